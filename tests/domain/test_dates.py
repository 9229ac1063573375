"""Calendar dates are read in one stated style, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import from_excel

from agentdesk.domain import dates

DAYS = st.dates(date(dates.FIRST_YEAR, 1, 1), date(dates.LAST_YEAR, 12, 31))
PICTURES = {
    "YYYY-MM-DD": lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}",
    "YYYYMMDD": lambda day: f"{day.year:04}{day.month:02}{day.day:02}",
    "YYYY/M/D": lambda day: f"{day.year}/{day.month}/{day.day}",
    "M/D/YYYY": lambda day: f"{day.month}/{day.day}/{day.year}",
    "D/M/YYYY": lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    "M-D-YYYY": lambda day: f"{day.month}-{day.day}-{day.year}",
    "D-M-YYYY": lambda day: f"{day.day}-{day.month}-{day.year}",
    "D.M.YYYY": lambda day: f"{day.day:02}.{day.month}.{day.year}",
    "DDMMYYYY": lambda day: f"{day.day:02}{day.month:02}{day.year:04}",
    "MMDDYYYY": lambda day: f"{day.month:02}{day.day:02}{day.year:04}",
    "MON D YYYY": lambda day: f"{dates.MONTHS[day.month - 1].title()} {day.day}, {day.year}",
    "D MON YYYY": lambda day: f"{day.day} {dates.MONTHS[day.month - 1].title()} {day.year}",
}


def test_every_style_has_its_picture_here() -> None:
    assert set(PICTURES) == set(dates.STYLES)


@given(DAYS, st.sampled_from(dates.STYLES))
def test_a_date_comes_back_from_the_style_it_was_written_in(day: date, style: str) -> None:
    text = PICTURES[style](day)
    assert dates.read(f" {text} ", style) == day
    assert style in dates.fitting([text])
    assert dates.written(dates.read(text, style)) == day.isoformat()


@given(DAYS)
def test_a_day_up_to_twelve_is_a_date_in_both_orders_and_nothing_chooses_for_us(day: date) -> None:
    text = f"{day.day}/{day.month}/{day.year}"
    fitting = dates.fitting([text])
    assert "D/M/YYYY" in fitting
    assert ("M/D/YYYY" in fitting) == (day.day <= 12)


def test_more_cells_narrow_the_styles() -> None:
    assert dates.fitting(["3/4/2026", "4/3/2026"]) == ("M/D/YYYY", "D/M/YYYY")
    assert dates.fitting(["3/4/2026", "21/3/2026"]) == ("D/M/YYYY",)
    assert dates.fitting(["3/21/2026", "21/3/2026"]) == ()
    assert dates.fitting([]) == ()


@pytest.mark.parametrize(
    ("text", "style", "says"),
    [
        ("2026-02-30", "YYYY-MM-DD", "calendar does not have"),
        ("31.02.1980", "D.M.YYYY", "calendar does not have"),
        ("99/99/9999", "D/M/YYYY", "year is not between"),
        ("0001-01-01", "YYYY-MM-DD", "year is not between"),
        ("03/12/71", "M/D/YYYY", "not a date written"),
        ("2026-9-1", "YYYY-MM-DD", "not a date written"),
        ("２０２６-09-01", "YYYY-MM-DD", "not a date written"),
        ("21 Spt 2026", "D MON YYYY", "month that the calendar does not have"),
        ("2026-09-21T00:00", "YYYY-MM-DD", "not a date written"),
        ("", "YYYY-MM-DD", "not a date written"),
    ],
)
def test_what_is_no_date_is_refused_in_words_that_do_not_repeat_it(text: str, style: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        dates.read(text, style)
    assert not text or text not in str(refused.value)


@given(st.text(max_size=14), st.sampled_from(dates.STYLES))
def test_any_text_is_a_date_or_is_refused(text: str, style: str) -> None:
    assert dates.is_date(text, style) in (True, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [("46286", "2026-09-21"), ("25569.0", "1970-01-01"), ("61", "1900-03-01"), ("99999", "2173-10-13")],
)
def test_days_as_excel_counts_them(text: str, day: str) -> None:
    found = dates.read(text, dates.SERIAL)
    assert dates.written(found) == day
    assert from_excel(float(text)).date() == found


@pytest.mark.parametrize("text", ["", "0", "60", "123456", "46286.5", "-5", "4628a", "2026-09-21"])
def test_what_is_no_day_of_excel(text: str) -> None:
    with pytest.raises(ValueError, match="not a date written EXCEL"):
        dates.read(text, dates.SERIAL)
