"""agentdesk tour: a whole call by keys alone and a client's file, through the real window, proven and pictured."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agentdesk.errors import Refused
from agentdesk.platform.paths import resource

if TYPE_CHECKING:
    from agentdesk.app.tour.tour import Told

FAILED = 1


def add(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "tour",
        help="take a whole call and bring a file in by itself, prove it, and keep pictures of every state",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where pictures and documents go"
    )
    parser.add_argument(
        "--portfolio", type=Path, metavar="FILE", help="another portfolio than the demonstration's"
    )
    parser.add_argument(
        "--at",
        metavar="INSTANT",
        help="when the tour takes place, such as 2026-11-23T10:42:00-06:00; without it, on a working morning",
    )
    parser.add_argument("--quick", action="store_true", help="one size, light and dark")
    parser.add_argument(
        "--screens", type=Path, metavar="DIR", help="copy the pictures that the documentation shows here"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from agentdesk.app.start import made_application
    from agentdesk.app.tour.hands import TourFailed
    from agentdesk.app.tour.pictures import SIZES
    from agentdesk.app.tour.quiet import without_known_lines
    from agentdesk.app.tour.stand import ZONE, instant_of, working_morning
    from agentdesk.app.tour.tour import Wishes, take_tour
    from agentdesk.platform.clock import Clock
    from agentdesk.services.imports.importing import refuse_unreadable

    portfolio = options.portfolio or resource("demo", "portfolio-us.csv")
    refuse_unreadable(portfolio)
    _make_folder(options.out)
    at = instant_of(options.at) if options.at else working_morning(Clock(ZONE).now())
    wishes = Wishes(options.out, portfolio, at)
    if options.quick:
        wishes = replace(wishes, sizes=SIZES[:1], themes=("light", "dark"))
    if options.screens is not None:
        wishes = replace(wishes, sizes=SIZES[:1], screens=options.screens)
    application = made_application()
    try:
        with without_known_lines():
            told = take_tour(application, wishes)
    except TourFailed as failed:
        sys.stderr.write(f"The tour failed: {failed}.\n")
        return FAILED
    sys.stdout.write(
        (json.dumps(_json(told)) if options.json else "\n".join(_lines(told, options.out))) + "\n"
    )
    return 0


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Refused("tour_out", f"The folder {out} cannot be made: {fault.strerror}.") from fault
    if not os.access(out, os.W_OK | os.X_OK):
        raise Refused("tour_out", f"The folder {out} cannot be written. Choose another with --out.")


def _json(told: Told) -> dict[str, Any]:
    proof = told.proof
    return {
        "rows": told.imported.rows,
        "imported": told.imported.imported,
        "rejected": told.imported.rejected,
        "brought": {
            "rows": told.brought.rows,
            "imported": told.brought.imported,
            "rejected": told.brought.rejected,
        },
        "steps": told.steps,
        "events_local": proof.events_local,
        "events_central": proof.events_central,
        "facts_equal": not proof.differing,
        "chain_local": "ok" if not proof.faults_local else list(proof.faults_local),
        "chain_central": "ok" if not proof.faults_central else list(proof.faults_central),
        "pictures": told.pictures,
        "documents": told.documents,
        "keys": told.keys,
        "states": told.imported.states,
    }


def _lines(told: Told, out: Path) -> list[str]:
    proof, brought = told.proof, told.brought
    call = (
        f"A whole call by {told.keys} key presses, {told.steps} steps, two interruptions."
        if told.steps
        else f"{_settled(told)}, nobody to call."
    )
    return [
        f"{told.imported.rows:,} rows: {told.imported.imported:,} imported, {told.imported.rejected:,} rejected.",
        call,
        f"A client's file of {brought.rows} rows: {brought.imported} taken, {brought.rejected} go back, none missing.",
        f"{proof.events_local} events here, {proof.events_central} in the central database.",
        "The facts are equal, both chains hold.",
        f"{len(told.pictures)} pictures and {len(told.documents)} documents in {out}.",
    ]


def _settled(told: Told) -> str:
    return ", ".join(
        f"{count:,} {_STATES.get(state, state)}" for state, count in told.imported.states.items()
    )


_STATES = {"paid": "settled invoices", "open": "open accounts"}
