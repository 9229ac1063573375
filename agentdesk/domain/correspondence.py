"""What comes in or goes out in writing, and what follows from what it asks.

A letter takes effect by the same facts as the words of a call: a stop sign, a dispute, a complaint, a claim that it was
paid, a case of care. Clocks run from when it was received, however late it was entered. Pure: ids are made by the
caller, instants are epoch milliseconds UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agentdesk.domain.standing import DEBT_SCOPES
from agentdesk.domain.stops import ABOUT_THE_PERSON, StopSign

MEDIA = ("letter", "e_mail", "portal", "fax", "text")
ASKS = ("nothing", "information", "dispute", "stop", "complaint", "hardship", "payment", "other")
SCOPES = ("number", "calls", "everything")
DISPUTES = ("not_mine", "amount", "paid", "service", "no_notice", "theft")
COMPLAINTS = ("amount", "calls", "how_spoken", "not_heard", "privacy", "other")
ABOUT: Mapping[str, tuple[str, ...]] = {"dispute": DISPUTES, "complaint": COMPLAINTS}
# What closes the telephone was in our hands for so long before anybody at a desk could know of it.
LATE_MS = 2 * 3_600_000
DAY_MS = 86_400_000
# A case of care is looked at again after four weeks, as one that is opened in a call.
CARE_DAYS = 28

Fact = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. Of what went out, `received_at` is when it was sent; `entered_at` is when it was entered.

    A stop without a scope covers everything; `number` is E.164. `scan` says where its picture is and is never opened.
    """

    medium: str
    direction: str
    received_at: int
    entered_at: int
    asks: str = "nothing"
    about: str | None = None
    scope: str | None = None
    number: str | None = None
    scan: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose piece it is: the customer, the debt it names or None when it is about the person, and all debts."""

    customer: str
    debt: str | None
    debts: tuple[str, ...]

    @property
    def named(self) -> list[str]:
        """The debts that it is about: the one it names, else all of them."""
        return list(self.debts) if self.debt is None else [self.debt]


def fault_of(piece: Piece) -> tuple[str, str] | None:
    """Return what keeps a piece from being taken, as the field's name and words, or None."""
    if piece.direction == "out" and piece.asks != "nothing":
        return "asks", "it went out, and yet it asks for something"
    if piece.entered_at < piece.received_at:
        return "entered_at", "entered before it came in"
    if piece.asks in ABOUT and piece.about not in ABOUT[piece.asks]:
        return "about", f"what the {piece.asks} is about is not said"
    if piece.asks == "stop" and piece.scope == "number" and piece.number is None:
        return "number", "the number that it stops is not said"
    return None


def kept(piece: Piece, customer: str, debt: str | None, id: str) -> dict[str, Any]:
    """Return a piece as the journal keeps it."""
    told = {name: getattr(piece, name) for name in piece.__slots__ if name != "number"}
    said = {name: value for name, value in {**told, "debt": debt}.items() if value is not None}
    return {"piece": id, "customer": customer, **said}


def consequences(
    piece: Piece,
    whose: Whose,
    signs: Mapping[str, StopSign],
    new_id: Callable[[], str],
    review_on: str,
) -> Iterator[Fact]:
    """Yield the facts that follow from what a piece asks, each as kind of event and payload.

    `signs` is the firm's table of stop signs; `review_on` the day on which a case of care is looked at again.
    """
    told = {"customer": whose.customer, "words": piece.words}
    received = {"received_at": piece.received_at}
    if piece.asks == "dispute":
        about = {"about": piece.about, "came": piece.medium}
        yield "dispute.raised", {"dispute": new_id(), **told, "debts": whose.named, **about, **received}
    elif piece.asks == "complaint":
        yield "complaint.raised", {"complaint": new_id(), **told, "about": piece.about, **received}
    elif piece.asks == "payment":
        yield "payment.claimed", {**told, "debts": whose.named, "how": None}
    elif piece.asks == "hardship":
        # What is the matter stays in the letter: it is kept as a cause only with consent.
        case = {"customer": whose.customer, "helps": "what_helps", "has_consent": 0, "review_on": review_on}
        yield "care.opened", {"care": new_id(), **case}
    for name in _signs(piece):
        yield "stop.placed", _stop(piece, whose, signs[name], new_id())


def _signs(piece: Piece) -> tuple[str, ...]:
    if piece.asks == "dispute":
        return ("theft",) if piece.about == "theft" else ("dispute",)
    if piece.asks == "stop":
        by_scope = {"number": ("stop_number",), "calls": ("stop_calls",)}
        return by_scope.get(piece.scope or "", ("stop_calls", "write_only"))
    return {"complaint": ("complaint",), "hardship": ("care",), "payment": ("payment_pending",)}.get(
        piece.asks, ()
    )


def _stop(piece: Piece, whose: Whose, sign: StopSign, id: str) -> dict[str, Any]:
    debts: list[str] = []
    if sign.scope in DEBT_SCOPES:
        debts = list(whose.debts) if sign.sign in ABOUT_THE_PERSON else whose.named
    return {
        "stop": id,
        "customer": whose.customer,
        "sign": sign.sign,
        "scope": sign.scope,
        "target": {"number": piece.number, "medium": "phone"}.get(sign.scope),
        "debts": debts,
        "words": piece.words,
        "received_at": piece.received_at,
        "until_at": piece.received_at + sign.days * DAY_MS if sign.days else None,
        "lifted_by": sign.lifted_by,
    }
