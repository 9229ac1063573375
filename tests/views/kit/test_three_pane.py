"""Three panes: beside each other where there is room, behind tabs where there is not, and nothing lost either way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.focus import Panes, first_control
from agentdesk.views.kit.look import look
from agentdesk.views.kit.theme import Theme
from agentdesk.views.kit.three_pane import Pane, ThreePane, folded


class Desk(QWidget):
    """Three panes with a field each, under a head."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = [QLineEdit(), QLineEdit(), QLineEdit()]
        self.parts = []
        for field in self.fields:
            part = QWidget()
            QVBoxLayout(part).addWidget(field)
            self.parts.append(part)
        words = ("Worklist", "Script", "Account")
        self.head = QLabel("Maria Alvarez")
        panes = [Pane(part, word) for part, word in zip(self.parts, words, strict=True)]
        self.three = ThreePane("three", "Desk", panes, self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.three)

    def seen(self) -> list[bool]:
        return [part.isVisible() for part in self.parts]


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    return made


@pytest.mark.parametrize(
    ("width", "behind"), [(1200, ()), (1199, (1, 2)), (820, (1, 2)), (819, (0, 1, 2)), (300, (0, 1, 2))]
)
def test_what_folds_depends_on_the_width(width: int, behind: tuple[int, ...]) -> None:
    assert folded(width) == behind


def test_three_columns_fill_the_width_without_overlapping(desk: Desk) -> None:
    one, two, three = (part.geometry() for part in desk.parts)
    assert desk.seen() == [True] * 3
    assert (one.left(), three.right()) == (0, desk.width() - 1)
    assert one.right() < two.left() <= two.right() < three.left()
    assert (one.top(), two.top()) == (0, desk.head.height() + 1)
    assert desk.head.geometry().left() == two.left()


def test_narrower_the_account_folds_into_tabs_beside_the_script(desk: Desk) -> None:
    desk.resize(948, 700)
    tabs = desk.findChild(QTabBar)
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["Script", "Account"]
    assert desk.seen() == [True, True, False]
    desk.three.show_pane(2)
    assert desk.seen() == [True, False, True]
    assert desk.parts[2].geometry() == desk.parts[1].geometry()


def test_twice_the_zoom_folds_as_half_the_width_would(desk: Desk, theme: Theme) -> None:
    theme.zoom_to(200)
    assert desk.findChild(QTabBar).count() == 3
    desk.three.show_pane(0)
    assert desk.seen() == [True, False, False]
    theme.zoom_to(100)
    assert desk.seen() == [True] * 3


def test_what_is_typed_and_the_focus_stay_when_the_size_changes(desk: Desk, qtbot: QtBot) -> None:
    desk.activateWindow()
    desk.fields[1].setFocus()
    desk.fields[1].setText("rent first")
    desk.resize(700, 700)
    desk.resize(1400, 700)
    assert desk.focusWidget() is desk.fields[1]
    assert desk.fields[1].text() == "rent first"


def test_the_pane_in_front_is_told_and_stepped_through(desk: Desk) -> None:
    desk.resize(700, 700)
    got: list[int] = []
    desk.three.shown.connect(got.append)
    assert desk.three.is_folded
    assert desk.three.step_pane(1)
    assert desk.three.step_pane(1)
    desk.resize(1400, 700)
    assert not desk.three.step_pane(-1)
    assert got == [2, 0]


def test_a_list_beside_the_tabs_is_stepped_to_by_whoever_moves_the_focus(desk: Desk) -> None:
    desk.resize(1000, 700)
    assert desk.three.step_pane(1)
    assert not desk.three.step_pane(1)


def test_what_was_wanted_beside_the_others_is_in_front_once_there_are_tabs(desk: Desk) -> None:
    desk.resize(1400, 700)
    desk.three.show_pane(0)
    desk.resize(700, 700)
    assert [part.isVisible() for part in desk.parts] == [True, False, False]


def test_what_was_wanted_beside_the_tabs_empties_none_of_them(desk: Desk) -> None:
    desk.resize(1000, 700)
    desk.three.show_pane(2)
    desk.three.show_pane(0)
    desk.resize(1010, 700)
    assert desk.seen() == [True, False, True]
    desk.resize(700, 700)
    assert desk.seen() == [True, False, False]


def test_a_head_that_goes_gives_its_room_back(desk: Desk) -> None:
    desk.head.hide()
    assert desk.parts[1].y() == 0
    desk.head.show()
    assert desk.parts[1].y() == desk.head.height() + 1


def test_it_may_be_made_as_small_as_a_window_can_be(desk: Desk) -> None:
    assert desk.three.minimumSizeHint().width() <= look().px(320)


def test_the_focus_goes_from_pane_to_pane_and_back_to_where_it_was(desk: Desk) -> None:
    panes = Panes(desk.parts)
    desk.fields[0].setFocus()
    assert panes.move(1) is desk.parts[1]
    assert desk.focusWidget() is desk.fields[1]
    assert panes.move(-1) is desk.parts[0]
    assert panes.move(-1) is desk.parts[2]
    assert panes.move(1) is desk.parts[0]
    assert desk.focusWidget() is desk.fields[0]


def test_a_pane_that_cannot_be_seen_is_passed_over(desk: Desk) -> None:
    desk.resize(948, 700)
    panes = Panes(desk.parts)
    desk.fields[0].setFocus()
    assert panes.move(1) is desk.parts[1]
    assert panes.move(1) is desk.parts[0]
    desk.hide()
    assert panes.move(1) is None


def test_a_pane_without_controls_takes_no_focus(qtbot: QtBot) -> None:
    empty = QLabel("Nothing here")
    qtbot.addWidget(empty)
    empty.show()
    assert first_control(empty) is None
