"""What the program understands of a client's file, with its first rows as they would come in. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO

from agentdesk.content.client_file.accounts import Stated
from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.handback import Fault, Rejection
from agentdesk.content.client_file.readers import data
from agentdesk.domain.money import Money
from agentdesk.platform.clock import local
from agentdesk.services.imports.kinds import understanding_of
from agentdesk.services.imports.messages import UnderstandFile
from agentdesk.services.imports.source import Looked, looked_at, opened
from agentdesk.services.sight import Sight


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it would come in: whose account, and what is owed; or its faults. `cells` are safe to show.

    Of files that are no portfolios, the cells alone.
    """

    line: int
    cells: tuple[str, ...]
    name: str = ""
    reference: str = ""
    owed: Money | None = None
    marks: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class FileUnderstood:
    """What was understood, what is asked, and the first rows; without a mapping those show their cells only."""

    looked: Looked
    preview: tuple[PreviewRow, ...] = ()


def understand_file(sight: Sight, query: UnderstandFile) -> FileUnderstood:
    """Look at a file. Raises Refused for what is no table, and for a mapping or an answer that does not fit it."""
    with opened(query.path) as stream:
        looked = looked_at(sight, stream, query.mapping, query.answers, in_full=query.in_full)
        return FileUnderstood(looked, _preview(sight, stream, looked, query.preview) if query.preview else ())


def _preview(sight: Sight, stream: BinaryIO, looked: Looked, number: int) -> tuple[PreviewRow, ...]:
    rows = islice(data(stream, looked.dialect, len(looked.header))[1], number)
    if looked.mapping is None or looked.asked:
        return tuple(
            PreviewRow(row.line, _cells(row.cells), faults=(Fault("", row.fault),) if row.fault else ())
            for row in rows
        )
    today = local(sight.now, sight.zone).date()
    understanding = understanding_of(
        looked.mapping, looked.header, today=today, as_of=sight.now, zone=sight.zone
    )
    return tuple(_as_it_comes(understanding.take(row)) for row in rows)


def _as_it_comes(row: Any) -> PreviewRow:
    if isinstance(row, Rejection):
        return PreviewRow(row.line, _cells(row.cells or (row.text or "",)), faults=row.faults)
    if not isinstance(row, Stated):
        return PreviewRow(row.line, _cells(row.cells), marks=row.marks)
    owed = Money(row.debt.balance, row.debt.currency)
    return PreviewRow(
        row.line, _cells(row.cells), row.customer.full_name, row.debt.reference, owed, row.marks
    )


def _cells(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(shown, cells))
