"""The table of stop signs from its text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import yaml

from agentdesk.content.faults import Faulty
from agentdesk.content.reader import Reader
from agentdesk.domain.stops import CLOSES, LIFTERS, SCOPES, StopSign, StopTable

_TOP = ("stops", "format", "version", "languages", "signs")


def read_stops(text: str, name: str = "stops.yaml") -> StopTable:
    """Return the stop signs that a text holds. Raises Faulty with every fault found."""
    reader = Reader.of(text, name)
    root = reader.reading.root(text)
    table = reader.table(root, _TOP) if root is not None else {}
    reader.languages = reader.words(table.get("languages"))
    reader.one_of(table.get("format"), ("1",))
    signs = tuple(_signs(reader, table["signs"])) if "signs" in table else ()
    if reader.findings:
        raise Faulty(reader.findings)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    version = reader.plain(table["version"])
    return StopTable(reader.key(table["stops"]), version, {one.sign: one for one in signs}, digest)


def _signs(reader: Reader, node: yaml.Node) -> Iterator[StopSign]:
    for sign, _, value in reader.named(node):
        table = reader.table(value, ("scope", "lifted_by", "closes", "label", "says"), ("days",))
        closes = reader.one_of(table.get("closes"), CLOSES)
        yield StopSign(
            sign=sign,
            scope=reader.one_of(table.get("scope"), SCOPES),
            label=reader.label(table.get("label")),
            says=reader.label(table.get("says")),
            lifted_by=reader.one_of(table.get("lifted_by"), LIFTERS),
            closes=next((one for one in CLOSES if one == closes), "none"),
            days=reader.whole(table.get("days"), 1, 3650),
        )
