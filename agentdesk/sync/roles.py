"""Roles of the central database: one that owns, three that people are members of, and the people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psycopg import Connection

OWNER = "agentdesk_owner"
AGENT = "agentdesk_agent"
READER = "agentdesk_reader"
LEAD = "agentdesk_lead"
GROUPS = (AGENT, READER, LEAD)

# Limits of a person's session; a desk needs one connection, and one more while an old one is dying.
CONNECTIONS = 3
LIMITS = {
    "statement_timeout": "30s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "10s",
}


def make_roles(connection: Connection[Any], owner: str = OWNER) -> None:
    """Make the owner and the three groups where they are missing, and let the caller act as the owner."""
    from psycopg import sql

    for name in (owner, *GROUPS):
        if not exists(connection, name):
            connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(name)))
    # A lead may read; whoever acts as the owner passes the second wall as a lead does.
    for group, member in ((READER, LEAD), (LEAD, owner)):
        if not _one(connection, "SELECT pg_has_role(%s, %s, 'MEMBER')", member, group):
            granting = sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), sql.Identifier(member))
            connection.execute(granting)
    # Who makes a role is its member from PostgreSQL 16 on, but may neither use nor become it: hence USAGE.
    if not _one(connection, "SELECT pg_has_role(current_user, %s, 'USAGE')", owner):
        connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(owner)))


def open_database(connection: Connection[Any], owner: str = OWNER) -> None:
    """Close the database to everybody but the groups, and let the owner make schemas in it."""
    from psycopg import sql

    database = sql.Identifier(str(_one(connection, "SELECT current_database()")))
    groups = sql.SQL(", ").join(map(sql.Identifier, GROUPS))
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, groups))
    connection.execute(
        sql.SQL("GRANT CONNECT, CREATE ON DATABASE {} TO {}").format(database, sql.Identifier(owner))
    )


def add_person(connection: Connection[Any], name: str, group: str, password: str | None = None) -> None:
    """Make a person who may sign in as a member of a group, or bring one who is there up to date.

    The password is turned into its SCRAM verifier here: the server, and its log, never see it.
    """
    from psycopg import sql

    person = sql.Identifier(name)
    if not exists(connection, name):
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(person))
    connection.execute(sql.SQL("ALTER ROLE {} CONNECTION LIMIT {}").format(person, CONNECTIONS))
    connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), person))
    for limit, value in LIMITS.items():
        connection.execute(sql.SQL("ALTER ROLE {} SET {} = {}").format(person, sql.Identifier(limit), value))
    if password is not None:
        verifier = connection.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256")
        connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(person, verifier.decode()))


def exists(connection: Connection[Any], role: str) -> bool:
    """Say whether a role is there."""
    return _one(connection, "SELECT count(*) FROM pg_roles WHERE rolname = %s", role) == 1


def _one(connection: Connection[Any], query: str, *values: object) -> object:
    row = connection.execute(query.encode(), values).fetchone()
    return None if row is None else row[0]
