"""Someone else sits down: the last person is done first, and from then on everything is theirs alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from agentdesk.app.at_work import AtWork
from agentdesk.app.person_change import PersonChange
from agentdesk.platform.paths import Profile
from agentdesk.services import early
from agentdesk.services.imports.reading import AT_ONCE
from agentdesk.views.imports.page import FilesPage
from agentdesk.views.kit.a11y import texts
from agentdesk.views.setup.sign_in import SignIn
from tests.conftest import AGENT, LEAD, PASSPHRASE
from tests.journeys.test_files import people

SECRET = "lead of the team"
PATIENCE_MS = 30_000
ROWS = 4 * AT_ONCE


@pytest.fixture
def opened(work: AtWork, qtbot: QtBot) -> AtWork:
    """A desk at work that is open; its owner sits there."""
    work.begin()
    qtbot.waitUntil(lambda: work.desk is not None, timeout=PATIENCE_MS)
    return work


def asked(work: AtWork, qtbot: QtBot) -> tuple[PersonChange, SignIn]:
    """The question who works here now, with its screen."""
    work.window.person_change_asked.emit()
    change = work.change
    assert change is not None
    qtbot.waitUntil(lambda: change._screen is not None, timeout=PATIENCE_MS)
    assert change._screen is not None
    return change, change._screen


def change_to_lead(work: AtWork, qtbot: QtBot) -> None:
    """Let the lead choose a passphrase, confirmed by the owner, and sit down."""
    _, screen = asked(work, qtbot)
    screen.secret_chosen.emit(LEAD, SECRET, PASSPHRASE)
    qtbot.waitUntil(lambda: work.window.seat.person.staff == LEAD, timeout=PATIENCE_MS)


def test_what_was_given_before_is_the_last_persons_and_what_comes_after_the_new_ones(
    opened: AtWork, qtbot: QtBot
) -> None:
    acting: list[str] = []
    desk = opened.desk
    assert desk is not None

    def note() -> None:
        opened.lanes.write(opened, lambda: acting.append(desk.actor.id))

    opened.window.closed.connect(note)
    change_to_lead(opened, qtbot)
    note()
    qtbot.waitUntil(lambda: len(acting) == 2, timeout=PATIENCE_MS)
    assert acting == [AGENT, LEAD]


def test_everybody_has_the_language_that_they_chose_themselves(
    opened: AtWork, profile: Profile, key: bytes, qtbot: QtBot
) -> None:
    change_to_lead(opened, qtbot)
    opened.window.settings.keep("language", "es")
    qtbot.waitUntil(lambda: opened.window.settings["language"] == "es", timeout=PATIENCE_MS)
    sit_down_again(opened, qtbot, AGENT, PASSPHRASE)
    assert opened.window.settings["language"] == "system"
    assert "Due now" in texts(opened.window)
    sit_down_again(opened, qtbot, LEAD, SECRET)
    assert opened.window.settings["language"] == "es"
    assert "Due now" not in texts(opened.window)
    assert "language" not in early.prelude(profile, key).settings
    sit_down_again(opened, qtbot, AGENT, PASSPHRASE)
    assert "Due now" in texts(opened.window)


def sit_down_again(work: AtWork, qtbot: QtBot, staff: str, secret: str) -> None:
    """Let somebody sit down who has a passphrase."""
    _, screen = asked(work, qtbot)
    screen.signed_in.emit(staff, secret)
    qtbot.waitUntil(
        lambda: work.window.seat.person.staff == staff and work.change is None, timeout=PATIENCE_MS
    )


def test_the_new_person_unlocks_with_their_own_passphrase_and_with_no_other(
    opened: AtWork, qtbot: QtBot
) -> None:
    change_to_lead(opened, qtbot)
    window = opened.window
    window.lock()
    window.unlock_asked.emit(PASSPHRASE)
    qtbot.waitUntil(
        lambda: "That is not Lee Marsh's passphrase." in texts(window.covering.cover), timeout=PATIENCE_MS
    )
    assert window.covering.is_covered
    window.unlock_asked.emit(SECRET)
    qtbot.waitUntil(lambda: not window.covering.is_covered, timeout=PATIENCE_MS)


def test_a_wrong_passphrase_leaves_everything_as_it_was(opened: AtWork, qtbot: QtBot) -> None:
    before = opened.window
    _, screen = asked(opened, qtbot)
    screen.signed_in.emit(AGENT, "not the passphrase")
    qtbot.waitUntil(lambda: "That is not Jordan Reyes's passphrase." in texts(screen), timeout=PATIENCE_MS)
    assert opened.window is before
    assert before.isVisible()


def test_while_it_is_asked_who_works_here_the_desk_is_covered(opened: AtWork, qtbot: QtBot) -> None:
    change, _ = asked(opened, qtbot)
    assert opened.window.covering.is_covered
    change.window.close()
    assert not opened.window.covering.is_covered


def test_a_desk_that_was_locked_before_stays_locked_when_nobody_signs_in(
    opened: AtWork, qtbot: QtBot
) -> None:
    opened.window.lock()
    change, _ = asked(opened, qtbot)
    change.window.close()
    assert opened.window.covering.is_locked


def test_there_is_one_question_at_a_time_and_nothing_is_left_of_it(opened: AtWork, qtbot: QtBot) -> None:
    before = opened.window
    change, _ = asked(opened, qtbot)
    opened.window.person_change_asked.emit()
    assert opened.change is change
    change.window.close()
    assert opened.change is None
    change_to_lead(opened, qtbot)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not any(map(shiboken6.isValid, (change, change.window, before)))


def test_a_window_that_has_to_stay_keeps_its_person(
    opened: AtWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = opened.window
    _, screen = asked(opened, qtbot)
    monkeypatch.setattr(opened.window, "close", lambda: False)
    screen.signed_in.emit(AGENT, PASSPHRASE)
    sentence = "A call is going on. Sign in when it is over."
    qtbot.waitUntil(lambda: sentence in texts(screen), timeout=PATIENCE_MS)
    assert opened.window is before


def test_a_file_that_comes_in_stops_for_who_has_no_right_to_it_and_goes_on_for_who_has(
    opened: AtWork, qtbot: QtBot, tmp_path: Path
) -> None:
    change_to_lead(opened, qtbot)
    page = understood(opened, qtbot, tmp_path)
    begun: list[str] = []
    opened.window.files._decisions.runner.begun.connect(lambda batch, _rows: begun.append(batch))
    page.understood.stage()
    qtbot.waitUntil(lambda: begun != [], timeout=PATIENCE_MS)
    sit_down_again(opened, qtbot, AGENT, PASSPHRASE)
    assert opened.window.files is None
    seen = "\n".join(texts(opened.window, with_hidden=True))
    assert "many.csv" not in seen
    assert "Newcomer" not in seen
    sit_down_again(opened, qtbot, LEAD, SECRET)
    opened.window.screens.show("files")
    page = opened.window.files.page
    page.opened.emit(begun[0])
    qtbot.waitUntil(
        lambda: page.file.row is not None and page.file.row.state == "staging", timeout=PATIENCE_MS
    )
    page.file.decide()
    qtbot.waitUntil(lambda: page.file.row.state == "staged", timeout=PATIENCE_MS)
    assert (page.file.row.rows, page.file.row.imported) == (ROWS, ROWS)


def test_what_was_decided_about_a_file_is_carried_on_by_who_sits_down_next(
    opened: AtWork, qtbot: QtBot, tmp_path: Path
) -> None:
    change_to_lead(opened, qtbot)
    page = understood(opened, qtbot, tmp_path)
    page.understood.stage()
    qtbot.waitUntil(
        lambda: page.file.row is not None and page.file.row.state == "staged", timeout=PATIENCE_MS
    )
    batch = page.file.batch
    page.file.decide()
    sit_down_again(opened, qtbot, AGENT, PASSPHRASE)
    desk = opened.desk
    assert desk is not None

    def state() -> str:
        with desk.file.read() as connection:
            sql = "SELECT state FROM import_work WHERE batch = ?"
            return str(connection.exec_driver_sql(sql, (batch,)).scalar_one())

    found: list[str] = []

    def is_live() -> bool:
        opened.lanes.network(opened, lambda: found.append(state()))
        return "live" in found

    qtbot.waitUntil(is_live, timeout=PATIENCE_MS)


def understood(work: AtWork, qtbot: QtBot, folder: Path) -> FilesPage:
    """The page of files, where a file was understood."""
    path = folder / "many.csv"
    path.write_text(people(ROWS), "utf-8")
    place = work.window.files
    assert place is not None
    place.arrivals.add([path])
    qtbot.waitUntil(lambda: place.page.in_hand.found is not None, timeout=PATIENCE_MS)
    return place.page
