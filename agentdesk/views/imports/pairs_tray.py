"""Pairs tray: customers who may be one person, side by side, field by field. Whatever is decided, nobody is merged."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from agentdesk.services.messages import DuplicatePair, DuplicatePairs, JudgeDuplicate
from agentdesk.services.rows.people import FieldRow, PairRow, PairView
from agentdesk.views import figures, wording
from agentdesk.views.actions import action
from agentdesk.views.imports.tray_pane import TrayPane
from agentdesk.views.imports.tray_rows import Query, TrayList
from agentdesk.views.imports.words import of, said
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.look import look
from agentdesk.views.kit.rows import RowLook
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.words import translate
from agentdesk.views.telephone import shown_number

CODES = {
    "name": translate("Files", "same name"),
    "near_name": translate("Files", "nearly the same name"),
    "birth_date": translate("Files", "same birth date"),
    "phone": translate("Files", "a telephone in common"),
    "place": translate("Files", "same place"),
    "reference": translate("Files", "same reference"),
}
AGAINST = {
    "name": translate("Files", "other names"),
    "birth_date": translate("Files", "other birth dates"),
    "generation": translate("Files", "one is a Jr. or Sr."),
}
FIELDS = {
    "name": translate("Files", "Name"),
    "birth_date": translate("Files", "Date of birth"),
    "language": translate("Files", "Language"),
    "email": translate("Files", "E-mail address"),
    "client": translate("Files", "Client"),
    "reference": translate("Files", "Customer number"),
    "phones": translate("Files", "Telephones"),
    "addresses": translate("Files", "Addresses"),
    "accounts": translate("Files", "Accounts"),
}
COMPARED = {
    "equal": (translate("Files", "Same"), "ok"),
    "partly": (translate("Files", "In part"), "info"),
    "differs": (translate("Files", "Differs"), "warn"),
    "only_one": (translate("Files", "Only one has it"), "neutral"),
}
VERDICTS = {
    "same_person": (translate("Files", "Same person"), "ok"),
    "different": (translate("Files", "Different people"), "neutral"),
}
Verdict = Literal["same_person", "different"]


class PairsTray(TrayPane):
    """The tray of pairs."""

    def __init__(self, lanes: Lanes) -> None:
        """Read nothing yet."""
        rows = TrayList("pair-rows", self.tr("Pairs"), lanes, _open, lambda row: row.pair, _look_of)
        says = self.tr("Each keeps its own record and accounts. What is about the person holds on both.")
        super().__init__("pairs-tray", self.tr("Who may be one person"), says, lanes, rows)
        self._row: PairRow | None = None
        self._sides = QWidget()
        self._grid = QGridLayout(self._sides)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._decided = Text("", "small", "muted")
        same = self.button("pair-same", self.tr("Same person"), action("same_person").key)
        other = self.button("pair-different", self.tr("Different people"), action("different_people").key)
        same.clicked.connect(self.same)
        other.clicked.connect(self.different)
        self.add_to_card(self._sides, self._decided)

    def query(self, *, is_decided: bool) -> Query:
        """Return what reads the pairs."""
        return _decided if is_decided else _open

    def show_one(self, row: PairRow) -> None:
        """Look at two customers. That they are looked at is journalled."""
        if self._row is not None and row == self._row:
            return
        self._row = row
        clear(self._grid)
        self.lanes.do(self, DuplicatePair(row.pair), self._on_pair, self.show_refused)

    def put_away(self) -> None:
        """Leave nobody's name here."""
        super().put_away()
        self._row = None
        clear(self._grid)
        self._decided.clear()

    def same(self) -> None:
        """Decide that the two are one person."""
        self._judge("same_person")

    def different(self) -> None:
        """Decide that the two are different people."""
        self._judge("different")

    def _judge(self, verdict: Verdict) -> None:
        row = self._row
        if row is not None and self.card.isVisible():
            self.lanes.do(
                self, JudgeDuplicate(row.pair, verdict), lambda _: self.done(row), self.show_refused
            )

    def _on_pair(self, view: PairView) -> None:
        if self._row is None or view.row.pair != self._row.pair:
            return
        clear(self._grid)
        for at, field in enumerate(view.fields):
            self._put(at, field)
        self._grid.setHorizontalSpacing(look().px(16))
        self._grid.setVerticalSpacing(look().px(8))
        row = view.row
        between = " · "
        for_it = between.join(of(CODES, code) for code in row.agree)
        against = between.join(of(AGAINST, code) for code in row.contradict)
        lines = [self.tr("For it: {0}").format(for_it)] if for_it else []
        lines += [self.tr("Against it: {0}").format(against)] if against else []
        if row.verdict is not None:
            word = said(VERDICTS[row.verdict][0])
            lines.append(self.tr("Decided by {0}: {1}").format(row.decided_by or "", word))
        self._decided.setText("\n".join(lines))

    def _put(self, at: int, field: FieldRow) -> None:
        top = Qt.AlignmentFlag.AlignTop
        word, tone = COMPARED[field.compared]
        self._grid.addWidget(Text(of(FIELDS, field.field), "small", "muted"), at, 0, top)
        self._grid.addWidget(Text(_shown(field.field, field.one), "small"), at, 1, top)
        self._grid.addWidget(Text(_shown(field.field, field.other), "small"), at, 2, top)
        chip = Chip(f"pair-{field.field}", said(word), tone)
        self._grid.addWidget(chip, at, 3, Qt.AlignmentFlag.AlignRight | top)


def _shown(field: str, values: tuple[str, ...]) -> str:
    if field == "phones":
        return "\n".join(map(shown_number, values))
    if field == "birth_date":
        return "\n".join(figures.day(date.fromisoformat(value)) for value in values)
    if field == "language":
        return "\n".join(map(wording.spoken, values))
    return "\n".join(values) or "–"


def _look_of(row: PairRow) -> RowLook:
    title = f"{row.one.name} · {row.other.name}"
    between = " · "
    second = between.join(
        (*(of(CODES, code) for code in row.agree), *(of(AGAINST, one) for one in row.contradict))
    )
    if row.verdict is not None:
        word, tone = VERDICTS[row.verdict]
        return RowLook(title, second, chip=said(word), tone=tone)
    return RowLook(title, second)


def _open(after: str | None, limit: int) -> DuplicatePairs:
    return DuplicatePairs(after, limit)


def _decided(after: str | None, limit: int) -> DuplicatePairs:
    return DuplicatePairs(after, limit, is_decided=True)
