"""A person at a desk: the real window on a real encrypted file, keys as from a keyboard, time moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.platform.clock import Clock
from agentdesk.scripts.shown import StepView
from agentdesk.services.desk import Desk
from agentdesk.services.remembering import Settings
from agentdesk.storage.desk_file import DeskFile
from agentdesk.sync.address import refuse_unkeepable
from agentdesk.views.desk.page import CustomerPage
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.action import State
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.theme import Theme
from agentdesk.views.kit.tick import Tick
from agentdesk.views.main_window import MainWindow
from agentdesk.views.seat import Person, Seat
from tests.builders.people import on_file, someone
from tests.fakes.time import SECOND, Hands

CREDITOR = "Lakeshore Furniture"
JORDAN = Person("demo-agent", "Jordan Reyes", "agent")


@dataclass
class FakePhone:
    """A telephone that remembers what it was asked to dial."""

    by: str = "hand"
    is_there: bool = True
    dialled: list[str] = field(default_factory=list)

    def dial(self, number: str) -> bool:
        """Take a number."""
        self.dialled.append(number)
        return self.is_there


@dataclass
class AtDesk:
    """The window with hands on its keyboard."""

    window: MainWindow
    services: Desk
    hands: Hands
    tick: Tick
    phone: FakePhone

    def press(self, *keys: str) -> None:
        """Press keys or chords one after another, a second apart."""
        for one in keys:
            combination = QKeySequence(one)[0]
            QTest.keyClick(self._focused(), combination.key(), combination.keyboardModifiers())
            self.wait(SECOND)

    def type(self, text: str) -> None:
        """Type text into what has the focus."""
        QTest.keyClicks(self._focused(), text)

    def wait(self, ms: int) -> None:
        """Let time pass with somebody at the desk; the window's heart beats."""
        self.hands.move(ms)
        if self.window.idle is not None:
            self.window.idle.stir()
        self.tick.beat()
        settle()

    def open(self, row: int = 0) -> None:
        """Prepare the customer in a row of the worklist."""
        rows = self.window.desk.worklist.list
        self.window.desk.panes.show_pane(0)
        rows.setFocus()
        rows.setCurrentIndex(rows.rows.index(row))
        self.press("Return")

    def reach(self, row: int = 0) -> None:
        """Prepare, dial, have them answer, and confirm that it is them."""
        self.open(row)
        self.press("Ctrl+D", "Ctrl+Return", "1", "1")

    def end_as(self, outcome: str) -> None:
        """Mark the call as over and choose how it ended."""
        self.press("Ctrl+E")
        assert self.page.wrap_up is not None
        self.page.wrap_up.choose(outcome)
        settle()

    @property
    def page(self) -> CustomerPage:
        """The customer on the screen."""
        assert self.window.desk.page is not None
        return self.window.desk.page

    @property
    def step(self) -> StepView:
        """The step on the screen."""
        assert self.page.call is not None
        assert self.page.call.view.step is not None
        return self.page.call.view.step

    @property
    def state(self) -> State:
        """What the window is in the middle of."""
        return self.window.desk.state

    def said(self, *, with_hidden: bool = False) -> str:
        """Everything a person could read or a screen reader could say, in one text; or what waits behind it, too."""
        return "\n".join((self.window.windowTitle(), *texts(self.window, with_hidden=with_hidden)))

    def events(self, kind: str) -> int:
        """Return how often something was journalled."""
        with self.services.file.read() as connection:
            statement = "SELECT count(*) FROM journal WHERE kind = ?"
            return int(connection.exec_driver_sql(statement, (kind,)).scalar_one())

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        return focused if focused is not None and focused.window() is self.window else self.window


def settle() -> None:
    """Let what was posted arrive: new widgets show themselves a turn after they were made."""
    QCoreApplication.sendPostedEvents()


Sit = Callable[..., AtDesk]


@pytest.fixture
def american() -> Iterator[None]:
    """Money, dates and numbers as they are written in the United States."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def sit(
    qtbot: QtBot, american: None, theme: Theme, file: DeskFile, desk: Desk, clock: Clock, hands: Hands
) -> Iterator[Sit]:
    """Sit down at the desk with some customers on the worklist."""
    opened: list[tuple[AtDesk, Lanes]] = []

    def sit_down(people: int = 3, size: tuple[int, int] = (1440, 900), person: Person = JORDAN) -> AtDesk:
        if people:
            on_file(file, *(someone(place + 1) for place in range(people)))
        made, lanes = _window(desk, clock, hands, theme, person)
        qtbot.addWidget(made.window)
        made.window.resize(*size)
        with qtbot.waitActive(made.window):
            made.window.show()
        made.window.start()
        opened.append((made, lanes))
        return made

    yield sit_down
    for made, lanes in opened:
        made.window.end()
        lanes.close()


@pytest.fixture
def seated(sit: Sit) -> AtDesk:
    """A person at a desk with three customers."""
    return sit()


def _window(desk: Desk, clock: Clock, hands: Hands, theme: Theme, person: Person) -> tuple[AtDesk, Lanes]:
    lanes, tick, phone = Lanes(desk.do, desk.ask, serial=True), Tick(clock.now), FakePhone()
    seat = Seat(
        lanes=lanes,
        tick=tick,
        zone=clock.zone,
        theme=theme,
        person=person,
        settings=desk.ask(Settings()),
        elapsed=clock.monotonic,
        judge_address=refuse_unkeepable,
        phones={"hand": phone, "tel": phone},
    )
    return AtDesk(MainWindow(seat), desk, hands, tick, phone), lanes
