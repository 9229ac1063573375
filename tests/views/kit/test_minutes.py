"""Minutes: read as the place writes numbers; what has not become a number is told, and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.minutes import MinutesField
from agentdesk.views.kit.theme import Theme

MOST = 1_200


@pytest.fixture(params=["en_US", "de_DE", "es_ES", "fr_FR", "ar_EG"])
def place(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    """Numbers as they are written in a place."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale()
    QLocale.setDefault(before)


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, place: QLocale) -> MinutesField:
    """A field for minutes, on the screen."""
    made = MinutesField("minutes", "Minutes it lasted", MOST)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "typed", ["+", "-", "1,0", "1.0", "6,00", "6.00", "1 0", "-5", "9999", "x", "", "+5"]
)
def test_whatever_is_typed_is_a_number_or_told(field: MinutesField, typed: str) -> None:
    QTest.keyClicks(field.line, typed)
    left = field.line.text()
    if left.lstrip("+").isdigit() and int(left) <= MOST:
        assert field.is_fine()
        assert field.minutes() == int(left)
        assert field.error == ""
    elif left:
        assert not field.is_fine()
        assert field.error.startswith("Only a whole number, up to")
    else:
        assert field.is_fine()
        assert field.minutes() == 0


def test_a_number_is_read_as_the_place_writes_it(field: MinutesField, place: QLocale) -> None:
    for number in (0, 7, 45, MOST):
        field.line.setText(place.toString(number))
        assert field.is_fine()
        assert field.minutes() == number


@pytest.mark.parametrize("typed", ["+", "1,0"])
def test_what_was_told_goes_when_it_has_become_a_number(field: MinutesField, typed: str) -> None:
    field.line.setText(typed)
    assert not field.is_fine()
    field.line.clear()
    QTest.keyClicks(field.line, "5")
    assert (field.error, field.is_fine(), field.minutes()) == ("", True, 5)
