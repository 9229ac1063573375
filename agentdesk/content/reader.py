"""What every reader of content needs: words from a list, keys, flags, numbers, and texts by language.

A reader never stops at a fault: it keeps it and goes on with something harmless, so that all faults are told at
once. Values with faults never leave the reader.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from agentdesk.content.yaml_nodes import Reading
from agentdesk.scripts.findings import Finding, Place
from agentdesk.scripts.merge_fields import BY_NAME, SAID
from agentdesk.scripts.values import Label, Slot, Text, Words

LONGEST_TEXT = 2_000
_KEY = re.compile(r"[a-z][a-z0-9_]{0,59}\Z")
_SLOT = re.compile(r"\{([^{}]*)\}|[{}]")
_SAID = re.compile(r"said\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\Z")
# Controls, and marks that turn the direction of writing: neither can be seen, and both can deceive.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
Table = dict[str, yaml.Node]


@dataclass(slots=True)
class Reader:
    """Reads one file. `languages` are those in which every text must be given."""

    reading: Reading
    source: str
    languages: tuple[str, ...] = ()
    lines: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, source: str, file: str) -> Reader:
        """Return a reader of a text that is spoken of by a file name."""
        return cls(Reading(file), source, lines=source.split("\n"))

    @property
    def findings(self) -> list[Finding]:
        """The faults found so far."""
        return self.reading.findings

    def table(self, node: yaml.Node, required: Collection[str], optional: Collection[str] = ()) -> Table:
        """Return the values of a mapping by key, with a fault for each that is unknown or missing."""
        found = self.reading.table(node, (*required, *optional))
        if isinstance(node, yaml.MappingNode):
            for key in required:
                if key not in found:
                    self.fault(node, "missing_key", f"`{key}` is missing here.", f"Add `{key}:`.")
        return found

    def named(self, node: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
        """Yield the entries of a mapping whose keys are names we choose: key, its node, the value."""
        seen: set[str] = set()
        for key, value in self.reading.pairs(node):
            name = self.key(key)
            if name and name in seen:
                self.fault(
                    key, "repeated_key", f"`{name}` stands here twice.", "Rename or remove one of them."
                )
            elif name:
                seen.add(name)
                yield name, key, value

    def items(self, node: yaml.Node | None) -> list[yaml.Node]:
        """Return the items of a list; none when it is not there."""
        return self.reading.items(node) if node is not None else []

    def key(self, node: yaml.Node) -> str:
        """Return a name: lower case letters, digits and underscores."""
        name = self.reading.text(node)
        if name and not _KEY.match(name):
            self.fault(
                node, "not_a_name", f"{_short(name)} is no name.", "Use a to z, 0 to 9 and _, a letter first."
            )
            return ""
        return name

    def words(self, node: yaml.Node | None) -> tuple[str, ...]:
        """Return a list of plain texts."""
        return tuple(filter(None, (self.plain(item) for item in self.items(node))))

    def one_of(self, node: yaml.Node | None, allowed: Collection[str], otherwise: str = "") -> str:
        """Return a word that must be one of a list."""
        if node is None:
            return otherwise
        word = self.reading.text(node)
        if word and word not in allowed:
            says, do = f"{_short(word)} is not possible here.", f"Use one of: {', '.join(allowed)}."
            self.fault(node, "not_in_list", says, do)
            return otherwise
        return word or otherwise

    def flag(self, node: yaml.Node | None, *, otherwise: bool = False) -> bool:
        """Return a yes or no."""
        return self.one_of(node, ("yes", "no"), "yes" if otherwise else "no") == "yes"

    def whole(self, node: yaml.Node | None, least: int, most: int) -> int | None:
        """Return a whole number between two bounds, or None when it is not there or faulty."""
        if node is None:
            return None
        text = self.reading.text(node)
        number = int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else None
        if number is None or not least <= number <= most:
            self.fault(node, "not_a_number", f"{_short(text)} does not fit.", f"Use {least} to {most}.")
            return None
        return number

    def plain(self, node: yaml.Node | None) -> str:
        """Return a text without merge fields."""
        if node is None:
            return ""
        text = self.reading.text(node)
        self._look_at(node, text)
        if "{" in text or "}" in text:
            self.fault(node, "no_merge_field", "Merge fields are not filled in here.", "Remove the braces.")
        return text

    def label(self, node: yaml.Node | None) -> Label:
        """Return a short text in every language, without merge fields."""
        return {language: self.plain(item) for language, item in self._by_language(node)}

    def lists(self, node: yaml.Node | None) -> Mapping[str, tuple[str, ...]]:
        """Return a list of plain texts for every language."""
        return {language: self.words(item) for language, item in self._by_language(node)}

    def text(self, node: yaml.Node | None) -> Text:
        """Return a text in every language, with its merge fields."""
        return {language: self._worded(item) for language, item in self._by_language(node)}

    def fault(self, node: yaml.Node, code: str, says: str, do: str) -> None:
        """Keep a fault at a node's place."""
        self.reading.fault(node, code, says, do)

    def place(self, node: yaml.Node) -> Place:
        """Return where a node stands."""
        return Place(self.reading.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _by_language(self, node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
        if node is None:
            return
        if isinstance(node, yaml.ScalarNode):
            do = f"Write {{{self.languages[0] if self.languages else 'en-US'}: ...}}."
            self.fault(node, "no_language", "A text is given for each language here.", do)
            return
        found = self._languages_of(node)
        if isinstance(node, yaml.MappingNode):
            for language in self.languages:
                if language not in found:
                    self.fault(node, "E7", f"The text in {language} is missing.", f"Add `{language}:`.")
        yield from found.items()

    def _languages_of(self, node: yaml.Node) -> Table:
        """Return the texts by language; a key with spaces is a line that a comma cut in two."""
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(key, yaml.ScalarNode) and " " in key.value:
                self.fault(
                    key, "comma", "A comma cut this text in two.", "Put quotation marks around the text."
                )
                return dict.fromkeys(self.languages, key)
        return self.reading.table(node, self.languages)

    def _worded(self, node: yaml.Node) -> Words:
        text = self.reading.text(node)
        self._look_at(node, text)
        words: list[str | Slot] = []
        end = 0
        for number, match in enumerate(_SLOT.finditer(text)):
            words += [text[end : match.start()], Slot(match[1] or "")]
            end = match.end()
            self._judge_slot(node, match, number)
        words.append(text[end:])
        return tuple(part for part in words if part != "")

    def _judge_slot(self, node: yaml.Node, match: re.Match[str], number: int) -> None:
        name = match[1]
        if name is not None and (name in BY_NAME or (name.startswith(SAID) and _SAID.match(name))):
            return
        place = self._place_within(node, match[0], number)
        if name is None:
            finding = Finding("brace", place, "A brace stands alone.", "Write {a.merge.field}, or no brace.")
        else:
            do = f"Use one of: {', '.join(_near(name))}."
            finding = Finding("E3", place, f"{_short(name)} is no merge field.", do)
        self.reading.findings.append(finding)

    def _place_within(self, node: yaml.Node, needle: str, number: int) -> Place:
        """Return where a brace stands in the file: found by counting braces from the scalar's beginning."""
        start = node.start_mark
        passed = 0
        for line in range(start.line, min(node.end_mark.line + 1, len(self.lines))):
            begin = start.column if line == start.line else 0
            for found in _SLOT.finditer(self.lines[line], begin):
                if passed == number and found[0].startswith(needle):
                    return Place(self.reading.file, line + 1, found.start() + 1)
                passed += 1
        return self.place(node)

    def _look_at(self, node: yaml.Node, text: str) -> None:
        if len(text) > LONGEST_TEXT:
            self.fault(
                node, "too_long", "This text is too long.", f"Keep it under {LONGEST_TEXT} characters."
            )
        if _UNSEEN.search(text):
            self.fault(
                node, "unseen", "There is a character here that cannot be seen.", "Type the text anew."
            )


def _near(name: str) -> list[str]:
    """Return the merge fields of the same group, else the groups there are."""
    group = name.partition(".")[0]
    near = [known for known in BY_NAME if known.startswith(f"{group}.")]
    return near or sorted({known.partition(".")[0] + ".*" for known in BY_NAME} | {"said.STEP.FIELD"})


def _short(text: Any) -> str:
    shown = str(text)
    return repr(shown if len(shown) <= 40 else shown[:39] + "…")
