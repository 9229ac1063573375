"""Several calls: one comes in, one waits to be finished, one was left by a crash; nothing of any is lost."""

from __future__ import annotations

import pytest

from agentdesk.compose import desk_on
from agentdesk.services.staffing import SignIn
from agentdesk.views.kit.action import State
from agentdesk.views.kit.button import KeyButton
from tests.views.desk.conftest import CREDITOR, AtDesk, Sit, settle


def to_finish(at: AtDesk) -> list[str]:
    """Return the names under "To finish"."""
    card = at.window.desk.worklist.to_finish
    return [button.text() for button in card.findChildren(KeyButton) if button.isVisible()]


def test_a_second_call_is_not_taken_while_one_is_live(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+I", "Return")
    assert seated.state is State.ON_CALL
    assert seated.page.customer == "customer-001"
    assert seated.events("call.received") == 0


def test_while_one_call_is_live_another_one_is_explained_and_not_offered(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+I")
    assert "Mark the call you are in as over first." in seated.said()
    assert "I have picked up" not in seated.said()
    assert "Number on your phone" not in seated.said()


def test_the_call_that_waited_is_offered_once_the_first_is_over(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+I", "Ctrl+E")
    assert "I have picked up" in seated.said()
    seated.type("0102")
    seated.press("Return")
    assert seated.state is State.ON_CALL
    assert proposed(seated) == ["Maria Alvarez 2, C-0002, number …0102"]
    assert to_finish(seated) == ["Maria Alvarez 1"]


def test_esc_leaves_the_card_and_not_the_branch_of_the_script(seated: AtDesk) -> None:
    seated.reach()
    seated.press("F2")
    before = seated.step.branch_title
    seated.press("Ctrl+I", "Esc")
    assert not seated.window.desk.incoming.isVisible()
    assert seated.step.branch_title == before


def test_enter_in_the_incoming_card_answers_nothing_in_the_script(seated: AtDesk) -> None:
    seated.reach()
    before = seated.step.visit
    seated.press("Ctrl+I", "Return")
    assert seated.step.visit == before


def test_leaving_the_incoming_card_gives_the_focus_back(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+M", "Ctrl+I", "Esc")
    assert seated.page.column.notes.edit.hasFocus()


def test_a_call_that_came_in_leaves_the_other_to_be_finished(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+M")
    seated.type("Rent first")
    seated.press("Ctrl+E", "Ctrl+I", "Return")
    assert seated.state is State.ON_CALL
    assert seated.page.customer is None
    assert to_finish(seated) == ["Maria Alvarez 1"]
    assert seated.window.desk.worklist.to_finish.findChildren(KeyButton)[0].isEnabled()


def test_a_call_to_finish_comes_back_as_it_was_left(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+M")
    seated.type("Rent first")
    seated.end_as("hardship")
    chosen = seated.page.wrap_up._shown.chosen
    seated.open(1)
    assert seated.page.customer == "customer-002"
    seated.window.desk.resume_call(seated.window.desk._pages[0].interaction)
    assert seated.page.customer == "customer-001"
    assert seated.page.column.notes.edit.toPlainText() == "Rent first"
    assert seated.page.wrap_up._shown.chosen == chosen


def test_what_was_half_typed_into_a_step_is_there_again_after_an_interruption(seated: AtDesk) -> None:
    seated.reach()
    while not seated.step.fields:
        seated.press("1")
    name = seated.step.fields[0].name
    field = seated.page.stage.answers.fields._fields[name][1]
    field.editor.setFocus()
    seated.type("12")
    seated.press("F2", "Esc")
    assert seated.page.stage.answers.fields.values()[name] == "12"


def test_a_call_left_by_a_crash_is_offered_and_goes_on_at_its_step(
    seated: AtDesk, sit: Sit, file: object
) -> None:
    """The desk is opened again on the same file, as after a crash: everything in memory is gone."""
    seated.reach()
    step, visit = seated.step.id, seated.step.visit
    again = desk_on(seated.services.file, seated.services.clock)
    again.act_as(again.do(SignIn("demo-agent")).value)
    seated.services.sessions = again.sessions
    after = sit(people=0)
    assert "was interrupted a moment ago" in after.said()
    after.window.findChild(KeyButton, f"resume-{seated.page.interaction}").click()
    assert after.state is State.ON_CALL
    assert after.page.call.view.step is None
    after.press("Return")
    assert after.page.call.view.asks_who
    after.press("1")
    assert (after.step.id, after.step.visit) == (step, visit)


def test_a_live_call_keeps_the_window_open(seated: AtDesk) -> None:
    seated.reach()
    seated.window.close()
    assert seated.window.isVisible()
    assert "before you close" in seated.said()


def test_a_live_call_is_never_locked(seated: AtDesk) -> None:
    seated.reach()
    seated.window.lock()
    assert not seated.window.covering.is_covered


def test_the_desk_locks_when_no_call_is_live(seated: AtDesk) -> None:
    seated.window.lock()
    assert seated.window.covering.is_covered
    assert "Maria" not in seated.said()
    seated.press("Ctrl+B")
    assert seated.window.covering.is_covered


def test_what_is_noted_before_a_caller_is_named_is_kept_and_there_again_after_a_crash(
    seated: AtDesk, sit: Sit
) -> None:
    seated.press("Ctrl+I", "Return", "Ctrl+M")
    seated.type("Calls from work")
    seated.page.tell()
    again = desk_on(seated.services.file, seated.services.clock)
    again.act_as(again.do(SignIn("demo-agent")).value)
    seated.services.sessions = again.sessions
    after = sit(people=0)
    after.window.findChild(KeyButton, f"resume-{seated.page.interaction}").click()
    assert after.page.column.notes.edit.toPlainText() == "Calls from work"


def test_nobody_elses_account_opens_beside_a_live_call(seated: AtDesk) -> None:
    """One call waits to be finished while another one rings: the first waits until the second is over."""
    seated.reach()
    seated.press("Ctrl+E")
    waiting = seated.page.interaction
    seated.press("Ctrl+I", "Return")
    live = seated.page
    for act in (
        lambda: seated.window.desk.resume_call(waiting),
        lambda: seated.window.desk.open_customer("customer-001"),
        lambda: seated.window.desk.open_customer("customer-002"),
    ):
        seated.window.desk.banner.clear()
        act()
        assert seated.page is live
        assert "Mark the call as over first. The list waits." in seated.said()
    assert seated.state is State.ON_CALL


def test_a_call_that_came_in_asks_whom_it_is_about_also_after_a_crash(seated: AtDesk, sit: Sit) -> None:
    seated.press("Ctrl+I", "Return")
    assert "Whom is this call about?" in seated.said()
    interaction = seated.page.interaction
    again = desk_on(seated.services.file, seated.services.clock)
    again.act_as(again.do(SignIn("demo-agent")).value)
    seated.services.sessions = again.sessions
    after = sit(people=0)
    after.window.findChild(KeyButton, f"resume-{interaction}").click()
    settle()
    assert "Whom is this call about?" in after.said()


@pytest.mark.parametrize("way", ["key", "button"])
def test_safety_is_there_from_the_first_second_whoever_it_is(seated: AtDesk, way: str) -> None:
    seated.press("Ctrl+I")
    seated.type("0100")
    seated.press("Return")
    button = seated.window.findChild(KeyButton, "says-safety")
    assert button.isVisible()
    if way == "key":
        seated.press("Ctrl+Shift+S", "Ctrl+Shift+S")
    else:
        button.click()
        settle()
    said = seated.said()
    for words in (
        "Stay with them on the line, and ask for your lead now.",
        "Are you safe right now?",
        "Are you thinking about ending your life?",
        "You can call or text 988 at any time.",
        "Whom is this call about?",
    ):
        assert said.count(words) == 1, words


def test_what_was_begun_in_danger_is_gone_on_with_once_the_caller_is_named(seated: AtDesk) -> None:
    seated.press("Ctrl+I", "Return", "Ctrl+Shift+S")
    seated.page.call.name_caller("customer-002")
    settle()
    assert seated.step.id == "safety_listen"
    assert seated.events("interruption.raised") == 1
    assert "Stay with them on the line" not in seated.said()


@pytest.mark.parametrize("pressed", ["F6", "Ctrl+O"])
def test_a_key_that_needs_the_caller_says_so(seated: AtDesk, pressed: str) -> None:
    seated.press("Ctrl+I", "Return", pressed)
    assert "Say first whom this call is about. Then this key works." in seated.said()


def test_a_caller_can_still_be_named_when_the_call_is_over(seated: AtDesk) -> None:
    seated.press("Ctrl+I", "Return", "Ctrl+E")
    assert seated.state is State.WRAP_UP
    assert "Whom is this call about?" in seated.said()
    seated.page.call.name_caller("customer-002")
    settle()
    assert seated.page.customer == "customer-002"
    assert "Whom is this call about?" not in seated.said()


def test_whoever_is_in_the_call_stays_in_the_list_until_it_is_saved(seated: AtDesk) -> None:
    rows = seated.window.desk.worklist.list
    seated.reach()
    customer = seated.page.customer
    seated.press("F6", "Alt+2")
    assert rows.current_customer() == customer
    seated.press("Ctrl+E", "Ctrl+N")
    assert seated.page.customer != customer
    assert rows.rows.row_of(customer) is None


def proposed(at: AtDesk) -> list[str]:
    """Return who is proposed as the caller, as a screen reader says it."""
    found = at.page.unnamed.question.found._model
    return [found.item(row).text() for row in range(found.rowCount())]


def test_the_last_four_digits_propose_who_is_calling_and_enter_names_the_only_one(seated: AtDesk) -> None:
    seated.press("Ctrl+I")
    seated.type("0102")
    seated.press("Return")
    assert seated.state is State.ON_CALL
    assert seated.page.call.view.number is None
    assert proposed(seated) == ["Maria Alvarez 2, C-0002, number …0102"]
    assert CREDITOR not in seated.said(with_hidden=True)
    seated.press("Return")
    assert seated.page.customer == "customer-002"
    assert CREDITOR not in seated.said(with_hidden=True)


def test_of_several_with_that_number_none_is_chosen_before_a_key_does_it(seated: AtDesk) -> None:
    seated.press("Ctrl+I")
    seated.type("(312) 555")
    seated.press("Return")
    assert len(proposed(seated)) == 3
    seated.press("Return")
    assert seated.page.customer is None
    seated.press("Down", "Down", "Return")
    assert seated.page.customer == "customer-002"


def test_a_whole_number_is_kept_with_the_call_and_proposes_who_it_is_also_after_a_crash(
    seated: AtDesk, sit: Sit
) -> None:
    seated.press("Ctrl+I")
    seated.type("312 555 0103")
    seated.press("Return")
    assert seated.page.call.view.number == "+13125550103"
    assert proposed(seated) == ["Maria Alvarez 3, C-0003, number …0103"]
    interaction = seated.page.interaction
    again = desk_on(seated.services.file, seated.services.clock)
    again.act_as(again.do(SignIn("demo-agent")).value)
    seated.services.sessions = again.sessions
    after = sit(people=0)
    after.window.findChild(KeyButton, f"resume-{interaction}").click()
    settle()
    assert proposed(after) == ["Maria Alvarez 3, C-0003, number …0103"]


def test_what_is_no_number_is_said_until_it_is_mended(seated: AtDesk) -> None:
    seated.press("Ctrl+I")
    seated.type("unknown")
    seated.press("Return")
    assert seated.state is State.READY
    assert "This is no telephone number." in seated.said()
    seated.press("Backspace")
    assert "This is no telephone number." in seated.said()
    seated.window.desk.incoming._number.selectAll()
    seated.type("0102")
    assert "This is no telephone number." not in seated.said()
