"""What may be wrong with the world: one plain sentence on the screen, nothing lost, and the way out named."""

from __future__ import annotations

import contextlib
import resource
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from agentdesk.app.start import Start
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.storage.desk_file import DeskFile
from agentdesk.views.kit.a11y import texts
from tests.conftest import PASSPHRASE
from tests.fakes.vault import FakeVault
from tests.journeys.beside import beside_the_window
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

PAGE = 4096
AND_WAIT = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Starting:
    """The program being started on a profile."""

    def __init__(self, room: Room, vault: FakeVault | NoVault) -> None:
        """Start it."""
        self._loop = QEventLoop()
        self.start = Start(room.application, room.profile, room.clock, vault)
        self.start.begin()

    @property
    def window(self) -> QWidget:
        """The window that is shown."""
        window = self.start.window()
        assert window is not None, "there is no window"
        return window

    def types(self, text: str) -> None:
        """Type into what has the focus, and press Enter."""
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), letter)
        QTest.keyClick(self.window.windowHandle(), QKeySequence("Return")[0].key())

    def shows(self, *words: str) -> None:
        """Wait until words can be read."""
        while any(one not in self.everything() for one in words):
            self._loop.processEvents(AND_WAIT)  # the test is the person who waits

    def settles(self) -> None:
        """Wait until every errand has been answered."""
        while self.start.work is None or self.start.work.lanes._pending:
            self._loop.processEvents(AND_WAIT)  # the test is the person who waits

    def everything(self) -> str:
        """Return all that can be read."""
        return "\n".join(texts(self.window))

    def end(self) -> None:
        """End the program."""
        work = self.start.work
        windows = [self.start.window(), self.start._setup, work.window if work is not None else None]
        if work is not None:
            work.window.end()
        self.start.end()
        for gone in (*dict.fromkeys(windows), work, self.start):
            if gone is not None:
                gone.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def begin(room: Room) -> Iterator[Callable[..., Starting]]:
    """Starts the program on the room's profile."""
    begun: list[Starting] = []

    def beginning(vault: FakeVault | NoVault | None = None) -> Starting:
        begun.append(Starting(room, vault or NoVault()))
        return begun[-1]

    yield beginning
    for one in begun:
        one.end()


def fingerprint(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with what is in it."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


# --- opening -----------------------------------------------------------------------------------------------------


def test_a_wrong_passphrase_is_told_beside_its_field_and_the_right_one_opens(
    begin: Callable[..., Starting],
) -> None:
    started = begin()
    started.types("not the passphrase")
    started.shows("That passphrase does not open this profile.")
    started.types(PASSPHRASE)
    started.shows("Maria Alvarez")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("no_file", "The key file desk.keys is here but desk.db is not. Restore it from a backup"),
        ("no_keys", "The file desk.db is here but its key file desk.keys is not. Restore the key file"),
        ("torn_keys", "desk.keys"),
    ],
)
def test_half_a_profile_is_explained_and_never_replaced(
    harm: str, words: str, room: Room, begin: Callable[..., Starting]
) -> None:
    folder = room.profile
    if harm == "no_file":
        folder.desk_file.unlink()
    elif harm == "no_keys":
        folder.key_file.unlink()
    else:
        folder.key_file.write_text('{"torn', "utf-8")
    before = fingerprint(folder.folder)
    begin().shows(words)
    assert fingerprint(folder.folder) == before


@pytest.mark.parametrize("harm", ["noise", "other_key", "empty"])
def test_an_unreadable_file_is_explained_and_left_untouched(
    harm: str, room: Room, rooms: Callable[[], Room], begin: Callable[..., Starting]
) -> None:
    content = {"noise": b"\x00\xff" * 40_000, "other_key": b"", "empty": b""}[harm]
    if harm == "other_key":
        other = Profile(room.profile.folder.with_name("other"))
        made = _another_profile(other, room)
        shutil.copy(made.desk_file, room.profile.desk_file)
    else:
        room.profile.desk_file.write_bytes(content)
    before = room.profile.desk_file.read_bytes()
    started = begin()
    started.types(PASSPHRASE)
    started.shows("untouched" if harm != "empty" else "Restore it from a backup")
    assert room.profile.desk_file.read_bytes() == before


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_desk_that_was_not_closed_is_looked_through_while_the_work_goes_on(
    is_damaged: bool, room: Room, begin: Callable[..., Starting]
) -> None:
    beside_the_window(lambda: _cut_short(room, is_damaged=is_damaged))
    assert room.profile.was_cut_short
    started = begin()
    started.types(PASSPHRASE)
    started.shows("Maria Alvarez")
    if is_damaged:
        started.shows(
            "AgentDesk was not closed the last time, and its file is damaged in places.", "restore a backup"
        )
    started.settles()
    assert ("damaged" in started.everything()) == is_damaged


def _cut_short(room: Room, *, is_damaged: bool) -> None:
    """Leave the file as a crash does, its log not yet taken over; damaged where nothing of today's work lies."""
    path = room.profile.desk_file
    _write(room, "CREATE TABLE attic (words TEXT)", f"INSERT INTO attic VALUES ('{'old words ' * 5_000}')")
    attic = path.stat().st_size - PAGE
    kept = _write(room, "INSERT INTO memory (key, value) VALUES ('new', 'words')")
    for name, content in kept.items():
        path.with_name(name).write_bytes(content)
    if is_damaged:
        with path.open("r+b") as file:
            file.seek(attic)
            file.write(b"\xff" * 64)


def _write(room: Room, *statements: str) -> dict[str, bytes]:
    """Write into the file, and return what lies on the disk before it is closed."""
    file = DeskFile(room.profile.desk_file, room.key)
    try:
        with file.write() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        return {
            name: (room.profile.folder / name).read_bytes()
            for name in ("desk.db", "desk.db-wal", "desk.db-shm")
        }
    finally:
        file.close()


def _another_profile(profile: Profile, room: Room) -> Profile:
    from agentdesk.services import keeping

    profile.folder.mkdir()
    beside_the_window(lambda: keeping.create(profile, "another passphrase", NoVault(), room.clock).close())
    return profile


# --- at work -----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def full_disk(desk: DeskAtWork) -> Iterator[None]:
    """Let SQLite itself find that there is no room for one more page."""
    writer = desk.services.file._writer_driver

    def bound(pages: int) -> None:
        beside_the_window(lambda: writer.execute(f"PRAGMA max_page_count={pages}").fetchall())

    bound(1)
    try:
        yield
    finally:
        bound(1 << 30)


@contextlib.contextmanager
def disk_that_takes_no_more(desk: DeskAtWork) -> Iterator[None]:
    """Let the system refuse every byte beyond what the write-ahead log holds now."""
    log = desk.room.profile.desk_file.with_name("desk.db-wal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_takes_no_more_is_told_and_the_step_stays_until_it_is_saved(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    here, before = desk.step, len(record.of("step.left"))
    with disk_that_takes_no_more(desk):
        agent.presses("Alt+1")
        screen.shows("The disk did not do as it was asked: this was not saved.", "Retry")
        assert desk.step == here
    assert len(record.of("step.left")) == before
    desk.keys.tab_to("banner-way-out")
    agent.presses("Return")
    assert desk.step.visit == here.visit + 1
    assert len(record.of("step.left")) == before + 1
    screen.hides("The disk did not do as it was asked")


def test_a_note_that_a_full_disk_refused_is_saved_with_the_call(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    note = "Rent comes first. " * 3_000
    with full_disk(desk):
        agent.presses("Ctrl+M")
        QGuiApplication.clipboard().setText(note)
        agent.presses("Ctrl+V")
        desk.keys.until(lambda: "The disk is full: this was not saved." in screen.everything())
        screen.shows("Everything saved before is safe.", "Free some space")
    agent.ends_the_call()
    agent.presses("Alt+4")
    agent.saves()
    assert record.last("note.saved")["body"] == note
