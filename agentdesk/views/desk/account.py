"""Account: what is owed, as of when, and what it is made of. It exists only while the curtain is open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.domain.portfolio import is_stale
from agentdesk.platform.clock import local
from agentdesk.services.rows.customer import DebtRow, DebtSide, PromiseRow
from agentdesk.views import figures, wording
from agentdesk.views.desk.invoices import InvoiceList
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed


class AccountCard(Card):
    """What a customer owes, one block for each account."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__("account", self.tr("Owed"), parent=parent)
        self._reference = Chip("account-reference")
        self.add_beside(self._reference)
        self.hide()

    def show_debts(self, side: DebtSide | None, zone: str, now: int) -> None:
        """Show the accounts; None takes every word of them off the screen."""
        clear(self.body)
        self._reference.show_word(self.tr("Ref {0}").format(side.reference) if side else "")
        self.setVisible(side is not None)
        is_business = side is not None and side.kind == "business"
        self.set_title(self.tr("Invoices") if is_business else self.tr("Owed"))
        if side is None:
            return
        today = local(now, zone).date()
        if is_business:
            self.body.addWidget(InvoiceList(side, today))
            self._add_knowledge(side, zone, now)
            self._add_promises(side, today)
            return
        if side.currency is not None:
            self.body.addWidget(Text(figures.money(side.total, side.currency), "figure", wrap=False))
        self._add_knowledge(side, zone, now)
        is_one_of_several = len(side.debts) > 1
        for debt in side.debts:
            if is_one_of_several:
                self.body.addWidget(DebtBlock(debt, today, is_last=debt is side.debts[-1]))
            else:
                self._add_only_debt(debt, today)
        self._add_promises(side, today)

    def _add_promises(self, side: DebtSide, today: date) -> None:
        for promise in side.promises:
            self.body.addWidget(Text(self._promise(promise, today), "small-strong"))

    def _add_knowledge(self, side: DebtSide, zone: str, now: int) -> None:
        """Say at the figure how old it is and up to when payments are in it, and warn where that is long ago."""
        if not side.debts:
            return
        as_of = min(debt.as_of for debt in side.debts)
        payments_to = min(debt.payments_to for debt in side.debts)
        instants = (_moment(at, zone, now) for at in (as_of, payments_to))
        words = self.tr("Balance as of {0}, payments known to {1}, their time").format(*instants)
        self.body.addWidget(Text(words, "small", "muted"))
        if is_stale(as_of, now):
            warning = self.tr("This balance is old. Ask first what was paid since.")
            self.body.addWidget(Text(warning, "small-strong", "warn"))

    def _add_only_debt(self, debt: DebtRow, today: date) -> None:
        for words, minor in parts_of(debt):
            self.body.addWidget(AmountRow(words, minor, debt.currency))
        creditor = self.tr("Creditor: {0}").format(debt.creditor)
        self.body.addWidget(Text(f"{creditor}\n{about(debt, today)}", "small", "muted"))
        if closed := closed_by(debt):
            self.body.addWidget(Text(closed, "small-strong", "warn"))

    def _promise(self, promise: PromiseRow, today: date) -> str:
        shape = wording.of(wording.SHAPES, promise.shape)
        if promise.next_on is None or promise.next_amount is None:
            return shape
        amount = figures.money(promise.next_amount, promise.currency)
        on = figures.day(date.fromisoformat(promise.next_on), today)
        return self.tr("{0}: next {1} on {2}").format(shape, amount, on)


class DebtBlock(Themed, QWidget):
    """One account among several: creditor and balance, its reference and parts below, a fine line under it all."""

    def __init__(self, debt: DebtRow, today: date, *, is_last: bool) -> None:
        """Show an account; the last one needs no line."""
        super().__init__()
        self._is_last = is_last
        self._column, first = QVBoxLayout(self), QHBoxLayout()
        first.addWidget(Text(debt.creditor, "strong"), 1)
        first.addWidget(Text(figures.money(debt.balance, debt.currency), "money-strong", wrap=False))
        self._column.addLayout(first)
        self._column.addWidget(Text(about(debt, today), "small", "muted"))
        if closed := closed_by(debt):
            self._column.addWidget(Text(closed, "small-strong", "warn"))
        parts = FlowLayout(gap=12, row_gap=2)
        for words, minor in parts_of(debt):
            told = f"{words} {figures.money(minor, debt.currency)}"
            parts.addWidget(Text(told, "small", "muted", wrap=False))
        if parts.count():
            self._column.addLayout(parts)
        self.restyle()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._column.setContentsMargins(0, at.px(2), 0, 0 if self._is_last else at.px(9))
        self._column.setSpacing(at.px(2))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        if not self._is_last:
            QPainter(self).fillRect(QRectF(0, self.height() - 1, self.width(), 1), look().colour("line"))


class AmountRow(Themed, QWidget):
    """What an amount is for at the left, the amount at the right, a fine line below."""

    def __init__(self, words: str, minor: int, currency: str) -> None:
        """Show an amount of minor units in a currency."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.addWidget(Text(words, "small"), 1)
        self._row.addWidget(Text(figures.money(minor, currency), "money-small", wrap=False))
        self.restyle()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._row.setContentsMargins(0, at.px(2), 0, at.px(7))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        QPainter(self).fillRect(QRectF(0, self.height() - 1, self.width(), 1), look().colour("line"))


def parts_of(debt: DebtRow) -> list[tuple[str, int]]:
    """Return what the balance is made of, in words and minor units; a balance of one part has none."""
    parts = (
        (QCoreApplication.translate("AccountCard", "Principal"), debt.principal),
        (QCoreApplication.translate("AccountCard", "Interest"), debt.interest),
        (QCoreApplication.translate("AccountCard", "Fees"), debt.fees),
    )
    told = [(words, minor) for words, minor in parts if minor]
    return [] if len(told) == 1 and told[0][1] == debt.balance else told


def about(debt: DebtRow, today: date) -> str:
    """Return an account's reference, and how long it is past due."""
    words = [debt.reference]
    if debt.due_on and (days := (today - date.fromisoformat(debt.due_on)).days) > 0:
        late = QCoreApplication.translate("AccountCard", "{0} days past due").format(days)
        words.append(QCoreApplication.translate("AccountCard", "1 day past due") if days == 1 else late)
    return " · ".join(words)


def _moment(at: int, zone: str, now: int) -> str:
    """Return a day and a time, also for one of today: of a figure the day is what counts."""
    there = local(at, zone)
    return f"{figures.day(there.date(), local(now, zone).date())}, {figures.clock_time(there)}"


def closed_by(debt: DebtRow) -> str:
    """Return what closes an account, such as its creditor having recalled it; empty while it is open."""
    return "" if debt.account_state == "open" else wording.of(wording.SIGNS, debt.account_state)
