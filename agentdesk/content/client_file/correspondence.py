"""One row of a file of correspondence: a letter, e-mail, message of the portal, fax or text, in or out.

When it came in and when it was entered are two instants: calls between them were made in spite of it. A day without a
time is its beginning for what came in, and its end for what was entered, so that none of them is overlooked. A stop
without its scope covers everything.
"""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.people import stated_reference
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.taking import Understanding
from agentdesk.domain import phones
from agentdesk.domain.correspondence import Piece, fault_of


@dataclass(frozen=True, slots=True)
class StatedPiece:
    """What one row states: the piece, and whose it is by account or customer reference."""

    line: int
    cells: tuple[str, ...]
    account: str | None
    customer: str | None
    piece: Piece
    marks: tuple[str, ...] = ()


class Correspondence(Understanding[StatedPiece]):
    """A mapping of correspondence put to one file's header."""

    def _stated(self, row: Row, cells: Cells) -> StatedPiece | None:
        account, customer = (
            stated_reference(cells, field) for field in ("debt.reference", "customer.reference")
        )
        if account is None and customer is None:
            has_accounts = self.mapping.columns_of("debt.reference")
            cells.fault("debt.reference" if has_accounts else "customer.reference", "no reference")
        medium, direction = self._word(cells, "piece.medium"), self._word(cells, "piece.direction")
        asks = self._word(cells, "piece.asks", required=direction != "out") or "nothing"
        received_at = self._at(cells, "piece.sent_at" if direction == "out" else "piece.received_at")
        entered_at = self._entered_at(cells)
        if cells.faults or medium is None or direction is None or received_at is None or entered_at is None:
            return None
        piece = Piece(
            medium=medium,
            direction=direction,
            received_at=received_at,
            entered_at=entered_at,
            asks=asks,
            about=self._word(cells, "piece.about", required=False),
            scope=self._word(cells, "piece.scope", required=False),
            number=self._number(cells),
            scan=cells.free_text("piece.scan"),
            words=cells.free_text("piece.words"),
        )
        if (wrong := fault_of(piece)) is not None:
            cells.fault(f"piece.{wrong[0]}", wrong[1])
        return StatedPiece(row.line, row.cells, account, customer, piece, tuple(cells.marks))

    def _entered_at(self, cells: Cells) -> int | None:
        """Return when it was entered: of a day, its end; where nothing is said, when the file first came."""
        moment = self._moment(cells, "piece.entered_at")
        if moment is None:
            return self.as_of
        return self._ends(cells, "piece.entered_at", moment)

    def _at(self, cells: Cells, field: str) -> int | None:
        """Return an instant; of a day without a time, when it began."""
        moment = self._moment(cells, field)
        if moment is None:
            if not cells.has_fault(field):
                cells.fault(field, "no day")
            return None
        return self._begins(cells, field, moment)

    def _number(self, cells: Cells) -> str | None:
        for text in cells.raw("piece.number"):
            try:
                return phones.read(text, self.mapping.phone_region).e164
            except ValueError as fault:
                cells.fault("piece.number", str(fault))
        return None
