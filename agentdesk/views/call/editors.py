"""Editors: for each type of field the widget it is typed into, and how its content becomes a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from agentdesk.domain import money
from agentdesk.scripts.shown import FieldView
from agentdesk.scripts.unread import unread, unread_text
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.edited import on_edited
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.moments import DayEntry, TimeEntry
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.telephone import typed_number

MOST_SEGMENTS = 4


class Unreadable(ValueError):
    """What was typed cannot be read; the text says what is needed."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What typing depends on: the day where the customer is, and the currency of the accounts."""

    today: date
    currency: str


@dataclass(frozen=True, slots=True)
class Editor:
    """A widget with its two ways: `value()` reads it (None when empty, or Unreadable), `put(value)` fills it."""

    widget: QWidget
    value: Callable[[], Any]
    put: Callable[[Any], object]

    def helped(self, field: Field) -> None:
        """Let an editor that says what it understood say so below the field."""
        if isinstance(self.widget, DayEntry):
            self.widget.understood.connect(field.show_help)

    def typed(self) -> Any:
        """Return the value, or what was typed when it cannot be read."""
        try:
            return self.value()
        except Unreadable:
            return unread(self.widget.text()) if isinstance(self.widget, QLineEdit) else None

    def show(self, value: Any) -> None:
        """Show a value, or what was typed and could not be read."""
        text = unread_text(value)
        if text is None:
            self.put(value)
        elif isinstance(self.widget, QLineEdit):
            self.widget.setText(text)

    def watched(self, edited: Callable[[], object]) -> None:
        """Have `edited` called whenever something was typed or chosen."""
        on_edited(self.widget, edited)


def editor_for(view: FieldView, around: Surroundings) -> Editor:
    """Return the editor for a field."""
    return _MADE[view.type](view, around)


def _text(view: FieldView, around: Surroundings) -> Editor:
    line = QLineEdit()
    if view.is_sensitive:
        line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
    return Editor(line, lambda: line.text().strip(), lambda value: line.setText(str(value or "")))


def _number(view: FieldView, around: Surroundings) -> Editor:
    line = QLineEdit()

    def read() -> int | None:
        text = line.text().strip()
        number, is_whole = line.locale().toInt(text)
        if text and not is_whole:
            raise Unreadable(QCoreApplication.translate("Editors", "Type a whole number."))
        return number if text else None

    return Editor(
        line, read, lambda value: line.setText("" if value is None else line.locale().toString(int(value)))
    )


def _money(view: FieldView, around: Surroundings) -> Editor:
    line = QLineEdit()
    at = QLocale()
    separators = {"decimal": at.decimalPoint(), "thousands": at.groupSeparator()}

    def read() -> int | None:
        text = line.text().strip().strip("$€£").strip()
        if not text:
            return None
        try:
            return money.parse(text, around.currency, **separators).minor
        except ValueError:
            raise Unreadable(
                QCoreApplication.translate("Editors", "Type an amount, such as {0}.").format(
                    f"120{at.decimalPoint()}50"
                )
            ) from None

    def put(value: Any) -> None:
        plain = "" if value is None else money.digits(money.Money(int(value), around.currency))
        line.setText(plain.replace(".", at.decimalPoint()))

    return Editor(line, read, put)


def _day(view: FieldView, around: Surroundings) -> Editor:
    entry = DayEntry(f"field-{view.name}", view.label, around.today)

    def read() -> str | None:
        day = entry.value()
        if day is None and entry.text().strip():
            raise Unreadable(QCoreApplication.translate("Editors", "Type a day, such as 12/4, friday or +7."))
        return day.isoformat() if day else None

    return Editor(entry, read, lambda value: entry.show_day(date.fromisoformat(value) if value else None))


def _time(view: FieldView, around: Surroundings) -> Editor:
    entry = TimeEntry(f"field-{view.name}", view.label)

    def read() -> str | None:
        at = entry.value()
        if at is None and entry.text().strip():
            raise Unreadable(QCoreApplication.translate("Editors", "Type a time, such as 17:30 or 5 pm."))
        return f"{at.hour:02d}:{at.minute:02d}" if at else None

    return Editor(entry, read, lambda value: entry.show_time(time.fromisoformat(value) if value else None))


def _phone(view: FieldView, around: Surroundings) -> Editor:
    line = QLineEdit()

    def read() -> str | None:
        if not line.text().strip():
            return None
        try:
            return typed_number(line.text())
        except ValueError:
            raise Unreadable(QCoreApplication.translate("Editors", "Type a telephone number.")) from None

    return Editor(line, read, lambda value: line.setText(str(value or "")))


def _yes_no(view: FieldView, around: Surroundings) -> Editor:
    return _segments(
        view,
        (
            ("yes", QCoreApplication.translate("Editors", "Yes")),
            ("no", QCoreApplication.translate("Editors", "No")),
        ),
    )


def _choice(view: FieldView, around: Surroundings) -> Editor:
    if len(view.choices) <= MOST_SEGMENTS:
        return _segments(view, view.choices)
    box = QComboBox()
    box.addItem("", None)
    for key, label in view.choices:
        box.addItem(label, key)
    return Editor(box, box.currentData, lambda value: box.setCurrentIndex(max(0, box.findData(value))))


def _segments(view: FieldView, choices: tuple[tuple[str, str], ...]) -> Editor:
    row = Segmented(f"field-{view.name}", view.label, [Choice(key, label) for key, label in choices])
    return Editor(row, lambda: row.holds or None, lambda value: row.show_choice(str(value or "")))


def _several(view: FieldView, around: Surroundings) -> Editor:
    holder = QWidget()
    flow = FlowLayout(holder, gap=12)
    boxes = {key: QCheckBox(label) for key, label in view.choices}
    for key, box in boxes.items():
        box.setObjectName(f"field-{view.name}-{key}")
        flow.addWidget(box)

    def put(value: Any) -> None:
        for key, box in boxes.items():
            box.setChecked(key in (value or ()))

    return Editor(holder, lambda: [key for key, box in boxes.items() if box.isChecked()], put)


_MADE: dict[str, Callable[[FieldView, Surroundings], Editor]] = {
    "text": _text,
    "number": _number,
    "money": _money,
    "date": _day,
    "time": _time,
    "phone": _phone,
    "yes_no": _yes_no,
    "choice": _choice,
    "multi": _several,
}
