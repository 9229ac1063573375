"""What is open on the desk, and what may therefore be seen of one customer and beside the work."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.call import begin, marked
from agentdesk.domain.curtain import is_shown
from agentdesk.domain.participants import RIGHT_PARTY, UNKNOWN, Line, joined
from agentdesk.scripts import fold
from agentdesk.services.sessions import OpenCall, Sessions
from tests.builders.talk import small
from tests.domain.test_participants import person
from tests.fakes.time import MINUTE, WEDNESDAY

CONFIRMED: Line = joined((), person("a", RIGHT_PARTY, "checked in this call"))
WITH_STRANGER: Line = joined(CONFIRMED, person("b", UNKNOWN, None))


def a_call(
    name: str, line: Line = (), *, began: int = 0, over: int | None = None, customer: str | None = "one"
) -> OpenCall:
    """An open call with some people on the line; `began` and `over` are minutes."""
    rung = marked(begin(WEDNESDAY + began * MINUTE), "answered", WEDNESDAY + began * MINUTE)
    if over is not None:
        rung = marked(rung, "over", WEDNESDAY + over * MINUTE)
    state = replace(fold.begin(small(), WEDNESDAY), line=line)
    return OpenCall(name, customer, None, "mobile", "out", rung, WEDNESDAY, small(), "en-US", {}, state)


def desk(*calls: OpenCall, prepared: tuple[str, int] | None = None) -> Sessions:
    """Some calls that are open, and somebody who is prepared since so many minutes."""
    sessions = Sessions()
    for call in calls:
        sessions.put(call)
    if prepared is not None:
        sessions.prepare(prepared[0], WEDNESDAY + prepared[1] * MINUTE)
    return sessions


@pytest.mark.parametrize(
    ("sessions", "one", "beside"),
    [
        (desk(), "list", "list"),
        (desk(prepared=("one", 0)), "preparing", "preparing"),
        (desk(prepared=("two", 0)), "list", "preparing"),
        (desk(a_call("a")), "unverified", "unverified"),
        (desk(a_call("a"), prepared=("one", 5)), "unverified", "unverified"),
        (desk(a_call("a", CONFIRMED)), "verified", "verified"),
        (desk(a_call("a", WITH_STRANGER)), "third_party", "third_party"),
        (desk(a_call("a", CONFIRMED, over=3)), "wrapping_open", "wrapping_open"),
        (desk(a_call("a", WITH_STRANGER, over=3)), "wrapping_closed", "wrapping_closed"),
        (desk(a_call("a", over=3)), "wrapping_closed", "wrapping_closed"),
        # Whoever is opened after the call is prepared beside it; the call itself stays as it ended.
        (desk(a_call("a", over=3), prepared=("two", 4)), "wrapping_closed", "preparing"),
        (desk(a_call("a", CONFIRMED, over=3), prepared=("one", 0)), "wrapping_open", "wrapping_open"),
        # Of two calls with one customer the later one counts.
        (desk(a_call("a", CONFIRMED, over=3), a_call("b", began=4)), "unverified", "unverified"),
        (desk(a_call("a", over=3), a_call("b", CONFIRMED, began=4)), "verified", "verified"),
        (
            desk(a_call("a", CONFIRMED, over=3), a_call("b", began=4, over=5)),
            "wrapping_closed",
            "wrapping_closed",
        ),
        # A live call with somebody else closes the list beside it, and nothing of theirs.
        (
            desk(a_call("a", CONFIRMED, over=3), a_call("b", began=4, customer="two")),
            "wrapping_open",
            "unverified",
        ),
        (desk(a_call("a", customer=None)), "list", "unverified"),
    ],
)
def test_what_may_be_seen(sessions: Sessions, one: str, beside: str) -> None:
    assert sessions.scene_of("one") == one
    assert sessions.scene_of_desk() == beside


@given(
    st.lists(st.tuples(st.sampled_from([(), CONFIRMED, WITH_STRANGER]), st.booleans()), max_size=4),
    st.booleans(),
)
def test_while_a_call_is_closed_nothing_beside_it_is_open(
    calls: list[tuple[Line, bool]], is_prepared: bool
) -> None:
    sessions = desk(
        *(
            a_call(
                str(number),
                line,
                began=number * 10,
                over=number * 10 + 1 if is_over else None,
                customer=str(number),
            )
            for number, (line, is_over) in enumerate(calls)
        ),
        prepared=("prepared", 99) if is_prepared else None,
    )
    live = sessions.live()
    if live is not None and not is_shown("debt", live.scene):
        assert not is_shown("rank", sessions.scene_of_desk())


def test_a_saved_call_is_gone_with_whoever_was_prepared_for_it() -> None:
    sessions = desk(a_call("a"), a_call("b", began=1, over=2, customer="two"), prepared=("one", 0))
    sessions.close("a")
    assert [call.interaction for call in sessions.all()] == ["b"]
    assert (sessions.get("a"), sessions.live(), sessions.prepared_at("one")) == (None, None, None)
    sessions.close("never was")


def test_a_reader_keeps_what_it_saw_while_the_writer_goes_on() -> None:
    sessions = desk(a_call("a"))
    before: Any = sessions.all()
    sessions.put(a_call("a", CONFIRMED))
    sessions.put(a_call("b", began=1, over=2))
    assert [call.line for call in before] == [()]
    assert len(sessions.all()) == 2
