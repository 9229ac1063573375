"""Who may be one person: what is common speaks for it, what differs against it, and nobody is compared in vain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.likeness import Person, are_near, keys, likeness, name_key

ANA = Person(
    "1",
    "club",
    "C1",
    "Ana Silva",
    "1970-01-31",
    frozenset({"+13125550101"}),
    "1 Elm St",
    "Chicago",
    "60614",
    "US",
)
OTHER = Person("2", "bank", "B9", "Someone Else", None)


@pytest.mark.parametrize(
    ("changes", "why", "contradict"),
    [
        ({"birth_date": "1970-01-31", "name": "SILVA, Ana"}, "name_birth", ()),
        ({"birth_date": "1970-01-31", "name": "Ana Silva Jr."}, "name_birth", ("generation",)),
        ({"name": "Ana Silva", "phones": ANA.phones}, "name_phone", ()),
        (
            {"name": "Ana Silva", "phones": ANA.phones, "birth_date": "1999-01-31"},
            "name_phone",
            ("birth_date",),
        ),
        ({"name": "Ana Silva", "postcode": "606 14", "country": "US"}, "name_place", ()),
        ({"name": "Ana Silva", "street": "1 Elm St.", "city": "CHICAGO"}, "name_place", ()),
        ({"name": "Anna Silva", "birth_date": "1970-01-31", "phones": ANA.phones}, "near_name", ()),
        ({"name": "Ana Costa", "birth_date": "1970-01-31", "phones": ANA.phones}, "near_name", ()),
        ({"name": "Rui Costa", "client": "club", "reference": "C1"}, "same_reference", ("name",)),
        (
            {"name": "Ana Silva", "client": "club", "reference": "C1", "birth_date": "1971-01-31"},
            "same_reference",
            ("birth_date",),
        ),
    ],
)
def test_two_who_may_be_one(changes: dict[str, object], why: str, contradict: tuple[str, ...]) -> None:
    found = likeness(ANA, replace(OTHER, **changes))  # type: ignore[arg-type]  # fields of a person
    assert found is not None
    assert (found.contradict) == contradict
    if why != "same_reference" or "birth_date" not in contradict:
        assert found.why == why


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Ana Silva"},
        {"name": "Ana Silva", "postcode": "60614", "country": "MX"},
        {"name": "Rui Silva", "birth_date": "1970-01-31", "phones": ANA.phones},
        {"name": "Anna Silva", "phones": ANA.phones},
        {"birth_date": "1970-01-31", "phones": ANA.phones},
        {"phones": ANA.phones},
        {"client": "bank", "reference": "C1"},
    ],
)
def test_two_of_whom_nothing_says_so(changes: dict[str, object]) -> None:
    """A shared telephone alone, a birth date alone, twins, and an equal name elsewhere."""
    assert likeness(ANA, replace(OTHER, **changes)) is None  # type: ignore[arg-type]  # fields of a person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Silva", "Anna Silva"),
        ("Ana Silva", "A. Silva"),
        ("Ana Silva", "Ana Maria Silva"),
        ("Mary Ann Smith", "Maryann Smith"),
        ("Ana Núñez", "Ana Nunez"),
        ("Ella Ngata", "Ella Ngtaa"),
        ("Ana Silva", "Ana Costa"),
        ("Christopher Bell", "Kristopher Bell"),
    ],
)
def test_near_names(one: str, other: str) -> None:
    assert are_near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Silva", "Rui Silva"), ("Ana Silva", ""), ("Tom Lee", "Tim Lee"), ("Silva", "Silvana")],
)
def test_names_of_two(one: str, other: str) -> None:
    assert not are_near(one, other)


def test_what_contradicts_puts_a_pair_behind_all_others() -> None:
    certain = likeness(ANA, replace(ANA, id="2", reference="C2"))
    doubtful = likeness(ANA, replace(ANA, id="2", reference="C2", name="Ana Silva Sr"))
    unlike = likeness(ANA, replace(OTHER, client="club", reference="C1", name="Ana Silva"))
    assert certain is not None
    assert doubtful is not None
    assert unlike is not None
    assert certain.rank < unlike.rank < doubtful.rank


def test_a_name_in_any_order_and_writing() -> None:
    assert name_key("O\u2019Brien, Íñigo") == name_key("Inigo OBRIEN") == "inigo obrien"


names = st.sampled_from(["Ana Silva", "Silva, Ana", "Anna Silva", "Ana Silva Jr", "Rui Costa", "A Silva", ""])
people = st.builds(
    Person,
    id=st.sampled_from("ab"),
    client=st.sampled_from(["club", "bank"]),
    reference=st.sampled_from(["C1", "C2"]),
    name=names,
    birth_date=st.sampled_from([None, "1970-01-31", "1971-01-31"]),
    phones=st.frozensets(st.sampled_from(["+13125550101", "+13125550102"])),
    street=st.sampled_from(["", "1 Elm St"]),
    city=st.sampled_from(["", "Chicago"]),
    postcode=st.sampled_from(["", "60614"]),
    country=st.sampled_from(["US", "MX"]),
)


@given(people, people)
def test_the_order_of_two_is_all_the_same_and_whoever_is_alike_shares_a_key(
    one: Person, other: Person
) -> None:
    """So nobody who is alike is missed by looking at those alone who share one."""
    found = likeness(one, other)
    assert found == likeness(other, one)
    if found is not None:
        assert set(keys(one)) & set(keys(other))


@given(people)
def test_somebody_without_a_name_is_like_nobody_but_under_their_reference(one: Person) -> None:
    found = likeness(replace(one, name=""), replace(one, name="", reference="other"))
    assert found is None
