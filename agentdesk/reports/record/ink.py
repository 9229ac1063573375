"""What every part of a record is written with: words, figures, the customer's zone, and people and values in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agentdesk.content.words import Words
from agentdesk.reports import figures
from agentdesk.reports.figures import Place
from agentdesk.services.rows.record import CapturedValue


@dataclass(frozen=True, slots=True)
class Ink:
    """What everything in a record is written with: words, figures, and the zone where the customer is."""

    words: Words
    place: Place
    zone: str
    currency: str

    def time(self, instant: int) -> str:
        """Return the time of day where the customer is, to the second."""
        return figures.at(instant, self.zone, self.place)

    def day(self, on: str | None) -> str:
        """Return a calendar day; nothing for none."""
        return figures.day(date.fromisoformat(on), self.place) if on else ""

    def after(self, since: int, until: int) -> str:
        """Return how long something took."""
        return figures.length(until - since)


def captured(value: CapturedValue, ink: Ink) -> str:
    """Return a value that was filled in, with its label."""
    label = ink.words.label(value.label, value.name)
    return ink.words("said", "captured", label=label, value=shown_value(value, ink))


def shown_value(value: CapturedValue, ink: Ink) -> str:
    """Return a value that was filled in, as its type is written."""
    kept = value.value
    if isinstance(kept, (list, tuple)):
        return ", ".join(ink.words.label(value.choices.get(item, {}), str(item)) for item in kept)
    if kept in value.choices:
        return ink.words.label(value.choices[kept], str(kept))
    match value.type:
        case "money":
            return figures.money(int(kept), ink.currency, ink.place)
        case "date":
            return ink.day(str(kept))
        case "phone":
            return figures.phone(str(kept))
        case "yes_no":
            return ink.words.code("answer", str(kept))
        case _:
            return str(kept)


def who(role: str, name: str | None, ink: Ink) -> str:
    """Return a person on the line: their role, and the name they gave."""
    words = ink.words.code("role", role)
    return f"{words}, {name}" if name else words


def may_hear(level: str, basis: str | None, ink: Ink) -> str:
    """Return what a person may hear, and why."""
    words = ink.words.code("may_hear", level)
    return (
        ink.words("heard", "basis", may_hear=words, basis=ink.words.code("basis", basis)) if basis else words
    )
