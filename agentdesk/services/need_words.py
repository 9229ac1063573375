"""The words of handling needs that are in force: the firm's own, or those that come with the program."""

from __future__ import annotations

from functools import lru_cache

from sqlalchemy import Connection

from agentdesk.content.need_reader import NeedWords, read_needs, shipped_needs
from agentdesk.storage import content

KIND = "needs"


def need_words(connection: Connection, now: int) -> NeedWords:
    """Return the words in force at an instant, epoch milliseconds UTC."""
    for key in content.live_keys(connection, KIND):
        found = content.live(connection, KIND, key, now)
        if found is not None:
            return _read(found.digest, found.body)
    return shipped_needs()


@lru_cache(maxsize=4)
def _read(_digest: str, body: str) -> NeedWords:
    return read_needs(body)
