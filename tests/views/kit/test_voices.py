"""Banner, toast, question, panel: they say what they have to say and take nothing away: no focus, no call."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.errors import Refused, Unavailable
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.ask import Question
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.panel import Panel
from agentdesk.views.kit.theme import Theme
from agentdesk.views.kit.toast import Toast


class Window(QWidget):
    """A window with notes, a banner and a question."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.banner, self.question, self.notes = Banner("banner"), Question("question"), QLineEdit()
        for part in (self.banner, self.question, self.notes):
            column.addWidget(part)
        self.toast = Toast("toast", self)
        self.panel = Panel("panel", "A panel", self)
        self.inside = QLineEdit()
        self.panel.body.addWidget(self.inside)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.notes.setFocus()
    return made


def button(window: QWidget, name: str) -> KeyButton:
    found = window.findChild(KeyButton, name)
    assert isinstance(found, KeyButton)
    return found


def test_nothing_that_is_said_takes_the_focus(window: Window) -> None:
    window.banner.say("Offline", "Work goes on.")
    window.toast.say("Saved.", lambda: None)
    window.question.ask("Did they hang up?", [Choice("yes", "Yes")], lambda key: None)
    assert window.focusWidget() is window.notes


def test_a_banner_shows_a_refusal_and_is_put_away(window: Window, qtbot: QtBot) -> None:
    window.banner.show_refused(Refused("stop", "This number asked not to be called."))
    assert window.banner.isVisible()
    assert "This number asked not to be called." in texts(window)
    with qtbot.waitSignal(window.banner.dismissed):
        button(window, "banner-dismiss").click()
    assert "This number asked not to be called." not in texts(window)


def test_what_is_not_there_comes_with_a_way_out(window: Window) -> None:
    tried: list[str] = []
    window.banner.show_unavailable(
        Unavailable("central", "The central database does not answer.", "Work goes on here."),
        lambda: tried.append("again"),
    )
    assert "Work goes on here." in texts(window)
    button(window, "banner-way-out").click()
    assert tried == ["again"]
    assert "Work goes on here." not in texts(window)
    window.banner.show_unavailable(Unavailable("disk", "The disk is full.", "Free some room."))
    assert not button(window, "banner-way-out").isVisible()


def test_a_refused_command_finds_the_banner_of_its_screen(window: Window, qtbot: QtBot) -> None:
    def refuse(command: object) -> None:
        raise Refused("late", "It is too late there.")

    lanes = Lanes(refuse, refuse, serial=True)
    lanes.do(window.notes, object())
    lanes.close()
    assert "It is too late there." in texts(window)


def test_what_is_done_can_be_undone_once(window: Window) -> None:
    undone: list[str] = []
    window.toast.say("Saved.", lambda: undone.append("it"))
    window.toast.undo()
    window.toast.undo()
    assert undone == ["it"]
    assert "Saved." not in texts(window)


def test_a_toast_goes_by_itself(window: Window, qtbot: QtBot) -> None:
    window.toast.say("Saved.", stays_ms=10)
    assert not button(window, "toast-undo").isVisible()
    qtbot.waitUntil(lambda: not window.toast.isVisible())


def test_toast_and_panel_stay_inside_the_window(window: Window, theme: Theme) -> None:
    window.toast.say("Saved. " * 4)
    window.panel.open_panel()
    theme.zoom_to(200)
    window.resize(420, 300)
    for part in (window.toast, window.panel):
        assert window.rect().contains(part.geometry())


def test_a_question_is_answered_once_and_leaves_no_words(window: Window) -> None:
    got: list[str] = []
    window.question.ask(
        "Did they hang up?", [Choice("yes", "They hung up"), Choice("no", "No")], got.append, "Why."
    )
    button(window, "question-answers-yes").click()
    assert got == ["yes"]
    assert not window.question.isVisible()
    assert {"Did they hang up?", "They hung up", "Why."}.isdisjoint(texts(window))


def test_escape_gives_a_question_up_and_the_focus_back(window: Window, qtbot: QtBot) -> None:
    window.question.ask("Did they hang up?", [Choice("yes", "Yes")], lambda key: None)
    answer = button(window, "question-answers-yes")
    answer.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(window.question.given_up):
        QTest.keyClick(answer, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.notes


def test_a_panel_takes_the_focus_and_gives_it_back(window: Window, qtbot: QtBot) -> None:
    window.panel.open_panel(window.inside)
    assert window.focusWidget() is window.inside
    with qtbot.waitSignal(window.panel.closed):
        QTest.keyClick(window.inside, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.notes
    window.panel.close_panel()


def test_a_focus_that_moved_on_is_left_alone(window: Window) -> None:
    window.panel.open_panel(window.inside)
    window.notes.setFocus()
    window.inside.setFocus()
    window.notes.hide()
    window.panel.close_panel()
    assert window.focusWidget() is not window.inside
