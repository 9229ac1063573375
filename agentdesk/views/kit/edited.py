"""Edited: hears of every edit that a person makes in an editor, whichever of Qt's own or ours it is.

What the program puts there itself is no edit.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from agentdesk.views.kit.segmented import Segmented

_SIGNALS: dict[type[QWidget], str] = {
    QLineEdit: "textEdited",
    Segmented: "chosen",
    QCheckBox: "toggled",
    QComboBox: "activated",
}


def on_edited(editor: QWidget, act: Callable[[], object]) -> None:
    """Have `act` called whenever something was typed or chosen in an editor or in a part of it."""
    for widget in (editor, *editor.findChildren(QWidget)):
        for kind, signal in _SIGNALS.items():
            if isinstance(widget, kind):
                getattr(widget, signal).connect(lambda *_what: act())
