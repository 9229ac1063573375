"""The order of the worklist: where a customer stands, why, and when the clock alone will change that.

The order is lexicographic, so that every place can be explained in one sentence: tier, then how long in it,
then how much is owed in broad bands, then how often we tried, then the customer's id so that it never jumps.

    0 a callback is due      1 a promise has passed and was not talked about      2 a promise is due today
    3 a follow-up date has come      4 never called      5 the rest
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

CALLBACK_EARLY_MS = 5 * 60_000
DAY_MS = 86_400_000
ATTEMPTS_WINDOW_MS = 7 * DAY_MS
# Lower edges of the balance bands in whole units of the currency.
BANDS = (0, 500, 2_000, 10_000)
CLOSED_TIER = 9
LATER_TIER = 6


@dataclass(frozen=True, slots=True)
class Callback:
    """A call agreed with the customer, due at an instant; `zone` is where it was agreed."""

    due_at: int
    zone: str


@dataclass(frozen=True, slots=True)
class Promised:
    """The next open payment of an arrangement, or the review of a pause; `due_on` is a date where the customer is."""

    due_on: str
    shape: str = "plan"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a customer that decides their place. Instants are epoch milliseconds UTC.

    `closed` is the code of what keeps them off the list, a stop sign or an account state. `attempts` are the
    instants of calls placed; `owed_units` is the balance in whole units of its currency; `turns` are instants at
    which something else ends by itself, such as a stop.
    """

    zone: str
    owed_units: int
    closed: str | None = None
    callbacks: tuple[Callback, ...] = ()
    promises: tuple[Promised, ...] = ()
    follow_up_at: int | None = None
    attempts: tuple[int, ...] = ()
    last_call_at: int | None = None
    last_conversation_at: int | None = None
    on_file_since: int = 0
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a customer comes up: from `starts_at` on, in a tier, with the values of the sentence."""

    tier: int
    starts_at: int
    since_at: int
    code: str
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A customer's place: due, later or closed; the order's keys; the reason; when the clock alone moves it."""

    place: str
    tier: int
    since_at: int
    band: int
    attempts: int
    reason: str
    detail: dict[str, Any] = field(default_factory=dict)
    opens_at: int | None = None
    changes_at: int | None = None


def place(standing: Standing, now: int) -> Place:
    """Return where a customer stands at an instant."""
    recent = [at for at in standing.attempts if at > now - ATTEMPTS_WINDOW_MS]
    reasons = _reasons(standing)
    found = replace(_stands(standing, reasons, now), band=band(standing.owed_units), attempts=len(recent))
    turns = [at for at in standing.turns if at > now]
    turns += [at + ATTEMPTS_WINDOW_MS for at in recent]
    if found.place != "closed":
        turns += [reason.starts_at for reason in reasons if reason.starts_at > now]
    return replace(found, changes_at=min(turns, default=None))


def band(units: int) -> int:
    """Return the broad band that a balance in whole units falls in, 0 the lowest."""
    return max(0, sum(units >= edge for edge in BANDS) - 1)


def _stands(standing: Standing, reasons: list[Reason], now: int) -> Place:
    if standing.closed is not None:
        return Place("closed", CLOSED_TIER, standing.on_file_since, 0, 0, standing.closed)
    open_now = [reason for reason in reasons if reason.starts_at <= now]
    if open_now:
        best = min(open_now, key=lambda reason: (reason.tier, reason.since_at))
        return Place("due", best.tier, best.since_at, 0, 0, best.code, best.detail)
    if reasons:
        first = min(reasons, key=lambda reason: (reason.starts_at, reason.tier))
        return Place(
            "later", LATER_TIER, first.starts_at, 0, 0, first.code, first.detail, opens_at=first.starts_at
        )
    if standing.last_call_at is None:
        return Place("due", 4, standing.on_file_since, 0, 0, "first_contact")
    return Place("due", 5, standing.last_call_at, 0, 0, "last_call", {"at": standing.last_call_at})


def _reasons(standing: Standing) -> list[Reason]:
    """Return every reason that brings the customer up, now or later."""
    found = [
        Reason(
            0,
            call.due_at - CALLBACK_EARLY_MS,
            call.due_at,
            "callback",
            {"at": call.due_at, "zone": call.zone},
        )
        for call in standing.callbacks
    ]
    for promise in standing.promises:
        due, passed = day_starts(promise.due_on, standing.zone), day_ends(promise.due_on, standing.zone)
        if promise.shape == "pause":
            found.append(Reason(3, due, due, "pause_review", {"on": promise.due_on}))
        else:
            if (standing.last_conversation_at or 0) < due:
                found.append(Reason(2, due, due, "promise_due", {"on": promise.due_on}))
            if (standing.last_conversation_at or 0) < passed:
                found.append(Reason(1, passed, passed, "promise_passed", {"on": promise.due_on}))
    if standing.follow_up_at is not None:
        at = standing.follow_up_at
        found.append(Reason(3, at, at, "follow_up", {"at": at}))
    return found


def day_starts(date: str, zone: str) -> int:
    """Return the instant at which a calendar date begins in a zone, in epoch milliseconds."""
    return int(datetime.fromisoformat(date).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def day_ends(date: str, zone: str) -> int:
    """Return the instant at which a calendar date ends in a zone, in epoch milliseconds."""
    after = (datetime.fromisoformat(date) + timedelta(days=1)).date().isoformat()
    return day_starts(after, zone)
