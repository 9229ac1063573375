"""agentdesk journal verify | rebuild | export: proving the record, and taking it elsewhere."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from agentdesk.cli.opening import opened_desk
from agentdesk.cli.passphrase import typed
from agentdesk.compose import sign_in, sign_in_owner
from agentdesk.services.proving import ExportJournal, RebuildStates, VerifyJournal


def add(commands: Any) -> None:
    """Add the command and its three parts."""
    parser = commands.add_parser(
        "journal", help="prove the journal, make the states from it again, export it"
    )
    parts = commands.parts_of(parser)
    for name, act, says in (
        ("verify", _verify, "check every link of the chain"),
        (
            "rebuild",
            _rebuild,
            "drop facts and states and replay the journal; say whether they came out the same",
        ),
    ):
        part = parts.add_parser(name, help=says)
        part.add_argument("--json", action="store_true", help="print one JSON object")
        part.set_defaults(run=act)
    part = parts.add_parser("export", help="print every event as one line of JSON; the export is journalled")
    part.add_argument(
        "--as",
        dest="staff",
        metavar="STAFF",
        help="who takes it out, by their staff id; their passphrase is asked for. By default the profile's owner",
    )
    part.set_defaults(run=_export)


def _verify(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        found = desk.ask(VerifyJournal())
    if options.json:
        print(json.dumps({"events": found.events, "head": found.head, "faults": list(found.faults)}))
    else:
        print(
            f"{found.events} events. "
            + ("Every link of the chain holds." if not found.faults else "The chain is broken:")
        )
        print(*found.faults, sep="\n", end="\n" if found.faults else "")
    return 1 if found.faults else 0


def _rebuild(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        found = desk.do(RebuildStates()).value
    if options.json:
        print(json.dumps({"events": found.events, "differing": list(found.differing)}))
    else:
        same = "Facts and states came out the same." if not found.differing else "These came out otherwise:"
        print(f"{found.events} events replayed. {same}", *found.differing, sep="\n")
    return 1 if found.differing else 0


def _export(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        if options.staff is None:
            sign_in_owner(desk)
        else:
            sign_in(desk, options.staff, typed(f"Passphrase of {options.staff}"))
        for line in desk.do(ExportJournal()).value:
            sys.stdout.write(line + "\n")
    return 0
