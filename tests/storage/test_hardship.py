"""A disk that is full, failing or read-only: one plain sentence, nothing lost, and the next save works."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from agentdesk.errors import Refused, Unavailable
from agentdesk.journal.chain import Entry, verify
from agentdesk.platform.paths import Profile
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.faults import sorted_faults
from tests.fakes.time import WEDNESDAY, ZONE

NOTE = Entry("note.saved", {"customer": "c", "body": "x" * 4_000})


def write(file: DeskFile, times: int = 1) -> None:
    """Save so many notes, each in a transaction of its own."""
    for _ in range(times):
        with file.write() as connection:
            journal.append(connection, [NOTE], actor="demo-agent", at=WEDNESDAY, zone=ZONE)


def fill(file: DeskFile) -> tuple[int, Unavailable]:
    """Save notes until one cannot be; how many were, and what was said."""
    for done in range(2_000):
        try:
            write(file)
        except Unavailable as unavailable:
            return done, unavailable
    raise AssertionError("the disk was never full")


def saved(file: DeskFile) -> int:
    """How many notes there are, once chain, facts and pages were found whole."""
    with file.read() as connection:
        assert list(verify(journal.events_from(connection), meta.device(connection))) == []
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        events = journal.head(connection).seq
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == events
    return events


def mounted(folder: Path, options: str) -> bool:
    """Mount an empty disk in memory on a folder, and say whether that could be done."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


# --- a full disk -----------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four mebibytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    if not mounted(folder, "size=4m,mode=0700"):
        pytest.skip("only root may mount a disk, and not everywhere")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_on_a_full_disk_a_save_fails_loudly_and_the_next_one_works_once_there_is_room(
    small_disk: Path, profile: Profile, key: bytes
) -> None:
    path = shutil.copy(profile.desk_file, small_disk / "desk.db")
    filler = small_disk / "filler"
    filler.write_bytes(bytes(1_500_000))
    file = DeskFile(path, key)
    done, refused = fill(file)
    assert refused.code == "disk_full"
    assert "full" in refused.sentence
    assert refused.way_out
    assert done > 10
    assert saved(file) == done
    for _ in range(3):  # still full: still said, and still nothing harmed
        with pytest.raises(Unavailable):
            write(file)
    assert saved(file) == done
    filler.unlink()
    write(file)
    file.close()
    again = DeskFile(path, key)
    assert saved(again) == done + 1
    again.close()


def test_a_file_that_may_not_grow_any_more_keeps_what_it_has(profile: Profile, key: bytes) -> None:
    """Without root: the system refuses to let any file grow beyond a limit."""
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from agentdesk.storage.desk_file import DeskFile\n"
        "from tests.storage.test_hardship import fill, saved, write\n"
        "path = Path(sys.argv[1])\n"
        "file = DeskFile(path, bytes.fromhex(sys.argv[2]))\n"
        "limit = path.stat().st_size + 400_000\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))\n"
        "done, refused = fill(file)\n"
        "print(refused.code)\n"
        "assert saved(file) == done > 10\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "write(file)\n"
        "assert saved(file) == done + 1\n"
        "file.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, profile.desk_file, key.hex()],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.strip() in ("disk_full", "disk_fault")
    with suppress(FileNotFoundError):
        assert profile.desk_file.with_name("desk.db-wal").stat().st_size >= 0


# --- a folder that cannot be written ---------------------------------------------------------------------------


@pytest.fixture
def read_only(tmp_path: Path, profile: Profile) -> Iterator[Path]:
    """A profile whose folder cannot be written."""
    if sys.platform == "win32":
        pytest.skip("rights of folders are another matter here")
    folder = tmp_path / "read-only"
    folder.mkdir(mode=0o700)
    is_root = os.geteuid() == 0
    if is_root and not mounted(folder, "mode=0700"):
        pytest.skip("root may write anywhere, and may not mount here")
    for path in profile.folder.iterdir():
        shutil.copy(path, folder)
    if is_root:
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    else:
        folder.chmod(0o500)
    yield folder
    if is_root:
        subprocess.run(["umount", str(folder)], check=True)
    else:
        folder.chmod(0o700)


def test_a_file_in_a_folder_that_cannot_be_written_says_so(read_only: Path, key: bytes) -> None:
    before = (read_only / "desk.db").read_bytes()
    with pytest.raises(Unavailable) as unavailable:
        write(DeskFile(read_only / "desk.db", key))
    assert unavailable.value.code == "file_read_only"
    assert "--profile" in unavailable.value.way_out
    assert (read_only / "desk.db").read_bytes() == before


def test_a_new_file_in_a_folder_that_cannot_be_written_says_so(read_only: Path, key: bytes) -> None:
    with pytest.raises(Unavailable) as unavailable:
        DeskFile.create(read_only / "new.db", key)
    assert unavailable.value.code == "file_read_only"


# --- sorting ---------------------------------------------------------------------------------------------------


def driver_fault(code: int) -> dbapi2.OperationalError:
    """A fault as the driver raises it, with an extended result code."""
    fault = dbapi2.OperationalError("as the driver says it")
    fault.sqlite_errorcode = code  # type: ignore[attr-defined]
    return fault


@pytest.mark.parametrize(
    ("code", "kind", "name"),
    [
        (13, Unavailable, "disk_full"),
        (10, Unavailable, "disk_fault"),
        (10 | 3 << 8, Unavailable, "disk_fault"),  # SQLITE_IOERR_WRITE
        (10 | 19 << 8, Unavailable, "disk_fault"),  # SQLITE_IOERR_SHMSIZE
        (5, Unavailable, "file_busy"),
        (5 | 2 << 8, Unavailable, "file_busy"),  # SQLITE_BUSY_SNAPSHOT
        (6, Unavailable, "file_busy"),
        (8, Unavailable, "file_read_only"),
        (14, Unavailable, "file_read_only"),
        (11, Refused, "file_unreadable"),
        (26, Refused, "file_unreadable"),
    ],
)
@pytest.mark.parametrize("is_wrapped", [True, False])
def test_what_the_driver_says_becomes_one_plain_sentence(
    code: int, kind: type[Refused | Unavailable], name: str, is_wrapped: bool
) -> None:
    fault: BaseException = driver_fault(code)
    if is_wrapped:
        fault = DatabaseError("SELECT secret", {"customer": "secret"}, fault)
    with pytest.raises(kind) as known, sorted_faults():
        raise fault
    assert known.value.code == name
    assert known.value.sentence.endswith(".")
    assert "secret" not in str(known.value)
    assert known.value.__cause__ is fault


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EIO, "disk_fault"),
        (errno.EROFS, "file_read_only"),
        (errno.EACCES, "file_read_only"),
        (errno.EPERM, "file_read_only"),
    ],
)
def test_what_the_system_says_becomes_one_plain_sentence(number: int, name: str) -> None:
    with pytest.raises(Unavailable) as known, sorted_faults():
        raise OSError(number, os.strerror(number))
    assert known.value.code == name


@pytest.mark.parametrize(
    "fault",
    [
        driver_fault(1),
        driver_fault(19),
        driver_fault(21),
        DatabaseError("SELECT 1", {}, driver_fault(1)),
        DatabaseError("SELECT 1", {}, ValueError("no code at all")),
        OSError(errno.EBADF, "Bad file descriptor"),
        FileExistsError(errno.EEXIST, "File exists"),
        ValueError("a bug"),
    ],
    ids=repr,
)
def test_every_other_fault_is_a_bug_and_comes_through_as_it_is(fault: BaseException) -> None:
    with pytest.raises(type(fault)) as through, sorted_faults():
        raise fault
    assert through.value is fault
