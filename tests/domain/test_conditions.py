"""Conditions as data: what holds among facts, and what only some facts decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.conditions import ALWAYS, All, Any, Condition, Is, Not, facts_named, holds, judged

CALM = Is("mood", ("calm", "uneasy"))
OPEN = Is("line", ("open",))
FACTS = {"mood": ("calm", "hostile", "unknown"), "line": ("open", "closed"), "care": ("yes", "no")}


def conditions() -> st.SearchStrategy[Condition]:
    """Return conditions of every shape over three facts."""
    leaves = st.sampled_from([Is(name, (value,)) for name, values in FACTS.items() for value in values])
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
            st.lists(inner, max_size=3).map(lambda parts: Any(tuple(parts))),
            inner.map(Not),
        ),
        max_leaves=8,
    )


@pytest.mark.parametrize(
    ("condition", "facts", "verdict"),
    [
        (ALWAYS, {}, True),
        (Any(()), {}, False),
        (CALM, {"mood": "calm"}, True),
        (CALM, {"mood": "hostile"}, False),
        (CALM, {}, False),
        (Is("mood", ("unknown",)), {}, True),
        (All((CALM, OPEN)), {"mood": "calm", "line": "open"}, True),
        (All((CALM, OPEN)), {"mood": "calm", "line": "closed"}, False),
        (Any((CALM, OPEN)), {"mood": "hostile", "line": "open"}, True),
        (Not(CALM), {"mood": "hostile"}, True),
    ],
)
def test_what_holds(condition: Condition, facts: dict[str, str], verdict: bool) -> None:
    """A fact that nobody stated is unknown."""
    assert holds(condition, facts) is verdict


@given(conditions(), st.fixed_dictionaries({name: st.sampled_from(values) for name, values in FACTS.items()}))
def test_a_verdict_on_some_facts_never_changes_with_more(condition: Condition, facts: dict[str, str]) -> None:
    """What is decided early is decided right; what is left open is decided by the rest."""
    some = {name: facts[name] for name in list(facts)[:2]}
    early = judged(condition, some)
    assert early is None or early == holds(condition, facts)
    assert judged(condition, facts) == holds(condition, facts)


@given(conditions())
def test_every_fact_asked_for_is_named(condition: Condition) -> None:
    """So that names can be looked up before a call."""
    assert facts_named(condition) <= set(FACTS)
    if judged(condition, {}) is None:
        assert facts_named(condition)
