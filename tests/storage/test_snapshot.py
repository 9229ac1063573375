"""A snapshot stays what it was, lets go whatever happens in its block, and says what the disk does not give."""

from __future__ import annotations

import errno

import pytest

from agentdesk.errors import Unavailable
from agentdesk.storage import meta
from agentdesk.storage.desk_file import DeskFile


def _write(file: DeskFile, value: str) -> None:
    with file.write() as connection:
        meta.write(connection, "a", value)


def test_what_is_written_meanwhile_is_not_in_it(file: DeskFile) -> None:
    _write(file, "1")
    with file.read() as connection:
        assert meta.read(connection, "a") == "1"
        _write(file, "2")
        assert meta.read(connection, "a") == "1"
    with file.read() as connection:
        assert meta.read(connection, "a") == "2"


def test_two_at_once_have_a_connection_each_and_the_next_one_has_one_of_theirs(file: DeskFile) -> None:
    with file.read() as one, file.read() as other:
        assert one is not other
    with file.read() as again:
        assert again in (one, other)


def test_a_block_that_fails_lets_go(file: DeskFile) -> None:
    with pytest.raises(ZeroDivisionError), file.read() as failed:
        raise ZeroDivisionError(meta.read(failed, "a"))
    _write(file, "1")
    with file.read() as connection:
        assert connection is failed
        assert meta.read(connection, "a") == "1"


def test_a_disk_that_fails_is_said(file: DeskFile) -> None:
    with pytest.raises(Unavailable) as unavailable, file.read():
        raise OSError(errno.EIO, "Input/output error")
    assert unavailable.value.sentence


def test_nothing_is_written_through_it(file: DeskFile) -> None:
    with pytest.raises(Unavailable, match="file_read_only"), file.read() as connection:
        meta.write(connection, "a", "1")
