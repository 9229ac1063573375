"""The words of handling needs from their text: what suggests one, what it is called, and what none may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

import yaml

from agentdesk.content.client_file.mapping_values import NEEDS
from agentdesk.content.faults import Faulty
from agentdesk.content.reader import Reader
from agentdesk.domain.need_words import Finder, is_pattern
from agentdesk.domain.outcomes import Label

LANGUAGES = ("en", "es", "de")
_KEYS = ("needs", "format", "version", "languages", "negations", "list", "debt_words")
_DEBT = "debt"
_KEPT = 4_096


@dataclass(frozen=True, slots=True)
class NeedWords:
    """What suggests a need, what the agent may be told about it, and the words about debts that no need may hold."""

    finder: Finder
    debt_words: Finder
    says: Mapping[str, Label]
    remembered: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def suggested(self, note: str) -> tuple[str, ...]:
        """Return the needs that a note seems to state. Clients write the same notes over and over: some are kept."""
        known = self.remembered.get(note)
        if known is None:
            known = self.finder.found(note)
            if len(self.remembered) < _KEPT:
                self.remembered[note] = known
        return known


def read_needs(text: str, name: str = "needs.yaml") -> NeedWords:
    """Return the words of needs. Raises Faulty with every fault found."""
    reader = Reader.of(text, name)
    root = reader.reading.root(text)
    table = reader.table(root, _KEYS) if root is not None else {}
    reader.languages = reader.words(table.get("languages"))
    reader.one_of(table.get("format"), ("1",))
    patterns, says = _needs(reader, table.get("list"))
    debt = _by_language(reader, table.get("debt_words"))
    negations = _patterns(reader, table.get("negations"))
    if reader.findings:
        raise Faulty(reader.findings)
    return NeedWords(Finder(patterns, negations), Finder({_DEBT: debt}), says)


@lru_cache(maxsize=1)
def shipped_needs() -> NeedWords:
    """Return the words that come with the program."""
    file = resources.files("agentdesk.content") / "shipped" / "needs.yaml"
    return read_needs(file.read_text("utf-8"))


def _needs(reader: Reader, node: yaml.Node | None) -> tuple[dict[str, tuple[str, ...]], dict[str, Label]]:
    patterns: dict[str, tuple[str, ...]] = {}
    says: dict[str, Label] = {}
    for key, key_node, value in reader.named(node) if node is not None else ():
        if key not in NEEDS:
            reader.fault(
                key_node, "no_need", f"`{key}` is no handling need.", f"Use one of: {', '.join(NEEDS)}."
            )
        table = reader.table(value, ("says",), LANGUAGES)
        says[key] = reader.label(table["says"]) if "says" in table else {}
        patterns[key] = tuple(
            text for language in LANGUAGES for text in _patterns(reader, table.get(language))
        )
    return patterns, says


def _by_language(reader: Reader, node: yaml.Node | None) -> tuple[str, ...]:
    table = reader.table(node, LANGUAGES) if node is not None else {}
    return tuple(text for language in LANGUAGES for text in _patterns(reader, table.get(language)))


def _patterns(reader: Reader, node: yaml.Node | None) -> tuple[str, ...]:
    found = []
    for item in reader.items(node):
        text = reader.plain(item)
        if text and not is_pattern(text):
            reader.fault(
                item,
                "no_pattern",
                f"`{text}` is no pattern.",
                "Write words in lower case without accents; * for an ending, .. for words between two.",
            )
        found.append(text)
    return tuple(filter(None, found))
