"""Signals: the three things the whole application hears about. Everything else is between parent and child."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class AppSignals(QObject):
    """`changed` carries a frozenset of Change, `place_moved` a Place.

    `unavailable` carries an errors.Unavailable and what does the errand again, None where nobody waits for it.
    """

    changed = Signal(object)
    unavailable = Signal(object, object)
    place_moved = Signal(object)
