"""What spreadsheets and reports leave in cells: texts kept from being numbers, shortened numbers, totals, hidden signs.

What has one reading only is read: ="0004" is the text 0004, and a mark of direction before a figure is none of it.
"""

from __future__ import annotations

import re

# As programs write a text that Excel would take for a number.
_AS_TEXT = re.compile(r'="([^"]*)"\Z')
# As Excel writes a number that is too long for its column.
_SHORTENED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]{2,3}\Z", re.IGNORECASE)
_TOTALS = frozenset(
    (
        *("total", "totals", "grand total", "subtotal", "sub total", "sub-total", "sum"),
        *("summe", "gesamt", "gesamtsumme", "zwischensumme", "endsumme"),
        *("total general", "suma", "suma total", "subtotales", "totales"),
        *("somme", "total général", "sous-total", "totaux"),
    )
)
# Signs that are not seen and change nothing that is: soft hyphens, widths of zero, marks of a direction that digits
# have anyway. Those that turn a text round are not among them.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff\u202a\u202c\u202d\u2066\u2069"))


def as_text(cell: str) -> str:
    """Return the text that a formula of nothing but a text states; every other cell as it is."""
    found = _AS_TEXT.match(cell)
    return found[1].strip() if found else cell


def without_unseen(cell: str) -> str:
    """Return a cell without signs that are not seen and change nothing that is."""
    return cell.translate(_UNSEEN).strip()


def is_shortened(reference: str) -> bool:
    """Return whether a reference is a long number as a spreadsheet shortens it: the last digits are lost."""
    return "+" in reference and _SHORTENED.match(reference) is not None


def is_total(reference: str) -> bool:
    """Return whether what stands for a reference says that its row is a sum of others."""
    return not reference[-1].isdigit() and reference.rstrip(" :=").casefold() in _TOTALS
