"""Adding to a record that is closed: the first entry stays, what is added stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.records import saved_story
from agentdesk.services.work import Work

LONGEST_REASON, LONGEST_BODY = 500, 65_536


@dataclass(frozen=True, slots=True)
class AmendInteraction:
    """Add something to a saved call, with a reason -> Amended. Nothing that was written is changed."""

    interaction: str
    reason: str
    body: str


@dataclass(frozen=True, slots=True)
class Amended:
    """What was added, when, and how many private numbers were removed from it."""

    at: int
    body: str
    removed: int


def amend_interaction(work: Work, command: AmendInteraction) -> Amended:
    """Journal an addition to a saved call. Raises Refused for a call that is not saved, and for empty words."""
    saved_story(work.connection, command.interaction)
    reason, removed_here = _kept(command.reason, LONGEST_REASON, "Say in a few words why something is added.")
    body, removed = _kept(command.body, LONGEST_BODY, "There is nothing to add yet.")
    work.journal("interaction.amended", {"reason": reason, "body": body}, interaction=command.interaction)
    work.changes.add(Change.CUSTOMER)
    return Amended(work.now, body, removed_here + removed)


def _kept(text: str, longest: int, sentence: str) -> tuple[str, int]:
    # Half characters cannot be kept by any database; a paste may hold them all the same.
    kept = text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8").strip()
    if not kept:
        raise Refused("amendment_empty", sentence)
    if len(kept) > longest:
        raise Refused("amendment_long", f"That is too long: at most {longest:,} characters.")
    cleaned = without_private_numbers(kept)
    return cleaned.text, cleaned.count
