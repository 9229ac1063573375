"""What a column seems to hold: what its name means to those who write such files, and whether its cells agree.

A meaning is sure where the name means one field, the cells look like it, and no other column claims it. Everything
else is a suggestion, with its reason: a person decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from agentdesk.content.client_file import shapes
from agentdesk.content.client_file.columns import Column, date_styles, decimal_styles
from agentdesk.content.client_file.header_words import meanings
from agentdesk.content.client_file.mapping_values import AMOUNTS, DATES, MOST_PHONES, SHARED
from agentdesk.content.client_file.understood import SEVERAL, SURE, UNKNOWN, Aspect
from agentdesk.domain import currencies, phones

HOLDS = "column"
IGNORED = "ignored"
# A name that means both is one of them beside a column for the other part of a name.
_BESIDE = {
    "customer.first_name": ("customer.last_name", "customer.full_name"),
    "customer.last_name": ("customer.first_name", "customer.full_name"),
}
_FEW = 20
_AGAIN = re.compile(r" \([0-9]+\)\Z")


def suggested(columns: Sequence[Column]) -> list[Aspect]:
    """Return what each column seems to hold, in the order of the file."""
    names = {column.name for column in columns}
    named = [_of_name(column, names) for column in columns]
    named = [_beside(fields, named) for fields in named]
    found = [_aspect(column, fields) for column, fields in zip(columns, named, strict=True)]
    return _each_once(_phones_in_order(found))


def _of_name(column: Column, names: Container[str]) -> tuple[str, ...]:
    """Return what a column's name means: of a name that stands there again, what it means the first time."""
    first = _AGAIN.sub("", column.name)
    return tuple(dict.fromkeys(meanings(first if first in names else column.name)))


def _beside(fields: tuple[str, ...], named: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a name of a name means beside the other columns: `Name` beside `Vorname` is the last name."""
    if len(fields) < 2 or not set(fields) & set(_BESIDE):
        return fields
    for part, (other, whole) in _BESIDE.items():
        if part in fields and whole in fields and (other,) in named:
            return (part,)
    whole_only = [field for field in fields if field not in _BESIDE]
    return tuple(whole_only) or fields


def _aspect(column: Column, fields: tuple[str, ...]) -> Aspect:
    examples = tuple(column.examples)
    if not column.filled:
        says = "the column is blank in the whole file"
        return Aspect(HOLDS, fields[0] if len(fields) == 1 else IGNORED, SURE, says)
    if not fields:
        likely = _by_shape(column)
        says = "its name means nothing that is known" + (f"; its cells look like {likely}" if likely else "")
        return Aspect(HOLDS, None, UNKNOWN, says, (likely,) if likely else (), examples)
    fitting = tuple(field for field in fields if _agrees(column, field))
    if len(fitting) == 1:
        says = "its name means this, and its cells agree"
        return Aspect(HOLDS, fitting[0], SURE, says, (), examples)
    if fitting:
        return Aspect(HOLDS, None, SEVERAL, "its name can mean several things", fitting, examples)
    return Aspect(HOLDS, None, SEVERAL, "its name means this, but its cells look different", fields, examples)


def _agrees(column: Column, field: str) -> bool:
    """Return whether the cells of a column look like a field."""
    is_kind = field.endswith(".kind")
    if is_kind or field in ("debt.state", "debt.type", "customer.language"):
        return column.values is not None and len(column.values) <= _FEW and not _is_region(column, field)
    if field == "debt.currency":
        return _are(column, currencies.is_currency)
    if field == "address.country":
        return column.values is not None and not _are(column, currencies.is_currency)
    return _looking_like(column, field) * 2 >= column.filled


def _looking_like(column: Column, field: str) -> int:
    """Return how many cells of a column have the form of a field; all of them where it has none of its own."""
    if field in DATES:
        return date_styles(column).dated
    if field in AMOUNTS:
        return decimal_styles(column)[0]
    if field.startswith("phone."):
        return _count(column, "phone")
    return _count(column, "is_email") if field == "customer.email" else column.filled


def _is_region(column: Column, field: str) -> bool:
    """Return whether a column called `state` holds the short names of provinces."""
    return field == "debt.state" and all(len(value.strip()) <= 3 for value in column.values or ())


def _count(column: Column, what: str) -> int:
    return sum(count for shape, count in column.shapes.items() if getattr(shapes.judged(shape), what))


def _are(column: Column, test: object) -> bool:
    """Return whether most of the few values of a column pass a test."""
    if not callable(test) or not column.values:
        return False
    passing = sum(count for value, count in column.values.items() if test(value.strip().upper()))
    return passing * 2 >= column.filled


def _by_shape(column: Column) -> str | None:
    """Return what a column looks like, whatever its name is; only as a hint."""
    half = column.filled / 2
    if _count(column, "is_email") >= half:
        return "customer.email"
    if _are(column, currencies.is_currency):
        return "debt.currency"
    if _are(column, phones.is_region):
        return "address.country"
    if date_styles(column).dated >= half:
        return "debt.due_on"
    signed = sum(count for ways, count in decimal_styles(column)[1].items() if ways)
    if signed >= half:
        return "debt.balance"
    return "phone.1" if _count(column, "phone") >= half and not signed else None


def _phones_in_order(found: Sequence[Aspect]) -> list[Aspect]:
    """Number the telephones as they come: two columns called `Phone` and `Mobile` are two telephones."""
    made: list[Aspect] = []
    place = 0
    for aspect in found:
        field = aspect.answer or ""
        if field.startswith("phone.") and not field.endswith(".kind"):
            place += 1
            answer = f"phone.{place}" if place <= MOST_PHONES else None
            made.append(replace(aspect, answer=answer, sure=SURE if answer else SEVERAL))
        else:
            made.append(aspect)
    return made


def _each_once(found: Sequence[Aspect]) -> list[Aspect]:
    """Put in doubt what several columns claim; what a blank column claims is not heeded."""
    claims = Counter(aspect.answer for aspect in found if aspect.answer and aspect.examples)
    made = []
    for aspect in found:
        field = aspect.answer
        if field is None or field == IGNORED or field in SHARED:
            made.append(aspect)
        elif not aspect.examples and claims[field]:
            made.append(replace(aspect, answer=IGNORED))
        elif claims[field] > 1:
            says = "other columns are called the same"
            made.append(replace(aspect, answer=None, sure=SEVERAL, says=says, possible=(field,)))
        else:
            made.append(aspect)
    return made
