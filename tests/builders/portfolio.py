"""A clients' file, written row by row, and an office that brings files in and looks at what became of them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agentdesk.content import sample
from agentdesk.journal.canonical import parse
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import Imported, ImportPortfolio
from agentdesk.storage.project import STATES

DATA = Path(__file__).parents[1] / "data" / "portfolio"
BASE = ("base_customer", "base_debt", "base_phone", "base_address", "base_remark", "base_contact")
HEADER = sample.HEADER
GOOD = {
    **dict.fromkeys(HEADER, ""),
    "customer_reference": "C1",
    "first_name": "Ana",
    "last_name": "Silva",
    "date_of_birth": "1970-01-31",
    "creditor": "The Bank",
    "balance": "100.00",
}


def portfolio(*changes: dict[str, str]) -> str:
    """A file of accounts A0, A1 ..., each a good row with some cells changed."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, HEADER)
    writer.writeheader()
    for number, cells in enumerate(changes):
        writer.writerow({**GOOD, "account_reference": f"A{number}", **cells})
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class Office:
    """A desk where someone acts who may bring files in, and a folder for the files."""

    desk: Desk
    folder: Path

    def bring(self, what: str | bytes | Path, **more: Any) -> Imported:
        """Bring in the file at a path, or one with this text."""
        path = what if isinstance(what, Path) else self.folder / "file.csv"
        if not isinstance(what, Path):
            path.write_bytes(what if isinstance(what, bytes) else what.encode())
        return bring_in(self.desk, ImportPortfolio(path, **more))

    def select(self, statement: str) -> list[tuple[Any, ...]]:
        """The rows of a statement."""
        with self.desk.file.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

    def stored(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of some tables; of the master data when none is named."""
        return {table: sorted(self.select(f"SELECT * FROM {table}"), key=repr) for table in tables or BASE}

    def events(self, kind: str) -> list[dict[str, Any]]:
        """The payloads of a kind of event, in order."""
        return [
            parse(text)
            for (text,) in self.select(f"SELECT payload FROM journal WHERE kind = '{kind}' ORDER BY seq")
        ]

    def empty(self) -> None:
        """Take every customer off the file."""
        with self.desk.file.write() as connection:
            for table in (*reversed(BASE), *STATES, "search_index", "import_work"):
                connection.exec_driver_sql(f"DELETE FROM {table}")
