"""Chunks put in force: found again whole, renewed in place, and the same on every machine."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.domain.portfolio import AddressRecord, Chunk, CustomerRecord, DebtRecord, PhoneRecord, Remark
from agentdesk.storage import search
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.portfolio import Held, apply_chunk

ANA = CustomerRecord(
    "id-ana",
    "club",
    "C1",
    "person",
    "Ana Silva",
    "Ana",
    "Silva",
    "1970-01-31",
    phones=(
        PhoneRecord("+13125550101", "mobile", ("America/Chicago",)),
        PhoneRecord("+13125550102", "work", ()),
    ),
    addresses=(AddressRecord("1 Elm St", "Chicago", "IL", "60614", "US"),),
    remarks=(Remark("letter_first", "Write first"), Remark("note", "Moved")),
)
SON = replace(ANA, id="id-son", full_name="Ivo Silva", first_name="Ivo", birth_date="1999-09-09")
DEBT = DebtRecord("id-debt", "id-ana", "club", "A1", "The Bank", "USD", 12050, 5, "open", "medical", 12050)
FIRST = Chunk("batch-1", 0, (ANA, SON), (DEBT,)).payload()


def test_what_was_put_in_force_is_found_again_whole(file: DeskFile) -> None:
    with file.write() as connection:
        assert apply_chunk(connection, FIRST) == ["id-ana", "id-son"]
        held = Held(connection, "club")
        assert held.customers(["C1", "C9"]) == [ANA, SON]
        assert held.debts(["A1", "A9"]) == [DEBT]
        assert held.holders(["+13125550101", "+13125550199"]) == {"+13125550101": {"id-ana", "id-son"}}


def test_references_are_the_clients_own_and_telephones_are_everybodys(file: DeskFile) -> None:
    with file.write() as connection:
        apply_chunk(connection, FIRST)
        other = Held(connection, "another club")
        assert other.customers(["C1"]) == []
        assert other.debts(["A1"]) == []
        assert other.holders(["+13125550101"])["+13125550101"] == {"id-ana", "id-son"}


def test_the_same_chunk_again_changes_nothing(file: DeskFile) -> None:
    with file.write() as connection:
        apply_chunk(connection, FIRST)
        before = _rows(connection)
        apply_chunk(connection, FIRST)
        assert _rows(connection) == before


def test_a_newer_chunk_renews_and_keeps_the_batch_that_came_first(file: DeskFile) -> None:
    moved = replace(ANA, phones=ANA.phones[1:], addresses=(), remarks=(), email="ana@example.com")
    paid = replace(DEBT, balance=0, account_state="paid", as_of=9)
    with file.write() as connection:
        apply_chunk(connection, FIRST)
        apply_chunk(connection, Chunk("batch-2", 0, (moved,), (paid,)).payload())
        held = Held(connection, "club")
        assert held.customers(["C1"]) == [moved, SON]
        assert held.debts(["A1"]) == [paid]
        assert set(connection.exec_driver_sql("SELECT batch FROM base_customer").scalars()) == {"batch-1"}


def test_a_debt_may_come_in_a_later_chunk_than_its_customer(file: DeskFile) -> None:
    with file.write() as connection:
        apply_chunk(connection, Chunk("b", 0, (ANA,), ()).payload())
        assert apply_chunk(connection, Chunk("b", 1, (), (DEBT,)).payload()) == ["id-ana"]
        assert Held(connection, "club").debts(["A1"]) == [DEBT]


def test_more_references_than_one_statement_takes(file: DeskFile) -> None:
    people = [replace(SON, id=f"id-{number}", reference=f"R{number}") for number in range(1_200)]
    with file.write() as connection:
        apply_chunk(connection, Chunk("b", 0, tuple(people), ()).payload())
        found = Held(connection, "club").customers(f"R{number}" for number in range(1_200))
        assert {one.id: one for one in found} == {one.id: one for one in people}


def test_the_search_follows(file: DeskFile) -> None:
    with file.write() as connection:
        apply_chunk(connection, FIRST)
        indexed = connection.exec_driver_sql(f"SELECT customer FROM {search.SEARCH} WHERE name MATCH 'ana'")
        assert indexed.scalars().all() == ["id-ana"]
        assert len(connection.exec_driver_sql(f"SELECT customer FROM {search.SEARCH}").all()) == 2


def _rows(connection: object) -> list[list[tuple[object, ...]]]:
    tables = ("base_customer", "base_debt", "base_phone", "base_address", "base_remark")
    return [
        [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")]  # type: ignore[attr-defined]
        for table in tables
    ]
