"""Whether a folder holds a profile, seen before anything is loaded that opens one."""

from __future__ import annotations

import contextlib
from pathlib import Path

from agentdesk.errors import Refused
from agentdesk.platform.files import keep_private, sync_folder, unfinished_writes
from agentdesk.platform.key_file import read_key_file
from agentdesk.platform.paths import Profile
from agentdesk.storage.driver_faults import driver_faults


def is_new(profile: Profile) -> bool:
    """Return whether there is nothing in the profile yet. Raises Refused when only half of it is there.

    A first start that was cut off after its key was kept is finished here: nothing but a name was missing.
    """
    if has_keys := profile.key_file.exists():
        with driver_faults():
            finish(profile)
    has_file = profile.desk_file.exists()
    if has_file and not has_keys:
        raise Refused(
            "keys_missing",
            "The file {file} is here but its key file {key_file} is not. "
            "Restore the key file from a backup; nothing was changed.",
            file=profile.desk_file.name,
            key_file=profile.key_file.name,
        )
    if has_keys and not has_file:
        raise Refused(
            "file_missing",
            "The key file {key_file} is here but {file} is not. "
            "Restore it from a backup, or choose another folder with --profile.",
            file=profile.desk_file.name,
            key_file=profile.key_file.name,
        )
    return not has_file


def finish(profile: Profile) -> None:
    """Give a new file its name, and take away what a start left that was cut short before its key was kept."""
    if not profile.desk_file.exists():
        with contextlib.suppress(FileNotFoundError):
            profile.unfinished(read_key_file(profile.key_file).account).replace(profile.desk_file)
            sync_folder(profile.folder)
    for path in (profile.key_file, profile.desk_file):
        if path.exists():
            keep_private(path)
    written = (profile.key_file, profile.coming_keys)
    unfinished = (path for file in written for path in unfinished_writes(file))
    for stale in (*profile.folder.glob("desk-*.new"), *unfinished):
        take_away(stale)


def take_away(file: Path) -> None:
    """Remove an encrypted file that nothing stands on, with what SQLite keeps beside it."""
    for path in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm", "-journal"))):
        with contextlib.suppress(OSError):  # it holds nothing, and may be another's that is just being made
            path.unlink()
