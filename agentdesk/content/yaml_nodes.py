"""YAML read from its nodes: every value keeps its line and column, and every fault is found at once.

Only the plain part of YAML is taken: mappings, lists and text. Aliases and anchors (a few of which can grow to
gigabytes), tags (which name types), repeated keys and more than one document are refused, and so are texts that
are larger or deeper than anything people write. Scalars stay text: `no`, `12:30` and `0123` mean what they say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from agentdesk.scripts.findings import Finding, Place

LARGEST = 512 * 1024
DEEPEST = 24
# What an escape in quotation marks can bring in, and neither file nor central database can hold.
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Reading:
    """The reading of one text: the name it is spoken of by, and the faults found so far."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def root(self, text: str) -> yaml.Node | None:
        """Return the text's node, or None when it cannot be read at all; the reason is among the findings."""
        if len(text) > LARGEST:
            self._refuse(None, "too_large", "The text is too large.", "Make it shorter.")
            return None
        try:
            return self._composed(text)
        except yaml.MarkedYAMLError as fault:
            mark = fault.problem_mark or fault.context_mark
            self._refuse(mark, "not_yaml", f"Not YAML: {fault.problem}.", "Mend this place.")
        except (yaml.YAMLError, UnicodeEncodeError):
            self._refuse(None, "not_text", "There are characters that YAML does not allow.", "Remove them.")
        return None

    def _composed(self, text: str) -> yaml.Node | None:
        """Look at every event first, so that nothing deep or self-similar is ever built."""
        depth = documents = 0
        for event in yaml.parse(text, _Loader):
            self._look_at(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                self._refuse(
                    event.start_mark, "second_document", "Another document begins.", "Keep one to a file."
                )
                return None
            if depth > DEEPEST:
                self._refuse(event.start_mark, "too_deep", "This is nested too deeply.", "Make it flatter.")
                return None
        if self.findings:
            return None
        node: yaml.Node | None = yaml.compose(text, _Loader)
        if node is None:
            self._refuse(None, "empty", "There is nothing here.", "Write something, or remove the file.")
        return node

    def table(self, node: yaml.Node, known: Collection[str] | None = None) -> dict[str, yaml.Node]:
        """Return the values of a mapping by key; keys that are not `known` are faults, where that is given."""
        found: dict[str, yaml.Node] = {}
        for key, value in self.pairs(node):
            if known is not None and key.value not in known:
                self.fault(
                    key, "unknown_key", f"{key.value!r} is no key here.", f"Use one of: {', '.join(known)}."
                )
            elif key.value in found:
                self.fault(key, "repeated_key", f"{key.value!r} stands here twice.", "Remove one of them.")
            else:
                found[key.value] = value
        return found

    def pairs(self, node: yaml.Node) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        """Yield the keys and values of a mapping, in order; anything else is a fault."""
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, "not_a_table", "Keys and values are expected here.", "Write `key: value` lines.")
            return
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield key, value
            else:
                self.fault(key, "key_not_text", "A key must be plain text.", "Write a word.")

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        """Return the items of a list; anything else is a fault."""
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        self.fault(node, "not_a_list", "A list is expected here.", "Write `- item` lines.")
        return []

    def text(self, node: yaml.Node) -> str:
        """Return the text of a scalar; anything else is a fault."""
        if not isinstance(node, yaml.ScalarNode):
            self.fault(node, "not_text", "Plain text is expected here.", "Write a word or a sentence.")
            return ""
        if _UNKEEPABLE.search(node.value):
            self.fault(node, "not_text", "There is a character here that cannot be kept.", "Remove it.")
        return str(node.value)

    def fault(self, node: yaml.Node, code: str, says: str, do: str) -> None:
        """Keep a fault at a node's place."""
        self.findings.append(Finding(code, self._place(node.start_mark), says, do))

    def _look_at(self, event: Any) -> None:
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(mark, "alias", "Anchors and aliases are not used here.", "Write the value out.")
        elif getattr(event, "tag", None):
            self._refuse(mark, "tag", "Tags are not used here.", "Remove the word that begins with `!`.")
        elif getattr(event, "version", None) or getattr(event, "tags", None):
            self._refuse(
                mark, "directive", "Directives are not used here.", "Remove the line that begins with `%`."
            )

    def _refuse(self, mark: Any, code: str, says: str, do: str) -> None:
        self.findings.append(Finding(code, self._place(mark), says, do))

    def _place(self, mark: Any) -> Place:
        return Place(self.file, 1, 1) if mark is None else Place(self.file, mark.line + 1, mark.column + 1)
