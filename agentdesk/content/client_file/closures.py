"""One row of a file of recalls and closures: what the client says becomes of an account, and since when."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.people import reference
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.taking import Understanding


@dataclass(frozen=True, slots=True)
class StatedClosure:
    """What one row states: the account's state, one of domain.portfolio.ACCOUNT_STATES, and since which day."""

    line: int
    cells: tuple[str, ...]
    account: str
    what: str
    effective_on: str | None = None
    words: str | None = None
    marks: tuple[str, ...] = ()


class Closures(Understanding[StatedClosure]):
    """A mapping of recalls and closures put to one file's header."""

    def _stated(self, row: Row, cells: Cells) -> StatedClosure | None:
        account = reference(cells, "debt.reference")
        what = self._word(cells, "debt.state")
        moment = self._moment(cells, "closure.on")
        words = cells.free_text("closure.words")
        if cells.faults or what is None:
            return None
        on = self._day_of(moment) if moment else None
        return StatedClosure(row.line, row.cells, account, what, on, words, tuple(cells.marks))
