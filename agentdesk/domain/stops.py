"""Stop signs: what each one closes, who may lift it, and whether it takes the customer off the worklist.

The table is data (content/shipped/stops.yaml); these are its values and the questions asked of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Effect = Literal["customer", "number", "channel", "account", "none"]
CLOSES: tuple[Effect, ...] = ("customer", "number", "channel", "account", "none")
SCOPES = ("number", "medium", "place", "times", "debt", "person", "account")
# Signs that hold account by account but are about the person: they cover each of their accounts, spoken of or not.
ABOUT_THE_PERSON = frozenset({"attorney", "theft", "write_only"})
NEEDING_A_NUMBER = ("number", "place")
LIFTERS = ("customer", "compliance", "back_office", "case_owner", "import", "time")


@dataclass(frozen=True, slots=True)
class StopSign:
    """One sign. `closes` is what may not be called: the customer, the number, the channel, the account, nothing.

    `days` after which it ends by itself; None when only a person lifts it.
    """

    sign: str
    scope: str
    label: Mapping[str, str]
    says: Mapping[str, str]
    lifted_by: str
    closes: Effect
    days: int | None = None


@dataclass(frozen=True, slots=True)
class StopTable:
    """All signs, by name; `digest` pins the text."""

    key: str
    version: str
    signs: Mapping[str, StopSign]
    digest: str = ""


def scope_without_number(scope: str, lifted_by: str) -> str | None:
    """Return what a stop sign holds for where no number was shown, or None when it cannot be placed at all.

    What ends by itself, such as a rest for the day, holds for the telephone; any other would stop nothing, or too much.
    """
    if scope not in NEEDING_A_NUMBER:
        return scope
    return "medium" if lifted_by == "time" else None
