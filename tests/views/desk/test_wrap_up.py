"""The wrap-up on the screen: what is typed into it is not lost."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QLineEdit

from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock, local
from agentdesk.services.messages import ShowWrapUp
from agentdesk.views.desk.wrap_up import WrapUp
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick
from tests.builders.people import CHICAGO, on_file, someone
from tests.fakes.time import MINUTE
from tests.views.desk.conftest import AtDesk, Sit, settle

TOLD = "Called me a thief, twice."


def typed_into(at: AtDesk, name: str, text: str) -> QLineEdit:
    """Type into a field of the outcome, and wait until typing has rested."""
    wrap_up = at.page.wrap_up
    assert wrap_up is not None
    line = wrap_up.fields._fields[name][2].widget
    assert isinstance(line, QLineEdit)
    line.setFocus()
    at.type(text)
    wrap_up.fields._rest.timeout.emit()
    return line


def wrap_up_again(seated: AtDesk, clock: Clock) -> WrapUp:
    """The wrap-up of the call on the screen, as it is after the program was ended and started again."""
    services = desk_on(seated.services.file, clock)
    services.act_as(seated.services.actor)
    lanes = Lanes(services.do, services.ask, serial=True)
    again = WrapUp(lanes, seated.page.call.view, Tick(clock.now), clock.zone)
    lanes.close()
    return again


def test_what_was_typed_comes_back_when_another_outcome_was_looked_at(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("ended_for_abuse")
    typed_into(seated, "what_was_said", TOLD)
    seated.page.wrap_up.choose("hung_up_part_way")
    seated.page.wrap_up.choose("ended_for_abuse")
    settle()
    assert seated.page.wrap_up.fields.values() == {"what_was_said": TOLD}


def test_a_number_chooses_no_outcome_while_the_list_is_folded_away(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("complaint")
    seated.press("9")
    assert seated.page.wrap_up.outcome == "complaint"
    seated.page.wrap_up.outcomes.unfold()
    seated.press("9")
    settle()
    assert seated.page.wrap_up.outcome == "hung_up_part_way"


def test_what_was_typed_for_one_outcome_does_not_stand_in_another(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("dispute")
    seated.page.wrap_up.fields._fields["about"][2].put("amount")
    seated.page.wrap_up.choose("complaint")
    settle()
    assert seated.page.wrap_up.fields.values() == {}


def test_outcome_words_and_moment_come_back_after_a_restart(seated: AtDesk, clock: Clock) -> None:
    seated.reach()
    seated.end_as("ended_for_abuse")
    typed_into(seated, "what_was_said", TOLD)
    seated.page.wrap_up.next._time.setFocus()
    seated.page.wrap_up.next._time.selectAll()
    seated.type("4:30 pm")
    seated.page.wrap_up.next._rest.timeout.emit()
    again = wrap_up_again(seated, clock)
    assert again.outcome == "ended_for_abuse"
    assert again.fields.values() == {"what_was_said": TOLD}
    assert again.next.moment() == seated.page.wrap_up.next.moment()
    again.deleteLater()


def test_the_last_letters_are_kept_when_the_window_goes(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("ended_for_abuse")
    seated.page.wrap_up.fields._fields["what_was_said"][2].widget.setFocus()
    seated.type(TOLD)
    seated.window.desk.end()
    shown = seated.services.ask(ShowWrapUp(seated.page.interaction))
    assert shown.detail == {"what_was_said": TOLD}


def test_the_last_letters_are_kept_when_another_outcome_comes_to_be_proposed(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("ended_for_abuse")
    wrap_up = seated.page.wrap_up
    wrap_up.fields._fields["what_was_said"][2].widget.setFocus()
    seated.type(TOLD)
    wrap_up._show(seated.services.ask(ShowWrapUp(seated.page.interaction, "hung_up_part_way")))
    settle()
    assert wrap_up.outcome == "hung_up_part_way"
    kept = seated.services.ask(ShowWrapUp(seated.page.interaction, "ended_for_abuse"))
    assert kept.detail == {"what_was_said": TOLD}
    wrap_up.choose("ended_for_abuse")
    settle()
    assert wrap_up.fields.values() == {"what_was_said": TOLD}


def test_a_time_that_was_not_wished_says_so_before_it_is_saved(sit: Sit) -> None:
    at = sit(people=0)
    on_file(at.services.file, someone(1, preferred_hours="after 17:00"))
    at.window.desk.worklist.refresh()
    at.open()
    at.press("Ctrl+D", "Ctrl+E")
    outside = "This is not at a time that the customer wished: “after 17:00”."
    assert at.page.wrap_up.next._time.value() == time(17)
    assert outside not in at.said()
    at.page.wrap_up.next._time.setFocus()
    at.page.wrap_up.next._time.selectAll()
    at.type("10:30 am")
    assert outside in at.said()
    at.page.wrap_up.next._time.selectAll()
    at.type("6 pm")
    assert outside not in at.said()


def test_a_time_that_was_not_wished_may_be_chosen_all_the_same(sit: Sit) -> None:
    at = sit(people=0)
    on_file(at.services.file, someone(1, preferred_hours="not Friday"))
    at.window.desk.worklist.refresh()
    at.open()
    at.press("Ctrl+D", "Ctrl+E")
    at.page.wrap_up.next._day.setFocus()
    at.page.wrap_up.next._day.selectAll()
    at.type("friday")
    assert "This is not at a time that the customer wished: “not Friday”." in at.said()
    at.page.wrap_up.save(go_on=False)
    with at.services.file.read() as connection:
        next_at = connection.exec_driver_sql("SELECT next_at FROM outcome").scalar_one()
    assert local(next_at, CHICAGO).weekday() == 4


def test_that_they_had_answered_is_said_with_a_reason_and_opens_the_outcomes(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D", "Ctrl+E")
    card = seated.page.wrap_up.mending.unmarked
    assert card.isVisible()
    card._open.click()
    seated.window.findChild(KeyButton, "had-answered-keep").click()
    assert "A few words are enough." in seated.said()
    seated.type("went straight into talking")
    assert "A few words are enough." not in seated.said()
    seated.window.findChild(KeyButton, "had-answered-keep").click()
    settle()
    assert not card.isVisible()
    seated.page.wrap_up.choose("stop")
    settle()
    assert seated.page.wrap_up.outcome == "stop"


def test_a_call_that_was_answered_does_not_offer_to_say_so(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+E")
    assert not seated.page.wrap_up.mending.unmarked.isVisible()


def test_why_it_was_not_marked_then_is_kept_as_typed_and_there_again(seated: AtDesk, clock: Clock) -> None:
    seated.open()
    seated.press("Ctrl+D", "Ctrl+E")
    mending = seated.page.wrap_up.mending
    mending.unmarked._open.click()
    seated.type("went straight into talking")
    mending.earlier._open.click()
    seated.type("9:5")
    mending.earlier._reason.line.setFocus()
    seated.type("The door bell")
    seated.window.desk.end()
    again = wrap_up_again(seated, clock)
    assert again.mending.unmarked.as_typed() == {"reason": "went straight into talking"}
    assert again.mending.earlier.as_typed() == {"time": "9:5", "reason": "The door bell"}
    assert not again.mending.earlier._form.isHidden()
    again.deleteLater()


def test_what_put_a_mark_right_is_not_asked_again(seated: AtDesk, clock: Clock) -> None:
    seated.open()
    seated.wait(10 * MINUTE)
    seated.press("Ctrl+D")
    seated.wait(10 * MINUTE)
    seated.press("Ctrl+E")
    mending = seated.page.wrap_up.mending
    mending.unmarked._open.click()
    seated.type("went straight into talking")
    seated.window.findChild(KeyButton, "had-answered-keep").click()
    mending.earlier._open.click()
    seated.type("10:15")
    mending.earlier._reason.line.setFocus()
    seated.type("The door bell")
    seated.window.findChild(KeyButton, "set-back-keep").click()
    settle()
    assert "The call ended at 10:15" in seated.said()
    seated.window.desk.end()
    assert seated.services.ask(ShowWrapUp(seated.page.interaction)).mending == {}
    again = wrap_up_again(seated, clock)
    assert again.mending.earlier._form.isHidden()
    again.deleteLater()


def test_a_time_outside_the_call_is_said_until_it_is_mended(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D")
    seated.wait(10 * MINUTE)
    seated.press("Ctrl+E")
    card = seated.page.wrap_up.mending.earlier
    card._open.click()
    seated.type("23:0")
    seated.window.findChild(KeyButton, "set-back-keep").click()
    assert "Type a time within the call." in seated.said()
    seated.type("0")
    assert "Type a time within the call." in seated.said()
    card._time.selectAll()
    seated.type("10:05")
    assert "Type a time within the call." not in seated.said()
