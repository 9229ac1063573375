"""Letter words: what the form for a letter offers to choose, what follows from it, and how long a piece lay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from agentdesk.content.words import Words
from agentdesk.domain.correspondence import ABOUT, ASKS, MEDIA, SCOPES
from agentdesk.views import told_by_file, wording
from agentdesk.views.kit.words import translate

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
_ASKS = {
    "nothing": translate("Letters", "Nothing, it only tells us something"),
    "information": translate("Letters", "Information or a proof"),
    "dispute": translate("Letters", "Disputes what is owed"),
    "stop": translate("Letters", "Not to be contacted"),
    "complaint": translate("Letters", "Complains about us"),
    "hardship": translate("Letters", "Cannot pay now"),
    "payment": translate("Letters", "Says that it was paid"),
    "other": translate("Letters", "Something else"),
}
_FOLLOWS = {
    "dispute": translate("Letters", "No calls about it until the answer is sent."),
    "complaint": translate("Letters", "No calls until it is answered."),
    "hardship": translate("Letters", "Care is opened for them. No calls until its review."),
    "payment": translate("Letters", "Not asked for again while the payment is looked for."),
    "number": translate("Letters", "No calls on this number any more."),
    "calls": translate("Letters", "No phone calls at all."),
    "everything": translate("Letters", "No contact except in writing."),
}
_SCOPES = {
    "number": translate("Letters", "One number"),
    "calls": translate("Letters", "All phone calls"),
    "everything": translate("Letters", "All contact but in writing"),
}
_CALLED = {
    1: translate("Letters", "Called once meanwhile"),
    2: translate("Letters", "Called twice meanwhile"),
}

Offered = Iterable[tuple[str, str]]


def media() -> Offered:
    """Return the kinds of pieces."""
    return [(code, _came(code)) for code in MEDIA]


def asks() -> Offered:
    """Return what a piece may ask."""
    return [(code, _said(_ASKS[code])) for code in ASKS]


def scopes() -> Offered:
    """Return what a stop may cover."""
    return [(code, _said(_SCOPES[code])) for code in SCOPES]


def abouts(asks: str) -> Offered:
    """Return what a dispute or a complaint may be about; nothing for what is about nothing more."""
    group = {"dispute": "about", "complaint": "complaint"}.get(asks, "")
    return [(code, _begun(Words(wording.language()).code(group, code))) for code in ABOUT.get(asks, ())]


def follows(asks: str, scope: str) -> str:
    """Return what happens as soon as such a piece is entered, or an empty text."""
    words = _FOLLOWS.get(scope if asks == "stop" else asks)
    return _said(words) if words else ""


def lay(detail: Mapping[str, Any]) -> str:
    """Return how long a piece lay before it was entered: in days, below two of them in hours."""
    lag = int(detail["entered_at"]) - int(detail["received_at"])
    if lag < 2 * DAY_MS:
        return _said(
            translate("Letters", "Received {hours} hours before it was entered"), hours=lag // HOUR_MS
        )
    return _said(translate("Letters", "Received {days} days before it was entered"), days=lag // DAY_MS)


def called_meanwhile(detail: Mapping[str, Any]) -> str:
    """Return how often they were called while it lay, and what it asks; where nobody called, what it was."""
    calls, asked = int(detail["calls"]), told_by_file.asked(str(detail["asks"]))
    if not calls:
        return ", ".join(filter(None, (_came(str(detail["medium"])), asked)))
    often = _CALLED.get(calls, translate("Letters", "Called {times} times meanwhile"))
    return " · ".join(filter(None, (_said(often, times=calls), asked)))


def _came(medium: str) -> str:
    return _begun(Words(wording.language()).code("came", medium))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _said(words: str, **values: int) -> str:
    return QCoreApplication.translate("Letters", words).format(**values)
