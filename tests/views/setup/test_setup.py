"""Set-up: the first start, opening, signing in; what is wrong is said where one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.errors import Refused
from agentdesk.services.staffing import StaffRow
from agentdesk.views.kit.a11y import nameless, texts
from agentdesk.views.kit.theme import Theme
from agentdesk.views.setup.first_start import FirstStart
from agentdesk.views.setup.frame import SetupFrame
from agentdesk.views.setup.opening import Opening
from agentdesk.views.setup.sign_in import SignIn
from agentdesk.views.setup.window import SetupWindow

PEOPLE = (
    StaffRow("a", "Jordan Reyes", "Jordan Reyes", "agent", "early", True),
    StaffRow("l", "Lee Marsh", "Lee Marsh", "lead", "early", False),
    StaffRow("t", "Ana Silva", "Ana Silva", "trainer", "early", True),
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> SetupWindow:
    made = SetupWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def type_in(text: str, *, then: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type into what has the focus, and press a key."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, then)


def told(screen: SetupFrame, name: str) -> list[tuple[object, ...]]:
    """Return a list that grows with what a screen emits."""
    found: list[tuple[object, ...]] = []
    getattr(screen, name).connect(lambda *args: found.append(args))
    return found


def test_the_first_start_wants_the_same_words_twice(window: SetupWindow) -> None:
    screen = FirstStart("/somewhere/agentdesk")
    chosen = told(screen, "chosen")
    window.show_screen(screen)
    type_in("short")
    assert "Use at least 8 characters." in texts(screen)
    QApplication.focusWidget().clear()
    type_in("correct horse battery", then=Qt.Key.Key_Tab)
    type_in("correct horse")
    assert chosen == []
    assert "This is not the same. Type it once more." in texts(screen)
    QApplication.focusWidget().clear()
    type_in("correct horse battery")
    assert chosen == [("correct horse battery", True)]


def test_a_passphrase_is_nowhere_in_the_accessibility_tree(window: SetupWindow) -> None:
    screen = FirstStart("/somewhere/agentdesk")
    window.show_screen(screen)
    type_in("correct horse battery", then=Qt.Key.Key_Tab)
    assert not [text for text in texts(window) if "horse" in text]


def test_a_wrong_passphrase_is_told_beside_the_field(window: SetupWindow) -> None:
    screen = Opening()
    given = told(screen, "given")
    window.show_screen(screen)
    type_in("wrong horse")
    assert given == [("wrong horse",)]
    screen.wait("Opening…")
    assert not screen.card.isEnabled()
    screen.refuse("That passphrase does not open this profile.")
    assert screen.card.isEnabled()
    assert "That passphrase does not open this profile." in texts(screen)


def test_enter_without_a_passphrase_asks_for_it_until_something_is_typed(window: SetupWindow) -> None:
    screens = {"given": Opening(), "signed_in": SignIn(PEOPLE, "a"), "secret_chosen": SignIn(PEOPLE, "l")}
    for name, screen in screens.items():
        heard = told(screen, name)
        window.show_screen(screen)
        type_in("")
        assert "Type the passphrase first." in texts(screen)
        assert heard == []
        type_in("c", then=Qt.Key.Key_Shift)
        assert "Type the passphrase first." not in texts(screen)


def test_the_owner_is_asked_for_theirs_as_well(window: SetupWindow) -> None:
    screen = SignIn(PEOPLE, "a")
    window.show_screen(screen)
    screen._who.choose("l")
    type_in("lead of the team")
    type_in("lead of the team")
    assert "Type the passphrase first." not in texts(screen)
    type_in("")
    assert "Type the passphrase first." in texts(screen)


def test_a_first_passphrase_that_differs_may_be_mended_in_either_field(window: SetupWindow) -> None:
    screen = FirstStart("/somewhere/agentdesk")
    window.show_screen(screen)
    type_in("correct horse", then=Qt.Key.Key_Tab)
    type_in("correct horses")
    assert "This is not the same. Type it once more." in texts(screen)
    screen._first.line.setFocus()
    type_in("s", then=Qt.Key.Key_Shift)
    assert "This is not the same. Type it once more." not in texts(screen)


def test_the_owner_is_asked_too(window: SetupWindow) -> None:
    screen = SignIn(PEOPLE, "a")
    signed_in = told(screen, "signed_in")
    window.show_screen(screen)
    type_in("correct horse battery")
    assert signed_in == [("a", "correct horse battery")]
    assert screen._confirming.isHidden()


def test_someone_without_a_passphrase_chooses_their_first_and_the_owner_confirms_it(
    window: SetupWindow,
) -> None:
    screen = SignIn(PEOPLE, "a")
    chosen = told(screen, "secret_chosen")
    window.show_screen(screen)
    screen._who.choose("l")
    assert {"You have none yet. What you type now becomes it.", "Passphrase of Jordan Reyes"} <= set(
        texts(screen)
    )
    type_in("lead of the team")
    type_in("lead of the team")
    assert chosen == []
    type_in("correct horse battery")
    assert chosen == [("l", "lead of the team", "correct horse battery")]


def test_a_slip_in_a_first_passphrase_is_found_before_the_owner_confirms_it(window: SetupWindow) -> None:
    screen = SignIn(PEOPLE, "a")
    chosen = told(screen, "secret_chosen")
    window.show_screen(screen)
    screen._who.choose("l")
    type_in("lead")
    assert any(text.startswith("Use at least") for text in texts(screen))
    type_in(" of the team")
    type_in("lead of the teem")
    assert "This is not the same. Type it once more." in texts(screen)
    QApplication.focusWidget().selectAll()
    type_in("lead of the team")
    assert "This is not the same. Type it once more." not in texts(screen)
    type_in("correct horse battery")
    assert chosen == [("l", "lead of the team", "correct horse battery")]


def test_an_owner_without_a_passphrase_types_their_first_twice(window: SetupWindow) -> None:
    screen = SignIn(PEOPLE, "l")
    chosen = told(screen, "secret_chosen")
    window.show_screen(screen)
    type_in("lead of the team")
    assert chosen == []
    type_in("lead of the team")
    assert chosen == [("l", "lead of the team", "")]


def test_someone_with_a_passphrase_types_it(window: SetupWindow) -> None:
    screen = SignIn(PEOPLE, "a")
    signed_in = told(screen, "signed_in")
    window.show_screen(screen)
    screen._who.choose("t")
    type_in("teach and learn")
    screen.show_refused(Refused("secret_wrong", "in any words"))
    assert signed_in == [("t", "teach and learn")]
    assert "That is not Ana Silva's passphrase." in texts(screen)


def test_changing_the_person_takes_the_typed_passphrase_away(window: SetupWindow) -> None:
    screen = SignIn(PEOPLE, "a")
    window.show_screen(screen)
    screen._who.choose("t")
    QTest.keyClicks(QApplication.focusWidget(), "teach")
    screen._who.choose("l")
    assert screen._secret.line.text() == ""


@pytest.mark.parametrize("make", [lambda: FirstStart("/x"), Opening, lambda: SignIn(PEOPLE, "a")])
def test_every_control_has_a_name_and_fits_at_every_zoom(
    window: SetupWindow, theme: Theme, make: object
) -> None:
    screen = make()  # type: ignore[operator]
    window.show_screen(screen)
    assert nameless(window) == ()
    for zoom in (80, 200):
        theme.zoom_to(zoom)
        assert window.minimumSizeHint().width() <= 1440


def test_closing_before_the_end_is_told_and_finishing_is_not(qtbot: QtBot, theme: Theme) -> None:
    for ends, expected in (("close", ["given up"]), ("finish", [])):
        window, heard = SetupWindow(), []
        qtbot.addWidget(window)
        window.given_up.connect(lambda heard=heard: heard.append("given up"))
        window.show()
        getattr(window, ends)()
        assert heard == expected
