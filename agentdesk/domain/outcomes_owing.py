"""What a call has begun and its wrap-up has to finish, whichever outcome it has.

A complaint that was noted in a hurry, without the customer's words, still wants them: the outcome that is chosen then
asks what that of a complaint would ask, and brings about what that one would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from agentdesk.domain.conditions import Facts, holds
from agentdesk.domain.outcomes import Does, Label, Needed, Outcome, OutcomeList

# The value of a fact about what was said where nothing was.
NOT_SAID = "none"


def owing(outcomes: OutcomeList, outcome: Outcome, facts: Facts | None) -> Outcome:
    """Return an outcome with what the call owes besides; without facts, of a call logged afterwards, that is nothing.

    The fields of what it owes come under names of their own, and their labels say what they are about.
    """
    for other in _owed(outcomes, facts) if facts is not None else ():
        if other.key != outcome.key:
            outcome = replace(
                outcome,
                requires=(*outcome.requires, *(_needed(other, needed) for needed in other.requires)),
                does=(*outcome.does, *(_does(other, does) for does in other.does)),
            )
    return outcome


def fields_of(outcomes: OutcomeList, key: str) -> frozenset[str]:
    """Return the names of all fields that an outcome may ever ask for."""
    own = (needed.name for one in outcomes.outcomes if one.key == key for needed in one.requires)
    others = (outcomes.outcome(owed.outcome) for owed in outcomes.owes)
    return frozenset(own) | {_name(other, needed.name) for other in others for needed in other.requires}


def said_of(outcomes: OutcomeList, outcome: Outcome, facts: Facts | None) -> dict[str, str]:
    """Return what was said in the call of what it owes, by the fields of an outcome: nobody types it twice.

    The outcome that asks for it of its own accord has it in any case, also when it is chosen by hand.
    """
    if facts is None:
        return {}
    said: dict[str, str] = {}
    for owed in outcomes.owes:
        other = outcomes.outcome(owed.outcome)
        is_asked = other.key == outcome.key or holds(owed.when, facts)
        for needed in other.requires if owed.said_at and is_asked else ():
            words = facts[f"said.{owed.said_at}.{needed.name}"]
            if words != NOT_SAID:
                said[needed.name if other.key == outcome.key else _name(other, needed.name)] = words
    return said


def own_detail(outcome: Outcome, detail: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was filled in for an outcome itself."""
    names = {needed.name for needed in outcome.requires}
    return {name: value for name, value in detail.items() if name in names}


def _owed(outcomes: OutcomeList, facts: Facts) -> Iterator[Outcome]:
    return (outcomes.outcome(owed.outcome) for owed in outcomes.owes if holds(owed.when, facts))


def _needed(other: Outcome, needed: Needed) -> Needed:
    return replace(needed, name=_name(other, needed.name), label=_about(other.label, needed.label))


def _does(other: Outcome, does: Does) -> Does:
    return replace(does, asked={name: _name(other, field) for name, field in does.asked.items()})


def _name(other: Outcome, field: str) -> str:
    return f"{other.key}_{field}"


def _about(what: Label, label: Label) -> Label:
    """Return a label that says what it is about, such as `Complaint: in their words`."""
    said = {language: label.get(language) or label["en"] for language in what}
    return {
        language: f"{words}: {said[language][:1].lower()}{said[language][1:]}"
        for language, words in what.items()
    }
