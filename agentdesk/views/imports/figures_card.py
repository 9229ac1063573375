"""Figures card: the account of every row of a file: how many came, where each of them went, and the money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.views.imports.words import count, money, said
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.layouts import ColumnsLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.services.imports.messages import Imported

STATES = {
    "paid": translate("Files", "Settled, nobody to call: {count}"),
    "recalled": translate("Files", "Recalled, not to be called: {count}"),
    "payment_pending": translate("Files", "Payment on its way, not to be called: {count}"),
    "disputed": translate("Files", "Disputed: {count}"),
    "deceased": translate("Files", "Deceased, not to be called: {count}"),
    "bankrupt": translate("Files", "Bankrupt, not to be called: {count}"),
}
ACCOUNTS = ("consumer", "invoices")


class FiguresCard(Card):
    """Figures side by side; below them what they say in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("figures", self.tr("Where every row went"), parent=parent)
        self._place = QWidget()
        named(self._place, "figures-row", self.tr("Figures"))
        self._row = ColumnsLayout(self._place, gap=16, columns=6, least=112)
        self._owed, self._money = Text("", "caption", "muted"), Text("", "clock")
        self._words = Text("", "small", "muted")
        self._made: list[QWidget] = []
        for part in (self._place, self._owed, self._money, self._words):
            self.body.addWidget(part)

    def show_found(self, found: Imported, *, is_whole: bool) -> None:
        """Show what came of a file; of one that stopped, `is_whole` is not so, and nobody knows yet what is missing."""
        for one in self._made:
            one.hide()
            one.setParent(None)
            one.deleteLater()
        self._made = [self._figure(*pair) for pair in self._pairs(found, is_whole=is_whole)]
        for one in self._made:
            self._row.addWidget(one)
            one.show()
        words = (
            self.tr("{0} rows: {1} taken and {2} that go back. None is missing.")
            if is_whole
            else self.tr("{0} rows so far: {1} taken and {2} that go back. The rest was not looked at yet.")
        )
        lines = [words.format(count(found.rows), count(found.imported), count(found.rejected))]
        if is_whole and found.imported and not found.changed:
            lines.append(self.tr("All of it was on file already; nothing changes."))
        others = {state: number for state, number in found.states.items() if state in STATES and number}
        lines += [said(STATES[state], count=count(number)) for state, number in others.items()]
        self._show_money(found)
        self._words.setText("\n".join(lines))
        self._place.updateGeometry()

    def _pairs(self, found: Imported, *, is_whole: bool) -> list[tuple[str, str, str]]:
        pairs = [
            (self.tr("Rows") if is_whole else self.tr("Rows so far"), count(found.rows), "text"),
            (self.tr("Taken"), count(found.imported), "ok"),
            (self.tr("Go back"), count(found.rejected), "bad" if found.rejected else "text"),
            (self.tr("Customers"), count(found.customers), "text"),
        ]
        if found.kind in ACCOUNTS:
            renewed = max(0, found.imported - found.new_debts)
            pairs += [
                (self.tr("New accounts"), count(found.new_debts), "text"),
                (self.tr("Renewed accounts"), count(renewed), "text"),
            ]
        return pairs

    def _show_money(self, found: Imported) -> None:
        """Show the money in a line of its own: it may be of several currencies, and a figure is never cut."""
        for part in (self._owed, self._money):
            part.setVisible(bool(found.owed))
        self._owed.setText(self.tr("Paid in all") if found.kind == "payments" else self.tr("Owed in all"))
        self._money.setText(money(found.owed))

    def _figure(self, title: str, figure: str, tone: str) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look().px(2))
        lines.addWidget(Text(title, "caption", "muted"))
        lines.addWidget(Text(figure, "clock", tone))
        return made
