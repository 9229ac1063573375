"""Keys of the page of files: which action of the book does what there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from agentdesk.views.imports.place import FilesPlace
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.screens import Screens

VERDICTS = {
    "confirm_need": "confirm",
    "leave_note": "leave",
    "same_person": "same",
    "different_people": "different",
}
"""What a tray is asked to do, by the action that asks it; the other tray has no use for it."""


class FilesKeys:
    """Binds the actions of the book to the place where files are brought in."""

    def __init__(self, place: FilesPlace, screens: Screens, shortcuts: Shortcuts) -> None:
        """Bind everything that can be done with files."""
        bind = shortcuts.bind
        bind("files", lambda: screens.show_or_desk("files"))
        bind("bring_file", place.bring)
        # The green button shows this key, so it holds wherever the keyboard is while the place is seen.
        go_on = bind("file_go_on", place.decide, place)
        go_on.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        for action_id, verdict in VERDICTS.items():
            bind(action_id, partial(place.judge, verdict), place)
        bind("last_decision", place.look_at_last, place)
