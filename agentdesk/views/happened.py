"""Happened: a customer's history, one sentence for each thing that happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from agentdesk.content.words import Words
from agentdesk.platform.clock import local
from agentdesk.services.rows.customer import TimelineRow
from agentdesk.views import figures, told_by_file, wording
from agentdesk.views.kit.timeline import Entry
from agentdesk.views.kit.words import translate
from agentdesk.views.telephone import shown_number
from agentdesk.views.told_by_file import said

Detail = Mapping[str, Any]


def entry(row: TimelineRow, zone: str, now: int) -> Entry:
    """Return a row of the history in words; days are those of `zone`, the desk's own, and today has times.

    What is told in the customer's own time says so.
    """
    today = local(now, zone).date()
    day = _when(row, zone, today)
    sentence = _SENTENCES.get(row.what)
    what = sentence(row.detail, today) if sentence else wording.of({}, row.what)
    is_spoken = row.what in _SPOKEN
    if row.who is None:
        return Entry(day, what, tone=_TONES.get(row.what, "neutral"), is_filled=is_spoken)
    return Entry(day, row.who, what, _TONES.get(row.what, "neutral"), is_spoken)


def _when(row: TimelineRow, zone: str, today: date) -> str:
    paid_on = row.detail.get("paid_on")
    if paid_on:
        return figures.day(date.fromisoformat(str(paid_on)), today)
    here = local(row.at, zone)
    return figures.clock_time(here) if here.date() == today else figures.day(here.date(), today)


def _call(detail: Detail, today: date) -> str:
    words = (
        translate("Happened", "Called us from {number}")
        if detail.get("direction") == "in"
        else translate("Happened", "We called {number}")
    )
    number = (
        shown_number(str(detail["number"]))
        if detail.get("number")
        else said(translate("Happened", "no number"))
    )
    told = said(
        words, number=f"{number} ({wording.of(wording.NUMBER_KINDS, str(detail.get('number_kind')))})"
    )
    return f"{told}, {said(translate('Happened', 'logged afterwards'))}" if detail.get("is_late") else told


def _outcome(detail: Detail, today: date) -> str:
    return wording.labelled(detail.get("label", {}), str(detail["outcome"]))


def _arrangement(detail: Detail, today: date) -> str:
    total = figures.money(int(detail["total"]), str(detail["currency"]))
    return f"{wording.of(wording.SHAPES, str(detail['shape']))}: {total}"


def _callback(detail: Detail, today: date) -> str:
    due = local(int(detail["due_at"]), str(detail["due_zone"]))
    when = f"{figures.day(due.date(), today)}, {figures.clock_time(due)}"
    return said(translate("Happened", "Callback agreed for {when}, their time"), when=when)


def _commitment(detail: Detail, today: date) -> str:
    on = figures.day(date.fromisoformat(str(detail["due_on"])), today)
    return said(
        translate("Happened", "We promised: {what}, by {on}"),
        what=wording.labelled(detail.get("label", {}), str(detail["what"])),
        on=on,
    )


def _coded(words: str, group: str, field: str) -> Callable[[Detail, date], str]:
    """Return what tells a code of the call, in the words that its record has for it."""

    def sentence(detail: Detail, today: date) -> str:
        return said(words, what=Words(wording.language()).code(group, str(detail[field])))

    return sentence


def _worded(plain: str, worded: str, group: str) -> Callable[[Detail, date], str]:
    """Return what tells what something is about, with the customer's words of it where there are any."""

    def sentence(detail: Detail, today: date) -> str:
        what, words = Words(wording.language()).code(group, str(detail["about"])), detail.get("words")
        return said(worded, what=what, words=str(words)) if words else said(plain, what=what)

    return sentence


def _lifted(detail: Detail, today: date) -> str:
    return said(
        translate("Happened", "Lifted: {sign}. Why: {reason}"),
        sign=wording.of(wording.SIGNS, str(detail["sign"])),
        reason=Words(wording.language()).code("taken_back", str(detail["reason"])),
    )


def _contact(detail: Detail, today: date) -> str:
    told = ", ".join(filter(None, (str(detail["name"]), detail.get("role"))))
    if detail["change"] == "left":
        return said(translate("Happened", "No longer with the company: {what}"), what=told)
    return said(translate("Happened", "Contact of the company: {what}"), what=told)


def _claim(detail: Detail, today: date) -> str:
    how = detail.get("how")
    if not how:
        return said(translate("Happened", "Says it was paid"))
    return said(translate("Happened", "Says it was paid: {what}"), what=str(how))


_SENTENCES: dict[str, Callable[[Detail, date], str]] = {
    "call": _call,
    "outcome": _outcome,
    "note": lambda detail, today: str(detail["body"]),
    "arrangement": _arrangement,
    "callback": _callback,
    "stop": lambda detail, today: wording.of(wording.SIGNS, str(detail["sign"])),
    "stop_lifted": _lifted,
    "dispute": _worded(
        translate("Happened", "Disputes it: {what}"),
        translate("Happened", "Disputes it: {what} - “{words}”"),
        "about",
    ),
    "complaint": _worded(
        translate("Happened", "Complaint: {what}"),
        translate("Happened", "Complaint: {what} - “{words}”"),
        "complaint",
    ),
    "commitment": _commitment,
    "payment_claim": _claim,
    "payment_handoff": _coded(translate("Happened", "Shown a way to pay: {what}"), "way", "way"),
    "contact": _contact,
    "referral": _coded(translate("Happened", "Help offered: {what}"), "service", "service"),
    **told_by_file.SENTENCES,
}
_TONES = {
    "call": "accent",
    "outcome": "accent",
    "arrangement": "ok",
    "payment": "ok",
    "stop": "bad",
    "dispute": "warn",
    "complaint": "warn",
    "commitment": "warn",
    "past_call": "accent",
    "closure": "bad",
}
_SPOKEN = ("call", "outcome", "arrangement", "callback", "past_call")
