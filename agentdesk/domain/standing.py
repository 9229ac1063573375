"""What holds now for a customer, folded from the facts: accounts, stops, promises, callbacks, last contact.

Pure: the storage reads the facts of a customer, this says what they amount to. Instants are epoch milliseconds
UTC, amounts minor units, dates YYYY-MM-DD where the customer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agentdesk.domain.money import exponent
from agentdesk.domain.stops import ABOUT_THE_PERSON
from agentdesk.domain.worklist import CALLBACK_EARLY_MS, Callback, Promised, Standing

OPEN, PAID = "open", "paid"
# Scopes of a stop that close the telephone altogether; the others close a number, a debt, a place or some hours.
CLOSING_SCOPES = ("person", "medium")
DEBT_SCOPES = ("debt", "account")
# Scopes that are about somebody, whichever of their records it was said of.
PERSONAL_SCOPES = (*CLOSING_SCOPES, "place", "times")
NUMBER_SCOPES = ("number", "place")
# What the customer's yes to a callback consents to: taken back in that call, there is no callback any more.
ONE_CALL = "one_call_at_that_time"


@dataclass(frozen=True, slots=True)
class Account:
    """A debt as last imported, with the payments known since; below zero where more came back than came in."""

    debt: str
    currency: str
    balance: int
    account_state: str
    paid_since: int = 0

    @property
    def owed(self) -> int:
        """What is still owed, never below nothing: of a paid account, what came back of the payments since."""
        if self.account_state == PAID:
            return max(0, -self.paid_since)
        return max(0, self.balance - self.paid_since) if self.account_state == OPEN else 0

    @property
    def state(self) -> str:
        """Whether it is open, or why it is not. A payment that came back opens a paid account again."""
        if self.account_state in (OPEN, PAID):
            return OPEN if self.owed else PAID
        return self.account_state


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop sign that was placed and not lifted."""

    stop: str
    sign: str
    scope: str
    target: str | None
    debts: tuple[str, ...]
    placed_at: int
    until_at: int | None
    lifted_by: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """An arrangement that was agreed, the debts it is about, and what was paid towards it since (crediting.py)."""

    arrangement: str
    shape: str
    currency: str
    instalments: tuple[tuple[str, int], ...]
    review_on: str | None
    paid_since: int = 0
    debts: tuple[str, ...] = ()
    agreed_at: int = 0
    withdrawn_at: int | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """A callback that was agreed, when, and in which interaction."""

    callback: str
    number: str
    due_at: int
    due_zone: str
    owner: str
    agreed_at: int
    interaction: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """An outcome that was recorded; `at` is when the call it is about had ended."""

    at: int
    outcome: str
    is_conversation: bool
    next_at: int | None
    interaction: str | None = None


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call that was made elsewhere before or beside this desk, at its true time."""

    at: int
    is_attempt: bool
    is_conversation: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts about one customer that decide what holds now."""

    zones: tuple[str, ...]
    on_file_since: int
    accounts: tuple[Account, ...] = ()
    numbers: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    callbacks: tuple[Agreed, ...] = ()
    outcomes: tuple[Spoken, ...] = ()
    attempts: tuple[int, ...] = ()
    past_calls: tuple[PastCall, ...] = ()

    @property
    def all_attempts(self) -> tuple[int, ...]:
        """When somebody was called, from here or from elsewhere, in order."""
        return tuple(sorted((*self.attempts, *(call.at for call in self.past_calls if call.is_attempt))))

    @property
    def conversations(self) -> tuple[int, ...]:
        """When somebody talked with them, here or elsewhere."""
        here = (outcome.at for outcome in self.outcomes if outcome.is_conversation)
        return (*here, *(call.at for call in self.past_calls if call.is_conversation))


def stops_in_force(stops: Sequence[Stop], now: int) -> tuple[Stop, ...]:
    """Return the stops that have not run out."""
    return tuple(stop for stop in stops if stop.until_at is None or stop.until_at > now)


def closed_by(facts: Facts, now: int) -> str | None:
    """Return the code of what keeps the telephone closed: a stop sign, an account state, or None."""
    stops = stops_in_force(facts.stops, now)
    for stop in stops:
        if stop.scope in CLOSING_SCOPES:
            return stop.sign
    return _closed_debts(facts, stops) or _closed_numbers(facts, stops)


def shared_by_one_person(stop: Stop, debts: Sequence[str]) -> Stop | None:
    """Return what a stop on another record of the same person closes here, where these are the debts, or None.

    What is about the person, their place or their hours holds on every record; what is about one debt stays with it. A
    stop on a number is not shared so: it holds for everybody who has the number.
    """
    if stop.sign in ABOUT_THE_PERSON and stop.scope in DEBT_SCOPES:
        return replace(stop, debts=tuple(debts))
    return stop if stop.scope in PERSONAL_SCOPES else None


def is_on_calls(sign: str, scope: str) -> bool:
    """Return whether a stop closes the telephone altogether, and not one number, place or account of several."""
    return scope in CLOSING_SCOPES or sign in ABOUT_THE_PERSON


def stops_on_calls(facts: Facts, now: int) -> list[str]:
    """Return the signs in force that close the telephone altogether; one about accounts has to cover all there are."""
    owned = {account.debt for account in facts.accounts}
    return [
        stop.sign
        for stop in stops_in_force(facts.stops, now)
        if is_on_calls(stop.sign, stop.scope) and (stop.scope not in DEBT_SCOPES or owned <= set(stop.debts))
    ]


def open_debts(facts: Facts, now: int) -> frozenset[str]:
    """Return the debts that may be talked about: open, and under no stop of their own."""
    stops = stops_in_force(facts.stops, now)
    return frozenset(account.debt for account in facts.accounts if _debt_closed_by(account, stops) is None)


def next_payment(arrangement: Arrangement) -> tuple[str, int] | None:
    """Return the first payment that the money received for it does not cover, as (date, open amount)."""
    paid = arrangement.paid_since
    for due_on, amount in arrangement.instalments:
        if paid < amount:
            return due_on, amount - paid
        paid -= amount
    return None


def open_callbacks(facts: Facts) -> tuple[Agreed, ...]:
    """Return the callbacks still to be made: a later conversation, or any call once due, settles one.

    The call in which one was agreed settles nothing; of several agreed in one call the last one counts.
    """
    last = {callback.interaction or callback.callback: callback for callback in facts.callbacks}
    return tuple(
        callback for callback in last.values() if not any(_settles(o, callback) for o in facts.outcomes)
    )


def standing(facts: Facts, now: int) -> Standing:
    """Return what decides the customer's place in the worklist."""
    last = facts.outcomes[-1] if facts.outcomes else None
    calls = [*facts.all_attempts, *(outcome.at for outcome in facts.outcomes)]
    calls += [call.at for call in facts.past_calls]
    return Standing(
        zone=facts.zones[0] if facts.zones else "UTC",
        owed_units=sum(account.owed // 10 ** exponent(account.currency) for account in facts.accounts),
        closed=closed_by(facts, now),
        callbacks=tuple(Callback(callback.due_at, callback.due_zone) for callback in open_callbacks(facts)),
        promises=_promised(facts),
        follow_up_at=last.next_at if last else None,
        attempts=facts.all_attempts,
        last_call_at=max(calls, default=None),
        last_conversation_at=max(facts.conversations, default=None),
        on_file_since=facts.on_file_since,
        turns=tuple(stop.until_at for stop in facts.stops if stop.until_at is not None),
    )


def _promised(facts: Facts) -> tuple[Promised, ...]:
    found = []
    for arrangement in facts.arrangements:
        if arrangement.shape == "pause" and arrangement.review_on:
            found.append(Promised(arrangement.review_on, "pause"))
        elif (payment := next_payment(arrangement)) is not None:
            found.append(Promised(payment[0], arrangement.shape))
    return tuple(found)


def _settles(outcome: Spoken, callback: Agreed) -> bool:
    is_own = outcome.interaction is not None and outcome.interaction == callback.interaction
    is_later = not is_own and outcome.at > callback.agreed_at
    return is_later and (outcome.is_conversation or outcome.at >= callback.due_at - CALLBACK_EARLY_MS)


def _closed_debts(facts: Facts, stops: Sequence[Stop]) -> str | None:
    """Return why no debt is left to talk about; the first debt's reason stands for all."""
    reasons = [_debt_closed_by(account, stops) for account in facts.accounts]
    return reasons[0] if reasons and all(reasons) else (None if reasons else "no_account")


def _debt_closed_by(account: Account, stops: Sequence[Stop]) -> str | None:
    if account.state != OPEN:
        return account.state
    for stop in stops:
        if stop.scope in DEBT_SCOPES and account.debt in stop.debts:
            return stop.sign
    return None


def _closed_numbers(facts: Facts, stops: Sequence[Stop]) -> str | None:
    closed = {stop.target: stop.sign for stop in stops if stop.scope in NUMBER_SCOPES}
    if not facts.numbers:
        return "no_number"
    if all(number in closed for number in facts.numbers):
        return closed[facts.numbers[0]]
    return None
