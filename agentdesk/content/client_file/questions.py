"""What has to be asked about a file before it may come in: everything that neither it nor its mapping tells.

Nothing is guessed. A question carries what was seen (examples), what may be answered (choices), and the option of
`agentdesk import` that answers it. An import that has a question writes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from agentdesk.content.client_file.answers import IGNORED
from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.kinds import KINDS as OTHERS
from agentdesk.content.client_file.kinds import FileKind
from agentdesk.content.client_file.mapping_values import (
    ADDRESS,
    AMOUNTS,
    CONTACTS,
    DATES,
    PHONES,
    Mapping,
    fields_of,
)
from agentdesk.content.client_file.understood import Aspect, SeenColumn, Understood
from agentdesk.domain import amounts, date_readings, dates

MOST_EXAMPLES = 8
KINDS = ("consumer", "invoices", *OTHERS)
_WRITING = {
    "encoding": (
        "Some of the file is not UTF-8. In which encoding was it written? With utf-8 those rows are handed back."
    ),
    "delimiter": "Which sign parts the cells of a row?",
    "quoting": "How is a cell written that holds that sign itself?",
    "header": "Which line names the columns (none, if the file begins with data)?",
    "sheet": "Several sheets of the workbook hold rows. Which one is meant?",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be told: a stable code, the column it is about or None, a sentence, what was seen, choices.

    `option` is what to say on the command line.
    """

    question: str
    column: str | None
    says: str
    examples: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    option: str = ""


def about_mapping(names: Sequence[str]) -> Question:
    """Return the question to ask when several mappings fit."""
    says = "Several saved mappings fit this file. Which one is meant?"
    return Question("mapping", None, says, (), tuple(names), "--mapping NAME")


def about_writing(understood: Understood) -> tuple[Question, ...]:
    """Return what has to be asked of how a file is written."""
    return tuple(
        Question(name, None, says, aspect.examples, aspect.possible, f"--{name} {name.upper()}")
        for name, says in _WRITING.items()
        if (aspect := understood.aspect(name)) is not None and not aspect.is_sure
    )


def about_change(name: str, change: str) -> Question:
    """Return what to say of a file that a mapping knows nearly: which columns were added, lost, or renamed."""
    says = f"The file looks like those of the mapping {name}, but its columns changed: {change}."
    return Question("mapping", None, says, (), (name,), f"--mapping {name}")


def left_open(mapping: Mapping, understood: Understood) -> tuple[Question, ...]:
    """Return what a mapping does not answer about a file."""
    columns = understood.columns
    asked = [*_parties(mapping, columns)]
    asked += [_unknown(mapping, column) for column in columns if column.name not in mapping.header]
    asked += [_missing(name) for name in sorted(mapping.header - set(understood.header))]
    if mapping.kind in OTHERS:
        return (*asked, *_of_kind(OTHERS[mapping.kind], mapping, understood))
    asked += _needed(mapping, columns)
    if mapping.currency is None and not mapping.states("debt.currency"):
        asked.append(_currency(understood.aspect("currency")))
    is_open = any(column.name not in mapping.header for column in columns)
    needs_country = is_open or _needs_country(mapping)
    if needs_country and mapping.country is None and not mapping.states("address.country"):
        asked.append(_country(understood.aspect("phone_region")))
    if not mapping.states("debt.creditor"):
        says = "To whom are these accounts owed?"
        asked.append(Question("creditor", None, says, (), (), "--creditor NAME"))
    asked += [_date_order(column) for column in columns if _has_no_style(mapping, column)]
    figures = [column for column in columns if _holds(mapping, column, AMOUNTS)]
    aspect = understood.aspect("decimal")
    if mapping.decimal is None and (figures or (is_open and aspect is not None)):
        asked.append(_decimal(figures, aspect))
    return tuple(asked)


def _parties(mapping: Mapping, columns: Sequence[SeenColumn]) -> list[Question]:
    asked = []
    if mapping.client is None:
        asked.append(_client(mapping, columns))
    if not mapping.kind:
        says = "Are these consumers' accounts, invoices to firms, or something else?"
        asked.append(Question("kind", None, says, (), KINDS, "--kind KIND"))
    return asked


def _unknown(mapping: Mapping, column: SeenColumn) -> Question:
    says = f"What does the column {shown(column.name)!r} hold?"
    if column.holds.says:
        says += f" It is asked because {column.holds.says}."
    fields = fields_of(mapping.kind)
    likely = dict.fromkeys((*(field for field in column.holds.possible if field in fields), *fields, IGNORED))
    option = f"--column {shown(column.name)!r}=FIELD"
    return Question("column", shown(column.name), says, column.examples, tuple(likely), option)


def _of_kind(kind: FileKind, mapping: Mapping, understood: Understood) -> Iterator[Question]:
    """Yield what a mapping of payments, calls, closures or correspondence leaves open."""
    columns = understood.columns
    for fields in kind.needs:
        if not any(map(mapping.states, fields)):
            says = f"Which column holds {' or '.join(fields)}: {kind.fields[fields[0]]}?"
            names = tuple(shown(column.name) for column in columns)
            yield Question("column_for", None, says, (), names, f"--column NAME={fields[0]}")
    if kind.amounts and mapping.currency is None and not mapping.states("debt.currency"):
        yield _currency(understood.aspect("currency"))
    if mapping.decimal is None and (figures := [c for c in columns if _holds(mapping, c, kind.amounts)]):
        yield _decimal(figures, understood.aspect("decimal"))
    yield from (_date_order(column) for column in columns if _has_no_style(mapping, column, kind.days))
    if mapping.zone is None and any(map(mapping.columns_of, kind.instants)):
        says = (
            "In which time zone are the days and times (IANA name such as America/New_York; stated where each says "
            "its own)?"
        )
        yield Question("zone", None, says, (), (), "--zone NAME")
    if mapping.phone_region is None and any(map(mapping.columns_of, ("call.number", "piece.number"))):
        yield _country(understood.aspect("phone_region"))
    if kind.kind == "contacts" and mapping.covers_days is None:
        says = "How many days of calls does the file hold?"
        yield Question("covers_days", None, says, (), ("7",), "--covers-days NUMBER")


def _missing(name: str) -> Question:
    says = f"The mapping names the column {shown(name)!r}, which the file does not have."
    option = f"--column {shown(name)!r}=lost, or --column 'OTHER NAME'=FIELD"
    return Question("column_missing", shown(name), says, (), (), option)


def _needed(mapping: Mapping, columns: Sequence[SeenColumn]) -> list[Question]:
    """Return what no account can do without, where no column and no open question could hold it."""
    if any(column.name not in mapping.header for column in columns):
        return []
    needed = [
        (("debt.reference",), "the number of the account"),
        (("customer.reference",), "the client's number of the customer (it may be that of the account)"),
        (("customer.full_name", "customer.last_name"), "the customer's name"),
        (("debt.balance", "debt.principal"), "what is owed"),
    ]
    names = tuple(shown(column.name) for column in columns)
    return [
        Question("field", None, f"Which column holds {what}?", (), names, f"--column NAME={fields[0]}")
        for fields, what in needed
        if not any(map(mapping.columns_of, fields))
    ]


def _client(mapping: Mapping, columns: Sequence[SeenColumn]) -> Question:
    names = [
        name for column in columns if _holds(mapping, column, {"debt.creditor"}) for name in column.examples
    ]
    several = " The file names several creditors." if len(names) > 1 else ""
    says = f"Whose file is this? Its references are the client's own.{several}"
    return Question("client", None, says, tuple(names[:MOST_EXAMPLES]), (), "--client NAME")


def _currency(aspect: Aspect | None) -> Question:
    says = "In which currency are the amounts (ISO 4217 code, such as USD)?"
    seen = (aspect.examples, aspect.possible) if aspect else ((), ())
    return Question("currency", None, says, *seen, "--currency CODE")


def _country(aspect: Aspect | None) -> Question:
    says = "Which country are these customers in (ISO 3166 code, such as US)? Telephones are read by it."
    seen = (aspect.examples, aspect.possible) if aspect else ((), ())
    return Question("country", None, says, *seen, "--country CODE")


def _date_order(column: SeenColumn) -> Question:
    name, possible = shown(column.name), column.dates.possible if column.dates else ()
    says, examples = f"How are the dates in the column {name!r} written?", column.examples
    if column.dates and possible == date_readings.MIXED_STYLES:
        says = (
            f"Some dates in the column {name!r} may be two days. Which comes first, or do those rows go back?"
        )
        examples = column.dates.examples
    if not possible and examples and all(map(dates.is_serial, examples)):
        says += f" They look like days as Excel counts them: that is {dates.SERIAL}."
        possible = (dates.SERIAL,)
    choices = (*(possible or (*dates.STYLES, *dates.SHORT_STYLES, dates.SERIAL)), date_readings.MIXED)
    option = f"--dates {name!r}=STYLE, or --dates STYLE for all columns"
    return Question("date_order", name, says, examples, tuple(dict.fromkeys(choices)), option)


def _decimal(columns: Sequence[SeenColumn], aspect: Aspect | None) -> Question:
    examples = (example for column in columns for example in column.examples)
    says, choices = "Which sign stands before the cents?", (*amounts.DECIMALS, amounts.MIXED)
    if aspect and aspect.possible == amounts.MIXED_STYLES:
        says = (
            "In some amounts a sign may mark thousands or decimals. Which is meant, or do those rows go back?"
        )
        choices = amounts.MIXED_STYLES
    seen = aspect.examples if aspect else tuple(examples)
    name = shown(columns[0].name) if columns else None
    return Question("decimal", name, says, seen[:MOST_EXAMPLES], choices, "--decimal SIGN")


def _has_no_style(mapping: Mapping, column: SeenColumn, days: Collection[str] = DATES) -> bool:
    """Return whether it is open how the dates of a column are written, or of one that nobody has named yet."""
    fields = mapping.columns.get(column.name, ())
    if column.name not in mapping.header:
        return column.dates is not None and not column.dates.is_sure and mapping.dates is None
    return any(field in days and mapping.date_style(field) is None for field in fields)


def _needs_country(mapping: Mapping) -> bool:
    of_a_place = (*PHONES, *ADDRESS, *(field for field in CONTACTS if field.endswith(".phone")))
    return any(field in of_a_place for fields in mapping.columns.values() for field in fields)


def _holds(mapping: Mapping, column: SeenColumn, fields: Collection[str]) -> bool:
    return any(field in fields for field in mapping.columns.get(column.name, ()))
