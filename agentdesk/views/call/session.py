"""Session: what the stage needs of a call, whether it is live, practised or replayed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

from PySide6.QtCore import SignalInstance

from agentdesk.domain.call import Mark
from agentdesk.services.rows.call import CallView


class CallSession(Protocol):
    """A call that can be shown and steered. `changed` carries the new CallView after every act.

    `values` are the fields of the step on the screen as typed so far: leaving a step loses nothing.
    """

    @property
    def view(self) -> CallView:
        """The call as it stands."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted with a CallView."""

    def mark(self, mark: Mark, at: int | None = None, reason: str | None = None) -> None:
        """Mark what the agent did on the phone."""

    def say_who_is_there(self, found: Literal["same", "other"]) -> None:
        """Say whom one finds on the line after a restart."""

    def answer(self, answer: str, values: Mapping[str, Any]) -> None:
        """Answer the step on the screen with what was typed into its fields."""

    def keep_typed(self, step: str, values: Mapping[str, Any]) -> None:
        """Keep what is typed into the fields of a step so far."""

    def go_back(self, values: Mapping[str, Any]) -> None:
        """Go back one step."""

    def go_forward(self, values: Mapping[str, Any]) -> None:
        """Go forward again."""

    def skip(self, reason: str, values: Mapping[str, Any]) -> None:
        """Leave the step unanswered."""

    def interrupt(self, key: str, values: Mapping[str, Any]) -> None:
        """The customer says something that comes first."""

    def return_to_script(self, values: Mapping[str, Any]) -> None:
        """Return to the step that waited."""

    def mark_mood(self, mood: str) -> None:
        """Mark how the customer sounds now."""

    def let_go(self, participant: str) -> None:
        """Someone left the line."""
