"""Pick: nothing is chosen until somebody chooses, what is no choice goes back, and the wheel changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from agentdesk.views.imports.pick import Pick
from agentdesk.views.kit.theme import Theme

CHOICES = (("debt.reference", "Account number"), ("customer.reference", "Customer number"), ("note", "Note"))
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "support raise", extend=True)


@pytest.fixture
def picked() -> list[str]:
    """What was told."""
    return []


def made(qtbot: QtBot, told: list[str], *, is_free: bool = False) -> Pick:
    """A pick that tells."""
    pick = Pick("pick", "What it holds", CHOICES, hint="Choose", is_free=is_free)
    pick.picked.connect(told.append)
    qtbot.addWidget(pick)
    return pick


def typed(pick: Pick, words: str) -> None:
    """Type words to their end."""
    pick._line.setText(words)
    pick._line.editingFinished.emit()


def test_nothing_is_chosen_at_first(qtbot: QtBot, theme: Theme, picked: list[str]) -> None:
    pick = made(qtbot, picked)
    assert (pick.holds, pick.currentIndex(), pick.currentText()) == ("", -1, "")
    assert pick._line.placeholderText() == "Choose"


@pytest.mark.parametrize(
    ("words", "found"), [("Note", "note"), ("note", "note"), ("customer", "customer.reference")]
)
def test_a_part_of_one_choice_chooses_it(
    words: str, found: str, qtbot: QtBot, theme: Theme, picked: list[str]
) -> None:
    pick = made(qtbot, picked)
    typed(pick, words)
    assert (pick.holds, picked) == (found, [found])
    typed(pick, words)
    assert picked == [found]


@pytest.mark.parametrize("words", ["number", "nothing of the kind", ""])
def test_what_is_no_one_choice_goes_back(words: str, qtbot: QtBot, theme: Theme, picked: list[str]) -> None:
    pick = made(qtbot, picked)
    pick.show_choice("note")
    typed(pick, words)
    assert (pick.holds, pick.currentText(), picked) == ("note", "Note", [])


def test_a_free_one_takes_what_is_typed(qtbot: QtBot, theme: Theme, picked: list[str]) -> None:
    pick = made(qtbot, picked, is_free=True)
    typed(pick, "kettle")
    assert (pick.holds, pick.currentText(), picked) == ("kettle", "kettle", ["kettle"])


def test_the_wheel_is_left_to_what_scrolls(qtbot: QtBot, theme: Theme, picked: list[str]) -> None:
    pick = made(qtbot, picked)
    pick.show_choice("note")
    none = Qt.MouseButton.NoButton
    turned = QWheelEvent(
        QPointF(),
        QPointF(),
        QPoint(),
        QPoint(0, 120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    pick.wheelEvent(turned)
    assert not turned.isAccepted()
    assert (pick.holds, picked) == ("note", [])
