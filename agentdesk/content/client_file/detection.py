"""A client's file, understood from its first byte to its last: how it is written, and what its columns seem to hold.

It is read twice: once for its bytes, once for its rows. What a person or a mapping has said is not looked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping as Held
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.columns import Column, columns_of
from agentdesk.content.client_file.dialects import (
    BACKSLASH,
    DELIMITER_WORDS,
    DOUBLED,
    MIXTURE,
    UNQUOTED,
    Dialect,
    Stated,
)
from agentdesk.content.client_file.layout import MOST_ROWS, layout_of, layout_of_rows
from agentdesk.content.client_file.mapping_values import AMOUNTS, Mapping
from agentdesk.content.client_file.meanings import suggested
from agentdesk.content.client_file.mended import without_reasons
from agentdesk.content.client_file.quotation_marks import marks_in, quoting_of
from agentdesk.content.client_file.readers import data
from agentdesk.content.client_file.rows import UNPAIRED
from agentdesk.content.client_file.styles_seen import (
    amounts_aspect,
    currency_aspect,
    dates_aspect,
    phones_aspect,
)
from agentdesk.content.client_file.survey import Look
from agentdesk.content.client_file.understood import (
    SEVERAL,
    SURE,
    UNKNOWN,
    Aspect,
    SeenColumn,
    Understood,
    said,
)
from agentdesk.errors import Refused


@dataclass(frozen=True, slots=True)
class Table:
    """A file whose table is found: its columns and how it is written, with how sure that is."""

    dialect: Dialect
    header: tuple[str, ...]
    aspects: tuple[Aspect, ...]


def table_of(
    stream: BinaryIO, seen: Look, answers: Answers, mapping: Mapping | None, known: Sequence[Mapping] = ()
) -> Table:
    """Return the table of a file, as it was said, or as a mapping has it, or as it shows at its beginning.

    Where the encoding has to be asked, the one that shows every letter is taken, to ask by. Raises Refused for
    what is no table.
    """
    stated = _stated(answers, mapping, known)
    if seen.is_workbook:
        return _of_workbook(stream, answers.sheet or (mapping.sheet if mapping else None), stated)
    told = answers.encoding or (mapping.encoding if mapping else None)
    encoding = told or seen.encoding or (MIXTURE if seen.beyond else "windows-1252")
    layout = layout_of(stream, encoding, stated)
    aspect = said("encoding", told) if told else seen.aspect
    dialect, header = without_reasons(layout.dialect, layout.header)
    table = Table(dialect, header, (aspect, *layout.aspects))
    # What the beginning shows has to hold for all of the file: a mapping may be all that is looked at after this.
    return _with(table, *_judged(stream, table)) if _is_unquoted(table, stated) else table


def understood(
    stream: BinaryIO, seen: Look, table: Table, answers: Answers, mapping: Mapping | None = None
) -> Understood:
    """Return what is understood of a whole file. Raises Refused for one without rows."""
    dialect, quoting = _quoted(stream, seen, table)
    columns, faults, count = columns_of(table.header, data(stream, dialect, len(table.header))[1])
    if not count and all(aspect.is_sure for aspect in table.aspects):
        raise Refused("empty_file", "The file names its columns and has no rows.")
    if quoting is None and UNPAIRED in faults and dialect.quoting == DOUBLED and _is_told(table, "quoting"):
        judged, quoting = _judged(stream, table)
        if judged != dialect:
            dialect = judged
            columns, faults, count = columns_of(table.header, data(stream, dialect, len(table.header))[1])
    aspects = [quoting if quoting and aspect.name == "quoting" else aspect for aspect in table.aspects]
    held = {**(mapping.columns if mapping is not None else {}), **{name: (f,) for name, f in answers.columns}}
    return Understood(
        digest=seen.digest,
        rows=count,
        header=table.header,
        dialect=dialect,
        aspects=(*aspects, *_of_columns(columns, held)),
        columns=tuple(_columns(columns)),
        faults=tuple(faults.most_common()),
    )


def untold(seen: Look, table: Table) -> Understood:
    """Return what is understood of a file before its rows are looked at: its columns, by name."""
    columns = tuple(SeenColumn(name, 0, (), Aspect("column", None, UNKNOWN, "")) for name in table.header)
    return Understood(seen.digest, 0, table.header, table.dialect, table.aspects, columns)


def _stated(answers: Answers, mapping: Mapping | None, known: Sequence[Mapping]) -> Stated:
    header = answers.header or ("none" if mapping is not None and not mapping.has_header else None)
    mappings = (mapping,) if mapping is not None else known
    return Stated(
        delimiter=DELIMITER_WORDS.get(answers.delimiter or "") or (mapping.delimiter if mapping else None),
        quoting=answers.quoting or (mapping.quoting if mapping else None),
        header=header,
        positions=tuple(mapping.positions.items()) if mapping is not None else (),
        known=tuple(one.header for one in mappings),
    )


def _of_workbook(stream: BinaryIO, name: str | None, stated: Stated) -> Table:
    from agentdesk.content.client_file.sheet_rows import has_rows, sheet_rows
    from agentdesk.content.client_file.workbook import merged_and_hidden, opened

    with opened(stream) as workbook:
        filled = [
            sheet.name for sheet in workbook.sheets if not sheet.is_hidden and has_rows(workbook, sheet)
        ]
        hidden = tuple(sheet.name for sheet in workbook.sheets if sheet.is_hidden)
        if name is None and not filled:
            raise Refused("empty_file", "The workbook has no sheet with rows that is not hidden.")
        chosen = workbook.sheet(name or filled[0])
        dialect = Dialect("utf-8", ",", has_mark=True, sheet=chosen.name)
        first = list(islice(sheet_rows(workbook, dialect), MOST_ROWS))
        layout = layout_of_rows(dialect, first, stated)
        merged, unseen = merged_and_hidden(workbook, chosen)
        notes = _notes(merged, unseen, hidden, has_links=workbook.has_links)
    return Table(layout.dialect, layout.header, (_sheet(name, filled), *notes, *layout.aspects))


def _sheet(name: str | None, filled: Sequence[str]) -> Aspect:
    if name is not None:
        return said("sheet", name)
    if len(filled) == 1:
        return Aspect("sheet", filled[0], SURE, "the only sheet with rows that is not hidden")
    return Aspect("sheet", None, SEVERAL, "several sheets hold rows", tuple(filled), tuple(filled))


def _notes(merged: int, unseen: int, hidden: tuple[str, ...], *, has_links: bool) -> list[Aspect]:
    """Return what a person should know of a workbook, although nothing of it is asked."""
    notes = []
    if merged:
        says = "of cells that are merged, only the first one holds something: the others are blank"
        notes.append(Aspect("merged", str(merged), SURE, says))
    if unseen:
        says = "rows that the sheet hides, by hand or by a filter, are read like the others"
        notes.append(Aspect("hidden_rows", str(unseen), SURE, says))
    if hidden:
        notes.append(Aspect("hidden", None, SURE, "hidden sheets are not read", (), hidden))
    if has_links:
        says = "cells that point to other workbooks have the values that were saved with them"
        notes.append(Aspect("links", None, SURE, says))
    return notes


def _quoted(stream: BinaryIO, seen: Look, table: Table) -> tuple[Dialect, Aspect | None]:
    """Return how cells are quoted where the bytes show two ways that both read: then the better one, or a question."""
    dialect = table.dialect
    stated = next((aspect for aspect in table.aspects if aspect.name == "quoting"), None)
    if stated is None or stated.says == said("", "").says or not seen.escapes:
        return dialect, stated if stated and stated.says == said("", "").says else None
    ways = {way: _faults(stream, replace(dialect, quoting=way), table) for way in (DOUBLED, BACKSLASH)}
    least = min(ways.values())
    best = tuple(way for way, count in ways.items() if count == least)
    counts = tuple((f"{way}: faulty rows", count) for way, count in ways.items())
    if len(best) > 1:
        says = "backslashes stand before quotation marks, and the rows are as sound with either way"
        return dialect, Aspect("quoting", None, SEVERAL, says, best, (), counts)
    says = "with it the rows have the fewest faults"
    return replace(dialect, quoting=best[0]), Aspect("quoting", best[0], SURE, says, (), (), counts)


def _is_unquoted(table: Table, stated: Stated) -> bool:
    """Return whether the beginning of a file alone says that no mark quotes."""
    return stated.quoting is None and table.dialect.quoting == UNQUOTED


def _judged(stream: BinaryIO, table: Table) -> tuple[Dialect, Aspect]:
    """Return whether marks that do not pair up are broken rows or stand for themselves, by all rows, or a question."""
    doubled, plain = (replace(table.dialect, quoting=way) for way in (DOUBLED, UNQUOTED))
    width = len(table.header)
    faults = Counter(row.fault for row in data(stream, doubled, width)[1] if row.fault)
    marks = marks_in(data(stream, plain, width)[1])
    counts = ((f"{DOUBLED}: faulty rows", faults.total()), (f"{UNQUOTED}: faulty rows", marks.faulty))
    way = quoting_of(marks, broken=faults[UNPAIRED], faulty=faults.total())
    if way == UNQUOTED:
        says = "no quotation mark stands around a cell: they stand for themselves"
        return plain, Aspect("quoting", UNQUOTED, SURE, says, (), (), counts)
    if way == DOUBLED:
        says = "with it the rows read; those whose quotation marks do not pair up are broken"
        return doubled, Aspect("quoting", DOUBLED, SURE, says, (), (), counts)
    says = "quotation marks do not pair up: those rows are broken, or the marks stand for themselves"
    return doubled, Aspect("quoting", None, SEVERAL, says, (DOUBLED, UNQUOTED), (), counts)


def _with(table: Table, dialect: Dialect, quoting: Aspect) -> Table:
    aspects = tuple(quoting if aspect.name == "quoting" else aspect for aspect in table.aspects)
    return Table(dialect, table.header, aspects)


def _is_told(table: Table, name: str) -> bool:
    return any(aspect.name == name for aspect in table.aspects)


def _faults(stream: BinaryIO, dialect: Dialect, table: Table) -> int:
    return sum(1 for row in data(stream, dialect, len(table.header))[1] if row.fault)


def _of_columns(columns: Sequence[Column], held: Held[str, tuple[str, ...]]) -> list[Aspect]:
    """Return what the columns tell of the whole file: how amounts are written, the currency, the telephones."""
    meant = {column.name: aspect.answer for column, aspect in zip(columns, suggested(columns), strict=True)}
    fields = {column.name: held.get(column.name, (meant[column.name],)) for column in columns}
    figures = [column for column in columns if any(field in AMOUNTS for field in fields[column.name])]
    figures = figures or [column for column in columns if _are_signed(column)]
    phones = [
        column for column in columns if any((f or "").startswith("phone.") for f in fields[column.name])
    ]
    found = [amounts_aspect(figures), currency_aspect(figures)] if figures else []
    found += [aspect for aspect in (phones_aspect(phones), _fillers(columns)) if aspect]
    return found


def _fillers(columns: Sequence[Column]) -> Aspect | None:
    """Return which words stand in cells that hold nothing, or None where there are none."""
    counts = sum((column.fillers for column in columns), Counter[str]())
    if not counts:
        return None
    says = "they stand in cells that hold nothing, and count as blank"
    return Aspect("empty", " ".join(counts), SURE, says, (), tuple(counts), tuple(counts.items()))


def _are_signed(column: Column) -> bool:
    """Return whether a column that nobody has named holds figures with a sign in them."""
    aspect = amounts_aspect([column])
    return bool(aspect.counts) and dates_aspect(column) is None


def _columns(columns: Sequence[Column]) -> list[SeenColumn]:
    return [
        SeenColumn(column.name, column.filled, tuple(column.examples), holds, dates_aspect(column))
        for column, holds in zip(columns, suggested(columns), strict=True)
    ]
