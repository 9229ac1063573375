"""Conditions as data: what must hold among finite facts, never code.

A fact has a name and one of a few values, both text: `line` is `open` or `closed`, `mood` is `calm` ... A fact
that nobody stated has the value `unknown`. Scripts and outcomes share this one small language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

UNKNOWN = "unknown"
Facts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Is:
    """Holds when the fact has one of the values."""

    fact: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Holds when every part holds; an empty one always does."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Holds when at least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part does not."""

    part: Condition


Condition: TypeAlias = Is | All | Any | Not
ALWAYS = All(())


def holds(condition: Condition, facts: Facts) -> bool:
    """Return whether a condition holds among the facts."""
    match condition:
        case Is(fact, values):
            return facts.get(fact, UNKNOWN) in values
        case All(parts):
            return all(holds(part, facts) for part in parts)
        case Any(parts):
            return any(holds(part, facts) for part in parts)
        case Not(part):
            return not holds(part, facts)


def judged(condition: Condition, facts: Facts) -> bool | None:
    """Return whether a condition holds when only some facts are given; None when the others decide."""
    match condition:
        case Is(fact, values):
            return facts[fact] in values if fact in facts else None
        case All(parts):
            return _every([judged(part, facts) for part in parts])
        case Any(parts):
            return _negated(_every([_negated(judged(part, facts)) for part in parts]))
        case Not(part):
            return _negated(judged(part, facts))


def facts_named(condition: Condition) -> frozenset[str]:
    """Return the names of all facts that a condition asks for."""
    match condition:
        case Is(fact, _):
            return frozenset({fact})
        case All(parts) | Any(parts):
            return frozenset().union(*map(facts_named, parts))
        case Not(part):
            return facts_named(part)


def _every(verdicts: list[bool | None]) -> bool | None:
    if any(verdict is False for verdict in verdicts):
        return False
    return None if any(verdict is None for verdict in verdicts) else True


def _negated(verdict: bool | None) -> bool | None:
    return None if verdict is None else not verdict
