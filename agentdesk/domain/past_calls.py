"""Calls made elsewhere: what they count as, and whether those of the last seven days are known of a portfolio.

A rule that counts calls counts those of another system too: the seven days before a portfolio came are no blank
page. Until they are known, or have passed, that is said wherever a call is prepared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from agentdesk.domain.outcomes import CONTACT
from agentdesk.domain.worklist import DAY_MS

WINDOW_DAYS = 7
WINDOW_MS = WINDOW_DAYS * DAY_MS
# Files are made by the day: a day's difference at either end is no gap.
SLACK_MS = DAY_MS
# Where it is unsure whether somebody talked, they did: the next call is then the later one.
CONVERSATIONS = frozenset({"conversation", "asks_for_call_back", "answered_then_terminated_by_debtor"})
OUTCOMES = CONTACT
STATEMENTS = ("none", "unknown")
Known = Literal["file", "none", "unknown", "unasked", "passed"]


@dataclass(frozen=True, slots=True)
class WentLive:
    """A portfolio's batch: when it was put in force, and what was said of the calls before (file, none, unknown)."""

    batch: str
    at: int
    stated: str | None = None


@dataclass(frozen=True, slots=True)
class CallsFile:
    """A file of calls of the same client: up to when it knows them (epoch ms), and how many days it goes back."""

    known_to: int
    covers_days: int


def is_conversation(contact_outcome: str) -> bool:
    """Return whether a call counts as a conversation; where that is unsure, it does."""
    return contact_outcome in CONVERSATIONS


def covers(file: CallsFile, at: int) -> bool:
    """Return whether a file knows the calls of the seven days before an instant."""
    begins = file.known_to - file.covers_days * DAY_MS
    return begins <= at - WINDOW_MS + SLACK_MS and file.known_to >= at - SLACK_MS


def known(live: WentLive, files: Sequence[CallsFile], now: int) -> Known:
    """Return what is known of the calls before a portfolio came.

    A file of them says more than a statement, and once seven days have passed every call that counts was made here.
    `unasked` is a step of going live that is still open; `unknown` was said by a person.
    """
    if any(covers(file, live.at) for file in files):
        return "file"
    if live.stated in ("none", "file"):
        return "none" if live.stated == "none" else "file"
    if now - live.at >= WINDOW_MS:
        return "passed"
    return "unknown" if live.stated == "unknown" else "unasked"


def unknown_before(found: Sequence[tuple[WentLive, Known]]) -> int | None:
    """Return the instant before which calls are not known, the latest of several portfolios; None where all are."""
    return max((live.at for live, state in found if state in ("unknown", "unasked")), default=None)
