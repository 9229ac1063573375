"""Whatever is put together, agreed, called off and gone back to: what is agreed is what was read, and so it is said.

Walks in strides that stay near the read-backs, as agents correct themselves; test_any_session.py goes anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentdesk.domain.participants import present
from agentdesk.errors import Refused
from agentdesk.scripts.intents import Answer, Back, Forward, Intent, Interrupt, Leave, Return
from tests.builders.talk import Talk, small
from tests.scripts.held import assert_agreed_as_read, assert_always_there, assert_said_is_so, shown

Stride: TypeAlias = tuple[Intent | str, ...]
WALKS = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MONTHLY = {"count": 12, "every": "month", "first_on": "2026-12-04"}
CALL = {"day": "2026-11-30", "time": "10:00"}
# The last who came leaves, marked on the line itself.
LEAVES = "leaves"
TURNS: tuple[Stride, ...] = (
    *((Back(),) * steps for steps in (1, 2, 3, 5)),
    (Forward(),),
    (Return(),),
    (Answer("agreed"),),
    (Answer("agreed"), Back()),
    (Answer("change"),),
)
LISTENERS: tuple[Stride, ...] = (
    (Interrupt("someone_else"),),
    (Interrupt("someone_else"), LEAVES),
    (LEAVES,),
    (Answer("gone"),),
    (Interrupt("safety"),),
    (Interrupt("upset"),),
    (Interrupt("bankruptcy"),),
)
OPTIONS: tuple[Stride, ...] = (
    (Answer("parts"), Answer("read_back", MONTHLY)),
    (Answer("parts"), Answer("read_back", {**MONTHLY, "count": 6}), Answer("agreed")),
    (Answer("one_day"), Answer("read_back", {"first_on": "2026-12-31"})),
    (Answer("one_day"), Answer("read_back", {"first_on": "2026-12-11", "amount": 64_225}), Answer("agreed")),
    (Answer("wait"), Answer("read_back", {"review_on": "2027-01-15"})),
    (Answer("other_way"),),
    (Answer("unsure"),),
    (Answer("unsure"), Back()),
    (Answer("next"), Answer("more"), Answer("options")),
)
CALLS: tuple[Stride, ...] = (
    (Interrupt("cannot_talk"), Answer("another_day"), Answer("read_back", CALL)),
    (Answer("read_back", CALL),),
    (Answer("read_back", {**CALL, "time": "17:30"}), Answer("agreed")),
    (Answer("no_day", CALL),),
)
STOPS: tuple[Stride, ...] = (
    *((Interrupt("stop_calling"), Answer(scope)) for scope in ("number", "calls", "everything")),
    *((Answer(scope),) for scope in ("number", "calls", "everything", "not_right", "right", "go_on")),
    (Answer("not_right"), Answer("times")),
    (Answer("saved", {"words": "not before ten"}),),
    (Interrupt("theft"), Answer("saved"), Answer("go_on")),
    (Interrupt("cannot_talk"), Answer("at_work"), Return()),
)


@WALKS
@given(st.lists(st.sampled_from((*OPTIONS, *TURNS)), min_size=3, max_size=16))
def test_agreeing_at_the_options(strides: list[Stride]) -> None:
    """Plans, single payments and pauses, one in place of another."""
    talk = Talk()
    talk.to("options")
    _walk(talk, strides)


@WALKS
@given(st.lists(st.sampled_from((*CALLS, *TURNS)), min_size=3, max_size=16))
def test_agreeing_on_a_call(strides: list[Stride]) -> None:
    """A day, another day, no day."""
    _walk(Talk(), strides)


@WALKS
@given(st.lists(st.sampled_from((*STOPS, *TURNS[:6])), min_size=3, max_size=16))
def test_stopping_calls(strides: list[Stride]) -> None:
    """This number, all calls, they meant another; and what else is stopped meanwhile."""
    _walk(Talk(), strides)


@WALKS
@given(st.lists(st.sampled_from((*LISTENERS, *OPTIONS[:3], *CALLS[:1], *TURNS)), min_size=3, max_size=16))
def test_the_keys_that_are_always_there(strides: list[Stride]) -> None:
    """Whoever comes and goes meanwhile."""
    talk = Talk()
    talk.to("options")
    _walk(talk, strides)


SMALL: tuple[Stride, ...] = (
    (Answer("next", {"count": 4, "first_on": "2026-12-04"}),),
    (Interrupt("later"), Answer("next", CALL)),
    (Interrupt("stop"), Answer("number")),
    (Interrupt("someone"), LEAVES),
    (Interrupt("someone"),),
)


@WALKS
@given(st.lists(st.sampled_from((*SMALL, *TURNS)), min_size=3, max_size=16))
def test_a_script_with_less_in_it(strides: list[Stride]) -> None:
    """The same where a script has no words of its own for what was called off."""
    talk = Talk(small())
    talk.answer("speaking", "same", "next", "next", "plan")
    _walk(talk, strides)


def _walk(talk: Talk, strides: Sequence[Stride]) -> None:
    for intent in (intent for stride in strides for intent in stride):
        if isinstance(intent, str):
            people = present(talk.state.line)
            intent = Leave(people[-1].id if people else "nobody")
        before = shown(talk)
        with suppress(Refused):
            assert_agreed_as_read(talk, before, talk.go(intent))
        assert_always_there(talk, intent)
        assert_said_is_so(talk)
    assert talk.resumed() == talk.state
