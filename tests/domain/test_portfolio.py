"""Chunks carry customers and debts whole, in the form that the journal keeps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.portfolio import (
    Chunk,
    CustomerRecord,
    DebtRecord,
    chunk_of,
    size_of,
)
from agentdesk.journal.canonical import canonical, parse
from agentdesk.journal.declared import kind_of
from agentdesk.journal.kinds import check
from tests.builders.records import CUSTOMERS, DEBTS, person


@given(st.lists(CUSTOMERS, max_size=4), st.lists(DEBTS, max_size=4))
def test_a_chunk_comes_back_from_the_journal(
    customers: list[CustomerRecord], debts: list[DebtRecord]
) -> None:
    chunk = Chunk("b", 3, tuple(customers), tuple(debts))
    payload = chunk.payload()
    check(kind_of("portfolio.chunk"), payload)
    assert chunk_of(parse(canonical(payload))) == chunk


def test_the_size_of_a_record_is_about_what_it_takes() -> None:
    one = person("1", note="ü" * 1000)
    alone = Chunk("", 0, (one,), ()).payload()
    assert abs(len(canonical(alone).encode()) - size_of(one)) < 200


def test_lists_are_ordered_by_last_name_where_it_is_known() -> None:
    assert person("1", first="Ana", last="Ørsted").sort_name == "ørsted ana"
    assert person("1").sort_name == "somebody"
