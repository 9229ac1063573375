"""Idle: the desk locks when nobody is there, and never while a call is live."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.machine.idle import ASK_MS, COVER_MS, IdleWatcher
from tests.fakes.time import MINUTE, SECOND, Hands

LOCK_MS = 5 * MINUTE


@pytest.fixture
def watcher(qapp: QObject, hands: Hands) -> Iterator[IdleWatcher]:
    owner = QObject()
    made = IdleWatcher(owner, lambda: hands.steady, lambda: hands.wall, LOCK_MS, owner)
    yield made
    made.stop()


def heard(watcher: IdleWatcher) -> list[str]:
    """Return a list that grows with what the watcher tells."""
    told: list[str] = []
    for name in ("asked", "covered", "locked", "returned"):
        getattr(watcher, name).connect(lambda name=name: told.append(name))
    return told


def let_pass(watcher: IdleWatcher, hands: Hands, ms: int) -> None:
    """Let time pass in steps, as the watcher's timer would look."""
    for _ in range(ms // (30 * SECOND)):
        hands.move(30 * SECOND)
        watcher.look()


def test_it_locks_once_after_the_minutes_of_the_setting(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    let_pass(watcher, hands, LOCK_MS - MINUTE)
    assert told == []
    let_pass(watcher, hands, 10 * MINUTE)
    assert told == ["locked"]


def test_a_changed_setting_counts_at_once(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    watcher.lock_after(2 * MINUTE)
    let_pass(watcher, hands, 2 * MINUTE)
    assert told == ["locked"]


def test_a_live_call_is_asked_about_then_covered_and_never_locked(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    watcher.set_live(True)
    let_pass(watcher, hands, ASK_MS)
    assert told == ["asked"]
    let_pass(watcher, hands, COVER_MS - MINUTE)
    assert told == ["asked"]
    let_pass(watcher, hands, 3 * 60 * MINUTE)
    assert told == ["asked", "covered"]


def test_the_end_of_a_call_begins_the_quiet_time_afresh(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    watcher.set_live(True)
    let_pass(watcher, hands, 5 * MINUTE)
    watcher.set_live(False)
    let_pass(watcher, hands, LOCK_MS - MINUTE)
    assert told == []


def test_the_sleep_of_the_machine_is_quiet_time(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    hands.sleep(LOCK_MS - SECOND)
    watcher.look()
    assert told == []
    hands.sleep(SECOND)
    watcher.look()
    assert told == ["locked"]


def test_a_clock_on_the_wall_that_is_set_back_puts_no_lock_off(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    hands.wall -= 60 * MINUTE
    let_pass(watcher, hands, LOCK_MS)
    assert told == ["locked"]


def test_a_machine_that_sleeps_in_a_live_call_is_not_locked(watcher: IdleWatcher, hands: Hands) -> None:
    told = heard(watcher)
    watcher.set_live(True)
    hands.sleep(3 * 60 * MINUTE)
    watcher.look()
    assert told == ["covered"]


def test_a_key_in_the_window_is_a_sign_of_life(qtbot: QtBot, hands: Hands) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watcher = IdleWatcher(window.windowHandle(), lambda: hands.steady, lambda: hands.wall, LOCK_MS, window)
    told = heard(watcher)
    let_pass(watcher, hands, LOCK_MS - MINUTE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    let_pass(watcher, hands, LOCK_MS - MINUTE)
    assert told == []
    let_pass(watcher, hands, 2 * MINUTE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert told == ["locked", "returned"]
    watcher.stop()
