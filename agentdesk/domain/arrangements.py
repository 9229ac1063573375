"""Arrangements: from a sum, a number of payments and a first day to instalments that add up exactly.

A promise is an arrangement with one instalment. Dates are calendar dates where the customer is.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from agentdesk.domain.money import Money
from agentdesk.errors import Refused

Every = Literal["week", "two_weeks", "month"]
Shape = Literal["single", "plan", "pause", "settlement"]
EVERY: tuple[Every, ...] = ("week", "two_weeks", "month")
MOST_INSTALMENTS = 120


@dataclass(frozen=True, slots=True)
class Instalment:
    """One payment: the day it is due and how much."""

    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an arrangement goes to one debt."""

    debt: str
    amount: Money


def single(total: Money, due_on: date) -> tuple[Instalment, ...]:
    """Return a promise: the whole sum on one day."""
    return schedule(total, 1, due_on, "month")


def schedule(total: Money, count: int, first_on: date, every: Every) -> tuple[Instalment, ...]:
    """Return `count` equal payments that sum to the total exactly; the last one absorbs the rounding.

    Each is rounded up to the minor unit, so that the last is never the larger one, as long as something is
    left for it. Raises Refused when there are no payments, too many, or more payments than minor units.
    """
    if not 1 <= count <= MOST_INSTALMENTS:
        raise Refused("arrangement_count", "A plan has between 1 and {most} payments.", most=MOST_INSTALMENTS)
    if total.minor < count:
        raise Refused("arrangement_total", "The sum is too small for that many payments.")
    each = -(-total.minor // count)
    if each * (count - 1) >= total.minor:
        each = total.minor // count
    last = total.minor - each * (count - 1)
    return _dated((*(each,) * (count - 1), last), total.currency, first_on, every)


def schedule_of(total: Money, amount: Money, first_on: date, every: Every) -> tuple[Instalment, ...]:
    """Return payments of a stated amount; the last one is what remains.

    Raises Refused when the amount is not positive, above the total, or so small that there would be too many.
    """
    if amount.currency != total.currency or not 0 < amount.minor <= total.minor:
        raise Refused(
            "arrangement_amount", "Each payment must be more than nothing and at most the whole sum."
        )
    full, rest = divmod(total.minor, amount.minor)
    if full + bool(rest) > MOST_INSTALMENTS:
        raise Refused("arrangement_count", "A plan has between 1 and {most} payments.", most=MOST_INSTALMENTS)
    return _dated((amount.minor,) * full + ((rest,) if rest else ()), total.currency, first_on, every)


def day(first_on: date, every: Every, position: int) -> date:
    """Return the day of a payment, counted from 0; a month that is too short gives its last day.

    Raises Refused when the calendar ends before that day.
    """
    try:
        if every != "month":
            return first_on + timedelta(days=(7 if every == "week" else 14) * position)
        months = first_on.year * 12 + first_on.month - 1 + position
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(first_on.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        raise Refused("arrangement_date", "That day is too far away.") from None


def every_of(days: Sequence[date]) -> Every | None:
    """Return how often payments are made that fall on these days, None where they keep to no measure."""
    measures = (
        every for every in EVERY if list(days) == [day(days[0], every, at) for at in range(len(days))]
    )
    return next(measures, None) if len(days) > 1 else None


def allocate(total: Money, balances: Iterable[tuple[str, Money]]) -> tuple[Share, ...]:
    """Return which debts a sum pays, filled in the order given; debts that get nothing are left out.

    Raises Refused when the sum is more than the debts together.
    """
    shares, rest = [], total
    for debt, balance in balances:
        part = Money(max(0, min(rest.minor, balance.minor)), total.currency)
        if part.minor:
            shares.append(Share(debt, part))
            rest -= part
    if rest.minor:
        raise Refused("arrangement_total", "The payments add up to more than is owed.")
    return tuple(shares)


def _dated(amounts: tuple[int, ...], currency: str, first_on: date, every: Every) -> tuple[Instalment, ...]:
    return tuple(
        Instalment(day(first_on, every, position), Money(amount, currency))
        for position, amount in enumerate(amounts)
    )
