"""Customers and debts as a client's file states them, whatever they hold."""

from __future__ import annotations

from hypothesis import strategies as st

from agentdesk.domain.portfolio import AddressRecord, CustomerRecord, DebtRecord, PhoneRecord, Remark

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


def person(id: str, *, note: str = "", first: str | None = None, last: str | None = None) -> CustomerRecord:
    """A customer with a note."""
    remarks = (Remark("note", note),) if note else ()
    return CustomerRecord(id, "c", id, "person", "Somebody", first, last, remarks=remarks)
