"""The wrap-up on the screen: what is typed into it is not lost."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock
from agentdesk.services.messages import ShowWrapUp
from agentdesk.views.desk.wrap_up import WrapUp
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick
from tests.views.desk.conftest import AtDesk, settle

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


def test_what_was_typed_comes_back_when_another_outcome_was_looked_at(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("ended_for_abuse")
    typed_into(seated, "what_was_said", TOLD)
    seated.page.wrap_up.choose("hung_up_part_way")
    seated.page.wrap_up.choose("ended_for_abuse")
    settle()
    assert seated.page.wrap_up.fields.values() == {"what_was_said": TOLD}


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
    services = desk_on(seated.services.file, clock)
    services.act_as(seated.services.actor)
    lanes = Lanes(services.do, services.ask, serial=True)
    again = WrapUp(lanes, seated.page.call.view, Tick(clock.now), clock.zone)
    lanes.close()
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


def test_that_they_had_answered_is_said_with_a_reason_and_opens_the_outcomes(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+D", "Ctrl+E")
    card = seated.page.wrap_up.unmarked
    assert card.isVisible()
    card._open.click()
    seated.window.findChild(KeyButton, "had-answered-keep").click()
    assert "A few words are enough." in seated.said()
    seated.type("went straight into talking")
    seated.window.findChild(KeyButton, "had-answered-keep").click()
    settle()
    assert not card.isVisible()
    seated.page.wrap_up.choose("stop")
    settle()
    assert seated.page.wrap_up.outcome == "stop"


def test_a_call_that_was_answered_does_not_offer_to_say_so(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+E")
    assert not seated.page.wrap_up.unmarked.isVisible()
