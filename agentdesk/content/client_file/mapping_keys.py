"""The keys of a mapping's text, each read by itself and with its faults."""

from __future__ import annotations

import re
from collections.abc import Collection

import yaml

from agentdesk.content.client_file.kinds import KINDS
from agentdesk.content.client_file.mapping_values import (
    CONSTANT,
    DATES,
    FIELDS,
    NEEDS,
    SHARED,
    SPELLED,
    Phrase,
)
from agentdesk.content.yaml_nodes import Reading
from agentdesk.domain import date_readings, dates
from agentdesk.domain.portfolio import ACCOUNT_STATES

DAYS = frozenset(DATES).union(*(kind.days for kind in KINDS.values()))
DATE_STYLES = (*dates.STYLES, *dates.SHORT_STYLES, dates.SERIAL, *date_readings.MIXED_STYLES)
_POSITION = re.compile(r"([1-9][0-9]{0,4})-([1-9][0-9]{0,4})\Z")


class MappingKeys:
    """The keys of a mapping's text; whatever is wrong with one is kept as a fault at its place."""

    def __init__(self, reading: Reading, root: yaml.Node) -> None:
        """Look at the keys of a table, and find those that are missing."""
        self._reading = reading
        self._root = root
        self._nodes = reading.table(root, _KEYS)
        kind = self._nodes.get("kind")
        self._kind = KINDS.get(kind.value) if isinstance(kind, yaml.ScalarNode) else None
        for key in ("name", "says", "kind", "columns"):
            if key not in self._nodes:
                reading.fault(root, "missing_key", f"{key!r} is missing.", f"Add a line `{key}: ...`.")

    def text(self, key: str, allowed: Collection[str] | None = None) -> str | None:
        """Return a plain text; one that is not among the allowed is a fault."""
        node = self._nodes.get(key)
        if node is None:
            return None
        text = self._reading.text(node)
        if allowed is not None and text not in allowed:
            self._reading.fault(node, f"bad_{key}", f"{text!r} is no {key}.", one_of(allowed))
        return text

    def fault(self, key: str, says: str, do: str) -> None:
        """Keep a fault at a key's value."""
        self._reading.fault(self._nodes.get(key, self._root), f"bad_{key}", says, do)

    def columns(self) -> dict[str, tuple[str, ...]]:
        """Return the fields of every column; each must be known, and only some may have several columns."""
        found, taken = {}, set()
        for column, node in self._table("columns").items():
            nodes = self._reading.items(node) if isinstance(node, yaml.SequenceNode) else [node]
            fields = tuple(self._reading.text(item) for item in nodes)
            for item, field in zip(nodes, fields, strict=True):
                if field not in (self._kind.fields if self._kind else FIELDS):
                    of_what = f" of {self._kind.says}" if self._kind else ""
                    self._reading.fault(
                        item, "unknown_field", f"{field!r} is no field{of_what}.", "See docs/import.md."
                    )
                elif field in taken and field not in SHARED:
                    self._reading.fault(
                        item, "field_twice", f"{field!r} has a column already.", "Choose one."
                    )
                taken.add(field)
            found[column] = fields
        return found

    def ignored(self, columns: Collection[str]) -> tuple[str, ...]:
        """Return the columns that are left out on purpose."""
        nodes = self._reading.items(self._nodes["ignored"]) if "ignored" in self._nodes else []
        for node in nodes:
            if self._reading.text(node) in columns:
                self._reading.fault(node, "column_twice", "This column is mapped above.", "Remove it here.")
        return tuple(self._reading.text(node) for node in nodes)

    def constants(self) -> dict[str, str]:
        """Return the values that hold for the whole file."""
        found = {}
        allowed = self._kind.constants if self._kind else CONSTANT
        for field, node in self._table("constants").items():
            if field not in allowed:
                self._reading.fault(
                    node, "bad_constant", f"{field!r} cannot be set here.", one_of(sorted(allowed))
                )
            found[field] = self._reading.text(node)
        return found

    def values(self) -> dict[str, dict[str, str]]:
        """Return what the words of a column mean, by field and by the word in lower case."""
        found = {}
        allowed = self._kind.spelled if self._kind else SPELLED
        for field, node in self._table("values").items():
            if field not in allowed:
                self._reading.fault(
                    node, "bad_values", f"{field!r} is not spelled out.", one_of(sorted(allowed))
                )
            table = self._reading.table(node)
            found[field] = {
                word.strip().casefold(): self._reading.text(value) for word, value in table.items()
            }
        for word in set(found.get("debt.state", {}).values()) - set(ACCOUNT_STATES):
            self.fault("values", f"{word!r} is no state of an account.", one_of(ACCOUNT_STATES))
        return found

    def number(self, key: str) -> int | None:
        """Return a whole number above nothing."""
        text = self.text(key)
        if text is None or (text.isdecimal() and text.isascii() and int(text) > 0):
            return None if text is None else int(text)
        self.fault(key, f"{text!r} is no number of days.", "Write a whole number, such as 7.")
        return None

    def phrases(self) -> tuple[Phrase, ...]:
        """Return the words that state a handling need."""
        found = []
        for node in self._reading.items(self._nodes["needs"]) if "needs" in self._nodes else []:
            parts = self._reading.table(node, ("phrase", "need", "says"))
            texts = {key: self._reading.text(part) for key, part in parts.items()}
            phrase, need = texts.get("phrase", "").strip(), texts.get("need", "")
            if not phrase or need not in NEEDS:
                self._reading.fault(
                    node, "bad_need", "A need has a `phrase` and a known `need`.", one_of(NEEDS)
                )
            found.append(Phrase(phrase, need, texts.get("says", phrase)))
        return tuple(found)

    def dates(self) -> tuple[str | None, dict[str, str]]:
        """Return how dates are written: in the whole file, or by field."""
        node = self._nodes.get("dates")
        if not isinstance(node, yaml.MappingNode):
            return self.text("dates", DATE_STYLES), {}
        found = {}
        for field, value in self._reading.table(node).items():
            found[field] = self._reading.text(value)
            if field not in DAYS:
                self._reading.fault(value, "bad_dates", f"{field!r} is no date.", one_of(sorted(DAYS)))
            elif found[field] not in DATE_STYLES:
                says = f"{found[field]!r} is no way to write dates."
                self._reading.fault(value, "bad_dates", says, one_of(DATE_STYLES))
        return None, found

    def empty(self) -> tuple[str, ...]:
        """Return the words that stand for nothing, in lower case."""
        nodes = self._reading.items(self._nodes["empty"]) if "empty" in self._nodes else []
        return tuple(self._reading.text(node).strip().casefold() for node in nodes)

    def positions(self) -> dict[str, tuple[int, int]]:
        """Return where the columns of a file of fixed width stand, counted in characters from 1."""
        found: dict[str, tuple[int, int]] = {}
        for column, node in self._table("positions").items():
            match = _POSITION.match(self._reading.text(node))
            first, last = (int(match[1]), int(match[2])) if match else (0, 0)
            if first < 1 or last < first:
                do = "Write the first and the last character, such as 1-8."
                self._reading.fault(node, "bad_position", "This is no place in a line.", do)
            elif any(first <= until and since <= last for since, until in found.values()):
                do = "Let every character belong to one column."
                self._reading.fault(node, "bad_position", "This overlaps another column.", do)
            found[column] = (first, last)
        return found

    def _table(self, key: str) -> dict[str, yaml.Node]:
        return self._reading.table(self._nodes[key]) if key in self._nodes else {}


def one_of(words: Collection[str]) -> str:
    """Return what to do where a word is none of those that are known."""
    return f"Use one of: {', '.join(words)}."


_KEYS = (
    "name",
    "says",
    "client",
    "kind",
    "currency",
    "country",
    "phone_region",
    "dates",
    "decimal",
    "thousands",
    "encoding",
    "delimiter",
    "quoting",
    "header",
    "sheet",
    "positions",
    "empty",
    "columns",
    "ignored",
    "constants",
    "values",
    "needs",
    "zone",
    "known_to",
    "covers_days",
)
