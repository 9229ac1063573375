"""Accounts written in every dialect come back exact, or the file is asked about, or the row goes back: never wrong."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.detection import table_of, understood
from agentdesk.content.client_file.drafts import drafted, open_questions, read_by
from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mappings import read
from agentdesk.content.client_file.questions import Question
from agentdesk.content.client_file.readers import data
from agentdesk.content.client_file.survey import look
from tests.builders import dialects
from tests.builders.dialects import ACCOUNTS, TODAY, WAYS, Account, Way

SAID = Answers(client="club", kind="consumer", currency="EUR", country="DE", creditor="The club")


def taken(
    file: bytes, answers: Answers, base: Mapping | None = None
) -> tuple[tuple[Question, ...], list[Stated | Rejection]]:
    """What is asked of a file, or else its rows as they are understood."""
    stream = io.BytesIO(file)
    seen = look(stream)
    found = understood(stream, seen, table_of(stream, seen, answers, base), answers, base)
    mapping, text = drafted(found, answers, base)
    if asked := open_questions(mapping, found):
        return asked, []
    mapping = read(text, "drafted")
    dialect = read_by(found.dialect, mapping, found.header)
    understanding = Understanding(mapping, found.header, today=TODAY, as_of=0)
    rows = [understanding.take(row) for row in data(stream, dialect, len(found.header))[1]]
    assert len(rows) == found.rows
    return (), rows


def true_answers(way: Way, asked: Sequence[Question], answers: Answers = SAID) -> Answers:
    """The answers to what was asked, as whoever wrote the file knows them."""
    words = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "~": "tilde", "^": "caret"}
    told = {
        "encoding": {"encoding": way.encoding},
        "delimiter": {"delimiter": words[way.delimiter]},
        "quoting": {"quoting": "doubled" if way.quoting == "all" else way.quoting},
        "header": {"header": str(way.titles + 1)},
        "date_order": {"dates": (("", way.dates),)},
        "decimal": {"decimal": way.amounts[0], "thousands": way.amounts[1]},
    }
    columns = [
        (name, field)
        for name, field in zip(way.header, dialects.FIELDS, strict=True)
        if name in {question.column for question in asked if question.question == "column"}
    ]
    for question in asked:
        answers = replace(answers, **told.get(question.question, {}))
    return replace(answers, columns=tuple(columns))


def stated(row: Stated) -> tuple[str, str, str | None, int, str | None]:
    """What a row that was taken says."""
    return (
        row.debt.reference,
        row.customer.full_name,
        row.customer.birth_date,
        row.debt.balance,
        row.debt.due_on,
    )


def truth(one: Account) -> tuple[str, str, str, int, str]:
    """What the row of an account has to say."""
    return f"K-{one.number}", one.name, one.born.isoformat(), one.cents, one.due.isoformat()


def holds_only_truth(rows: list[Stated | Rejection], accounts: list[Account]) -> None:
    """Whatever was taken is true, and every account is taken or handed back."""
    right = {f"K-{one.number}": truth(one) for one in accounts}
    for row in rows:
        if isinstance(row, Stated):
            assert stated(row) == right[row.debt.reference]
    assert len(rows) == len(accounts)


def asked_and_answered(file: bytes, way: Way, accounts: list[Account]) -> list[Stated | Rejection]:
    """The rows of a file after everything that was asked was answered."""
    asked, rows = taken(file, SAID)
    answers = SAID
    for _ in range(3):
        if not asked:
            return rows
        answers = true_answers(way, asked, answers)
        asked, rows = taken(file, answers)
    assert not asked, asked
    return rows


@given(ACCOUNTS, WAYS)
def test_what_is_not_asked_about_is_never_read_wrongly(accounts: list[Account], way: Way) -> None:
    assume(dialects.fits(way, accounts))
    asked, rows = taken(dialects.text_file(accounts, way), SAID)
    if not asked:
        holds_only_truth(rows, accounts)


@given(ACCOUNTS, WAYS)
def test_what_was_asked_and_answered_comes_back_exact(accounts: list[Account], way: Way) -> None:
    assume(dialects.fits(way, accounts))
    rows = asked_and_answered(dialects.text_file(accounts, way), way, accounts)
    holds_only_truth(rows, accounts)
    if "YY" not in way.dates or "YYYY" in way.dates:
        assert [row for row in rows if isinstance(row, Rejection)] == []


@given(ACCOUNTS, WAYS.filter(lambda way: way.quoting != "none"))
def test_a_mixture_of_encodings_comes_back_exact_or_goes_back(accounts: list[Account], way: Way) -> None:
    file = dialects.mixed_file(accounts, replace(way, titles=0))
    rows = asked_and_answered(file, replace(way, titles=0, encoding="mixed"), accounts)
    holds_only_truth(rows, accounts)


@given(ACCOUNTS, WAYS, st.booleans())
def test_a_workbook_comes_back_exact(accounts: list[Account], way: Way, is_typed: bool) -> None:
    file = dialects.workbook(accounts, way, is_typed=is_typed)
    rows = asked_and_answered(file, way, accounts)
    holds_only_truth(rows, accounts)


@given(ACCOUNTS, WAYS)
def test_columns_of_fixed_width_come_back_exact(accounts: list[Account], way: Way) -> None:
    plain = replace(way, dates="YYYY-MM-DD", encoding="utf-8", delimiter=",")
    accounts = [replace(one, note=one.note.replace("\t", " ")) for one in accounts]
    file, places = dialects.fixed_width(accounts, plain)
    fields = dict(zip(plain.header, dialects.FIELDS, strict=True))
    text = "\n".join(
        (
            "name: fixed\nsays: x\nclient: club\nkind: consumer\ncurrency: EUR\ncountry: DE",
            f"dates: YYYY-MM-DD\ndecimal: {plain.amounts[0]!r}\nthousands: {plain.amounts[1]!r}\nencoding: utf-8",
            "constants: {debt.creditor: The club}\npositions:",
            *(f"  {name!r}: {first}-{last}" for name, (first, last) in places.items()),
            "columns:",
            *(f"  {name!r}: {field}" for name, field in fields.items()),
        )
    )
    asked, rows = taken(file, Answers(), read(text, "fixed.yaml"))
    assert asked == ()
    holds_only_truth(rows, accounts)
    assert not [row for row in rows if isinstance(row, Rejection)]
