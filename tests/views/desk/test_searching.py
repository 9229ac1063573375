"""Search in the worklist: blanks look for nobody, and Enter opens only who is in sight."""

from __future__ import annotations

from agentdesk.views.kit.action import State
from tests.views.desk.conftest import AtDesk


def search(at: AtDesk, typed: str) -> None:
    """Type into the search and let it rest."""
    at.press("Ctrl+F")
    at.type(typed)
    at.window.desk.worklist.search.tell()
    at.wait(0)


def test_blanks_look_for_nobody_and_leave_the_list_as_it_is(seated: AtDesk) -> None:
    search(seated, "  ")
    assert seated.window.desk.worklist.list.isVisible()
    assert "Maria Alvarez 1" in seated.said()
    assert seated.events("search.opened") == 0


def test_enter_on_nobody_found_opens_nobody(seated: AtDesk) -> None:
    search(seated, "zzz")
    seated.press("Return")
    seated.window.desk.worklist.views.setFocus()
    seated.window.shortcuts.trigger("prepare")
    assert seated.state is State.READY


def test_enter_beside_a_list_that_is_not_shown_opens_nobody_of_it(seated: AtDesk) -> None:
    worklist = seated.window.desk.worklist
    search(seated, "C-0002")
    worklist.found.list.setFocus()
    seated.press("Return")
    assert seated.page.customer == "customer-002"


def test_enter_before_the_answer_opens_nobody_of_an_earlier_search(seated: AtDesk) -> None:
    found = seated.window.desk.worklist.found
    search(seated, "C-0002")
    found._is_answered = False
    found.open_current()
    assert seated.state is State.READY
    found._on_found(found._shown)
    assert seated.page.customer == "customer-002"
