"""A date in whatever form is read where it has one reading, and its readings are named where it has several."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain import dates
from agentdesk.domain.date_readings import (
    DAY_FIRST,
    MIXED_STYLES,
    MONTH_FIRST,
    SeveralDays,
    has_several,
    of_account,
    of_birth,
    read,
)

TODAY = date(2026, 11, 20)
BIRTH, ACCOUNT = of_birth(TODAY), of_account(TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "21/09/2026",
        "09/21/2026",
        "2026-09-21",
        "2026/9/21",
        "20260921",
        "21092026",
        "09212026",
        "21.09.2026",
        "21 Sep 2026",
        "21-sep-2026",
        "21. September 2026",
        "21 de septiembre de 2026",
        "21 septembre 2026",
        "Sep 21, 2026",
        "2026-09-21 00:00:00",
        "9/21/2026 12:00:00 AM",
        "21.9.26",
    ],
)
def test_a_form_with_one_reading_is_read(text: str) -> None:
    assert read(text, ACCOUNT) == date(2026, 9, 21)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("03/12/71", "the date may be 3 December or 12 March"),
        ("1/2/26", "the date may be 1 February or 2 January"),
        ("03/12/2026", "the date may be 3 December or 12 March"),
        ("12031971", "the date may be 3 December or 12 March"),
        ("01-02-03", "the date may be 3 February, 1 February or 2 January"),
    ],
)
def test_several_readings_are_named_to_whoever_has_the_row_alone(text: str, told: str) -> None:
    with pytest.raises(SeveralDays, match="the date may be one of several days") as fault:
        read(text, BIRTH)
    assert fault.value.told == told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("99/99/9999", "the year is not between"),
        ("2026-02-30", "a day that the calendar does not have"),
        ("31.02.1980", "a day that the calendar does not have"),
        ("5.6.15", "does not tell the century"),
        ("2026-09-21 14:30", "not a date in a form"),
        ("abc", "not a date in a form"),
        ("1" * 100, "not a date in a form"),
    ],
)
def test_what_has_no_reading_is_said(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read(text, BIRTH)


@given(st.dates(BIRTH.first, BIRTH.last), st.sampled_from((*dates.STYLES, *dates.SHORT_STYLES)))
def test_what_is_read_is_a_reading_and_the_same_text_never_has_another(day: date, style: str) -> None:
    year = dates.written_as(day, style.replace("YYYY", "YY").replace("YY", "YYYY"))
    text = year if style in dates.STYLES else year.replace(f"{day.year:04}", f"{day.year % 100:02}")
    try:
        found = read(text, BIRTH)
    except ValueError:
        return
    assert found == day


@given(st.dates(TODAY - timedelta(365 * 49), TODAY + timedelta(365 * 29)))
def test_a_century_of_an_account_is_told_by_its_span(day: date) -> None:
    text = f"{day.day}.{day.month}.{day.year % 100:02}"
    assert dates.read(text, "D.M.YY", ACCOUNT) == day
    with pytest.raises(ValueError, match="century"):
        dates.read(text, "D.M.YY")


@pytest.mark.parametrize(("text", "year"), [("1.5.27", 1927), ("1.5.71", 1971), ("30.11.26", 1926)])
def test_nobody_is_born_tomorrow(text: str, year: int) -> None:
    assert read(text, BIRTH).year == year


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert isinstance(read(text, ACCOUNT), date)


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("03/12/71", date(1971, 12, 3), date(1971, 3, 12)),
        ("12031971", date(1971, 3, 12), date(1971, 12, 3)),
        ("3-12-1971", date(1971, 12, 3), date(1971, 3, 12)),
        ("21/09/1971", date(1971, 9, 21), date(1971, 9, 21)),
        ("1971-03-12", date(1971, 3, 12), date(1971, 3, 12)),
    ],
)
def test_of_two_days_the_one_is_read_that_was_stated(text: str, day_first: date, month_first: date) -> None:
    assert read(text, BIRTH, DAY_FIRST) == day_first
    assert read(text, BIRTH, MONTH_FIRST) == month_first
    assert has_several(text) == (day_first != month_first)


@given(st.text("0123456789/-. ", max_size=12), st.sampled_from((BIRTH, ACCOUNT)))
def test_what_is_stated_decides_only_what_could_not_be_told(text: str, span: dates.Span) -> None:
    try:
        found = {read(text, span)}
    except SeveralDays:
        found = {
            day
            for style in (*dates.STYLES, *dates.SHORT_STYLES)
            if (parts := dates.parts(text, style)) is not None
            for day in dates.days(parts, span)
        }
    except ValueError:
        found = set()
    for style in MIXED_STYLES:
        with suppress(ValueError):
            assert read(text, span, style) in found
