"""Refusal: finds the place beside the control where a refused request is explained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt

from agentdesk.errors import Refused


@runtime_checkable
class ShowsRefusals(Protocol):
    """A widget, such as a banner, that explains a refusal where the person is looking."""

    def show_refused(self, refused: Refused) -> None:
        """Show the sentence."""


def show_refusal(owner: QObject) -> Callable[[Refused], None]:
    """Return the nearest place for a refusal: on the way up from `owner`, the first that shows refusals.

    Without any, the refusal itself is raised: a sentence that nobody can read would be a bug.
    """
    at: QObject | None = owner
    while at is not None:
        for candidate in (at, *at.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly)):
            if isinstance(candidate, ShowsRefusals):
                return candidate.show_refused
        at = at.parent()
    return _raise


def _raise(refused: Refused) -> None:
    raise refused
