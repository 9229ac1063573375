"""The cells of one row, read by field: text made safe, dates and amounts strictly, and every fault kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Table
from datetime import date
from typing import TypeVar

from agentdesk.content.client_file.handback import Fault
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.domain import dates, money
from agentdesk.domain.numbers_found import BANK_ACCOUNT, BIC, CARD, IBAN, NATIONAL_ID
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.domain.text_shown import one_line, visible

TEXT_SHOWN = "text_shown"
# What was taken out of a row, by the kind of number.
REMOVED = {
    CARD: "card_removed",
    IBAN: "iban_removed",
    BANK_ACCOUNT: "bank_removed",
    BIC: "bic_removed",
    NATIONAL_ID: "id_removed",
}
LONGEST_TEXT = 500
# Above this many minor units a figure is a filler such as 9999999999999.99, whatever the currency.
LARGEST_AMOUNT = 10**14
Parsed = TypeVar("Parsed")


class Cells:
    """One row under a mapping, with the faults found while reading it and marks of what a person should see."""

    def __init__(
        self,
        mapping: Mapping,
        header: Sequence[str],
        places: Table[str, Sequence[int]],
        cells: Sequence[str],
    ) -> None:
        """Take the mapping, the file's header, where each field's columns are in it, and the row's cells."""
        self.mapping = mapping
        self.faults: list[Fault] = []
        self.marks: list[str] = []
        self._header = header
        self._places = places
        self._cells = cells

    def raw(self, field: str) -> list[str]:
        """Return the cells of a field as they stand, without those that are blank."""
        return [cell for place in self._places.get(field, ()) if (cell := self._cells[place].strip())]

    def fault(self, field: str, reason: str) -> None:
        """Keep a fault of a field; it is told of the field's first column."""
        self.faults.append(Fault(self._column(field), reason))

    def has_fault(self, field: str) -> bool:
        """Return whether something is wrong with a field already."""
        return any(fault.column == self._column(field) for fault in self.faults)

    def mark(self, mark: str) -> None:
        """Keep a mark, once."""
        if mark not in self.marks:
            self.marks.append(mark)

    def text(self, field: str) -> str | None:
        """Return a field on one line, or the mapping's constant, or None."""
        for cell in self.raw(field):
            line = one_line(self.shown(cell))
            if len(line) > LONGEST_TEXT:
                self.fault(field, f"longer than {LONGEST_TEXT} characters")
            return line or None
        return self.mapping.constants.get(field)

    def free_text(self, field: str) -> str | None:
        """Return a field that people write into, without the numbers that nobody here needs."""
        text = self.text(field)
        return None if text is None else self.without_private(text)

    def spelled(self, field: str) -> str | None:
        """Return a field with the mapping's own spelling of its words."""
        text = self.text(field)
        return None if text is None else self.mapping.values.get(field, {}).get(text.casefold(), text)

    def day(self, field: str) -> date | None:
        """Return a date in the mapping's style; another form is a fault."""
        return self._parsed(field, lambda cell: dates.read(cell, self.mapping.dates or ""))

    def amount(self, field: str, currency: str) -> int | None:
        """Return an amount in minor units; another form is a fault, and so is one that no account has."""
        found = self._parsed(field, lambda cell: self._money(cell, currency))
        if found is not None and abs(found.minor) > LARGEST_AMOUNT:
            self.fault(field, "larger than any account")
            return None
        return None if found is None else found.minor

    def shown(self, text: str) -> str:
        """Return a text with nothing hidden in it, and mark that there was."""
        made, hidden = visible(text)
        if hidden:
            self.mark(TEXT_SHOWN)
        return made

    def without_private(self, text: str) -> str:
        """Return a text without cards, bank data and national ids, with a mark for each that was there."""
        cleaned = without_private_numbers(text)
        for kind, times in cleaned.removed.items():
            self.marks += [REMOVED[kind]] * times
        return cleaned.text

    def _column(self, field: str) -> str:
        places = self._places.get(field, ())
        return self._header[places[0]] if places else ""

    def _money(self, cell: str, currency: str) -> money.Money:
        decimal, thousands = self.mapping.decimal or "", self.mapping.thousands
        return money.parse(cell, currency, decimal=decimal, thousands=thousands)

    def _parsed(self, field: str, parse: Callable[[str], Parsed]) -> Parsed | None:
        for cell in self.raw(field):
            try:
                return parse(cell)
            except ValueError as fault:
                self.fault(field, str(fault))
        return None
