"""The key file and the journal, changed as one: what is to come lies beside, and the journal says whether it holds.

Two stores cannot be written in one go. So the new key file is written whole beside the old one first, inside the
transaction that journals its digest; the commit of that transaction is the change, and giving the file its name only
carries it out. Cut off before the commit, the profile opens as it did and nothing says otherwise; cut off after it, the
next opening carries out what the journal says. No order of plain writes has this: with the key file first a way in
could be open that no record names, with the journal first the record could name one that is none.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from sqlalchemy import Connection

from agentdesk.platform.files import sync_folder
from agentdesk.platform.key_file import KeyFile, read_key_file, write_key_file
from agentdesk.platform.paths import Profile
from agentdesk.storage.desk_file import DeskFile

_HOLDS = "SELECT 1 FROM way_in WHERE key_file = ? AND seq = (SELECT max(seq) FROM way_in)"


def lay_beside(profile: Profile, wrapped: KeyFile) -> str:
    """Write a key file beside the one that holds, and return its digest for the journal. Nothing opens by it yet."""
    write_key_file(profile.coming_keys, wrapped)
    return _digest_of(profile.coming_keys)


def settle(profile: Profile, file: DeskFile) -> None:
    """Let the key file that lies beside take effect if the journal says so, and take it away otherwise.

    Under the lock of the writers: whoever is just changing a way in has it from before the file is written until its
    event is, so a file that no event names is one that was given up.
    """
    if not profile.coming_keys.exists():
        return
    with file.write() as connection:
        _settle(profile, connection)


def holding(profile: Profile, connection: Connection) -> KeyFile:
    """Return the key file that holds, in a transaction of a writer: until that ends, nobody else changes it.

    What was committed and has not taken effect yet takes effect here, so that no change is built on what was before it.
    """
    _settle(profile, connection)
    return read_key_file(profile.key_file)


def _settle(profile: Profile, connection: Connection) -> None:
    if not profile.coming_keys.exists():  # there was none, or someone else settled it meanwhile
        return
    if connection.exec_driver_sql(_HOLDS, (_digest_of(profile.coming_keys),)).first() is not None:
        profile.coming_keys.replace(profile.key_file)
    else:
        profile.coming_keys.unlink()
    sync_folder(profile.folder)


def _digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
