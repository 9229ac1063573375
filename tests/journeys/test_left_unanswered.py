"""Left unanswered: words typed at a step that nothing answered stand in the note of the wrap-up, to be seen."""

from __future__ import annotations

import pytest

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record

WORDS = "Your letters were rude"
LINE = f"Complaint, in their words: {WORDS}"


def noted(desk: DeskAtWork) -> str:
    """The note as it stands on the screen."""
    return desk.page.column.notes.edit.toPlainText()


def saves_as_ended_part_way(desk: DeskAtWork, agent: Agent) -> None:
    """Save the call with the outcome on 9, and what that one asks."""
    agent.presses("9")
    desk.keys.tab_to("field-how-hung_up")
    agent.presses("Space")
    agent.saves()


@pytest.mark.parametrize("keys", [("Esc", "Ctrl+E"), ("Ctrl+E",)])
def test_words_of_a_complaint_that_was_left_are_seen_in_the_note_and_saved_once(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record, keys: tuple[str, ...]
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.writes("Upset.")
    agent.presses("Esc", "F8")
    agent.types(WORDS)
    agent.presses(*keys)
    assert noted(desk) == f"Upset.\n{LINE}"
    saves_as_ended_part_way(desk, agent)
    assert [note["body"] for note in record.of("note.saved")] == [f"Upset.\n{LINE}"]
    record.proves_itself()


def test_the_note_is_the_agents_to_mend(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    desk.keys.tab_to("field-words")
    agent.types("hours cut")
    agent.ends_the_call()
    assert noted(desk).endswith(": hours cut")
    agent.presses("Ctrl+M", "Ctrl+A")
    agent.types("Hours were cut.")
    agent.presses("Esc")
    saves_as_ended_part_way(desk, agent)
    assert [note["body"] for note in record.of("note.saved")] == ["Hours were cut."]


def test_the_outcome_of_a_complaint_has_the_words_already(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("F8")
    agent.types(WORDS)
    agent.presses("Esc", "Ctrl+E")
    desk.page.wrap_up.choose("complaint")
    desk.keys.tab_to("field-about")
    agent.presses("Down")
    agent.saves()
    assert record.last("complaint.raised")["words"] == WORDS
