"""What nothing answered is offered for the note while it may be seen, and told by the note alone once that has it."""

from __future__ import annotations

import pytest

from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    Interrupt,
    KeepTyped,
    MarkCall,
    NoteUnanswered,
    PrepareCustomer,
    SaveCall,
    ShowNote,
    ShowWrapUp,
)
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from tests.builders.calls import confirmed_call
from tests.builders.people import number_of, on_file, owed, someone

ONE = someone(1)
LINE = "Complaint, in their words: Your letters were rude"


@pytest.fixture
def call(desk: Desk) -> str:
    """A call that is over, in which a complaint was begun to be written down."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    interaction = confirmed_call(desk, ONE.id, number_of(1)).interaction
    desk.do(Interrupt(interaction, "complaint"))
    desk.do(KeepTyped(interaction, "complaint_about", {"words": "Your letters were rude"}))
    return interaction


def notes(desk: Desk, interaction: str, shown: str | None = None) -> list[str]:
    """Save a call, and return the notes that were journalled with it."""
    desk.do(SaveCall(interaction, "hung_up_part_way", {"how": "hung_up"}, note=shown))
    with desk.file.read() as connection:
        story = journal.events_of(connection, interaction)
    return [payload["body"] for event, payload in story if event.kind == "note.saved"]


def test_it_is_offered_once_and_the_note_has_the_last_word(desk: Desk, call: str) -> None:
    desk.do(MarkCall(call, "over"))
    assert desk.ask(ShowWrapUp(call)).unanswered == (LINE,)
    desk.do(NoteUnanswered(call, f"Upset.\n{LINE}", (LINE,)))
    assert desk.ask(ShowWrapUp(call)).unanswered == ()
    assert notes(desk, call, "Upset, about our letters.") == ["Upset, about our letters."]


def test_a_line_that_is_in_the_note_already_is_not_told_twice(desk: Desk, call: str) -> None:
    desk.do(MarkCall(call, "over"))
    assert notes(desk, call, f"Upset.\n{LINE}") == [f"Upset.\n{LINE}"]


def test_the_outcome_that_asks_for_the_words_is_offered_them(desk: Desk, call: str) -> None:
    desk.do(MarkCall(call, "over"))
    assert desk.ask(ShowWrapUp(call, "complaint")).detail == {"words": "Your letters were rude"}


def test_after_a_restart_it_is_in_the_note_and_not_offered_again(
    desk: Desk, call: str, file: DeskFile, clock: Clock
) -> None:
    desk.do(MarkCall(call, "over"))
    desk.do(NoteUnanswered(call, LINE, (LINE,)))
    again = desk_on(file, clock)
    again.act_as(desk.actor)
    assert again.ask(ShowWrapUp(call)).unanswered == ()
    assert again.ask(ShowNote(call)).body == LINE


def test_what_tells_nothing_of_the_debt_is_offered_also_behind_the_curtain(desk: Desk, call: str) -> None:
    desk.do(Interrupt(call, "someone_else"))
    desk.do(KeepTyped(call, "someone_who", {"name": "Rosa"}))
    desk.do(MarkCall(call, "over"))
    assert desk.ask(ShowWrapUp(call)).unanswered == ("Someone else, their name: Rosa",)


def test_behind_the_curtain_it_is_on_no_screen_and_kept_all_the_same(desk: Desk, call: str) -> None:
    desk.do(Interrupt(call, "someone_else"))
    desk.do(MarkCall(call, "over"))
    assert desk.ask(ShowWrapUp(call)).unanswered == ()
    assert notes(desk, call) == [LINE]
