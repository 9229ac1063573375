"""The pool: a process that dies is made anew, and one that nobody waits for any more ends, whatever it is at."""

from __future__ import annotations

import operator
import os
import threading
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from agentdesk.errors import Refused
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.pool import SIZE

LONG = 30_000


def die() -> None:
    """End as a process does that the system takes the memory from."""
    os._exit(1)


def never_end(begun: str) -> None:
    """Work until somebody ends this process."""
    Path(begun).touch()
    threading.Event().wait()


@pytest.fixture
def lanes(qtbot: QtBot) -> Iterator[Lanes]:
    """Lanes with a pool."""
    made = Lanes(lambda command: command, lambda query: query)
    yield made
    made.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    """An owner of errands that lives."""
    return QObject()


def test_a_process_that_dies_is_told_in_a_sentence_and_made_anew(
    lanes: Lanes, owner: QObject, qtbot: QtBot
) -> None:
    told: list[Refused] = []
    for _ in range(2 * SIZE):
        lanes.work(owner, die, refused=told.append)
    qtbot.waitUntil(lambda: len(told) == 2 * SIZE, timeout=LONG)
    assert {one.code for one in told} == {"work_ended"}
    got: list[int] = []
    lanes.work(owner, operator.mul, 6, 7, then=got.append)
    qtbot.waitUntil(lambda: got == [42], timeout=LONG)


def test_what_is_under_way_does_not_keep_the_window_from_closing(
    owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    lanes = Lanes(lambda command: command, lambda query: query)
    begun = [tmp_path / str(at) for at in range(SIZE)]
    for path in begun:
        lanes.work(owner, never_end, str(path))
    lanes.work(owner, never_end, str(tmp_path / "waits"))
    qtbot.waitUntil(lambda: all(path.exists() for path in begun), timeout=LONG)
    lanes.close()
    assert active_children() == []
    assert not (tmp_path / "waits").exists()


@pytest.mark.parametrize("is_gone", [True, False])
def test_who_is_dropped_or_gone_holds_no_process_and_others_go_on(
    lanes: Lanes, owner: QObject, qtbot: QtBot, tmp_path: Path, is_gone: bool
) -> None:
    other = QObject()
    begun = [tmp_path / str(at) for at in range(SIZE)]
    for path in begun:
        lanes.work(other, never_end, str(path), then=lambda _: pytest.fail("it was answered"))
    lanes.work(other, never_end, str(tmp_path / "waits"))
    got: list[int] = []
    lanes.work(owner, operator.mul, 6, 7, then=got.append)
    qtbot.waitUntil(lambda: all(path.exists() for path in begun), timeout=LONG)
    if is_gone:
        shiboken6.delete(other)
    else:
        lanes.drop_work(other)
    qtbot.waitUntil(lambda: got == [42], timeout=LONG)
    assert lanes.is_at_rest
    assert not (tmp_path / "waits").exists()


def test_a_process_that_may_hold_something_of_who_is_gone_ends(lanes: Lanes, qtbot: QtBot) -> None:
    gone = QObject()
    got: list[int] = []
    lanes.work(gone, os.getpid, then=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG)
    assert [child.pid for child in active_children()] == got
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: active_children() == [], timeout=LONG)


def test_one_process_is_enough_for_one_errand_at_a_time(lanes: Lanes, owner: QObject, qtbot: QtBot) -> None:
    got: list[int] = []
    for at in range(3):
        lanes.work(owner, os.getpid, then=got.append)
        qtbot.waitUntil(lambda at=at: len(got) == at + 1, timeout=LONG)
    assert len(set(got)) == 1
