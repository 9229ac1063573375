"""What has to be asked about a file before it may come in: everything that its mapping leaves open.

Nothing is guessed. A question carries what was seen (examples) and what may be answered (choices); the answer is
a mapping. An import that has a question writes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from agentdesk.content.client_file.kinds import KINDS, FileKind
from agentdesk.content.client_file.mapping_values import (
    ADDRESS,
    AMOUNTS,
    CONTACTS,
    DATES,
    FIELDS,
    PHONES,
    Mapping,
)
from agentdesk.content.client_file.rows import ENCODINGS
from agentdesk.content.client_file.survey import EXAMPLES, Column, shown
from agentdesk.domain import dates

MOST_EXAMPLES = 8


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be told: a stable code, the column it is about or None, a sentence, what was seen, choices."""

    question: str
    column: str | None
    says: str
    examples: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def about_encoding() -> Question:
    """Return the question to ask of a file that is not UTF-8."""
    says = "Some of the file is not UTF-8. In which encoding was it written? With utf-8 those rows are handed back."
    return Question("encoding", None, says, (), ENCODINGS)


def about_mapping(names: Sequence[str]) -> Question:
    """Return the question to ask when several mappings fit."""
    return Question(
        "mapping", None, "Several saved mappings fit this file. Which one is meant?", (), tuple(names)
    )


def without_mapping(columns: Sequence[Column]) -> tuple[Question, ...]:
    """Return what has to be asked about a file that no mapping knows: all of it."""
    meanings = [
        Question(
            "column",
            column.shown,
            f"What does the column {column.shown!r} hold?",
            tuple(column.examples),
            (*FIELDS, "ignored"),
        )
        for column in columns
    ]
    days = [_date_order(column) for column in columns if column.possible_styles()]
    figures = [column for column in columns if column.decimals and not column.possible_styles()]
    return (
        Question("client", None, "Whose file is this? Its references are the client's own."),
        Question(
            "kind", None, "Are these consumers' accounts or invoices to firms?", (), ("consumer", "invoices")
        ),
        *meanings,
        _currency(),
        _country(),
        *days,
        *([_decimal(figures)] if figures else ()),
    )


def left_open(mapping: Mapping, header: Sequence[str], columns: Sequence[Column]) -> tuple[Question, ...]:
    """Return what a mapping does not answer about a file."""
    asked = [_unknown(mapping, column) for column in columns if column.name not in mapping.header]
    asked += [_missing(name) for name in sorted(mapping.header - set(header))]
    if mapping.client is None:
        asked.append(_client(mapping, columns))
    if mapping.kind in KINDS:
        return (*asked, *_of_kind(KINDS[mapping.kind], mapping, columns))
    if mapping.currency is None and not mapping.states("debt.currency"):
        asked.append(_currency())
    if _needs_country(mapping) and mapping.country is None and not mapping.states("address.country"):
        asked.append(_country())
    if not mapping.states("debt.creditor"):
        asked.append(Question("creditor", None, "To whom are these accounts owed?"))
    if mapping.dates is None:
        asked += [_date_order(column) for column in columns if _holds(mapping, column, DATES)]
    if mapping.decimal is None and (figures := [c for c in columns if _holds(mapping, c, AMOUNTS)]):
        asked.append(_decimal(figures))
    return tuple(asked)


def _unknown(mapping: Mapping, column: Column) -> Question:
    says = f"The mapping does not know the column {column.shown!r}. What does it hold?"
    fields = KINDS[mapping.kind].fields if mapping.kind in KINDS else FIELDS
    return Question("column", column.shown, says, tuple(column.examples), (*fields, "ignored"))


def _of_kind(kind: FileKind, mapping: Mapping, columns: Sequence[Column]) -> Iterator[Question]:
    """Yield what a mapping of payments, calls, closures or correspondence leaves open."""
    for fields in kind.needs:
        if not any(map(mapping.states, fields)):
            says = f"Which column holds {' or '.join(fields)}: {kind.fields[fields[0]]}?"
            yield Question("column_for", None, says, (), tuple(column.shown for column in columns))
    if kind.amounts and mapping.currency is None and not mapping.states("debt.currency"):
        yield _currency()
    if mapping.decimal is None and (figures := [c for c in columns if _holds(mapping, c, kind.amounts)]):
        yield _decimal(figures)
    if mapping.dates is None:
        yield from (_date_order(column) for column in columns if _holds(mapping, column, kind.days))
    if mapping.zone is None and any(map(mapping.columns_of, kind.instants)):
        says = "In which time zone are the times (IANA name such as America/New_York; stated where each says its own)?"
        yield Question("zone", None, says)
    if mapping.phone_region is None and any(map(mapping.columns_of, ("call.number", "piece.number"))):
        yield _country()
    if kind.kind == "contacts" and mapping.covers_days is None:
        yield Question("covers_days", None, "How many days of calls does the file hold?", (), ("7",))


def _missing(name: str) -> Question:
    says = f"The mapping names the column {shown(name)!r}, which the file does not have."
    return Question("column_missing", shown(name), says)


def _client(mapping: Mapping, columns: Sequence[Column]) -> Question:
    names = [
        name for column in columns if _holds(mapping, column, {"debt.creditor"}) for name in column.examples
    ]
    several = " The file names several creditors." if len(names) > 1 else ""
    return Question("client", None, f"Whose file is this?{several}", tuple(names[:MOST_EXAMPLES]))


def _currency() -> Question:
    return Question("currency", None, "In which currency are the amounts (ISO 4217 code, such as USD)?")


def _country() -> Question:
    says = "Which country are these customers in (ISO 3166 code, such as US)? Telephones are read by it."
    return Question("country", None, says)


def _date_order(column: Column) -> Question:
    styles = column.possible_styles()
    says = f"How are the dates in the column {column.shown!r} written?"
    return Question("date_order", column.shown, says, tuple(column.examples), styles or dates.STYLES)


def _decimal(columns: Sequence[Column]) -> Question:
    examples = [example for column in columns for example in column.examples[:EXAMPLES]]
    says = "Which sign stands before the cents?"
    return Question("decimal", columns[0].shown, says, tuple(examples[:MOST_EXAMPLES]), (".", ","))


def _needs_country(mapping: Mapping) -> bool:
    of_a_place = (*PHONES, *ADDRESS, *(field for field in CONTACTS if field.endswith(".phone")))
    return any(field in of_a_place for fields in mapping.columns.values() for field in fields)


def _holds(mapping: Mapping, column: Column, fields: Collection[str]) -> bool:
    return any(field in fields for field in mapping.columns.get(column.name, ()))
