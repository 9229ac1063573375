"""What is typed into a step's fields survives a crash, and nothing is kept that must not be."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.compose import desk_on
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile, resource
from agentdesk.scripts.unread import unread
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    GoBack,
    GoForward,
    Interrupt,
    KeepTyped,
    MarkCall,
    PrepareCustomer,
    QueueRows,
    SaveCall,
    SayWhoIsThere,
    ShowCall,
    ShowWrapUp,
    SkipStep,
    TypeNote,
)
from agentdesk.services.rights import Actor
from agentdesk.services.rows.call import CallView
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.driver import bare


@pytest.fixture
def asked(desk: Desk, tmp_path: Path) -> CallView:
    """A call at the step that asks what is going on, which has a field for their words."""
    agent = desk.actor
    few = tmp_path / "few.csv"
    few.write_text(
        "\n".join(resource("demo", "portfolio-us.csv").read_text("utf-8").splitlines()[:4]) + "\n", "utf-8"
    )
    desk.act_as(Actor("demo-lead", "lead", "early"))
    bring_in(desk, ImportPortfolio(few))
    desk.act_as(agent)
    customer = desk.ask(QueueRows()).rows[0].customer
    card = desk.do(PrepareCustomer(customer)).value
    view: CallView = desk.do(Dial(customer, card.numbers[0].number)).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    wanted = {"greet": "speaking", "right_place": "fine", "identity": "matches", "reason_match": "matches"}
    while view.step is not None and view.step.id != "situation":
        view = desk.do(AnswerStep(view.interaction, view.step.visit, wanted.get(view.step.id, "next"))).value
    return view


def test_what_was_typed_comes_back_after_a_crash(
    desk: Desk, asked: CallView, file: DeskFile, clock: Clock
) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "hours cut since Sept"}))
    again = desk_on(file, clock)
    again.act_as(desk.actor)
    assert again.ask(ShowCall(asked.interaction)).typed == {}
    view = again.do(SayWhoIsThere(asked.interaction, "same")).value
    assert view.typed == {"words": "hours cut since Sept"}


def test_a_card_number_and_what_is_no_field_are_not_kept(desk: Desk, asked: CallView) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "4111 1111 1111 1111", "other": "x"}))
    typed = desk.ask(ShowCall(asked.interaction)).typed
    assert set(typed) == {"words"}
    assert "1111" not in typed["words"]


def test_nothing_typed_is_shown_once_the_call_is_over_and_none_is_left_when_it_is_saved(
    desk: Desk, asked: CallView, file: DeskFile
) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "rent comes first"}))
    over = desk.do(MarkCall(asked.interaction, "over")).value
    assert over.typed == {}
    saved(desk, asked)
    with file.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM draft_form").scalar_one() == 0


def test_a_refused_answer_waits_for_nobody_who_writes(
    desk: Desk, asked: CallView, profile: Profile, key: bytes
) -> None:
    with bare(profile.desk_file, key) as other:
        other.execute("PRAGMA query_only=OFF")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused):
            desk.do(AnswerStep(asked.interaction, asked.step.visit, "no such answer", {"words": "rent"}))
        other.execute("ROLLBACK")
    assert desk.ask(ShowCall(asked.interaction)).typed == {}


def test_a_call_that_is_closed_takes_nothing(desk: Desk, profile: Profile) -> None:
    with pytest.raises(Refused, match="call_closed"):
        desk.do(KeepTyped("0192-none", "situation", {"words": "x"}))


def saved(desk: Desk, call: CallView) -> list[str]:
    """Save a call, and return the notes that were journalled with it."""
    shown = desk.ask(ShowWrapUp(call.interaction, "hung_up_part_way"))
    detail = {field.name: field.choices[0][0] if field.choices else "x" for field in shown.fields}
    desk.do(SaveCall(call.interaction, "hung_up_part_way", detail))
    with desk.file.read() as connection:
        story = journal.events_of(connection, call.interaction)
    return [payload["body"] for event, payload in story if event.kind == "note.saved"]


def test_words_that_were_never_answered_go_into_the_note(desk: Desk, asked: CallView) -> None:
    label = asked.step.fields[0].label
    desk.do(TypeNote(asked.interaction, "Rent first"))
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "hours cut since Sept"}))
    desk.do(MarkCall(asked.interaction, "over"))
    assert saved(desk, asked) == [f"Rent first\n{label}: hours cut since Sept"]


def test_words_that_an_interruption_left_behind_go_into_the_note(desk: Desk, asked: CallView) -> None:
    label = asked.step.fields[0].label
    desk.do(Interrupt(asked.interaction, "upset", {"words": "hours cut since Sept"}))
    desk.do(MarkCall(asked.interaction, "over"))
    assert saved(desk, asked) == [f"{label}: hours cut since Sept"]


def test_words_that_were_answered_are_not_told_twice(desk: Desk, asked: CallView) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "hours c"}))
    answer = asked.step.answers[0].id
    desk.do(AnswerStep(asked.interaction, asked.step.visit, answer, {"words": "hours cut"}))
    desk.do(MarkCall(asked.interaction, "over"))
    assert saved(desk, asked) == []


@pytest.fixture
def planned(desk: Desk, asked: CallView) -> CallView:
    """The same call at the step that puts a plan together, which asks for an amount, a rhythm and a day."""
    view = asked
    answers = {"situation": "less_income", "ack_income": "right", "help_first": "not_now", "options": "parts"}
    while view.step is not None and "first_on" not in [field.name for field in view.step.fields]:
        view = desk.do(AnswerStep(view.interaction, view.step.visit, answers.get(view.step.id, "next"))).value
    return view


def labels(view: CallView) -> dict[str, str]:
    """The labels of the fields on the screen by name."""
    assert view.step is not None
    return {field.name: field.label for field in view.step.fields}


def test_what_cannot_be_read_comes_back_as_it_was_typed(
    desk: Desk, planned: CallView, file: DeskFile, clock: Clock
) -> None:
    typed = {"amount": unread("a hundred"), "first_on": unread("next friday"), "every": None}
    desk.do(KeepTyped(planned.interaction, planned.step.id, typed))
    again = desk_on(file, clock)
    again.act_as(desk.actor)
    assert again.do(SayWhoIsThere(planned.interaction, "same")).value.typed == typed


def test_what_cannot_be_read_is_still_there_after_going_back(desk: Desk, planned: CallView) -> None:
    typed = {"amount": 10_000, "first_on": unread("next friday")}
    desk.do(GoBack(planned.interaction, typed))
    view = desk.do(GoForward(planned.interaction)).value
    assert view.step.id == planned.step.id
    assert view.typed == typed
    assert {field.name: field.value for field in view.step.fields}["amount"] == 10_000


def test_a_day_that_was_replaced_by_something_unreadable_is_not_taken_any_more(
    desk: Desk, planned: CallView
) -> None:
    desk.do(GoBack(planned.interaction, {"amount": 9_000, "first_on": "2026-03-20"}))
    desk.do(GoForward(planned.interaction))
    desk.do(GoBack(planned.interaction, {"amount": 9_000, "first_on": unread("next friday")}))
    view = desk.do(GoForward(planned.interaction)).value
    assert {field.name: field.value for field in view.step.fields}["first_on"] is None


def test_amounts_days_choices_and_what_cannot_be_read_go_into_the_note(desk: Desk, planned: CallView) -> None:
    typed = {"amount": 10_750, "first_on": "2026-03-20", "every": "month", "count": unread("a few")}
    desk.do(KeepTyped(planned.interaction, planned.step.id, typed))
    desk.do(MarkCall(planned.interaction, "over"))
    (note,) = saved(desk, planned)
    said = labels(planned)
    choices = {field.name: dict(field.choices) for field in planned.step.fields}
    assert set(note.split("\n")) == {
        f"{said['amount']}: $107.50",
        f"{said['first_on']}: Friday, March 20, 2026",
        f"{said['every']}: {choices['every']['month']}",
        f"{said['count']}: a few",
    }


@pytest.mark.parametrize("typed", [unread("4111 1111 1111 1111"), 411_111_111_111_111_100])
def test_a_card_number_in_an_amount_is_kept_nowhere(desk: Desk, planned: CallView, typed: object) -> None:
    desk.do(KeepTyped(planned.interaction, planned.step.id, {"amount": typed}))
    assert "1111" not in repr(desk.ask(ShowCall(planned.interaction)).typed)
    desk.do(MarkCall(planned.interaction, "over"))
    assert "1111" not in "".join(saved(desk, planned))


@pytest.mark.parametrize("leaves", [Interrupt, GoBack])
def test_what_was_typed_at_a_step_that_is_gone_is_none_of_the_next_ones(
    desk: Desk, asked: CallView, leaves: type[Interrupt] | type[GoBack]
) -> None:
    told = {"words": "no calls before nine"}
    view = desk.do(Interrupt(asked.interaction, "stop_calling")).value
    gone = view.step.visit
    desk.do(AnswerStep(view.interaction, gone, "times", told))
    further = ("upset",) if leaves is Interrupt else ()
    desk.do(leaves(view.interaction, *further, told, gone))
    with desk.file.read() as connection:
        story = journal.events_of(connection, view.interaction)
    left = [payload for event, payload in story if event.kind == "step.left"][-2:]
    assert [(one["step"], one["captured"]) for one in left] == [("stop_which", told), ("stop_times", None)]


def test_a_reason_is_for_the_step_that_it_was_given_at(desk: Desk, asked: CallView) -> None:
    gone = asked.step.visit
    desk.do(AnswerStep(asked.interaction, gone, "less_income"))
    with pytest.raises(Refused, match="step_gone"):
        desk.do(SkipStep(asked.interaction, "told before", {}, gone))


def test_a_reason_is_kept_without_what_no_text_may_hold(desk: Desk, asked: CallView) -> None:
    view = desk.do(GoBack(asked.interaction)).value
    while not view.step.may_skip:
        view = desk.do(GoBack(asked.interaction)).value
    desk.do(SkipStep(asked.interaction, "half \ud83d a sign\x00"))
    with desk.file.read() as connection:
        story = journal.events_of(connection, asked.interaction)
    assert [payload["reason"] for event, payload in story if event.kind == "step.left"][-1] == "half ? a sign"
