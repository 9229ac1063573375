"""Reasons why rows go back: told in the person's language, behind the columns that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from agentdesk.services.imports.page_messages import RejectedRows
from agentdesk.services.rights import Actor
from agentdesk.views.imports.reason_words import REASONS, reason_words
from agentdesk.views.kit.language import Language
from tests.builders.portfolio import DATA, Office


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """A window in Spanish."""
    language = Language(qapp, QLocale("es_ES"))
    language.speak(QLocale("es_ES"))
    yield
    language.speak(QLocale("en_US"))


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("no name", "sin nombre"),
        ("more than 2 decimals", "más de 2 decimales"),
        ("the account stands in line 7 already", "la cuenta ya está en la línea 7"),
        ("Due: no day; Owed: not an amount", "Due: sin día; Owed: no es un importe"),
        ("the date may be one of several days", "la fecha puede ser uno de varios días"),
        ("Due: the date may be 3 December or 12 March", "Due: la fecha puede ser 3 dic o 12 mar"),
        ("the date may be 1 May, 5 January or 2 February", "la fecha puede ser 1 may, 5 ene o 2 feb"),
        ("A: B: no day", "A: B: sin día"),
        ("Due: below zero: nothing is owed by the customer", "Due: bajo cero: el cliente no debe nada"),
        ("something that nobody has written", "something that nobody has written"),
    ],
)
def test_a_reason_is_told_in_the_language_of_the_window(spanish: None, reason: str, told: str) -> None:
    assert reason_words(reason) == told


def test_in_english_a_reason_is_as_it_was_written(qapp: QApplication) -> None:
    for reason in REASONS:
        plain = reason.replace("{", "").replace("}", "")
        assert reason_words(plain) == plain


def test_every_reason_of_the_messy_file_is_known(spanish: None, office: Office) -> None:
    found = office.bring(
        DATA / "messy.csv", mapping=str(DATA / "messy.yaml"), rejects=office.folder / "back.csv"
    )
    rows = office.desk.ask(RejectedRows(found.batch or "", None, 500)).rows
    assert len(rows) == found.rejected > 0
    assert [row.reason for row in rows if reason_words(row.reason) == row.reason] == []


@pytest.fixture
def office(desk: object, tmp_path: Path) -> Office:
    """A desk where a team lead acts."""
    desk.act_as(Actor("lead", "lead", "early"))  # type: ignore[attr-defined] # the fixture of all tests
    return Office(desk, tmp_path)  # type: ignore[arg-type]
