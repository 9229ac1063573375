"""The cells of one row, read by field: text made safe, dates and amounts strictly, and every fault kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Table
from datetime import date
from functools import lru_cache, partial
from typing import TypeVar

from agentdesk.content.client_file.handback import Fault
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.spreadsheet_words import as_text, without_unseen
from agentdesk.domain import amounts, currencies, date_readings, dates
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
# What ISO 4217 has for transactions without a currency: the row goes back, and its amounts are read all the same, so
# that everything that is wrong with it is said at once.
NO_CURRENCY = "XXX"
Parsed = TypeVar("Parsed")
_births, _accounts = lru_cache(date_readings.of_birth), lru_cache(date_readings.of_account)


class Cells:
    """One row under a mapping, with the faults found while reading it and marks of what a person should see."""

    def __init__(
        self,
        mapping: Mapping,
        header: Sequence[str],
        places: Table[str, Sequence[int]],
        cells: Sequence[str],
        today: date | None = None,
    ) -> None:
        """Take the mapping, the file's header, where each field's columns are in it, and the row's cells.

        Without `today`, years of two digits are not read.
        """
        self.mapping = mapping
        self.today = today
        self.faults: list[Fault] = []
        self.marks: list[str] = []
        self._header = header
        self._places = places
        self._cells = cells

    def raw(self, field: str) -> list[str]:
        """Return the cells of a field as they stand, without those that are blank or say that they are."""
        if (places := self._places.get(field)) is None:  # most fields of most files
            return []
        empty = self.mapping.empty
        found = [cell for place in places if (cell := self._cells[place].strip())]
        return [cell for cell in found if cell.casefold() not in empty] if empty else found

    def fault(self, field: str, reason: str, names: str = "") -> None:
        """Keep a fault of a field; it is told of the field's first column. `names` may name what stands there."""
        self.faults.append(Fault(self._column(field), reason, names))

    def has_fault(self, field: str) -> bool:
        """Return whether something is wrong with a field already."""
        return any(fault.column == self._column(field) for fault in self.faults)

    def mark(self, mark: str) -> None:
        """Keep a mark, once."""
        if mark not in self.marks:
            self.marks.append(mark)

    def text(self, field: str) -> str | None:
        """Return a reference on one line, or the mapping's constant, or None; what else is kept is `free_text`."""
        for cell in self.raw(field):
            line = one_line(self.shown(cell))
            if len(line) > LONGEST_TEXT:
                self.fault(field, f"longer than {LONGEST_TEXT} characters")
            return line or None
        return self.mapping.constants.get(field)

    def free_text(self, field: str) -> str | None:
        """Return any field that is kept as it stands, without the numbers that nobody here needs."""
        text = self.text(field)
        return None if text is None else self.without_private(text)

    def spelled(self, field: str) -> str | None:
        """Return a field with the mapping's own spelling of its words, and others as in free text."""
        text = self.text(field)
        if text is None:
            return None
        return self.without_private(self.mapping.values.get(field, {}).get(text.casefold(), text))

    def day(self, field: str) -> date | None:
        """Return a date in the mapping's style, or one that has one reading; another form is a fault."""
        return self._parsed(field, partial(self.read_day, field))

    def read_day(self, field: str, text: str) -> date:
        """Return the date that a text states in the style of a field. Raises ValueError for another form."""
        style, span = self.mapping.date_style(field), self._span(field)
        if style is None or style in date_readings.MIXED_STYLES:
            return date_readings.read(text, span, style or date_readings.MIXED)
        return dates.read(text, style, span)

    def currency(self) -> str:
        """Return the code of the account's currency, of its column or else of the mapping; none is a fault."""
        code = (self.spelled("debt.currency") or "").upper() or self.mapping.currency
        if code is None or not currencies.is_currency(code):
            self.fault("debt.currency", "no currency" if code is None else "not the code of a currency")
            return NO_CURRENCY
        return code

    def amount(self, field: str, currency: str) -> int | None:
        """Return an amount in minor units; another form is a fault, and so is one that no account has."""
        style = {"decimal": self.mapping.decimal or amounts.MIXED, "thousands": self.mapping.thousands}
        found = self._parsed(field, lambda cell: amounts.read(cell, currency, **style))
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

    def _span(self, field: str) -> dates.Span | None:
        """Return the days that a date can be, by which a year of two digits is understood."""
        if self.today is None:
            return None
        return (_births if field == "customer.birth_date" else _accounts)(self.today)

    def again(self, cell: str, parse: Callable[[str], Parsed]) -> Parsed | None:
        """Return what a cell states without what spreadsheets and unseen signs add, marked; None for nothing."""
        plain = as_text(without_unseen(cell))
        if plain == cell or not plain:
            return None
        try:
            found = parse(plain)
        except ValueError:
            return None
        self.shown(cell)
        return found

    def _parsed(self, field: str, parse: Callable[[str], Parsed]) -> Parsed | None:
        for cell in self.raw(field):
            try:
                return parse(cell)
            except ValueError as fault:
                if (found := self.again(cell, parse)) is not None:
                    return found
                told = fault.told if isinstance(fault, date_readings.SeveralDays) else ""
                self.fault(field, str(fault), told)
        return None
