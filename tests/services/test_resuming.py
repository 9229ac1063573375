"""After a restart nobody knows who is on the line: the account is closed until it was said, and that is journalled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from agentdesk.compose import desk_on
from agentdesk.domain import participants
from agentdesk.domain.curtain import is_shown
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.scripts.people import CHECKED_HERE, SAME_AS_BEFORE
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    GoBack,
    GoForward,
    Interrupt,
    LetGo,
    MarkCall,
    MarkMood,
    PrepareCustomer,
    QueueRows,
    ReturnToScript,
    SaveCall,
    SayWhoIsThere,
    ShowCall,
    ShowCustomer,
    ShowNote,
    ShowWrapUp,
    SkipStep,
    TakeCall,
    TypeNote,
)
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rows.call import CallView
from agentdesk.storage import journal
from tests.builders.calls import answered, confirmed_call, found_again
from tests.builders.people import number_of, on_file, someone

ONE, TWO = someone(1), someone(2)
Restart = Callable[[], Desk]


@pytest.fixture
def prepared(desk: Desk) -> Desk:
    """A desk at which somebody is prepared."""
    on_file(desk.file, ONE, TWO)
    desk.do(PrepareCustomer(ONE.id))
    return desk


@pytest.fixture
def confirmed(prepared: Desk) -> CallView:
    """A call whose customer was confirmed."""
    return confirmed_call(prepared, ONE.id, number_of(1))


@pytest.fixture
def restart(desk: Desk, clock: Clock) -> Restart:
    """Starts the program again on the same file, with the same agent at the desk."""

    def start() -> Desk:
        again = desk_on(desk.file, clock)
        again.act_as(desk.actor)
        return again

    return start


def line_events(desk: Desk, view: CallView) -> list[tuple[str, str, str | None]]:
    """Who came, went and became known in a call: kind, role and basis."""
    with desk.file.read() as connection:
        story = journal.events_of(connection, view.interaction)
    return [(e.kind, p["role"], p["basis"]) for e, p in story if e.kind.startswith("participant.")]


def test_nothing_is_open_and_nothing_is_said_before_it_is_known_who_is_there(
    confirmed: CallView, restart: Restart
) -> None:
    desk, call = restart(), confirmed.interaction
    view = desk.ask(ShowCall(call))
    assert (view.asks_who, view.step, view.typed) == (True, None, {})
    assert not is_shown("debt", view.scene)
    assert participants.present(view.line) == ()
    card = desk.ask(ShowCustomer(ONE.id, call))
    assert (card.debt_side, card.hints) == (None, ())
    assert {(row.reason, row.owed) for row in desk.ask(QueueRows("all")).rows} == {(None, None)}
    someone_there = confirmed.line[-1].id
    for command in (
        AnswerStep(call, 0, "next"),
        GoBack(call),
        GoForward(call),
        SkipStep(call, "said it already"),
        Interrupt(call, "upset"),
        ReturnToScript(call),
        MarkMood(call, "calm"),
        LetGo(call, someone_there),
    ):
        with pytest.raises(Refused) as refused:
            desk.do(command)
        assert refused.value.code == "who_is_there"


def test_the_same_person_has_everything_back_by_a_journalled_act(
    confirmed: CallView, restart: Restart
) -> None:
    desk = restart()
    view = desk.do(SayWhoIsThere(confirmed.interaction, "same")).value
    assert (view.step, view.scene, view.asks_who) == (confirmed.step, "verified", False)
    assert desk.ask(ShowCustomer(ONE.id, view.interaction)).debt_side is not None
    assert line_events(desk, view)[-2:] == [
        ("participant.known", "right_party", CHECKED_HERE),
        ("participant.known", "right_party", SAME_AS_BEFORE),
    ]
    assert desk.ask(VerifyJournal()).faults == ()
    assert desk.do(RebuildStates()).value.differing == ()
    assert found_again(desk) == desk.sessions.all()


def test_it_is_said_once_and_asked_again_after_the_next_restart(
    confirmed: CallView, restart: Restart
) -> None:
    desk = restart()
    view = desk.do(SayWhoIsThere(confirmed.interaction, "same")).value
    events = line_events(desk, view)
    assert desk.do(SayWhoIsThere(confirmed.interaction, "other")).value == view
    assert line_events(desk, view) == events
    assert restart().ask(ShowCall(confirmed.interaction)).asks_who


def test_somebody_else_is_a_voice_that_nobody_knows_beside_whoever_was_there(
    confirmed: CallView, restart: Restart
) -> None:
    desk = restart()
    view = desk.do(SayWhoIsThere(confirmed.interaction, "other")).value
    assert (view.step.id, view.scene) == ("someone_who", "third_party")
    assert line_events(desk, view)[-1] == ("participant.joined", "unknown_voice", None)
    assert desk.ask(ShowCustomer(ONE.id, view.interaction)).debt_side is None
    back = answered(desk, view, "gone")
    assert (back.step and back.step.id, back.scene) == (confirmed.step and confirmed.step.id, "verified")
    assert found_again(desk) == desk.sessions.all()


@pytest.mark.parametrize(("said", "step"), [("someone_else", "someone_who"), ("safety", "safety_listen")])
def test_what_comes_through_at_any_time_does_so_now(
    confirmed: CallView, restart: Restart, said: str, step: str
) -> None:
    desk = restart()
    assert {one.key for one in desk.ask(ShowCall(confirmed.interaction)).interruptions} == {
        "someone_else",
        "safety",
    }
    view = desk.do(Interrupt(confirmed.interaction, said)).value
    assert (view.asks_who, view.step.id, view.scene) == (False, step, "third_party")
    assert [one.role for one in participants.present(view.line)] == ["right_party", "unknown_voice"]


def test_danger_that_was_told_before_goes_on_where_it_was(prepared: Desk, restart: Restart) -> None:
    call = prepared.do(Dial(ONE.id, number_of(1))).value.interaction
    prepared.do(MarkCall(call, "answered"))
    before = prepared.do(Interrupt(call, "safety")).value
    desk = restart()
    view = desk.do(Interrupt(call, "safety")).value
    assert (view.asks_who, view.step, view.scene) == (False, before.step, "unverified")
    assert line_events(desk, view)[-1] == ("participant.joined", "unknown_voice", None)
    with pytest.raises(Refused, match="same_again"):
        desk.do(Interrupt(call, "safety"))


def test_a_call_that_is_over_is_wrapped_up_with_all_that_was_kept_and_stays_closed(
    confirmed: CallView, restart: Restart
) -> None:
    desk, call = restart(), confirmed.interaction
    desk.do(TypeNote(call, "Rent first"))
    view = desk.do(MarkCall(call, "over")).value
    assert (view.call.stage, view.scene, view.asks_who) == ("wrap_up", "wrapping_closed", False)
    again = restart()
    view = again.ask(ShowCall(call))
    assert (view.scene, view.asks_who) == ("wrapping_closed", False)
    assert again.ask(ShowNote(call)).body == "Rent first"
    possible = {row.key for row in again.ask(ShowWrapUp(call)).outcomes if row.why_not is None}
    assert "hardship" in possible
    again.do(SaveCall(call, "hardship", {}))
    assert kept(again, call, "outcome.recorded")["is_right_party"] == 1
    assert again.do(RebuildStates()).value.differing == ()


def test_before_the_check_somebody_else_is_the_one_to_check(prepared: Desk, restart: Restart) -> None:
    call = prepared.do(Dial(ONE.id, number_of(1))).value.interaction
    picked_up = prepared.do(MarkCall(call, "answered")).value
    desk = restart()
    assert desk.ask(ShowCall(call)).scene == "unverified"
    view = desk.do(SayWhoIsThere(call, "other")).value
    assert view.step == picked_up.step
    (voice,) = participants.present(view.line)
    assert voice.id not in {one.id for one in picked_up.line}
    assert answered(desk, answered(desk, view, "speaking"), "matches").scene == "verified"


def test_where_nobody_was_there_nobody_is_asked_for(prepared: Desk, restart: Restart) -> None:
    ringing = prepared.do(Dial(ONE.id, number_of(1))).value.interaction
    assert not restart().ask(ShowCall(ringing)).asks_who
    prepared.do(MarkCall(ringing, "over"))
    unnamed = prepared.do(TakeCall(None)).value.interaction
    desk = restart()
    for call in (ringing, unnamed):
        assert not desk.ask(ShowCall(call)).asks_who


def kept(desk: Desk, call: str, kind: str) -> dict[str, Any]:
    """The payload of the last event of a kind in a call."""
    with desk.file.read() as connection:
        return [p for e, p in journal.events_of(connection, call) if e.kind == kind][-1]
