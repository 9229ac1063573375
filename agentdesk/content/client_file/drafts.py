"""The mapping that follows from what was understood and what a person said; what is missing in it is asked.

Only what is sure comes in by itself. An answer stands before it, and an answer about a column before what another
column seemed to hold. A mapping that a person has corrected once is kept, and the next file of these columns is
understood by it without a question.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from collections.abc import Mapping as Table
from dataclasses import replace

from agentdesk.content.client_file.answers import IGNORED, LOST, Answers
from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.dialects import DELIMITER_WORDS, Dialect
from agentdesk.content.client_file.header_words import plain
from agentdesk.content.client_file.mapping_text import written
from agentdesk.content.client_file.mapping_values import SHARED, Mapping, days_of, fields_of
from agentdesk.content.client_file.questions import Question, about_writing, left_open
from agentdesk.content.client_file.understood import SeenColumn, Understood
from agentdesk.domain import amounts, date_readings
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused

REFERENCES = frozenset({"debt.reference", "customer.reference"})
_SIGNS = re.compile(r"[^a-z0-9]+")
NAMELESS = "draft"
_BLANK = Mapping(
    name=NAMELESS,
    says="Drafted from the client's file",
    digest="",
    body="",
    client=None,
    kind="",
    currency=None,
    country=None,
    phone_region=None,
    dates=None,
    decimal=None,
    thousands="",
    encoding=None,
    delimiter=None,
    columns={},
    ignored=(),
    constants={},
    values={},
    phrases=(),
)


def drafted(understood: Understood, answers: Answers, base: Mapping | None = None) -> tuple[Mapping, str]:
    """Return the mapping of a file, and its text with remarks on what is still asked.

    With a `base`, what that mapping says is kept and answers are added to it. Raises Refused for an answer about a
    column that is not there, and for a field that there is not.
    """
    base = base or _BLANK
    # Which fields there are, and which of them are dates, follows from the kind.
    mapping = _with_columns(replace(base, kind=answers.kind or base.kind), understood, answers)
    mapping = _with_styles(mapping, understood, answers)
    mapping = _with_answers(mapping, understood, answers)
    return mapping, written(mapping, open_questions(mapping, understood))


def open_questions(mapping: Mapping, understood: Understood) -> tuple[Question, ...]:
    """Return everything that has to be asked before a file may come in under a drafted mapping."""
    return (*about_writing(understood), *left_open(mapping, understood))


def name_for(
    client: str | None, save_as: str | None, taken: Table[str, Mapping], header: frozenset[str]
) -> str:
    """Return under which name to keep a mapping: the one that was said, or the client's, with a number if need be.

    A saved mapping is replaced by a newer version only where it knows the same columns, or where it was named.
    """
    if save_as is not None:
        return save_as
    stem = _SIGNS.sub("-", plain(client or NAMELESS)).strip("-")[:32].lstrip("0123456789-") or NAMELESS
    name, number = stem, 1
    while name in taken and taken[name].header != header:
        number += 1
        name = f"{stem}-{number}"
    return name


def read_by(dialect: Dialect, mapping: Mapping, header: Sequence[str]) -> Dialect:
    """Return how a workbook's numbers and dates are given as text: as the mapping reads them."""
    if dialect.sheet is None:
        return dialect
    styles = []
    for number, name in enumerate(header):
        field = next(
            (field for field in mapping.columns.get(name, ()) if field in days_of(mapping.kind)), None
        )
        if field is not None and (style := mapping.date_style(field)):
            styles.append((number, style))
    decimal = mapping.decimal if mapping.decimal in amounts.DECIMALS else "."
    return replace(dialect, decimal=decimal or ".", dates=tuple(styles))


def _with_columns(mapping: Mapping, understood: Understood, answers: Answers) -> Mapping:
    """Return a mapping that says what the columns hold: as answered, as it said, or as the file shows for sure."""
    said = _said(understood, answers, mapping)
    taken = {field for fields in said.values() for field in fields}
    possible = fields_of(mapping.kind)
    columns, ignored = dict(said), []
    for column in understood.columns:
        if column.name in said:
            columns[column.name] = _with_reference(said[column.name], column, taken)
        elif column.name in mapping.header:
            left = tuple(f for f in mapping.columns.get(column.name, ()) if f in SHARED or f not in taken)
            columns[column.name] = left or (IGNORED,)
        elif _is_sure(column, possible) and (field := column.holds.answer or "") not in taken - SHARED:
            columns[column.name] = (field,)
    in_order = {name: columns[name] for name in understood.header if name in columns}
    lost = {name for name, field in answers.columns if field == LOST}
    kept = {
        name: fields for name, fields in mapping.columns.items() if name not in {*understood.header, *lost}
    }
    kept = {
        name: left for name, fields in kept.items() if (left := tuple(f for f in fields if f not in taken))
    }
    ignored = [name for name, fields in in_order.items() if fields == (IGNORED,)]
    mapped = {name: fields for name, fields in {**in_order, **kept}.items() if name not in ignored}
    return replace(mapping, columns=mapped, ignored=tuple(ignored))


def _is_sure(column: SeenColumn, possible: Container[str]) -> bool:
    """Return whether it is sure what a column holds, and files of this kind can hold it."""
    holds = column.holds
    return holds.is_sure and (holds.answer == IGNORED or (holds.answer or "") in possible)


def _said(understood: Understood, answers: Answers, mapping: Mapping) -> dict[str, tuple[str, ...]]:
    """Return what was said of columns. Raises Refused for a column or a field that there is not."""
    names = {name: name for name in understood.header} | {shown(name): name for name in understood.header}
    fields = fields_of(mapping.kind)
    said: dict[str, tuple[str, ...]] = {}
    for told, field in answers.columns:
        # Whoever has the file before them says the name as it stands there.
        name = told if told in names else without_private_numbers(told).text
        if field == LOST and name in mapping.header:
            continue
        if name not in names:
            has = ", ".join(map(shown, understood.header))
            raise Refused(
                "no_column", "The file has no column {name}. It has: {has}.", name=shown(name), has=has
            )
        if field not in fields and field != IGNORED:
            choices = ", ".join((*fields, IGNORED))
            sentence = "{field} is no field. Choose one of: {choices}."
            raise Refused("no_field", sentence, field=shown(field), choices=choices)
        others = [one for one, held in said.items() if field in held and field not in {*SHARED, IGNORED}]
        if others:
            raise Refused("field_twice", "{field} cannot stand in two columns.", field=field)
        said[names[name]] = (*said.get(names[name], ()), field)
    return said


def _with_reference(fields: tuple[str, ...], column: SeenColumn, taken: set[str]) -> tuple[str, ...]:
    """Return the fields of a column, with the other reference that it holds for sure: one number may be both."""
    other = column.holds.answer
    is_other = column.holds.is_sure and other in REFERENCES and other not in taken
    return (other, *fields) if other and is_other and set(fields) < REFERENCES else fields


def _with_styles(mapping: Mapping, understood: Understood, answers: Answers) -> Mapping:
    """Return a mapping that says how dates and amounts are written, where that is sure or was said."""
    styles = _date_styles(mapping, understood, dict(answers.dates))
    whole = next(iter(set(styles.values()))) if len(set(styles.values())) == 1 else None
    if styles and None not in styles.values():
        mapping = replace(
            mapping, dates=whole, date_styles={} if whole else {f: s or "" for f, s in styles.items()}
        )
    else:
        mapping = replace(mapping, dates=None, date_styles={f: s for f, s in styles.items() if s})
    aspect = understood.aspect("decimal")
    seen = aspect.answer if aspect and aspect.is_sure else None
    decimal = (
        answers.decimal or mapping.decimal or (seen if seen == amounts.MIXED else (seen or "")[:1] or None)
    )
    return replace(mapping, decimal=decimal, thousands=_thousands(mapping, understood, answers, decimal))


def _date_styles(mapping: Mapping, understood: Understood, said: Table[str, str]) -> dict[str, str | None]:
    """Return the style of every date field that has a column: said for it, or for all, kept, sure, or None."""
    found: dict[str, str | None] = {}
    for column in understood.columns:
        for field in mapping.columns.get(column.name, ()):
            if field in days_of(mapping.kind):
                sure = column.dates.answer if column.dates and column.dates.is_sure else None
                blank = date_readings.MIXED if not column.filled else None
                named = said.get(column.name) or said.get(shown(column.name))
                found[field] = named or mapping.date_style(field) or sure or said.get("") or blank
    return found


def _thousands(mapping: Mapping, understood: Understood, answers: Answers, decimal: str | None) -> str:
    if decimal in amounts.MIXED_STYLES:
        return ""
    if answers.thousands is not None:
        return answers.thousands
    aspect = understood.aspect("decimal")
    seen = (
        [style for style in ((aspect.answer or ""), *aspect.possible) if style[:1] == decimal]
        if aspect
        else []
    )
    return mapping.thousands or next((style[1:] for style in seen if style not in amounts.MIXED_STYLES), "")


def _with_answers(mapping: Mapping, understood: Understood, answers: Answers) -> Mapping:
    """Return a mapping with what was said of the whole file, and how it is written where that was asked."""
    currency = understood.aspect("currency")
    sure = currency.answer if currency and currency.is_sure else None
    country = (answers.country or "").upper() or mapping.country
    constants = {**mapping.constants, **({"debt.creditor": answers.creditor} if answers.creditor else {})}
    people = "consumer" if _has_births(mapping, understood) else ""
    header = understood.aspect("header")
    return replace(
        mapping,
        empty=mapping.empty or (_fillers(understood) if not mapping.digest else ()),
        client=answers.client or mapping.client,
        kind=mapping.kind or people,
        currency=(answers.currency or "").upper() or mapping.currency or sure,
        country=country,
        phone_region=mapping.phone_region or country,
        constants=constants,
        zone=answers.zone or mapping.zone,
        covers_days=answers.covers_days or mapping.covers_days,
        encoding=answers.encoding or mapping.encoding,
        delimiter=DELIMITER_WORDS.get(answers.delimiter or "") or mapping.delimiter,
        quoting=answers.quoting or mapping.quoting,
        sheet=without_private_numbers(answers.sheet or "").text or mapping.sheet,
        has_header=mapping.has_header and (header is None or header.answer != "none"),
    )


def _fillers(understood: Understood) -> tuple[str, ...]:
    """Return the words that stand in cells that hold nothing, as they are compared."""
    aspect = understood.aspect("empty")
    return tuple(dict.fromkeys(word.casefold() for word in aspect.examples)) if aspect else ()


def _has_births(mapping: Mapping, understood: Understood) -> bool:
    """Return whether customers are born: then they are people."""
    born: Sequence[str] = mapping.columns_of("customer.birth_date")
    return any(column.name in born and column.filled for column in understood.columns)
