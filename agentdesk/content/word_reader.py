"""Small lists from their texts: words to drop by language, and the names of what we promise."""

from __future__ import annotations

from collections.abc import Mapping

from agentdesk.content.faults import Faulty
from agentdesk.content.reader import Reader, Table
from agentdesk.domain.outcomes import Label


def read_words(text: str, name: str = "words.yaml") -> Mapping[str, tuple[str, ...]]:
    """Return the words to drop, by language. Raises Faulty with every fault found."""
    reader, table = _opened(text, name, ("words", "format", "version", "languages", "drop"))
    words = reader.lists(table.get("drop"))
    if reader.findings:
        raise Faulty(reader.findings)
    return words


def read_commitments(text: str, name: str = "commitments.yaml") -> Mapping[str, Label]:
    """Return the label of everything we promise, by key. Raises Faulty with every fault found."""
    reader, table = _opened(text, name, ("commitments", "format", "version", "languages", "list"))
    node = table.get("list")
    found = {key: reader.label(value) for key, _, value in reader.named(node)} if node is not None else {}
    if reader.findings:
        raise Faulty(reader.findings)
    return found


def _opened(text: str, name: str, keys: tuple[str, ...]) -> tuple[Reader, Table]:
    reader = Reader.of(text, name)
    root = reader.reading.root(text)
    table = reader.table(root, keys) if root is not None else {}
    reader.languages = reader.words(table.get("languages"))
    reader.one_of(table.get("format"), ("1",))
    return reader, table
