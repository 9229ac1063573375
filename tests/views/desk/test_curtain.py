"""The curtain on the real screen: what may not be known yet is nowhere, and what closes is gone at once."""

from __future__ import annotations

from agentdesk.views.kit.a11y import texts
from tests.views.desk.conftest import CREDITOR, AtDesk

DEBT_FACTS = (CREDITOR, "$1,284.50", "1,284.50", "C-0001/1")


def leaks(at: AtDesk) -> list[str]:
    """Return which facts about the debt could be read or heard anywhere in the window."""
    said = at.said()
    return [fact for fact in DEBT_FACTS if fact in said]


def test_the_list_shows_why_and_how_much(seated: AtDesk) -> None:
    assert "First contact" in seated.said()
    assert "$1,284.50" in seated.said()


def test_preparing_shows_the_account(seated: AtDesk) -> None:
    seated.open()
    assert CREDITOR in seated.said()


def test_dialling_takes_everything_about_the_debt_away(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D")
    assert leaks(seated) == []
    assert "First contact" not in seated.said()
    assert "It opens when you have confirmed" in seated.said()


def test_nothing_shows_until_the_right_person_is_confirmed(seated: AtDesk) -> None:
    seated.open()
    for keys in ("Ctrl+D", "Ctrl+Return", "1"):
        seated.press(keys)
        assert leaks(seated) == [], keys
    seated.press("1")
    assert CREDITOR in seated.said()
    assert "$1,284.50" in seated.said()


def test_the_hints_of_the_check_are_masked(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D", "Ctrl+Return", "1")
    assert seated.step.kind == "verify"
    assert "•••14" in seated.said()
    assert "60614" not in seated.said()
    assert "1984" not in seated.said()


def test_someone_else_on_the_line_closes_the_account_at_once_and_says_why(seated: AtDesk) -> None:
    seated.reach()
    assert CREDITOR in seated.said()
    seated.press("F9")
    assert leaks(seated) == []
    assert "Someone is on the line who may not hear about it." in seated.said()
    assert "confirmed, Someone we do not know yet" in seated.said()


def test_the_account_opens_again_when_they_have_left(seated: AtDesk) -> None:
    seated.reach()
    seated.press("F9", "1")
    assert CREDITOR in seated.said()


def test_a_blank_screen_says_nothing(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+B")
    said = seated.said()
    assert leaks(seated) == []
    assert "Maria" not in said
    assert "Screen blanked" in said


def test_the_same_key_shows_everything_again_where_it_was(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+M", "Ctrl+B", "Ctrl+B")
    assert CREDITOR in seated.said()
    assert seated.page.column.notes.edit.hasFocus()


def test_a_call_that_ends_unverified_stays_closed(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D", "Ctrl+Return", "Ctrl+E")
    assert leaks(seated) == []
    assert "the account stays closed" in seated.said()


def test_search_shows_no_fact_about_the_debt(seated: AtDesk) -> None:
    seated.press("Ctrl+F")
    seated.type("alvarez")
    seated.window.desk.worklist.search.tell()
    seated.wait(0)
    shown = seated.window.desk.worklist.found
    found = "\n".join(texts(shown))
    assert "Maria Alvarez 1" in found
    assert not [fact for fact in ("$", CREDITOR) if fact in found]
