"""Told by file: what a client's files say happened with a customer, a sentence for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from agentdesk.content.words import Words
from agentdesk.views import figures, wording
from agentdesk.views.kit.words import translate
from agentdesk.views.telephone import shown_number

Detail = Mapping[str, Any]
REASONS = {
    "no_funds": translate("Happened", "no funds"),
    "closed": translate("Happened", "the account was closed"),
    "stopped": translate("Happened", "it was stopped"),
    "not_authorised": translate("Happened", "it was not authorised"),
    "other": translate("Happened", "another reason"),
}
ASKS = {
    "information": translate("Happened", "asks for information"),
    "dispute": translate("Happened", "disputes it"),
    "stop": translate("Happened", "asks not to be contacted"),
    "complaint": translate("Happened", "complains"),
    "hardship": translate("Happened", "cannot pay now"),
    "payment": translate("Happened", "says it was paid"),
    "other": translate("Happened", "asks for something else"),
}


def payment(detail: Detail, today: date) -> str:
    """Return the sentence of a payment that came in, or that came back."""
    minor = int(detail["amount"])
    amount = figures.money(abs(minor), str(detail["currency"]))
    if minor >= 0:
        return said(translate("Happened", "Payment of {amount} received"), amount=amount)
    reason = detail.get("reason")
    if reason is None:
        return said(translate("Happened", "Payment of {amount} came back"), amount=amount)
    words = translate("Happened", "Payment of {amount} came back: {why}")
    return said(words, amount=amount, why=_coded(REASONS, str(reason)))


def past_call(detail: Detail, today: date) -> str:
    """Return the sentence of a call that was made elsewhere: it counts, and nobody here made it."""
    words = (
        translate("Happened", "They called, not here: {outcome}")
        if detail["direction"] == "in"
        else translate("Happened", "Called, not from here: {outcome}")
    )
    told = said(words, outcome=Words(wording.language()).code("contact", str(detail["contact_outcome"])))
    beside = [shown_number(str(detail["number"]))] if detail.get("number") else []
    beside += [str(detail["made_by"])] if detail.get("made_by") else []
    return f"{told} ({', '.join(beside)})" if beside else told


def closure(detail: Detail, today: date) -> str:
    """Return the sentence of what a client said becomes of an account."""
    what = wording.of(wording.STATES, str(detail["what"]))
    told = said(
        translate("Happened", "Account {reference}: {what}"), reference=str(detail["reference"]), what=what
    )
    return f"{told} - “{detail['words']}”" if detail.get("words") else told


def correspondence(detail: Detail, today: date) -> str:
    """Return the sentence of a letter or another piece in writing."""
    came = translate("Happened", "Received: {medium}")
    words = came if detail["direction"] == "in" else translate("Happened", "Sent: {medium}")
    told = [said(words, medium=Words(wording.language()).code("came", str(detail["medium"])))]
    if detail["asks"] in ASKS:
        told.append(asked(str(detail["asks"])))
    if detail.get("words"):
        told.append(f"“{detail['words']}”")
    if detail.get("scan"):
        told.append(said(translate("Happened", "picture: {where}"), where=str(detail["scan"])))
    return ", ".join(told)


def asked(code: str) -> str:
    """Return what a piece asks; of one that asks nothing, an empty text."""
    return _coded(ASKS, code) if code in ASKS else ""


def _coded(table: Mapping[str, str], code: str) -> str:
    return said(table[code]) if code in table else code.replace("_", " ")


def said(words: str, /, **values: str) -> str:
    """Return a sentence of the history in the person's language."""
    return QCoreApplication.translate("Happened", words).format(**values)


SENTENCES: Mapping[str, Callable[[Detail, date], str]] = {
    "payment": payment,
    "past_call": past_call,
    "closure": closure,
    "correspondence": correspondence,
}
