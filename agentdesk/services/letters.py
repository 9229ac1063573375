"""Correspondence entered by hand.

A letter takes effect the moment it is entered, by the same facts as the words of a call, and runs from when it was
received. What was called between the two is listed (late_letters.py). A form that was begun and not entered waits.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection

from agentdesk.domain.correspondence import (
    ASKS,
    CARE_DAYS,
    MEDIA,
    Piece,
    Whose,
    consequences,
    fault_of,
    kept,
)
from agentdesk.domain.curtain import is_shown
from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.services.content import stop_signs
from agentdesk.services.customers import known
from agentdesk.services.deciding import plain
from agentdesk.services.messages import KeepLetter, LetterTyped, LogCorrespondence
from agentdesk.services.sessions import Sessions
from agentdesk.services.sight import Sight
from agentdesk.services.typing_in import as_kept
from agentdesk.services.work import Work
from agentdesk.storage.abreast import bring_abreast
from agentdesk.storage.statements import run
from agentdesk.storage.told import Told

LONGEST_WORDS, LONGEST_SCAN = 2_000, 500
FIELDS = ("medium", "direction", "day", "time", "debt", "asks", "about", "scope", "number", "words", "scan")
"""What the form for a letter keeps as typed."""
_FORM = "letter"
_FAULTS = {
    "asks": "What went out asks for nothing.",
    "entered_at": "It cannot have come in later than now.",
    "about": "Say what it is about.",
    "number": "Say which number it stops.",
}


def log_correspondence(work: Work, command: LogCorrespondence) -> str:
    """Journal a piece and what follows from it; what was kept of it as typed is gone.

    Raises Refused for one that cannot be, and beside the live call of somebody else.
    """
    _alone(work.sessions, command.customer)
    bring_abreast(work.connection, command.customer, work.now)
    known(work.connection, command.customer)
    piece = _piece(command, work.now)
    told = Told(work.connection, "")
    debts = told.debts_of([command.customer]).get(command.customer, ())
    if command.debt is not None and command.debt not in debts:
        raise Refused("debt_unknown", "This account is not one of this customer's.")
    id, whose = work.new_id(), Whose(command.customer, command.debt, debts)
    work.journal("correspondence.logged", {"pieces": [kept(piece, command.customer, command.debt, id)]})
    review_on = local(work.now, work.zone).date() + timedelta(days=CARE_DAYS)
    signs = stop_signs(work.connection, work.now)
    for kind, payload in consequences(piece, whose, signs, work.new_id, review_on.isoformat()):
        work.journal(kind, payload)
    sharing = told.holders(piece.number) if piece.number is not None else ()
    work.touch(command.customer, *sharing)
    _forget(work.connection, command.customer)
    return id


def keep_letter(work: Work, command: KeepLetter) -> None:
    """Keep what is typed of a letter, whoever is on the phone meanwhile. Nothing typed leaves nothing.

    Raises Refused for somebody who is not on file, or leaves it with the file that they came by.
    """
    typed = {name: as_kept(text) for name, text in command.typed.items() if text and name in FIELDS}
    if typed:
        bring_abreast(work.connection, command.customer, work.now)
        known(work.connection, command.customer)
        run(work.connection, _KEEP, (command.customer, _FORM, json.dumps(typed)))
    else:
        _forget(work.connection, command.customer)


def letter_typed(sight: Sight, query: LetterTyped) -> Mapping[str, str]:
    """Return what is typed of a customer's letter. It is in their words: only where the account may be seen.

    Raises Refused for a customer who is not open, and while the account is closed.
    """
    _alone(sight.sessions, query.customer)
    if not is_shown("debt", sight.sessions.scene_of(query.customer)):
        raise Refused(
            "letter_closed",
            "A letter is entered where the account may be seen: before the call, or after the check.",
        )
    kept = sight.connection.exec_driver_sql(_TYPED, (query.customer, _FORM)).scalar_one_or_none()
    return dict(json.loads(kept)) if kept is not None else {}


def _alone(sessions: Sessions, customer: str) -> None:
    """Refuse while somebody else is on the phone: what is entered is read out of a customer's mail."""
    live = sessions.live()
    if live is not None and live.customer != customer:
        raise Refused("call_live", "Finish the call that is open first.")


def _forget(connection: Connection, customer: str) -> None:
    connection.exec_driver_sql("DELETE FROM draft_form WHERE interaction = ? AND form = ?", (customer, _FORM))


def _piece(command: LogCorrespondence, now: int) -> Piece:
    words, scan = plain(command.words or ""), plain(command.scan or "")
    if command.medium not in MEDIA or command.direction not in ("in", "out") or command.asks not in ASKS:
        raise Refused("piece_unclear", "Say what it is, which way it went, and what it asks.")
    if len(words) > LONGEST_WORDS or len(scan) > LONGEST_SCAN:
        raise Refused("piece_long", "That is too long: at most {most} characters.", most=LONGEST_WORDS)
    piece = Piece(
        command.medium,
        command.direction,
        command.received_at,
        now,
        command.asks,
        command.about,
        command.scope,
        command.number,
        scan or None,
        words or None,
    )
    if (wrong := fault_of(piece)) is not None:
        raise Refused(f"piece_{wrong[0]}", _FAULTS[wrong[0]])
    return piece


# The draft of a form stands under the customer, for there is no call that it could stand under.
_KEEP = """
    INSERT INTO draft_form (interaction, form, body) VALUES (?, ?, ?)
    ON CONFLICT (interaction, form) DO UPDATE SET body = excluded.body"""
_TYPED = "SELECT body FROM draft_form WHERE interaction = ? AND form = ?"
