"""A transaction begins with the first look at the file, lasts or never was, and always gives the turn back."""

from __future__ import annotations

import errno
import threading

import pytest

from agentdesk.errors import Unavailable
from agentdesk.platform.paths import Profile
from agentdesk.storage import meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.driver import bare


def _held(file: DeskFile, key: str = "a") -> str | None:
    with file.read() as connection:
        return meta.read(connection, key)


def test_a_block_that_never_looks_waits_for_nobody(file: DeskFile, profile: Profile, key: bytes) -> None:
    with bare(profile.desk_file, key) as other:
        other.execute("PRAGMA query_only=OFF")
        other.execute("BEGIN IMMEDIATE")
        with file.transaction():
            pass
        other.execute("ROLLBACK")


def test_looking_again_is_still_the_same_transaction(file: DeskFile) -> None:
    with file.transaction() as transaction:
        meta.write(transaction.connection, "a", "1")
        assert _held(file) is None
        meta.write(transaction.connection, "a", "2")
    assert _held(file) == "2"


def test_a_block_that_fails_leaves_nothing(file: DeskFile) -> None:
    with pytest.raises(ZeroDivisionError):
        _fail(file, ZeroDivisionError(), looks=True)
    assert _held(file) is None


@pytest.mark.parametrize("looks", [True, False])
def test_a_full_disk_is_said_whether_or_not_the_file_was_looked_at(file: DeskFile, looks: bool) -> None:
    with pytest.raises(Unavailable) as unavailable:
        _fail(file, OSError(errno.ENOSPC, "No space left on device"), looks=looks)
    assert unavailable.value.code == "disk_full"
    assert _held(file) is None


def test_who_cannot_begin_gives_the_turn_back(file: DeskFile, profile: Profile, key: bytes) -> None:
    with file.write() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with bare(profile.desk_file, key) as other:
        other.execute("PRAGMA query_only=OFF")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="Another program"), file.transaction() as transaction:
            meta.write(transaction.connection, "a", "1")
        other.execute("ROLLBACK")
    someone = threading.Thread(target=_write, args=(file,))
    someone.start()
    someone.join()
    assert _held(file) == "3"


def _write(file: DeskFile) -> None:
    with file.write() as connection:
        meta.write(connection, "a", "3")


def _fail(file: DeskFile, fault: Exception, *, looks: bool) -> None:
    with file.transaction() as transaction:
        if looks:
            meta.write(transaction.connection, "a", "1")
        raise fault
