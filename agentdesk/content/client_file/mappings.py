"""How one client's files are to be understood: the saved answers to everything that an import would have to ask.

A mapping says which column holds what, and states currency, country, and how dates and amounts are written, so
that nothing about a file is ever guessed. It is content: YAML, versioned, and kept with what was imported by it.
docs/import.md explains the format to whoever writes one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from functools import lru_cache
from importlib import resources

from agentdesk.content.client_file.dialects import DELIMITER_WORDS, ENCODINGS, QUOTINGS
from agentdesk.content.client_file.kinds import KINDS
from agentdesk.content.client_file.mapping_faults import look_over
from agentdesk.content.client_file.mapping_keys import MappingKeys
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.faults import Faulty
from agentdesk.content.yaml_nodes import Reading
from agentdesk.domain import amounts
from agentdesk.scripts.findings import Finding

KIND = "mapping"
FILES = ("consumer", "invoices", *KINDS)
DECIMALS = (*amounts.DECIMALS, *amounts.MIXED_STYLES)
THOUSANDS = (",", ".", " ", "'", "")


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
    mapping = None if root is None else _mapping(MappingKeys(reading, root), text)
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


def _mapping(parts: MappingKeys, body: str) -> Mapping:
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
    look_over(mapping, parts)
    return mapping
