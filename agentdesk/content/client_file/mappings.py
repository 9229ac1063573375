"""How one client's files are to be understood: the saved answers to everything that an import would have to ask.

A mapping says which column holds what, and states currency, country, and how dates and amounts are written, so
that nothing about a file is ever guessed. It is content: YAML, versioned, and kept with what was imported by it.
docs/import.md explains the format to whoever writes one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from importlib import resources

import yaml

from agentdesk.content.client_file.dialects import DELIMITER_WORDS, ENCODINGS, QUOTINGS
from agentdesk.content.client_file.kinds import KINDS, FileKind
from agentdesk.content.client_file.known_to import is_known_to
from agentdesk.content.client_file.mapping_values import (
    CONSTANT,
    DATES,
    FIELDS,
    NEEDS,
    SHARED,
    SPELLED,
    Mapping,
    Phrase,
)
from agentdesk.content.faults import Faulty
from agentdesk.content.yaml_nodes import Reading
from agentdesk.domain import amounts, currencies, date_readings, dates, instants, phones
from agentdesk.domain.portfolio import ACCOUNT_STATES
from agentdesk.scripts.findings import Finding

KIND = "mapping"
FILES = ("consumer", "invoices", *KINDS)
DECIMALS = (*amounts.DECIMALS, amounts.MIXED)
DAYS = frozenset(DATES).union(*(kind.days for kind in KINDS.values()))
DATE_STYLES = (*dates.STYLES, *dates.SHORT_STYLES, date_readings.MIXED)
THOUSANDS = (",", ".", " ", "'", "")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")
_POSITION = re.compile(r"([1-9][0-9]{0,4})-([1-9][0-9]{0,4})\Z")


def read(text: str, file: str) -> Mapping:
    """Return the mapping that a text states. Raises Faulty with every fault of it."""
    mapping, findings = checked(text, file)
    if mapping is None:
        raise Faulty(findings)
    return mapping


def checked(text: str, file: str) -> tuple[Mapping | None, list[Finding]]:
    """Return the mapping, or None with every fault of its text."""
    reading = Reading(file)
    root = reading.root(text)
    mapping = None if root is None else _mapping(_Parts(reading, root), text)
    return (None if reading.findings else mapping), reading.findings


@lru_cache(maxsize=1)
def shipped() -> tuple[Mapping, ...]:
    """Return the mappings that come with the program, by name."""
    folder = resources.files("agentdesk.content") / "shipped" / "mappings"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name
    )
    return tuple(read(file.read_text("utf-8"), file.name) for file in files)


def fitting(header: Sequence[str], known: Collection[Mapping]) -> tuple[Mapping, ...]:
    """Return the mappings that know exactly the columns of a header, whatever their order."""
    return tuple(mapping for mapping in known if mapping.header == frozenset(header))


class _Parts:
    """The keys of a mapping's text, each read with its faults."""

    def __init__(self, reading: Reading, root: yaml.Node) -> None:
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
            self._reading.fault(node, f"bad_{key}", f"{text!r} is no {key}.", _one_of(allowed))
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
                    node, "bad_constant", f"{field!r} cannot be set here.", _one_of(sorted(allowed))
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
                    node, "bad_values", f"{field!r} is not spelled out.", _one_of(sorted(allowed))
                )
            table = self._reading.table(node)
            found[field] = {
                word.strip().casefold(): self._reading.text(value) for word, value in table.items()
            }
        for word in set(found.get("debt.state", {}).values()) - set(ACCOUNT_STATES):
            self.fault("values", f"{word!r} is no state of an account.", _one_of(ACCOUNT_STATES))
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
                    node, "bad_need", "A need has a `phrase` and a known `need`.", _one_of(NEEDS)
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
                self._reading.fault(value, "bad_dates", f"{field!r} is no date.", _one_of(sorted(DAYS)))
            elif found[field] not in DATE_STYLES:
                says = f"{found[field]!r} is no way to write dates."
                self._reading.fault(value, "bad_dates", says, _one_of(DATE_STYLES))
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


def _mapping(parts: _Parts, body: str) -> Mapping:
    columns = parts.columns()
    whole, by_field = parts.dates()
    mapping = Mapping(
        name=parts.text("name") or "",
        says=parts.text("says") or "",
        digest=hashlib.sha256(body.encode()).hexdigest(),
        body=body,
        client=parts.text("client"),
        kind=parts.text("kind", FILES) or "",
        currency=parts.text("currency"),
        country=parts.text("country"),
        phone_region=parts.text("phone_region") or parts.text("country"),
        dates=whole,
        decimal=parts.text("decimal", DECIMALS),
        thousands=parts.text("thousands", THOUSANDS) or "",
        encoding=parts.text("encoding", ENCODINGS),
        delimiter=DELIMITER_WORDS.get(parts.text("delimiter", DELIMITER_WORDS) or ""),
        columns=columns,
        ignored=parts.ignored(columns),
        constants=parts.constants(),
        values=parts.values(),
        phrases=parts.phrases(),
        zone=parts.text("zone"),
        known_to=parts.text("known_to"),
        covers_days=parts.number("covers_days"),
        date_styles=by_field,
        empty=parts.empty(),
        quoting=parts.text("quoting", QUOTINGS),
        sheet=parts.text("sheet"),
        has_header=parts.text("header", ("found", "none")) != "none",
        positions=parts.positions(),
    )
    _look_over(mapping, parts)
    return mapping


def _look_over(mapping: Mapping, parts: _Parts) -> None:
    """Find what no single key can tell."""
    if not _NAME.match(mapping.name):
        parts.fault("name", "A name is lower-case letters, digits and hyphens.", "Such as `client-monthly`.")
    if mapping.currency is not None and not currencies.is_currency(mapping.currency):
        parts.fault(
            "currency", f"{mapping.currency!r} is no currency.", "Write its ISO 4217 code, such as USD."
        )
    for key, country in (("country", mapping.country), ("phone_region", mapping.phone_region)):
        if country is not None and not phones.is_region(country):
            parts.fault(key, f"{country!r} is no country.", "Write its ISO 3166 code, such as US.")
    _look_over_writing(mapping, parts)
    if mapping.kind in KINDS:
        _look_over_kind(mapping, KINDS[mapping.kind], parts)
    else:
        _look_over_portfolio(mapping, parts)


def _look_over_portfolio(mapping: Mapping, parts: _Parts) -> None:
    """Find what a mapping of accounts leaves out that no row can do without."""
    for needed in ("debt.reference", "customer.reference"):
        if not mapping.columns_of(needed):
            parts.fault(
                "columns", f"No column holds {needed}.", "Say which one does; one column may hold both."
            )
    if not any(map(mapping.columns_of, ("customer.full_name", "customer.last_name"))):
        parts.fault("columns", "No column holds the customer's name.", "Map customer.full_name or last_name.")
    if not any(map(mapping.columns_of, ("debt.balance", "debt.principal"))):
        parts.fault("columns", "No column holds an amount owed.", "Map debt.balance or debt.principal.")


def _look_over_kind(mapping: Mapping, kind: FileKind, parts: _Parts) -> None:
    """Find what a mapping of payments, calls, closures or correspondence gets wrong. What it leaves open is asked."""
    if mapping.zone is not None and mapping.zone != instants.STATED and not instants.is_zone(mapping.zone):
        parts.fault(
            "zone", f"{mapping.zone!r} is no time zone.", "Write its IANA name, such as America/New_York."
        )
    for field, words in (
        *mapping.values.items(),
        *((name, {"": w}) for name, w in mapping.constants.items()),
    ):
        for word in words.values():
            if field in kind.words and kind.word(field, word) is None:
                parts.fault("values", f"{word!r} is no word of {field}.", _one_of(kind.words[field]))
    if mapping.known_to is not None and not is_known_to(mapping.known_to):
        do = "Write yesterday, a day as YYYY-MM-DD, or an instant with its offset."
        parts.fault("known_to", f"{mapping.known_to!r} is no instant.", do)


def _look_over_writing(mapping: Mapping, parts: _Parts) -> None:
    """Find what a mapping gets wrong about how files are written."""
    if mapping.decimal is not None and mapping.decimal == mapping.thousands:
        parts.fault("thousands", "Decimals and thousands use the same sign.", "Change one of them.")
    if mapping.decimal == amounts.MIXED and mapping.thousands:
        says = "Mixed amounts have no sign of their own for thousands."
        parts.fault("thousands", says, "Remove this line.")
    if mapping.positions and (strays := mapping.header - set(mapping.positions)):
        says = f"{min(strays)!r} has no place in the line."
        parts.fault("positions", says, "Say where it stands, such as 1-8.")


def _one_of(words: Collection[str]) -> str:
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
