"""What holds now: stops close, payments cover, callbacks are settled, and the clock alone moves what it should."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.standing import (
    CLOSING_SCOPES,
    DEBT_SCOPES,
    NUMBER_SCOPES,
    Account,
    Agreed,
    Arrangement,
    Facts,
    Spoken,
    Stop,
    closed_by,
    next_payment,
    open_callbacks,
    standing,
    stops_in_force,
)
from agentdesk.domain.worklist import CALLBACK_EARLY_MS, place
from tests.fakes.time import DAY, HOUR, WEDNESDAY

NUMBERS = ("+13125550142", "+13125550143")
DEBTS = ("debt-1", "debt-2")
SCOPES = (*CLOSING_SCOPES, *DEBT_SCOPES, *NUMBER_SCOPES, "times")
instants = st.integers(WEDNESDAY - 20 * DAY, WEDNESDAY + 20 * DAY)
dates = st.dates().map(str)


def stop(
    scope: str, target: str | None = None, debts: tuple[str, ...] = (), until: int | None = None
) -> Stop:
    """A stop sign that was placed yesterday."""
    return Stop("stop-1", f"sign_{scope}", scope, target, debts, WEDNESDAY - DAY, until, "lead")


def account(debt: str = "debt-1", balance: int = 10_000, state: str = "open", paid: int = 0) -> Account:
    """An account in dollars."""
    return Account(debt, "USD", balance, state, paid)


WHOLE = Facts(("America/New_York",), WEDNESDAY - 9 * DAY, (account(), account("debt-2")), NUMBERS)

stops = st.builds(
    Stop,
    st.uuids().map(str),
    st.sampled_from(["stop_calls", "attorney", "dispute"]),
    st.sampled_from(SCOPES),
    st.none() | st.sampled_from(NUMBERS),
    st.lists(st.sampled_from(DEBTS), max_size=2).map(tuple),
    instants,
    st.none() | instants,
    st.just("lead"),
)
instalments = st.lists(st.tuples(dates, st.integers(1, 50_000)), min_size=1, max_size=5).map(tuple)
arrangements = st.builds(
    Arrangement,
    st.uuids().map(str),
    st.sampled_from(["single", "plan", "pause", "settlement"]),
    st.just("USD"),
    instalments,
    st.none() | st.dates().map(str),
    st.integers(0, 120_000),
)
callbacks = st.builds(
    Agreed,
    st.uuids().map(str),
    st.sampled_from(NUMBERS),
    instants,
    st.just("UTC"),
    st.just("anyone"),
    instants,
)
outcomes = st.builds(
    Spoken, instants, st.sampled_from(["no_answer", "promise"]), st.booleans(), st.none() | instants
)
accounts = st.builds(
    Account,
    st.sampled_from(DEBTS),
    st.sampled_from(["USD", "JPY", "KWD"]),
    st.integers(0, 5_000_000),
    st.sampled_from(["open", "open", "recalled", "deceased"]),
    st.integers(0, 6_000_000),
)
facts = st.builds(
    Facts,
    st.lists(st.sampled_from(["America/New_York", "Asia/Kolkata", "UTC"]), max_size=2).map(tuple),
    instants,
    st.lists(accounts, max_size=3).map(tuple),
    st.lists(st.sampled_from(NUMBERS), max_size=2, unique=True).map(tuple),
    st.lists(stops, max_size=4).map(tuple),
    st.lists(arrangements, max_size=2).map(tuple),
    st.lists(callbacks, max_size=3).map(tuple),
    st.lists(outcomes, max_size=4).map(lambda some: tuple(sorted(some, key=lambda one: one.at))),
    st.lists(instants, max_size=4).map(tuple),
)


# --- the clock -------------------------------------------------------------------------------------------------


@given(facts, instants, st.just(1.0) | st.floats(0, 1))
def test_between_now_and_changes_at_the_clock_moves_nothing_at_all(
    some: Facts, now: int, share: float
) -> None:
    """The whole way: stops that run out, payments that fall due, callbacks, attempts. Nothing else asks the clock."""
    found = place(standing(some, now), now)
    end = found.changes_at if found.changes_at is not None else now + 400 * DAY
    later = now + round(share * (end - 1 - now))
    assert place(standing(some, later), later) == found
    assert stops_in_force(some.stops, later) == stops_in_force(some.stops, now)


# --- stops -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scope", CLOSING_SCOPES)
def test_a_stop_on_the_person_or_the_telephone_closes_it(scope: str) -> None:
    some = replace(WHOLE, stops=(stop(scope, "phone"),))
    assert closed_by(some, WEDNESDAY) == f"sign_{scope}"
    assert place(standing(some, WEDNESDAY), WEDNESDAY).place == "closed"


@pytest.mark.parametrize("scope", NUMBER_SCOPES)
def test_a_stop_on_a_number_closes_the_customer_only_with_the_last_number(scope: str) -> None:
    first, second = (stop(scope, number) for number in NUMBERS)
    assert closed_by(replace(WHOLE, stops=(first,)), WEDNESDAY) is None
    assert closed_by(replace(WHOLE, stops=(first, second)), WEDNESDAY) == f"sign_{scope}"


@pytest.mark.parametrize("scope", DEBT_SCOPES)
def test_a_stop_on_a_debt_closes_the_customer_only_with_the_last_debt(scope: str) -> None:
    assert closed_by(replace(WHOLE, stops=(stop(scope, debts=DEBTS[:1]),)), WEDNESDAY) is None
    assert closed_by(replace(WHOLE, stops=(stop(scope, debts=DEBTS),)), WEDNESDAY) == f"sign_{scope}"
    paid = replace(
        WHOLE, accounts=(account(), account("debt-2", paid=10_000)), stops=(stop(scope, debts=DEBTS[:1]),)
    )
    assert closed_by(paid, WEDNESDAY) == f"sign_{scope}"


def test_a_stop_on_times_closes_nothing_by_itself() -> None:
    assert closed_by(replace(WHOLE, stops=(stop("times"),)), WEDNESDAY) is None


def test_a_stop_ends_at_its_instant_and_the_customer_comes_back_then() -> None:
    some = replace(WHOLE, stops=(stop("person", until=WEDNESDAY + HOUR),))
    closed = place(standing(some, WEDNESDAY), WEDNESDAY)
    assert (closed.place, closed.changes_at) == ("closed", WEDNESDAY + HOUR)
    assert closed_by(some, WEDNESDAY + HOUR - 1) == "sign_person"
    assert closed_by(some, WEDNESDAY + HOUR) is None
    assert place(standing(some, WEDNESDAY + HOUR), WEDNESDAY + HOUR).place == "due"


@given(facts, stops, instants)
def test_a_further_stop_never_opens_anything(some: Facts, further: Stop, now: int) -> None:
    if closed_by(some, now) is not None:
        assert closed_by(replace(some, stops=(*some.stops, further)), now) is not None


def test_nobody_without_an_account_or_a_number_is_called() -> None:
    assert closed_by(replace(WHOLE, accounts=()), WEDNESDAY) == "no_account"
    assert closed_by(replace(WHOLE, numbers=()), WEDNESDAY) == "no_number"
    assert closed_by(replace(WHOLE, accounts=(account(state="deceased"),)), WEDNESDAY) == "deceased"
    assert closed_by(WHOLE, WEDNESDAY) is None


# --- money -----------------------------------------------------------------------------------------------------


@given(st.integers(0, 10_000), st.integers(0, 12_000))
def test_payments_take_down_what_is_owed_and_never_below_nothing(balance: int, paid: int) -> None:
    found = account(balance=balance, paid=paid)
    assert found.owed == max(0, balance - paid)
    assert found.state == ("paid" if paid >= balance else "open")


@pytest.mark.parametrize("state", ["recalled", "payment_pending", "disputed", "deceased", "bankrupt"])
def test_an_account_that_the_client_closed_is_owed_nothing_here_and_keeps_its_reason(state: str) -> None:
    assert (account(state=state).owed, account(state=state, paid=99_999).state) == (0, state)


@given(arrangements)
def test_money_received_covers_the_instalments_in_their_order(one: Arrangement) -> None:
    found = next_payment(one)
    total = sum(amount for _, amount in one.instalments)
    if found is None:
        assert one.paid_since >= total
        return
    due_on, open_amount = found
    place_in_plan = next(
        index
        for index in range(len(one.instalments))
        if sum(amount for _, amount in one.instalments[: index + 1]) > one.paid_since
    )
    covered = sum(amount for _, amount in one.instalments[: place_in_plan + 1])
    assert (due_on, open_amount) == (one.instalments[place_in_plan][0], covered - one.paid_since)


def test_balances_of_several_currencies_count_in_whole_units_of_each() -> None:
    some = replace(
        WHOLE,
        accounts=(
            account(balance=99_99),
            Account("y", "JPY", 700, "open"),
            Account("k", "KWD", 5_999, "open"),
        ),
    )
    assert standing(some, WEDNESDAY).owed_units == 99 + 700 + 5


# --- callbacks -------------------------------------------------------------------------------------------------

DUE = WEDNESDAY + 2 * DAY
CALLBACK = Agreed("callback-1", NUMBERS[0], DUE, "UTC", "anyone", WEDNESDAY)


@pytest.mark.parametrize(
    ("at", "is_conversation", "is_open"),
    [
        (WEDNESDAY - 1, True, True),  # before it was agreed
        (WEDNESDAY, True, True),  # the very call in which it was agreed
        (WEDNESDAY + 1, True, False),  # talked since
        (WEDNESDAY + HOUR, False, True),  # tried early, nobody there
        (DUE - CALLBACK_EARLY_MS - 1, False, True),
        (DUE - CALLBACK_EARLY_MS, False, False),  # tried when it was due
        (DUE + DAY, False, False),
    ],
)
def test_a_callback_is_settled_by_a_later_conversation_or_by_any_call_once_due(
    at: int, is_conversation: bool, is_open: bool
) -> None:
    some = replace(WHOLE, callbacks=(CALLBACK,), outcomes=(Spoken(at, "x", is_conversation, None),))
    assert bool(open_callbacks(some)) == is_open


def test_two_callbacks_are_settled_each_for_itself() -> None:
    later = replace(CALLBACK, callback="callback-2", due_at=DUE + DAY)
    some = replace(WHOLE, callbacks=(CALLBACK, later), outcomes=(Spoken(DUE, "no_answer", False, None),))
    assert open_callbacks(some) == (later,)


# --- the last of each ------------------------------------------------------------------------------------------


@given(facts, instants)
def test_the_last_outcome_alone_says_when_to_follow_up(some: Facts, now: int) -> None:
    found = standing(some, now)
    last = some.outcomes[-1] if some.outcomes else None
    assert found.follow_up_at == (last.next_at if last else None)
    assert found.last_conversation_at == max(
        (one.at for one in some.outcomes if one.is_conversation), default=None
    )
    assert found.last_call_at == max((*some.attempts, *(one.at for one in some.outcomes)), default=None)
    assert found.zone == (some.zones[0] if some.zones else "UTC")
