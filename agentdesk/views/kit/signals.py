"""Signals: the three things the whole application hears about. Everything else is between parent and child."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class AppSignals(QObject):
    """`changed` carries a frozenset of Change, `unavailable` an errors.Unavailable, `place_moved` a Place."""

    changed = Signal(object)
    unavailable = Signal(object)
    place_moved = Signal(object)
