"""Up to when a file knows what it tells: as its mapping or whoever brings it in says, else since it first came."""

from __future__ import annotations

from datetime import date, timedelta

from agentdesk.domain import instants
from agentdesk.platform.clock import local

YESTERDAY = "yesterday"


def is_known_to(text: str) -> bool:
    """Return whether a text says up to when a file knows: `yesterday`, YYYY-MM-DD, or an instant with its offset."""
    try:
        return text == YESTERDAY or bool(instants.read(text, _no_other, None))
    except ValueError:
        return False


def known_to(stated: str | None, first_came: int, zone: str) -> int:
    """Return up to when a file knows, epoch milliseconds: never later than it first came.

    `stated` as `is_known_to` allows it; of a day, its last moment in `zone`, which is IANA. `yesterday` is the day
    before the file first came.
    """
    if stated is None:
        return first_came
    if stated == YESTERDAY:
        return instants.day_ends(local(first_came, zone).date() - timedelta(days=1), zone)
    moment = instants.read(stated, _no_other, zone)
    return min(first_came, instants.day_ends(moment.day, zone) if moment.at is None else moment.at)


def _no_other(_text: str) -> date:
    raise ValueError("not a day written YYYY-MM-DD")
