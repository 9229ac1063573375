"""Account: what is owed, as of when, and what it is made of. It exists only while the curtain is open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.platform.clock import local
from agentdesk.services.rows.customer import DebtRow, DebtSide, PromiseRow
from agentdesk.views import figures, wording
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
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
        if side is None:
            self.set_title(self.tr("Owed"))
            return
        self.set_title(self._title_for(side, zone, now))
        if side.currency is not None:
            self.body.addWidget(Text(figures.money(side.total, side.currency), "figure", wrap=False))
        for debt in side.debts:
            self._add_debt(debt, len(side.debts) > 1, local(now, zone).date())
        for promise in side.promises:
            self.body.addWidget(Text(self._promise(promise, local(now, zone).date()), "small", "muted"))

    def _title_for(self, side: DebtSide, zone: str, now: int) -> str:
        if not side.debts:
            return self.tr("Owed")
        as_of = local(min(debt.as_of for debt in side.debts), zone).date()
        return self.tr("Owed, as of {0}").format(figures.day(as_of, local(now, zone).date()))

    def _add_debt(self, debt: DebtRow, is_one_of_several: bool, today: date) -> None:
        if is_one_of_several:
            self.body.addWidget(AmountRow(debt.creditor, debt.balance, debt.currency, is_strong=True))
        parts = (
            (self.tr("Principal"), debt.principal),
            (self.tr("Interest"), debt.interest),
            (self.tr("Fees"), debt.fees),
        )
        told = [(words, minor) for words, minor in parts if minor]
        is_whole = is_one_of_several and len(told) == 1 and told[0][1] == debt.balance
        for words, minor in () if is_whole else told:
            self.body.addWidget(AmountRow(words, minor, debt.currency))
        self.body.addWidget(Text(self._about(debt, is_one_of_several, today), "small", "muted"))

    def _about(self, debt: DebtRow, is_one_of_several: bool, today: date) -> str:
        words = [] if is_one_of_several else [self.tr("Creditor: {0}").format(debt.creditor)]
        words.append(debt.reference)
        if debt.due_on and (days := (today - date.fromisoformat(debt.due_on)).days) > 0:
            words.append(
                self.tr("1 day past due") if days == 1 else self.tr("{0} days past due").format(days)
            )
        if debt.account_state != "open":
            words.append(wording.of(wording.SIGNS, debt.account_state))
        return " · ".join(words)

    def _promise(self, promise: PromiseRow, today: date) -> str:
        shape = wording.of(wording.SHAPES, promise.shape)
        if promise.next_on is None or promise.next_amount is None:
            return shape
        amount = figures.money(promise.next_amount, promise.currency)
        on = figures.day(date.fromisoformat(promise.next_on), today)
        return self.tr("{0}: next {1} on {2}").format(shape, amount, on)


class AmountRow(Themed, QWidget):
    """What an amount is for at the left, the amount at the right, a fine line below."""

    def __init__(self, words: str, minor: int, currency: str, *, is_strong: bool = False) -> None:
        """Show an amount of minor units in a currency."""
        super().__init__()
        row = QHBoxLayout(self)
        row.addWidget(Text(words, "strong" if is_strong else "small"), 1)
        amount = Text(
            figures.money(minor, currency), "money-strong" if is_strong else "money-small", wrap=False
        )
        row.addWidget(amount)
        row.setContentsMargins(0, look().px(4), 0, look().px(7))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        QPainter(self).fillRect(QRectF(0, self.height() - 1, self.width(), 1), look().colour("line"))
