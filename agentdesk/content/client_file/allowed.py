"""Answers in words that are known: anything else is refused by the name of its option, before a file is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.dialects import DELIMITER_WORDS, ENCODINGS, QUOTINGS
from agentdesk.content.client_file.mapping_keys import DATE_STYLES
from agentdesk.content.client_file.mappings import DECIMALS, THOUSANDS
from agentdesk.content.client_file.questions import KINDS
from agentdesk.domain import currencies, instants, phones
from agentdesk.errors import Refused

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")
_LINE = re.compile(r"none\Z|[1-9][0-9]{0,2}\Z")


def refuse_unknown(answers: Answers) -> None:
    """Raise Refused for an answer that is none of the words that its question knows."""
    _one_of("kind", answers.kind, KINDS)
    _one_of("encoding", answers.encoding, ENCODINGS)
    _one_of("delimiter", answers.delimiter, DELIMITER_WORDS)
    _one_of("quoting", answers.quoting, QUOTINGS)
    _one_of("decimal", answers.decimal, DECIMALS)
    _one_of("thousands", answers.thousands, THOUSANDS)
    for _, style in answers.dates:
        _one_of("dates", style, DATE_STYLES)
    _passes("currency", answers.currency, lambda code: currencies.is_currency(code.upper()), "EUR")
    _passes("country", answers.country, lambda code: phones.is_region(code.upper()), "DE")
    _passes(
        "zone", answers.zone, lambda name: name == instants.STATED or instants.is_zone(name), "Europe/Berlin"
    )
    _passes("header", answers.header, lambda line: bool(_LINE.match(line)), "1, or none")
    _passes("save-mapping", answers.save_as, lambda name: bool(_NAME.match(name)), "client-monthly")


def _one_of(option: str, said: str | None, words: Iterable[str]) -> None:
    if said is not None and said not in words:
        choices = ", ".join(word or "nothing" for word in words)
        raise Refused("bad_answer", "--{option} is one of: {choices}.", option=option, choices=choices)


def _passes(option: str, said: str | None, test: Callable[[str], bool], such_as: str) -> None:
    if said is not None and not test(said):
        raise Refused("bad_answer", "--{option} is a word such as {such_as}.", option=option, such_as=such_as)
