"""Whole calls through the desk, one customer of the worklist after the other, as a quick agent would make them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.scripts.shown import FieldView, StepView
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    MarkCall,
    PrepareCustomer,
    QueueRows,
    SaveCall,
    ShowWrapUp,
)
from benchmarks.profiles import ZONE

Do = Callable[[object], Any]
WORDS = "The hours were cut in spring; from next month on it should be better."
LONGEST_CALL = 40


def make_calls(desk: Desk, do: Do, count: int) -> None:
    """Make so many calls; every command goes through `do`, which returns what the desk answered."""
    for row in desk.ask(QueueRows(limit=count)).rows:
        _call(desk, do, row.customer)


def _call(desk: Desk, do: Do, customer: str) -> None:
    card = do(PrepareCustomer(customer))
    interaction = do(Dial(customer, card.numbers[0].number)).interaction
    view = do(MarkCall(interaction, "answered"))
    for _ in range(LONGEST_CALL):
        if view.step is None or view.step.kind == "end":
            break
        view = _answer(do, interaction, view.step, local(desk.clock.now(), ZONE).date())
    do(MarkCall(interaction, "over"))
    wrap_up = desk.ask(ShowWrapUp(interaction))
    outcome = next(row for row in wrap_up.outcomes if row.why_not is None and not row.required)
    do(SaveCall(interaction, outcome.key))


def _answer(do: Do, interaction: str, step: StepView, today: date) -> Any:
    """Give the usual answer, or else the first that can be given."""
    values = {field.name: value for field in step.fields if (value := _value(field, today)) is not None}
    for answer in sorted(step.answers, key=lambda answer: not answer.is_default):
        with suppress(Refused):
            return do(AnswerStep(interaction, step.visit, answer.id, values))
    raise AssertionError(f"no answer of {step.id} could be given")


def _value(field: FieldView, today: date) -> Any:
    """Return something for every field but a sum that may be left out: then it is the whole, or follows."""
    least = field.least or 0
    if field.type in ("choice", "multi"):
        first = field.choices[0][0]
        return first if field.type == "choice" else [first]
    if field.type == "money":
        return max(5_000, least) if field.is_required else None
    if field.type == "number":
        return max(3, least)
    if field.type == "date":
        return (today + timedelta(days=max(14, least))).isoformat()
    return {"text": WORDS, "yes_no": "yes", "time": "10:30", "phone": "+13125550100"}[field.type]
