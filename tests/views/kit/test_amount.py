"""Amounts: as they are written in a place, to the last unit, never by a float."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from agentdesk.domain.money import Money
from agentdesk.views.kit.amount import Amount, money_words


@pytest.mark.parametrize(
    ("place", "money", "words"),
    [
        ("en_US", Money(128_450, "USD"), "$1,284.50"),
        ("en_US", Money(-5, "USD"), "-$0.05"),
        ("en_US", Money(128_450, "GBP"), "£1,284.50"),
        ("en_US", Money(128_450, "CAD"), "CA$1,284.50"),
        ("en_US", Money(100, "CHF"), "CHF\u00a01.00"),
        ("en_GB", Money(7, "GBP"), "£0.07"),
        ("de_DE", Money(128_450, "EUR"), "1.284,50\u00a0€"),
        ("es_ES", Money(123_456_789, "EUR"), "1.234.567,89\u00a0€"),
        ("en_US", Money(1_284, "JPY"), "¥1,284"),
        ("en_US", Money(1_284, "KWD"), "KWD\u00a01.284"),
    ],
)
def test_an_amount_as_it_is_written(place: str, money: Money, words: str) -> None:
    assert money_words(money, QLocale(place)) == words


@given(st.integers(-(10**15), 10**15))
def test_every_unit_is_kept(minor: int) -> None:
    written = money_words(Money(minor, "USD"), QLocale("en_US"))
    assert int(written.replace("$", "").replace(",", "").replace(".", "")) == minor


def test_an_absent_amount_is_not_zero(qtbot: QtBot) -> None:
    amount = Amount("owed", "Owed")
    qtbot.addWidget(amount)
    amount.setLocale(QLocale("en_US"))
    amount.show_money(Money(0, "USD"))
    assert (amount.text(), amount.accessibleName()) == ("$0.00", "Owed $0.00")
    amount.show_money(None)
    assert (amount.text(), amount.accessibleName()) == ("", "Owed")
