"""Correspondence of a file, placed with the customers and accounts that it is about, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from agentdesk.content.client_file.correspondence import Correspondence, StatedPiece
from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.correspondence import CARE_DAYS, Fact, Whose, consequences, kept
from agentdesk.services.imports.news import news, rejected
from agentdesk.services.imports.placed import Known, Placed, parts
from agentdesk.services.imports.whose import Found
from agentdesk.storage.told import Identity


def place_pieces(
    rows: Sequence[StatedPiece | Rejection],
    known: Known,
    understanding: Correspondence,
    new_id: Callable[[], str],
) -> Placed:
    """Place some rows. What a piece asks goes into the journal behind it, by the same facts as in a call."""
    stated, refused = rejected(rows)
    placed = Placed(rejections=refused)
    found = list(news(stated, known, understanding, placed, known.pieces, _identity))
    debts = known.debts_of(one.customer for _, one in found)
    review_on = (understanding.today + timedelta(days=CARE_DAYS)).isoformat()
    follow: list[Fact] = []
    for row, one in found:
        whose = Whose(one.customer, one.debt, debts.get(one.customer, ()))
        follow += consequences(row.piece, whose, known.signs(), new_id, review_on)
        if row.piece.number is not None:
            placed.touched.update(known.holders(row.piece.number))
    items = [kept(row.piece, one.customer, one.debt, new_id()) for row, one in found]
    placed.rejections.sort(key=lambda one: one.line)
    placed.changed = len(items)
    placed.payloads = [*parts("correspondence.logged", "pieces", items), *follow]
    return placed


def _identity(row: StatedPiece, found: Found) -> Identity:
    """Return by what a piece is known again: two of a day that ask for something else are two."""
    piece = row.piece
    how = (piece.medium, piece.direction, piece.received_at)
    # Of a stop the number is kept with the stop sign; of other pieces it is only from where they came.
    number = piece.number if piece.asks == "stop" and piece.scope == "number" else None
    return found.customer, found.debt, *how, piece.asks, piece.about, piece.scope, number, piece.words
