"""Who is on the line: people come and go, and the debt is spoken of only when everyone may hear."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.participants import (
    MAY_HEAR,
    RIGHT_PARTY,
    ROLES,
    UNKNOWN,
    Line,
    Participant,
    is_right_party_present,
    joined,
    known,
    left,
    may_all_hear_debt,
    may_hear,
    present,
    was_right_party,
)
from tests.fakes.time import WEDNESDAY

ADDRESSED = {RIGHT_PARTY, "representative", "adviser", "attorney"}
bases = st.none() | st.sampled_from(["checked in this call", "letter of authority"])
acts = st.lists(
    st.tuples(
        st.sampled_from(["join", "know", "leave"]), st.sampled_from("abc"), st.sampled_from(ROLES), bases
    ),
    max_size=25,
)


def person(id: str, role: str, basis: str | None, at: int = WEDNESDAY) -> Participant:
    """Someone on the line."""
    return Participant(id, role, None, may_hear(role, basis), basis, at)


def lines(
    given: list[tuple[str, str, str, str | None]],
) -> list[tuple[Line, dict[str, tuple[str, str | None]]]]:
    """The line after every act, with who is on it by a plain count."""
    line: Line = ()
    there: dict[str, tuple[str, str | None]] = {}
    found = [(line, dict(there))]
    for step, (act, id, role, basis) in enumerate(given):
        at = WEDNESDAY + step
        if act == "join" and id not in there:
            line, there[id] = joined(line, person(id, role, basis, at)), (role, basis)
        elif act == "know" and id in there:
            line, there[id] = known(line, id, role=role, name=None, basis=basis, at=at), (role, basis)
        elif act == "leave":
            line = left(line, id, at)
            there.pop(id, None)
        found.append((line, dict(there)))
    return found


@given(acts)
def test_the_line_holds_exactly_who_came_and_has_not_left(
    given: list[tuple[str, str, str, str | None]],
) -> None:
    for line, there in lines(given):
        assert {one.id: (one.role, one.basis) for one in present(line)} == there
        assert len(present(line)) == len(there)


@given(acts)
def test_the_debt_is_spoken_of_only_when_everyone_present_may_hear_and_someone_is_addressed(
    given: list[tuple[str, str, str, str | None]],
) -> None:
    """With a customer who was confirmed before anyone else came, and has put the phone down."""
    customer = left(joined((), person("customer", RIGHT_PARTY, "checked")), "customer", WEDNESDAY)
    for line, there in lines(given):
        everyone = all(basis and MAY_HEAR.get(role) == "debt" for role, basis in there.values())
        addressed = any(role in ADDRESSED for role, _ in there.values())
        assert may_all_hear_debt((*customer, *line)) == (everyone and addressed)


@given(acts)
def test_whoever_is_there_the_debt_is_not_spoken_of_before_a_customer_was_confirmed(
    given: list[tuple[str, str, str, str | None]],
) -> None:
    """Counted from what was done, not from the line: no check passed, no debt."""
    for done, (line, _) in enumerate(lines(given)):
        if not any(act != "leave" and role == RIGHT_PARTY and basis for act, _, role, basis in given[:done]):
            assert not may_all_hear_debt(line)


@pytest.mark.parametrize("role", sorted(ADDRESSED - {RIGHT_PARTY}))
def test_a_yes_counts_from_a_customer_who_was_there_to_give_it(role: str) -> None:
    """Somebody named before the check passed is not let in by it; and a mistaken check lets in nobody."""
    early = joined(joined((), person("son", role, "yes")), person("c", RIGHT_PARTY, "checked"))
    assert not may_all_hear_debt(early)
    named = joined(left(early, "son", WEDNESDAY), person("son", role, "yes"))
    assert may_all_hear_debt(named)
    mistaken = known(named, "c", role=UNKNOWN, name=None, basis=None, at=WEDNESDAY + 1)
    assert not may_all_hear_debt(left(mistaken, "c", WEDNESDAY + 2))


@given(acts, st.sampled_from(ROLES))
def test_one_who_may_not_hear_closes_the_line_and_leaving_opens_it_as_it_was(
    given: list[tuple[str, str, str, str | None]], role: str
) -> None:
    line = lines(given)[-1][0]
    stranger = person("stranger", role, None)
    with_stranger = joined(line, stranger)
    assert not may_all_hear_debt(with_stranger)
    assert may_all_hear_debt(left(with_stranger, "stranger", WEDNESDAY + 99)) == may_all_hear_debt(line)


@given(acts)
def test_nobody_is_forgotten_and_times_run_forward(given: list[tuple[str, str, str, str | None]]) -> None:
    story = lines(given)
    for (before, _), (after, _) in pairwise(story):
        assert [one.id for one in after][: len(before)] == [one.id for one in before]
    for one in story[-1][0]:
        assert one.until is None or one.since <= one.until


@given(acts)
def test_who_was_confirmed_stays_so_until_the_voice_turns_out_to_be_another(
    given: list[tuple[str, str, str, str | None]],
) -> None:
    voices: dict[str, tuple[str, str | None]] = {}
    for line, there in lines(given):
        voices |= there
        assert is_right_party_present(line) == any(role == RIGHT_PARTY for role, _ in there.values())
        assert was_right_party(line) == any(role == RIGHT_PARTY and basis for role, basis in voices.values())


def test_nobody_comes_twice_but_may_come_back() -> None:
    line = joined((), person("a", UNKNOWN, None))
    with pytest.raises(ValueError, match="already on the line"):
        joined(line, person("a", RIGHT_PARTY, "checked"))
    again = joined(left(line, "a", WEDNESDAY + 1), person("a", RIGHT_PARTY, "checked"))
    assert may_all_hear_debt(again)


def test_one_who_becomes_known_without_a_voice_before_is_on_the_line_from_then_on() -> None:
    line = known((), "a", role=RIGHT_PARTY, name=None, basis="checked", at=WEDNESDAY)
    assert [one.role for one in present(line)] == [RIGHT_PARTY]


def test_a_voice_that_becomes_known_ends_as_the_unknown_one_it_was() -> None:
    line = joined((), person("a", UNKNOWN, None))
    line = known(line, "a", role="spouse", name="Alex", basis=None, at=WEDNESDAY + 1)
    assert [(one.role, one.until) for one in line] == [(UNKNOWN, WEDNESDAY + 1), ("spouse", None)]
    assert not may_all_hear_debt(line)


@pytest.mark.parametrize("role", ROLES)
def test_without_a_basis_nobody_hears_anything(role: str) -> None:
    assert may_hear(role, None) == may_hear(role, "") == "nothing"
    assert may_hear(role, "named by the agent") == "nothing"


@pytest.mark.parametrize("role", [UNKNOWN, "spouse", "third_party", "minor", "neighbour"])
def test_some_roles_hear_nothing_whatever_the_basis(role: str) -> None:
    assert may_hear(role, "they said so") == "nothing"


def test_a_payer_hears_the_reference_and_an_interpreter_alone_is_nobody_to_talk_to() -> None:
    assert may_hear("payer", "pays for the customer") == "reference"
    assert not may_all_hear_debt(joined((), person("i", "interpreter", "booked")))
    assert not may_all_hear_debt(())
