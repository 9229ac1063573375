"""Sync words: how the desk stands with the central database, as a word, an icon and a tone for the rail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agentdesk.services.rows.sync import SyncState
from agentdesk.views.kit import below


def rail_words(state: SyncState) -> tuple[str, str, str]:
    """Return (word, icon, token of the icon's colour); the word alone says it too."""
    if state.state == "offline":
        return QCoreApplication.translate("SyncWords", "Offline"), "wifi-off", "warn"
    if state.state == "refused":
        return QCoreApplication.translate("SyncWords", "Not synced"), "circle-alert", "bad"
    if state.state == "up_to_date":
        return QCoreApplication.translate("SyncWords", "Synced"), "refresh-cw", "ok"
    if state.state == "alone":
        return QCoreApplication.translate("SyncWords", "Kept here"), "database", "ok"
    if state.state == "waiting" and state.waiting:
        word = QCoreApplication.translate("SyncWords", "{0} to send").format(state.waiting)
        return word, "refresh-cw", "info"
    return QCoreApplication.translate("SyncWords", "Syncing"), "refresh-cw", "info"


def rail_sentence(word: str, state: SyncState) -> str:
    """Return what the item says when it is pointed at or read aloud: the word, and the sentence behind it."""
    if state.state == "alone":
        return QCoreApplication.translate("SyncWords", "This desk stands alone: everything is kept here")
    if state.state == "waiting" and state.waiting:
        word = QCoreApplication.translate("SyncWords", "Waiting to send: {0}").format(state.waiting)
    return " ".join(filter(None, (word, below.sentence(state.sentence))))
