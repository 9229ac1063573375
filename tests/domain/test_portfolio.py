"""Chunks carry customers and debts whole, in the form that the journal keeps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.portfolio import (
    LARGEST_CHUNK,
    MOST_CUSTOMERS,
    AddressRecord,
    Chunk,
    CustomerRecord,
    DebtRecord,
    PhoneRecord,
    Remark,
    chunk_of,
    chunks,
    size_of,
)
from agentdesk.journal.canonical import canonical, parse
from agentdesk.journal.declared import kind_of
from agentdesk.journal.kinds import check

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
MAYBE = st.none() | TEXT
CUSTOMERS = st.builds(
    CustomerRecord,
    id=TEXT,
    client=TEXT,
    reference=TEXT,
    kind=st.sampled_from(["person", "business"]),
    full_name=TEXT,
    first_name=MAYBE,
    birth_date=MAYBE,
    email=MAYBE,
    phones=st.lists(st.builds(PhoneRecord, TEXT, TEXT, st.lists(TEXT).map(tuple)), max_size=3).map(tuple),
    addresses=st.lists(st.builds(AddressRecord, TEXT, MAYBE, MAYBE, MAYBE, TEXT), max_size=2).map(tuple),
    remarks=st.lists(st.builds(Remark, TEXT, TEXT), max_size=2).map(tuple),
)
AMOUNTS = st.integers(-(10**14), 10**14)
DEBTS = st.builds(
    DebtRecord,
    *([TEXT] * 6),
    AMOUNTS,
    st.integers(0, 10**13),
    TEXT,
    debt_type=MAYBE,
    principal=st.none() | AMOUNTS,
    due_on=MAYBE,
)


@given(st.lists(CUSTOMERS, max_size=4), st.lists(DEBTS, max_size=4))
def test_a_chunk_comes_back_from_the_journal(
    customers: list[CustomerRecord], debts: list[DebtRecord]
) -> None:
    chunk = Chunk("b", 3, tuple(customers), tuple(debts))
    payload = chunk.payload()
    check(kind_of("portfolio.chunk"), payload)
    assert chunk_of(parse(canonical(payload))) == chunk


@given(st.lists(CUSTOMERS, max_size=6), st.lists(DEBTS, max_size=6), st.integers(0, 5))
def test_cutting_into_chunks_keeps_every_record_in_order(
    customers: list[CustomerRecord], debts: list[DebtRecord], first: int
) -> None:
    cut = list(chunks("b", first, customers, debts))
    assert [chunk.position for chunk in cut] == list(range(first, first + len(cut)))
    assert [customer for chunk in cut for customer in chunk.customers] == customers
    assert [debt for chunk in cut for debt in chunk.debts] == debts
    assert all(chunk.customers or chunk.debts for chunk in cut)


def test_no_chunk_is_larger_than_an_event_should_be() -> None:
    people = [person(str(number), note="n" * 20_000) for number in range(60)]
    cut = list(chunks("b", 0, people, []))
    assert len(cut) > 1
    assert all(len(canonical(chunk.payload())) < 1.1 * LARGEST_CHUNK for chunk in cut)


def test_no_chunk_has_more_customers_than_agreed() -> None:
    people = [person(str(number)) for number in range(2 * MOST_CUSTOMERS + 1)]
    assert [len(chunk.customers) for chunk in chunks("b", 0, people, [])] == [
        MOST_CUSTOMERS,
        MOST_CUSTOMERS,
        1,
    ]


def test_nothing_makes_no_chunk() -> None:
    assert list(chunks("b", 0, [], [])) == []


def test_the_size_of_a_record_is_about_what_it_takes() -> None:
    one = person("1", note="ü" * 1000)
    alone = Chunk("", 0, (one,), ()).payload()
    assert abs(len(canonical(alone).encode()) - size_of(one)) < 200


def test_lists_are_ordered_by_last_name_where_it_is_known() -> None:
    assert person("1", first="Ana", last="Ørsted").sort_name == "ørsted ana"
    assert person("1").sort_name == "somebody"


def person(id: str, *, note: str = "", first: str | None = None, last: str | None = None) -> CustomerRecord:
    """A customer with a note."""
    remarks = (Remark("note", note),) if note else ()
    return CustomerRecord(id, "c", id, "person", "Somebody", first, last, remarks=remarks)
