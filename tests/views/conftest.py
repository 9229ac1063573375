"""What every test of a view stands on: the theme, and a look around afterwards for what was left behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.views.kit.guard import UiGuard
from agentdesk.views.kit.theme import Theme, ThemeChoice


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    """The theme of the test application."""
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def theme(session_theme: Theme) -> Iterator[Theme]:
    """The theme, light and at 100 % before and after."""
    yield session_theme
    session_theme.zoom_to(100)
    session_theme.choose(ThemeChoice.LIGHT)


@pytest.fixture
def american() -> Iterator[None]:
    """Figures and days as they are written in the United States, wherever the machine is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def ui_guard() -> Iterator[UiGuard]:
    """Fails the test when the UI lane opens a socket, runs SQL or takes the store's lock."""
    with UiGuard() as guard:
        yield guard
    assert guard.trespasses == []


@pytest.fixture(autouse=True)
def nothing_left(session_theme: Theme) -> Iterator[None]:
    """Fail when a test leaves a window, a thread of ours, or a running timer behind."""
    before = leftovers()
    yield
    left = leftovers() - before
    if left:
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left = leftovers() - before
    assert not left, f"left behind: {sorted(left)}"


def leftovers() -> set[str]:
    """Return what would be left behind now: windows, our threads, running timers without an owner that is gone."""
    windows = {
        f"window {_said(widget)}" for widget in QApplication.topLevelWidgets() if not _is_qt_own(widget)
    }
    threads = {
        f"thread {thread.name}" for thread in threading.enumerate() if thread.name.startswith("agentdesk-")
    }
    timers = {
        f"timer {timer.objectName() or id(timer)} of {timer.parent()!r}"
        for timer in gc.get_objects()
        if type(timer) is QTimer and _runs(timer)
    }
    return windows | threads | timers


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {id(widget)}"


def _is_qt_own(widget: QWidget) -> bool:
    """Return whether Qt keeps a window for itself, such as the list of a combo box or a tool tip."""
    return type(widget).__module__.startswith("PySide6") and widget.objectName().startswith("qt_")


def _runs(timer: QTimer) -> bool:
    try:
        return timer.isActive()
    except RuntimeError:
        return False
