"""Editors: what is typed becomes the value that the engine takes, and a value is shown as it was typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.scripts.shown import FieldView
from agentdesk.views.call.editors import Editor, Surroundings, Unreadable, editor_for

pytestmark = pytest.mark.usefixtures("american")

AROUND = Surroundings(date(2026, 11, 20), "USD")
CHOICES = (("a", "One"), ("b", "Two"))
MANY = tuple((str(number), f"Choice {number}") for number in range(7))


def editor(qtbot: QtBot, kind: str, choices: tuple[tuple[str, str], ...] = (), **more: Any) -> Editor:
    """Return the editor for a field of a type."""
    values: dict[str, Any] = {
        "is_required": False,
        "is_sensitive": False,
        "value": None,
        "least": None,
        "most": None,
    }
    made = editor_for(FieldView("f", "A field", kind, choices, **(values | more)), AROUND)  # type: ignore[arg-type]
    qtbot.addWidget(made.widget)
    return made


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", "  the bakery ", "the bakery"),
        ("money", "1,284.50", 128_450),
        ("money", "$107", 10_700),
        ("number", "1,200", 1_200),
        ("date", "12/4", "2026-12-04"),
        ("time", "5 pm", "17:00"),
        ("phone", "(312) 555-0142", "+13125550142"),
        ("text", "", ""),
        ("money", "", None),
        ("date", "", None),
    ],
)
def test_typed_text_becomes_a_value(qtbot: QtBot, kind: str, typed: str, value: Any) -> None:
    made = editor(qtbot, kind)
    assert isinstance(made.widget, QLineEdit)
    made.widget.setText(typed)
    assert made.value() == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("money", "a lot"),
        ("money", "1.999"),
        ("number", "3.5"),
        ("date", "some day"),
        ("time", "later"),
        ("phone", "12"),
    ],
)
def test_what_cannot_be_read_says_so(qtbot: QtBot, kind: str, typed: str) -> None:
    made = editor(qtbot, kind)
    assert isinstance(made.widget, QLineEdit)
    made.widget.setText(typed)
    with pytest.raises(Unreadable, match="Type"):
        made.value()


@pytest.mark.parametrize(
    ("kind", "choices", "value"),
    [
        ("text", (), "words"),
        ("money", (), 128_450),
        ("number", (), 12),
        ("date", (), "2026-12-04"),
        ("time", (), "17:30"),
        ("phone", (), "+13125550142"),
        ("yes_no", (), "no"),
        ("choice", CHOICES, "b"),
        ("choice", MANY, "5"),
        ("multi", CHOICES, ["b"]),
    ],
)
def test_a_value_that_is_shown_is_read_again(
    qtbot: QtBot, kind: str, choices: tuple[tuple[str, str], ...], value: Any
) -> None:
    made = editor(qtbot, kind, choices)
    made.put(value)
    assert made.value() == value
    made.put(None)
    assert made.value() in (None, "", [])


def test_a_sensitive_field_hides_its_letters(qtbot: QtBot) -> None:
    made = editor(qtbot, "text", is_sensitive=True)
    assert isinstance(made.widget, QLineEdit)
    assert made.widget.echoMode() is not QLineEdit.EchoMode.Normal
