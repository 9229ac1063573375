"""agentdesk import FILE: bring a client's file in, say what has to be asked first, or hand rows back."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from agentdesk.cli import told_of_kinds, understood
from agentdesk.cli.opening import opened_desk, profile_of, throw_away_desk
from agentdesk.compose import sign_in_owner
from agentdesk.domain.money import Money
from agentdesk.domain.text_shown import name_shown
from agentdesk.services.demonstration import IsDemonstration, is_its_file
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.importing import refuse_unreadable
from agentdesk.services.imports.messages import Imported, ImportPortfolio, ImportRows
from agentdesk.services.imports.reading_ahead import reading_ahead
from agentdesk.services.past_contacts import PastContactsRow, PastContactsRows
from agentdesk.services.presence import is_new

ASKED = 3
_FLAGS = told_of_kinds.FLAGS | {
    "shared_number": "telephone numbers that several customers have (nobody was merged)",
    "namesake": "references that belong to people of different names or birth dates (kept apart)",
    "number_dropped": "rows with another telephone that cannot be dialled (kept as a note)",
    "address_without_country": "rows with an address without a country (kept as a note)",
    "taken_as_person": "rows that leave open whether it is a person or a company (consumer rules apply)",
    "kind_changed": "rows by which a person on file is a company now, or the other way round",
    "card_removed": "rows from which payment card numbers were taken out",
    "iban_removed": "rows from which IBANs were taken out",
    "bank_removed": "rows from which bank accounts were taken out",
    "bic_removed": "rows from which names of banks were taken out",
    "id_removed": "rows from which national ids were taken out",
    "read_as_windows_1252": "rows that are not UTF-8 (read as Windows-1252)",
    "text_shown": "rows with hidden or direction-changing characters (made visible)",
    "older_than_held": "rows older than what is on file (the newer was kept)",
}
_WOULD_END = (
    "This profile is a demonstration: once a client's customers are in it, it is one no longer and stands alone. "
    "Give them a profile of their own with --profile DIR, or say --into-demonstration to send them to the "
    "demonstration's database, which is not encrypted."
)
_IN_PLAIN_TEXT = (
    "This profile is a demonstration whose central database is not encrypted, and these customers are sent there as "
    "well: give real ones a profile of their own with --profile DIR."
)
_ENDED = "This profile is a demonstration no longer: it stands alone until it joins a central database."
_STOPPED_STAGED = (
    "\nStopped. What is staged shows nowhere: bring the same file in again to go on, or leave nothing of it with "
    "`agentdesk imports discard`."
)
_STOPPED_DECIDED = (
    "\nStopped. It was decided before that the file is in force: the next start does what is left of that."
)
_STOPPED_DRY = "\nStopped. It was a dry run: nothing of it shows anywhere, and nothing of it stays."
_CHOSEN = {
    "header": "found by the names of the columns",
    "named": "as asked",
    "file": "from the file named",
    "drafted": "drafted from the file, and kept",
}


def add(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "import", help="bring a client's file in: a portfolio, payments, calls, closures or correspondence"
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the client's file")
    parser.add_argument(
        "--mapping", metavar="NAME|FILE", help="how the file is understood; else found by its columns"
    )
    parser.add_argument("--dry-run", action="store_true", help="do everything but leave nothing behind")
    parser.add_argument(
        "--rejects", type=Path, metavar="FILE", help="where rejected rows go; else beside FILE"
    )
    parser.add_argument(
        "--into-demonstration",
        action="store_true",
        help="send a client's customers to the demonstration's unencrypted database too; else they end it",
    )
    parser.add_argument(
        "--past-contacts",
        choices=("none", "unknown"),
        help="of a portfolio: no calls were made in the seven days before, or nobody knows",
    )
    parser.add_argument(
        "--known-to",
        metavar="WHEN",
        help="of payments and calls: up to when the file knows them (yesterday, YYYY-MM-DD, or an instant)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    understood.add_answers(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    refuse_unreadable(options.file)
    found, warning, calls = _beforehand(options), None, None
    if found is None or not (found.asked or options.dry_run):
        found, warning, calls = _brought_in(options)
    told = {**_json(found), "warning": warning, "past_contacts": calls.known if calls else None}
    lines = [*_lines(name_shown(options.file.name), found, warning), *told_of_kinds.past_contacts(calls)]
    print(json.dumps(told) if options.json else "\n".join(lines))
    return ASKED if found.asked else 0


def _beforehand(options: argparse.Namespace) -> Imported | None:
    """Return what is asked about the file, and of a dry run what would come of it; None where there is a profile.

    A profile is made when something comes into it: not by a dry run, a question, or a file that is refused.
    """
    if not is_new(profile_of(options)):
        return None
    with throw_away_desk() as desk:
        sign_in_owner(desk, looks_after=True)
        return bring_in(desk, replace(_order(options), only_asks=not options.dry_run))


def _brought_in(options: argparse.Namespace) -> tuple[Imported, str | None, PastContactsRow | None]:
    """Bring the file into the profile, which is made where there is none.

    Return what came of it, the warning, and what is known of the calls before a portfolio.
    """
    with opened_desk(options, may_make=True) as desk:
        sign_in_owner(desk, looks_after=True)
        warning = _warning(desk, options)
        if warning and not options.dry_run:
            # Before anything is written, while it can still be stopped.
            print(warning, file=sys.stderr, flush=True)
        with reading_ahead(options.file) as reader:
            try:
                found = bring_in(desk, _order(options), reader.take, _progress())
            except KeyboardInterrupt:
                print(_stopped(desk, options), file=sys.stderr)
                raise
        calls = next((row for row in desk.ask(PastContactsRows()) if row.batch == found.batch), None)
    return found, warning, calls


def _stopped(desk: Desk, options: argparse.Namespace) -> str:
    if options.dry_run:
        return _STOPPED_DRY
    states = {row.state for row in desk.ask(ImportRows())}
    if states & {"closing", "settling"}:
        return _STOPPED_DECIDED
    return (
        _STOPPED_STAGED if states & {"staging", "staged"} else "\nStopped. Nothing of the file was written."
    )


def _progress() -> Callable[[int], None] | None:
    """Return what tells how far it is where somebody looks at it; a log has no use for that."""
    if not sys.stderr.isatty():
        return None
    return lambda rows: print(f"\r{rows:,} rows are staged", end="", file=sys.stderr, flush=True)


def _order(options: argparse.Namespace) -> ImportPortfolio:
    return ImportPortfolio(
        options.file,
        options.mapping,
        options.rejects,
        options.dry_run,
        into_demonstration=options.into_demonstration,
        answers=understood.answers_of(options),
        past_contacts=options.past_contacts,
        known_to=options.known_to,
    )


def _warning(desk: Desk, options: argparse.Namespace) -> str | None:
    """Return what a client's file does to a demonstration, or None where this profile or this file is no matter."""
    if not desk.ask(IsDemonstration()) or is_its_file(options.file):
        return None
    return _IN_PLAIN_TEXT if options.into_demonstration else _WOULD_END


def _json(found: Imported) -> dict[str, Any]:
    """Return the answer for programs; the first five keys are a contract, the rest may grow."""
    return {
        "rows": found.rows,
        "imported": found.imported,
        "rejected": found.rejected,
        "flagged": found.flagged,
        "asked": [asdict(question) for question in found.asked],
        "mapping": found.mapping,
        "customers": found.customers,
        "new": found.new_debts,
        "changed": found.changed,
        "flags": found.flags,
        "states": found.states,
        "owed": found.owed,
        "batch": found.batch,
        "rejects": None if found.rejects is None else str(found.rejects),
        "dry_run": int(found.is_rehearsal),
        "completes": None if found.completes is None else asdict(found.completes),
        "in_plain_text": int(found.is_in_plain_text),
        "ends_demonstration": int(found.ends_demonstration),
        "understood": understood.as_json(found.looked),
    }


def _lines(name: str, found: Imported, warning: str | None) -> list[str]:
    """Return the answer for people; what a rehearsal would bring about stands at its end."""
    if found.asked:
        return understood.asked_lines(name, found.rows, found.asked, found.looked)
    told = [warning] if warning and found.is_rehearsal else [_ENDED] if found.ends_demonstration else []
    return [*_done_lines(name, found), *told]


def _done_lines(name: str, found: Imported) -> list[str]:
    chosen = _CHOSEN[found.how_chosen or "named"]
    lines = [f"{name}: {_count(found.rows, 'row')}, understood by the mapping {found.mapping} ({chosen})."]
    if found.is_rehearsal:
        lines.append("A dry run: nothing was kept.")
    what = told_of_kinds.brought(found) or _owed(found)
    lines.append(f"{found.imported:,} imported: {_count(found.customers, 'customer')}, {what}.")
    if found.imported and not found.changed:
        lines.append("All of it was on file already; nothing changed.")
    lines += _states(found)
    if found.completes is not None:
        one = found.completes
        lines.append(
            f"They complete {one.source_name}: {one.taken:,} of its {_count(one.rows, 'row')} are in now."
        )
    lines.append(f"{found.rejected:,} rejected{_where(found)}.")
    lines.append(f"{found.flagged:,} flagged{':' if found.flagged else '.'}")
    return lines + [f"  {_FLAGS[kind]}: {count:,}" for kind, count in found.flags.items()]


def _owed(found: Imported) -> str:
    owed = ", ".join(told_of_kinds.written(Money(minor, currency)) for currency, minor in found.owed.items())
    return f"{_count(found.imported, _what(found))}, {owed or 'nothing'} owed"


def _what(found: Imported) -> str:
    return "invoice" if found.kind == "invoices" else "account"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _states(found: Imported) -> list[str]:
    """Return what is not to be worked; when that is all of it, that nobody is to be called."""
    paid = found.states.get("paid", 0)
    nobody = ", nobody to call" if not found.states.get("open") else ""
    lines = [f"{_count(paid, f'settled {_what(found)}')}{nobody}."] if paid else []
    others = {state: count for state, count in found.states.items() if state not in ("open", "paid")}
    return lines + [
        f"Not to be called, {state.replace('_', ' ')}: {count:,}." for state, count in others.items()
    ]


def _where(found: Imported) -> str:
    return f"; they are in {name_shown(str(found.rejects))}" if found.rejects else ""
