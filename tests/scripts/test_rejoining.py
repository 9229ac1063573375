"""Whom one finds on the line after the desk was away: nobody may hear more than before, whoever was there."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import example, given
from hypothesis import strategies as st

from agentdesk.domain import participants
from agentdesk.domain.participants import NAMED_BY_AGENT, RIGHT_PARTY, ROLES, Line, Participant
from agentdesk.scripts import people
from agentdesk.scripts.fold import apply, begin
from agentdesk.scripts.intents import Found
from tests.builders.talk import small

BASES = st.sampled_from([None, NAMED_BY_AGENT, people.CHECKED_HERE, people.CUSTOMERS_YES])


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Anybody at all, some of them gone."""
    line: Line = ()
    for number in range(draw(st.integers(0, 4))):
        role, basis = draw(st.sampled_from(ROLES)), draw(BASES)
        person = Participant(f"p{number}", role, None, participants.may_hear(role, basis), basis, number)
        line = (*line, person if draw(st.booleans()) else replace(person, until=number + 1))
    return line


def after(line: Line, found: Found) -> Line:
    """The line once it was said whom one finds there."""
    script = small()
    state = replace(begin(script, 0), line=line)
    ids = count()
    for kind, payload in people.rejoin(line, found, lambda: f"new-{next(ids)}"):
        state = apply(script, state, kind, payload, 10)
    return state.line


def hears(line: Line) -> dict[str, tuple[str, bool, bool]]:
    """Who is there, and whether they may hear of the debt and by its reference."""
    return {
        one.id: (one.role, participants.may_hear_debt(line, one), one.may_hear == "reference")
        for one in participants.present(line)
    }


@given(lines())
@example(
    (
        Participant("p0", "representative", None, "debt", people.CHECKED_HERE, 0),
        Participant("p1", RIGHT_PARTY, None, "debt", people.CHECKED_HERE, 1, until=2),
    )
)
def test_the_same_people_may_hear_what_they_might(line: Line) -> None:
    later = after(line, "same")
    assert hears(later) == hears(line)
    assert participants.may_all_hear_debt(later) == participants.may_all_hear_debt(line)
    assert participants.was_right_party(later) == participants.was_right_party(line)


@given(lines())
def test_somebody_else_closes_the_line_and_is_there(line: Line) -> None:
    later = after(line, "other")
    assert not participants.may_all_hear_debt(later)
    assert participants.present(later)[-1].role == participants.UNKNOWN
    if not participants.was_right_party(line):
        assert len(participants.present(later)) == 1


@given(lines())
def test_nobody_is_nobody(line: Line) -> None:
    later = after(line, "nobody")
    assert participants.present(later) == ()
    assert participants.was_right_party(later) == participants.was_right_party(line)
    assert any(one.role == RIGHT_PARTY for one in later) == any(one.role == RIGHT_PARTY for one in line)
