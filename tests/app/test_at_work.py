"""The desk at work: it opens whatever the first page does, and closes at every moment without waiting for ever."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.app.at_work import AtWork
from agentdesk.errors import Refused
from agentdesk.platform.paths import Profile
from agentdesk.services import early
from agentdesk.services.messages import QueueRows, Recall, Remember


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


def test_it_opens_when_the_first_page_cannot_be_read(
    work: AtWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(run: object, query: object) -> object:
        raise Refused("file_unreadable", "The file cannot be read.")

    monkeypatch.setattr(early, "ANSWERS", dict.fromkeys((QueueRows, *early.ANSWERS), fails))
    work.begin()
    qtbot.waitUntil(lambda: work.desk is not None, timeout=30_000)


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
