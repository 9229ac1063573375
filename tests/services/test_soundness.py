"""The file looked through: a sound one passes, one page that is not what was sealed is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.platform.paths import Profile
from agentdesk.services.desk import Desk
from agentdesk.services.soundness import MOST, faults_in
from agentdesk.storage.desk_file import DeskFile

PAGE = 4096


def spoil(path: Path, page: int) -> None:
    """Turn one bit of a page, as a failing disk does."""
    content = bytearray(path.read_bytes())
    content[page * PAGE + 99] ^= 1
    path.write_bytes(content)


def test_a_sound_file_passes_also_while_it_is_written(desk: Desk, profile: Profile, key: bytes) -> None:
    with desk.file.write() as connection:
        connection.exec_driver_sql("INSERT INTO memory (key, value) VALUES ('a', 'b')")
        assert faults_in(profile.desk_file, key) == 0


def test_one_bit_is_found_and_nothing_is_changed(desk: Desk, profile: Profile, key: bytes) -> None:
    desk.file.close()
    pages = profile.desk_file.stat().st_size // PAGE
    spoil(profile.desk_file, pages // 2)
    before = profile.desk_file.read_bytes()
    assert 0 < faults_in(profile.desk_file, key) <= MOST + 1
    assert profile.desk_file.read_bytes() == before


def test_a_file_that_cannot_be_read_at_all_is_damaged(desk: Desk, profile: Profile, key: bytes) -> None:
    desk.file.close()
    spoil(profile.desk_file, 0)
    assert faults_in(profile.desk_file, key) == MOST


def test_a_file_that_is_gone_is_refused(profile: Profile, key: bytes) -> None:
    with pytest.raises(Refused, match="file_missing"):
        faults_in(profile.folder / "none.db", key)


def test_a_file_that_was_not_closed_shows_it(profile: Profile, key: bytes) -> None:
    file = DeskFile(profile.desk_file, key)
    with file.write() as connection:
        connection.exec_driver_sql("INSERT INTO memory (key, value) VALUES ('a', 'b')")
    assert profile.was_cut_short
    file.close()
    assert not profile.was_cut_short
