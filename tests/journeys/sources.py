"""Where every word on the screen comes from: our own translated texts, the rows that were given, or both formatted.

What is given is listened to at the doors of the services; what is formatted is formatted anew from that. A figure
that nobody gave, and a sentence that nobody wrote, has no source.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cached_property, partial
from itertools import product
from typing import Any

from PySide6.QtCore import QDate, QLocale

from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.clock import local
from agentdesk.platform.paths import resource
from agentdesk.views import figures
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.timer import duration
from agentdesk.views.telephone import shown_number

LATELY_MS = 600_000
EARLIEST = 1_000_000_000_000
SEPARATORS = ("\n", " · ", "  ", ", ", " or ", "; ", ": ", ". ")
SLOT = re.compile(r"\\\{\w*\\\}")


def ours() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Return our own texts: the plain ones, and those with places to fill, as patterns, the longest first."""
    tree = ET.parse(resource("translations", "agentdesk_es.ts"))
    texts = {message.findtext("source", "") for message in tree.iter("message")}
    filled = sorted((text for text in texts if SLOT.search(re.escape(text))), key=len, reverse=True)
    return frozenset(texts), tuple(re.compile(SLOT.sub("(.+)", re.escape(text))) for text in filled)


class Sources:
    """Everything that was given so far, and everything that may be made of it."""

    def __init__(self, now: Callable[[], int], zone: str, others: Iterable[str]) -> None:
        """Take the clock and the desk's zone; `others` is what is known besides, such as keys and what was typed."""
        self._now, self._zone = now, zone
        self._texts, self._patterns = ours()
        self._words: set[str] = set(others)
        self._numbers: set[int] = set()
        self._zones: set[str] = {zone}
        self._known: frozenset[str] = frozenset()
        self._asked: dict[str, bool] = {}

    def heard(self, door: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a door of the services that is listened to; what it refuses is given, too."""

        def listening(asked: Any) -> Any:
            try:
                given = door(asked)
            except (Refused, Unavailable) as fault:
                self.take((fault.sentence, getattr(fault, "way_out", "")))
                raise
            self.take(given)
            return given

        return listening

    def heard_of_each(self, door: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        """Return a door that is listened to whichever desk it belongs to, also one that is opened later."""
        return lambda owner, asked: self.heard(partial(door, owner))(asked)

    def take(self, given: Any) -> None:
        """Take what was given."""
        for value in leaves(given):
            if isinstance(value, str):
                self._words.add(value)
                self._zones |= {value} if re.fullmatch(r"[A-Z]\w+/\w+", value) else set()
            elif isinstance(value, int):
                self._numbers.add(value)
        self.__dict__.pop("_given", None)

    def explain(self, text: str) -> bool:
        """Return whether everything in a text has a source."""
        self._known = self._texts | self._given | self._moments()
        self._asked = {}
        return self._is_explained(_plain(text))

    def _is_explained(self, text: str) -> bool:
        if not text or text in self._known or re.fullmatch("●+", text):
            return True
        if text not in self._asked:
            self._asked[text] = False  # nothing is explained by itself
            self._asked[text] = self._is_quoted(text) or self._is_filled(text) or self._is_joined(text)
        return self._asked[text]

    def _is_quoted(self, text: str) -> bool:
        return text[0] + text[-1] in ("“”", "()") and self._is_explained(text[1:-1])

    def _is_filled(self, text: str) -> bool:
        found = (pattern.fullmatch(text) for pattern in self._patterns)
        return any(all(self._is_explained(slot) for slot in match.groups()) for match in found if match)

    def _is_joined(self, text: str) -> bool:
        """Return whether two explained parts stand beside each other; with no more than a space, both as given."""
        for separator in SEPARATORS:
            for left, right in _cuts(text, separator):
                if self._is_explained(left) and self._is_explained(right):
                    return True
        for left, right in _cuts(text, " ("):
            if self._is_explained(left) and self._is_explained(f"({right}"):
                return True
        return any({left, right} <= self._known for left, right in _cuts(text, " "))

    @cached_property
    def _given(self) -> frozenset[str]:
        """What was given, as it stands and as a screen writes it."""
        found = set(self._words)
        for word in self._words:
            found |= {word[:1].upper() + word[1:], word.replace("_", " ").capitalize()}
            found |= {figures.city(word)} if word in self._zones else set()
            found |= set(_as_number(word))
            found |= set(word.splitlines())
        for number in self._numbers:
            found |= (
                {str(number), f"{number:,}", figures.money(abs(number), "USD")}
                if number < EARLIEST
                else set()
            )
        days = {day for word in self._words for day in _as_days(word)}
        today = local(self._now(), self._zone).date()
        for day in days:
            found |= {str(abs((today - day).days))} | set(_as_written(day, today))
        return frozenset(map(_plain, found))

    def _moments(self) -> frozenset[str]:
        """What instants look like now: times of day and days where somebody is, and how long something lasts."""
        now, found = self._now(), set()
        instants = {number for number in self._numbers if number >= EARLIEST} | {now}
        for instant, zone in product(instants, self._zones):
            at, today = local(instant, zone), local(now, zone).date()
            found |= {figures.clock_time(at), figures.day_and_time(at, today), *_as_written(at.date(), today)}
        found |= {
            f"{time} {city}" for zone in self._zones for time, city in figures.times_there((zone,), now)
        }
        for begin, end in product(instants, instants):
            if 0 <= end - begin < 36_000_000:
                seconds = end // 1000 - begin // 1000
                found |= {duration(seconds), str(seconds), str(seconds // 60), str(seconds // 3600)}
        # A running clock shows the second in which it was last painted, and keys have been pressed since.
        lasted = [now - begin for begin in instants if 0 <= now - begin < LATELY_MS]
        found |= {duration(second) for second in range(max(lasted, default=0) // 1000 + 1)}
        return frozenset(map(_plain, found))


def leaves(given: Any) -> Iterator[Any]:
    """Yield every text and number of a row, with the names of things counted: how many there are of each."""
    if is_dataclass(given) and not isinstance(given, type):
        for one in fields(given):
            yield from leaves(getattr(given, one.name))
    elif isinstance(given, Mapping):
        for key, value in given.items():
            yield from leaves(key)
            yield from leaves(value)
    elif isinstance(given, (list, tuple, set, frozenset)):
        yield len(given)
        for value in given:
            yield from leaves(value)
    elif isinstance(given, (str, int)):
        yield given


def _plain(text: str) -> str:
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ").strip()


def _cuts(text: str, separator: str) -> Iterator[tuple[str, str]]:
    """Yield the two sides of every place where a text may have been joined."""
    at = text.find(separator)
    while at >= 0:
        yield text[:at].strip(), text[at + len(separator) :].strip()
        at = text.find(separator, at + 1)


def keys(*books: Iterable[str]) -> set[str]:
    """Return keys as controls show them."""
    return {shown_key(key) for book in books for key in book if key}


def _as_number(word: str) -> Iterator[str]:
    if re.fullmatch(r"\+\d{8,15}", word):
        yield shown_number(word)


def _as_days(word: str) -> Iterator[date]:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
        yield datetime.fromisoformat(word).date()


def _as_written(day: date, today: date) -> Iterator[str]:
    at, locale = QDate(day.year, day.month, day.day), QLocale()
    yield from (figures.day(day, today), figures.day(day))
    yield from (
        locale.toString(at, form) for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    )
