"""Keeper: the settings in force. A change is kept first; then whoever it concerns hears of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from agentdesk.settings import BY_NAME
from agentdesk.views.kit.errand import OnRefused
from agentdesk.views.kit.lane import Lanes


class SettingsKeeper(QObject):
    """The values by name. Emits `changed(name, value)` when a value is on the disk."""

    changed = Signal(str, str)

    def __init__(self, lanes: Lanes, values: Mapping[str, str], parent: QObject) -> None:
        """Take the values in force; what was never changed has the value of the table."""
        super().__init__(parent)
        self._lanes = lanes
        self._values = {name: values.get(name, setting.default) for name, setting in BY_NAME.items()}

    def __getitem__(self, name: str) -> str:
        """Return a value. Raises KeyError for a setting that there is not."""
        return self._values[name]

    def keep(self, name: str, value: str, refused: OnRefused | None = None) -> None:
        """Keep a value. It is refused where the table does not allow it."""
        from agentdesk.services.remembering import ChangeSetting

        self._lanes.do(
            self, ChangeSetting(name, value), then=lambda _: self._on_kept(name, value), refused=refused
        )

    def _on_kept(self, name: str, value: str) -> None:
        self._values[name] = value
        self.changed.emit(name, value)
