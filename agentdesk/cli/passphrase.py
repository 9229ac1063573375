"""Where a command without a window gets the passphrase: a named file, or a question on the terminal."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

from agentdesk.errors import Refused

VARIABLE = "AGENTDESK_PASSPHRASE_FILE"


def asker() -> Callable[[], str | None]:
    """Return what asks for the passphrase when it is needed, once: the file first, then the terminal, else None."""
    return _ask


def _ask() -> str | None:
    name = os.environ.get(VARIABLE)
    if name:
        return from_file(Path(name))
    if sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty():
        return getpass.getpass("Passphrase of this profile: ", sys.stderr)
    return None


def from_file(path: Path) -> str:
    """Return the passphrase that a file holds, without the line's end. Raises Refused when it cannot be read."""
    try:
        text = path.read_text("utf-8").rstrip("\r\n")
    except OSError as fault:
        raise Refused("passphrase_file", f"The passphrase file cannot be read: {fault.strerror}.") from fault
    except UnicodeDecodeError as fault:
        raise Refused("passphrase_file", "The passphrase file is not plain text in UTF-8.") from fault
    if not text or "\n" in text:
        raise Refused("passphrase_file", "The passphrase file must hold exactly one line: the passphrase.")
    return text
