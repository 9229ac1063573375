"""The curtain on the real screen: what may not be known yet is nowhere, and what closes is gone at once."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from agentdesk.views.desk.column import CustomerColumn
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.theme import Theme
from tests.views import row_builders
from tests.views.desk.conftest import CREDITOR, AtDesk

DEBT_FACTS = (CREDITOR, "$1,284.50", "1,284.50", "C-0001/1")


def leaks(at: AtDesk, *, with_hidden: bool = True) -> list[str]:
    """Return which facts about the debt could be read or heard anywhere in the window, or wait behind a page."""
    said = at.said(with_hidden=with_hidden)
    return [fact for fact in DEBT_FACTS if fact in said]


def test_the_list_shows_why_and_how_much(seated: AtDesk) -> None:
    assert "First call" in seated.said()
    assert "$1,284.50" in seated.said()


def test_preparing_shows_the_account(seated: AtDesk) -> None:
    seated.open()
    assert CREDITOR in seated.said()


def test_dialling_takes_everything_about_the_debt_away(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D")
    assert leaks(seated) == []
    assert "First call" not in seated.said()
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
    assert leaks(seated, with_hidden=False) == []
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


def test_a_call_that_ends_with_someone_else_on_the_line_says_so(seated: AtDesk) -> None:
    seated.reach()
    seated.press("F9", "Ctrl+E")
    assert leaks(seated) == []
    assert "Someone who may not hear about it was on the line at the end." in seated.said()
    assert "without the right person" not in seated.said()


def test_wishes_and_stops_close_at_once(qtbot: QtBot, american: None, theme: Theme) -> None:
    """They may be in the customer's own words; what of them may be seen comes with the card of the scene."""
    column = CustomerColumn("America/Chicago")
    qtbot.addWidget(column)
    column.show_card(row_builders.card(wishes=("about the sofa",)), row_builders.NOW)
    assert "sofa" in "".join(texts(column, with_hidden=True))
    column.follow("unverified")
    assert "sofa" not in "".join(texts(column, with_hidden=True))


def test_a_card_that_was_read_for_another_scene_comes_too_late(seated: AtDesk) -> None:
    seated.reach()
    late = seated.page.card
    seated.press("F9")
    seated.page.show_card(late)
    assert leaks(seated) == []
    assert "Someone is on the line who may not hear about it." in seated.said()


def test_the_account_opens_again_though_an_older_card_was_on_its_way(seated: AtDesk) -> None:
    """The scene closes and opens before the card of the closed scene came: it is asked for again."""
    seated.reach()
    asked = []
    seated.page.look_again = asked.append  # type: ignore[method-assign]
    seated.press("F9", "1")
    assert asked == ["customer-001", "customer-001"]


def test_search_shows_no_fact_about_the_debt(seated: AtDesk) -> None:
    seated.press("Ctrl+F")
    seated.type("alvarez")
    seated.window.desk.worklist.search.tell()
    seated.wait(0)
    shown = seated.window.desk.worklist.found
    found = "\n".join(texts(shown))
    assert "Maria Alvarez 1" in found
    assert not [fact for fact in ("$", CREDITOR) if fact in found]


def test_somebody_in_danger_comes_before_the_account_and_it_is_there_again_afterwards(seated: AtDesk) -> None:
    seated.reach()
    assert CREDITOR in seated.said()
    seated.press("Ctrl+Shift+S")
    assert CREDITOR not in seated.said()
    assert "The person comes first. Nothing about money now." in seated.said()
    seated.press("Esc")
    assert CREDITOR in seated.said()
    assert "The person comes first." not in seated.said()
