"""Setting up a central database: roles, then the migrations, in one transaction that may be run again any time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agentdesk.errors import Refused
from agentdesk.sync.address import Address
from agentdesk.sync.faults import sorted_faults
from agentdesk.sync.roles import AGENT, OWNER, add_person, make_roles, open_database

if TYPE_CHECKING:
    import psycopg
    from sqlalchemy import Connection

LOWEST_SERVER = 15
# The newest version of the central schema. Alembic is loaded only where another is found.
HEAD = "0007"
_LOCK = 0x41474445534B


@dataclass(frozen=True, slots=True)
class Initialised:
    """What a set-up found and did: the server's version, and the schema's before (None at first) and after."""

    server: str
    before: str | None
    after: str


def initialise(address: Address, owner: str = OWNER) -> Initialised:
    """Make or update the central database at an address, as someone who may make roles in it.

    Running it again changes nothing. Raises Refused or Unavailable with one plain sentence.
    """
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    engine = create_engine("postgresql+psycopg://", creator=lambda: connect(address), poolclass=NullPool)
    with sorted_faults(), engine.begin() as connection:
        raw = _raw(connection)
        server = _suitable(raw)
        raw.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        make_roles(raw, owner)
        open_database(raw, owner)
        before = _schema_version(raw)
        if before is not None and before > HEAD:
            raise Refused(
                "central_newer",
                "A newer AgentDesk set this central database up. Set it up with that version; desks may stay older.",
            )
        if before != HEAD:
            _migrate(connection, owner)
        return Initialised(server, before, str(_schema_version(raw)))


def make_database(address: Address, name: str) -> None:
    """Make an empty database on a server, unless it is there. `address` names any other database of the server."""
    from psycopg import sql

    with sorted_faults(), connect(address) as connection:
        connection.autocommit = True
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", (name,)).fetchone() is None:
            making = "CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0"
            connection.execute(sql.SQL(making).format(sql.Identifier(name)))


def admit(address: Address, name: str, group: str = AGENT, password: str | None = None) -> None:
    """Make a person who may sign in to the central database, or bring one who is there up to date."""
    with sorted_faults(), connect(address) as connection, connection.transaction():
        add_person(connection, name, group, password)


def connect(address: Address) -> psycopg.Connection[Any]:
    """Open an administrator's connection. Driver errors are left to the caller."""
    import psycopg

    return psycopg.connect(**address.parameters(), prepare_threshold=None)  # type: ignore[arg-type]  # parameters are checked by Address


def _raw(connection: Connection) -> psycopg.Connection[Any]:
    raw: psycopg.Connection[Any] = connection.connection.driver_connection  # type: ignore[assignment]  # the driver is psycopg
    return raw


def _suitable(raw: psycopg.Connection[Any]) -> str:
    number = raw.info.server_version
    if number < LOWEST_SERVER * 10_000:
        raise Refused(
            "central_server_old",
            f"This server is PostgreSQL {number // 10_000}; {LOWEST_SERVER} or later is needed.",
        )
    if raw.info.parameter_status("server_encoding") != "UTF8":
        raise Refused(
            "central_encoding", "The database does not keep text as UTF-8. Make one with ENCODING 'UTF8'."
        )
    return str(raw.info.parameter_status("server_version"))


def _schema_version(raw: psycopg.Connection[Any]) -> str | None:
    there = raw.execute("SELECT to_regclass('journal.schema_version') IS NOT NULL").fetchone()
    if there is None or not there[0]:
        return None
    row = raw.execute("SELECT version_num FROM journal.schema_version").fetchone()
    return None if row is None else str(row[0])


def _migrate(connection: Connection, owner: str) -> None:
    from alembic import command
    from alembic.config import Config
    from psycopg import sql

    import agentdesk.models.migrations.central as history

    raw = _raw(connection)
    raw.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(owner)))
    config = Config()
    config.set_main_option("script_location", str(Path(history.__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
    raw.execute("RESET ROLE")
