"""Crediting: a payment counts towards one arrangement at most, and towards the one it was meant for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.crediting import Payment, credited
from agentdesk.domain.standing import Arrangement


def agreed(name: str, at: int, *debts: str, total: int = 100, currency: str = "USD") -> Arrangement:
    """An arrangement of two equal payments, agreed at an instant."""
    half = (("2026-03-10", total // 2), ("2026-04-10", total // 2))
    return Arrangement(name, "plan", currency, half, None, debts=debts, agreed_at=at)


def paid(*payments: Payment, to: Sequence[Arrangement]) -> dict[str, int]:
    """Return what was paid towards each arrangement that still stands."""
    return {one.arrangement: one.paid_since for one in credited(to, payments)}


SOFA, CARD = agreed("sofa", 10, "D1"), agreed("card", 20, "D2")


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        (Payment("D2", "USD", 60, 30), {"sofa": 0, "card": 60}),
        (Payment("D1", "USD", 60, 30), {"sofa": 60, "card": 0}),
        (Payment("D3", "USD", 60, 30), {"sofa": 60, "card": 0}),
        (Payment("D2", "USD", 60, 15), {"sofa": 60, "card": 0}),
        (Payment("D1", "USD", 60, 10), {"sofa": 0, "card": 0}),
        (Payment("D1", "EUR", 60, 30), {"sofa": 0, "card": 0}),
        (Payment("D1", "USD", 500, 30), {"sofa": 500, "card": 0}),
    ],
    ids=[
        "its debt's",
        "its debt's too",
        "the oldest",
        "not yet agreed",
        "before all",
        "other money",
        "too much",
    ],
)
def test_one_payment_counts_once(payment: Payment, expected: dict[str, int]) -> None:
    assert paid(payment, to=(SOFA, CARD)) == expected


def test_what_is_paid_up_takes_no_more() -> None:
    first, second = Payment("D1", "USD", 100, 30), Payment("D1", "USD", 40, 31)
    assert paid(second, first, to=(SOFA, CARD)) == {"sofa": 100, "card": 40}


def test_of_two_about_the_same_debt_the_older_is_paid_first() -> None:
    again = agreed("sofa again", 15, "D1")
    payments = [Payment("D1", "USD", 70, at) for at in (30, 31, 32)]
    assert paid(*payments, to=(SOFA, again)) == {"sofa": 140, "sofa again": 70}


def test_money_for_one_that_was_withdrawn_later_is_not_counted_again() -> None:
    gone = replace(SOFA, withdrawn_at=40)
    before, after = Payment("D1", "USD", 60, 30), Payment("D1", "USD", 25, 50)
    assert paid(before, after, to=(gone, CARD)) == {"card": 25}


def test_a_pause_takes_no_money() -> None:
    pause = Arrangement("pause", "pause", "USD", (), "2026-04-01", debts=("D1",), agreed_at=1)
    assert paid(Payment("D1", "USD", 60, 30), to=(pause, CARD)) == {"pause": 0, "card": 60}


@given(
    st.lists(
        st.builds(
            lambda at, total, debts, gone: replace(
                agreed(f"a{at}", at, *debts, total=total), withdrawn_at=gone
            ),
            st.integers(0, 40),
            st.integers(2, 90),
            st.lists(st.sampled_from(["D1", "D2"]), max_size=2),
            st.none() | st.integers(0, 60),
        ),
        max_size=4,
    ),
    st.lists(
        st.builds(
            Payment,
            st.sampled_from(["D1", "D2", "D3"]),
            st.just("USD"),
            st.integers(1, 90),
            st.integers(0, 60),
        ),
        max_size=6,
    ),
)
def test_no_money_is_ever_counted_twice(some: list[Arrangement], payments: list[Payment]) -> None:
    in_order = sorted(some, key=lambda one: one.agreed_at)
    found = credited(in_order, payments)
    assert sum(one.paid_since for one in found) <= sum(payment.amount for payment in payments)
    assert [one.arrangement for one in found] == [
        one.arrangement for one in in_order if one.withdrawn_at is None
    ]


def test_a_payment_that_came_back_is_taken_from_where_it_counted_and_from_nowhere_else() -> None:
    first, second = Payment("D1", "USD", 100, 30, "p1"), Payment("D1", "USD", 40, 31, "p2")
    back = Payment("D1", "USD", -100, 32, "r1", returns="p1")
    assert paid(first, second, back, to=(SOFA, CARD)) == {"sofa": 0, "card": 40}
    assert paid(back, second, first, to=(SOFA, CARD)) == {"sofa": 0, "card": 40}
    stray = Payment("D1", "USD", -100, 32, "r1", returns="unknown")
    assert paid(first, second, stray, to=(SOFA, CARD)) == {"sofa": 100, "card": 40}
