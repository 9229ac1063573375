"""Quiet: without a screen Qt says of every window that nobody can be told its size. That one line is left out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

# Qt's off-screen plug-in says it whenever a window asks for a least size; the window has that size all the same.
SAID_OF_EVERY_WINDOW = "This plugin does not support propagateSizeHints()"


@contextmanager
def without_known_line() -> Iterator[None]:
    """Leave that line out as long as this lasts; whatever else Qt says is told as before, word for word."""
    before = qInstallMessageHandler(_tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _tell(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    if words != SAID_OF_EVERY_WINDOW:
        sys.stderr.write(qFormatLogMessage(kind, context, words) + "\n")
