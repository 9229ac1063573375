"""A telephone of a client's file that cannot be dialled: kept as a note beside the account, and marked."""

from __future__ import annotations

from agentdesk.content.client_file.cells import Cells
from agentdesk.domain.portfolio import NOTE, Remark

NUMBER_DROPPED = "number_dropped"
UNDIALLABLE = "Telephone in the client's file that cannot be dialled: {}"


def undialled(cells: Cells, text: str) -> Remark:
    """Return the note that keeps what stands in a telephone's cell, without private numbers."""
    return Remark(NOTE, UNDIALLABLE.format(cells.without_private(cells.shown(text))))
