"""Conditions read from `when:`: facts with their values, joined by all, any and not. Never code."""

from __future__ import annotations

import yaml

from agentdesk.content.reader import Reader
from agentdesk.domain.conditions import ALWAYS, All, Any, Condition, Is, Not
from agentdesk.scripts import facts


def condition(reader: Reader, node: yaml.Node | None) -> Condition:
    """Return a condition; several keys must all hold, and no condition always does."""
    if node is None:
        return ALWAYS
    parts = [_part(reader, key, value) for key, value in reader.reading.pairs(node)]
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _part(reader: Reader, key: yaml.ScalarNode, value: yaml.Node) -> Condition:
    if key.value == "not":
        return Not(condition(reader, value))
    if key.value in ("all", "any"):
        parts = tuple(condition(reader, item) for item in reader.items(value))
        return All(parts) if key.value == "all" else Any(parts)
    return _fact(reader, key, value)


def _fact(reader: Reader, key: yaml.ScalarNode, value: yaml.Node) -> Condition:
    name = str(key.value)
    nodes = reader.items(value) if isinstance(value, yaml.SequenceNode) else [value]
    try:
        allowed = facts.values_of(name)
    except KeyError:
        known = [*facts.FROZEN, *facts.STATE, *(f"{family}.NAME" for family in facts.FAMILIES)]
        reader.fault(key, "E3", f"{name[:40]!r} is no fact.", f"Use one of: {', '.join(known)}.")
        return ALWAYS
    if not nodes:
        reader.fault(value, "no_value", "A fact needs a value here.", "Write one, or a list of them.")
    if allowed is None:
        return Is(name, tuple(reader.key(node) for node in nodes))
    return Is(name, tuple(reader.one_of(node, allowed) for node in nodes))
