"""Notes as they are typed: durable drafts, free of card numbers."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.domain.card_numbers import without_card_numbers
from agentdesk.domain.curtain import is_shown
from agentdesk.errors import Refused
from agentdesk.services.messages import TypeNote
from agentdesk.services.work import Work
from agentdesk.storage import notes

LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class NoteKept:
    """A note as it was kept: when, its text, and how many card numbers were removed from it."""

    saved_at: int
    body: str
    removed: int


def type_note(work: Work, command: TypeNote) -> NoteKept:
    """Keep a note as typed. The note stays, the digits of a card go, and the agent is told."""
    if len(command.body) > LONGEST:
        raise Refused("note_long", "This note is full. Save the call and add the rest afterwards.")
    if not is_shown("new_notes", work.sessions.scene_of(command.customer)):
        raise Refused("note_closed", "There is no open call with this customer to write a note for.")
    kept = command.body.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    body, removed = without_card_numbers(kept)
    notes.keep(work.connection, command.customer, command.interaction, body, work.now)
    return NoteKept(work.now, body, removed)
