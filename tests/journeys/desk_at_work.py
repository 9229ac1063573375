"""A desk at work: the real window on a real encrypted file, as the program itself puts them together."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from agentdesk.app.at_work import AtWork
from agentdesk.errors import Unavailable
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.scripts.shown import StepView
from agentdesk.services import early
from agentdesk.services.desk import Desk
from agentdesk.services.rows.call import CallView
from agentdesk.sync.line import Line
from agentdesk.sync.schedule import OFFICE
from agentdesk.views.desk.page import CustomerPage
from agentdesk.views.kit.action import State
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme
from agentdesk.views.main_window import MainWindow
from tests.fakes.time import Hands
from tests.journeys.beside import beside_the_window
from tests.journeys.keyboard import Keyboard


class NoCentral:
    """A central database that is not there."""

    def hello(self, device: str) -> object:
        """Fail as an absent server does."""
        raise Unavailable("central_absent", "The central database cannot be reached.", "Go on working.")

    push = hello

    def close(self) -> None:
        """There is nothing to close."""


def no_line() -> Line:
    """Return a line to nowhere."""
    return Line(NoCentral(), OFFICE, lambda: None)  # type: ignore[arg-type] # it never answers


@dataclass
class Room:
    """What a desk stands in: the application with its looks, the profile and its key, and time moved by hand."""

    application: QApplication
    theme: Theme
    language: Language
    profile: Profile
    key: bytes
    hands: Hands
    clock: Clock
    line: Callable[[], Line] = no_line
    is_serial: bool = False
    size: QSize = field(default_factory=lambda: QSize(1440, 900))


class DeskAtWork:
    """The desk, opened; `close` ends it as closing the window does, `reopen` begins anew on the same file."""

    def __init__(self, room: Room) -> None:
        """Open the desk and wait until everything is loaded."""
        self.room = room
        self.work: AtWork
        self.keys: Keyboard
        self._testers: list[QAbstractItemModelTester] = []
        self.open()

    def open(self) -> None:
        """Open the window; its heart beats only when time passes in `wait`, and whoever wants it locked looks."""
        room = self.room
        self.work = self._made(beside_the_window(lambda: early.prelude(room.profile, room.key)))
        self.work.window.resize(room.size)
        self.keys = Keyboard(self.work.window, self.work.lanes, room.hands)
        self.work.begin()
        self.work.tick.stop()
        assert self.window.idle is not None, "the window was never shown"
        self.window.idle.stop()
        self.work.window.activateWindow()
        self.keys.until(lambda: self.work.desk is not None)
        for model in (self.window.desk.worklist.list.rows, self.window.desk.worklist.found._model):
            self._testers.append(
                QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
            )

    def _made(self, before: early.Prelude) -> AtWork:
        room = self.room
        return AtWork(
            room.application,
            room.profile,
            room.key,
            room.clock,
            before,
            theme=room.theme,
            language=room.language,
            line=room.line,
            serial=room.is_serial,
        )

    def wait(self, ms: int) -> None:
        """Let time pass; the window's heart beats once at its end, and what the network has to say is heard."""
        self.beat(ms)
        self.keys.until(lambda: not self.work.lanes._pending)

    def work_on(self, ms: int) -> None:
        """Let time pass with somebody at the desk all the while."""
        self.room.hands.move(ms)
        if self.window.idle is not None:
            self.window.idle.stir()
        self.wait(0)

    def beat(self, ms: int) -> None:
        """Let time pass, and do not wait for the network."""
        self.room.hands.move(ms)
        self.work.tick.beat()
        self.keys.settle()

    def close(self) -> None:
        """Close the desk, also in a live call, and leave no widget of it behind."""
        self.work.window.end()
        self.work.window.hide()
        self.work.end()
        self._testers.clear()
        asking = self.work.change.window if self.work.change is not None else None
        for gone in (self.work.window, asking, self.work):
            if gone is not None and shiboken6.isValid(gone):
                gone.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def is_cut_off(self) -> None:
        """Open the desk on what is on the disk once all is kept, as after a power cut: closing wrote nothing there."""
        self.keys.until(lambda: not self.work.lanes._pending)
        left = self.room.profile.folder.with_name(f"{self.room.profile.folder.name}-cut-off")
        shutil.copytree(self.room.profile.folder, left, ignore=shutil.ignore_patterns("*-shm", "window.lock"))
        assert Profile(left).was_cut_short
        self.close()
        self.room.profile = Profile(left)
        self.open()

    def reopen(self) -> None:
        """Close the desk and open it again, as after a start of the program."""
        self.close()
        self.open()

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.work.window

    @property
    def services(self) -> Desk:
        """The services behind the window, to look at what was stored."""
        assert self.work.desk is not None
        return self.work.desk

    @property
    def page(self) -> CustomerPage:
        """The customer on the screen."""
        assert self.window.desk.page is not None, "nobody is on the screen"
        return self.window.desk.page

    @property
    def view(self) -> CallView:
        """The call on the screen."""
        assert self.page.call is not None, "there is no call on the screen"
        return self.page.call.view

    @property
    def step(self) -> StepView:
        """The step on the screen."""
        assert self.view.step is not None, "there is no step on the screen"
        return self.view.step

    @property
    def state(self) -> State:
        """What the window is in the middle of."""
        return self.window.desk.state
