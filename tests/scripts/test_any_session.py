"""Whatever anybody does in a call, in any order: what must hold, held by thousands of made-up sessions."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentdesk.domain.participants import MAY_HEAR, ROLES, may_all_hear_debt, present
from agentdesk.errors import Refused
from agentdesk.scripts.effects import MOODS
from agentdesk.scripts.intents import (
    Answer,
    Back,
    Forward,
    Intent,
    Interrupt,
    Join,
    Know,
    Leave,
    MarkMood,
    Return,
    Skip,
    UseCue,
)
from agentdesk.scripts.merge_fields import TABLE
from agentdesk.scripts.render import interruption_keys, render
from agentdesk.scripts.state import DEEPEST
from agentdesk.scripts.values import Field, Step
from tests.builders.talk import FROZEN, LANGUAGE, Talk, shipped, small
from tests.scripts.held import assert_agreed_as_read, assert_always_there, assert_said_is_so, shown

SECRET = "zebra-quartz-7719"
# What customers say of the debt: it must be as good as gone while somebody else listens.
SAID = "CANARY-TYPED-WORDS"
# Figures and words that stand nowhere else, so that finding one in a view is finding the fact it stands for.
CANARIES: dict[str, Any] = {
    "firm.legal_name": "CANARY-FIRM",
    "firm.ways_to_pay": "CANARY-WAYS",
    "debt.creditor": "CANARY-CREDITOR",
    "debt.product": "CANARY-PRODUCT",
    "debt.balance": 7_654_321,
    "debt.principal": 7_654_322,
    "debt.interest": 7_654_323,
    "debt.fees": 7_654_324,
    "debt.as_of": "2031-03-17",
    "debt.payments_to": "2031-03-16",
    "debt.due_on": "2031-03-18",
    "debt.dispute_by": "2031-03-19",
    "budget.left": 7_654_325,
}
LEAKS = ("CANARY", "$", "76,543", "765432", "2031", "March 1")
PLANTED = {
    **FROZEN,
    **CANARIES,
    "call.debts": [{"debt": "D1", "balance": 7_654_321}],
    "fact.dispute_window": "open",
}
SESSIONS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_the_canaries_stand_for_every_debt_fact_that_is_frozen() -> None:
    """A merge field of class debt that is added later must get a canary too."""
    assert {one.name for one in TABLE if one.reveals == "debt" and one.by == "frozen"} == set(CANARIES)


@SESSIONS
@given(st.data())
def test_sessions_of_the_shipped_script(data: st.DataObject) -> None:
    """Any sequence of intents over the shipped script keeps every promise."""
    talk = Talk(shipped(), PLANTED)
    talk.to(data.draw(st.sampled_from(["greet", "disclosure", "situation", "options"])))
    _play(data, talk, 60)


@SESSIONS
@given(st.data())
def test_sessions_of_a_call_that_comes_in(data: st.DataObject) -> None:
    """The caller's own road."""
    _play(data, Talk(shipped("inbound_enquiry"), PLANTED), 40)


@SESSIONS
@given(st.data())
def test_sessions_of_the_small_script(data: st.DataObject) -> None:
    """The same over a small script, where sub-scripts and sensitive fields are close to every path."""
    _play(data, Talk(small(), PLANTED), 40)


@SESSIONS
@given(st.data(), st.sampled_from(["early_arrears_outbound", "inbound_enquiry", "small"]))
def test_sessions_in_which_nobody_passes_the_check(data: st.DataObject, script: str) -> None:
    """Whoever comes, goes and is named: without a check that was passed the line never opens."""
    talk = Talk(small() if script == "small" else shipped(script), PLANTED)
    for _ in range(data.draw(st.integers(0, 25))):
        intent = data.draw(st.one_of(_about_people(talk), _intents(talk)))
        if isinstance(intent, Answer) and intent.answer in _passing(talk):
            continue
        with suppress(Refused):
            talk.go(intent)
        assert_private(talk)
    assert not _was_checked(talk)
    assert not may_all_hear_debt(talk.state.line)


def _play(data: st.DataObject, talk: Talk, most: int) -> None:
    for _ in range(data.draw(st.integers(0, most))):
        before, seen = talk.state, shown(talk)
        intent = data.draw(_intents(talk))
        try:
            entries = talk.go(intent)
        except Refused:
            assert talk.state == before
            assert_always_there(talk, intent)
            continue
        assert SECRET not in repr(entries)
        assert_agreed_as_read(talk, seen, entries)
        assert_always_there(talk, intent)
        assert_said_is_so(talk)
        assert_keeps_captured(talk, before.given)
        assert_shape(talk)
        assert_private(talk)
    assert talk.resumed() == talk.state
    assert _can_end(talk)


def assert_shape(talk: Talk) -> None:
    """The stack is never deep, and no interruption waits on itself."""
    keys = [frame.key for frame in talk.state.stack if frame.kind == "interruption"]
    assert len(talk.state.stack) <= DEEPEST
    assert len(keys) == len(set(keys))


def assert_keeps_captured(talk: Talk, before: Any) -> None:
    """Nothing that was captured is lost; it may only be replaced."""
    for step, old in before.items():
        assert set(old.values) <= set(talk.state.given[step].values)


def assert_private(talk: Talk) -> None:
    """While anyone may listen who must not, no view holds anything of the debt.

    Whether anybody was confirmed is read from what was journalled, not from the verdict of the line.
    """
    assert _was_checked(talk) or not may_all_hear_debt(talk.state.line)
    if may_all_hear_debt(talk.state.line):
        return
    view = render(talk.script, talk.state, talk.frozen, LANGUAGE)
    seen = repr(view) + repr(interruption_keys(talk.script, talk.state, LANGUAGE, talk.frozen))
    assert [leak for leak in LEAKS if leak in seen] == []
    assert view is None or not view.is_withheld


def _was_checked(talk: Talk) -> bool:
    """Whether a check of who speaks was passed in this call."""
    checks = {id for id, step in talk.script.steps.items() if step.kind == "verify"}
    return any(gate["step"] in checks and gate["result"] == "passed" for gate in talk.payloads("gate.passed"))


def _passing(talk: Talk) -> set[str]:
    step = talk.script.steps[talk.state.position] if talk.state.position else None
    return {one.id for one in step.replies if one.result == "passed"} if step else set()


def _about_people(talk: Talk) -> st.SearchStrategy[Intent]:
    """What changes who is on the line: the key for it, its answers with their bases, and who comes and leaves."""
    people = [one.id for one in present(talk.state.line)] or ["nobody"]
    key = next(one.key for one in talk.script.interruptions.values() if one.on == "line_closes")
    basis = st.just("customer's yes in this call")
    return st.one_of(
        st.just(Interrupt(key)),
        st.sampled_from(["gone", "allowed", "adviser", "interpreter"]).map(Answer),
        st.builds(Leave, st.sampled_from(people)),
        st.builds(Join, st.sampled_from(ROLES), st.none(), basis),
        st.builds(Know, st.sampled_from(people), st.sampled_from(ROLES), st.none(), basis),
    )


def _intents(talk: Talk) -> st.SearchStrategy[Intent]:
    state, script = talk.state, talk.script
    people = [one.id for one in present(state.line)] or ["nobody"]
    return st.one_of(
        *(_answers(script.steps[state.position]) for _ in range(4) if state.position),
        st.builds(Back),
        st.builds(Forward),
        st.builds(Skip, st.sampled_from(["", "they asked to", "card 4111 1111 1111 1111"])),
        st.builds(Interrupt, st.sampled_from([*script.interruptions, "nothing"])),
        st.builds(Return),
        st.builds(MarkMood, st.sampled_from([*MOODS, "bored"])),
        st.builds(UseCue, st.sampled_from(["greet_1", "situation_1"])),
        st.builds(Join, st.sampled_from(ROLES), st.none(), st.sampled_from([None, "named by the customer"])),
        st.builds(Leave, st.sampled_from(people)),
        st.builds(
            Know,
            st.sampled_from(people),
            st.sampled_from(list(MAY_HEAR)),
            st.none(),
            st.sampled_from([None, "yes"]),
        ),
    )


def _answers(step: Step) -> st.SearchStrategy[Answer]:
    ids = [reply.id for reply in step.replies] or ["next"]
    fields = {field.name: _values(field) for field in step.fields}
    typed = st.one_of(st.just(_filled(step)), st.fixed_dictionaries({}, optional=fields))
    return st.builds(Answer, st.sampled_from(ids), typed)


def _values(field: Field) -> st.SearchStrategy[Any]:
    if field.is_sensitive:
        return st.just(SECRET)
    chosen = st.sampled_from([choice.id for choice in field.choices] or ["none"])
    return {
        "choice": chosen,
        "multi": st.lists(chosen),
        "yes_no": st.sampled_from(["yes", "no"]),
        "number": st.integers(-1, 70),
        "money": st.integers(-1, 9_000_000),
        "date": st.sampled_from(["2026-11-24", "2026-12-04", "2026-12-31", "2027-01-15", "soon"]),
        "time": st.sampled_from(["09:00", "17:00", "25:00"]),
        "phone": st.sampled_from(["+13125550199", "312"]),
        "text": st.sampled_from([_words(field), "4111 1111 1111 1111", "x" * 3_000]),
    }[field.type]


def _can_end(talk: Talk) -> bool:
    """Look for an end within a few intents: the first answers, the way back, and a call for another day."""
    seen, queue = set(), [(talk.state, 0)]
    while queue:
        state, depth = queue.pop(0)
        step = talk.script.steps[state.position] if state.position else None
        if step is None or step.kind == "end":
            return True
        if depth > 4 or (state.position, state.stack, state.line) in seen:
            continue
        seen.add((state.position, state.stack, state.line))
        queue += [(onward, depth + 1) for onward in _onward(talk, state, step)]
    return False


def _onward(talk: Talk, state: Any, step: Step) -> list[Any]:
    ways: list[Intent] = [Answer(reply.id, _filled(step)) for reply in step.replies]
    ways = ways or [Answer("next", _filled(step))]
    ways += [Return(), *(Interrupt(key) for key in ("cannot_talk", "stop_calling", "stop", "upset"))]
    found = []
    for intent in ways:
        talk.state = state
        try:
            talk.go(intent)
        except Refused:
            continue
        found.append(talk.state)
    return found


def _filled(step: Step) -> dict[str, Any]:
    values = {
        "money": 5_000,
        "number": 4,
        "date": "2026-12-10",
        "time": "10:00",
        "yes_no": "yes",
        "phone": "+13125550199",
    }
    return (
        {
            field.name: [field.choices[0].id] if field.type == "multi" else field.choices[0].id
            for field in step.fields
            if field.choices
        }
        | {field.name: values[field.type] for field in step.fields if field.type in values}
        | {field.name: _words(field) for field in step.fields if field.type == "text"}
    )


def _words(field: Field) -> str:
    return SAID if field.reveals == "debt" else "my own words"
