"""Running a server for root: as an account without rights, from folders that this account may enter.

Nothing that was there before gets other permissions: what the account cannot reach is copied, or kept elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

# Names another folder than the usual one for what root's servers keep; every account must be able to enter it.
VARIABLE = "AGENTDESK_ROOTS_PLACE"
_USUAL = "/var/lib/agentdesk"
_NOTE = ".whose"
_ACCOUNTS = ("postgres", "nobody")


def is_root() -> bool:
    """Say whether this process may do everything on the machine."""
    return sys.platform != "win32" and os.geteuid() == 0


def account() -> str | None:
    """Return the account that a server runs as, or None when it is the person's own."""
    if sys.platform == "win32" or not is_root():
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _ACCOUNTS if name in names)


def roots_place() -> Path:
    """Return the folder in which root's servers keep their files."""
    return Path(os.environ.get(VARIABLE) or _USUAL).absolute()


def own_folder(folder: Path) -> None:
    """Make a folder that only the server's account, and root, can enter."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if (name := account()) is not None:
        shutil.chown(folder, name)


def place_for(folder: Path) -> Path:
    """Return where a server keeps what belongs into `folder`: there, or for root in a place of its own."""
    if not is_root():
        return folder
    _make_roots_place()
    return roots_place() / f"server-{_short(str(folder.resolve()))}"


def note_whose(folder: Path) -> None:
    """Note for which folder a place of root's own is, so that it can be told when that folder is gone."""
    if is_root() and folder.is_dir():
        _note(folder).write_bytes(os.fsencode(folder.resolve()))


def forget_whose(folder: Path) -> None:
    """Take such a note away, with the place it is about."""
    if is_root():
        _note(folder).unlink(missing_ok=True)


def left_behind() -> list[Path]:
    """Return the folders that are gone, and for whose servers there still is a place of root's own."""
    if not is_root():
        return []
    folders = []
    for note in roots_place().glob(f"*{_NOTE}"):
        with suppress(FileNotFoundError):  # taken away by another in this moment
            folders.append(Path(os.fsdecode(note.read_bytes())))
    return [folder for folder in folders if not folder.exists()]


def _note(folder: Path) -> Path:
    place = place_for(folder)
    return place.with_name(f"{place.name}{_NOTE}")


def programs_for(programs: Path) -> Path:
    """Return where a server's programs are run from: where they are, or for root a copy others can reach.

    A wheel keeps the libraries that its programs need beside its package; they come along to the same place.
    """
    if not is_root() or _is_open_to_all(programs):
        return programs
    _make_roots_place()
    install, package = programs.parent, programs.parent.parent
    copy = roots_place() / f"programs-{_short(f'{programs}{programs.stat().st_mtime_ns}')}"
    if not copy.exists():
        fresh = copy.with_suffix(f".{os.getpid()}")
        libraries = package.with_name(f"{package.name}.libs")
        for part, place in ((install, Path(package.name) / install.name), (libraries, Path(libraries.name))):
            if part.is_dir():
                shutil.copytree(part, fresh / place, symlinks=True, ignore=shutil.ignore_patterns("include"))
        fresh.replace(copy)
    return copy / package.name / install.name / programs.name


def _make_roots_place() -> None:
    roots_place().mkdir(mode=0o755, parents=True, exist_ok=True)


def _is_open_to_all(path: Path) -> bool:
    return all(step.stat().st_mode & 0o001 for step in (path.resolve(), *path.resolve().parents))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
