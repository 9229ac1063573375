"""Readers keep their connections: each has its own snapshot, none is left in a transaction, all are let go."""

from __future__ import annotations

import pytest

from agentdesk.platform.paths import Profile
from agentdesk.storage import meta
from agentdesk.storage.desk_file import DeskFile


def _write(file: DeskFile, value: str) -> None:
    with file.write() as connection:
        meta.write(connection, "a", value)


def test_the_next_reader_takes_the_connection_of_the_last_and_sees_what_is_new(file: DeskFile) -> None:
    seen = []
    for value in ("1", "2", "3"):
        _write(file, value)
        with file.read() as connection:
            seen.append((id(connection), meta.read(connection, "a")))
    assert [value for _, value in seen] == ["1", "2", "3"]
    assert len({connection for connection, _ in seen}) == 1


def test_readers_at_the_same_time_each_keep_their_own_snapshot(file: DeskFile) -> None:
    _write(file, "old")
    with file.read() as first:
        assert meta.read(first, "a") == "old"
        _write(file, "new")
        with file.read() as second:
            assert (meta.read(first, "a"), meta.read(second, "a")) == ("old", "new")


@pytest.mark.parametrize("by_engine", [True, False])
def test_a_reader_that_fails_leaves_its_snapshot(file: DeskFile, by_engine: bool) -> None:
    _write(file, "old")
    with pytest.raises(ZeroDivisionError), file.read() as connection:
        _look_and_fail(connection, by_engine=by_engine)
    _write(file, "new")
    with file.read() as connection:
        assert meta.read(connection, "a") == "new"


def test_closing_lets_every_reader_go(file: DeskFile, profile: Profile) -> None:
    with file.read() as first, file.read() as second:
        assert meta.device(first) == meta.device(second)
    file.close()
    assert not profile.desk_file.with_name("desk.db-wal").exists()


def _look_and_fail(connection: object, *, by_engine: bool) -> None:
    statement = "SELECT value FROM meta"
    if by_engine:
        connection.exec_driver_sql(statement).all()
    else:
        meta.read(connection, "a")
    raise ZeroDivisionError
