"""Other words: what customers say is found in their own words, whatever the accents and apostrophes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from agentdesk.scripts.shown import InterruptionKey
from agentdesk.views.call.other_words import OtherWords, matches, phrase_like
from agentdesk.views.kit.theme import Theme

KEYS = (
    InterruptionKey("scam", "Is this a scam?", None, ("how do I know you're real", "is this fraud")),
    InterruptionKey("paid", "Already paid", "F5", ("I've paid that", "ya pagué eso")),
    InterruptionKey("stop", "Stop calling", "F6", ("don't call me again",)),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["scam", "paid", "stop"]),
        ("scam", ["scam"]),
        ("youre real", ["scam"]),
        ("you're re", ["scam"]),
        ("pague", ["paid"]),
        ("dont call", ["stop"]),
        ("call stop", ["stop"]),
        ("thing", []),
    ],
)
def test_every_word_typed_begins_a_word_that_is_said(typed: str, found: list[str]) -> None:
    assert [key.key for key in matches(typed, KEYS)] == found


def test_the_phrase_that_fits_is_shown() -> None:
    assert phrase_like("fraud", KEYS[0]) == "is this fraud"
    assert phrase_like("", KEYS[0]) == "how do I know you're real"


@given(st.text(max_size=30))
def test_nothing_typed_is_a_fault(typed: str) -> None:
    assert set(matches(typed, KEYS)) <= set(KEYS)


def test_the_keyboard_alone_chooses(qtbot: QtBot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 700)
    with qtbot.waitActive(window):
        window.show()
    panel = OtherWords(window)
    panel.open_with(KEYS)
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.said) as chosen:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert chosen.args == ["paid"]
    assert not panel.isVisible()


def test_one_esc_leaves_also_with_words_in_the_field(qtbot: QtBot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    panel = OtherWords(window)
    panel.open_with(KEYS)
    QTest.keyClicks(panel.field, "scam")
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
