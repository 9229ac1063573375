"""Counts under what was understood of a file: told in the person's language, whatever was counted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.detection import table_of, understood
from agentdesk.content.client_file.mapping_keys import DATE_STYLES
from agentdesk.content.client_file.survey import look
from agentdesk.content.client_file.understood import Aspect
from agentdesk.views.imports.count_words import count_words
from agentdesk.views.imports.question_words import answer_words
from agentdesk.views.kit.language import Language
from tests.builders.portfolio import DATA


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """A window in Spanish."""
    language = Language(qapp, QLocale("es_ES"))
    language.speak(QLocale("es_ES"))
    yield
    language.speak(QLocale("en_US"))


def aspect(name: str) -> Aspect:
    """Something about a file."""
    return Aspect(name, None, "sure", "")


@pytest.mark.parametrize(
    ("name", "what", "told"),
    [
        ("encoding", "lines that are no UTF-8", "Líneas que no son UTF-8: 3"),
        ("delimiter", "semicolon", "Punto y coma: 3 filas iguales"),
        ("quoting", "doubled: faulty rows", "Entre comillas, dobladas por dentro: 3 filas con fallos"),
        ("decimal", ",", "Importes que admiten una coma ante los céntimos: 3"),
        ("currency", "€", "€: 3"),
        ("currency", "without a sign", "Importes sin signo: 3"),
        ("phone_region", "with +", "Con prefijo de país: 3"),
        ("phone_region", "valid in DE, of 23 tried", "Válidos en DE: 3 de 23 probados"),
    ],
)
def test_a_count_is_told_in_the_language_of_the_window(
    spanish: None, name: str, what: str, told: str
) -> None:
    assert count_words(aspect(name), what, 3) == told


def test_every_count_of_the_messy_file_has_words(spanish: None) -> None:
    with (DATA / "messy.csv").open("rb") as stream:
        seen = look(stream)
        found = understood(stream, seen, table_of(stream, seen, Answers(), None), Answers())
    counted = [(one, *pair) for one in found.aspects for pair in one.counts]
    assert len(counted) > 5
    as_they_are = {what for one, what, n in counted if count_words(one, what, n) == f"{what}: {n}"}
    assert as_they_are == {"€", "£", "NULL"}, "only what stands in the file itself has no words"


def test_a_style_of_dates_is_shown_by_a_day_that_is_written_in_it(qapp: QApplication) -> None:
    shown = {style: answer_words("date_order", style) for style in DATE_STYLES}
    assert shown["YYYY-MM-DD"] == "2026-04-03 is 3 April"
    assert shown["MON D YYYY"] == "Apr 3 2026 is 3 April"
    assert shown["DDMMYYYY"] == "03042026 is 3 April"
    assert not set(shown) & set(shown.values())
    assert len(set(shown.values())) == len(shown)


def test_an_amount_is_shown_as_it_is_grouped(qapp: QApplication) -> None:
    assert answer_words("decimal", ",.") == "A comma: 1.234,50"
    assert answer_words("decimal", ".'") == "A point: 1'234.50"
