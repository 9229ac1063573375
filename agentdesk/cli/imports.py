"""agentdesk imports: the files that came in, going on with one that stopped, discarding it, undoing one."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from agentdesk.cli.opening import opened_desk
from agentdesk.compose import sign_in_owner
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import carry_on, run, withdrawing
from agentdesk.services.imports.messages import (
    DiscardImport,
    ImportRow,
    ImportRows,
    WorkedDebt,
    WorkedDebts,
)

_STATES = {
    "staging": "stopped on its way: bring the same file in again to go on, or discard it",
    "staged": "staged and waits: bring the same file in again to put it in force, or discard it",
    "closing": "on its way into force",
    "settling": "in force; states follow",
    "live": "in force",
    "discarding": "on its way out",
    "withdrawing": "withdrawn; its customers are leaving",
    "withdrawn": "withdrawn",
}


def add(commands: Any) -> None:
    """Add the command and its parts."""
    parser = commands.add_parser("imports", help="list the files that came in, discard or undo one")
    parts = commands.parts_of(parser)
    listed = parts.add_parser("list", help="every file that this desk has had in hand, the newest first")
    listed.add_argument("--json", action="store_true", help="print one JSON list")
    listed.set_defaults(run=_list)
    discard = parts.add_parser("discard", help="leave nothing of a file that is staged")
    discard.set_defaults(run=_discard)
    undo = parts.add_parser("undo", help="withdraw what a file brought in; accounts that were worked stay")
    undo.add_argument("batch", metavar="BATCH", help="id of the batch, or the beginning of it")
    undo.add_argument("--reason", default="", metavar="WORDS", help="why; it is journalled")
    undo.add_argument("--dry-run", action="store_true", help="only name the accounts that would stay")
    undo.set_defaults(run=_undo)


def _list(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        sign_in_owner(desk, looks_after=True)
        rows, zone = desk.ask(ImportRows()), desk.clock.zone
    if options.json:
        print(json.dumps([asdict(row) for row in rows]))
    elif not rows:
        print("No file has come in on this desk.")
    else:
        print("\n".join(_line(row, zone) for row in rows))
    return 0


def _discard(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        sign_in_owner(desk, looks_after=True)
        staged = [row for row in desk.ask(ImportRows()) if row.state in ("staging", "staged")]
        for row in staged:
            desk.do(DiscardImport(row.batch))
            print(f"Nothing of {row.source_name} stays.")
        carry_on(desk)
    if not staged:
        print("No file is staged.")
    return 0


def _undo(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        sign_in_owner(desk, looks_after=True)
        row = _named(desk, options.batch)
        if options.dry_run:
            print("\n".join(_stay(desk.ask(WorkedDebts(row.batch)), "would stay")))
            return 0
        stay = run(desk, withdrawing(row.batch, options.reason)).stay
        print(f"{row.source_name} is withdrawn.")
        print("\n".join(_stay(stay, "stay")))
    return 0


def _named(desk: Desk, beginning: str) -> ImportRow:
    rows: tuple[ImportRow, ...] = desk.ask(ImportRows())
    found = [row for row in rows if beginning and row.batch.startswith(beginning)]
    if len(found) != 1:
        sentence = (
            "No file came in under this id."
            if not found
            else "Several files begin with this id: say more of it."
        )
        raise Refused("no_batch", f"{sentence} See `agentdesk imports list`.")
    return found[0]


def _line(row: ImportRow, zone: str) -> str:
    began = datetime.fromtimestamp(row.began_at / 1000, ZoneInfo(zone))
    return (
        f"{row.batch}  {began:%Y-%m-%d %H:%M}  {row.source_name}  ({row.client}, {row.kind})  "
        f"{row.rows:,} rows, {row.imported:,} taken, {row.rejected:,} rejected: {_STATES[row.state]}"
    )


def _stay(debts: tuple[WorkedDebt, ...], says: str) -> list[str]:
    if not debts:
        return ["No account stays."]
    return [
        f"{len(debts):,} accounts were worked since and {says}:",
        *(f"  {one.reference}  {one.name}" for one in debts),
    ]
