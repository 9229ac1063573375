"""The floor of everything that is stored: the encrypted file's own driver, without anything of ours above it.

`heard` writes down every statement and its values on their way to the driver; `Replay` runs them again by a raw
cursor. (The driver's own trace gives the values written into the text: running that would parse it every time.) A
statement that went to the driver with many rows at once is replayed with many rows at once: told row by row, the
floor would be higher than it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from agentdesk.storage.driver import PRAGMAS
from benchmarks.profiles import Made


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its values; with `many`, with a sequence of such values."""

    text: str
    values: Sequence[Any]
    many: bool = False

    def run(self, cursor: Any) -> None:
        """Run it, and fetch all that comes of it."""
        if self.many:
            cursor.executemany(self.text, self.values)
        else:
            cursor.execute(self.text, self.values).fetchall()


class _Cursor(dbapi2.Cursor):  # type: ignore[misc] # the driver has no annotations
    def execute(self, statement: str, values: Sequence[Any] = ()) -> Any:
        self.connection.heard.append(Statement(statement, tuple(values)))
        return super().execute(statement, values)

    def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> Any:
        self.connection.heard.append(Statement(statement, tuple(map(tuple, rows)), many=True))
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
    begun = next(place for place, one in enumerate(statements) if one.text.startswith("BEGIN"))
    return [one for one in statements[begun + 1 :] if not one.text.startswith(("BEGIN", "COMMIT"))]


def replay(connection: Any, statements: Sequence[Statement]) -> None:
    """Run statements in one transaction by a raw cursor."""
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for one in statements:
        one.run(cursor)
    cursor.execute("COMMIT")
