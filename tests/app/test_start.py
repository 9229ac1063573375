"""The start: what keeps a profile shut is said on a screen, and can be tried again there."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.app import making
from agentdesk.app.start import Start
from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.key_file import read_key_file, write_key_file
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import demonstration, early, keeping
from agentdesk.storage.desk_file import DeskFile
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.guard import Trespass, UiGuard, before_any_window
from agentdesk.views.kit.workers import run
from agentdesk.views.setup.trouble import Trouble
from tests.conftest import CHEAP, PASSPHRASE
from tests.fakes.vault import FakeVault

PATIENCE_MS = 30_000
Begin = Callable[..., Start]


@pytest.fixture
def begin(qapp: QApplication, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    """Starts the program on a profile, watched by the guard of the UI lane; everything is ended afterwards."""
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", CHEAP)
    begun: list[Start] = []
    guard = UiGuard()

    def beginning(profile: Profile, vault: FakeVault | NoVault) -> Start:
        if not begun:
            watch.enter_context(guard)
        begun.append(Start(qapp, profile, clock, vault))
        begun[-1].begin()
        return begun[-1]

    with ExitStack() as watch:
        yield beginning
    for start in begun:
        if start.work is not None:
            start.work.window.end()
            start.work.window.hide()
            start.work.window.deleteLater()
        start.end()
        if start._setup is not None:
            start._setup.hide()
            start._setup.deleteLater()
        start.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert guard.trespasses == []


@pytest.fixture
def kept(profile: Profile, key: bytes, vault: FakeVault) -> Profile:
    """A profile that the keyring opens."""
    wrapped = read_key_file(profile.key_file)
    slot = keys.wrap_keyring(key, wrapped, vault)
    assert slot is not None
    write_key_file(profile.key_file, wrapped.with_slot(slot))
    return profile


def says(start: Start, *words: str) -> Callable[[], bool]:
    """Return what tells whether words can be read on the window."""

    def is_said() -> bool:
        window = start.window()
        return window is not None and all(one in "\n".join(texts(window)) for one in words)

    return is_said


def test_a_full_disk_while_the_profile_is_made_is_said_and_it_can_be_tried_again(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile(tmp_path / "new")
    start = begin(profile, NoVault())
    with monkeypatch.context() as full:

        def fails(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        full.setattr(keeping, "write_key_file", fails)
        start._screen.chosen.emit(PASSPHRASE, False)  # type: ignore[union-attr]
        qtbot.waitUntil(says(start, "The disk is full", "Free some space"), timeout=PATIENCE_MS)
    assert start._screen is not None
    assert start._screen.card.isEnabled()
    start._screen.chosen.emit(PASSPHRASE, False)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: start.work is not None and start.work.desk is not None, timeout=PATIENCE_MS)


def test_a_profile_that_was_made_but_not_filled_is_finished_at_the_next_try(
    begin: Begin, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    profile = Profile(tmp_path / "new")
    with monkeypatch.context() as broken:
        broken.setattr(demonstration, "PORTFOLIO", ("demo", "not there.csv"))
        with pytest.raises((Refused, OSError)):
            making.make_profile(profile, PASSPHRASE, NoVault(), clock, with_demo=True)
    key = making.make_profile(profile, PASSPHRASE, NoVault(), clock, with_demo=True)
    file = DeskFile(profile.desk_file, key)
    with file.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM queue_now").scalar_one() > 0
    file.close()


def test_a_file_that_cannot_be_read_is_said_on_a_screen_and_opens_once_it_is_back(
    begin: Begin, kept: Profile, vault: FakeVault, qtbot: QtBot
) -> None:
    whole = kept.desk_file.read_bytes()
    kept.desk_file.write_bytes(b"\x00\xff" * 40_000)
    start = begin(kept, vault)
    assert isinstance(start._screen, Trouble)
    assert says(start, "It was left untouched")()
    start._screen.button.click()
    assert says(start, "Opening.")()
    qtbot.waitUntil(says(start, "It was left untouched"), timeout=PATIENCE_MS)
    kept.desk_file.write_bytes(whole)
    start._screen.button.click()
    qtbot.waitUntil(lambda: start.work is not None and start.work.desk is not None, timeout=PATIENCE_MS)


def test_a_file_of_a_newer_program_is_refused_with_its_sentence(
    begin: Begin, kept: Profile, key: bytes, vault: FakeVault, qtbot: QtBot
) -> None:
    file = DeskFile(kept.desk_file, key)
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    start = begin(kept, vault)
    qtbot.waitUntil(says(start, "This file was made by a newer AgentDesk."), timeout=PATIENCE_MS)
    assert start.work is None


def test_a_profile_that_the_keyring_opens_shows_nothing_before_the_desk(
    begin: Begin, kept: Profile, vault: FakeVault, staffed: None, qtbot: QtBot
) -> None:
    start = begin(kept, vault)
    assert start.work is not None
    assert start._setup is None
    qtbot.waitUntil(lambda: start.work is not None and start.work.desk is not None, timeout=PATIENCE_MS)


def test_behind_the_window_that_asks_for_the_passphrase_nothing_is_read_on_its_lane(
    begin: Begin, staffed: None, profile: Profile, qtbot: QtBot
) -> None:
    start = begin(profile, NoVault())
    start._screen.given.emit(PASSPHRASE)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: start.work is not None and start.work.desk is not None, timeout=PATIENCE_MS)


def reads_the_file(profile: Profile, key: bytes) -> None:
    """Read what the window is made with."""
    early.prelude(profile, key)


def writes_to_the_file(profile: Profile, key: bytes) -> None:
    """Take the store's lock."""
    file = run(0, lambda: DeskFile(profile.desk_file, key)).result
    try:
        with file.write():
            pass
    finally:
        file.close()


def reaches_out(_profile: Profile, _key: bytes) -> None:
    """Speak to another machine."""
    with socket.socket() as connection:
        connection.connect(("127.0.0.1", 9))


@pytest.mark.parametrize(
    ("act", "is_before", "has_window"),
    [
        (reads_the_file, False, False),
        (reads_the_file, True, True),
        (writes_to_the_file, True, False),
        (reaches_out, True, False),
    ],
)
def test_the_guard_excepts_no_more_of_the_start_than_reading_before_a_window(
    act: Callable[[Profile, bytes], None],
    is_before: bool,
    has_window: bool,
    staffed: None,
    profile: Profile,
    key: bytes,
    qtbot: QtBot,
) -> None:
    with UiGuard() as guard, before_any_window():
        early.prelude(profile, key)
    assert guard.trespasses == []
    window = QWidget()
    qtbot.addWidget(window)
    window.setVisible(has_window)
    with UiGuard(), before_any_window() if is_before else nullcontext(), pytest.raises(Trespass):
        act(profile, key)
