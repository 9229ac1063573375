"""What was typed at a step: judged by the step's fields before anything is kept.

A sensitive field is asked, and nothing of it is kept. Cards, bank data and national ids never pass. What is wrong is
refused with one sentence; what was only begun, because the customer interrupted, is kept as far as it is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused
from agentdesk.scripts.values import Field, FieldType, Step

LONGEST = 2_000
# More than any sum or count that is meant; the digits of a card are more.
MOST = 10**12
_E164 = re.compile(r"\+[1-9][0-9]{6,14}\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
# NUL and half characters: no database keeps them.
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}\Z")


def captured(
    step: Step, old: Mapping[str, Any], typed: Mapping[str, Any], today: date, *, is_asked: bool = True
) -> dict[str, Any]:
    """Return what a step's fields hold after an answer: what was there before, and what was typed now.

    None or empty text takes a value back. Raises Refused for an unknown field, and, where the answer `is_asked` for
    them, a value that does not fit and a required field that is empty: what is not asked for keeps what fits.
    """
    if not is_asked:
        return begun(step, old, typed, today)
    kept = _merged(step, old, typed, today, is_strict=True)
    for field in step.fields:
        is_there = typed.get(field.name) not in (None, "", []) if field.is_sensitive else field.name in kept
        if field.is_required and not is_there:
            raise Refused("field_missing", "Fill in what is marked as needed first.")
    return kept


def begun(step: Step, old: Mapping[str, Any], typed: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return what a step's fields hold when it is left before an answer: only what fits and needs no consent."""
    free = {name: value for name, value in typed.items() if name not in step.consented}
    return _merged(step, old, free, today, is_strict=False)


def _merged(
    step: Step, old: Mapping[str, Any], typed: Mapping[str, Any], today: date, *, is_strict: bool
) -> dict[str, Any]:
    fields, kept = {field.name: field for field in step.fields}, dict(old)
    if is_strict and (unknown := set(typed) - set(fields)):
        raise Refused("field_unknown", "This step does not ask for {name}.", name=min(map(str, unknown)))
    for name, value in typed.items():
        field = fields.get(name)
        if field is None or field.is_sensitive:
            continue
        if value in (None, "", [], ()):
            kept.pop(name, None)
            continue
        try:
            kept[name] = _value(field, value, today)
        except Refused:
            if is_strict:
                raise
    return kept


def _value(field: Field, value: Any, today: date) -> Any:
    """Return a value in the form it is kept in. Raises Refused when it does not fit."""
    return _day(field, value, today) if field.type == "date" else _KEPT[field.type](field, value)


def _several(field: Field, value: Any) -> list[str]:
    return [_one_of(field, item) for item in value] if isinstance(value, (list, tuple)) else _wrong(field)


def _yes_no(field: Field, value: Any) -> str:
    return str(value) if value in ("yes", "no") else _wrong(field)


def _time(field: Field, value: Any) -> str:
    return _matching(field, value, _TIME, time.fromisoformat)


def _phone(field: Field, value: Any) -> str:
    return _matching(field, value, _E164, str)


def _one_of(field: Field, value: Any) -> str:
    return str(value) if any(choice.id == value for choice in field.choices) else _wrong(field)


def _whole(field: Field, value: Any) -> int:
    least = 1 if field.type == "money" and field.least is None else field.least
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > MOST:
        _wrong(field)
    if (least is not None and value < least) or (field.most is not None and value > field.most):
        raise Refused("field_range", "That number is outside of what is possible here.")
    return int(value)


def _day(field: Field, value: Any, today: date) -> str:
    days = (date.fromisoformat(_matching(field, value, _DATE, date.fromisoformat)) - today).days
    if (field.least is not None and days < field.least) or (field.most is not None and days > field.most):
        raise Refused("field_range", "That day is outside of what is possible here.")
    return str(value)


def _matching(field: Field, value: Any, pattern: re.Pattern[str], parse: Any) -> str:
    if not isinstance(value, str) or not pattern.match(value):
        _wrong(field)
    try:
        parse(value)
    except ValueError:
        _wrong(field)
    return str(value)


def _text(field: Field, value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST or _UNKEEPABLE.search(value):
        _wrong(field)
    return without_private_numbers(value).text


def _wrong(field: Field) -> Any:
    raise Refused("field_wrong", _UNFIT[field.type])


_KEPT: Mapping[FieldType, Callable[[Field, Any], Any]] = {
    "choice": _one_of,
    "multi": _several,
    "yes_no": _yes_no,
    "number": _whole,
    "money": _whole,
    "time": _time,
    "phone": _phone,
    "text": _text,
}
_UNFIT: Mapping[FieldType, str] = {
    "choice": "That does not fit here: a choice from the list is needed.",
    "multi": "That does not fit here: a choice from the list is needed.",
    "yes_no": "That does not fit here: a yes or no is needed.",
    "number": "That does not fit here: a whole number is needed.",
    "money": "That does not fit here: a sum of money is needed.",
    "date": "That does not fit here: a day is needed.",
    "time": "That does not fit here: a time is needed.",
    "phone": "That does not fit here: a telephone number with its country code is needed.",
    "text": "That does not fit here: a short text is needed.",
}
