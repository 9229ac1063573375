"""Printing what came of a command, whatever the terminal can write; where it can write nothing, that is said."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


def print_anything() -> None:
    """Write letters that the output does not have by their numbers: a client's file may be called anything."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def unprinted(more: str = "") -> OSError | None:
    """Write out what is printed so far, and `more` -> None, or why it cannot be.

    A pipe that was closed is raised as it is.
    """
    if sys.stdout is None:
        return None
    try:
        sys.stdout.write(more)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        _drop()
        return fault
    return None


def _drop() -> None:
    """Let go of what cannot be written, or it is tried once more when the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    sys.stdout.flush()
