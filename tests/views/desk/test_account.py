"""The account card: how old the figure is, up to when payments are in it, and what warns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from agentdesk.services.rows.customer import DebtSide
from agentdesk.views.desk.account import AccountCard
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.theme import Theme
from tests.views import row_builders as rows

OLD = "This balance is old. Ask first what was paid since."


@pytest.fixture
def account(qtbot: QtBot, american: None, theme: Theme) -> AccountCard:
    """An empty account card."""
    made = AccountCard()
    qtbot.addWidget(made)
    return made


def shown(account: AccountCard, side: DebtSide) -> tuple[str, ...]:
    """What the card says of accounts."""
    account.show_debts(side, rows.CHICAGO[0], rows.NOW)
    QCoreApplication.sendPostedEvents()
    return texts(account)


def test_it_says_how_old_the_figure_is_and_up_to_when_payments_are_in_it(account: AccountCard) -> None:
    said = shown(account, rows.debt_side())
    assert "Balance as of Nov 20, 10:28\u202fAM, payments known to Nov 21, 10:28\u202fAM, their time" in said
    assert OLD not in said


def test_of_several_accounts_the_one_known_longest_ago_counts(account: AccountCard) -> None:
    side = rows.debt_side()
    (one,) = side.debts
    other = replace(one, debt="d2", as_of=rows.NOW - 4 * rows.DAY, payments_to=rows.NOW)
    said = shown(account, replace(side, debts=(one, other)))
    assert "Balance as of Nov 19, 10:28\u202fAM, payments known to Nov 21, 10:28\u202fAM, their time" in said


@pytest.mark.parametrize(("days", "is_old"), [(6, False), (7, True)])
def test_an_old_balance_warns(account: AccountCard, days: int, is_old: bool) -> None:
    side = rows.debt_side()
    debts = (replace(side.debts[0], as_of=rows.NOW - days * rows.DAY),)
    assert (OLD in shown(account, replace(side, debts=debts))) is is_old


@pytest.mark.parametrize("count", [1, 2])
def test_a_recalled_account_warns_in_words_of_its_own(account: AccountCard, count: int) -> None:
    side = rows.debt_side()
    (one,) = side.debts
    debts = (replace(one, account_state="recalled"), *[replace(one, debt="d2")] * (count - 1))
    assert shown(account, replace(side, debts=debts)).count("Recalled by the creditor") == 1
    assert "Recalled by the creditor" not in shown(account, side)


def test_where_there_is_no_account_nothing_is_said_of_any(account: AccountCard) -> None:
    said = shown(account, replace(rows.debt_side(), debts=(), total=0, currency=None))
    assert not any("Balance" in words for words in said)
