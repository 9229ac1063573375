"""Correspondence entered by hand, and what was entered long after it came in.

A letter takes effect the moment it is entered, by the same facts as the words of a call, and runs from when it was
received. What happened between the two is listed: a call that was made in spite of a stop in the mail must be seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection

from agentdesk.domain.correspondence import (
    ASKS,
    CARE_DAYS,
    LATE_MS,
    MEDIA,
    Piece,
    Whose,
    consequences,
    fault_of,
    kept,
)
from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.services.content import stop_signs
from agentdesk.services.customers import known
from agentdesk.services.deciding import plain
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage.abreast import bring_abreast
from agentdesk.storage.in_force import holds, in_force
from agentdesk.storage.told import Told

LONGEST_WORDS, LONGEST_SCAN, MOST_ROWS = 2_000, 500, 500
_FAULTS = {
    "asks": "What went out asks for nothing.",
    "entered_at": "It cannot have come in later than now.",
    "about": "Say what it is about.",
    "number": "Say which number it stops.",
}


@dataclass(frozen=True, slots=True)
class LogCorrespondence:
    """Enter one letter, e-mail, message of the portal, fax or text -> the id of the piece.

    `debt` is the account that it names; without one it is about the person. `received_at` is when it came in, or was
    sent (epoch ms). Words as in domain.correspondence; `number` is E.164.
    """

    customer: str
    medium: str
    direction: str
    received_at: int
    asks: str = "nothing"
    debt: str | None = None
    about: str | None = None
    scope: str | None = None
    number: str | None = None
    scan: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class LateEntries:
    """What came in since an instant (epoch ms) and was entered late -> tuple of LateEntryRow, the newest first."""

    since: int


@dataclass(frozen=True, slots=True)
class LateEntryRow:
    """A piece that lay for more than two hours before it was entered, and the calls we made to them meanwhile."""

    piece: str
    customer: str
    name: str
    medium: str
    asks: str
    received_at: int
    entered_at: int
    calls_meanwhile: int

    @property
    def lag_ms(self) -> int:
        """How long it lay, in milliseconds."""
        return self.entered_at - self.received_at


def log_correspondence(work: Work, command: LogCorrespondence) -> str:
    """Journal a piece and what follows from it. Raises Refused for one that cannot be."""
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
    return id


def late_entries(sight: Sight, query: LateEntries) -> tuple[LateEntryRow, ...]:
    """Return what lay for more than two hours before it was entered, by hand or by file."""
    return tuple(_late(sight.connection, query.since))


def _late(connection: Connection, since: int) -> list[LateEntryRow]:
    rows = connection.exec_driver_sql(_LATE, (since, LATE_MS, MOST_ROWS)).all()
    return [LateEntryRow(*row) for row in rows]


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


# Calls made here or told of elsewhere, out to this customer, after it came in and before it was entered.
_LATE = f"""
    SELECT p.piece, p.customer, c.full_name, p.medium, p.asks, p.received_at, p.entered_at,
           (SELECT count(*) FROM call_attempt a WHERE a.customer = p.customer AND a.direction = 'out'
            AND a.happened_at >= p.received_at AND a.happened_at < p.entered_at)
           + (SELECT count(DISTINCT o.happened_at) FROM past_call o WHERE o.customer = p.customer
              AND o.direction = 'out' AND o.happened_at >= p.received_at AND o.happened_at < p.entered_at
              AND {in_force("o")})
    FROM correspondence p JOIN base_customer c ON c.id = p.customer
    WHERE p.direction = 'in' AND p.received_at >= ? AND p.entered_at - p.received_at > ? AND {holds("p")}
    ORDER BY p.received_at DESC, p.piece LIMIT ?"""  # noqa: S608 - our own conditions
