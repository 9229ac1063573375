"""The encrypted file: unreadable without its key, all of a transaction or none, never over another."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.paths import Profile
from agentdesk.storage import memory, meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.driver import bare

IN_FORCE = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5_000,
    "journal_size_limit": 67_108_864,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "cipher_log_level": "NONE",
    "cipher_compatibility": None,
}


@pytest.fixture
def holder(profile: Profile, key: bytes) -> Iterator[dbapi2.Connection]:
    """Another program with the same file open."""
    connection = dbapi2.connect(str(profile.desk_file), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    yield connection
    connection.close()


# --- what lies on the disk -------------------------------------------------------------------------------------


def test_the_header_is_ciphertext_and_stock_sqlite_cannot_read_it(file: DeskFile) -> None:
    file.close()
    head = file.path.read_bytes()[:4096]
    assert b"SQLite" not in head
    assert b"CREATE TABLE" not in file.path.read_bytes()
    assert len(set(head)) > 250  # nearly every byte value: no structure shows
    stock = sqlite3.connect(file.path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        stock.execute("SELECT count(*) FROM sqlite_master")
    stock.close()


def test_two_files_with_the_same_key_and_content_share_no_page(tmp_path: Path, key: bytes) -> None:
    contents = []
    for name in ("one.db", "two.db"):
        file = DeskFile.create(tmp_path / name, key)
        with file.write() as connection:
            connection.exec_driver_sql("CREATE TABLE t (x)")
        file.close()
        contents.append((tmp_path / name).read_bytes())
    assert all(one != two for one, two in zip(*(_pages(content) for content in contents), strict=True))


def test_file_log_and_index_are_for_this_user_alone(file: DeskFile) -> None:
    with file.write() as connection:
        meta.write(connection, "a", "b")
    paths = [file.path, *(file.path.with_name(file.path.name + end) for end in ("-wal", "-shm"))]
    assert [oct(stat.S_IMODE(path.stat().st_mode)) for path in paths] == ["0o600"] * 3


def test_the_settings_are_in_force_on_every_connection(file: DeskFile, key: bytes) -> None:
    def settings_of(connection: object) -> dict[str, object]:
        found = {}
        for name in IN_FORCE:
            row = connection.execute(f"PRAGMA {name}").fetchone()  # type: ignore[attr-defined]
            found[name] = row[0] if row else None
        return found

    with file.write() as connection:
        assert settings_of(connection.connection.driver_connection) == IN_FORCE
    with file.read() as connection:
        assert settings_of(connection.connection.driver_connection) == IN_FORCE
    with bare(file.path, key) as connection:
        assert settings_of(connection) == IN_FORCE
        with pytest.raises(dbapi2.OperationalError, match="readonly"):
            connection.execute("DELETE FROM meta")


# --- opening ---------------------------------------------------------------------------------------------------


def test_a_library_that_may_damage_the_file_is_refused(
    profile: Profile, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(Refused, match=r"3\.51\.3 or later") as refused:
        DeskFile(profile.desk_file, key)
    assert refused.value.code == "sqlite_old"
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 3))
    DeskFile(profile.desk_file, key).close()


@pytest.mark.parametrize("wrong", [bytes(32), bytes(range(32))])
def test_a_wrong_key_is_refused_and_the_file_left_untouched(
    profile: Profile, wrong: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    before = profile.desk_file.read_bytes()
    with pytest.raises(Refused, match="cannot be read with this key") as refused:
        DeskFile(profile.desk_file, wrong)
    assert refused.value.code == "file_unreadable"
    assert profile.desk_file.read_bytes() == before
    assert sorted(path.name for path in profile.folder.iterdir()) == ["desk.db", "desk.keys"]
    assert capfd.readouterr() == ("", "")


def test_a_plain_database_is_not_taken_for_ours(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "desk.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (x)")
    plain.close()
    with pytest.raises(Refused) as refused:
        DeskFile(path, key)
    assert refused.value.code == "file_unreadable"


def test_a_missing_file_is_refused_and_none_is_made(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(Refused) as refused:
        DeskFile(tmp_path / "desk.db", key)
    assert refused.value.code == "file_missing"
    assert list(tmp_path.iterdir()) == []


def test_the_first_paint_says_the_same_sentences(profile: Profile, key: bytes, tmp_path: Path) -> None:
    for path, own, code in (
        (tmp_path / "nowhere.db", key, "file_missing"),
        (profile.desk_file, bytes(32), "file_unreadable"),
    ):
        with pytest.raises(Refused) as refused, bare(path, own):
            pass
        assert refused.value.code == code
    assert not (tmp_path / "nowhere.db").exists()
    with (
        pytest.raises(dbapi2.OperationalError, match="no such table"),
        bare(profile.desk_file, key) as reader,
    ):
        reader.execute("SELECT * FROM nowhere")


def test_a_new_file_is_never_made_over_another(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(b"something of theirs")
    with pytest.raises(Refused) as refused:
        DeskFile.create(path, key)
    assert refused.value.code == "file_exists"
    assert path.read_bytes() == b"something of theirs"


@pytest.mark.parametrize("table", ["sqlite_master", "journal", "base_customer", "queue_now"])
def test_damage_anywhere_is_noticed_and_said_in_a_sentence(profile: Profile, key: bytes, table: str) -> None:
    place = _page_of(profile.desk_file, key, table) * 4096 + 1000
    content = bytearray(profile.desk_file.read_bytes())
    content[place] ^= 1
    profile.desk_file.write_bytes(content)
    with pytest.raises(Refused) as refused:
        _read_everything(profile.desk_file, key)
    assert refused.value.code == "file_unreadable"
    assert profile.desk_file.read_bytes() == content


def test_a_file_cut_short_is_noticed(profile: Profile, key: bytes) -> None:
    content = profile.desk_file.read_bytes()
    profile.desk_file.write_bytes(content[: len(content) // 2])
    with pytest.raises(Refused) as refused:
        _read_everything(profile.desk_file, key)
    assert refused.value.code == "file_unreadable"


# --- transactions ----------------------------------------------------------------------------------------------


def test_a_block_that_fails_leaves_nothing_and_the_next_one_works(file: DeskFile) -> None:
    class Bug(Exception):
        pass

    for hot in (True, False):
        with contextlib.suppress(Bug), file.write() as connection:
            if hot:
                meta.write(connection, "a", "1")
            else:
                connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES ('a', '1')")
                meta.write(connection, "b", "2")
            raise Bug
        with file.read() as connection:
            assert meta.read(connection, "a") is None
    with file.write() as connection:
        meta.write(connection, "a", "3")
    with file.read() as connection:
        assert (meta.read(connection, "a"), meta.read(connection, "b")) == ("3", None)


def test_a_reader_keeps_its_snapshot_and_waits_for_no_writer(file: DeskFile) -> None:
    with file.write() as connection:
        memory.remember(connection, "a", "old")
    with file.read() as reader:
        reader.exec_driver_sql("SELECT 1").all()
        with file.write() as connection:
            memory.remember(connection, "a", "new")
            assert memory.recall(reader, "a") == "old"
        assert memory.recall(reader, "a") == "old"
    with file.read() as reader:
        assert memory.recall(reader, "a") == "new"


def test_two_reads_in_one_block_see_the_same(file: DeskFile) -> None:
    """Whether a statement goes by the engine or by the driver: the first one takes the snapshot."""
    with file.write() as connection:
        meta.write(connection, "a", "old")
    with file.read() as reader:
        first = meta.read(reader, "a")
        with file.write() as connection:
            meta.write(connection, "a", "new")
        assert (first, meta.read(reader, "a")) == ("old", "old")


def test_a_block_inside_a_block_is_a_bug_and_not_a_second_transaction(file: DeskFile) -> None:
    with file.write() as connection:
        meta.write(connection, "a", "1")
        with pytest.raises(Exception, match="transaction"), file.write():
            pass
    with file.read() as connection:
        assert meta.read(connection, "a") in ("1", None)


def test_writers_of_one_process_take_turns(file: DeskFile) -> None:
    def count() -> None:
        for _ in range(25):
            with file.write() as connection:
                meta.write(connection, "count", str(int(meta.read(connection, "count") or 0) + 1))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with file.read() as connection:
        assert meta.read(connection, "count") == "100"


def test_a_file_that_another_program_holds_is_unavailable_until_it_lets_go(
    file: DeskFile, holder: dbapi2.Connection
) -> None:
    with file.write() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as unavailable, file.write():
        pass
    assert (unavailable.value.code, bool(unavailable.value.way_out)) == ("file_busy", True)
    with file.read() as connection:
        assert meta.device(connection)
    holder.execute("ROLLBACK")
    with file.write() as connection:
        meta.write(connection, "a", "1")


def test_a_bug_in_a_statement_surfaces_as_what_it_is(file: DeskFile) -> None:
    for act in ("SELECT x FROM nowhere", "INSERT INTO meta (key) VALUES ('a')"):
        with pytest.raises(Exception, match=r"no such table|NOT NULL") as bug, file.write() as connection:
            connection.exec_driver_sql(act)
        assert not isinstance(bug.value, Refused | Unavailable)


def test_a_reader_cannot_write(file: DeskFile) -> None:
    with pytest.raises(Unavailable, match="cannot be written"), file.read() as connection:
        connection.exec_driver_sql("DELETE FROM meta")


def test_closing_lets_go_of_everything(file: DeskFile) -> None:
    with file.write() as connection:
        meta.write(connection, "a", "1")
    file.close()
    assert not file.path.with_name("desk.db-wal").exists()


# --- copies ----------------------------------------------------------------------------------------------------


def test_a_copy_is_whole_private_and_opens_with_the_same_key(
    file: DeskFile, key: bytes, tmp_path: Path
) -> None:
    with file.write() as connection:
        meta.write(connection, "a", "1")
    target = tmp_path / "copy.db"
    target.write_bytes(b"an older copy")
    file.copy_to(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "profile"]
    copy = DeskFile(target, key)
    with copy.read() as connection:
        assert meta.read(connection, "a") == "1"
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []
    copy.close()


def test_a_copy_that_has_no_room_leaves_the_older_one(
    file: DeskFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"an older copy")
    monkeypatch.setattr("agentdesk.storage.desk_file.SPARE_BYTES", 1 << 60)
    with pytest.raises(Unavailable) as unavailable:
        file.copy_to(target)
    assert unavailable.value.code == "disk_full"
    assert target.read_bytes() == b"an older copy"


# --- nothing of the key shows ----------------------------------------------------------------------------------


def test_the_key_is_in_no_message_repr_or_log(
    profile: Profile, key: bytes, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    file = DeskFile(profile.desk_file, key)
    with file.write() as connection:
        connection.exec_driver_sql("SELECT 1").all()
    with pytest.raises(Exception, match="no such") as bug, file.read() as connection:
        connection.exec_driver_sql("SELECT x FROM nowhere")
    with pytest.raises(Refused) as refused:
        DeskFile(profile.desk_file, bytes(32))
    told = [
        repr(file),
        repr(file._engine),
        repr(file._engine.url),
        str(file._engine.url),
        repr(vars(file._engine)),
    ]
    file.close()
    chain: BaseException | None = refused.value
    while chain is not None:
        told += [repr(chain), str(chain)]
        chain = chain.__cause__
    told += [repr(bug.value), str(bug.value), caplog.text, *capfd.readouterr()]
    for secret in (key.hex(), bytes(32).hex()):
        assert not any(secret in one.lower() for one in told)


def _pages(content: bytes) -> list[bytes]:
    return [content[start : start + 4096] for start in range(0, len(content), 4096)]


def _page_of(path: Path, key: bytes, table: str) -> int:
    """Return the page, counted from 0, at which a table begins."""
    file = DeskFile(path, key)
    try:
        with file.read() as connection:
            found = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
            return int(found.scalar_one_or_none() or 1) - 1
    finally:
        file.close()


def _read_everything(path: Path, key: bytes) -> None:
    file = DeskFile(path, key)
    try:
        with file.read() as connection:
            for table in (
                connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
                .scalars()
                .all()
            ):
                connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
    finally:
        file.close()
