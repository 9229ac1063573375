"""A mapping as the text that people read, change and keep: YAML, with a remark beside what is still to be answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Table

from agentdesk.content.client_file.dialects import DELIMITER_WORDS
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.questions import Question

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:[-./ ][A-Za-z0-9_]+)*\Z")
_UNPRINTABLE = re.compile(
    '[\\\\"\x00-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufe00-\ufeff\ufff0-\uffff]'
)
_WORDS = {sign: word for word, sign in DELIMITER_WORDS.items()}


def written(mapping: Mapping, asked: Sequence[Question] = ()) -> str:
    """Return a mapping's text; what is asked stands in it as remarks. It reads back as the same mapping."""
    return "\n".join([*_head(mapping), *_lists(mapping), *_tables(mapping), *_remarks(asked), ""])


def scalar(text: str) -> str:
    """Return a text as YAML, in quotation marks where it could be taken for anything else."""
    if _PLAIN.match(text) or (text.isascii() and text.isdecimal()):
        return text
    return '"' + _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + '"'


def _head(mapping: Mapping) -> Iterator[str]:
    region = mapping.phone_region if mapping.phone_region != mapping.country else None
    plain = {
        "name": mapping.name,
        "says": mapping.says,
        "client": mapping.client,
        "kind": mapping.kind or None,
        "currency": mapping.currency,
        "country": mapping.country,
        "phone_region": region,
        "zone": mapping.zone,
        "known_to": mapping.known_to,
        "covers_days": None if mapping.covers_days is None else str(mapping.covers_days),
        "dates": mapping.dates,
        "decimal": mapping.decimal,
        "thousands": mapping.thousands or None,
        "encoding": mapping.encoding,
        "delimiter": _WORDS.get(mapping.delimiter or ""),
        "quoting": mapping.quoting,
        "header": None if mapping.has_header else "none",
        "sheet": mapping.sheet,
    }
    yield from (f"{key}: {scalar(value)}" for key, value in plain.items() if value is not None)


def _lists(mapping: Mapping) -> Iterator[str]:
    for key, words in (("empty", mapping.empty), ("ignored", mapping.ignored)):
        if words:
            yield f"{key}:"
            yield from (f"  - {scalar(word)}" for word in words)
    if mapping.phrases:
        yield "needs:"
        for one in mapping.phrases:
            yield f"  - phrase: {scalar(one.phrase)}"
            yield f"    need: {scalar(one.need)}"
            yield f"    says: {scalar(one.says)}"


def _tables(mapping: Mapping) -> Iterator[str]:
    places = {name: f"{first}-{last}" for name, (first, last) in mapping.positions.items()}
    yield from _table("dates", mapping.date_styles)
    yield from _table("positions", places)
    if mapping.columns:
        yield "columns:"
    for name, fields in mapping.columns.items():
        value = fields[0] if len(fields) == 1 else f"[{', '.join(fields)}]"
        yield f"  {scalar(name)}: {value}"
    yield from _table("constants", mapping.constants)
    if mapping.values:
        yield "values:"
    for field, words in mapping.values.items():
        yield f"  {field}:"
        yield from (f"    {scalar(word)}: {scalar(value)}" for word, value in words.items())


def _table(key: str, table: Table[str, str]) -> Iterator[str]:
    if table:
        yield f"{key}:"
        yield from (f"  {scalar(name)}: {scalar(value)}" for name, value in table.items())


def _remarks(asked: Sequence[Question]) -> Iterator[str]:
    for question in asked:
        yield f"# asked: {question.says} ({question.option})"
