"""A real central database for tests: one server a session, a fresh copy of a prepared database a test.

With AGENTDESK_TEST_PG_URL the server at that address is used, as someone who may make databases and roles there.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from agentdesk.sync import setup
from agentdesk.sync.address import Address
from agentdesk.sync.central import PostgresCentral
from agentdesk.sync.local_server import LocalServer
from agentdesk.sync.programs import embedded
from agentdesk.sync.proof import Reader
from agentdesk.sync.roles import AGENT, LEAD, READER

PASSWORD = "right words"
PEOPLE = {"ana": AGENT, "ben": AGENT, "rita": READER, "lena": LEAD}
_numbers = itertools.count(1)


def _url_for(url: str, database: str, person: str | None = None) -> str:
    """Return an administrator's address with another database and, if named, another person."""
    parts = urlsplit(url)
    place = parts.netloc.rpartition("@")
    netloc = f"{quote(person)}:{quote(PASSWORD)}@{place[2]}" if person else parts.netloc
    return urlunsplit(parts._replace(netloc=netloc, path=f"/{database}"))


@dataclass(frozen=True, slots=True)
class CentralDatabase:
    """One central database, set up, with people of every role."""

    server_url: str
    name: str

    def url(self, person: str | None = None) -> str:
        """Return the address for a person of PEOPLE, or for the administrator."""
        return _url_for(self.server_url, self.name, person)

    def address(self, person: str | None = None) -> Address:
        """Return the same as a checked address."""
        return Address.parse(self.url(person), is_demonstration=True)

    def connect(self, person: str | None = None) -> psycopg.Connection[Any]:
        """Open a connection on which every statement is its own transaction."""
        opened = setup.connect(self.address(person))
        opened.autocommit = True
        return opened

    def client(self, person: str = "ana", **options: Any) -> PostgresCentral:
        """Return the central database as a person's desk sees it."""
        return PostgresCentral(self.address(person), **options)

    def reader(self) -> Reader:
        """Return the central database as someone who may read everything."""
        return Reader(self.address("rita"))

    def run(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a statement as the administrator and return its rows."""
        with self.connect() as connection:
            cursor = connection.execute(query.encode(), values or None)
            return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="session")
def central_server() -> Iterator[str]:
    """Return the address of a PostgreSQL server as its administrator."""
    if given := os.environ.get("AGENTDESK_TEST_PG_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="agentdesk-pg-"))
    server = LocalServer(embedded(), folder, {"fsync": "off", "synchronous_commit": "off"})
    try:
        server.start()
        yield server.url()
    finally:
        server.remove()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def central_template(central_server: str) -> Iterator[str]:
    """Return the name of a database that was set up once, for tests to copy."""
    name = f"agentdesk_test_{os.getpid()}_{next(_numbers)}"
    server = CentralDatabase(central_server, urlsplit(central_server).path.lstrip("/"))
    setup.make_database(server.address(), name)
    template = CentralDatabase(central_server, name)
    setup.initialise(template.address())
    for person, group in PEOPLE.items():
        setup.admit(template.address(), person, group, PASSWORD)
    yield name
    server.run(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def central(central_server: str, central_template: str) -> Iterator[CentralDatabase]:
    """Return a central database of this test's own, set up and empty."""
    name = f"{central_template}_{next(_numbers)}"
    server = CentralDatabase(central_server, urlsplit(central_server).path.lstrip("/"))
    with server.connect() as connection:
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
        connection.execute(made.format(sql.Identifier(name), sql.Identifier(central_template)))
    copy = CentralDatabase(central_server, name)
    # A copy brings everything along but the rights on the database itself.
    setup.initialise(copy.address())
    yield copy
    server.run(f'DROP DATABASE "{name}" WITH (FORCE)')
