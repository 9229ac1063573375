"""Columns: what each column of a file holds, with what was seen in it and why; each can be said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.content.client_file.columns import shown
from agentdesk.views.imports.field_words import choices, field_words
from agentdesk.views.imports.pick import Pick
from agentdesk.views.imports.words import count, said
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.layouts import ColumnsLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.content.client_file.understood import SeenColumn
    from agentdesk.services.imports.source import Looked

WHY = {
    "the column is blank in the whole file": translate("Files", "It is blank in the whole file."),
    "its name means this, and its cells agree": translate(
        "Files", "Its name means this, and its cells agree."
    ),
    "its name can mean several things": translate("Files", "Its name can mean several things."),
    "its name means this, but its cells look different": translate(
        "Files", "Its name means this, but its cells look different."
    ),
    "its name means nothing that is known": translate("Files", "Its name means nothing that is known."),
    "other columns are called the same": translate("Files", "Other columns are called the same."),
}
BY_MAPPING = translate("Files", "The mapping says so.")
BY_PERSON = translate("Files", "You said so.")
SEEN = 3


class ColumnsCard(Card):
    """A row for each column. Emits `held(column, field)` when a person says what one holds."""

    held = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("columns", self.tr("What its columns hold"), parent=parent)
        self._rows: dict[str, ColumnRow] = {}
        self._kind: str | None = None

    def show_looked(self, looked: Looked, stated: dict[str, str], kind: str) -> None:
        """Show the columns of a file of a kind, or of none yet; `stated` is what a person said that some hold."""
        names = [shown(column.name) for column in looked.understood.columns]
        if kind != self._kind or names != list(self._rows):
            self._make(looked.understood.columns, kind)
        held = looked.mapping.columns if looked.mapping is not None else {}
        for column in looked.understood.columns:
            name = shown(column.name)
            self._rows[name].show_column(column, held.get(column.name, ()), stated.get(name, ""), looked.rows)

    def begin(self) -> None:
        """Forget the columns: another file is looked at."""
        self._make((), "")
        self._kind = None

    def _make(self, columns: tuple[SeenColumn, ...], kind: str) -> None:
        for row in self._rows.values():
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows, self._kind = {}, kind
        for at, column in enumerate(columns, 1):
            row = ColumnRow(at, column, kind)
            row.held.connect(self.held)
            self._rows[shown(column.name)] = row
            self.body.addWidget(row)


class ColumnRow(Themed, QWidget):
    """Name and examples beside what the column holds, and why."""

    held = Signal(str, str)

    def __init__(self, at: int, column: SeenColumn, kind: str, parent: QWidget | None = None) -> None:
        """Offer what a column of this kind of file can hold."""
        super().__init__(parent)
        name = shown(column.name)
        spoken = self.tr("What “{0}” holds").format(name)
        self._seen, self._why = Text("", "caption", "muted"), Text("", "caption", "muted")
        self._pick = Pick(
            f"column-{at}", spoken, choices(kind, column.holds.possible), hint=self.tr("Not known yet")
        )
        self._pick.picked.connect(lambda field: self.held.emit(name, field))
        left, right = QWidget(), QWidget()
        pair = ColumnsLayout(self, gap=16, columns=2, least=220)
        for side, parts in (
            (left, (Text(name, "small-strong"), self._seen)),
            (right, (self._pick, self._why)),
        ):
            lines = QVBoxLayout(side)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(look().px(2))
            for part in parts:
                lines.addWidget(part)
            lines.addStretch(1)
            pair.addWidget(side)

    def show_column(self, column: SeenColumn, fields: tuple[str, ...], stated: str, rows: int) -> None:
        """Show what was seen, what it holds, and why that is."""
        between = " · "
        filled = self.tr("{0} of {1} filled").format(count(column.filled), count(rows)) if rows else ""
        self._seen.setText(between.join(filter(None, (filled, *column.examples[:SEEN]))))
        self._seen.setVisible(bool(self._seen.text()))
        known = stated if stated in fields or not fields else fields[0]
        field = known or column.holds.answer or ""
        self._pick.show_choice(field)
        also = [field_words(one) for one in fields if one != field]
        beside = self.tr("Also: {0}.").format(", ".join(also)) if also else ""
        why = said(BY_PERSON) if stated else _why(column, is_mapped=bool(fields))
        self._why.setText(" ".join(filter(None, (why, beside))))
        self._why.set_tone("warn" if not field else "muted")


def _why(column: SeenColumn, *, is_mapped: bool) -> str:
    says = column.holds.says.partition(";")[0]
    if says in WHY:
        return said(WHY[says])
    return said(BY_MAPPING) if is_mapped else column.holds.says
