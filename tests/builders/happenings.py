"""Whatever may happen to a customer that their states follow from, drawn one after another by hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from agentdesk.domain.portfolio import CustomerRecord, DebtRecord
from agentdesk.journal.chain import Entry
from agentdesk.platform.ids import new_id
from tests.builders.people import CHICAGO
from tests.fakes.time import DAY, HOUR

offsets = st.integers(-3 * DAY, 12 * DAY)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, and the customers whose states a command would fold again for it."""

    entry: Entry
    touched: set[str]


@dataclass
class Town:
    """People with their debts; stops, arrangements and calls that may still be ended."""

    people: tuple[CustomerRecord, ...]
    debts: tuple[DebtRecord, ...]
    stops: list[tuple[str, str, set[str]]] = field(default_factory=list)
    arrangements: list[tuple[str, str]] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)

    def happening(self, draw: st.DrawFn, now: int) -> Happening:
        """Draw something that happens at an instant."""
        usual: list[Callable[[st.DrawFn, int, CustomerRecord], Happening]]
        usual = [self._stop, self._callback, self._arrangement, self._payment, self._outcome, self._call]
        if self.stops:
            usual.append(self._lifted)
        if self.arrangements:
            usual.append(self._withdrawn)
        if self.calls:
            usual.append(self._saved)
        return draw(st.sampled_from(usual))(draw, now, draw(st.sampled_from(self.people)))

    def _stop(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        scope = draw(st.sampled_from(["number", "place", "medium", "debt", "person", "times"]))
        target = draw(_number(who)) if scope in ("number", "place") else None
        stop = new_id(now)
        sharing = {one.id for one in self.people if target in [phone.number for phone in one.phones]}
        self.stops.append((who.id, stop, {who.id} | sharing))
        payload = {
            "stop": stop,
            "customer": who.id,
            "sign": draw(st.sampled_from(["stop_number", "attorney", "dispute"])),
            "scope": scope,
            "target": target,
            "debts": draw(st.lists(st.sampled_from([debt.id for debt in self._own(who)]), unique=True)),
            "received_at": now,
            "until_at": draw(st.none() | offsets.map(lambda ms: now + ms)),
            "lifted_by": "lead",
        }
        return Happening(Entry("stop.placed", payload), {who.id} | sharing)

    def _lifted(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        customer, stop, touched = draw(st.sampled_from(self.stops))
        return Happening(
            Entry("stop.lifted", {"stop": stop, "customer": customer, "reason": "asked"}), touched
        )

    def _callback(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        payload = {
            "callback": new_id(now),
            "customer": who.id,
            "number": draw(_number(who)),
            "due_at": now + draw(offsets),
            "due_zone": CHICAGO,
            "window_min": 30,
            "owner": "anyone",
        }
        return Happening(Entry("callback.agreed", payload), {who.id})

    def _arrangement(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        days = sorted(draw(st.lists(st.dates().map(str), min_size=1, max_size=3)))
        shape, arrangement = draw(st.sampled_from(["single", "plan", "pause"])), new_id(now)
        self.arrangements.append((who.id, arrangement))
        payload = {
            "arrangement": arrangement,
            "customer": who.id,
            "shape": shape,
            "currency": "USD",
            "total": 100 * len(days),
            "method": "customer_pays",
            "allocation": [],
            "words": "",
            "read_back_at": now,
            "agreed_at": now,
            "review_on": days[0] if shape == "pause" else None,
            "instalments": [{"due_on": day, "amount": 100} for day in days],
        }
        return Happening(Entry("arrangement.agreed", payload), {who.id})

    def _withdrawn(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        customer, arrangement = draw(st.sampled_from(self.arrangements))
        payload = {"arrangement": arrangement, "customer": customer, "reason": "replaced"}
        return Happening(Entry("arrangement.withdrawn", payload), {customer})

    def _payment(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        debt = draw(st.sampled_from(self._own(who)))
        payload = {
            "payment": new_id(now),
            "customer": who.id,
            "debt": debt.id,
            "currency": debt.currency,
            "amount": draw(st.integers(1, 70_000)),
            "paid_on": "2026-03-04",
        }
        return Happening(Entry("payment.received", payload), {who.id})

    def _outcome(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        payload = {
            "customer": who.id,
            "outcome": draw(st.sampled_from(["rang_out", "promise"])),
            "contact_outcome": "none",
            "is_right_party": 1,
            "is_conversation": draw(st.integers(0, 1)),
            "detail": {},
            "next_at": draw(st.none() | offsets.map(lambda ms: now + ms)),
            "outcomes_digest": "0",
        }
        return Happening(Entry("outcome.recorded", payload), {who.id})

    def _call(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        interaction = new_id(now)
        self.calls.append((who.id, interaction))
        placed = attempt(who.id, draw(_number(who)), now - draw(st.integers(0, HOUR)), interaction)
        return Happening(placed, set())

    def _saved(self, draw: st.DrawFn, now: int, who: CustomerRecord) -> Happening:
        customer, interaction = self.calls.pop(draw(st.integers(0, len(self.calls) - 1)))
        return Happening(closed(customer, now, interaction), {customer})

    def _own(self, who: CustomerRecord) -> list[DebtRecord]:
        return [debt for debt in self.debts if debt.customer == who.id]


def attempt(customer: str, number: str, at: int, interaction: str) -> Entry:
    """A number that was dialled."""
    payload: dict[str, Any] = {
        "customer": customer,
        "number": number,
        "number_kind": "mobile",
        "collector": "northfield",
        "purpose": "chase",
        "decision": {},
        "happened_at": at,
        "is_late": 0,
        "by": "hand",
    }
    return Entry("call.placed", payload, interaction)


def closed(customer: str, at: int, interaction: str) -> Entry:
    """The record of a call, closed."""
    times = {"ended_at": at, "call_ms": 1, "hold_ms": 0, "wrap_ms": 0}
    return Entry("interaction.saved", {"customer": customer, "summary": "", **times}, interaction)


def _number(who: CustomerRecord) -> st.SearchStrategy[str]:
    return st.sampled_from([phone.number for phone in who.phones])
