"""Errand: what the UI lane remembers of something that another lane does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QObject

from agentdesk.errors import Refused

Then = Callable[[Any], None]
OnRefused = Callable[[Refused], None]
Lastly = Callable[[], None]


@dataclass(slots=True, eq=False)
class Errand:
    """An errand of an owner. `draft` names what it keeps as typed; `replaces` what a later one makes void."""

    owner: QObject
    then: Then | None
    refused: OnRefused | None
    lastly: Lastly | None
    replaces: tuple[int, str] | None = None
    draft: str = ""
    lane: str = ""
    action: Callable[[], Any] | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether its owner is still there to be answered."""
        return shiboken6.isValid(self.owner)

    def end(self) -> None:
        """Call what is wanted whatever came of it, unless the owner is gone."""
        if self.lastly is not None and self.is_wanted:
            self.lastly()
