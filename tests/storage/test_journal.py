"""The journal on the disk: sealed, append-only, with its facts in the same transaction, by any number of writers."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from agentdesk.journal.chain import Entry, verify
from agentdesk.journal.declared import ALL, kind_of
from agentdesk.journal.kinds import Kind
from agentdesk.models.facts import FACTS
from agentdesk.platform.ids import new_id
from agentdesk.platform.paths import Profile
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile
from tests.conftest import Ready
from tests.fakes.time import WEDNESDAY, ZONE
from tests.journal.strategies import entries, payloads, sealed_at

_REST = "id, device, interaction, kind, kind_version, actor, at, zone, offset_ms, salt, payload, digest, hash"
TOP = ("device", "seq", "interaction", "actor", "at", "zone")


@pytest.fixture(scope="module")
def kept(ready: Ready, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskFile]:
    """One file for all examples of this module: the chain grows from one to the next."""
    path = tmp_path_factory.mktemp("kept") / "desk.db"
    path.write_bytes(ready.profile.desk_file.read_bytes())
    file = DeskFile(path, ready.key)
    yield file
    file.close()


def write(file: DeskFile, *given: Entry, at: int = WEDNESDAY) -> list[Any]:
    """Append entries in a transaction of their own."""
    with file.write() as connection:
        return journal.append(connection, given, actor="demo-agent", at=at, zone=ZONE)


def faults(connection: Connection) -> list[str]:
    """What is wrong with the chain."""
    return [fault.sentence for fault in verify(journal.events_from(connection), meta.device(connection))]


NOTE = Entry("note.saved", {"customer": "c", "body": "text"})


@given(st.lists(entries(), max_size=6), sealed_at)
@settings(max_examples=60)
def test_what_is_appended_chains_on_and_reads_back_as_it_was_sealed(
    kept: DeskFile, some: list[Entry], at: int
) -> None:
    with kept.read() as connection:
        before = journal.head(connection)
    sealed = write(kept, *some, at=at)
    with kept.read() as connection:
        assert list(journal.events_from(connection, before.seq)) == sealed
        assert journal.head(connection).seq == before.seq + len(some)
        assert faults(connection) == []
    assert [journal.payload_of(event) for event in sealed] == [entry.payload for entry in some]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
@given(data=st.data())
@settings(max_examples=12)
def test_the_facts_of_every_kind_are_its_payload_field_by_field(
    kept: DeskFile, kind: Kind, data: st.DataObject
) -> None:
    payload = data.draw(payloads(kind))
    interaction = data.draw(st.none() | st.just("an-interaction"))
    (event,) = write(kept, Entry(kind.name, payload, interaction, kind_version=kind.version))
    with kept.read() as connection:
        found = {table: _facts_of(connection, table, event.id) for table in FACTS}
    expected: dict[str, list[dict[str, Any]]] = {table: [] for table in FACTS}
    if kind.table is not None:
        top = {"event": event.id, **{name: getattr(event, name) for name in TOP}}
        own = {field.name: payload.get(field.name) for field in kind.fields}
        expected[kind.table] = [{**top, **dict(kind.fixed), **own}]
    for rows in kind.rows:
        expected[rows.table] = [
            {
                "event": event.id,
                "position": place,
                **{column.name: item.get(column.name) for column in rows.columns},
            }
            for place, item in enumerate(payload[rows.field])
        ]
    assert {table: _opened(kind, table, rows) for table, rows in found.items()} == expected


@given(st.data())
@settings(max_examples=30)
def test_what_does_not_fit_its_kind_is_a_bug_and_nothing_of_it_is_kept(
    kept: DeskFile, data: st.DataObject
) -> None:
    good, bad = data.draw(entries()), data.draw(entries())
    spoilt = Entry(bad.kind, {**bad.payload, "no_such_field": 1}, kind_version=bad.kind_version)
    with kept.read() as connection:
        before = journal.head(connection)
    with pytest.raises(ValueError, match="unknown field"):
        write(kept, good, spoilt)
    with kept.read() as connection:
        assert journal.head(connection) == before


def test_a_kind_that_was_never_declared_is_a_bug(file: DeskFile) -> None:
    with pytest.raises(KeyError):
        write(file, Entry("nothing.declared", {}))


# --- append-only -----------------------------------------------------------------------------------------------


COLUMNS = (
    "id",
    "device",
    "seq",
    "interaction",
    "kind",
    "kind_version",
    "actor",
    "at",
    "zone",
    "offset_ms",
    "digest",
    "hash",
)


@pytest.mark.parametrize("column", COLUMNS)
def test_no_field_of_a_sealed_event_can_change(file: DeskFile, column: str) -> None:
    write(file, NOTE)
    value = b"x" if column in ("digest", "hash") else 7
    for act in (
        f"UPDATE journal SET {column} = ?",
        f"UPDATE journal SET salt = NULL, payload = NULL, {column} = ?",
    ):
        with pytest.raises(IntegrityError, match="append-only"), file.write() as connection:
            connection.exec_driver_sql(act, (value,))


@pytest.mark.parametrize(
    "act",
    [
        "DELETE FROM journal",
        "UPDATE journal SET payload = '{}'",
        "UPDATE journal SET salt = x'00'",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal",
        "REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
        "UPDATE OR REPLACE journal SET seq = 1 WHERE seq = 2",
        f"REPLACE INTO journal SELECT seq + 2, {_REST} FROM journal WHERE seq = 1",
        f"INSERT INTO journal SELECT seq + 7, 'new', {_REST.removeprefix('id,')} FROM journal WHERE seq = 1",
        "INSERT INTO journal SELECT * FROM journal WHERE true ON CONFLICT (seq) DO UPDATE SET payload = '{}'",
    ],
)
def test_a_sealed_event_never_goes_and_never_changes_its_content(file: DeskFile, act: str) -> None:
    events = write(file, NOTE, NOTE)
    with pytest.raises(IntegrityError), file.write() as connection:
        connection.exec_driver_sql(act)
    with file.read() as connection:
        assert list(journal.events_from(connection)) == events


@pytest.mark.parametrize("half", ["salt = NULL", "payload = NULL"])
def test_erasing_half_an_event_is_refused(file: DeskFile, half: str) -> None:
    write(file, NOTE)
    with pytest.raises(IntegrityError), file.write() as connection:
        connection.exec_driver_sql(f"UPDATE journal SET {half}")


def test_erasure_takes_the_content_and_leaves_the_chain(file: DeskFile) -> None:
    write(file, NOTE, Entry("note.saved", {"customer": "c", "body": "gone"}), NOTE)
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE journal SET salt = NULL, payload = NULL WHERE seq = 2")
    with file.read() as connection:
        assert faults(connection) == []
        erased = list(journal.events_from(connection))[1]
    with pytest.raises(ValueError, match="erased"):
        journal.payload_of(erased)
    with file.write() as connection:  # a second time changes nothing
        connection.exec_driver_sql("UPDATE journal SET salt = NULL, payload = NULL WHERE seq = 2")


def test_the_same_id_cannot_come_twice(file: DeskFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "new_id", lambda at: "the-same")
    write(file, NOTE)
    with pytest.raises(Exception, match="append-only"):
        write(file, NOTE)


# --- reading ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("after", "limit"), [(0, None), (0, 7), (3, 4), (0, 0), (12, 1), (30, 5), (2, 500)])
def test_pages_hold_what_was_asked_for(
    file: DeskFile, monkeypatch: pytest.MonkeyPatch, after: int, limit: int | None
) -> None:
    monkeypatch.setattr(journal, "PAGE", 4)
    events = write(file, *[NOTE] * 13)
    with file.read() as connection:
        found = list(journal.events_from(connection, after, limit))
    assert found == events[after : None if limit is None else after + limit]


def test_an_interaction_is_read_alone_and_in_order_without_what_was_erased(file: DeskFile) -> None:
    mine = [Entry("note.saved", {"customer": "c", "body": str(n)}, "mine") for n in range(3)]
    write(file, mine[0], NOTE, mine[1], Entry("note.saved", NOTE.payload, "other"), mine[2])
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE journal SET salt = NULL, payload = NULL WHERE seq = 3")
    with file.read() as connection:
        assert [payload["body"] for _, payload in journal.events_of(connection, "mine")] == ["0", "2"]


def test_the_last_instant_is_the_latest_even_when_a_clock_ran_ahead(file: DeskFile) -> None:
    with file.read() as connection:
        assert journal.last_instant(connection) == 0
    for at in (WEDNESDAY, WEDNESDAY + 5_000, WEDNESDAY + 1_000):
        write(file, NOTE, at=at)
    with file.read() as connection:
        assert journal.last_instant(connection) == WEDNESDAY + 5_000


# --- several writers -------------------------------------------------------------------------------------------


def test_threads_that_write_at_once_keep_the_chain_whole(file: DeskFile) -> None:
    threads = [
        threading.Thread(target=lambda: [write(file, NOTE, NOTE) for _ in range(20)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with file.read() as connection:
        assert journal.head(connection).seq == 160
        assert faults(connection) == []


WRITER = """
import sys
from pathlib import Path
from agentdesk.journal.chain import Entry
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile

file = DeskFile(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
for count in range(40):
    with file.write() as connection:
        entries = [Entry("note.saved", {"customer": sys.argv[3], "body": str(count)})] * (1 + count % 3)
        journal.append(connection, entries, actor="demo-agent", at=1_772_636_400_000, zone="UTC")
file.close()
"""


def test_programs_that_write_at_once_keep_the_chain_whole(
    file: DeskFile, profile: Profile, key: bytes
) -> None:
    command = [sys.executable, "-c", WRITER, str(profile.desk_file), key.hex()]
    programs = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for name in ("one", "two")
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for _ in range(20):
        write(file, NOTE)
    assert [(program.communicate()[0], program.returncode) for program in programs] == [("", 0), ("", 0)]
    with file.read() as connection:
        assert faults(connection) == []
        written = [journal.payload_of(event) for event in journal.events_from(connection)]
    assert len(written) == 2 * sum(1 + count % 3 for count in range(40)) + 20
    for name in ("one", "two"):
        counts = [int(payload["body"]) for payload in written if payload["customer"] == name]
        assert all(one <= other for one, other in pairwise(counts))


def test_a_devices_chain_needs_a_device(tmp_path: Path, key: bytes) -> None:
    file = DeskFile.create(tmp_path / "bare.db", key)
    with file.write() as connection:
        connection.exec_driver_sql("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)")
    with pytest.raises(ValueError, match="no device id"), file.read() as connection:
        meta.device(connection)
    file.close()


def _facts_of(connection: Connection, table: str, event: str) -> list[dict[str, Any]]:
    rows = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE event = ? ORDER BY rowid", (event,))
    return [dict(row) for row in rows.mappings()]


def _opened(kind: Kind, table: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as they were stated: structures are kept as text."""
    structures = (
        {field.name for field in kind.fields if field.type == "json"} if table == kind.table else set()
    )
    return [
        {
            name: json.loads(value) if name in structures and value is not None else value
            for name, value in row.items()
        }
        for row in rows
    ]


def test_every_declared_kind_is_found_by_its_name() -> None:
    assert [kind_of(kind.name, kind.version) for kind in ALL] == list(ALL)
    assert new_id(WEDNESDAY) != new_id(WEDNESDAY)
