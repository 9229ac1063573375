"""What happened in a call, in words: one or more sentences for every kind of event that a record can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from agentdesk.reports import figures
from agentdesk.reports.record.ink import Ink, may_hear, who
from agentdesk.services.rows.record import Act

Detail = Mapping[str, Any]


def said(act: Act, ink: Ink) -> tuple[str, ...]:
    """Return what happened, in one sentence and what there is to add to it."""
    writer = _WRITERS.get(act.kind, _unknown)
    return tuple(line for line in writer(act, ink) if line)


def _number(number: str | None, ink: Ink) -> str:
    return figures.phone(number) if number else ink.words.code("kind_of_number", "unknown")


def _attempt(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words("said", act.kind, number=_number(act.detail.get("number"), ink))


def _mark(act: Act, ink: Ink) -> Iterator[str]:
    mark = ink.words.code("mark", act.detail["mark"])
    if act.detail["mark"] == "set_back":
        mark = ink.words("said", "call.set_back", mark=mark, time=ink.time(act.detail["marked_at"]))
    words = ink.words("said", "call.marked", mark=mark)
    reason = act.detail.get("reason")
    yield ink.words("value", "reason", words=words, reason=reason) if reason else words


def _participant(act: Act, ink: Ink) -> Iterator[str]:
    detail = act.detail
    heard = may_hear(detail["may_hear"], detail.get("basis"), ink)
    yield ink.words("said", act.kind, who=who(detail["role"], detail.get("name"), ink), may_hear=heard)


def _pressed(field: str) -> Callable[[Act, Ink], Iterator[str]]:
    def write(act: Act, ink: Ink) -> Iterator[str]:
        yield ink.words("said", act.kind, label=ink.words.label(act.label, act.detail[field]))

    return write


def _mood(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words("said", act.kind, mood=ink.words.code("mood", act.detail["mood"]))


def _stop(act: Act, ink: Ink) -> Iterator[str]:
    detail = act.detail
    scope, target = ink.words.code("scope", detail["scope"]), detail.get("target")
    yield ink.words(
        "said",
        act.kind,
        sign=ink.words.label(act.label, detail["sign"]),
        scope=f"{scope} ({figures.phone(target)})" if target and target.startswith("+") else scope,
        lifted_by=ink.words.code("lifted_by", detail["lifted_by"]),
    )
    if detail.get("until_at") is not None:
        until = figures.day_and_time(detail["until_at"], ink.zone, ink.place, seconds=False)
        yield ink.words("said", "stop.until", until=until)
    yield from _customers_words(detail, ink)


def _wish(act: Act, ink: Ink) -> Iterator[str]:
    what, detail = ink.words.code("wish", act.detail["what"]), act.detail.get("detail") or {}
    told = ", ".join(str(value) for value in detail.values())
    yield ink.words("said", "detail", what=what, detail=told) if told else what
    yield from _customers_words(act.detail, ink)


def _need(act: Act, ink: Ink) -> Iterator[str]:
    need = ink.words.code("need", act.detail["need"])
    detail = ink.words.code("need_detail", act.detail["detail"])
    yield ink.words("said", "detail", what=need, detail=detail) if detail else need


def _consent(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words.code("consent", act.detail["what"])
    if target := act.detail.get("target"):
        yield ink.words("said", "target", target=figures.phone(target))
    yield from _customers_words(act.detail, ink)


def _callback(act: Act, ink: Ink) -> Iterator[str]:
    detail = act.detail
    when = figures.day_and_time(detail["due_at"], detail["due_zone"], ink.place, seconds=False)
    zone = figures.zone_words(detail["due_at"], detail["due_zone"])
    yield ink.words("said", act.kind, when=f"{when} ({zone})", number=figures.phone(detail["number"]))
    yield from _customers_words(detail, ink)


def _arrangement(act: Act, ink: Ink) -> Iterator[str]:
    detail = act.detail
    if detail["shape"] == "pause":
        yield ink.words("said", "arrangement.pause", review=ink.day(detail.get("review_on")))
        return
    total = figures.money(detail["total"], detail["currency"], ink.place)
    shape, count = ink.words.code("shape", detail["shape"]), len(detail["instalments"])
    yield ink.words("said", act.kind, shape=shape, total=total, count=str(count))


def _taken_back(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words("said", act.kind, reason=ink.words.code("taken_back", act.detail["reason"]))


def _payment(act: Act, ink: Ink) -> Iterator[str]:
    amount = figures.money(act.detail["amount"], act.detail["currency"], ink.place)
    yield ink.words("said", act.kind, amount=amount, day=ink.day(act.detail["paid_on"]))


def _claimed(act: Act, ink: Ink) -> Iterator[str]:
    words, how = ink.words("said", act.kind), act.detail.get("how")
    yield ink.words("said", "detail", what=words, detail=how) if how else words
    yield from _customers_words(act.detail, ink)


def _handed_off(act: Act, ink: Ink) -> Iterator[str]:
    way, state = ink.words.code("way", act.detail["way"]), ink.words.code("state", act.detail["state"])
    yield ink.words("said", act.kind, way=way, state=state)
    if reference := act.detail.get("reference"):
        yield ink.words("said", "reference", reference=reference)


def _dispute(act: Act, ink: Ink) -> Iterator[str]:
    about, came = ink.words.code("about", act.detail["about"]), ink.words.code("came", act.detail["came"])
    yield ink.words("said", act.kind, about=about, came=came)
    yield from _customers_words(act.detail, ink)


def _complaint(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words("said", act.kind, about=ink.words.code("complaint", act.detail["about"]))
    yield from _customers_words(act.detail, ink)


def _care(act: Act, ink: Ink) -> Iterator[str]:
    review = ink.day(act.detail["review_on"])
    yield ink.words("said", act.kind, helps=ink.words.code("need", act.detail["helps"]), review=review)
    if act.detail["has_consent"] and (cause := act.detail.get("cause")):
        yield ink.words("said", "care.cause", cause=cause)


def _safety(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words("said", act.kind, what=ink.words.code("safety", act.detail["what"]))


def _commitment(act: Act, ink: Ink) -> Iterator[str]:
    what = ink.words.label(act.label, act.detail["what"])
    yield ink.words("said", act.kind, what=what, due=ink.day(act.detail["due_on"]))


def _kept(act: Act, ink: Ink) -> Iterator[str]:
    yield ink.words("said", act.kind)


def _representative(act: Act, ink: Ink) -> Iterator[str]:
    yield who(act.detail["role"], act.detail.get("name"), ink)
    if phone := act.detail.get("phone"):
        yield figures.phone(phone)


def _referral(act: Act, ink: Ink) -> Iterator[str]:
    service = ink.words.code("service", act.detail["service"])
    yield ink.words("said", act.kind, service=service, taken=ink.words("taken", str(act.detail["is_taken"])))


def _correction(act: Act, ink: Ink) -> Iterator[str]:
    subject = ink.words.code("subject", act.detail["subject"])
    yield ink.words("said", act.kind, subject=subject, proposal=act.detail["proposal"])


def _contact(act: Act, ink: Ink) -> Iterator[str]:
    told = ", ".join(filter(None, (act.detail["name"], act.detail.get("role"))))
    yield ink.words("said", act.kind, contact=told)
    if basis := act.detail.get("basis"):
        authority = ink.words.code("answer", act.detail.get("authority") or "no")
        yield ink.words(
            "said", "contact.authority", authority=authority, basis=ink.words.code("basis", basis)
        )
    if phone := act.detail.get("phone"):
        yield figures.phone(phone)


def _unknown(act: Act, ink: Ink) -> Iterator[str]:
    """Show an event of a kind that has no sentence here yet: nothing that happened is ever hidden."""
    for name, value in act.detail.items():
        yield ink.words("said", "detail", what=name.replace("_", " "), detail=str(value))


def _customers_words(detail: Detail, ink: Ink) -> Iterator[str]:
    if words := detail.get("words"):
        yield ink.words("said", "words", words=words)


_WRITERS: dict[str, Callable[[Act, Ink], Iterator[str]]] = {
    "call.placed": _attempt,
    "call.received": _attempt,
    "call.marked": _mark,
    "participant.joined": _participant,
    "participant.known": _participant,
    "participant.left": _participant,
    "interruption.raised": _pressed("interruption"),
    "interruption.returned": _pressed("interruption"),
    "cue.used": _pressed("cue"),
    "mood.marked": _mood,
    "stop.placed": _stop,
    "stop.lifted": _taken_back,
    "wish.recorded": _wish,
    "need.recorded": _need,
    "consent.given": _consent,
    "consent.revoked": _consent,
    "callback.agreed": _callback,
    "arrangement.agreed": _arrangement,
    "arrangement.withdrawn": _taken_back,
    "payment.received": _payment,
    "payment.claimed": _claimed,
    "payment.handed_off": _handed_off,
    "dispute.raised": _dispute,
    "complaint.raised": _complaint,
    "care.opened": _care,
    "safety.raised": _safety,
    "commitment.made": _commitment,
    "commitment.kept": _kept,
    "representative.named": _representative,
    "referral.made": _referral,
    "correction.proposed": _correction,
    "contact.named": _contact,
    "contact.left": _contact,
}
