"""Moments: fields for a day and for a time of day that are typed, not clicked, and say what they understood.

12/4, 4 dec, 2026-12-04, friday, fri, +7, today, tomorrow          17:30, 5:30 pm, 5p, 1730, 9

A day without a year is one to come; where it is asked when something happened, it is one that was: -7, yesterday.
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.views.kit.themed import named

SHORT_DAY = QLocale.FormatType.ShortFormat
LONG_DAY = QLocale.FormatType.LongFormat
_OFFSET = re.compile(r"([+-]\d{1,3})\Z")
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?\s*m?\.?\Z", re.IGNORECASE)


class DayEntry(QLineEdit):
    """A day typed in one of many ways. Emits `understood` with a sentence whenever what is typed changes."""

    understood = Signal(str)

    def __init__(
        self, name: str, spoken: str, today: date, parent: QWidget | None = None, *, is_past: bool = False
    ) -> None:
        """`today` is the day that words such as tomorrow count from. `is_past` asks when something happened."""
        super().__init__(parent)
        named(self, name, spoken)
        self._today, self._is_past = today, is_past
        hints = (
            QCoreApplication.translate("Moments", "12/4, friday, +7"),
            QCoreApplication.translate("Moments", "12/4, friday, yesterday"),
        )
        self.setPlaceholderText(hints[is_past])
        self.textChanged.connect(lambda _text: self.understood.emit(self.sentence()))

    def value(self) -> date | None:
        """Return the day, or None when nothing or nothing known was typed."""
        return understood_day(self.text(), self._today, self.locale(), is_past=self._is_past)

    def is_understood(self) -> bool:
        """Return whether a day was understood."""
        return self.value() is not None

    def show_day(self, day: date | None) -> None:
        """Show a day in the locale's short form."""
        self.setText(
            "" if day is None else self.locale().toString(QDate(day.year, day.month, day.day), SHORT_DAY)
        )

    def sentence(self) -> str:
        """Return the day that was understood, in full."""
        day = self.value()
        return "" if day is None else self.locale().toString(QDate(day.year, day.month, day.day), LONG_DAY)


class TimeEntry(QLineEdit):
    """A time of day typed in one of many ways."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        named(self, name, spoken)
        self.setPlaceholderText(QCoreApplication.translate("Moments", "5:30 pm, 17:30"))

    def value(self) -> time | None:
        """Return the time, or None when nothing or nothing known was typed."""
        return understood_time(self.text())

    def is_understood(self) -> bool:
        """Return whether a time of day was understood."""
        return self.value() is not None

    def show_time(self, at: time | None) -> None:
        """Show a time of day in the locale's short form, if that is understood again."""
        self.setText("" if at is None else _shown_time(at, self.locale()))


def _shown_time(at: time, locale: QLocale) -> str:
    shown = locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return shown if understood_time(shown) == at.replace(second=0, microsecond=0) else f"{at:%H:%M}"


def understood_day(text: str, today: date, locale: QLocale, *, is_past: bool = False) -> date | None:
    """Return the day that a text means, or None.

    A day without a year, or a weekday, is the next one of that name; of what `is_past` it is the last one, and an
    offset counts back.
    """
    words = text.strip().casefold()
    if not words:
        return None
    if (offset := _OFFSET.match(words)) is not None:
        days = int(offset[1])
        return today + timedelta(days=days) if days == 0 or (days < 0) is is_past else None
    return _named(words, today, locale, is_past=is_past) or _written(words, today, locale, is_past=is_past)


def understood_time(text: str) -> time | None:
    """Return the time of day that a text means, or None."""
    found = _TIME.match(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _named(words: str, today: date, locale: QLocale, *, is_past: bool) -> date | None:
    """Return a day by its name: today, the day beside it, or the nearest weekday so called."""
    step = timedelta(days=-1 if is_past else 1)
    near = (
        QCoreApplication.translate("Moments", "today"),
        QCoreApplication.translate("Moments", "yesterday")
        if is_past
        else QCoreApplication.translate("Moments", "tomorrow"),
    )
    for days, name in enumerate(near):
        if words == name.casefold():
            return today + days * step
    if len(words) < 2:
        return None
    for away in range(1, 8):
        day = today + away * step
        if locale.dayName(day.isoweekday(), LONG_DAY).casefold().startswith(words):
            return day
    return None


def _written(words: str, today: date, locale: QLocale, *, is_past: bool) -> date | None:
    """Return a day in figures, or with the name of its month."""
    usual = locale.dateFormat(SHORT_DAY)
    for form in ("yyyy-MM-dd", usual, re.sub("y+", "yyyy", usual)):
        if (found := locale.toDate(words, form, 2000)).isValid():
            return date(found.year(), found.month(), found.day())
    short = re.sub(r"[^A-Za-z]*y+[^A-Za-z]*", "", usual)
    for form in (short, "d MMM", "MMM d", "d MMMM", "MMMM d"):
        found = locale.toDate(f"{words} {today.year}", f"{form} yyyy")
        if found.isValid():
            day = date(found.year(), found.month(), found.day())
            if is_past:
                return day if day <= today else _in_year(day, day.year - 1)
            return day if day >= today else _in_year(day, day.year + 1)
    return None


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
