"""Calls: an attempt is journalled before the phone is asked, a stop closes the dial at once, and there is one call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    GoBack,
    Interrupt,
    LetGo,
    LogCall,
    MarkCall,
    MarkMood,
    NameCaller,
    OpenCalls,
    PrepareCustomer,
    QueueRows,
    SaveCall,
    ShowCall,
    TakeCall,
)
from agentdesk.services.rows.call import CallView
from agentdesk.storage import content, journal
from tests.builders.calls import found_again
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, HOUR, MINUTE, SECOND, WEDNESDAY, Hands

SHARED = PhoneRecord("+13125550199", "landline", ("America/Denver",))
ONE = someone(1, phones=(*someone(1).phones, SHARED))
TWO = someone(2, phones=(SHARED,))
THREE = someone(3)


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Three people on file, of whom two share a number; the third's account was recalled."""
    recalled = owed(THREE, account_state="recalled")
    on_file(desk.file, ONE, TWO, THREE, debts=(owed(ONE), owed(TWO), recalled))
    return desk


@pytest.fixture
def ringing(staffed: Desk) -> CallView:
    """A call to the first of them, ringing."""
    return dial(staffed)


def dial(desk: Desk, customer: str = ONE.id, number: str = number_of(1), **more: Any) -> CallView:
    """Prepare and dial."""
    desk.do(PrepareCustomer(customer))
    view = desk.do(Dial(customer, number, **more)).value
    assert isinstance(view, CallView)
    return view


def mark(desk: Desk, call: CallView, what: Any, **more: Any) -> CallView:
    """Mark something on the telephone."""
    view = desk.do(MarkCall(call.interaction, what, **more)).value
    assert isinstance(view, CallView)
    return view


def answer(desk: Desk, call: CallView, what: str, **values: Any) -> CallView:
    """Answer the step on the screen."""
    shown = desk.ask(ShowCall(call.interaction))
    view = desk.do(AnswerStep(call.interaction, shown.step.visit, what, values)).value
    assert isinstance(view, CallView)
    return view


def talking(desk: Desk) -> CallView:
    """A call in which the right person was confirmed."""
    call = mark(desk, dial(desk), "answered")
    return answer(desk, answer(desk, call, "speaking"), "matches")


def code_of(desk: Desk, command: object) -> str:
    """With what a command is refused."""
    with pytest.raises(Refused) as refused:
        desk.do(command)
    assert refused.value.sentence.endswith(".")
    return refused.value.code


def events(desk: Desk, *kinds: str) -> list[dict[str, Any]]:
    """The payloads of some kinds of events, in order."""
    with desk.file.read() as connection:
        return [journal.payload_of(event) for event in journal.events_from(connection) if event.kind in kinds]


def count(desk: Desk) -> int:
    """How many events there are."""
    with desk.file.read() as connection:
        return journal.head(connection).seq


# --- dialling --------------------------------------------------------------------------------------------------


def test_an_attempt_is_journalled_whole_when_dial_is_pressed(staffed: Desk) -> None:
    view = dial(staffed, by="tel")
    (attempt,) = events(staffed, "call.placed")
    assert attempt == {
        "customer": ONE.id,
        "number": number_of(1),
        "number_kind": "mobile",
        "collector": "northfield",
        "purpose": attempt["purpose"],
        "decision": {"version": "stops-1", "decision": "allow", "facts": {"stops": []}},
        "happened_at": WEDNESDAY,
        "is_late": 0,
        "by": "tel",
    }
    (opened,) = events(staffed, "call.opened")
    assert (opened["customer"], opened["direction"], opened["began_at"]) == (ONE.id, "out", WEDNESDAY)
    assert opened["debts"] == [{"debt": f"{ONE.id}-debt-1"}]
    assert len(opened["script_digest"]) == 64
    assert (view.call.stage, view.scene, view.name) == ("dialling", "unverified", ONE.full_name)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (Dial(ONE.id, number_of(1)), "not_prepared"),
        (Dial("nobody", number_of(1)), "not_prepared"),
    ],
)
def test_nobody_is_dialled_unprepared(staffed: Desk, command: Dial, code: str) -> None:
    assert code_of(staffed, command) == code


def test_only_a_number_on_file_is_dialled_and_only_an_open_customer(staffed: Desk) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    for number in (number_of(3), "+13125550142", "", "911"):
        assert code_of(staffed, Dial(ONE.id, number)) == "number_unknown"
    staffed.do(PrepareCustomer(THREE.id))
    assert code_of(staffed, Dial(THREE.id, number_of(3))) == "closed_recalled"
    assert events(staffed, "call.placed") == []


def test_the_same_number_again_within_five_minutes_needs_a_reason_whoever_it_is_dialled_for(
    staffed: Desk, hands: Hands
) -> None:
    call = mark(staffed, dial(staffed, number=SHARED.number), "over")
    staffed.do(SaveCall(call.interaction, "rang_out"))
    hands.move(5 * MINUTE - 1)
    for person, code in ((ONE, "redial_reason"), (TWO, "redial_shared")):
        staffed.do(PrepareCustomer(person.id))
        for reason in (None, "", "  "):
            assert code_of(staffed, Dial(person.id, SHARED.number, redial_reason=reason)) == code
    hands.move(1)
    staffed.do(Dial(TWO.id, SHARED.number))


def test_there_are_never_two_calls(staffed: Desk, ringing: CallView) -> None:
    now = staffed.clock.now()
    for command in (
        Dial(ONE.id, number_of(1)),
        TakeCall("+13125550100"),
        LogCall(ONE.id, number_of(1), now - MINUTE, now, "phone was down"),
        PrepareCustomer(TWO.id),
    ):
        assert code_of(staffed, command) == "call_live"
    assert [row.interaction for row in staffed.ask(OpenCalls())] == [ringing.interaction]


def test_a_call_that_waits_to_be_saved_does_not_keep_anyone_from_the_next(
    staffed: Desk, ringing: CallView
) -> None:
    mark(staffed, ringing, "over")
    second = dial(staffed, TWO.id, SHARED.number)
    assert {row.interaction for row in staffed.ask(OpenCalls())} == {ringing.interaction, second.interaction}
    assert staffed.ask(ShowCall(ringing.interaction)).scene == "wrapping_closed"


# --- stops -----------------------------------------------------------------------------------------------------


def test_a_stop_said_in_a_call_closes_the_dial_for_everyone_with_the_number_before_anything_else(
    staffed: Desk, hands: Hands
) -> None:
    call = mark(staffed, dial(staffed, number=SHARED.number), "answered")
    answer(staffed, call, "speaking")
    hands.move(SECOND)
    stopped = staffed.do(Interrupt(call.interaction, "stop_calling"))
    view = stopped.value
    while not events(staffed, "stop.placed"):
        assert view.step is not None
        number_alone = next(
            (one.id for one in view.step.answers if "number" in one.id), view.step.answers[0].id
        )
        view = answer(staffed, call, number_alone)
    (stop,) = events(staffed, "stop.placed")
    rows = {row.customer: row.place for row in staffed.ask(QueueRows("all")).rows}
    if stop["scope"] == "number":
        assert stop["target"] == SHARED.number
        assert rows[TWO.id] == "closed"
    else:
        assert rows[ONE.id] == "closed"
    mark(staffed, call, "over")
    staffed.do(PrepareCustomer(ONE.id))
    assert code_of(staffed, Dial(ONE.id, SHARED.number)).startswith(("number_stopped", "closed_"))


# --- marks -----------------------------------------------------------------------------------------------------


def test_marks_are_journalled_with_their_times_and_add_up(
    staffed: Desk, ringing: CallView, hands: Hands
) -> None:
    for what, after in (("answered", 9), ("on_hold", 20), ("off_hold", 41), ("over", 30)):
        hands.move(after * SECOND)
        view = mark(staffed, ringing, what)
    assert (view.call.answered_at, view.call.hold_ms) == (WEDNESDAY + 9 * SECOND, 41 * SECOND)
    assert view.call.ended_at == WEDNESDAY + 100 * SECOND
    assert [(one["mark"], one["marked_at"] - WEDNESDAY) for one in events(staffed, "call.marked")] == [
        ("answered", 9_000),
        ("on_hold", 29_000),
        ("off_hold", 70_000),
        ("over", 100_000),
    ]


def test_a_mark_that_makes_no_sense_is_refused_and_leaves_nothing(staffed: Desk, ringing: CallView) -> None:
    before = count(staffed)
    for what in ("on_hold", "off_hold", "set_back"):
        command = MarkCall(ringing.interaction, what, at=WEDNESDAY, reason="why")  # type: ignore[arg-type]
        assert code_of(staffed, command) == "call_mark"
    assert code_of(staffed, MarkCall("no-such-call", "over")) == "call_closed"
    assert count(staffed) == before


def test_an_end_is_set_back_with_a_reason_and_within_the_call(
    staffed: Desk, ringing: CallView, hands: Hands
) -> None:
    mark(staffed, ringing, "answered")
    hands.move(HOUR)
    mark(staffed, ringing, "over")
    assert (
        code_of(staffed, MarkCall(ringing.interaction, "set_back", WEDNESDAY + MINUTE, " "))
        == "reason_missing"
    )
    for at in (WEDNESDAY - 1, WEDNESDAY + HOUR + 1):
        assert code_of(staffed, MarkCall(ringing.interaction, "set_back", at, "forgot")) == "call_end"
    view = mark(staffed, ringing, "set_back", at=WEDNESDAY + MINUTE, reason="forgot to mark it")
    assert view.call.ended_at == WEDNESDAY + MINUTE


# --- calls that were made without us, and calls that come in ---------------------------------------------------


def test_a_call_is_logged_afterwards_with_its_true_time(staffed: Desk) -> None:
    began, ended = WEDNESDAY - HOUR, WEDNESDAY - HOUR + 3 * MINUTE
    view = staffed.do(LogCall(ONE.id, number_of(1), began, ended, "phone system was down")).value
    (attempt,), (opened,) = events(staffed, "call.placed"), events(staffed, "call.opened")
    assert (attempt["happened_at"], attempt["is_late"], opened["began_at"]) == (began, 1, began)
    assert (view.call.began_at, view.call.ended_at, view.step) == (began, ended, None)
    staffed.do(SaveCall(view.interaction, "rang_out"))
    (saved,) = events(staffed, "interaction.saved")
    assert (saved["ended_at"], saved["call_ms"]) == (ended, 3 * MINUTE)


@pytest.mark.parametrize(
    ("began", "ended", "reason", "code"),
    [
        (WEDNESDAY - 1, WEDNESDAY + 1, "why", "log_time"),
        (WEDNESDAY - 1, WEDNESDAY - 2, "why", "log_time"),
        (WEDNESDAY - 2, WEDNESDAY - 1, " ", "reason_missing"),
    ],
)
def test_a_call_is_not_logged_into_the_future_nor_without_a_reason(
    staffed: Desk, began: int, ended: int, reason: str, code: str
) -> None:
    assert code_of(staffed, LogCall(ONE.id, number_of(1), began, ended, reason)) == code


def test_a_call_that_comes_in_is_closed_until_it_is_known_whom_it_is_about_and_who_speaks(
    staffed: Desk,
) -> None:
    call = staffed.do(TakeCall(SHARED.number)).value
    assert (call.customer, call.step, call.scene, call.direction) == (None, None, "unverified", "in")
    assert code_of(staffed, AnswerStep(call.interaction, 0, "next")) == "caller_unnamed"
    assert code_of(staffed, NameCaller(call.interaction, "nobody")) == "customer_unknown"
    named = staffed.do(NameCaller(call.interaction, TWO.id)).value
    assert (named.customer, named.number_kind, named.scene) == (TWO.id, "landline", "unverified")
    assert named.step is not None
    assert code_of(staffed, NameCaller(call.interaction, ONE.id)) == "caller_named"


# --- the talk --------------------------------------------------------------------------------------------------


def test_a_key_meant_for_the_step_before_answers_nothing(staffed: Desk, ringing: CallView) -> None:
    call = mark(staffed, ringing, "answered")
    assert call.step is not None
    answer(staffed, call, "speaking")
    before = count(staffed)
    assert code_of(staffed, AnswerStep(call.interaction, call.step.visit, "speaking")) == "step_gone"
    assert count(staffed) == before


def test_what_is_said_counts_from_the_beginning_of_the_call(
    staffed: Desk, ringing: CallView, hands: Hands
) -> None:
    hands.move(9 * SECOND)
    call = mark(staffed, ringing, "answered")
    hands.move(12 * SECOND)
    answer(staffed, call, "speaking")
    with staffed.file.read() as connection:
        offsets = [event.offset_ms for event, _ in journal.events_of(connection, call.interaction)]
    assert offsets[0] is None  # the attempt itself, and the opening
    assert [ms for ms in offsets if ms is not None] == sorted(ms for ms in offsets if ms is not None)
    assert offsets[-1] == 21 * SECOND


def test_after_the_end_nothing_more_is_said(staffed: Desk) -> None:
    call = talking(staffed)
    mark(staffed, call, "over")
    for command in (
        AnswerStep(call.interaction, 0, "next"),
        GoBack(call.interaction),
        Interrupt(call.interaction, "upset"),
        MarkMood(call.interaction, "calm"),
        LetGo(call.interaction, "anyone"),
    ):
        assert code_of(staffed, command) == "call_over"
    assert staffed.ask(ShowCall(call.interaction)).step is None


def test_someone_else_on_the_line_closes_everything_at_once(staffed: Desk) -> None:
    call = talking(staffed)
    assert call.scene == "verified"
    assert staffed.ask(QueueRows()).rows[0].owed is not None
    view = staffed.do(Interrupt(call.interaction, "someone_else")).value
    assert view.scene == "third_party"
    assert "Lakeshore" not in repr(view)
    assert all(row.owed is None and row.reason is None for row in staffed.ask(QueueRows()).rows)


def test_the_same_mood_again_saves_nothing_and_says_nothing_was(staffed: Desk, hands: Hands) -> None:
    call = talking(staffed)
    first = staffed.do(MarkMood(call.interaction, "uneasy")).value
    before = count(staffed)
    hands.move(MINUTE)
    assert staffed.do(MarkMood(call.interaction, "uneasy")).value.saved_at == first.saved_at
    assert count(staffed) == before


# --- afterwards ------------------------------------------------------------------------------------------------


def test_the_next_customer_is_one_who_may_still_be_called(staffed: Desk) -> None:
    """The save that closes a shared number does not offer whoever has only that number."""
    call = mark(staffed, dial(staffed, number=SHARED.number), "answered")
    mark(staffed, call, "over")
    assert staffed.do(SaveCall(call.interaction, "wrong_number")).value is None
    places = {row.customer: row.place for row in staffed.ask(QueueRows("all")).rows}
    assert places == {ONE.id: "due", TWO.id: "closed", THREE.id: "closed"}


def test_every_open_call_is_found_again_as_it_was_after_a_crash(staffed: Desk, hands: Hands) -> None:
    waiting = mark(staffed, dial(staffed), "over")
    hands.move(DAY)
    live = talking(staffed)
    found = found_again(staffed)
    assert found == staffed.sessions.all()
    assert {call.interaction for call in found} == {waiting.interaction, live.interaction}


def test_a_call_goes_on_with_the_script_it_began_with(staffed: Desk, ringing: CallView) -> None:
    """A new version of the program may bring another text under the same version: the open call keeps its own."""
    with staffed.file.write() as connection:
        (opened,) = events(staffed, "call.opened")
        held = content.by_digest(connection, opened["script_digest"])
        assert held is not None
        body = held.body + "\n# one more line\n"
        changed = replace(held, body=body, digest=content.digest_of(body))
        content.add(connection, changed, at=WEDNESDAY + DAY, author="AgentDesk", approver=None)
    assert found_again(staffed) == staffed.sessions.all()
