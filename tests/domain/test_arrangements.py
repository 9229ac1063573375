"""Arrangements: sums that add up exactly, and days that exist."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.arrangements import (
    EVERY,
    MOST_INSTALMENTS,
    Every,
    allocate,
    day,
    every_of,
    schedule,
    schedule_of,
    single,
)
from agentdesk.domain.money import Money
from agentdesk.errors import Refused

FIRST = date(2026, 12, 4)
sums = st.integers(1, 10**9)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def usd(minor: int) -> Money:
    """Return dollars from cents."""
    return Money(minor, "USD")


def test_twelve_payments_as_on_the_floor() -> None:
    """$1,284.50 in twelve: eleven of $107.05, the last $106.95."""
    plan = schedule(usd(128_450), 12, FIRST, "month")
    assert [one.amount.minor for one in plan] == [10_705] * 11 + [10_695]
    assert (plan[0].due_on, plan[-1].due_on) == (FIRST, date(2027, 11, 4))


@given(sums, st.integers(1, MOST_INSTALMENTS), days, st.sampled_from(EVERY))
def test_a_schedule_adds_up(total: int, count: int, first_on: date, every: Every) -> None:
    """Exactly, with every payment more than nothing, all but the last the same, on days that only go forward."""
    if total < count:
        with pytest.raises(Refused):
            schedule(usd(total), count, first_on, every)
        return
    plan = schedule(usd(total), count, first_on, every)
    amounts = [one.amount.minor for one in plan]
    assert sum(one.amount.minor for one in plan) == total
    assert min(amounts) > 0
    assert len(set(amounts[:-1])) <= 1
    assert [one.due_on for one in plan] == sorted({one.due_on for one in plan})


@given(st.integers(2, MOST_INSTALMENTS), days, st.sampled_from(EVERY))
def test_how_often_is_read_off_the_days(count: int, first_on: date, every: Every) -> None:
    on = [day(first_on, every, position) for position in range(count)]
    assert every_of(on) == every
    assert every_of([*on, on[-1] + timedelta(days=3)]) is None
    assert every_of(on[:1]) is None


@given(sums, sums, days)
def test_a_schedule_of_an_amount_adds_up(total: int, amount: int, first_on: date) -> None:
    """The last payment is what remains."""
    try:
        plan = schedule_of(usd(total), usd(amount), first_on, "week")
    except Refused:
        assert amount > total or -(-total // amount) > MOST_INSTALMENTS
        return
    assert sum(one.amount.minor for one in plan) == total
    assert all(one.amount == usd(amount) for one in plan[:-1])
    assert 0 < plan[-1].amount.minor <= amount


@given(days, st.integers(0, 240))
def test_months_end_right(first_on: date, position: int) -> None:
    """The same day of the month, or the last one where the month is too short."""
    due_on = day(first_on, "month", position)
    months = (due_on.year - first_on.year) * 12 + due_on.month - first_on.month
    assert months == position
    assert due_on.day == first_on.day or (due_on + timedelta(days=1)).day == 1


def test_the_end_of_january() -> None:
    """The day comes back after February."""
    plan = schedule(usd(400), 4, date(2027, 1, 31), "month")
    assert [one.due_on.isoformat() for one in plan] == [
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
        "2027-04-30",
    ]


@pytest.mark.parametrize(("every", "step"), [("week", 7), ("two_weeks", 14)])
def test_weeks_keep_their_weekday(every: Every, step: int) -> None:
    """Counted in days."""
    assert day(FIRST, every, 3) == FIRST + timedelta(days=3 * step)


def test_a_promise_is_one_instalment() -> None:
    """The whole on one day."""
    (only,) = single(usd(5_000), FIRST)
    assert (only.due_on, only.amount) == (FIRST, usd(5_000))


@pytest.mark.parametrize("count", [0, -1, MOST_INSTALMENTS + 1])
def test_a_count_that_makes_no_plan(count: int) -> None:
    """None, and more than anybody keeps up."""
    with pytest.raises(Refused, match="arrangement_count"):
        schedule(usd(10**6), count, FIRST, "month")


@pytest.mark.parametrize("amount", [usd(0), usd(-5), usd(101), Money(50, "EUR")])
def test_an_amount_that_makes_no_plan(amount: Money) -> None:
    """Nothing, too much, or another currency."""
    with pytest.raises(Refused, match="arrangement_amount"):
        schedule_of(usd(100), amount, FIRST, "month")


def test_a_day_behind_the_calendar_is_refused() -> None:
    """No crash at the end of time."""
    for every in EVERY:
        with pytest.raises(Refused, match="arrangement_date"):
            day(date(9999, 12, 1), every, 60)


@given(st.lists(sums, min_size=1, max_size=6), st.data())
def test_allocation_fills_debts_in_order(balances: list[int], data: st.DataObject) -> None:
    """A debt gets something only when those before it are full; together it is the sum."""
    total = data.draw(st.integers(0, sum(balances)))
    owed = [(f"D{number}", usd(balance)) for number, balance in enumerate(balances)]
    shares = allocate(usd(total), owed)
    assert sum(share.amount.minor for share in shares) == total
    assert [share.amount for share in shares[:-1]] == [
        balance for _, balance in owed[: max(0, len(shares) - 1)]
    ]


def test_more_than_is_owed_is_refused() -> None:
    """Nobody agrees to pay what they do not owe."""
    with pytest.raises(Refused, match="arrangement_total"):
        allocate(usd(101), [("D1", usd(100))])
