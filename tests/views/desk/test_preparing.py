"""Preparing, dialling, putting back, logging afterwards."""

from __future__ import annotations

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.storage.desk_file import DeskFile
from agentdesk.views.kit.action import State
from agentdesk.views.kit.button import KeyButton
from tests.builders.people import number_of, on_file, someone
from tests.fakes.time import MINUTE
from tests.views.desk.conftest import AtDesk, Sit


def test_putting_back_asks_why(seated: AtDesk) -> None:
    seated.open()
    seated.press("Esc")
    assert "Why is there no call now?" in seated.said()
    seated.press("Return")
    assert seated.state is State.READY
    assert seated.events("worklist.left") == 1


def test_a_question_given_up_leaves_the_customer_open(seated: AtDesk) -> None:
    seated.open()
    seated.press("Esc", "Esc")
    assert seated.state is State.PREPARING
    assert "Why is there no call now?" not in seated.said()


def test_choosing_another_customer_asks_why_and_then_opens_them(seated: AtDesk) -> None:
    seated.open(0)
    seated.open(1)
    assert seated.page.customer == "customer-001"
    seated.press("Return")
    assert seated.page.customer == "customer-002"
    assert seated.events("worklist.left") == 1


def test_another_customer_is_not_opened_during_a_call(seated: AtDesk) -> None:
    seated.reach()
    seated.window.desk.open_customer("customer-002")
    assert seated.page.customer == "customer-001"
    assert "Mark the call as over first" in seated.said()


def test_the_first_number_that_nothing_stops_is_dialled(sit: Sit, file: DeskFile) -> None:
    two = (
        PhoneRecord(number_of(1), "work", ("America/Chicago",)),
        PhoneRecord(number_of(2), "mobile", ("America/Denver",)),
    )
    on_file(file, someone(1, phones=two))
    with file.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO stop_now (stop, customer, sign, scope, target, placed_at, lifted_by) VALUES (?,?,?,?,?,?,?)",
            ("s1", "customer-001", "stop_number", "number", number_of(1), 0, "customer"),
        )
    at = sit(people=0)
    at.open()
    assert "Do not call this number" in at.said()
    at.press("Ctrl+D")
    assert at.phone.dialled == [number_of(2)]


def test_dialling_the_same_number_again_within_minutes_asks_why(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D")
    seated.end_as("rang_out")
    seated.wait(2_000)
    seated.page.wrap_up.save(go_on=False)
    seated.window.desk.open_customer("customer-001")
    seated.press("Ctrl+D")
    assert seated.state is State.PREPARING
    assert "dialled within five minutes" in seated.said()
    seated.window.findChild(KeyButton, "prepare-question-answers-dropped").click()
    assert seated.state is State.DIALLING


def test_a_number_that_two_customers_share_is_dialled_for_the_second_with_a_true_reason(
    sit: Sit, file: DeskFile
) -> None:
    shared = (PhoneRecord(number_of(1), "mobile", ("America/Chicago",)),)
    on_file(file, *(someone(place, phones=shared) for place in (1, 2)))
    at = sit(people=0)
    at.open()
    at.press("Ctrl+D")
    at.end_as("rang_out")
    at.wait(2_000)
    at.press("Ctrl+N")
    assert at.page.customer == "customer-002"
    at.press("Ctrl+D")
    assert "dialled within five minutes, for another customer" in at.said()
    at.press("1")
    assert at.state is State.DIALLING
    with file.read() as connection:
        decisions = connection.exec_driver_sql("SELECT decision FROM call_attempt ORDER BY happened_at")
        assert '"redial_reason":"number_shared"' in "".join(decisions.scalars().all()[-1].split())


def test_the_reasons_for_dialling_again_have_the_keyboard(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D")
    seated.end_as("rang_out")
    seated.wait(2_000)
    seated.page.wrap_up.save(go_on=False)
    seated.window.desk.open_customer("customer-001")
    seated.press("Ctrl+D")
    assert "another customer as well" not in seated.said()
    seated.press("Return")
    assert seated.state is State.DIALLING


def test_when_no_program_takes_the_number_the_agent_dials_by_hand(seated: AtDesk) -> None:
    seated.phone.is_there = False
    seated.open()
    seated.press("Ctrl+D")
    assert seated.state is State.DIALLING
    assert "Dial by hand" in seated.said()


def test_a_call_made_without_the_desk_goes_straight_to_its_wrap_up(seated: AtDesk) -> None:
    seated.wait(30 * MINUTE)
    seated.open()
    seated.press("Ctrl+L")
    seated.type("10:05")
    form = seated.page.prepare._form
    form._minutes.line.setText("3")
    form._reason.line.setText("the desk was down")
    seated.window.findChild(KeyButton, "log-go").click()
    assert seated.state is State.WRAP_UP
    call = seated.page.call.view.call
    assert call.ended_at - call.began_at == 3 * MINUTE


def test_a_call_is_logged_once_by_enter_from_any_of_its_fields(seated: AtDesk) -> None:
    seated.wait(30 * MINUTE)
    seated.open()
    seated.press("Ctrl+L")
    seated.type("10:05")
    seated.press("Tab")
    seated.type("3")
    seated.press("Tab")
    seated.type("the desk was down")
    seated.press("Return")
    assert seated.state is State.WRAP_UP
    assert seated.page.centre.currentWidget() is seated.page.wrap_up
    assert seated.events("call.opened") == 1


def test_letters_for_minutes_are_not_taken_and_the_field_says_so(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+L", "Tab")
    seated.type("three")
    field = seated.page.prepare._form._minutes
    assert field.line.text() == ""
    assert "Only a whole number, up to 600." in seated.said()
    assert field.error == ""
    seated.type("601")
    seated.press("Shift+Tab")
    seated.type("9:05")
    seated.press("Return")
    assert field.error == "Only a whole number, up to 600."
    seated.press("Backspace")
    assert field.error == ""


def test_what_is_missing_goes_off_the_form_with_the_edit_that_mends_it(seated: AtDesk) -> None:
    seated.wait(30 * MINUTE)
    seated.open()
    seated.press("Ctrl+L")
    seated.type("ten")
    seated.press("Return")
    assert "Type a time, such as 10:40." in seated.said()
    seated.press("Backspace")
    assert "Type a time, such as 10:40." in seated.said()
    seated.press("Backspace", "Backspace")
    seated.type("10:05")
    assert "Type a time, such as 10:40." not in seated.said()
    seated.press("Return")
    assert "A few words are enough." in seated.said()
    seated.type("the desk was down")
    assert "A few words are enough." not in seated.said()
    seated.press("Return")
    assert seated.state is State.WRAP_UP


def test_a_form_for_a_call_is_left_by_esc_and_the_customer_stays(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+L", "Esc")
    assert "Why was it not made from the desk?" not in seated.said()
    assert seated.state is State.PREPARING


def test_a_call_cannot_be_logged_without_a_reason(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+L")
    seated.type("9:50")
    seated.window.findChild(KeyButton, "log-go").click()
    assert seated.state is State.PREPARING
    assert "A few words are enough." in seated.said()


def test_the_local_time_stands_beside_ours_where_they_differ(seated: AtDesk) -> None:
    seated.open()
    assert "Chicago, 9:00\u202fAM their time (10:00\u202fAM here)" in seated.said()


def test_why_a_customer_stands_there_is_told_in_the_order_of_the_rule(seated: AtDesk) -> None:
    seated.window.desk.worklist.list.setCurrentIndex(seated.window.desk.worklist.list.rows.index(1))
    seated.press("Ctrl+?")
    assert "Group 5 of 6: customers nobody has called yet." in seated.said()


def test_the_first_words_are_there_before_the_call_and_those_of_the_call(seated: AtDesk) -> None:
    seated.open()
    seated.wait(0)
    assert "Your first words" in seated.said()
    seated.press("Ctrl+D")
    assert f"“{seated.step.spoken}”" in seated.said()
    assert "May I please speak with Maria Alvarez 1?" in seated.step.spoken
