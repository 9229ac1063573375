"""agentdesk record CALL --out FILE.pdf: the record of one saved call as a document."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from agentdesk.cli.opening import opened_desk
from agentdesk.compose import sign_in_owner
from agentdesk.errors import Refused
from agentdesk.platform.files import write_whole
from agentdesk.services.messages import RecordRows

USUAL = "en-US"


def add(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "record", help="write the record of a saved call as a PDF; this is journalled"
    )
    parser.add_argument("call", metavar="CALL", help="id of the call")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", required=True, help="a new file, such as record.pdf"
    )
    parser.add_argument(
        "--language",
        metavar="TAG",
        default=USUAL,
        help="language, figures and paper: en-US, en-GB, es-US or es-ES; en-US by default",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from agentdesk.reports.figures import PLACES
    from agentdesk.reports.interaction_record import pdf

    if options.language not in PLACES:
        raise Refused("language", f"The languages of documents are {', '.join(PLACES)}.")
    _refuse_unwritable(options.out)
    with opened_desk(options) as desk:
        sign_in_owner(desk)
        record = desk.do(RecordRows(options.call)).value
    _write(options.out, pdf(record, options.language))
    print(f"Written to {options.out}. It holds a customer's data in plain text: keep it where that belongs.")
    return 0


def _refuse_unwritable(path: Path) -> None:
    """Raise Refused before anything is journalled as having left the desk."""
    if path.exists():
        raise _exists(path)
    if not path.parent.is_dir():
        raise Refused("folder_missing", f"There is no folder {path.parent}.")


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content, is_new=True)
    except FileExistsError as fault:
        raise _exists(path) from fault
    except OSError as fault:
        raise Refused("not_written", f"{path} cannot be written: {fault.strerror}.") from fault


def _exists(path: Path) -> Refused:
    return Refused(
        "file_exists", f"{path} is there already and will not be overwritten. Choose another name."
    )
