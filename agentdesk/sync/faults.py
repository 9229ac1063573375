"""Errors of the driver, sorted in this one place into Refused, Unavailable, and bugs.

An error that came from SQL has a state, and the state decides. One from the way there has only libpq's words. What
the person at the desk reads never repeats those of the driver: they could hold names and addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from agentdesk.errors import Unavailable
from agentdesk.sync import meanings
from agentdesk.sync.meanings import Meaning

if TYPE_CHECKING:
    import psycopg

_STATES = {
    "28000": meanings.SIGN_IN,
    "28P01": meanings.SIGN_IN,
    "3D000": meanings.NO_DATABASE,
    "3F000": meanings.NOT_READY,
    "42883": meanings.NOT_READY,
    "42P01": meanings.NOT_READY,
    "42501": meanings.NO_RIGHTS,
    "25006": meanings.READ_ONLY,
    "25P03": meanings.CUT,
    "53100": meanings.FULL,
    "55P03": meanings.BUSY,
    "57014": meanings.SLOW,
}
_CLASSES = {
    "08": meanings.CUT,
    "40": meanings.BUSY,
    "53": meanings.BUSY,
    "57": meanings.STARTING,
    "58": meanings.ILL,
    "XX": meanings.ILL,
}

# Looked for in this order: some of libpq's messages hold the words of others.
_WORDS = (
    (meanings.SLOW, ("timeout expired", "timed out")),
    (meanings.HOST, ("does not match host name",)),
    (meanings.CERTIFICATE, ("certificate verify failed",)),
    (meanings.NO_AUTHORITY, ("root certificate",)),
    (meanings.NO_TLS, ("does not support ssl",)),
    (meanings.UNSAFE_SIGN_IN, ("channel binding", "authentication method requirement")),
    (meanings.NO_PASSWORD, ("no password supplied",)),
    (meanings.SIGN_IN, ("authentication failed for user",)),
    (
        meanings.NOT_POSTGRES,
        (
            "invalid response to ssl negotiation",
            "expected authentication request",
            "unencrypted data after ssl response",
            "wrong version number",
            "packet length too long",
        ),
    ),
    (meanings.BUSY, ("too many connections", "too many clients", "connection slots are reserved")),
    (meanings.STARTING, ("starting up", "shutting down", "not yet accepting", "in recovery mode")),
    (
        meanings.CUT,
        (
            "closed the connection",
            "unexpected eof",
            "connection reset",
            "the connection is closed",
            "the connection is lost",
            "connection socket closed",
            "broken pipe",
        ),
    ),
    (
        meanings.ABSENT,
        (
            "failed to resolve host",
            "could not translate host name",
            "connection refused",
            "no such file or directory",
            "unreachable",
            "no route to host",
        ),
    ),
)


@contextmanager
def sorted_faults() -> Iterator[None]:
    """Turn a driver's error into Refused or Unavailable where it is one; let every other error through."""
    import psycopg
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except psycopg.Error as fault:
        _raise_known(fault)
        raise
    except DBAPIError as fault:
        if isinstance(fault.orig, psycopg.Error):
            _raise_known(fault.orig)
        raise


@contextmanager
def told_to_administrators() -> Iterator[None]:
    """Give what is Unavailable the way out of whoever looks after the central database."""
    try:
        yield
    except Unavailable as fault:
        raise Unavailable(fault.code, fault.sentence, meanings.ADMINISTRATOR[fault.code]) from fault


def meaning_of(fault: psycopg.Error) -> Meaning | None:
    """Return what an error of the driver means to the person at the desk, or None when it is a bug."""
    import psycopg

    state = fault.sqlstate
    if state is not None:
        return meanings.DESK.get(state) or _STATES.get(state) or _CLASSES.get(state[:2])
    if not isinstance(fault, psycopg.OperationalError):
        return None
    words = str(fault).lower()
    if "does not exist" in words and "root certificate" not in words:
        return meanings.NO_DATABASE if 'database "' in words else meanings.SIGN_IN
    return next(
        (meaning for meaning, signs in _WORDS if any(sign in words for sign in signs)), meanings.TURNED_AWAY
    )


def _raise_known(fault: psycopg.Error) -> None:
    if (meaning := meaning_of(fault)) is not None:
        raise meaning.as_error() from fault
