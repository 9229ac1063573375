"""The address of the central database in the settings: what is kept, what is refused, and what is never shown."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from agentdesk.services.desk import Desk
from agentdesk.services.remembering import ChangeSetting, Settings
from agentdesk.views.settings.central import CentralCard, without_password
from tests.views.desk.conftest import AtDesk, Sit

OFFICE = "postgresql://ana@db.example/agentdesk?sslrootcert=/etc/agentdesk/ca.pem"


def card(at: AtDesk) -> CentralCard:
    """Open the settings with the focus in the address."""
    at.press("Ctrl+,")
    page = at.window._settings_page
    assert page is not None
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


def test_a_password_that_an_older_program_kept_is_not_shown(sit: Sit, desk: Desk) -> None:
    desk.do(ChangeSetting("central_url", "postgresql://ana:secret@db.example/agentdesk"))
    at = sit()
    assert card(at).line.text() == "postgresql://ana@db.example/agentdesk"
    assert "secret" not in at.said(with_hidden=True)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("", ""),
        (OFFICE, OFFICE),
        ("postgresql://ana:a%40b@db.example:6432/x", "postgresql://ana@db.example:6432/x"),
        ("postgresql://ana@db.example/x?password=s&port=1", "postgresql://ana@db.example/x?port=1"),
        ("postgresql://ana@db.example/x?port=1&password=s", "postgresql://ana@db.example/x?port=1"),
        (
            "postgresql://ana@a.example:5432,b.example:5432/x",
            "postgresql://ana@a.example:5432,b.example:5432/x",
        ),
        ("host=db.example password='it\\'s s' user=ana", "host=db.example user=ana"),
        ("host=db.example user=ana password = s", "host=db.example user=ana"),
    ],
)
def test_an_address_is_shown_without_its_password(url: str, shown: str) -> None:
    assert without_password(url) == shown
