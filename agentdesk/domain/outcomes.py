"""Outcomes: how a call ended, in the firm's own list, and everything that follows from it.

The list is data (content/shipped/outcomes.yaml). Here are the rules over it: which outcomes are possible for a
call and why the others are not, which one its path suggests, what it still asks, what it counts as under the
rules of contact, and what is proposed next. Where it is unsure whether a call was a conversation, it was one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from agentdesk.domain.conditions import ALWAYS, UNKNOWN, Condition, Facts, holds
from agentdesk.domain.wished_times import Wish, kept_to

# What a call can count as (contact facts, version 1); inbound voicemail is not an outcome of a call we made.
CONTACT = (
    "conversation",
    "no_answer",
    "rings_no_answer",
    "voicemail_left",
    "voicemail_about_debt",
    "voicemail_limited_content",
    "no_answer_no_voicemail",
    "answered_then_dropped",
    "answered_then_terminated_by_debtor",
    "wrong_party",
    "asks_for_call_back",
    "busy_signal",
    "not_in_service",
)
GROUPS = ("no_one", "machine", "someone", "no_talk", "talked", "other")
NUMBERS = ("keep", "try_other", "rest", "dead")
MAKES = ("promise", "callback")
KINDS = ("person", "business")
Answer = Literal["yes", "no", "by_step"]
Talked = Literal["yes", "no", "by_step", "if_shown"]
Label = Mapping[str, str]
MINUTE_MS = 60_000
# Hours between which a next contact is proposed, where the customer is.
DAY_FROM, DAY_UNTIL = 8, 21


@dataclass(frozen=True, slots=True)
class Needed:
    """A field that an outcome asks for, unless the path of the call knows it already."""

    name: str
    type: Literal["choice", "text", "date"]
    label: Label
    choices: tuple[tuple[str, Label], ...] = ()
    known_when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """What happens next: an action, now, after minutes, or after days at an hour (local, where the customer is).

    Now is at once, also at night: it calls nobody, it is our own people who see to it.
    """

    action: str
    is_now: bool = False
    after_minutes: int | None = None
    after_days: int | None = None
    hour: int = 10


@dataclass(frozen=True, slots=True)
class Places:
    """A stop sign that the outcome places when the call has not placed it already."""

    sign: str
    scope: str
    lifted_by: str
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Does:
    """Something that the outcome brings about when the call has not: an effect of the scripts' own vocabulary.

    `stated` holds the parameters that the list states, `asked` those that a field of the outcome gives.
    """

    effect: str
    stated: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome.

    `places_by` gives the stop sign for a choice of one of its fields. `contact_if_heard` counts instead of
    `contact` when somebody or something had picked up. `number` says what becomes of the number: kept, another one
    tried, rested, or dead. `kinds` are the kinds of customers whose calls can have it.
    """

    key: str
    group: str
    label: Label
    contact: str
    conversation: Talked
    right_party: Answer
    why_not: Label
    contact_if_heard: str | None = None
    hotkey: str | None = None
    requires: tuple[Needed, ...] = ()
    next: Next | None = None
    makes: str | None = None
    does: tuple[Does, ...] = ()
    places: Places | None = None
    places_by: Mapping[str, Places] = field(default_factory=dict)
    number: str = "keep"
    possible_when: Condition = ALWAYS
    suggest_when: Condition | None = None
    kinds: tuple[str, ...] = KINDS


@dataclass(frozen=True, slots=True)
class Owed:
    """What a call owes `when` something holds: what another outcome asks and brings about (outcomes_owing.py).

    `said_at` is the step of the scripts at which some of it may have been said already.
    """

    when: Condition
    outcome: str
    said_at: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeList:
    """The firm's outcomes in their order, with the names of groups and actions; `digest` pins the text."""

    key: str
    version: str
    groups: Mapping[str, Label]
    actions: Mapping[str, Label]
    outcomes: tuple[Outcome, ...]
    digest: str = ""
    owes: tuple[Owed, ...] = ()

    def outcome(self, key: str) -> Outcome:
        """Return an outcome. Raises KeyError for one that the list does not have."""
        for outcome in self.outcomes:
            if outcome.key == key:
                return outcome
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class Offered:
    """An outcome and, for one that is not possible in this call, why not."""

    outcome: Outcome
    why_not: Label | None


@dataclass(frozen=True, slots=True)
class Counted:
    """What a call counts as under the rules of contact."""

    contact_outcome: str
    is_right_party: bool
    is_conversation: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next action proposed: its key, and when, as an instant (epoch milliseconds) with the customer's zone."""

    action: str
    at: int | None
    zone: str


def of_kind(outcomes: OutcomeList, kind: str) -> OutcomeList:
    """Return the list with the outcomes alone that a call to a customer of this kind can have."""
    return replace(outcomes, outcomes=tuple(one for one in outcomes.outcomes if kind in one.kinds))


def possible(outcomes: OutcomeList, facts: Facts | None) -> tuple[Offered, ...]:
    """Return every outcome with why it is not possible; without facts, of a call logged afterwards, all are."""
    return tuple(
        Offered(outcome, None if facts is None or holds(outcome.possible_when, facts) else outcome.why_not)
        for outcome in outcomes.outcomes
    )


def suggest(outcomes: OutcomeList, facts: Facts, named: str | None = None) -> str | None:
    """Return the outcome that the path suggests: what must not be hidden first, then what the script named.

    An outcome's `suggest_when` is looked at in the order of the list; the script's own name comes after those
    and before none at all.
    """
    able = [outcome for outcome in outcomes.outcomes if holds(outcome.possible_when, facts)]
    for outcome in able:
        if outcome.suggest_when is not None and holds(outcome.suggest_when, facts):
            return outcome.key
    return named if any(outcome.key == named for outcome in able) else None


def missing(outcome: Outcome, detail: Mapping[str, Any], facts: Facts | None = None) -> tuple[str, ...]:
    """Return the names of the fields that an outcome still asks for."""
    return tuple(
        needed.name
        for needed in outcome.requires
        if detail.get(needed.name) in (None, "") and not _is_known(needed, facts)
    )


def counted(outcome: Outcome, facts: Facts | None) -> Counted:
    """Return what a call with this outcome counts as.

    A conversation by step is one when the debt was on the screen with the customer there; without facts, or where
    they do not say, it is one: the stricter side. One if shown is only one where the facts say that it was, as when
    the check was answered otherwise afterwards: whoever it was, they heard of the debt.
    """
    stated = facts or {}
    shown = stated.get("debt_shown", UNKNOWN)
    is_conversation = (
        outcome.conversation == "yes"
        or (outcome.conversation == "by_step" and shown != "no")
        or (outcome.conversation == "if_shown" and shown == "yes")
    )
    is_right_party = outcome.right_party == "yes" or (
        outcome.right_party == "by_step" and stated.get("right_party", "yes") != "no"
    )
    if is_conversation:
        return Counted("conversation", is_right_party, True)
    is_heard = stated.get("heard", "yes") != "no"
    contact = outcome.contact_if_heard if outcome.contact_if_heard and is_heard else outcome.contact
    return Counted(contact, is_right_party, False)


def placed(outcome: Outcome, detail: Mapping[str, Any]) -> Places | None:
    """Return the stop sign that an outcome stands for, which may depend on what was chosen in its fields."""
    chosen = (outcome.places_by[value] for value in detail.values() if value in outcome.places_by)
    return outcome.places or next(chosen, None)


def proposal(outcome: Outcome, at: int, zone: str, wishes: Sequence[Wish] = ()) -> Proposal | None:
    """Return what is proposed next after a call that ended at an instant, in the customer's zone.

    It keeps to what they wish of the times at which they are rung: when something is due somebody may well ring. What
    is due at once is so at any time, and calls nobody.
    """
    if outcome.next is None:
        return None
    due = _due(outcome.next, at, zone)
    if due is not None and not outcome.next.is_now:
        earliest = at if outcome.next.after_minutes is None else due
        due = kept_to(wishes, due, zone, earliest, (DAY_FROM, DAY_UNTIL))
    return Proposal(outcome.next.action, due, zone)


def labels(offered: Iterable[Offered], language: str) -> dict[str, str]:
    """Return the label of every outcome by key, in a language such as en or es-US."""
    base = language.partition("-")[0]
    return {one.outcome.key: one.outcome.label.get(base, one.outcome.label["en"]) for one in offered}


def _due(what: Next, at: int, zone: str) -> int | None:
    if what.is_now:
        return at
    if what.after_minutes is not None:
        return _by_day(what, at + what.after_minutes * MINUTE_MS, zone)
    if what.after_days is None:
        return None
    there = datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).date()
    return _at_hour(what, there + timedelta(days=what.after_days), zone)


def _by_day(what: Next, at: int, zone: str) -> int:
    """Return an instant, or the next morning for one at night where the customer is (12 CFR 1006.6(b)(1)(i))."""
    there = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    if DAY_FROM <= there.hour < DAY_UNTIL:
        return at
    return _at_hour(what, there.date() + timedelta(days=int(there.hour >= DAY_UNTIL)), zone)


def _at_hour(what: Next, day: date, zone: str) -> int:
    then = datetime(day.year, day.month, day.day, what.hour, tzinfo=ZoneInfo(zone))
    return int(then.timestamp()) * 1000


def _is_known(needed: Needed, facts: Facts | None) -> bool:
    return needed.known_when is not None and facts is not None and holds(needed.known_when, facts)
