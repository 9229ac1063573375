"""Invoices: what a company owes, one line for each, the oldest first, with a total for every currency."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.services.rows.customer import DebtRow, DebtSide
from agentdesk.views import figures, wording
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed


class InvoiceList(Themed, QWidget):
    """The total of each currency, what the call speaks of where there are several, and the invoices."""

    def __init__(self, side: DebtSide, today: date) -> None:
        """Show the invoices as of a day where the company is."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        owed = totals(side)
        for currency, total in owed.items():
            self._column.addWidget(Text(figures.money(total, currency), "figure", wrap=False))
        if len(owed) > 1:
            first = next(iter(owed))
            words = self.tr("This call speaks of {0} only. Talk about the others in a call of their own.")
            self._column.addWidget(Text(words.format(first), "small-strong", "warn"))
        for creditor in dict.fromkeys(debt.creditor for debt in side.debts):
            self._column.addWidget(Text(self.tr("Creditor: {0}").format(creditor), "small", "muted"))
        for debt in side.debts:
            self._column.addWidget(InvoiceLine(debt, today))
        self.restyle()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._column.setSpacing(look().px(4))
        super().restyle()


class InvoiceLine(Themed, QWidget):
    """One invoice: its number and amount, its days below, and what closes it; a fine line above."""

    def __init__(self, debt: DebtRow, today: date) -> None:
        """Show an invoice."""
        super().__init__()
        self._column, first = QVBoxLayout(self), QHBoxLayout()
        first.addWidget(Text(debt.reference, "strong"), 1)
        # What is closed is owed no more, or not now: its amount is not known to be nothing.
        if debt.balance or not closed_by(debt):
            amount = figures.money(debt.balance, debt.currency)
            first.addWidget(Text(amount, "money-strong", wrap=False))
        self._column.addLayout(first)
        if days := days_of(debt, today):
            self._column.addWidget(Text(days, "small", "muted"))
        if closed := closed_by(debt):
            self._column.addWidget(Text(closed, "small-strong", "warn"))
        self.restyle()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._column.setContentsMargins(0, at.px(6), 0, at.px(2))
        self._column.setSpacing(at.px(2))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line above."""
        QPainter(self).fillRect(QRectF(0, 0, self.width(), 1), look().colour("line"))


def totals(side: DebtSide) -> dict[str, int]:
    """Return what is owed in each currency, in minor units; the one that the call speaks of comes first."""
    found: Counter[str] = Counter()
    able = [debt for debt in side.debts if not closed_by(debt)]
    for debt in able or side.debts:
        found[debt.currency] += debt.balance
    return dict(found)


def days_of(debt: DebtRow, today: date) -> str:
    """Return when an invoice was written and due, and how many days it is late."""
    told = []
    if debt.opened_on:
        on = figures.day(date.fromisoformat(debt.opened_on), today)
        told.append(QCoreApplication.translate("InvoiceList", "of {0}").format(on))
    if debt.due_on:
        due = date.fromisoformat(debt.due_on)
        told.append(QCoreApplication.translate("InvoiceList", "due {0}").format(figures.day(due, today)))
        if (late := (today - due).days) > 0 and debt.balance:
            words = QCoreApplication.translate("InvoiceList", "{0} days late").format(late)
            told.append(QCoreApplication.translate("InvoiceList", "1 day late") if late == 1 else words)
    return " · ".join(told)


def closed_by(debt: DebtRow) -> str:
    """Return what closes an invoice: its state, or a stop sign on it alone; empty while it is open."""
    by = debt.stopped_by if debt.account_state == "open" else debt.account_state
    return wording.of(wording.SIGNS, by) if by else ""
