"""What came in and went out in writing: entered by hand, and what was entered long after it had come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class LogCorrespondence:
    """Enter one letter, e-mail, message of the portal, fax or text -> the id of the piece.

    `debt` is the account that it names; without one it is about the person. `received_at` is when it came in, or was
    sent (epoch ms). Words as in domain.correspondence; `number` is E.164.
    """

    customer: str
    medium: str
    direction: str
    received_at: int
    asks: str = "nothing"
    debt: str | None = None
    about: str | None = None
    scope: str | None = None
    number: str | None = None
    scan: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class KeepLetter:
    """Keep the form for a customer's letter as filled in so far; what was kept before is replaced."""

    customer: str
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LetterTyped:
    """What is typed of a letter of an open customer and not entered yet -> Mapping[str, str], empty for none."""

    customer: str


@dataclass(frozen=True, slots=True)
class LateEntries:
    """A page of those whose mail lay before it was entered in the last thirty days -> QueuePage, the latest first.

    Of each customer the piece after which they were called most; `detail` holds what services.late_letters says.
    """

    after: tuple[Any, ...] | None = None
    limit: int = 60
