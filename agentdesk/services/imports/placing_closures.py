"""Recalls and closures, placed with their accounts: each account is renewed with its state, and the words are kept.

The account itself changes as it does by a portfolio, so that what undoes a portfolio undoes this too. A file that first
came before what is on file said so keeps nothing from being called: the newer is kept, and that is flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from agentdesk.content.client_file.closures import Closures, StatedClosure
from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.portfolio import DebtRecord, value_of
from agentdesk.services.imports.news import rejected
from agentdesk.services.imports.placed import AGAIN, OLDER, Known, Placed, parts


def place_closures(
    rows: Sequence[StatedClosure | Rejection],
    known: Known,
    understanding: Closures,
    new_id: Callable[[], str],
) -> Placed:
    """Place some rows. No id is made: accounts keep theirs."""
    stated, refused = rejected(rows)
    placing = _Placing(known, understanding, stated, Placed(rejections=refused))
    for row in stated:
        if (says := placing.place(row)) is not None:
            placing.placed.rejections.append(understanding.refused(row, "debt.reference", says))
    placed = placing.placed
    placed.rejections.sort(key=lambda one: one.line)
    placed.changed = len(placing.items)
    made = parts("portfolio.chunk", "debts", map(value_of, placed.debts))
    placed.payloads = [(kind, {"customers": [], **payload}) for kind, payload in made]
    placed.payloads += parts("closures.chunk", "closures", placing.items)
    return placed


class _Placing:
    """What is on file about some rows, and what becomes of it."""

    def __init__(
        self, known: Known, understanding: Closures, rows: Sequence[StatedClosure], placed: Placed
    ) -> None:
        self.placed = placed
        self.items: list[dict[str, Any]] = []
        self._as_of = understanding.as_of
        self._accounts = {debt.reference: debt for debt in known.debts(row.account for row in rows)}
        self._before = known.closures(debt.customer for debt in self._accounts.values())
        self._met = {key: line for key, (_, line) in known.named(row.account for row in rows).items()}

    def place(self, row: StatedClosure) -> str | None:
        """Take one row, or say why not."""
        account = self._accounts.get(row.account)
        if account is None:
            return "no such account of this client is on file"
        if (line := self._met.get(row.account)) is not None:
            return f"the account stands in line {line} already"
        self._met[row.account] = row.line
        self.placed.named.append((row.account, "", row.line))
        self.placed.touched.add(account.customer)
        for mark in row.marks:
            self.placed.flag(mark, row.line, account.customer)
        self._renew(row, account)
        return None

    def _renew(self, row: StatedClosure, account: DebtRecord) -> None:
        is_told = (account.id, row.what, row.effective_on, row.words) in self._before
        if is_told and account.account_state == row.what:
            self.placed.flag(AGAIN, row.line, account.customer)
        elif account.told_at > self._as_of:
            self.placed.flag(OLDER, row.line, account.customer)
        else:
            said = {"effective_on": row.effective_on, "words": row.words}
            told = {"customer": account.customer, "debt": account.id, "what": row.what}
            self.items.append({**told, **{name: value for name, value in said.items() if value is not None}})
            self.placed.debts.append(replace(account, account_state=row.what, state_at=self._as_of))
