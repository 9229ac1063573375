"""The privacy curtain: what may be on the screen in which state of a call, as one table.

It is applied where rows are read. A view cannot show what it was not given, so titles, tooltips, notifications,
the clipboard and the accessibility tree follow by themselves.
"""

from __future__ import annotations

from typing import Literal

from agentdesk.domain import participants
from agentdesk.domain.participants import Line

Scene = Literal[
    "list", "preparing", "unverified", "verified", "third_party", "wrapping_open", "wrapping_closed"
]
Sight = Literal["shown", "masked", "absent"]
Matter = Literal["identity", "rank", "check_hints", "debt", "new_notes"]

# identity: name, number, local time, handling needs      rank: reason chip and balance in the worklist
# check_hints: hints for the identity check               debt: creditor, debts, history, old notes, arrangements
TABLE: dict[Matter, dict[Scene, Sight]] = {
    "identity": {
        "list": "shown",
        "preparing": "shown",
        "unverified": "shown",
        "verified": "shown",
        "third_party": "shown",
        "wrapping_open": "shown",
        "wrapping_closed": "shown",
    },
    "rank": {
        "list": "shown",
        "preparing": "shown",
        "unverified": "absent",
        "verified": "shown",
        "third_party": "absent",
        "wrapping_open": "shown",
        "wrapping_closed": "absent",
    },
    "check_hints": {
        "list": "absent",
        "preparing": "absent",
        "unverified": "masked",
        "verified": "absent",
        "third_party": "absent",
        "wrapping_open": "absent",
        "wrapping_closed": "absent",
    },
    "debt": {
        "list": "absent",
        "preparing": "shown",
        "unverified": "absent",
        "verified": "shown",
        "third_party": "absent",
        "wrapping_open": "shown",
        "wrapping_closed": "absent",
    },
    "new_notes": {
        "list": "absent",
        "preparing": "absent",
        "unverified": "shown",
        "verified": "shown",
        "third_party": "shown",
        "wrapping_open": "shown",
        "wrapping_closed": "shown",
    },
}


def sight(matter: Matter, scene: Scene) -> Sight:
    """Return whether a matter is shown, masked or absent in a scene."""
    return TABLE[matter][scene]


def is_shown(matter: Matter, scene: Scene) -> bool:
    """Return whether a matter is shown in full."""
    return sight(matter, scene) == "shown"


def scene_of_call(line: Line, *, is_over: bool) -> Scene:
    """Return the scene of a call from who is on the line; after the call it stays as it was at the end."""
    may_hear = participants.may_all_hear_debt(line)
    if is_over:
        return "wrapping_open" if may_hear else "wrapping_closed"
    if may_hear:
        return "verified"
    return "third_party" if _is_third_party(line) else "unverified"


def _is_third_party(line: Line) -> bool:
    """Return whether someone other than the customer is known to hear."""
    named = [person for person in participants.present(line) if person.role not in (participants.UNKNOWN,)]
    return participants.was_right_party(line) or any(person.may_hear != "debt" for person in named)
