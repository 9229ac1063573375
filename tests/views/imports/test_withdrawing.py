"""The question before a file is withdrawn: it is about the file that it was asked for, and comes late for no other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import ImportRow, ImportRows
from agentdesk.services.messages import Dial, MarkCall, PrepareCustomer, SaveCall
from agentdesk.services.rights import Actor
from agentdesk.views.imports.file_pane import FilePane
from agentdesk.views.kit import a11y
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick
from tests.builders.portfolio import Office, portfolio
from tests.fakes.time import MINUTE, Hands

NUMBER = "+13125550142"


@dataclass
class AtFiles:
    """A pane of files on lanes whose answers wait for a gate, with two files that are in force, one of them worked."""

    pane: FilePane
    worked: ImportRow
    other: ImportRow
    gate: threading.Event

    def asks(self) -> None:
        """Ask for the worked file to be withdrawn; what would stay of it is not known before the gate opens."""
        self.pane.show_row(self.worked)
        self.pane._lanes.ask(self.pane, self.gate.wait, lambda _: None)
        self.pane._withdraw.click()

    def hears(self, qtbot: QtBot) -> None:
        """Let every answer come."""
        self.gate.set()
        qtbot.waitUntil(lambda: self.pane._lanes.is_at_rest)

    def names(self) -> list[str]:
        """Whoever can be read on the pane."""
        return [text for text in a11y.texts(self.pane, with_hidden=True) if "Worked" in text]


def work(desk: Desk, customer: str, hands: Hands) -> None:
    """Call somebody in vain."""
    hands.move(MINUTE)
    desk.do(PrepareCustomer(customer))
    call = desk.do(Dial(customer, NUMBER)).value.interaction
    desk.do(MarkCall(call, "over"))
    desk.do(SaveCall(call, "rang_out"))


@pytest.fixture
def at_files(qtbot: QtBot, desk: Desk, hands: Hands, tmp_path: Path) -> Iterator[AtFiles]:
    """Somebody who may withdraw files."""
    desk.act_as(Actor("lead", "lead", "early"))
    office = Office(desk, tmp_path)
    office.bring(portfolio({"account_reference": "B0", "customer_reference": "B0"}))
    worked = office.bring(portfolio({"phone_1": NUMBER, "last_name": "Worked"})).batch
    work(desk, office.select("SELECT id FROM base_customer WHERE last_name = 'Worked'")[0][0], hands)
    rows = {row.batch == worked: row for row in desk.ask(ImportRows())}

    def ask(query: Any) -> Any:
        return query() if callable(query) else desk.ask(query)

    lanes = Lanes(desk.do, ask)
    pane = FilePane(lanes, Tick(lambda: hands.wall), "America/Chicago")
    qtbot.addWidget(pane)
    pane.show()
    gate = threading.Event()
    yield AtFiles(pane, rows[True], rows[False], gate)
    gate.set()
    lanes.close()


def test_what_is_given_is_for_the_file_that_was_asked_about(at_files: AtFiles, qtbot: QtBot) -> None:
    given: list[tuple[str, str]] = []
    at_files.pane.withdrawn.connect(lambda *said: given.append(said))
    at_files.asks()
    at_files.hears(qtbot)
    assert at_files.names()
    assert at_files.pane.window().focusWidget() is at_files.pane.withdraw._reason.line
    at_files.pane.withdraw._reason.line.setText("the wrong month")
    at_files.pane.withdraw._go.click()
    assert given == [(at_files.worked.batch, "the wrong month")]


def goes_to_another_file(at_files: AtFiles) -> None:
    """Open another file."""
    at_files.pane.show_row(at_files.other)


def picks_up(at_files: AtFiles) -> None:
    """Begin a call, for which the page is put away."""
    at_files.pane.put_away()


@pytest.mark.parametrize("goes_on", [goes_to_another_file, picks_up])
def test_an_answer_that_comes_too_late_asks_nothing_and_names_nobody(
    at_files: AtFiles, qtbot: QtBot, goes_on: Callable[[AtFiles], None]
) -> None:
    at_files.asks()
    goes_on(at_files)
    at_files.hears(qtbot)
    assert at_files.pane.withdraw.isHidden()
    assert at_files.names() == []


def test_the_question_takes_the_keyboard_from_nobody_who_types_elsewhere(
    at_files: AtFiles, qtbot: QtBot
) -> None:
    beside = QLineEdit()
    qtbot.addWidget(beside)
    at_files.pane.setParent(beside)
    at_files.asks()
    beside.setFocus()
    at_files.hears(qtbot)
    assert beside.window().focusWidget() is beside
    at_files.pane.setParent(None)
