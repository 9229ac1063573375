"""Answers: on their own keys, chosen by click or number, in as many columns as fit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.answers import AnswerGrid, Choice, FlowRow
from agentdesk.views.kit.button import TARGET, KeyButton
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
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
    row = FlowRow("says", "Customer says")
    qtbot.addWidget(row)
    row.show_choices([Choice(f"k{n}", f"Words {n}", f"F{n}") for n in range(2, 10)])
    row.resize(420, 400)
    row.show()
    shown = buttons(row)
    assert len({button.y() for button in shown}) > 1
    row.mark("k3")
    assert [button.isChecked() for button in shown].count(True) == 1
    got: list[str] = []
    row.chosen.connect(got.append)
    shown[0].click()
    row.mark("")
    assert got == ["k2"]
    assert not any(button.isChecked() for button in shown)


def test_a_dense_row_needs_less_width_and_its_targets_stay_as_high(qtbot: QtBot) -> None:
    choices = [Choice(f"k{n}", f"Words {n}", f"F{n}") for n in range(2, 10)]
    usual, dense = FlowRow("usual", "Usual"), FlowRow("dense", "Dense", is_dense=True)
    for row in (usual, dense):
        qtbot.addWidget(row)
        row.show_choices(choices)
        row.resize(1200, 100)
        row.show()
    assert dense.sizeHint().width() < usual.sizeHint().width()
    assert {button.height() for button in buttons(dense)} == {look().px(TARGET)}


def test_the_last_of_a_row_may_stand_at_its_end_and_all_of_them(qtbot: QtBot) -> None:
    holder, words = QWidget(), [QLabel("Customer says"), QLabel("how they sound now")]
    qtbot.addWidget(holder)
    row = FlowLayout(holder, ends_apart=True)
    for label in words:
        row.addWidget(label)
    holder.resize(420, 100)
    holder.show()
    assert (words[0].x(), words[1].geometry().right()) == (0, 419)
    holder.resize(words[1].width() + 4, 100)
    assert (words[0].x(), words[1].x()) == (0, 0)
    at_end, button = QWidget(), QLabel("Save")
    qtbot.addWidget(at_end)
    FlowLayout(at_end, at_end=True).addWidget(button)
    at_end.resize(300, 50)
    at_end.show()
    assert button.geometry().right() == 299
