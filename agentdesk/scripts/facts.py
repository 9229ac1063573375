"""The finite facts that conditions may ask for: their table, and their values in a call.

Facts about the file are frozen when the call opens (`fact.NAME` in frozen.py) and are `unknown` when nobody
stated them; the rest follows from the state. Names with a dot are families: `used.upset`, `answer.situation`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agentdesk.domain import participants
from agentdesk.domain.conditions import UNKNOWN
from agentdesk.domain.standing import is_on_calls
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Frozen

YES_NO = ("yes", "no")
FROZEN: Mapping[str, tuple[str, ...]] = {
    "direction": ("out", "in"),
    "stage": ("early", "broken_promise", "late", "final", "hardship_review", "arrangement_review"),
    "product": ("retail", "card", "loan", "student_loan", "medical", "utility", "telecom", "rent", "other"),
    "first_disclosure": YES_NO,
    "dispute_window": ("open", "closed"),
    "itemisation": YES_NO,
    "recording": YES_NO,
    "neutral_name": YES_NO,
    "balance": ("fresh", "stale"),
    "interest": ("some", "none"),
    "fees": ("some", "none"),
    "number_kind": ("mobile", "landline", "work"),
    "prior_contact": YES_NO,
    "accounts": ("one", "several"),
    "creditor_name": ("plain", "sensitive"),
    "time_barred": YES_NO,
    "legal_action": ("authorised", "not_authorised"),
    "customer_kind": ("person", "business"),
    "contact_listed": YES_NO,
}
STATE: Mapping[str, tuple[str, ...]] = {
    "line": ("open", "closed"),
    "heard": YES_NO,
    "right_party": YES_NO,
    "customer": ("present", "absent"),
    "identity": ("none", "passed", "failed", "refused"),
    "mood": ("calm", "uneasy", "upset", "hostile"),
    "debt_shown": YES_NO,
    "script": ("running", "ended"),
    "arrangement": ("none", "draft", "agreed"),
    "shape": ("none", "single", "plan", "pause", "settlement"),
    "callback": ("none", "draft", "agreed"),
    "hand_off": ("none", "confirmed", "not_finished", "later"),
    "claimed_paid": YES_NO,
    "dispute": ("none", "not_mine", "amount", "paid", "service", "no_notice", "theft"),
    "complaint": YES_NO,
    "care": YES_NO,
    "safety": YES_NO,
    "calls": ("possible", "stopped"),
    "number": ("known", "hidden"),
    "stop_said": ("placed", "none"),
}
FAMILIES: Mapping[str, tuple[str, ...] | None] = {
    "duty": ("done", "open"),
    "used": YES_NO,
    "seen": YES_NO,
    "stop": ("placed", "none"),
    "need": ("recorded", "none"),
    "representative": ("named", "none"),
    "answer": None,
    "said": None,
}


def values_of(name: str) -> tuple[str, ...] | None:
    """Return the values a fact may have, None when any word is possible. Raises KeyError for an unknown fact."""
    for table in (FROZEN, STATE):
        if name in table:
            return (*table[name], UNKNOWN) if table is FROZEN or name == "mood" else table[name]
    return FAMILIES[name.partition(".")[0]] if "." in name else STATE[name]


def facts_of(state: State, frozen: Frozen) -> CallFacts:
    """Return every fact of a call."""
    facts = {name: str(frozen[f"fact.{name}"]) for name in FROZEN if f"fact.{name}" in frozen}
    facts.update(_of_the_figures(frozen))
    facts.update(_of_the_line(state))
    facts.update(_of_the_effects(state))
    facts["calls"] = "stopped" if _are_calls_stopped(state, frozen) else "possible"
    facts["number"] = "known" if frozen.get("call.number") else "hidden"
    facts.update({f"duty.{duty}": "done" for duty in state.duties})
    facts.update({f"used.{key}": "yes" for key in state.used})
    facts.update({f"seen.{step}": "yes" for step in state.seen})
    for step, given in state.given.items():
        facts[f"answer.{step}"] = given.answer or "none"
        facts.update({f"said.{step}.{name}": str(value) for name, value in given.values.items()})
    return CallFacts(facts)


class CallFacts(Mapping[str, str]):
    """The facts of one call. What a family does not name has the family's default: it never happened."""

    def __init__(self, stated: Mapping[str, str]) -> None:
        """Take the stated facts."""
        self._stated = dict(stated)

    def __getitem__(self, name: str) -> str:
        """Return a fact. Raises KeyError for one that is not stated and has no default."""
        if name in self._stated:
            return self._stated[name]
        return _DEFAULTS[name.partition(".")[0]]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of what is stated."""
        return iter(self._stated)

    def __len__(self) -> int:
        """Return how many facts are stated."""
        return len(self._stated)


_DEFAULTS = {
    "duty": "open",
    "used": "no",
    "seen": "no",
    "stop": "none",
    "need": "none",
    "representative": "none",
    "answer": "none",
    "said": "none",
}


def _of_the_figures(frozen: Frozen) -> dict[str, str]:
    """Return which parts of the balance there are; parts that are not on file are not stated."""
    amounts = {part: frozen.get(f"debt.{part}") for part in ("interest", "fees")}
    return {part: "some" if amount else "none" for part, amount in amounts.items() if isinstance(amount, int)}


def _of_the_line(state: State) -> dict[str, str]:
    is_present = participants.is_right_party_present(state.line)
    return {
        "line": "open" if participants.may_all_hear_debt(state.line) else "closed",
        "heard": _yes(state.was_answered),
        "right_party": _yes(participants.was_right_party(state.line)),
        "customer": "present" if is_present else "absent",
        "identity": state.verified or "none",
        "mood": state.mood or UNKNOWN,
        "debt_shown": _yes(state.debt_was_shown),
        "script": "ended" if state.is_over else "running",
    }


def _of_the_effects(state: State) -> dict[str, str]:
    facts = {
        "arrangement": _standing(state, "arrangement"),
        "shape": _last(state, "arrangement.agreed", "shape"),
        "callback": _standing(state, "callback"),
        "hand_off": _last(state, "payment.handed_off", "state"),
        "claimed_paid": _yes(any(state.of_kind("payment.claimed"))),
        "dispute": _last(state, "dispute.raised", "about"),
        "complaint": _yes(any(state.of_kind("complaint.raised"))),
        "care": _yes(any(state.of_kind("care.opened"))),
        "safety": _yes(any(state.of_kind("safety.raised"))),
    }
    facts["stop_said"] = "placed" if state.stop_said() else "none"
    facts.update({f"stop.{stop['sign']}": "placed" for stop in state.of_kind("stop.placed")})
    facts.update({f"need.{need['need']}": "recorded" for need in state.of_kind("need.recorded")})
    named = state.of_kind("representative.named")
    facts.update({f"representative.{one['role']}": "named" for one in named})
    return facts


def _are_calls_stopped(state: State, frozen: Frozen) -> bool:
    """Return whether the telephone was closed altogether when the call opened, or is since."""
    placed = state.of_kind("stop.placed")
    return bool(frozen.get("call.stopped_by")) or any(
        is_on_calls(one["sign"], one["scope"]) for one in placed
    )


def _standing(state: State, what: str) -> str:
    """Return how far an agreement is: what stands stands, also while another is put together beside it."""
    if any(state.of_kind(f"{what}.agreed")):
        return "agreed"
    return "draft" if what in state.drafts else "none"


def _last(state: State, kind: str, name: str) -> str:
    values = [str(payload[name]) for payload in state.of_kind(kind)]
    return values[-1] if values else "none"


def _yes(value: bool) -> str:
    return "yes" if value else "no"
