"""The firm card: who we are, how to reach us, how to complain, how to pay, how to check us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from agentdesk.content.faults import Faulty
from agentdesk.content.reader import Reader

_PLAIN = ("legal_name", "neutral_name", "phone", "website", "address")
_SPOKEN = ("hours", "complaints", "ways_to_pay", "check_us")
_REQUIRED = ("firm", "format", "version", "languages", "legal_name", "phone", "records_calls", *_SPOKEN)


@dataclass(frozen=True, slots=True)
class Firm:
    """One firm. `plain` values are the same in every language, `spoken` ones are given in each."""

    key: str
    version: str
    languages: tuple[str, ...]
    records_calls: bool
    plain: Mapping[str, str]
    spoken: Mapping[str, Mapping[str, str]]

    def values(self, language: str = "en-US") -> dict[str, str]:
        """Return the firm's merge fields by name; what the card does not have is not there."""
        spoken = {
            name: texts.get(language) or texts[self.languages[0]] for name, texts in self.spoken.items()
        }
        return {f"firm.{name}": value for name, value in {**self.plain, **spoken}.items() if value}


def read_firm(text: str, name: str = "firm.yaml") -> Firm:
    """Return the firm card that a text holds. Raises Faulty with every fault found."""
    reader = Reader.of(text, name)
    root = reader.reading.root(text)
    firm = _firm(reader, root) if root is not None else None
    if firm is None or reader.findings:
        raise Faulty(reader.findings)
    return firm


def _firm(reader: Reader, root: yaml.Node) -> Firm:
    optional = [name for name in _PLAIN if name not in _REQUIRED]
    table = reader.table(root, _REQUIRED, optional)
    reader.languages = reader.words(table.get("languages"))
    reader.one_of(table.get("format"), ("1",))
    if not reader.languages and "languages" in table:
        reader.fault(table["languages"], "language", "No language is named.", "Write [en-US].")
    return Firm(
        key=reader.plain(table.get("firm")),
        version=reader.plain(table.get("version")),
        languages=reader.languages,
        records_calls=reader.flag(table.get("records_calls")),
        plain={name: reader.plain(table.get(name)) for name in _PLAIN},
        spoken={name: reader.label(table.get(name)) for name in _SPOKEN},
    )
