"""Count words: what the counts under an understood aspect of a file count, in the person's language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from agentdesk.views.imports.question_words import answer_words
from agentdesk.views.imports.words import count, said
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.content.client_file.understood import Aspect

CAPTIONS = {
    "encoding": {
        "lines that are no UTF-8": translate("Files", "Lines that are no UTF-8: {count}"),
        "lines that are UTF-8 beyond ASCII": translate("Files", "Lines that are UTF-8 beyond ASCII: {count}"),
    },
    "decimal": {
        ".": translate("Files", "Amounts that fit a point before the cents: {count}"),
        ",": translate("Files", "Amounts that fit a comma before the cents: {count}"),
        "either sign possible": translate("Files", "Amounts that can be read in two ways: {count}"),
    },
    "currency": {"without a sign": translate("Files", "Amounts without a sign: {count}")},
    "phone_region": {
        "with +": translate("Files", "With a country code: {count}"),
        "without": translate("Files", "Without one: {count}"),
        "valid in {region}, of {tried} tried": translate(
            "Files", "Valid in {region}: {count} of {tried} tried"
        ),
    },
    "quoting": {"{answer}: faulty rows": translate("Files", "{answer}: {count} faulty rows")},
    "delimiter": {"{answer}": translate("Files", "{answer}: {count} even rows")},
}
"""For each aspect what its counts are called where a file is read, and how they are told here."""


def count_words(aspect: Aspect, what: str, number: int) -> str:
    """Return one count of an aspect; what has no words stays as it is, such as a sign of currency."""
    for pattern, words in _patterns(aspect.name):
        if match := pattern.fullmatch(what):
            values = match.groupdict()
            if "answer" in values:
                values["answer"] = answer_words(aspect.name, values["answer"])
            return said(words, count=count(number), **values)
    return f"{what}: {count(number)}"


@cache
def _patterns(aspect: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what finds each caption of an aspect, with its words."""
    return tuple((_pattern(caption), words) for caption, words in CAPTIONS.get(aspect, {}).items())


def _pattern(caption: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(caption)))
