"""Previewing: the first rows of a client's file as they would come in, or with what is wrong. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO

from agentdesk.content.client_file.accounts import Stated
from agentdesk.content.client_file.calls_elsewhere import StatedCall
from agentdesk.content.client_file.closures import StatedClosure
from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.correspondence import StatedPiece
from agentdesk.content.client_file.handback import Fault, Rejection
from agentdesk.content.client_file.payments import StatedPayment
from agentdesk.content.client_file.readers import data
from agentdesk.domain.money import Money
from agentdesk.platform.clock import local
from agentdesk.services.imports.kinds import understanding_of
from agentdesk.services.imports.page_messages import Elsewhere
from agentdesk.services.imports.source import Looked


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says happened: `what` and `detail` as the customer's history has them, and when.

    `when` is a day, or a local time in the zone of the file.
    """

    what: str
    detail: Mapping[str, Any]
    when: date | datetime | None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it would come in, or its faults. `cells` are safe to show.

    `reference` is that of the account, or of the customer where the row names no account. Of a portfolio it has the
    name and what is owed; of other files what the row tells.
    """

    line: int
    cells: tuple[str, ...]
    name: str = ""
    reference: str = ""
    owed: Money | None = None
    told: Told | None = None
    marks: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def preview(here: Elsewhere, stream: BinaryIO, looked: Looked) -> tuple[PreviewRow, ...]:
    """Return the first rows of a file that was looked at; while something is asked, their cells as they stand."""
    rows = islice(data(stream, looked.dialect, len(looked.header))[1], here.order.preview)
    if looked.mapping is None or looked.asked:
        return tuple(
            PreviewRow(row.line, _cells(row.cells), faults=(Fault("", row.fault),) if row.fault else ())
            for row in rows
        )
    today = local(here.now, here.zone).date()
    understanding = understanding_of(
        looked.mapping, looked.header, today=today, as_of=here.now, zone=here.zone
    )
    zone = getattr(understanding, "day_zone", here.zone)
    return tuple(_as_it_comes(understanding.take(row), zone) for row in rows)


def _as_it_comes(row: Any, zone: str) -> PreviewRow:
    if isinstance(row, Rejection):
        return PreviewRow(row.line, _cells(row.cells or (row.text or "",)), faults=row.faults)
    cells = _cells(row.cells)
    if isinstance(row, Stated):
        owed = Money(row.debt.balance, row.debt.currency)
        return PreviewRow(row.line, cells, row.customer.full_name, row.debt.reference, owed, marks=row.marks)
    reference = row.account or getattr(row, "customer", None) or ""
    return PreviewRow(
        row.line, cells, reference=reference, told=_TELLING[type(row)](row, zone), marks=row.marks
    )


def _payment(row: StatedPayment, _zone: str) -> Told:
    detail = {"amount": row.amount, "currency": row.currency, "reason": row.reason}
    return Told("payment", detail, date.fromisoformat(row.paid_on))


def _call(row: StatedCall, _zone: str) -> Told:
    detail = {
        "direction": row.direction,
        "contact_outcome": row.outcome,
        "number": row.number,
        "made_by": row.made_by,
    }
    return Told("past_call", detail, local(row.happened_at, row.zone))


def _closure(row: StatedClosure, _zone: str) -> Told:
    detail = {"reference": row.account, "what": row.what, "words": row.words}
    return Told("closure", detail, date.fromisoformat(row.effective_on) if row.effective_on else None)


def _piece(row: StatedPiece, zone: str) -> Told:
    piece = row.piece
    detail = {
        "direction": piece.direction,
        "medium": piece.medium,
        "asks": piece.asks,
        "words": piece.words,
        "scan": piece.scan,
    }
    return Told("correspondence", detail, local(piece.received_at, zone))


def _cells(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(shown, cells))


_TELLING: Mapping[type, Callable[[Any, str], Told]] = {
    StatedPayment: _payment,
    StatedCall: _call,
    StatedClosure: _closure,
    StatedPiece: _piece,
}
