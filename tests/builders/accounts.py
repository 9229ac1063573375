"""Rows of a client's file, understood: a good one with some cells changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.mappings import shipped
from agentdesk.content.client_file.rows import Row

TODAY = date(2026, 11, 20)
US = {mapping.name: mapping for mapping in shipped()}["portfolio-us"]
HEADER = tuple(US.columns)
GOOD = {
    "account_reference": "A-1",
    "customer_reference": "C-1",
    "first_name": "Ana",
    "last_name": "Silva",
    "date_of_birth": "1970-01-31",
    "phone_1": "+13125550101",
    "phone_1_type": "mobile",
    "city": "Chicago",
    "state": "IL",
    "creditor": "The Bank",
    "principal": "100.00",
    "interest": "20.50",
    "fees": "0.00",
    "balance": "120.50",
}


def good(header: tuple[str, ...] = HEADER, **cells: str) -> tuple[str, ...]:
    """The cells of a good row, some of them changed."""
    return tuple({**GOOD, **cells}.get(column, "") for column in header)


def understood(mapping: Any = US, header: tuple[str, ...] = HEADER, **cells: str) -> Stated | Rejection:
    """A good row with some cells changed, understood."""
    row = Row(2, good(header, **cells))
    return Understanding(mapping, header, today=TODAY, as_of=5).take(row)


def taken(**cells: str) -> Stated:
    """A row that is taken."""
    found = understood(**cells)
    assert isinstance(found, Stated), found
    return found


def refused(**cells: str) -> list[tuple[str, str]]:
    """The faults of a row that is handed back."""
    return _faults(understood(**cells))


def refused_row(row: Row) -> list[tuple[str, str]]:
    """The faults of a row, handed back as it was read."""
    return _faults(Understanding(US, HEADER, today=TODAY, as_of=5).take(row))


def _faults(found: Stated | Rejection) -> list[tuple[str, str]]:
    assert isinstance(found, Rejection), found
    return [(fault.column, fault.reason) for fault in found.faults]
