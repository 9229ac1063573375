"""Phone: asks the system's telephone program to dial, or leaves it to the agent's own hand.

The desk never knows whether it really rang: the agent marks that.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


class Phone(Protocol):
    """Something that can be asked to dial. `by` is the word for the journal: tel or hand."""

    by: str

    def dial(self, number: str) -> bool:
        """Ask for a number (E.164) to be dialled; False when nothing on this machine takes it."""


class SystemPhone:
    """The program that the system has registered for `tel:` links."""

    by = "tel"

    def dial(self, number: str) -> bool:
        """Hand the number to the system."""
        return QDesktopServices.openUrl(QUrl(f"tel:{number}"))


class HandPhone:
    """A telephone that the agent dials: nothing to hand over, so it always succeeds."""

    by = "hand"

    def dial(self, number: str) -> bool:
        """Leave the dialling to the agent."""
        return True
