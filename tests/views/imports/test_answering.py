"""Answers about a file: each takes the place of an earlier one to the same question, and of no other."""

from __future__ import annotations

import pytest

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.mappings import shipped
from agentdesk.content.client_file.questions import Question
from agentdesk.views.imports.answering import WHOLE, answered, held


def question(code: str, column: str | None = None, option: str = "") -> Question:
    """A question with nothing to see."""
    return Question(code, column, "?", option=option)


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_said_of_the_whole_file_is_kept_under_its_name(code: str) -> None:
    once = answered(Answers(), question(code), "one", None)
    assert getattr(once, code) == "one"
    assert answered(once, question(code), "other", None) == answered(Answers(), question(code), "other", None)
    assert answered(once, question(code), "", None) == Answers()


def test_dates_are_said_column_by_column() -> None:
    said = answered(Answers(), question("date_order", "Due"), "D/M/YYYY", None)
    said = answered(said, question("date_order", "Born"), "M/D/YYYY", None)
    said = answered(said, question("date_order", "Due"), "mixed", None)
    assert dict(said.dates) == {"Born": "M/D/YYYY", "Due": "mixed"}


def test_a_column_holds_one_thing_until_it_is_said_to_hold_another_too() -> None:
    said = held(held(Answers(), "Ref", "note"), "Ref", "debt.reference")
    assert said.columns == (("Ref", "debt.reference"),)
    asked = question("field", option="--column NAME=customer.reference")
    both = answered(said, asked, "Ref", None)
    assert both.columns == (("Ref", "debt.reference"), ("Ref", "customer.reference"))
    elsewhere = answered(both, asked, "Other", None)
    assert elsewhere.columns == (("Ref", "debt.reference"), ("Other", "customer.reference"))


def test_a_column_that_is_called_otherwise_holds_what_it_held() -> None:
    mapping = next(one for one in shipped() if one.name == "portfolio-us")
    gone = answered(Answers(), question("column_missing", "balance"), "lost", mapping)
    assert gone.columns == (("balance", "lost"),)
    renamed = answered(gone, question("column_missing", "balance"), "=Open amount", mapping)
    assert renamed.columns == (("balance", "lost"), ("Open amount", "debt.balance"))


def test_days_are_a_number_or_nothing() -> None:
    asked = question("covers_days")
    assert answered(Answers(), asked, "7", None).covers_days == 7
    assert answered(Answers(covers_days=7), asked, "some", None).covers_days is None
    assert answered(Answers(), asked, "0", None).covers_days is None
