"""agentdesk keys passphrase | recovery new | recovery add | recovery open: what opens a profile.

Secrets come from the terminal, from what comes in, or from a file, never from the command line; none is printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from agentdesk.cli.opening import profile_of
from agentdesk.cli.passphrase import asker, typed
from agentdesk.compose import desk_on
from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import write_whole
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import SystemVault
from agentdesk.services import ways_in
from agentdesk.services.desk import Desk
from agentdesk.services.keeping import open_file, passphrase_needed, unlock
from agentdesk.storage.faults import sorted_faults


def add(commands: Any) -> None:
    """Add the command and its parts."""
    parser = commands.add_parser(
        "keys", help="change the passphrase; let your organisation open this profile"
    )
    parts = commands.parts_of(parser)
    passphrase = parts.add_parser(
        "passphrase", help="change the passphrase; asks for the old one and the new"
    )
    passphrase.set_defaults(run=_passphrase)
    _add_recovery(parts, parts.add_parser("recovery", help="the organisation's recovery key"))


def _add_recovery(commands: Any, parser: argparse.ArgumentParser) -> None:
    parts = commands.parts_of(parser)
    new = parts.add_parser(
        "new", help="make a recovery key: the secret goes into a file, the public key is shown"
    )
    new.add_argument(
        "file", type=Path, metavar="FILE", help="a new file for the secret; keep it off the desks"
    )
    new.set_defaults(run=_new)
    one = parts.add_parser("add", help="let the organisation open this profile")
    one.add_argument(
        "public_key", metavar="KEY", help="its public key, as `recovery new` shows it; no secret"
    )
    one.set_defaults(run=_add)
    reopen = parts.add_parser(
        "open", help="open this profile by the recovery key, and give it a new passphrase"
    )
    reopen.add_argument("file", type=Path, metavar="FILE", help="the file with the recovery key's secret")
    reopen.set_defaults(run=_open)


def _passphrase(options: argparse.Namespace) -> int:
    profile, old = profile_of(options), asker()()
    if old is None:
        raise passphrase_needed()
    with sorted_faults():
        _change(profile, ways_in.opened_by_passphrase(profile, old), "passphrase")
    print("The passphrase is changed.")
    return 0


def _new(options: argparse.Namespace) -> int:
    secret, public_key = keys.new_recovery()
    try:
        write_whole(options.file, f"{keys.recovery_text(secret)}\n".encode(), is_new=True)
    except FileExistsError as fault:
        sentence = f"{options.file} is there already; it will not be overwritten."
        raise Refused("file_exists", sentence) from fault
    except OSError as fault:
        raise Refused("not_written", f"{options.file} cannot be written: {fault.strerror}.") from fault
    print(
        f"The secret is in {options.file}: keep it safe, and off the desks. The public key, for every desk:"
    )
    print(keys.recovery_text(public_key))
    return 0


def _add(options: argparse.Namespace) -> int:
    profile, public_key = profile_of(options), keys.recovery_key_of(options.public_key)
    with sorted_faults():
        key = unlock(profile, SystemVault(), asker())
        with _opened(profile, key) as desk:
            had_one = ways_in.let_organisation_in(desk, profile, key, public_key)
    print(
        "The organisation can open this profile from now on."
        + (" The recovery key it had before opens it no more." if had_one else "")
    )
    return 0


def _open(options: argparse.Namespace) -> int:
    profile = profile_of(options)
    with sorted_faults():
        _change(profile, ways_in.opened_by_recovery(profile, _secret(options.file)), "recovery")
    print("The profile has a new passphrase.")
    return 0


def _change(profile: Profile, key: bytes, opened_by: ways_in.OpenedBy) -> None:
    """Ask for the new passphrase and let it open the profile whose key this is."""
    passphrase = typed("New passphrase", twice=True)
    with _opened(profile, key) as desk:
        ways_in.let_passphrase_in(desk, profile, key, passphrase, SystemVault(), opened_by)


@contextmanager
def _opened(profile: Profile, key: bytes) -> Iterator[Desk]:
    clock = Clock()
    desk = desk_on(open_file(profile, key, clock), clock)
    try:
        yield desk
    finally:
        desk.file.close()


def _secret(path: Path) -> bytes:
    try:
        return keys.recovery_key_of(path.read_text("utf-8").strip())
    except UnicodeDecodeError as fault:
        raise Refused("recovery_key", "That file holds no recovery key.") from fault
    except OSError as fault:
        sentence = f"The file with the recovery key cannot be read: {fault.strerror}."
        raise Refused("recovery_file", sentence) from fault
