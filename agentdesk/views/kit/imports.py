"""Imports: takes PySide6's hook out of the import statement, for it has the source of every module read and kept.

The hook serves `from __feature__ import snake_case`, which nobody here writes. For each module that is imported after
PySide6 it asks `inspect` for the whole source, only to look for the word PySide6 in it. Measured with PySide6 6.12.0.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it is this import that puts the hook in


def unhook() -> None:
    """Give the import statement back to Python."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
