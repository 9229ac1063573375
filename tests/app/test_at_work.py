"""The desk at work: it opens whatever the first page does, and closes at every moment without waiting for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.app.at_work import AtWork
from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services import demonstration, early, keeping
from agentdesk.services.messages import QueueRows, Recall, Remember
from agentdesk.storage.desk_file import DeskFile
from agentdesk.views.kit.a11y import texts
from tests.conftest import AGENT
from tests.journeys.desk_at_work import no_line


def test_it_closes_before_anything_was_painted(work: AtWork) -> None:
    work.begin()
    work.window.close()
    work.end()
    assert work.desk is None


def test_it_closes_while_it_opens_and_keeps_what_it_was_given(
    work: AtWork, profile: Profile, key: bytes, qtbot: QtBot
) -> None:
    work.lanes.do(work, Remember("colour", "green"))
    work._open()
    qtbot.waitUntil(lambda: work._gate._has_begun, timeout=30_000)
    work.end()
    assert early.answer(profile, key, Recall("colour")) == "green"


def test_it_opens_although_nothing_is_ever_painted(work: AtWork, qtbot: QtBot) -> None:
    work.begin()
    work.window.hide()
    qtbot.waitUntil(lambda: work.desk is not None, timeout=30_000)


def test_without_an_address_nothing_is_sent_unless_the_profile_is_a_demonstration(
    staffed: None, qapp: QApplication, looks: Any, profile: Profile, key: bytes, clock: Clock, qtbot: QtBot
) -> None:
    for is_demonstration in (False, True):
        if is_demonstration:
            file = DeskFile(profile.desk_file, key)
            with file.write() as connection:
                demonstration.mark(connection)
            file.close()
        theme, language = looks
        before = early.prelude(profile, key)
        work = AtWork(qapp, profile, key, clock, before, theme=theme, language=language)
        work.begin()
        work.tick.stop()
        qtbot.waitUntil(lambda work=work: work.desk is not None, timeout=30_000)  # type: ignore[misc]
        assert work.desk is not None
        assert work.desk.sessions.sync.state == ("starting" if is_demonstration else "alone")
        work._sync_now()
        assert ("This desk stands alone" in str(texts(work.window.banner))) is not is_demonstration
        put_away(work)
    assert not profile.demo_server.exists()


def put_away(work: AtWork) -> None:
    """End a desk and take its window away."""
    work.window.end()
    work.window.hide()
    work.end()
    work.window.deleteLater()
    work.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_it_opens_when_the_first_page_cannot_be_read(
    work: AtWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(run: object, query: object) -> object:
        raise Refused("file_unreadable", "The file cannot be read.")

    monkeypatch.setattr(early, "ANSWERS", dict.fromkeys((QueueRows, *early.ANSWERS), fails))
    work.begin()
    qtbot.waitUntil(lambda: work.desk is not None, timeout=30_000)


def test_a_desk_that_could_not_be_opened_is_opened_at_the_next_try(
    work: AtWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:

        def fails(*_: object) -> None:
            raise Unavailable("disk_full", "The disk is full.", "Free some space, then try again.")

        full.setattr(keeping, "open_file", fails)
        work.begin()
        qtbot.waitUntil(lambda: "The disk is full." in texts(work.window.banner), timeout=30_000)
        qtbot.waitUntil(lambda: not work.lanes._pending, timeout=30_000)
    work.window.banner._way_out.click()
    qtbot.waitUntil(lambda: work.desk is not None, timeout=30_000)
    kept: list[str] = []
    work.lanes.do(work, Remember("colour", "green"), lastly=lambda: kept.append("green"))
    qtbot.waitUntil(lambda: kept == ["green"], timeout=30_000)


def test_a_desk_that_is_refused_says_why_on_its_window(
    work: AtWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise Refused("file_unreadable", "The file cannot be read.")

    monkeypatch.setattr(keeping, "open_file", fails)
    work.window.banner.clear()
    work.begin()
    qtbot.waitUntil(lambda: "The file cannot be read." in texts(work.window.banner), timeout=30_000)


@pytest.mark.parametrize("role", ["agent", "trainer"])
def test_nothing_is_answered_early_to_a_role_that_may_not_work_the_list(
    role: str, qapp: QApplication, looks: Any, staffed: None, profile: Profile, key: bytes, clock: Clock
) -> None:
    file = DeskFile(profile.desk_file, key)
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE base_staff SET role = ? WHERE id = ?", (role, AGENT))
    file.close()
    theme, language = looks
    before = early.prelude(profile, key)
    work = AtWork(qapp, profile, key, clock, before, theme=theme, language=language, line=no_line)
    assert work._gate._may_be_early is work._may_be_early is (role == "agent")
    work.end()
    work.window.deleteLater()
    work.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_file_is_closed_although_the_line_fails(work: AtWork, qtbot: QtBot) -> None:
    work.begin()
    qtbot.waitUntil(lambda: work.desk is not None, timeout=30_000)
    closed: list[str] = []
    work._network.close = failing  # type: ignore[union-attr, method-assign]
    work.desk.file.close = noted(work.desk.file.close, closed)  # type: ignore[union-attr, method-assign]
    with pytest.raises(OSError, match="gone"):
        work.end()
    assert closed == ["closed"]
    work._network = None


def failing() -> None:
    """Fail as a line does that is gone."""
    raise OSError("the line is gone")


def noted(close: Callable[[], None], closed: list[str]) -> Callable[[], None]:
    """Return a way to close that is noted."""

    def closing() -> None:
        closed.append("closed")
        close()

    return closing
