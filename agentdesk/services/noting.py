"""Notes as they are typed: durable drafts, free of card numbers, bank data and national ids."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused
from agentdesk.services.messages import ShowNote, TypeNote
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import notes

LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class NoteKept:
    """A note as it was kept: when, its text, and how many private numbers were removed from it."""

    saved_at: int
    body: str
    removed: int


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note as typed so far and when it was kept; None when nothing was typed yet."""

    body: str
    saved_at: int | None


def type_note(work: Work, command: TypeNote) -> NoteKept:
    """Keep a note as typed. The note stays, the private numbers in it go, and the agent is told."""
    if len(command.body) > LONGEST:
        raise Refused("note_long", "This note is full. Save the call and add the rest afterwards.")
    if work.sessions.get(command.interaction) is None:
        raise Refused("note_closed", "There is no open call to write this note for.")
    cleaned = without_private_numbers(_decent(command.body))
    notes.keep(work.connection, command.interaction, cleaned.text, work.now)
    return NoteKept(work.now, cleaned.text, cleaned.count)


def storable(body: str) -> str:
    """Return a note as it may be stored: without private numbers, and without what no text may hold."""
    return without_private_numbers(_decent(body)).text


def show_note(view: Sight, query: ShowNote) -> DraftNote:
    """Return the note of an open call as typed so far; a saved call has none any more.

    Raises Refused while another call is live: whoever is on the phone then must not see what was noted of this one.
    """
    view.sessions.refuse_beside_live(query.interaction)
    return DraftNote(*notes.draft(view.connection, query.interaction))


def _decent(body: str) -> str:
    return body.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
