"""Wishes: what is on file, and was said in calls, of the times at which a customer is rung, read as times."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from agentdesk.domain.wished_times import AT_WORK, Wish
from agentdesk.storage.people import of_one

NOT_AT_WORK = Wish(never=(AT_WORK,))


def wishes_of(connection: Connection, customer: str | None, *, with_words: bool) -> tuple[Wish, ...]:
    """Return the wishes of a customer that state times; those that rest on a stop sign end with it.

    What the same person wished on another of their records counts here, too.

    What the customer said may speak of the debt: it is left out unless it is to come `with_words`.
    """
    if customer is None:
        return ()
    return tuple(
        wish
        for one in of_one(connection, customer)
        for wish in _wishes_of(connection, one, with_words=with_words)
    )


def _wishes_of(connection: Connection, customer: str, *, with_words: bool) -> tuple[Wish, ...]:
    hours = connection.exec_driver_sql(_HOURS, (customer,)).scalar_one_or_none()
    told = connection.exec_driver_sql(_TOLD, (customer,)).all()
    said = [wish for what, words in told if (wish := _wish(what, words or "")) is not None]
    on_file = _read(hours or "")
    own = said if with_words else [replace(wish, words="") for wish in said]
    return (*([on_file] if on_file is not None else []), *own)


def _wish(what: str, words: str) -> Wish | None:
    return NOT_AT_WORK if what == "not_at_work" else _read(words, is_bad=what == "never_times")


def _read(words: str, *, is_bad: bool = False) -> Wish | None:
    from agentdesk.domain.times_read import read_times  # a start does without its patterns

    return read_times(words, is_bad=is_bad)


_HOURS = "SELECT preferred_hours FROM base_customer WHERE id = ?"
_TOLD = """
    SELECT w.what, w.words FROM wish w WHERE w.customer = ? AND NOT EXISTS (
        SELECT 1 FROM stop_sign p JOIN stop_lifted l ON l.stop = p.stop AND l.seq > p.seq
        WHERE p.interaction = w.interaction AND p.customer = w.customer
        AND p.sign = CASE w.what WHEN 'never_times' THEN 'not_at_times' ELSE w.what END)
    ORDER BY w.at, w.seq"""
