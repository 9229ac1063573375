"""Nobody is merged with a namesake."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.identity import Identity, Match, find, folded, may_be_same

PEOPLE = st.builds(
    Identity,
    st.sampled_from(["Ana Silva", "ANA  SILVA", "Ana Sílva", "João Silva"]),
    st.sampled_from([None, "1970-01-01", "1999-09-09"]),
)


def test_nobody_held_is_somebody_new() -> None:
    assert find(Identity("Ana Silva", None), []) == Match("new")


def test_the_same_name_and_birth_date_is_the_same_customer_however_it_is_spaced() -> None:
    held = [("1", Identity("Ana Silva", "1970-01-01"))]
    assert find(Identity(" ANA  silva ", "1970-01-01"), held) == Match("same", "1")


def test_another_name_or_birth_date_is_somebody_else() -> None:
    held = [("1", Identity("Ana Silva", "1970-01-01"))]
    assert find(Identity("Ana Silva", "1999-09-09"), held) == Match("namesake")
    assert find(Identity("Ana Silva Rossi", "1970-01-01"), held) == Match("namesake")
    assert find(Identity("Aña Silva", "1970-01-01"), held) == Match("namesake")


def test_a_birth_date_that_is_missing_contradicts_nothing() -> None:
    assert find(Identity("Ana Silva", None), [("1", Identity("Ana Silva", "1970-01-01"))]) == Match(
        "same", "1"
    )
    assert find(Identity("Ana Silva", "1970-01-01"), [("1", Identity("Ana Silva", None))]) == Match(
        "same", "1"
    )


def test_between_father_and_son_only_the_birth_date_can_tell() -> None:
    held = [("1", Identity("João Silva", "1950-01-01")), ("2", Identity("João Silva", "1980-01-01"))]
    assert find(Identity("João Silva", "1980-01-01"), held) == Match("same", "2")
    assert find(Identity("João Silva", None), held) == Match("unclear")


@given(PEOPLE, PEOPLE)
def test_likeness_goes_both_ways(one: Identity, other: Identity) -> None:
    assert may_be_same(one, other) == may_be_same(other, one)
    assert may_be_same(one, one)


@given(PEOPLE, st.lists(PEOPLE, max_size=4))
def test_only_one_who_may_be_the_same_is_ever_taken(stated: Identity, others: list[Identity]) -> None:
    held = [(str(number), other) for number, other in enumerate(others)]
    match = find(stated, held)
    assert (match.customer is not None) == (match.verdict == "same")
    if match.customer is not None:
        assert may_be_same(stated, dict(held)[match.customer])
    if match.verdict == "namesake":
        assert not any(may_be_same(stated, other) for other in others)


@given(st.text(max_size=20))
def test_folding_is_done_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)
