"""The address of the central database in the settings: what is kept, what is refused, and what is never shown."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from agentdesk.services.desk import Desk
from agentdesk.services.remembering import CENTRAL, PREFIX, Settings
from agentdesk.services.rights import PROGRAM
from agentdesk.storage import memory
from agentdesk.views.seat import Person
from agentdesk.views.settings.central import CentralCard
from agentdesk.views.settings.page import SettingsPage
from tests.views.desk.conftest import AtDesk, Sit

OFFICE = "postgresql://ana@db.example/agentdesk?sslrootcert=/etc/agentdesk/ca.pem"


@pytest.fixture
def seated(sit: Sit, desk: Desk) -> AtDesk:
    """Whoever looks after the desk sits at it."""
    desk.act_as(PROGRAM)
    return sit(person=Person(PROGRAM.id, "Alex Kim", PROGRAM.role))


def card(at: AtDesk) -> CentralCard:
    """Open the settings with the focus in the address."""
    at.press("Ctrl+,")
    page = at.window.screens.screen("settings")
    assert isinstance(page, SettingsPage)
    page.central.line.setFocus()
    return page.central


def kept(at: AtDesk) -> str:
    """Return the address that is kept."""
    return str(at.services.ask(Settings())["central_url"])


def test_an_address_is_kept_by_enter_and_says_when_it_takes_effect(seated: AtDesk) -> None:
    card(seated)
    seated.type(OFFICE)
    assert kept(seated) == ""
    seated.press("Return")
    assert kept(seated) == OFFICE
    assert "Kept. It takes effect when AgentDesk starts again." in seated.said()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("db.example", "This is not the address of a database."),
        ("postgresql://db.example/agentdesk", "The address of the central database has no user."),
        ("postgresql://ana@db.example/x?sslmode=prefer", "AgentDesk always checks the server's certificate"),
        ("postgresql://ana:secret@db.example/agentdesk", "Leave the password out of the address"),
    ],
)
def test_a_bad_address_is_told_in_one_sentence_and_nothing_is_kept(
    seated: AtDesk, typed: str, sentence: str
) -> None:
    at = card(seated)
    seated.type(typed)
    seated.press("Return")
    assert at.field.error.startswith(sentence)
    assert "secret" not in at.field.error
    assert kept(seated) == ""
    QTest.keyClicks(at.line, "x")
    assert at.field.error == ""


def test_an_empty_address_lets_the_desk_stand_alone_again(seated: AtDesk) -> None:
    at = card(seated)
    seated.type(OFFICE)
    seated.press("Return")
    at.line.selectAll()
    seated.press("Backspace", "Return")
    assert kept(seated) == ""


def test_who_does_not_look_after_the_desk_sees_where_it_sends_and_cannot_change_it(
    sit: Sit, desk: Desk
) -> None:
    at = sit()
    line = card(at).line
    at.type(OFFICE)
    at.press("Return")
    assert (line.isReadOnly(), line.text(), kept(at)) == (True, "", "")
    assert "Whoever looks after this desk changes it" in at.said()
    assert "Keep the address" not in at.said(with_hidden=True)


def test_a_password_that_an_older_program_kept_is_not_shown(sit: Sit, desk: Desk) -> None:
    with desk.file.write() as connection:
        memory.remember(connection, PREFIX + CENTRAL, "postgresql://ana:secret@db.example/agentdesk")
    at = sit()
    assert card(at).line.text() == "postgresql://ana@db.example/agentdesk"
    assert "secret" not in at.said(with_hidden=True)
