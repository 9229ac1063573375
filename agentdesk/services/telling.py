"""What was agreed, asked and recorded in a call, a sentence for each in the language of whoever reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from agentdesk.content.words import Words
from agentdesk.domain.arrangements import every_of
from agentdesk.domain.money import Money
from agentdesk.domain.outcomes import Label
from agentdesk.platform.clock import local
from agentdesk.scripts import invoices, wording
from agentdesk.scripts.frozen import text
from agentdesk.services.sessions import OpenCall

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Telling:
    """A call being put into words: `firm` has the firm's own labels for codes, by kind of event."""

    call: OpenCall
    words: Words
    firm: Mapping[str, Mapping[str, Label]]

    @property
    def zone(self) -> str:
        """The customer's zone, in which their times are told."""
        return text(self.call.frozen or {}, "call.zone", "UTC")

    def day(self, on: date, *, with_year: bool = False) -> str:
        """Return a day as it is said."""
        today = date.min if with_year else local(self.call.call.began_at, self.zone).date()
        return wording.day(on, self.words.tag, today)

    def of_invoices(self, debts: Collection[str] | None, what: str) -> str:
        """Return what something is about, after the numbers of the invoices where it is about some of a business's."""
        frozen = self.call.frozen or {}
        is_part = bool(debts) and len(debts or ()) < len(invoices.rows(frozen))
        return f"{invoices.numbers(frozen, debts or ())}, {what}" if is_part else what

    def named(self, kind: str, code: str) -> str:
        """Return the firm's own label of a code."""
        return self.words.label(self.firm.get(kind, {}).get(code, {}), code)


def _arrangement(telling: Telling, payload: Payload) -> str:
    instalments, words = payload["instalments"], telling.words
    if payload["shape"] == "pause":
        return words("summary", "pause", day=telling.day(date.fromisoformat(payload["review_on"])))
    total = wording.money(Money(payload["total"], payload["currency"]), words.tag)
    first = telling.day(date.fromisoformat(instalments[0]["due_on"]))
    if len(instalments) == 1:
        return words("summary", "one_payment", total=total, day=first)
    parts = ", ".join(_parts(words, instalments, payload["currency"]))
    return words("summary", "payments", total=total, count=str(len(instalments)), parts=parts, day=first)


def _parts(words: Words, instalments: Sequence[Payload], currency: str) -> Iterator[str]:
    """Yield how much each payment is, how often they are made, and the last one where it is another sum."""
    each, *_, last = (wording.money(Money(one["amount"], currency), words.tag) for one in instalments)
    yield each
    if (every := every_of([date.fromisoformat(one["due_on"]) for one in instalments])) is not None:
        yield wording.every(every, words.tag)
    if last != each:
        yield words("summary", "last_payment", amount=last)


def _callback(telling: Telling, payload: Payload) -> str:
    due = local(payload["due_at"], payload["due_zone"])
    return telling.words(
        "summary",
        "callback",
        day=telling.day(due.date()),
        time=wording.clock(due.time(), telling.words.tag),
        number=wording.phone(payload["number"]),
    )


def _commitment(telling: Telling, payload: Payload) -> str:
    what, due = telling.named("commitment.made", payload["what"]), date.fromisoformat(payload["due_on"])
    return telling.words("summary", "commitment.made", what=what, day=telling.day(due))


def _stop(telling: Telling, payload: Payload) -> str:
    return telling.words("summary", "stop.placed", what=telling.named("stop.placed", payload["sign"]))


def _claimed(telling: Telling, payload: Payload) -> str:
    key = "payment.claimed_how" if payload.get("how") else "payment.claimed"
    return telling.words("summary", key, what=str(payload.get("how") or "").replace("_", " "))


def _handed_off(telling: Telling, payload: Payload) -> str:
    words = telling.words
    state = words.code("state", payload["state"])
    return words("summary", "payment.handed_off", what=words.code("way", payload["way"]), state=state)


def _need(telling: Telling, payload: Payload) -> str:
    words, detail = telling.words, payload.get("detail")
    told = (words.code("need", payload["need"]), words.code("need_detail", detail) if detail else "")
    return words("summary", "need.recorded", what=", ".join(filter(None, told)))


def _wish(telling: Telling, payload: Payload) -> str:
    told = (telling.words.code("wish", payload["what"]), payload.get("words") or "")
    return telling.words("summary", "wish.recorded", what=", ".join(filter(None, told)))


def _representative(telling: Telling, payload: Payload) -> str:
    told = (telling.words.code("role", payload["role"]), payload.get("name") or "")
    return telling.words("summary", "representative.named", what=", ".join(filter(None, told)))


def _contact(kind: str) -> Callable[[Telling, Payload], str]:
    def make(telling: Telling, payload: Payload) -> str:
        told = ", ".join(filter(None, (payload["name"], payload.get("role"))))
        return telling.words("summary", kind, what=told)

    return make


def _referral(telling: Telling, payload: Payload) -> str:
    words = telling.words
    taken = words.code("taken", str(payload["is_taken"]))
    return words("summary", "referral.made", what=words.code("service", payload["service"]), taken=taken)


def _told(kind: str, group: str) -> Callable[[Telling, Payload], str]:
    """Return what tells what something is about, and the customer's words of it where there are any."""

    def make(telling: Telling, payload: Payload) -> str:
        words, told = telling.words, " ".join(str(payload.get("words") or "").split())
        what = telling.of_invoices(payload.get("debts"), words.code(group, payload["about"]))
        return words("summary", f"{kind}_words" if told else kind, what=what, words=told)

    return make


def _coded(kind: str, group: str, name: str) -> Callable[[Telling, Payload], str]:
    def make(telling: Telling, payload: Payload) -> str:
        return telling.words("summary", kind, what=telling.words.code(group, payload[name]))

    return make


def _plain(key: str) -> Callable[[Telling, Payload], str]:
    return lambda telling, _payload: telling.words("summary", key)


SENTENCES: Mapping[str, Callable[[Telling, Payload], str]] = {
    "arrangement.agreed": _arrangement,
    "callback.agreed": _callback,
    "commitment.made": _commitment,
    "stop.placed": _stop,
    "dispute.raised": _told("dispute.raised", "about"),
    "complaint.raised": _told("complaint.raised", "complaint"),
    "payment.claimed": _claimed,
    "payment.handed_off": _handed_off,
    "need.recorded": _need,
    "wish.recorded": _wish,
    "representative.named": _representative,
    "care.opened": _coded("care.opened", "need", "helps"),
    "safety.raised": _coded("safety.raised", "safety", "what"),
    "referral.made": _referral,
    "contact.named": _contact("contact.named"),
    "contact.left": _contact("contact.left"),
}
# What is told instead while the account is closed: that it was said stays true, its figures and words are not shown.
BEHIND_CURTAIN: Mapping[str, Callable[[Telling, Payload], str]] = {
    "arrangement.agreed": _plain("agreed_closed"),
    "payment.claimed": _plain("payment.claimed"),
    "dispute.raised": _plain("dispute_closed"),
    "complaint.raised": _plain("complaint_closed"),
}
