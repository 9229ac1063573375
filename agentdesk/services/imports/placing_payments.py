"""Payments of a client's file, placed among its accounts: what is known already, what came back, what goes back.

Nothing is counted twice. A reference that is on file with another amount, day or account goes back, and so does one
that stands in the file twice. A payment that came back undoes the one that it names, once, and never more than that.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict

from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.payments import Payments, StatedPayment
from agentdesk.domain.portfolio import DebtRecord
from agentdesk.services.imports.news import rejected
from agentdesk.services.imports.placed import AGAIN, IN_BALANCE, Known, Placed, parts
from agentdesk.storage.told import HeldPayment


def place_payments(
    rows: Sequence[StatedPayment | Rejection],
    known: Known,
    understanding: Payments,
    new_id: Callable[[], str],
) -> Placed:
    """Place some rows. Those that came in are placed before those that came back, wherever they stand among them."""
    stated, refused = rejected(rows)
    placing = _Placing(known, understanding, new_id, stated)
    for row in sorted(stated, key=lambda row: row.returns is not None):
        wrong = placing.place(row)
        if wrong is not None:
            refused.append(understanding.refused(row, *wrong))
    placed = placing.placed
    placed.rejections = sorted(refused, key=lambda one: one.line)
    placed.payloads = list(parts("payments.chunk", "payments", placing.items))
    return placed


Wrong = tuple[str, str] | None
# A return that stands some hundred rows before its payment is placed before that is: alone, it is taken afterwards.
UNKNOWN = (
    "no earlier payment that this one undoes is known: if it stands further down, bring this row in again"
)

ANEW = "this payment came back since: if it was paid anew, it needs a reference of its own"
BACK = "back:"


class _Placing:
    """What is on file about some rows, and what they add to it."""

    def __init__(
        self, known: Known, understanding: Payments, new_id: Callable[[], str], rows: Sequence[StatedPayment]
    ) -> None:
        self.placed = Placed()
        self.items: list[dict[str, object]] = []
        self._new_id = new_id
        self._field = (
            "payment.returns" if understanding.mapping.columns_of("payment.returns") else "payment.reference"
        )
        self._accounts = {debt.reference: debt for debt in known.debts(row.account for row in rows)}
        references = [row.returns or row.reference for row in rows]
        held = known.payments(references)
        self._came_in = {one.reference: one for one in held if one.returns is None}
        self._came_back = {one.returns: one for one in held if one.returns is not None}
        self._lines = {key: line for key, (_, line) in known.named(map(_key, rows)).items()}
        # A file that tells of the return as well tells of the payment only once more.
        self._undone_here = {row.returns for row in rows if row.returns is not None}
        self._undone_here |= {
            key.removeprefix(BACK) for key in known.named(f"{BACK}{one}" for one in references)
        }
        for kept, _ in known.named(f"in:{reference}" for reference in references).values():
            payment = HeldPayment(**json.loads(kept))
            self._came_in[payment.reference] = payment

    def place(self, row: StatedPayment) -> Wrong:
        """Take one row, or say which field is wrong and why."""
        account = self._accounts.get(row.account)
        if account is None:
            return "debt.reference", "no such account of this client is on file"
        if account.currency != row.currency:
            return "debt.currency", "another currency than the account has"
        if (line := self._lines.get(_key(row))) is not None:
            return "payment.reference", f"the payment stands in line {line} already"
        first = self._came_in.get(row.returns or row.reference)
        if row.returns is not None:
            return self._undo(row, account, first)
        if first is not None and not _is_same(row, first, account):
            says = "a payment with this reference is on file with another account, amount or day"
            return "payment.reference", says
        if first is not None and row.reference in self._came_back and row.reference not in self._undone_here:
            return "payment.reference", ANEW
        self._take(row, account, first, row.counts_at)
        return None

    def _undo(self, row: StatedPayment, account: DebtRecord, first: HeldPayment | None) -> Wrong:
        if first is None:
            return self._field, UNKNOWN
        if first.debt != account.id:
            return "debt.reference", "the payment that it undoes is of another account"
        if -row.amount > first.amount:
            return "payment.amount", "more came back than was paid"
        before = self._came_back.get(row.returns or "")
        if before is not None and not _is_same(row, before, account):
            return self._field, "this payment came back already"
        self._take(row, account, before, max(row.counts_at, first.counts_at))
        return None

    def _take(
        self, row: StatedPayment, account: DebtRecord, held: HeldPayment | None, counts_at: int
    ) -> None:
        payment = held or self._new(row, account, counts_at)
        self.placed.touched.add(account.customer)
        self.placed.money[row.currency] += row.amount
        self._lines[_key(row)] = row.line
        if row.returns is None:
            self._came_in[row.reference] = payment
        kept = json.dumps(asdict(payment)) if row.returns is None else ""
        self.placed.named.append((_key(row), kept, row.line))
        for mark in row.marks:
            self.placed.flag(mark, row.line, account.customer)
        if held is not None:
            self.placed.flag(AGAIN, row.line, account.customer)
        elif counts_at <= account.as_of:
            self.placed.flag(IN_BALANCE, row.line, account.customer)

    def _new(self, row: StatedPayment, account: DebtRecord, counts_at: int) -> HeldPayment:
        payment = HeldPayment(
            self._new_id(), account.id, row.reference, row.currency, row.amount, counts_at, row.paid_on
        )
        first = self._came_in.get(row.returns) if row.returns is not None else None
        told = {
            "received_at": row.received_at,
            "method": row.method,
            "our_reference": row.our_reference,
            "returns": first.payment if first is not None else None,
            "reason": row.reason,
        }
        own = {name: value for name, value in asdict(payment).items() if name != "returns"}
        self.items.append({**own, "customer": account.customer, **_said(told.items())})
        self.placed.changed += 1
        return payment


def _key(row: StatedPayment) -> str:
    return f"in:{row.reference}" if row.returns is None else f"{BACK}{row.returns}"


def _is_same(row: StatedPayment, held: HeldPayment, account: DebtRecord) -> bool:
    return (row.currency, row.amount, row.paid_on, account.id) == (
        held.currency,
        held.amount,
        held.paid_on,
        held.debt,
    )


def _said(values: Iterable[tuple[str, object]]) -> dict[str, object]:
    return {name: value for name, value in values if value is not None}
