"""Who is who, and what notes ask for: what a client's file left open, for a person to decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same_person", "different"]
NeedVerdict = Literal["confirmed", "left"]


@dataclass(frozen=True, slots=True)
class DuplicatePairs:
    """A page of customers who may be one person -> PairPage; on wish those already decided about, the latest first."""

    after: str | None = None
    limit: int = 50
    is_decided: bool = False


@dataclass(frozen=True, slots=True)
class CountPairs:
    """How many pairs of customers who may be one person wait for a decision -> int."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two customers side by side, field by field -> PairView. Looking at them is journalled."""

    pair: str


@dataclass(frozen=True, slots=True)
class JudgeDuplicate:
    """Decide whether two customers are one person; a later decision takes its place. Their records stay two."""

    pair: str
    verdict: Verdict
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class NeedTray:
    """A page of notes that seem to state a handling need -> NeedPage. Looking at them is journalled.

    Those that were decided about on wish.
    """

    after: str | None = None
    limit: int = 50
    is_decided: bool = False


@dataclass(frozen=True, slots=True)
class CountNeedTray:
    """How many notes wait for a decision -> int."""


@dataclass(frozen=True, slots=True)
class JudgeNeed:
    """Decide what a note asks for; a later decision takes its place.

    Confirmed, it is shown in every state of a call: `need` where it is another one than was suggested, `detail` in the
    words that shall be shown.
    """

    suggestion: str
    verdict: NeedVerdict
    need: str | None = None
    detail: str | None = None
