"""What agentdesk import says of files that are no portfolio, and of the calls before one."""

from __future__ import annotations

from agentdesk.domain.money import Money, digits
from agentdesk.services.imports.messages import Imported
from agentdesk.services.past_contacts import PastContactsRow

FLAGS = {
    "told_before": "rows that were on file already",
    "in_balance": "payments from before their account's balance (it has them already)",
    "number_unread": "calls whose number cannot be read (they count all the same)",
}
_WORDS = {
    "payments": ("payment", "payments"),
    "contacts": ("call", "calls"),
    "closures": ("account", "accounts"),
    "correspondence": ("letter", "letters"),
}
_UNKNOWN = (
    "The calls of the seven days before are not known: bring in a file of them (kind: contacts), or say that there "
    "were none with --past-contacts none. Until then every customer of this file says so."
)
_STATED = {
    "none": "No calls were made in the seven days before.",
    "unknown": "That nobody knows the calls of the seven days before was noted: every customer of this file says so.",
    "file": "The calls of the seven days before are on file.",
}


def brought(found: Imported) -> str | None:
    """Return what came in, such as `12 payments, USD 1,200.00 in all`, or None for a portfolio."""
    if found.kind not in _WORDS:
        return None
    one, several = _WORDS[found.kind]
    count = f"{found.imported:,} {one if found.imported == 1 else several}"
    if found.kind != "payments":
        return count
    money = ", ".join(written(Money(minor, currency)) for currency, minor in found.owed.items())
    return f"{count}, {money or 'nothing'} in all"


def past_contacts(row: PastContactsRow | None) -> list[str]:
    """Return the sentence about the calls before a portfolio; none where no people came, or nothing is to be said."""
    if row is None:
        return []
    return [_UNKNOWN] if row.is_open else [_STATED[row.known]] if row.known in _STATED else []


def written(money: Money) -> str:
    """Return an amount as people read it, such as USD 1,200.00."""
    whole, point, part = digits(money).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{money.currency} {sign}{abs(int(whole)):,}{point}{part}"
