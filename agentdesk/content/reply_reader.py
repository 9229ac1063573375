"""Answers of a step, what follows from them, and what a step puts together for a read-back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import get_args

import yaml

from agentdesk.content.condition_reader import condition
from agentdesk.content.reader import Reader, Table
from agentdesk.scripts.effects import DRAFTS, VOCABULARY, Param
from agentdesk.scripts.values import Captured, Draft, Effect, Literally, Reply, Result, Source

_KEYS = tuple("123456789")
_FIELD = re.compile(r"(?:([a-z][a-z0-9_]*)\.)?([a-z][a-z0-9_]*)\Z")
_REQUIRED = ("id", "label", "next")
_OPTIONAL = ("key", "when", "does", "result", "default")


def replies(reader: Reader, node: yaml.Node | None) -> tuple[Reply, ...]:
    """Return the answers of a step, each with its key.

    An answer that states none gets the lowest of 1 to 9 that no answer of the step states, in their order: the
    same text always gives the same keys, whatever is hidden when the step is shown.
    """
    tables = [(item, reader.table(item, _REQUIRED, _OPTIONAL)) for item in _at_most_nine(reader, node)]
    stated = [reader.one_of(table.get("key"), _KEYS) for _, table in tables]
    free = (key for key in _KEYS if key not in stated)
    found: list[Reply] = []
    for (item, table), key in zip(tables, stated, strict=True):
        found.append(_reply(reader, item, table, key or next(free)))
        _judge_keys(reader, item, table, found)
    return tuple(found)


def _at_most_nine(reader: Reader, node: yaml.Node | None) -> list[yaml.Node]:
    items = reader.items(node)
    for item in items[len(_KEYS) : len(_KEYS) + 1]:
        reader.fault(item, "too_many", "There are only nine keys for answers.", "Offer fewer answers.")
    return items[: len(_KEYS)]


def effects(reader: Reader, node: yaml.Node | None) -> tuple[Effect, ...]:
    """Return what `does:` names: plain names, or a name with its parameters."""
    return tuple(filter(None, (effect(reader, item) for item in reader.items(node))))


def effect(reader: Reader, node: yaml.Node) -> Effect | None:
    """Return one effect with its parameters, or None with a fault."""
    if isinstance(node, yaml.ScalarNode):
        name, params = reader.one_of(node, VOCABULARY), None
    else:
        table = reader.reading.table(node, VOCABULARY)
        if len(table) != 1:
            reader.fault(
                node, "one_effect", "One effect is expected here.", "Write each as an item of its own."
            )
            return None
        name, params = next(iter(table.items()))
    if not name:
        return None
    return Effect(name, _params(reader, params or node, VOCABULARY[name].params), reader.place(node))


def draft(reader: Reader, node: yaml.Node | None) -> Draft | None:
    """Return what `drafts:` puts together: an arrangement or a callback."""
    if node is None:
        return None
    for what, known in DRAFTS.items():
        table = reader.reading.table(node, DRAFTS)
        if what in table:
            params = _params(reader, table[what], known)
            return Draft("arrangement" if what == "arrangement" else "callback", params)
    reader.fault(node, "missing_key", "Say what is put together.", f"Use one of: {', '.join(DRAFTS)}.")
    return None


def _reply(reader: Reader, node: yaml.Node, table: Table, key: str) -> Reply:
    return Reply(
        id=reader.key(table["id"]) if "id" in table else "",
        key=key,
        label=reader.label(table.get("label")),
        next=reader.key(table["next"]) if "next" in table else "",
        when=condition(reader, table.get("when")),
        does=effects(reader, table.get("does")),
        result=_result(reader, table.get("result")),
        is_default=reader.flag(table.get("default")),
        place=reader.place(node),
    )


def _result(reader: Reader, node: yaml.Node | None) -> Result | None:
    word = reader.one_of(node, get_args(Result))
    return next((result for result in get_args(Result) if result == word), None)


def _judge_keys(reader: Reader, node: yaml.Node, table: Table, found: list[Reply]) -> None:
    *earlier, last = found
    if any(reply.key == last.key for reply in earlier):
        reader.fault(
            table["key"], "E4", f"The key {last.key} gives two answers.", "Give each answer its own key."
        )
    if last.id and any(reply.id == last.id for reply in earlier):
        reader.fault(node, "repeated_key", f"`{last.id}` stands here twice.", "Rename one of them.")
    if last.is_default and any(reply.is_default for reply in earlier):
        reader.fault(node, "two_defaults", "Enter can give one answer only.", "Keep one `default: yes`.")


def _params(reader: Reader, node: yaml.Node, known: Iterable[Param]) -> Mapping[str, Source]:
    by_name = {param.name: param for param in known}
    required = [param.name for param in by_name.values() if param.is_required]
    if isinstance(node, yaml.ScalarNode):
        for name in required:
            reader.fault(node, "missing_key", f"`{name}` is missing here.", f"Add `{name}:`.")
        return {}
    table = reader.table(node, required, [name for name in by_name if name not in required])
    sources = {name: _source(reader, item, by_name[name]) for name, item in table.items()}
    return {name: source for name, source in sources.items() if source is not None}


def _source(reader: Reader, node: yaml.Node, param: Param) -> Source | None:
    if isinstance(node, yaml.ScalarNode):
        if not param.may_state:
            says = f"`{param.name}` is asked here, not stated."
            reader.fault(node, "not_stated", says, "Write {field: name} or {field: step.name}.")
        return Literally(reader.one_of(node, param.values) if param.values else reader.plain(node))
    table = reader.table(node, ("field",))
    match = _FIELD.match(reader.reading.text(table["field"])) if "field" in table else None
    if not param.may_capture:
        reader.fault(
            node, "not_captured", f"`{param.name}` is stated here, not asked.", "Write the word itself."
        )
    elif match is None:
        reader.fault(
            node, "not_a_field", "A field is expected here.", "Write {field: name} or {field: step.name}."
        )
    else:
        return Captured(match[1], match[2])
    return None
