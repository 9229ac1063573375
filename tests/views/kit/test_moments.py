"""Moments: days and times in the many ways in which people type them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.moments import DayEntry, TimeEntry, understood_day, understood_time

TODAY = date(2026, 11, 20)  # a Friday
AMERICAN, SPANISH = QLocale("en_US"), QLocale("es_ES")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12/4", date(2026, 12, 4)),
        ("12/4/26", date(2026, 12, 4)),
        ("12/4/2026", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("4 dec", date(2026, 12, 4)),
        ("Dec 4", date(2026, 12, 4)),
        ("1/3", date(2027, 1, 3)),
        ("monday", date(2026, 11, 23)),
        ("Fri", date(2026, 11, 27)),
        ("+7", date(2026, 11, 27)),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 21)),
        ("", None),
        ("someday", None),
        ("13/45", None),
    ],
)
def test_days_in_american(typed: str, meant: date | None) -> None:
    assert understood_day(typed, TODAY, AMERICAN) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11/19", date(2026, 11, 19)),
        ("11/20", TODAY),
        ("12/4", date(2025, 12, 4)),
        ("Dec 4", date(2025, 12, 4)),
        ("12/4/26", date(2026, 12, 4)),
        ("monday", date(2026, 11, 16)),
        ("Fri", date(2026, 11, 13)),
        ("-7", date(2026, 11, 13)),
        ("+7", None),
        ("today", TODAY),
        ("yesterday", date(2026, 11, 19)),
        ("tomorrow", None),
    ],
)
def test_days_on_which_something_happened(typed: str, meant: date | None) -> None:
    assert understood_day(typed, TODAY, AMERICAN, is_past=True) == meant


def test_a_leap_day_of_another_year_is_the_day_after() -> None:
    leap = date(2028, 2, 1)
    assert understood_day("2/29", leap, AMERICAN, is_past=True) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("4/12", date(2026, 12, 4)), ("4/12/26", date(2026, 12, 4)), ("viernes", date(2026, 11, 27))],
)
def test_days_in_spanish(typed: str, meant: date) -> None:
    assert understood_day(typed, TODAY, SPANISH) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17:30", time(17, 30)),
        ("5:30 pm", time(17, 30)),
        ("5p", time(17)),
        ("1730", time(17, 30)),
        ("9", time(9)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("10.15", time(10, 15)),
        ("25", None),
        ("13 pm", None),
        ("5:3", None),
        ("", None),
    ],
)
def test_times(typed: str, meant: time | None) -> None:
    assert understood_time(typed) == meant


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)), st.sampled_from([AMERICAN, SPANISH]))
def test_a_day_that_is_shown_is_understood_again(day: date, place: QLocale) -> None:
    shown = place.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
    assert understood_day(shown, TODAY, place) == day


@given(st.text(max_size=12))
def test_nothing_typed_is_ever_a_fault(typed: str) -> None:
    understood_day(typed, TODAY, AMERICAN)
    understood_day(typed, TODAY, AMERICAN, is_past=True)
    understood_time(typed)


def test_an_entry_says_what_it_understood(qtbot: QtBot) -> None:
    entry = DayEntry("day", "Day", TODAY)
    entry.setLocale(AMERICAN)
    qtbot.addWidget(entry)
    with qtbot.waitSignal(entry.understood) as said:
        entry.setText("12/4")
    assert said.args == ["Friday, December 4, 2026"]
    entry.show_day(date(2026, 12, 5))
    assert entry.value() == date(2026, 12, 5)


def test_a_time_that_is_shown_is_understood_again(qtbot: QtBot) -> None:
    entry = TimeEntry("time", "Time")
    qtbot.addWidget(entry)
    entry.show_time(time(8, 5))
    assert entry.value() == time(8, 5)
    entry.show_time(None)
    assert entry.value() is None
