"""Taking the rows of one kind of file: what all kinds but portfolios have in common.

A row with a fault is handed back whole, with every fault named and none of its content repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.handback import Fault, Rejection
from agentdesk.content.client_file.kinds import KINDS
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.rows import EMPTY, Row
from agentdesk.content.client_file.unread import NAMES_AGAIN, names_again, parted, together, whole_fault
from agentdesk.domain import dates, instants
from agentdesk.domain.instants import Moment


class Told(Protocol):
    """What a row of any kind states."""

    @property
    def line(self) -> int:
        """Where the row begins, counted from 1."""
        ...

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it was."""
        ...

    @property
    def marks(self) -> tuple[str, ...]:
        """What a person should look at."""
        ...


Stated = TypeVar("Stated", bound=Told)


class Understanding(Generic[Stated]):
    """A mapping of one kind put to one file's header.

    `today` is the desk's date, `as_of` the instant (ms) at which the file first came: it tells of nothing later.
    `zone` is the desk's: days that become no instant are compared by it where the mapping states no zone of its own.
    """

    def __init__(
        self, mapping: Mapping, header: Sequence[str], *, today: date, as_of: int, zone: str = "UTC"
    ) -> None:
        """Find every field's columns in the header. Raises KeyError for one that is not there: ask first."""
        self.mapping = mapping
        self.header = tuple(header)
        self.today = today
        self.as_of = as_of
        own = mapping.zone if mapping.zone != instants.STATED else None
        self.day_zone = own or zone
        self._order = {column: index for index, column in enumerate(header)}
        fields = {field for fields in mapping.columns.values() for field in fields}
        self._places = {field: [self._order[name] for name in mapping.columns_of(field)] for field in fields}

    def take(self, row: Row) -> Stated | Rejection:
        """Return what a row states, or the row with its faults."""
        unread: list[Fault] = []
        given = row.cells
        if row.fault is not None:
            found = parted(row, self.header, self.mapping.columns)
            if found is None:
                return Rejection(row.line, (whole_fault(row, self.header),), row.cells, row.text)
            given, unread = found
        if not unread and not any(map(str.strip, given)):
            return Rejection(row.line, (Fault("", EMPTY),), row.cells)
        cells = Cells(self.mapping, self.header, self._places, given, self.today)
        for mark in row.marks:
            cells.mark(mark)
        stated = self._stated(row, cells)
        if unread or cells.faults or stated is None:
            if names_again(row, self.header):
                return Rejection(row.line, (Fault("", NAMES_AGAIN),), row.cells)
            faults = together(unread, cells.faults)
            in_order = sorted(dict.fromkeys(faults), key=lambda fault: self._order.get(fault.column, -1))
            return Rejection(row.line, tuple(in_order), row.cells)
        return stated

    def refused(self, stated: Told, field: str, reason: str) -> Rejection:
        """Return a row that was understood and cannot be taken all the same."""
        column = next(iter(self.mapping.columns_of(field)), "")
        return Rejection(stated.line, (Fault(column, reason),), stated.cells)

    def _stated(self, row: Row, cells: Cells) -> Stated | None:
        """Return what the cells state, or None after a fault was kept in them."""
        raise AssertionError("every kind has its own")

    def _word(self, cells: Cells, field: str, *, required: bool = True) -> str | None:
        """Return a coded field in its own word; one that the mapping does not spell out is a fault."""
        text = cells.spelled(field)
        if text is None:
            if required:
                cells.fault(field, "nothing stands here")
            return None
        found = KINDS[self.mapping.kind].word(field, text)
        if found is None:
            # Whoever has the row may mend it by these, or spell their own out in the mapping.
            known = ", ".join(KINDS[self.mapping.kind].words[field])
            says = "a word that the mapping does not know"
            cells.fault(field, says, f"{says} (known: {known})")
        return found

    def _moment(self, cells: Cells, field: str, beside: str = "") -> Moment | None:
        """Return a day or an instant that has come; the time may stand in a column beside."""
        zone = self.mapping.zone
        clock = next(iter(cells.raw(beside)), "") if beside else ""
        for cell in cells.raw(field):
            try:
                moment = instants.read(f"{cell} {clock}".strip(), partial(self._read_day, cells, field), zone)
            except ValueError as fault:
                cells.fault(field, str(fault))
                return None
            if self._has_come(moment):
                return moment
            cells.fault(
                field, "a day that has not come yet" if moment.at is None else "a time that has not come yet"
            )
        return None

    def _has_come(self, moment: Moment) -> bool:
        if moment.at is not None:
            return moment.at <= self.as_of
        return instants.day_begins(moment.day, self.day_zone) <= self.as_of

    def _begins(self, cells: Cells, field: str, moment: Moment) -> int | None:
        """Return an instant; of a day without a time, when it begins. A day whose zone nobody states is a fault."""
        return moment.at if moment.at is not None else self._of_day(cells, field, moment, instants.day_begins)

    def _ends(self, cells: Cells, field: str, moment: Moment) -> int | None:
        """Return an instant; of a day, when it ends, but not after the file first came; a fault as in `_begins`."""
        if moment.at is not None:
            return moment.at
        end = self._of_day(cells, field, moment, instants.day_ends)
        return None if end is None else min(end, self.as_of)

    def _of_day(
        self, cells: Cells, field: str, moment: Moment, place: Callable[[date, str], int]
    ) -> int | None:
        if self.mapping.zone == instants.STATED:
            cells.fault(field, "a day without its zone")
            return None
        return place(moment.day, self.day_zone)

    def _day_of(self, moment: Moment) -> str:
        """Return the day of a moment as it is stored: of an instant in the mapping's zone, or else as it was told."""
        day = moment.day
        if moment.at is not None and self.mapping.zone != instants.STATED:
            day = datetime.fromtimestamp(moment.at / 1000, ZoneInfo(self.day_zone)).date()
        return dates.written(day)

    def _read_day(self, cells: Cells, field: str, text: str) -> date:
        if self.mapping.date_style(field) is None:
            raise ValueError("the mapping does not say how dates are written")
        return cells.read_day(field, text)
