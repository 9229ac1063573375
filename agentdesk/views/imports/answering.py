"""Answering: from what a person chose beside a question to the answers that a look at the file takes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from agentdesk.content.client_file.answers import IGNORED, LOST, Answers
from agentdesk.content.client_file.mapping_values import fields_of
from agentdesk.views.imports.question_words import field_of

if TYPE_CHECKING:
    from agentdesk.content.client_file.mapping_values import Mapping
    from agentdesk.content.client_file.questions import Question

RENAMED = "="
"""Stands before the column that one which is gone is called now."""
WHOLE = (
    "client",
    "currency",
    "country",
    "creditor",
    "decimal",
    "encoding",
    "delimiter",
    "quoting",
    "header",
    "sheet",
    "zone",
)
"""Questions about the whole file: they are called as their answers are."""


def answered(answers: Answers, question: Question, answer: str, mapping: Mapping | None) -> Answers:
    """Return the answers with one more; it takes the place of an earlier one to the same question."""
    code, column = question.question, question.column or ""
    if code == "kind":
        fits = fields_of(answer)
        kept = tuple(pair for pair in answers.columns if pair[1] in (*fits, IGNORED, LOST))
        return replace(answers, kind=answer or None, columns=kept)
    if code in WHOLE:
        said: dict[str, Any] = {code: answer or None}
        return replace(answers, **said)
    if code == "covers_days":
        return replace(answers, covers_days=int(answer) if answer.isdecimal() and int(answer) else None)
    if code == "date_order":
        return replace(answers, dates=_with(answers.dates, column, (answer,)))
    if code == "column_missing":
        return _moved(answers, column, answer, mapping)
    if code in ("column_for", "field"):
        return replace(
            answers, columns=(*_without(answers.columns, field_of(question)), (answer, field_of(question)))
        )
    return held(answers, column, answer)


def held(answers: Answers, column: str, field: str) -> Answers:
    """Return the answers with what a column holds, in place of what was said of it before."""
    return replace(answers, columns=_with(answers.columns, column, (field,) if field else ()))


def _moved(answers: Answers, column: str, answer: str, mapping: Mapping | None) -> Answers:
    """Return the answers where a column of the mapping is gone, or is called otherwise in this file."""
    gone = replace(answers, columns=_with(answers.columns, column, (LOST,)))
    if not answer.startswith(RENAMED):
        return gone
    fields = mapping.columns.get(column, ()) if mapping is not None else ()
    return replace(gone, columns=_with(gone.columns, answer.removeprefix(RENAMED), fields))


def _with(
    pairs: tuple[tuple[str, str], ...], name: str, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    return (*(pair for pair in pairs if pair[0] != name), *((name, value) for value in values))


def _without(pairs: tuple[tuple[str, str], ...], field: str) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in pairs if pair[1] != field)
