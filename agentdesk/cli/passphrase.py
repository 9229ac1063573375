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


def typed(words: str, *, twice: bool = False) -> str:
    """Return a secret from the terminal, unseen, or else the next line of what comes in; never from the command line.

    `twice` asks for it again on a terminal. Raises Refused when the two differ.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        return "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass(f"{words}: ", sys.stderr)
    if twice and first and getpass.getpass("Once more: ", sys.stderr) != first:
        raise Refused("password_differs", "The two differ. Nothing was changed.")
    return first


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
