"""Words of files: kinds, states, what was flagged, from the codes that rows carry to plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from agentdesk.views import figures
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.services.imports.messages import ImportRow

KINDS = {
    "consumer": translate("Files", "Consumers' accounts"),
    "invoices": translate("Files", "Invoices of companies"),
    "payments": translate("Files", "Payments"),
    "contacts": translate("Files", "Calls made elsewhere"),
    "closures": translate("Files", "Recalled or closed accounts"),
    "correspondence": translate("Files", "Letters, e-mails and faxes"),
}
STATES = {
    "staging": (translate("Files", "Stopped on its way"), "warn"),
    "staged": (translate("Files", "Waits for you"), "warn"),
    "closing": (translate("Files", "Going in force"), "info"),
    "settling": (translate("Files", "In force, lists follow"), "info"),
    "live": (translate("Files", "In force"), "ok"),
    "discarding": (translate("Files", "Being discarded"), "info"),
    "withdrawing": (translate("Files", "Being withdrawn"), "info"),
    "withdrawn": (translate("Files", "Withdrawn"), "neutral"),
}
ON_ITS_WAY = (translate("Files", "Rows come in"), "info")
FLAGS = {
    "shared_number": translate("Files", "Telephones that several customers have: nobody was merged"),
    "namesake": translate("Files", "References of people with other names or birth dates: kept apart"),
    "number_dropped": translate("Files", "Rows with a telephone that cannot be dialled: kept as a note"),
    "address_without_country": translate("Files", "Rows with an address without a country: kept as a note"),
    "taken_as_person": translate("Files", "Rows that leave open whether it is a person: taken as one"),
    "kind_changed": translate("Files", "Persons on file who are companies now, or the other way round"),
    "card_removed": translate("Files", "Rows from which payment card numbers were taken out"),
    "iban_removed": translate("Files", "Rows from which IBANs were taken out"),
    "bank_removed": translate("Files", "Rows from which bank accounts were taken out"),
    "bic_removed": translate("Files", "Rows from which names of banks were taken out"),
    "id_removed": translate("Files", "Rows from which national ids were taken out"),
    "read_as_windows_1252": translate("Files", "Rows that are no UTF-8: read as Windows-1252"),
    "text_shown": translate("Files", "Rows with hidden characters: made visible"),
    "older_than_held": translate("Files", "Rows older than what is on file: the newer was kept"),
    "told_before": translate("Files", "Rows that were on file already"),
    "in_balance": translate("Files", "Payments from before their account's balance: it has them already"),
    "number_unread": translate("Files", "Calls whose number cannot be read: they count all the same"),
}
SHORT = {
    "shared_number": translate("Files", "Shared telephones"),
    "namesake": translate("Files", "Shared references"),
    "number_dropped": translate("Files", "Telephones to note"),
    "address_without_country": translate("Files", "Addresses to note"),
    "taken_as_person": translate("Files", "Person or company"),
    "kind_changed": translate("Files", "Kinds changed"),
    "card_removed": translate("Files", "Card numbers"),
    "iban_removed": translate("Files", "IBANs"),
    "bank_removed": translate("Files", "Bank accounts"),
    "bic_removed": translate("Files", "Banks"),
    "id_removed": translate("Files", "National ids"),
    "read_as_windows_1252": translate("Files", "Not UTF-8"),
    "text_shown": translate("Files", "Hidden characters"),
    "older_than_held": translate("Files", "Older rows"),
    "told_before": translate("Files", "Known already"),
    "in_balance": translate("Files", "In the balance"),
    "number_unread": translate("Files", "Numbers unread"),
}
BY_KEY = ("shared_number", "namesake")
"""Flags that belong to a telephone or a reference; every other kind belongs to a row."""


def said(words: str, **values: object) -> str:
    """Return words of these tables in the person's language, filled with values."""
    return QCoreApplication.translate("Files", words).format(**values)


def of(table: Mapping[str, str], code: str) -> str:
    """Return the words of a code; a code without words is shown as itself, with spaces."""
    return said(table[code]) if code in table else code.replace("_", " ").capitalize()


def count(number: int) -> str:
    """Return a whole number as the person's locale groups it."""
    return QLocale().toString(number)


def money(owed: Mapping[str, int]) -> str:
    """Return sums by currency, such as `$1,200.00 and €50.00`; a dash where there are none."""
    between = QCoreApplication.translate("Files", " and ")
    return between.join(figures.money(minor, currency) for currency, minor in owed.items()) or "–"


def state(row: ImportRow, *, is_running: bool) -> tuple[str, str]:
    """Return how a file stands in a word, and its tone; `is_running` while its rows come in at this moment."""
    word, tone = ON_ITS_WAY if is_running and row.state == "staging" else STATES[row.state]
    return said(word), tone
