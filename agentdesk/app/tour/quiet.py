"""Quiet: without a screen Qt says what it cannot do with windows and lists that open. Those lines are left out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

# Qt's off-screen plug-in says it whenever a window asks for a least size; the window has that size all the same.
SAID_OF_EVERY_WINDOW = "This plugin does not support propagateSizeHints()"
# And these whenever a list opens below what is typed; it can be seen and chosen from all the same.
SAID_OF_EVERY_LIST = (
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)


@contextmanager
def without_known_lines() -> Iterator[None]:
    """Leave those lines out as long as this lasts; whatever else Qt says is told as before, word for word."""
    before = qInstallMessageHandler(_tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _tell(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    if words not in (SAID_OF_EVERY_WINDOW, *SAID_OF_EVERY_LIST):
        sys.stderr.write(qFormatLogMessage(kind, context, words) + "\n")
