"""Fields of a step: only what may be left out says so, and what is wrong is said until it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.scripts.shown import FieldView
from agentdesk.views.call.fields import StepFields, Surroundings
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.theme import Theme

AROUND = Surroundings(date(2026, 11, 20), "USD")
AMOUNT = FieldView("amount", "Each payment", "money", (), False, False, None, 100, None, True)
COUNT = FieldView("count", "Or how many payments", "number", (), False, False, None, 2, 60, True)
FIRST_ON = FieldView("first_on", "First payment", "date", (), True, False, None, 0, 62)
WORDS = FieldView("words", "In their words", "text", (), False, False, None, None, None)
EVERY = (("week", "Each week"), ("month", "Each month"))


@pytest.fixture
def fields(qtbot: QtBot, theme: Theme) -> Iterator[StepFields]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    made = StepFields()
    qtbot.addWidget(made)
    made.show_fields((AMOUNT, COUNT, FIRST_ON, WORDS), AROUND)
    made.show()
    yield made
    made.tell()
    QLocale.setDefault(before)


def type_into(fields: StepFields, name: str, text: str) -> None:
    """Type over what stands in a field."""
    line = fields._fields[name][2].widget
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)


def error(fields: StepFields, name: str) -> str:
    """Return what a field says is wrong with it."""
    return fields._fields[name][1].error


def test_only_what_may_be_left_out_says_so(fields: StepFields) -> None:
    labels = [field.label.text() for _, field, _ in fields._fields.values()]
    assert labels == ["Each payment", "Or how many payments", "First payment", "In their words (if told)"]


def test_one_of_two_is_asked_for_and_either_will_do(fields: StepFields) -> None:
    type_into(fields, "first_on", "11/27")
    assert not fields.checked()
    assert error(fields, "amount") == "One of these is needed."
    assert error(fields, "count") == ""
    type_into(fields, "count", "6")
    assert error(fields, "amount") == ""
    assert fields.checked()


def test_what_is_wrong_goes_with_the_edit_that_mends_it_and_not_before(fields: StepFields) -> None:
    type_into(fields, "amount", "a lot")
    type_into(fields, "first_on", "31 Feb")
    assert not fields.checked()
    assert "Type an amount, such as 120.50." in texts(fields)
    type_into(fields, "amount", "lots")
    assert error(fields, "amount") == "Type an amount, such as 120.50."
    type_into(fields, "amount", "107")
    assert error(fields, "amount") == ""
    assert error(fields, "first_on") == "Type a day, such as 12/4, friday or +7."
    type_into(fields, "first_on", "11/27")
    assert error(fields, "first_on") == ""


def test_a_choice_that_was_missing_is_mended_by_choosing(fields: StepFields) -> None:
    every = replace(FIRST_ON, name="every", label="How often", type="choice", choices=EVERY)
    fields.show_fields((every,), AROUND)
    assert not fields.checked()
    assert error(fields, "every") == "This is needed."
    fields._fields["every"][2].widget.choose("week")
    assert error(fields, "every") == ""


def test_what_came_without_its_value_is_not_taken_back_by_leaving_it_alone(fields: StepFields) -> None:
    withheld = replace(WORDS, is_withheld=True, is_kept=True)
    fields.show_fields((withheld, replace(AMOUNT, is_withheld=True, is_kept=True)), AROUND)
    assert fields.checked()
    assert fields.cleared() == {}
    told = fields._fields["words"][1].editor.accessibleDescription()
    assert told == "Kept. It shows again when everyone on the line may hear it."
    type_into(fields, "words", "they said no")
    assert fields.cleared() == {"words": "they said no"}
    type_into(fields, "words", "x\b")
    assert fields.cleared() == {"words": None}
