"""The telephone's side of a call: every mark in every state, and times that always add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from agentdesk.domain import call as telephone
from agentdesk.domain.call import Call, Mark, Stage, begin, marked, saved
from agentdesk.errors import Refused
from tests.fakes.time import MINUTE, WEDNESDAY

MARKS: tuple[Mark, ...] = ("answered", "on_hold", "off_hold", "over", "set_back", "had_answered")
START = begin(WEDNESDAY)
TALKING = marked(START, "answered", WEDNESDAY + MINUTE)
HELD = marked(TALKING, "on_hold", WEDNESDAY + 2 * MINUTE)
OVER = marked(TALKING, "over", WEDNESDAY + 9 * MINUTE)
UNHEARD = marked(START, "over", WEDNESDAY + 9 * MINUTE)
CLOSED = saved(OVER)
# Which marks make sense in which state: this table, written out, and nothing else.
ALLOWED: dict[str, tuple[Call, tuple[Mark, ...]]] = {
    "dialling": (START, ("answered", "over")),
    "talking": (TALKING, ("on_hold", "over")),
    "held": (HELD, ("off_hold", "over")),
    "over": (OVER, ("set_back",)),
    "rang out": (UNHEARD, ("set_back", "had_answered")),
    "answered after all": (marked(UNHEARD, "had_answered", WEDNESDAY + 9 * MINUTE), ("set_back",)),
    "closed": (CLOSED, ()),
}


@pytest.mark.parametrize("state", ALLOWED)
@pytest.mark.parametrize("mark", MARKS)
def test_each_mark_in_each_state(state: str, mark: Mark) -> None:
    call, allowed = ALLOWED[state]
    if mark in allowed:
        assert marked(call, mark, WEDNESDAY + 5 * MINUTE) != call
        return
    with pytest.raises(Refused) as refused:
        marked(call, mark, WEDNESDAY + 5 * MINUTE)
    assert refused.value.code == "call_mark"
    assert refused.value.sentence.endswith(".")


class Telephone(RuleBasedStateMachine):
    """Any marks at any times, with a plain count of what should have become of them beside."""

    @initialize(incoming=st.booleans())
    def ring(self, incoming: bool) -> None:
        self.now = WEDNESDAY
        self.call = begin(self.now, incoming=incoming)
        self.stage: Stage = "on_call" if incoming else "dialling"
        self.is_held = False
        self.hold_ms = 0
        self.had_set_back = False

    @rule(ms=st.integers(0, 20 * MINUTE))
    def wait(self, ms: int) -> None:
        self.now += ms
        self.hold_ms += ms if self.is_held else 0

    @rule(mark=st.sampled_from(MARKS[:4]))
    def mark(self, mark: Mark) -> None:
        possible = {
            "answered": self.stage == "dialling",
            "on_hold": self.stage == "on_call" and not self.is_held,
            "off_hold": self.stage == "on_call" and self.is_held,
            "over": self.stage in ("dialling", "on_call"),
        }[mark]
        if not possible:
            with pytest.raises(Refused):
                marked(self.call, mark, self.now)
            return
        self.call = marked(self.call, mark, self.now)
        self.is_held = mark == "on_hold"
        self.stage = {"answered": "on_call", "over": "wrap_up"}.get(mark, self.stage)  # type: ignore[assignment]

    @rule(share=st.floats(-0.2, 1.2))
    def set_back(self, share: float) -> None:
        if self.stage != "wrap_up":
            with pytest.raises(Refused):
                marked(self.call, "set_back", self.now)
            return
        assert self.call.ended_at is not None
        first = self.call.answered_at or self.call.began_at
        at = first + round((self.call.ended_at - first) * share)
        if first <= at <= self.call.ended_at:
            self.call = marked(self.call, "set_back", at)
            self.had_set_back = True
        else:
            with pytest.raises(Refused, match="within the call"):
                marked(self.call, "set_back", at)

    @rule()
    def save(self) -> None:
        if self.stage != "wrap_up":
            with pytest.raises(Refused):
                saved(self.call)
            return
        self.call, self.stage = saved(self.call), "closed"

    @invariant()
    def adds_up(self) -> None:
        call = self.call
        assert call.stage == self.stage
        assert call.is_live == (self.stage in ("dialling", "on_call"))
        assert (call.held_since is not None) == self.is_held
        assert (call.ended_at is not None) == (self.stage in ("wrap_up", "closed"))
        end = call.ended_at if call.ended_at is not None else self.now
        assert call.began_at <= (call.answered_at or call.began_at) <= end
        assert 0 <= call.hold_ms <= end - call.began_at
        if not self.had_set_back:
            assert call.hold_ms + (self.now - call.held_since if call.held_since else 0) == self.hold_ms
        assert all(since <= until <= end for since, until in call.holds)


TestTelephone = Telephone.TestCase


def test_an_end_set_back_into_a_hold_cuts_the_hold_there() -> None:
    forgotten = marked(HELD, "over", WEDNESDAY + 30 * MINUTE)
    assert forgotten.hold_ms == 28 * MINUTE
    assert marked(forgotten, "set_back", WEDNESDAY + 5 * MINUTE).hold_ms == 3 * MINUTE
    assert marked(forgotten, "set_back", WEDNESDAY + 2 * MINUTE).hold_ms == 0


def test_an_end_is_not_set_back_before_they_answered() -> None:
    with pytest.raises(Refused, match="within the call") as refused:
        marked(OVER, "set_back", WEDNESDAY + MINUTE - 1)
    assert refused.value.code == "call_end"


def test_when_they_had_answered_without_a_mark_is_not_made_up() -> None:
    call = marked(UNHEARD, "had_answered", WEDNESDAY + 20 * MINUTE)
    assert (call.had_answered, call.answered_at, call.ended_at) == (True, None, UNHEARD.ended_at)


def test_nothing_is_saved_while_the_phone_may_be_in_use() -> None:
    for call in (START, TALKING, HELD, CLOSED):
        with pytest.raises(Refused, match="over first") as refused:
            saved(call)
        assert refused.value.code == "call_live"


@given(st.integers(-5 * MINUTE, 0))
def test_a_hold_marked_by_a_clock_that_went_back_is_no_negative_time(ms: int) -> None:
    assert HELD.held_since is not None
    assert marked(HELD, "off_hold", HELD.held_since + ms).hold_ms == 0


def test_every_stage_and_mark_is_in_the_table() -> None:
    assert set(telephone._ALLOWED) == {call.stage for call, _ in ALLOWED.values()}
    assert {mark for marks in telephone._ALLOWED.values() for mark in marks} == set(MARKS)
