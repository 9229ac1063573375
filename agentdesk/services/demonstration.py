"""The demonstration: invented customers, and a central database of its own in which nothing is encrypted.

Only a profile that was made as a demonstration may use that database. The mark is set before any customer is on
file, and goes for good once a central database is named or a client's file comes in: what real customers owe must not
come to lie in plain text because an address was left empty.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.platform.paths import resource
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import meta

PORTFOLIO, NEW_ACCOUNTS = ("demo", "portfolio-us.csv"), ("demo", "new-accounts.csv")
"""The files that ship with the demonstration: its customers, and some more to try an import with."""
_KEY, _YES = "demonstration", "1"
_ANYBODY = "SELECT 1 FROM base_customer LIMIT 1"


@dataclass(frozen=True, slots=True)
class BeDemonstration:
    """Mark this profile as a demonstration, for good. Raises Refused when customers are on file already."""


@dataclass(frozen=True, slots=True)
class IsDemonstration:
    """Whether this profile was made as a demonstration -> bool."""


def be_demonstration(work: Work, command: BeDemonstration) -> None:
    """Mark the profile, unless it is marked. Raises Refused when it holds customers without being marked."""
    if is_marked(work.connection):
        return
    if has_customers(work.connection):
        raise Refused("not_empty", "This profile holds customers already: it cannot become a demonstration.")
    mark(work.connection)


def is_demonstration(sight: Sight, query: IsDemonstration) -> bool:
    """Return whether the profile is marked."""
    return is_marked(sight.connection)


def mark(connection: Connection) -> None:
    """Mark the profile as a demonstration."""
    meta.write(connection, _KEY, _YES)


def is_marked(connection: Connection) -> bool:
    """Return whether the profile is marked as a demonstration."""
    return meta.read(connection, _KEY) is not None


def has_customers(connection: Connection) -> bool:
    """Return whether any customer is on file."""
    return connection.exec_driver_sql(_ANYBODY).first() is not None


def end(connection: Connection) -> None:
    """Take the mark away, for good: never again does what is on file here go to the demonstration's database."""
    meta.forget(connection, _KEY)


def is_its_portfolio(digest: str) -> bool:
    """Return whether a file's sha256, in hexadecimal, is that of one of the demonstration's own."""
    return any(_digest_of(resource(*own)) == digest for own in (PORTFOLIO, NEW_ACCOUNTS))


def is_its_file(path: Path) -> bool:
    """Return whether a file that can be read is one of the demonstration's own, whatever it is called."""
    return is_its_portfolio(_digest_of(path))


def _digest_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
