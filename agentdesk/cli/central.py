"""agentdesk central init | person | join | password | demo: the central database, and the demonstration's own."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any

from agentdesk.cli.opening import opened_desk, profile_of
from agentdesk.cli.passphrase import typed
from agentdesk.errors import Refused
from agentdesk.platform.files import private_folder
from agentdesk.platform.vault import SystemVault
from agentdesk.services.remembering import ChangeSetting, Settings
from agentdesk.sync import passwords, roles, setup
from agentdesk.sync.address import Address, refuse_unkeepable
from agentdesk.sync.demo import READER, DemoServer
from agentdesk.sync.faults import told_to_administrators

_GROUPS = {"agent": roles.AGENT, "reader": roles.READER, "lead": roles.LEAD}
_LOOK = "SELECT began_at, outcome, call_seconds FROM desk.calls ORDER BY began_at DESC LIMIT 20"


def add(commands: Any) -> None:
    """Add the command and its parts."""
    parser = commands.add_parser("central", help="set up the central database; run the demonstration's own")
    parts = commands.parts_of(parser)

    init = parts.add_parser("init", help="make or update the schema, functions and roles; safe to repeat")
    _add_url(init)
    init.add_argument(
        "--owner-role",
        default=roles.OWNER,
        metavar="NAME",
        help="the role that owns everything; made if missing",
    )
    init.add_argument("--json", action="store_true", help="print one JSON object")
    init.set_defaults(run=_init)

    person = parts.add_parser("person", help="let a person sign in, or change their password")
    person.add_argument("name", metavar="NAME", help="the person's role in the database")
    _add_url(person)
    person.add_argument("--role", choices=_GROUPS, default="agent", help="what they may do; agent by default")
    person.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="read the password from a file instead of the terminal",
    )
    person.set_defaults(run=_person)

    join = parts.add_parser(
        "join", help="let this desk send to a central database from now on, or stand alone"
    )
    join.add_argument("--url", required=True, metavar="URL", help="its address; an empty one: stand alone")
    join.set_defaults(run=_join)

    password = parts.add_parser(
        "password", help="keep this desk's password for the central database in the system's keyring"
    )
    password.add_argument("--url", metavar="URL", help="the address; by default the one in the settings")
    password.add_argument("--forget", action="store_true", help="take it out of the keyring again")
    password.set_defaults(run=_keep_password)

    demo = parts.add_parser(
        "demo", help="run the demonstration's PostgreSQL until Ctrl+C, and say how to look"
    )
    demo.set_defaults(run=_demo)


def _add_url(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--url",
        required=True,
        metavar="URL",
        help="postgresql://administrator@host/database, as someone who may make roles; the password comes from "
        "the address, PGPASSWORD or ~/.pgpass",
    )


def _init(options: argparse.Namespace) -> int:
    with told_to_administrators():
        done = setup.initialise(Address.parse(options.url), options.owner_role)
    if options.json:
        print(json.dumps(asdict(done)))
    else:
        what = (
            "is up to date"
            if done.before == done.after
            else "was set up"
            if done.before is None
            else "was updated"
        )
        print(f"The central database {what}: schema {done.after} on PostgreSQL {done.server}.")
    return 0


def _person(options: argparse.Namespace) -> int:
    address = Address.parse(options.url)
    password = _password(options)
    with told_to_administrators():
        setup.admit(address, options.name, _GROUPS[options.role], password)
    print(f"{options.name} may sign in as {options.role}.")
    return 0


def _join(options: argparse.Namespace) -> int:
    refuse_unkeepable(options.url)
    with opened_desk(options, may_make=True) as desk:
        desk.do(ChangeSetting("central_url", options.url))
    if options.url:
        print("This desk sends to that central database from now on. Try it with: agentdesk sync --once")
    else:
        print("This desk stands alone from now on: everything is kept in its own file.")
    return 0


def _keep_password(options: argparse.Namespace) -> int:
    address, vault = Address.parse(_own_url(options)), SystemVault()
    if options.forget:
        was_kept = passwords.forget(address, vault)
        print("The password is forgotten." if was_kept else "There was no password in this system's keyring.")
        return 0
    passwords.keep(address, typed(f"Password of {address.user}", twice=True), vault)
    print(f"The password of {address.user} is kept in this system's keyring.")
    return 0


def _own_url(options: argparse.Namespace) -> str:
    if options.url is not None:
        return str(options.url)
    with opened_desk(options) as desk:
        url = str(desk.ask(Settings())["central_url"])
    if not url:
        raise Refused("central_unset", "This desk has no central database of its own. Name one with --url.")
    return url


def _password(options: argparse.Namespace) -> str | None:
    if options.password_file is not None:
        try:
            return options.password_file.read_text("utf-8").rstrip("\r\n") or None
        except OSError as fault:
            raise Refused(
                "password_file", f"The file with the password cannot be read: {fault.strerror}."
            ) from fault
    if not sys.stdin.isatty():
        return None
    return typed(f"Password for {options.name} (empty to leave it as it is)", twice=True) or None


def _demo(options: argparse.Namespace) -> int:
    profile = profile_of(options)
    private_folder(profile.folder)
    server = DemoServer(profile.demo_server)
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: ended.set())
    try:
        server.start()
        print("The demonstration's central database runs. Look at it with:")
        print(f'  "{server.programs / "psql"}" "{server.url(READER)}" -c "{_LOOK}"')
        if not server.is_kept_here:
            print("Another AgentDesk of this profile started it and will stop it.")
            return 0
        print("Ctrl+C stops it.", flush=True)
        # Waiting with a limit, because without one Windows would not notice Ctrl+C.
        while not ended.wait(0.5):
            pass
        return 0
    finally:
        server.stop()
