"""What is staged: payloads as the journal keeps them, and rows that later rows of the same file find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.handback import Fault, Rejection
from agentdesk.domain.portfolio import (
    LARGEST_CHUNK,
    MOST_CUSTOMERS,
    Chunk,
    CustomerRecord,
    DebtRecord,
    chunk_of,
)
from agentdesk.journal.canonical import canonical, parse
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.staging import chunk_texts, put_rejects, rejects
from tests.builders.records import CUSTOMERS, DEBTS, person


@given(st.lists(CUSTOMERS, max_size=6), st.lists(DEBTS, max_size=6), st.integers(0, 5))
def test_cutting_into_payloads_keeps_every_record_in_order(
    customers: list[CustomerRecord], debts: list[DebtRecord], first: int
) -> None:
    cut = [chunk_of(parse(text)) for text in chunk_texts("b", first, customers, debts)]
    assert [chunk.position for chunk in cut] == list(range(first, first + len(cut)))
    assert [customer for chunk in cut for customer in chunk.customers] == customers
    assert [debt for chunk in cut for debt in chunk.debts] == debts
    assert all(chunk.customers or chunk.debts for chunk in cut)


@given(st.lists(CUSTOMERS, min_size=1, max_size=3), st.lists(DEBTS, max_size=3))
def test_what_is_put_together_is_the_canonical_text(
    customers: list[CustomerRecord], debts: list[DebtRecord]
) -> None:
    (text,) = chunk_texts("b", 7, customers, debts)
    assert text == canonical(Chunk("b", 7, tuple(customers), tuple(debts)).payload())


def test_no_payload_is_larger_than_an_event_should_be() -> None:
    people = [person(str(number), note="n" * 20_000) for number in range(60)]
    cut = chunk_texts("b", 0, people, [])
    assert len(cut) > 1
    assert all(len(text) < 1.1 * LARGEST_CHUNK for text in cut)


def test_no_payload_has_more_customers_than_agreed() -> None:
    people = [person(str(number)) for number in range(2 * MOST_CUSTOMERS + 1)]
    sizes = [len(parse(text)["customers"]) for text in chunk_texts("b", 0, people, [])]
    assert sizes == [MOST_CUSTOMERS, MOST_CUSTOMERS, 1]


def test_nothing_makes_no_payload() -> None:
    assert chunk_texts("b", 0, [], []) == []


@pytest.mark.parametrize("lines", [[5, 5, 5], [-3, 0, 2], [7, 6, 7, 8]])
def test_every_row_that_goes_back_is_kept_whatever_its_line(file: DeskFile, lines: list[int]) -> None:
    rejections = [Rejection(line, (Fault("", "no"),), (str(number),)) for number, line in enumerate(lines)]
    with file.write() as connection:
        put_rejects(connection, "b", rejections)
        kept = list(rejects(connection, "b"))
    assert sorted(one.cells for one in kept) == [one.cells for one in rejections]
    assert len({one.line for one in kept}) == len(lines)
    assert kept[0].line >= 1
