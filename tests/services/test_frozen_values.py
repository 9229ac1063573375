"""Values frozen when a call opens: what the words may say of the time to dispute."""

from __future__ import annotations

import pytest

from agentdesk.services.desk import Desk
from agentdesk.services.messages import AnswerStep, Dial, MarkCall, PrepareCustomer
from agentdesk.storage.desk_file import DeskFile
from tests.builders.calls import answered, confirmed_call
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, WEDNESDAY

# The calls of these tests are on Wednesday 4 March 2026.
YESTERDAY, TODAY, NEXT_WEEK = "2026-03-03", "2026-03-04", "2026-03-11"
ASKED = "How does that match what you have?"


def reason_said(desk: Desk, file: DeskFile, *last_days: str | None) -> str:
    """Return what is said of the reason in a call about accounts that may be disputed until these days."""
    debts = tuple(owed(someone(), place, dispute_by=day) for place, day in enumerate(last_days, 1))
    on_file(file, someone(), debts=debts)
    desk.do(PrepareCustomer("customer-001"))
    view = desk.do(Dial("customer-001", number_of(1))).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    for answer in ("speaking", "matches", "next", "next"):
        view = desk.do(AnswerStep(view.interaction, view.step.visit, answer)).value
    assert view.step.spoken.startswith(ASKED)
    return str(view.step.spoken)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "As of March 3, counting payments known up to March 3, they show $1,284.50."),
        (6, "As of February 26, counting payments known up to February 26, they show $1,284.50."),
        (
            7,
            "known up to February 25, they showed $1,284.50. If you've paid since then, please tell me.",
        ),
    ],
)
def test_the_figure_is_said_with_its_day_and_up_to_when_payments_are_known(
    desk: Desk, file: DeskFile, days: int, said: str
) -> None:
    on_file(file, someone(), debts=(owed(someone(), as_of=WEDNESDAY - days * DAY),))
    desk.do(PrepareCustomer("customer-001"))
    view = confirmed_call(desk, "customer-001", number_of(1))
    assert view.step is not None
    spoken = answered(desk, view, "next").step
    assert spoken is not None
    assert spoken.spoken.endswith(said)


@pytest.mark.parametrize(
    ("last_days", "said"),
    [
        ((NEXT_WEEK,), "by March 11"),
        ((TODAY,), "by March 4"),
        ((NEXT_WEEK, TODAY), "by March 4"),
    ],
)
def test_the_last_day_is_said_while_there_is_time(
    desk: Desk, file: DeskFile, last_days: tuple[str, ...], said: str
) -> None:
    assert f"you can dispute it in writing {said}" in reason_said(desk, file, *last_days)


@pytest.mark.parametrize("last_days", [(None,), (YESTERDAY,), (NEXT_WEEK, None), (NEXT_WEEK, YESTERDAY)])
def test_no_day_is_said_that_is_unknown_or_over_for_an_account(
    desk: Desk, file: DeskFile, last_days: tuple[str | None, ...]
) -> None:
    assert "in writing by" not in reason_said(desk, file, *last_days)
