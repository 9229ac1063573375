"""What Qt says while the tour runs: known lines are left out, everything else is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from agentdesk.app.tour.quiet import SAID_OF_EVERY_LIST, SAID_OF_EVERY_WINDOW, without_known_lines

OTHER = "QPainter::begin: Paint device returned engine == 0"


def test_only_those_lines_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    with without_known_lines():
        for known in (SAID_OF_EVERY_WINDOW, *SAID_OF_EVERY_LIST):
            qWarning(known)
        qWarning(f"{SAID_OF_EVERY_WINDOW} in this way")
        qWarning(OTHER)
    assert capsys.readouterr().err.splitlines() == [f"{SAID_OF_EVERY_WINDOW} in this way", OTHER]


def test_it_is_what_qt_says_of_a_window_off_the_screen(qtbot: QtBot, qtlog: _QtMessageCapture) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.setMinimumSize(400, 300)
    assert {record.message for record in qtlog.records} == {SAID_OF_EVERY_WINDOW}


@pytest.mark.qt_log_ignore("Paint device")
def test_whoever_listened_before_listens_again(qtlog: _QtMessageCapture) -> None:
    with without_known_lines():
        pass
    qWarning(OTHER)
    assert [record.message for record in qtlog.records] == [OTHER]
