"""agentdesk sync: one conversation with the central database, without the window."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import Any

from agentdesk.cli.opening import opened_desk, profile_of
from agentdesk.services.demonstration import IsDemonstration
from agentdesk.services.desk import Desk
from agentdesk.services.remembering import Settings
from agentdesk.storage.outbox import Outbox
from agentdesk.sync.line import line_for
from agentdesk.sync.session import Report, sync_once

_MEETINGS = {
    "continue": "",
    "restored": " The central database had lost some of them and has them again.",
    "lost": " It had some already: only its answer was lost.",
}


def add(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("sync", help="send what waits to the central database")
    parser.add_argument(
        "--once",
        action="store_true",
        required=True,
        help="have one conversation and end; the window does it by itself",
    )
    parser.add_argument(
        "--url",
        metavar="URL",
        help="another central database than the settings name",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=_sync)


def _sync(options: argparse.Namespace) -> int:
    with opened_desk(options) as desk:
        report = _converse(desk, options)
    if options.json:
        print(json.dumps(asdict(report)))
    else:
        print(
            f"{report.pushed} events sent. {report.acknowledged} are in the central database, "
            f"{report.waiting} wait.{_MEETINGS[report.meeting]}"
        )
    return 0


def _converse(desk: Desk, options: argparse.Namespace) -> Report:
    url = desk.ask(Settings())["central_url"] if options.url is None else options.url
    line = line_for(url, profile_of(options).demo_server, lambda: bool(desk.ask(IsDemonstration())))
    try:
        return sync_once(Outbox(desk.file), line.central, desk.clock)
    finally:
        line.central.close()
        line.stop()
