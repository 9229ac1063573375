"""The floor of everything that is stored: the encrypted file's own driver, without anything of ours above it.

`heard` writes down every statement and its values on their way to the driver; `Replay` runs them again by a raw
cursor. (The driver's own trace gives the values written into the text: running that would parse it every time.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from agentdesk.storage.driver import PRAGMAS
from benchmarks.profiles import Made

Statement = tuple[str, Sequence[Any]]


class _Cursor(dbapi2.Cursor):  # type: ignore[misc] # the driver has no annotations
    def execute(self, statement: str, values: Sequence[Any] = ()) -> Any:
        self.connection.heard.append((statement, tuple(values)))
        return super().execute(statement, values)

    def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> Any:
        self.connection.heard += [(statement, tuple(row)) for row in rows]
        return super().executemany(statement, rows)


class _Connection(dbapi2.Connection):  # type: ignore[misc]
    heard: list[Statement] = []

    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


@contextmanager
def heard() -> Iterator[list[Statement]]:
    """Yield the list that fills with what every engine made meanwhile sends to its file."""

    def listen(_dialect: Any, _record: Any, _arguments: Any, named: dict[str, Any]) -> None:
        named["factory"] = _Connection

    _Connection.heard = []
    event.listen(Engine, "do_connect", listen)
    try:
        yield _Connection.heard
    finally:
        event.remove(Engine, "do_connect", listen)


@contextmanager
def raw(made: Made) -> Iterator[Any]:
    """Open the encrypted file by its driver alone, with the settings that the program uses."""
    connection = dbapi2.connect(str(made.profile.desk_file), isolation_level=None)
    try:
        connection.execute(f"PRAGMA key=\"x'{made.key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(pragma).fetchall()
        yield connection
    finally:
        connection.close()


def transaction(statements: Sequence[Statement]) -> list[Statement]:
    """Return what stands between the beginning of the transaction and its end: what the floor has to do."""
    begun = next(place for place, (text, _values) in enumerate(statements) if text.startswith("BEGIN"))
    return [one for one in statements[begun + 1 :] if not one[0].startswith(("BEGIN", "COMMIT"))]


def replay(connection: Any, statements: Sequence[Statement]) -> None:
    """Run statements in one transaction by a raw cursor."""
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for text, values in statements:
        cursor.execute(text, values).fetchall()
    cursor.execute("COMMIT")
