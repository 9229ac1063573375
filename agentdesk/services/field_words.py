"""What a field of a step holds, in words for a note: amounts, days and choices as they are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from agentdesk.content.words import Words
from agentdesk.domain.money import Money
from agentdesk.scripts import wording
from agentdesk.scripts.frozen import currency
from agentdesk.scripts.unread import unread_text
from agentdesk.scripts.values import Field, FieldType
from agentdesk.services.sessions import OpenCall


def in_words(call: OpenCall, field: Field, value: Any) -> str:
    """Return what was typed into a field, in the language of the call; what does not fit stays as it was typed."""
    text = unread_text(value)
    if text is not None:
        return text
    try:
        return _SAID[field.type](call, field, value) if field.type in _SAID else str(value)
    except (TypeError, ValueError):
        return str(value)


def _money(call: OpenCall, field: Field, value: Any) -> str:
    return wording.money(Money(int(value), currency(call.frozen or {})), call.language)


def _day(call: OpenCall, field: Field, value: Any) -> str:
    return wording.day(date.fromisoformat(value), call.language, date.min)


def _time(call: OpenCall, field: Field, value: Any) -> str:
    return wording.clock(time.fromisoformat(value), call.language)


def _phone(call: OpenCall, field: Field, value: Any) -> str:
    return wording.phone(str(value))


def _yes_no(call: OpenCall, field: Field, value: Any) -> str:
    return Words(call.language).code("answer", str(value))


def _choice(call: OpenCall, field: Field, value: Any) -> str:
    words = Words(call.language)
    labels = {choice.id: words.label(choice.label, choice.id) for choice in field.choices}
    return ", ".join(labels.get(id, str(id)) for id in (value if isinstance(value, list) else [value]))


_SAID: Mapping[FieldType, Callable[[OpenCall, Field, Any], str]] = {
    "money": _money,
    "date": _day,
    "time": _time,
    "phone": _phone,
    "yes_no": _yes_no,
    "choice": _choice,
    "multi": _choice,
}
