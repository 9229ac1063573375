"""Answers: on their own keys, chosen by click or number, in as many columns as fit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.answers import AnswerGrid, Choice, FlowRow
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.theme import Theme

KEYS = {1: "1", 2: "2", 3: "4", 4: "9", 5: "3"}
CHOICES = [Choice(f"c{n}", f"Answer number {n}", KEYS.get(n, ""), is_default=n == 2) for n in range(1, 12)]


@pytest.fixture
def grid(qtbot: QtBot) -> AnswerGrid:
    made = AnswerGrid("answers", "What did they say?")
    qtbot.addWidget(made)
    made.show_choices(CHOICES)
    made.resize(700, 600)
    made.show()
    return made


def buttons(widget: AnswerGrid | FlowRow) -> list[KeyButton]:
    return [button for button in widget.findChildren(KeyButton) if button.isVisible()]


def test_answers_wear_the_keys_they_were_given(grid: AnswerGrid) -> None:
    assert [button.key for button in buttons(grid)][:6] == ["1", "2", "4", "9", "3", ""]


@pytest.mark.parametrize(
    ("number", "chosen"), [(1, ["c1"]), (3, ["c5"]), (4, ["c3"]), (9, ["c4"]), (0, []), (5, []), (10, [])]
)
def test_a_number_chooses_the_answer_that_wears_it(grid: AnswerGrid, number: int, chosen: list[str]) -> None:
    got: list[str] = []
    grid.chosen.connect(got.append)
    grid.choose_number(number)
    assert got == chosen


def test_the_default_answer_can_be_chosen_without_its_number(grid: AnswerGrid) -> None:
    got: list[str] = []
    grid.chosen.connect(got.append)
    grid.choose_default()
    grid.show_choices(CHOICES[:1])
    grid.choose_default()
    assert got == ["c2"]


@pytest.mark.parametrize(
    ("width", "zoom", "columns"), [(700, 100, 3), (400, 100, 2), (200, 100, 1), (700, 200, 2)]
)
def test_columns_are_as_many_as_fit(
    grid: AnswerGrid, theme: Theme, width: int, zoom: int, columns: int
) -> None:
    theme.zoom_to(zoom)
    grid.resize(width, 1200)
    shown = buttons(grid)
    assert len({button.x() for button in shown}) == columns
    assert all(button.geometry().right() < width for button in shown)
    assert all(button.height() >= button.heightForWidth(button.width()) for button in shown)


def test_new_answers_leave_nothing_of_the_old(grid: AnswerGrid) -> None:
    grid.show_choices([Choice("yes", "Yes")])
    assert [button.text() for button in buttons(grid)] == ["Yes"]


def test_the_row_wraps_and_marks_what_goes_on(qtbot: QtBot) -> None:
    last = QLabel("how they sound now")
    row = FlowRow("says", "Customer says", last=last)
    qtbot.addWidget(row)
    row.show_choices([Choice(f"k{n}", f"Words {n}", f"F{n}") for n in range(2, 10)])
    row.resize(420, 400)
    row.show()
    shown = buttons(row)
    assert len({button.y() for button in shown}) > 1
    assert last.geometry().right() == row.width() - 1
    assert shown[-1].y() < last.geometry().center().y() < shown[-1].geometry().bottom()
    row.resize(200, 600)
    assert last.x() == 0
    row.resize(420, 400)
    row.mark("k3")
    assert [button.isChecked() for button in shown].count(True) == 1
    got: list[str] = []
    row.chosen.connect(got.append)
    shown[0].click()
    row.mark("")
    assert got == ["k2"]
    assert not any(button.isChecked() for button in shown)
