"""Segmented: one word holds; told only when it changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.look import look
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.theme import Theme, ThemeChoice

MOODS = [Choice(word, word.title(), f"Ctrl+{n}") for n, word in enumerate(("calm", "uneasy", "upset"), 1)]


@pytest.fixture
def mood(qtbot: QtBot) -> Segmented:
    made = Segmented("mood", "Mood", MOODS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_change_is_told_once_and_only_by_the_person(mood: Segmented) -> None:
    got: list[str] = []
    mood.chosen.connect(got.append)
    mood.show_choice("calm")
    mood.choose("calm")
    mood.choose("upset")
    mood.choose("upset")
    assert (got, mood.holds) == (["upset"], "upset")


def test_none_may_hold(mood: Segmented) -> None:
    mood.show_choice("calm")
    mood.show_choice("")
    assert mood.holds == ""
    assert not any(word.isChecked() for word in mood.findChildren(QRadioButton))


def test_arrow_keys_move_along_the_row(mood: Segmented, qtbot: QtBot) -> None:
    mood.show_choice("calm")
    got: list[str] = []
    mood.chosen.connect(got.append)
    first = mood.findChild(QRadioButton, "mood-calm")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert got == ["uneasy"]


def test_tab_comes_to_the_word_that_holds_whoever_chose_it(mood: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitExposed(mood):
        mood.show()
    mood.show_choice("calm")
    calm = mood.findChild(QRadioButton, "mood-calm")
    calm.setFocus()
    QTest.keyClick(calm, Qt.Key.Key_Right)
    assert mood.holds == "uneasy"
    mood.show_choice("calm")
    words = mood.findChildren(QRadioButton)
    assert [word for word in words if word.focusPolicy() & Qt.FocusPolicy.TabFocus] == [calm]


def test_a_click_anywhere_on_the_word_counts(mood: Segmented) -> None:
    got: list[str] = []
    mood.chosen.connect(got.append)
    word = mood.findChild(QRadioButton, "mood-upset")
    QTest.mouseClick(
        word, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, word.rect().bottomRight()
    )
    assert got == ["upset"]


def test_enter_chooses_the_word_that_has_the_keyboard(mood: Segmented, qtbot: QtBot) -> None:
    got: list[str] = []
    mood.chosen.connect(got.append)
    mood.activateWindow()
    qtbot.waitUntil(mood.isActiveWindow)
    mood.setFocus()
    words = mood.findChildren(QRadioButton)
    assert words[0].hasFocus(), "who is sent to the row is on its first word"
    QTest.keyClick(words[1], Qt.Key.Key_Return)
    assert (got, mood.holds) == (["uneasy"], "uneasy")
    mood.show_choice("upset")
    mood.setFocus()
    assert words[2].hasFocus(), "once one holds, on that one"


@pytest.mark.parametrize("choice", list(ThemeChoice))
@pytest.mark.parametrize("is_small", [False, True])
def test_where_the_keyboard_is_never_looks_like_what_was_chosen(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice, is_small: bool
) -> None:
    theme.choose(choice)
    made = Segmented("every", "How often", MOODS, is_small=is_small)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    word = made.findChildren(QRadioButton)[1]
    plain = inside(word)
    word.setFocus()
    qtbot.waitUntil(word.hasFocus)
    assert inside(word) == plain
    word.clearFocus()
    made.show_choice("uneasy")
    assert inside(word) != plain
    at = look()
    assert at.colour("focus") != at.colour("accent")


def inside(word: QRadioButton) -> QImage:
    """Return the picture of a word without its edge, where the ring is."""
    edge = look().px(6)
    return word.grab(word.rect().adjusted(edge, edge, -edge, -edge)).toImage()


@pytest.mark.parametrize("width", [150, 200])
def test_where_words_wrap_the_rows_are_even_and_whole(mood: Segmented, width: int) -> None:
    mood.resize(width, 400)
    rows: dict[int, list[QRadioButton]] = {}
    for segment in mood.findChildren(QRadioButton):
        rows.setdefault(segment.y(), []).append(segment)
    assert len(rows) > 1
    assert {sum(one.width() for one in row) for row in rows.values()} == {width}
    for row in rows.values():
        ends = [one.ends for one in row]
        assert (ends[0][0], ends[-1][1]) == (True, True)
        assert not any(last for _, last in ends[:-1])
    mood.resize(900, 400)
    assert {one.y() for one in mood.findChildren(QRadioButton)} == {0}
    assert [one.ends for one in mood.findChildren(QRadioButton)] == [
        (True, False),
        (False, False),
        (False, True),
    ]
