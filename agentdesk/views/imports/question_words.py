"""Question words: what is asked about a client's file, and what may be answered, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from agentdesk.domain import instants
from agentdesk.domain.instants import STATED
from agentdesk.views.imports.field_words import field_words
from agentdesk.views.imports.words import KINDS, said
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question

QUESTIONS = {
    "mapping": translate("Files", "How is this file to be understood?"),
    "encoding": translate("Files", "Some of the file is no UTF-8. In which encoding was it written?"),
    "delimiter": translate("Files", "Which sign parts the cells of a row?"),
    "quoting": translate("Files", "How is a cell written that holds that sign itself?"),
    "header": translate("Files", "Which line names the columns?"),
    "sheet": translate("Files", "Several sheets hold rows. Which one is meant?"),
    "client": translate("Files", "Whose file is this? Its references are the client's own."),
    "kind": translate("Files", "What does the file hold?"),
    "column": translate("Files", "What does the column “{column}” hold?"),
    "column_missing": translate("Files", "The column “{column}” is not in this file. What became of it?"),
    "column_for": translate("Files", "Which column holds this: {field}?"),
    "field": translate("Files", "Which column holds this: {field}?"),
    "currency": translate("Files", "In which currency are the amounts?"),
    "country": translate("Files", "In which country are these customers? Telephones are read by it."),
    "creditor": translate("Files", "To whom are these accounts owed?"),
    "date_order": translate("Files", "How are the dates in the column “{column}” written?"),
    "decimal": translate("Files", "Which sign stands before the cents?"),
    "zone": translate("Files", "In which time zone are the days and times?"),
    "covers_days": translate("Files", "How many days of calls does the file hold?"),
}
UNCLEAR = {
    "date_order": translate("Files", "Some dates in the column “{column}” may be two days. Which is meant?"),
    "decimal": translate("Files", "In some amounts a sign may mark thousands or decimals. Which is meant?"),
}
"""Questions about what can be read in several ways, in a column that has no one style."""
HINTS = {
    "client": translate("Files", "A short name for the client"),
    "currency": translate("Files", "Three letters, such as USD"),
    "country": translate("Files", "Two letters, such as US"),
    "creditor": translate("Files", "Name of the creditor"),
    "zone": translate("Files", "A city, such as Chicago"),
    "covers_days": translate("Files", "A number of days"),
    "column": translate("Files", "Choose what it holds"),
    "column_for": translate("Files", "Choose a column"),
    "field": translate("Files", "Choose a column"),
}
ANSWERS: Mapping[str, Mapping[str, str]] = {
    "encoding": {
        "mixed": translate("Files", "A mixture: UTF-8, some lines Windows-1252"),
        "windows-1252": "Windows-1252",
        "iso-8859-15": "ISO 8859-15",
        "utf-8": translate("Files", "UTF-8: the other lines go back"),
    },
    "delimiter": {
        "comma": translate("Files", "Comma"),
        "semicolon": translate("Files", "Semicolon"),
        "tab": translate("Files", "Tab"),
        "bar": translate("Files", "Upright bar"),
        "tilde": translate("Files", "Tilde"),
        "caret": translate("Files", "Caret"),
    },
    "quoting": {
        "doubled": translate("Files", "In quotation marks, doubled inside"),
        "backslash": translate("Files", "A backslash before each"),
        "single": translate("Files", "In single quotation marks"),
        "none": translate("Files", "Not at all"),
    },
    "header": {"none": translate("Files", "None: the file begins with data")},
    "kind": KINDS,
    "date_order": {
        "D/M/YYYY": translate("Files", "Day first: 3/4/2026 is 3 April"),
        "M/D/YYYY": translate("Files", "Month first: 3/4/2026 is 4 March"),
        "D-M-YYYY": translate("Files", "Day first: 3-4-2026 is 3 April"),
        "M-D-YYYY": translate("Files", "Month first: 3-4-2026 is 4 March"),
        "D/M/YY": translate("Files", "Day first: 3/4/26 is 3 April"),
        "M/D/YY": translate("Files", "Month first: 3/4/26 is 4 March"),
        "mixed": translate("Files", "Each by itself: what can be read in two ways goes back"),
        "mixed-D/M": translate("Files", "Of two days the one with the day first: 3/4/26 is 3 April"),
        "mixed-M/D": translate("Files", "Of two days the one with the month first: 3/4/26 is 4 March"),
    },
    "decimal": {
        ".": translate("Files", "A point: 1,234.50"),
        ",": translate("Files", "A comma: 1.234,50"),
        "mixed": translate("Files", "Each by itself: what can be read in two ways goes back"),
        "mixed-thousands": translate("Files", "Where it can be either, thousands: 1.234 is 1,234"),
        "mixed-decimals": translate("Files", "Where it can be either, decimals: 1.234 is 1 and a part"),
    },
    "mapping": {"-": translate("Files", "As a new kind of file")},
    "column_missing": {"lost": translate("Files", "It is gone for good")},
}
EXCEL = translate("Files", "As Excel counts days: {example} is 3 April 2026")
DAY = translate("Files", "{example} is 3 April")
PARTS = {"YYYY": "2026", "YY": "26", "MON": "Apr", "MM": "04", "DD": "03", "D": "3", "M": "4"}
"""How 3 April 2026 is written in each part of a style, the longer parts first."""
IN_EXCEL = 46_115
GROUPED = {
    ".": translate("Files", "A point: {example}"),
    ",": translate("Files", "A comma: {example}"),
}
EACH_SAYS = translate("Files", "As each row says it")
CHOOSE = translate("Files", "Choose one")
LINE = translate("Files", "Line {number}")
RENAMED = translate("Files", "It is called “{column}” now")


def asks(question: Question) -> str:
    """Return the sentence of a question; one without words here is asked in the program's own."""
    code = question.question
    is_unclear = code in UNCLEAR and any(choice.startswith("mixed-") for choice in question.choices)
    words = (UNCLEAR if is_unclear else QUESTIONS).get(code)
    if words is None:
        return question.says
    return said(words, column=question.column or "", field=field_words(field_of(question)))


def field_of(question: Question) -> str:
    """Return the field that a column is sought for: it stands at the end of the option that answers it."""
    return question.option.rpartition("=")[2]


def answer_words(question: str, answer: str) -> str:
    """Return what an answer is called."""
    if question == "header" and answer.isdecimal():
        return said(LINE, number=answer)
    if question == "decimal" and len(answer) == 2:
        return said(GROUPED[answer[0]], example=f"1{answer[1]}234{answer[0]}50")
    words = ANSWERS.get(question, {}).get(answer)
    if words is None and question == "date_order":
        return _day_words(answer)
    return said(words) if words else answer


def zones() -> list[tuple[str, str]]:
    """Return the time zones that may be answered, each by the place it is called after; the first, as each row says."""
    return [(STATED, said(EACH_SAYS)), *((zone, zone.replace("_", " ")) for zone in instants.zones())]


def _day_words(style: str) -> str:
    """Return how one and the same day is written in a style."""
    if style == "EXCEL":
        return said(EXCEL, example=IN_EXCEL)
    for part, written in PARTS.items():
        style = style.replace(part, written)
    return said(DAY, example=style)
