"""Text: plain whatever it holds, and never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Spoken, Text, lay_out
from agentdesk.views.kit.theme import Theme

WORDS = "Before we talk about payments, I'd like to hear how things are for you. What's been going on?"


def test_words_from_outside_are_never_markup(qtbot: QtBot) -> None:
    label = Text("<b>Maria</b> <img src='http://example.invalid/x'>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("width", [150, 200, 333, 700])
@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_spoken_words_are_as_high_as_their_lines(theme: Theme, qtbot: QtBot, width: int, zoom: int) -> None:
    theme.zoom_to(zoom)
    window, spoken = QWidget(), Spoken("Hello?")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(spoken)
    column.addStretch(1)
    window.resize(width, 1600)
    window.show()
    spoken.setText(WORDS)
    qtbot.waitUntil(lambda: spoken.height() >= spoken.heightForWidth(spoken.width()))
    lines, height = lay_out(WORDS, spoken, spoken.width(), 1.38)
    assert spoken.height() >= height
    assert max(lines.lineAt(n).naturalTextWidth() for n in range(lines.lineCount())) <= spoken.width()


def test_narrower_is_higher(qtbot: QtBot) -> None:
    spoken = Spoken(WORDS)
    qtbot.addWidget(spoken)
    assert spoken.heightForWidth(150) > spoken.heightForWidth(300) > spoken.heightForWidth(1200)
    assert spoken.sizeHint().width() <= look().px(600)


def test_a_word_longer_than_the_line_is_broken_rather_than_cut(qtbot: QtBot) -> None:
    spoken = Spoken("Constantinopolitanus-Featherstonehaugh" * 3)
    qtbot.addWidget(spoken)
    lines, _ = lay_out(spoken.text(), spoken, 120, 1.4)
    assert lines.lineCount() > 3
    assert all(lines.lineAt(n).naturalTextWidth() <= 120 for n in range(lines.lineCount()))


def test_a_lead_is_heavier_than_the_rest(qtbot: QtBot) -> None:
    spoken = Spoken("", role="small")
    qtbot.addWidget(spoken)
    spoken.show_lead("18 Nov", " · J. Okoro")
    heavier, _ = lay_out(spoken.text(), spoken, 500, 1.4, strong=len("18 Nov"))
    lighter, _ = lay_out(spoken.text(), spoken, 500, 1.4)
    assert spoken.text() == "18 Nov · J. Okoro"
    assert heavier.lineAt(0).naturalTextWidth() > lighter.lineAt(0).naturalTextWidth()
