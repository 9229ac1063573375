"""What was understood of a client's file, for people and for programs, and the options by which they answer."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from agentdesk.content.client_file.answers import Answers, pair

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question
    from agentdesk.content.client_file.understood import Aspect, SeenColumn, Understood
    from agentdesk.services.imports.source import Looked

_OPTIONS = {
    "client": ("NAME", "whose file it is: its references are the client's own"),
    "kind": ("KIND", "consumer, invoices of firms, payments, contacts, closures or correspondence"),
    "currency": ("CODE", "the currency of the amounts, such as EUR"),
    "country": ("CODE", "the country of the customers, such as DE"),
    "creditor": ("NAME", "to whom all of the accounts are owed"),
    "decimal": (
        "SIGN",
        "what stands before the cents: a point, a comma, or mixed, mixed-thousands, mixed-decimals",
    ),
    "thousands": ("SIGN", "what stands between thousands"),
    "encoding": ("NAME", "the encoding of the file, such as windows-1252, or mixed"),
    "delimiter": ("NAME", "what parts the cells: comma, semicolon, tab or bar"),
    "quoting": ("NAME", "how a cell holds that sign: doubled, backslash, single or none"),
    "header": ("LINE", "the line that names the columns, or none"),
    "sheet": ("NAME", "the sheet of a workbook"),
    "zone": ("NAME", "the time zone of the times, such as Europe/Berlin, or stated"),
}
_NAMES = {
    "encoding": "encoding",
    "delimiter": "between cells",
    "quoting": "quotation marks",
    "header": "names of columns in line",
    "sheet": "sheet",
    "hidden": "hidden sheets",
    "hidden_rows": "hidden rows",
    "merged": "merged cells",
    "links": "links to other workbooks",
    "empty": "blank cells",
    "decimal": "amounts",
    "currency": "currency",
    "phone_region": "telephones",
}
MOST_COUNTS = 5


def add_answers(parser: argparse.ArgumentParser) -> None:
    """Add the options that answer what is asked about a file."""
    group = parser.add_argument_group("answers about the file, where it does not tell by itself")
    for name, (what, says) in _OPTIONS.items():
        group.add_argument(f"--{name}", metavar=what, help=says)
    group.add_argument(
        "--dates",
        action="append",
        default=[],
        metavar="[NAME=]STYLE",
        help="how dates are written, such as D/M/YYYY, mixed or mixed-D/M, in all columns or in one",
    )
    group.add_argument(
        "--column", action="append", default=[], metavar="NAME=FIELD", help="what a column holds, or ignored"
    )
    group.add_argument(
        "--covers-days", type=int, metavar="NUMBER", help="how many days of calls the file holds"
    )
    group.add_argument("--save-mapping", metavar="NAME", help="the name to keep the answers under")


def answers_of(options: argparse.Namespace) -> Answers:
    """Return the answers on a command line."""
    told = {name: getattr(options, name) for name in _OPTIONS}
    return Answers(
        **told,
        dates=tuple(map(pair, options.dates)),
        columns=tuple(map(pair, options.column)),
        covers_days=options.covers_days,
        save_as=options.save_mapping,
    )


def as_json(looked: Looked | None) -> dict[str, Any] | None:
    """Return what was understood for programs, or None where nothing was looked for."""
    if looked is None:
        return None
    told = asdict(looked.understood)
    parts = {key: told[key] for key in ("aspects", "columns", "faults")}
    return {**parts, "header": list(looked.header), "draft": looked.draft}


def asked_lines(name: str, rows: int, asked: Sequence[Question], looked: Looked | None) -> list[str]:
    """Return what has to be known about a file, behind what was understood of it."""
    count = f"{rows:,} row{'' if rows == 1 else 's'}"
    lines = [f"{name}: {count}."]
    if looked is not None and looked.understood.rows:
        lines += ["Understood:", *_understood(looked.understood)]
    lines.append("Nothing was brought in, because this has to be known first:")
    for question in asked:
        lines.append(f"- {question.says}")
        if question.examples:
            lines.append(f"    seen: {' | '.join(question.examples)}")
        if question.choices and question.question != "column":
            lines.append(f"    one of: {', '.join(question.choices)}")
        lines.append(f"    answer: {question.option}")
    fields = next((question.choices for question in asked if question.question == "column"), ())
    if fields:
        lines.append(f"FIELD is one of: {', '.join(sorted(fields))}.")
    return [
        *lines,
        "Or write the answers into a mapping and name it with --mapping; docs/import.md shows how.",
    ]


def _understood(understood: Understood) -> Iterator[str]:
    for aspect in understood.aspects:
        yield f"  {_NAMES.get(aspect.name, aspect.name)}: {_said(aspect)}"
    for column in understood.columns:
        yield f"  column {column.name!r}: {_column(column, understood.rows)}"
    for fault, count in understood.faults:
        yield f"  rows, {fault}: {count:,}"


def _said(aspect: Aspect) -> str:
    answer = aspect.answer if aspect.answer is not None else f"{aspect.sure}: {', '.join(aspect.possible)}"
    counts = ", ".join(f"{what}: {count:,}" for what, count in aspect.counts[:MOST_COUNTS])
    return f"{answer.strip(': ') or 'none'} - {aspect.says}{f' ({counts})' if counts else ''}"


def _column(column: SeenColumn, rows: int) -> str:
    told = [_said(column.holds), f"{column.filled:,} of {rows:,} filled"]
    if column.dates is not None:
        told.append(f"dates {_said(column.dates)}")
    if column.examples:
        told.append(f"seen: {' | '.join(column.examples)}")
    return "; ".join(told)
