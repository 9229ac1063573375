"""A guided call in a test: a script, its state, everything that was journalled, and the view of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from agentdesk.content.script_reader import read_script
from agentdesk.content.seeds import seeds
from agentdesk.errors import Refused
from agentdesk.journal.canonical import canonical
from agentdesk.journal.chain import Entry
from agentdesk.journal.declared import kind_of
from agentdesk.journal.kinds import check
from agentdesk.scripts.engine import act
from agentdesk.scripts.fold import apply, begin, fold
from agentdesk.scripts.intents import Answer, Intent, Join
from agentdesk.scripts.render import render
from agentdesk.scripts.shown import StepView
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Script

# 24 November 2026, 10:00 in Chicago.
BEGAN = 1_795_536_000_000
LANGUAGE = "en-US"
SMALL = Path(__file__).parents[1] / "data" / "scripts" / "small.yaml"
FROZEN: Mapping[str, Any] = {
    "agent.spoken_name": "Jordan Reyes",
    "firm.neutral_name": "NFR Services",
    "firm.phone": "+18005550100",
    "firm.website": "nfr.example.com",
    "firm.address": "PO Box 1200",
    "firm.hours": "8 to 6",
    "firm.complaints": "by mail",
    "firm.check_us": "look us up",
    "firm.lead_name": "Lee Marsh",
    "firm.reply_by": "2026-11-30",
    "firm.letter_by": "2026-12-01",
    "firm.legal_name": "Northfield Recovery",
    "firm.ways_to_pay": "online or by mail",
    "customer.full_name": "Maria Alvarez",
    "customer.name_to_use": "Maria",
    "debt.reference": "48-20917",
    "debt.creditor": "Lakeshore Furniture",
    "debt.product": "furniture",
    "debt.balance": 128_450,
    "debt.principal": 115_000,
    "debt.interest": 9_950,
    "debt.fees": 3_500,
    "debt.as_of": "2026-11-20",
    "debt.payments_to": "2026-11-21",
    "debt.due_on": "2026-09-20",
    "debt.dispute_by": "2026-12-07",
    "debt.currency": "USD",
    "call.customer": "C1",
    "call.number": "+13125550142",
    "call.zone": "America/Chicago",
    "call.debts": [{"debt": "D1", "balance": 128_450}],
    "fact.direction": "out",
    "fact.first_disclosure": "yes",
    "fact.itemisation": "yes",
    "fact.neutral_name": "yes",
    "fact.recording": "yes",
}


@cache
def library() -> Mapping[str, Script]:
    """Return every shipped script by key."""
    return {key: read_script(text) for kind, key, _, _, text in seeds() if kind == "script"}


def shipped(key: str = "early_arrears_outbound") -> Script:
    """Return a shipped script, the one for early arrears unless another is named."""
    return library()[key]


@cache
def small() -> Script:
    """Return the small script of the tests."""
    return read_script(SMALL.read_text("utf-8"), "small.yaml")


class Talk:
    """One call. Every entry is checked against its declaration, and the fold against the steps taken."""

    def __init__(self, script: Script | None = None, frozen: Mapping[str, Any] = FROZEN) -> None:
        """Begin a call that somebody picked up."""
        self.script = script or shipped()
        self.frozen = frozen
        self.at = BEGAN
        self.state: State = begin(self.script, BEGAN)
        self.events: list[tuple[str, Any, int]] = []
        self._numbers = count(1)
        self.go(Join())

    def refuses(self, intent: Intent) -> str:
        """Return the code with which an intent is refused, and see that nothing happened."""
        before = self.state
        with pytest.raises(Refused) as refused:
            self.go(intent)
        assert self.state == before
        return refused.value.code

    def go(self, *intents: Intent) -> tuple[Entry, ...]:
        """Take intents one second apart, and return the entries of the last."""
        entries: tuple[Entry, ...] = ()
        for intent in intents:
            self.at += 1_000
            entries = act(
                self.script,
                self.state,
                intent,
                at=self.at,
                language=LANGUAGE,
                frozen_values=self.frozen,
                new_id=lambda: f"id-{next(self._numbers)}",
            )
            for entry in entries:
                self._take(entry)
        return entries

    def answer(self, *answers: str) -> None:
        """Give answers by id, one after another, without values."""
        self.go(*(Answer(answer) for answer in answers))

    def to(self, step: str) -> None:
        """Go along the usual way to a step of the shipped script's main road."""
        for here, answer in _ROAD:
            if self.state.position == step:
                return
            if self.state.position == here:
                self.answer(answer)
        assert self.state.position == step

    @property
    def view(self) -> StepView:
        """The step as it is shown now."""
        view = render(self.script, self.state, self.frozen, LANGUAGE)
        assert view is not None
        return view

    def kinds(self) -> list[str]:
        """Return the kinds of everything journalled but the steps."""
        return [kind for kind, _, _ in self.events if kind != "step.left"]

    def payloads(self, kind: str) -> list[Any]:
        """Return the payloads of one kind."""
        return [payload for one, payload, _ in self.events if one == kind]

    def resumed(self) -> State:
        """Return the state folded anew from everything that was journalled."""
        return fold(self.script, BEGAN, self.events)

    def with_facts(self, **facts: str) -> Talk:
        """Return a call from its beginning with other facts."""
        return Talk(self.script, {**self.frozen, **{f"fact.{name}": value for name, value in facts.items()}})

    def _take(self, entry: Entry) -> None:
        check(kind_of(entry.kind), entry.payload)
        canonical(entry.payload)
        self.state = apply(self.script, self.state, entry.kind, entry.payload, self.at)
        self.events.append((entry.kind, entry.payload, self.at))


_ROAD = (
    ("welcome", "message"),
    ("reference_ask", "given"),
    ("greet", "speaking"),
    ("identity", "matches"),
    ("disclosure", "next"),
    ("reason_what", "next"),
    ("reason_parts", "next"),
    ("reason_match", "matches"),
    ("situation", "less_income"),
    ("ack_income", "right"),
    ("help_first", "not_now"),
    ("options", "parts"),
)
