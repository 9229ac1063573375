"""Contacts of a company: one person for one name, and nobody may speak for it whom nothing says so of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.contacts import BASES, Change, Contact, joined, judge_authority, now
from agentdesk.errors import Refused

NAMES = st.sampled_from(["Dana Whitlock", "dana  whitlock", "Sam Oduya"])
CONTACTS = st.builds(
    Contact,
    NAMES,
    st.sampled_from([None, "Buyer"]),
    st.none(),
    st.none(),
    st.sampled_from([None, "yes", "no"]),
)
LISTED = (
    Contact("Dana Whitlock", authority="yes"),
    Contact("Sam Oduya", authority="no"),
    Contact("Kit Vance"),
)


def test_rows_fill_what_earlier_ones_left_open() -> None:
    found = joined(
        [Contact("Dana Whitlock", authority="yes")], [Contact("Dana  WHITLOCK", "Buyer", "+13125550111")]
    )
    assert found == (Contact("Dana Whitlock", "Buyer", "+13125550111", None, "yes"),)


@given(st.lists(CONTACTS), st.lists(CONTACTS))
def test_where_rows_differ_on_authority_there_is_none(held: list[Contact], stated: list[Contact]) -> None:
    found = joined(joined((), held), stated)
    for one in found:
        told = {
            row.authority
            for row in (*held, *stated)
            if row.name.casefold().split() == one.name.casefold().split()
        }
        assert one.authority == ("no" if "no" in told else "yes" if "yes" in told else None)


def test_calls_add_tell_more_and_take_off_the_list() -> None:
    changes = [
        Change("named", Contact("Noor Haddad", "Owner", authority="yes", basis="says_so")),
        Change("named", Contact("kit vance", "Buyer")),
        Change("left", Contact("Sam Oduya")),
    ]
    assert now(LISTED, changes) == (
        LISTED[0],
        Contact("Kit Vance", "Buyer"),
        Contact("Noor Haddad", "Owner", authority="yes", basis="says_so"),
    )
    assert now(LISTED, [*changes, Change("named", Contact("Sam Oduya", "Lead"))])[-1] == Contact(
        "Sam Oduya", "Lead"
    )


@pytest.mark.parametrize(
    ("name", "basis", "code"),
    [
        ("Dana Whitlock", "on_the_list", None),
        ("dana whitlock", "says_so", None),
        ("Sam Oduya", "on_the_list", "authority_none"),
        ("Sam Oduya", "says_so", "authority_none"),
        ("Sam Oduya", "named_by_company", None),
        ("Kit Vance", "on_the_list", "authority_unknown"),
        ("Kit Vance", "says_so", None),
        ("Noor Haddad", "on_the_list", "authority_unknown"),
        ("Noor Haddad", "in_writing", None),
        ("Noor Haddad", "because", "authority_basis"),
    ],
)
def test_who_may_speak_for_the_company(name: str, basis: str, code: str | None) -> None:
    if code is None:
        judge_authority(LISTED, name, basis)
        return
    with pytest.raises(Refused) as refused:
        judge_authority(LISTED, name, basis)
    assert refused.value.code == code


def test_every_basis_opens_somebody() -> None:
    for basis in BASES:
        judge_authority(LISTED, "Dana Whitlock", basis)
