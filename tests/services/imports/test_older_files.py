"""A file of the first tables is copied, brought up to date and worked on: what was in it is still there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from agentdesk.compose import desk_on, sign_in_owner
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile, resource
from agentdesk.services import keeping
from agentdesk.services.demonstration import PORTFOLIO, IsDemonstration
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.messages import Dial, MarkCall, OpenCalls, PrepareCustomer, SaveCall, ShowCustomer
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM
from agentdesk.storage import migrate
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.migrate import bring_up_to_date, version_of
from tests.builders.people import number_of, on_file, someone
from tests.builders.portfolio import DATA

# Two of its columns are gone since, among others; a call could not be opened without them.
NEEDED = {"direction": "outbound", "stage": "dialling"}


def columns(connection: Connection, table: str) -> dict[str, tuple[str, bool]]:
    """The columns of a table, each with its type and whether it must be filled."""
    rows = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
    return {str(row[1]): (str(row[2]), bool(row[3])) for row in rows}


def tables(connection: Connection) -> list[str]:
    """The tables that are ours and hold rows of their own."""
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [
        str(name) for name in found.scalars() if not name.startswith(("search_index", "alembic_", "sqlite_"))
    ]


def put_over(source: Connection, target: Connection) -> None:
    """Copy all rows into older tables, which take what they know of them."""
    target.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table in tables(target):
        if table not in tables(source):
            continue
        theirs, ours = columns(target, table), columns(source, table)
        missing: dict[str, Any] = {
            name: NEEDED.get(name, 0 if kind == "INTEGER" else "")
            for name, (kind, must) in theirs.items()
            if must and name not in ours
        }
        shared = [name for name in theirs if name in ours]
        marks = ", ".join("?" * (len(shared) + len(missing)))
        names = ", ".join(f'"{name}"' for name in (*shared, *missing))
        order = " ORDER BY seq" if table == "journal" else ""
        listed = ", ".join(f'"{name}"' for name in shared)
        for row in source.exec_driver_sql(f"SELECT {listed} FROM {table}{order}").all():
            values = (*row, *missing.values())
            target.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)


Older = Callable[[], Profile]


@pytest.fixture
def older(desk: Desk, profile: Profile, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Older:
    """Makes a profile whose file has the first tables and everything that is on the desk, and closes the desk."""

    def made() -> Profile:
        folder = tmp_path / "older"
        folder.mkdir(mode=0o700)
        first = DeskFile.create(Profile(folder).desk_file, key)
        with monkeypatch.context() as then:
            then.setattr(migrate, "HEAD", "0001")
            bring_up_to_date(first, tmp_path)
        with desk.file.read() as source, first.write() as target:
            assert "callback_now" in tables(target)
            put_over(source, target)
        first.close()
        desk.file.close()
        return Profile(folder)

    return made


def test_a_file_with_calls_in_it_is_copied_migrated_and_dials(
    desk: Desk, older: Older, key: bytes, clock: Clock
) -> None:
    on_file(desk.file, someone(1), someone(2), someone(3))
    for place in (1, 2):
        desk.do(PrepareCustomer(f"customer-00{place}"))
        call = desk.do(Dial(f"customer-00{place}", number_of(place))).value
        if place == 1:
            desk.do(MarkCall(call.interaction, "over"))
            desk.do(SaveCall(call.interaction, "rang_out"))
    profile = older()
    file = keeping.open_file(profile, key, clock)
    assert version_of(file) == migrate.HEAD
    again = desk_on(file, clock)
    sign_in_owner(again)
    assert [row.interaction for row in again.ask(OpenCalls())] == [call.interaction]
    again.do(MarkCall(call.interaction, "over"))
    again.do(SaveCall(call.interaction, "rang_out"))
    again.do(PrepareCustomer("customer-001"))
    side = again.ask(ShowCustomer("customer-001")).debt_side
    assert side is not None
    assert side.timeline
    again.do(PrepareCustomer("customer-003"))
    assert again.do(Dial("customer-003", number_of(3))).value.interaction
    assert again.ask(VerifyJournal()).faults == ()
    again.act_as(PROGRAM)
    assert again.do(RebuildStates()).value.differing == ()
    file.close()
    copy = DeskFile(profile.backups / "desk-0001.db", key)
    assert version_of(copy) == "0001"
    with copy.read() as connection:
        held = connection.exec_driver_sql("SELECT interaction, direction FROM open_call").all()
    assert [tuple(row) for row in held] == [(call.interaction, "outbound")]
    copy.close()


@pytest.mark.parametrize(
    ("files", "is_one"),
    [
        ((resource(*PORTFOLIO),), True),
        ((resource(*PORTFOLIO), DATA / "invoices-settled.csv"), False),
        ((DATA / "invoices-settled.csv",), False),
        ((), False),
    ],
)
def test_only_the_demonstrations_own_customers_make_an_older_file_a_demonstration(
    files: tuple[Path, ...], is_one: bool, desk: Desk, older: Older, key: bytes, clock: Clock
) -> None:
    desk.act_as(PROGRAM)
    for file in files:
        assert bring_in(desk, ImportPortfolio(file)).imported
    with desk.file.write() as connection:
        connection.exec_driver_sql("DELETE FROM meta WHERE key = 'demonstration'")
    opened = desk_on(keeping.open_file(older(), key, clock), clock)
    assert opened.ask(IsDemonstration()) is is_one
    opened.file.close()


def test_a_file_that_has_part_of_it_already_is_brought_up_to_date_too(
    file: DeskFile,
    profile: Profile,
    key: bytes,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on_file(file, someone(1))
    folder = tmp_path / "older"
    folder.mkdir(mode=0o700)
    second = DeskFile.create(Profile(folder).desk_file, key)
    with monkeypatch.context() as then:
        then.setattr(migrate, "HEAD", "0002")
        bring_up_to_date(second, tmp_path)
    with file.read() as source, second.write() as target:
        put_over(source, target)
        target.exec_driver_sql("UPDATE base_debt SET dispute_by = '2026-04-01'")
        target.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    second.close()
    file.close()
    shutil.copy(profile.key_file, Profile(folder).key_file)
    again = keeping.open_file(Profile(folder), key, clock)
    with again.read() as connection:
        assert connection.exec_driver_sql("SELECT dispute_by FROM base_debt").scalar_one() == "2026-04-01"
        assert connection.exec_driver_sql("SELECT count(*) FROM queue_now").scalar_one() == 1
    again.close()
