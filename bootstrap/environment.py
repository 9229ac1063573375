"""The environment `.venv`: made from the hashed lock, mended when it is not whole, left alone when it is."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

from bootstrap import Stop, say, steps
from bootstrap.locking import lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "agentdesk-setup.json"  # what .venv was made from; absent while it is being made or changed
ASIDE = STAMP.with_suffix(".aside")  # where the stamp lies meanwhile
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
LEVELS = {"run": ("run",), "dev": ("run", "dev")}  # the developer's lock holds all that the other names
SCHEME = 1  # raise it when every .venv must be made anew although no lock changed


def set_up(level: str) -> str:
    """The interpreter of a `.venv` that holds what the lock of this level names, made if need be."""
    if not is_current(level):
        with only_one() as held:
            if not is_current(level):  # another run.py may just have done it
                make(level, held)
    steps.compile_project(ROOT / "agentdesk")
    return str(steps.interpreter_of(VENV))


def is_current(level: str) -> bool:
    """Whether `.venv` stands here, whole, and was made from the locks as they are now."""
    stamp = read_stamp()
    return fits_here() and all(stamp.get(name) == digest_of(LOCKS[name]) for name in LEVELS[level])


def fits_here() -> bool:
    """Whether `.venv` was finished, in this very place, by this version of Python, and still has one."""
    stamp = read_stamp()
    made_here = all(stamp.get(key) == value for key, value in identity().items())
    return made_here and steps.interpreter_of(VENV).exists()


def identity() -> dict[str, object]:
    """What must stay the same: the scripts in `.venv` hold its path, and its wheels fit one Python."""
    python = f"{sys.implementation.cache_tag} on {sys.platform}"
    return {"scheme": SCHEME, "place": str(VENV), "python": python}


def read_stamp() -> dict[str, object]:
    """What `.venv` was made from; empty where it is absent or was never finished."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: Mapping[str, object]) -> None:
    """Put the stamp in place in one stroke."""
    draft = STAMP.with_suffix(".new")
    draft.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    draft.replace(STAMP)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Stop(f"{path.name} cannot be read ({error.strerror}); this copy is not whole.") from None


def make(level: str, held: int) -> None:
    """Make `.venv`, or bring the one that stands up to its lock; undo what cannot be finished."""
    refuse_closed_folder()
    before = read_stamp() if fits_here() else {}
    level = "dev" if "dev" in before else level  # a developer's .venv stays one
    try:
        if before:
            say("Bringing the set-up up to date.")
            STAMP.replace(ASIDE)
        else:
            say("Setting up: once, some minutes on a slow line.")
            shutil.rmtree(VENV, ignore_errors=True)
            steps.create(VENV, held)
        steps.install(VENV, LOCKS[level], held)
        steps.finish(VENV, ROOT, held)
        write_stamp({**identity(), **{name: digest_of(LOCKS[name]) for name in LEVELS[level]}})
    except BaseException as error:  # whatever it was, even Ctrl+C: what is half made must go
        undo(error, anew=not before)
        if isinstance(error, OSError):
            raise steps.explained([f"[Errno {error.errno}] {error}"]) from None
        raise


def refuse_closed_folder() -> None:
    """Stop before anything is tried where this user, or anybody, may not write."""
    if not os.access(ROOT, os.W_OK) or (VENV.exists() and not os.access(VENV, os.W_OK)):
        raise steps.explained(["Permission denied"])


def undo(error: BaseException, *, anew: bool) -> None:
    """Leave nothing half made: a new `.venv` goes, and an old one that was not touched is whole again."""
    if anew:
        shutil.rmtree(VENV, ignore_errors=True)
    elif isinstance(error, Stop) and error.untouched:
        ASIDE.replace(STAMP)


@contextlib.contextmanager
def only_one() -> Iterator[int]:
    """Hold the sole right to change `.venv`: a lock on this very file, so that none is left lying about.

    Yields the descriptor: a child that inherits it keeps the lock, so a pip that outlives us still counts.
    """
    with open(__file__, "rb") as handle:
        try:
            lock(handle.fileno(), wait=False)
        except OSError:
            say("Another run.py is setting up here; waiting for it.")
            lock(handle.fileno(), wait=True)
        yield handle.fileno()
