"""Wishes: what happens next keeps to what the customer asked for, on file and in the call, until that is taken back."""

from __future__ import annotations

from agentdesk.domain.wished_times import AT_WORK, Span, Wish
from agentdesk.platform.clock import local
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    Dial,
    Interrupt,
    LiftStop,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
)
from agentdesk.services.rights import Actor
from agentdesk.services.rows.call import CallView, WrapUpView
from agentdesk.storage import journal
from tests.builders.calls import answered, confirmed_call
from tests.builders.people import CHICAGO, number_of, on_file, someone

AFTER_FIVE = Wish("after 17:00", only=(Span(17 * 60),))
BEFORE_TEN = Wish("before ten", never=(Span(0, 10 * 60),))


def ringing(desk: Desk, **changes: object) -> CallView:
    """A call to a customer, ringing."""
    one = someone(1, **changes)
    on_file(desk.file, one)
    desk.do(PrepareCustomer(one.id))
    view: CallView = desk.do(Dial(one.id, number_of(1))).value
    return view


def confirmed(desk: Desk, **changes: object) -> CallView:
    """A call in which the customer was confirmed."""
    one = someone(1, **changes)
    on_file(desk.file, one)
    desk.do(PrepareCustomer(one.id))
    return confirmed_call(desk, one.id, number_of(1))


def wrapped(desk: Desk, view: CallView, outcome: str) -> WrapUpView:
    """End the call and look at what an outcome proposes."""
    desk.do(MarkCall(view.interaction, "over"))
    shown: WrapUpView = desk.ask(ShowWrapUp(view.interaction, outcome))
    return shown


def hour(at: int | None) -> str:
    """Return the time of an instant where the customer is."""
    assert at is not None
    return f"{local(at, CHICAGO):%H:%M}"


def asks_for_times(desk: Desk, view: CallView, words: str) -> CallView:
    """Have the customer say which times are no good."""
    view = desk.do(Interrupt(view.interaction, "stop_calling")).value
    view = answered(desk, view, "times")
    return answered(desk, view, "saved", words=words)


def test_hours_on_file_are_kept_to_in_what_is_proposed_and_in_what_is_saved(desk: Desk) -> None:
    view = ringing(desk, preferred_hours="after 17:00")
    shown = wrapped(desk, view, "rang_out")
    assert (hour(shown.next_at), shown.wishes) == ("17:00", (AFTER_FIVE,))
    desk.do(SaveCall(view.interaction, "rang_out"))
    with desk.file.read() as connection:
        story = journal.events_of(connection, view.interaction)
    recorded = next(payload for event, payload in story if event.kind == "outcome.recorded")
    assert recorded["next_at"] == shown.next_at


def test_what_was_asked_in_this_very_call_is_kept_to(desk: Desk) -> None:
    view = asks_for_times(desk, confirmed(desk), "before ten, or after 17:00")
    shown = wrapped(desk, view, "refuses")
    (wish,) = shown.wishes
    assert [(span.start, span.until) for span in wish.never] == [(0, 600), (17 * 60, 24 * 60)]
    assert "10:00" <= hour(shown.next_at) < "17:00"


def test_times_whose_stop_is_lifted_are_wished_no_more(desk: Desk) -> None:
    view = asks_for_times(desk, confirmed(desk), "before ten")
    assert wrapped(desk, view, "refuses").wishes == (BEFORE_TEN,)
    with desk.file.read() as connection:
        stop = connection.exec_driver_sql("SELECT stop FROM stop_now").scalar_one()
    desk.act_as(Actor("demo-lead", "lead", "early"))
    desk.do(LiftStop(someone(1).id, stop, "Any time is good again"))
    assert desk.ask(ShowWrapUp(view.interaction, "refuses")).wishes == ()


def test_not_at_work_keeps_the_hours_of_work_free(desk: Desk) -> None:
    view = desk.do(Interrupt(confirmed(desk).interaction, "cannot_talk")).value
    shown = wrapped(desk, answered(desk, view, "at_work"), "cannot_talk")
    assert [wish.never for wish in shown.wishes] == [(AT_WORK,)]
    assert not "09:00" <= hour(shown.next_at) < "17:00"


def test_words_that_may_speak_of_the_debt_are_closed_with_it_and_the_times_are_kept_to(desk: Desk) -> None:
    view = asks_for_times(desk, confirmed(desk, preferred_hours="after 9:00"), "before ten")
    view = desk.do(Interrupt(view.interaction, "someone_else")).value
    assert view.scene == "third_party"
    shown = wrapped(desk, view, "refuses")
    assert [wish.words for wish in shown.wishes] == ["after 9:00", ""]
    assert shown.wishes[1].never == BEFORE_TEN.never


def test_a_time_that_they_agreed_to_is_their_own(desk: Desk) -> None:
    view = confirmed(desk, preferred_hours="after 17:00")
    view = desk.do(Interrupt(view.interaction, "cannot_talk")).value
    view = answered(desk, view, "today")
    view = answered(desk, view, "read_back", day="2026-03-05", time="11:00")
    view = answered(desk, view, "agreed")
    shown = wrapped(desk, view, "asks_callback")
    assert (hour(shown.next_at), shown.wishes) == ("11:00", ())


def test_what_cannot_be_read_changes_nothing(desk: Desk) -> None:
    view = ringing(desk, preferred_hours="when the baby sleeps")
    shown = wrapped(desk, view, "voicemail_left")
    assert (hour(shown.next_at), shown.wishes) == ("10:00", ())
