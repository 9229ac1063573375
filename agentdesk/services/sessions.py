"""The calls that are open, held in memory as folds of their events; and what is prepared and searched.

Only the write lane changes this, and only after the events are on the disk. Everything held is frozen, so that
the read lane may look at any time. After a crash `load` makes the same from the journal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from agentdesk.domain import participants
from agentdesk.domain.call import Call
from agentdesk.domain.curtain import Scene, scene_of_call
from agentdesk.domain.participants import Line
from agentdesk.errors import Refused
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Script
from agentdesk.services.rows.sync import SyncState


@dataclass(frozen=True, slots=True)
class OpenCall:
    """One call that is not saved yet. An incoming one has no customer and no script until they are named.

    `name` and `zones` are the customer's as they were when the call opened, the likeliest zone first. `number_ends`
    are the last digits of the number where only those are known. `asks_who` is so from a restart of the desk until it
    was said who is on the line: meanwhile nobody is taken to be there.
    """

    interaction: str
    customer: str | None
    number: str | None
    number_kind: str
    direction: str
    call: Call
    saved_at: int
    script: Script | None = None
    language: str = ""
    frozen: Mapping[str, Any] | None = None
    state: State | None = None
    is_late: bool = False
    typed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    name: str = ""
    zones: tuple[str, ...] = ()
    number_ends: str = ""
    asks_who: bool = False

    @property
    def line(self) -> Line:
        """Who is known to be on the line."""
        line = self.state.line if self.state else ()
        return participants.all_left(line, self.saved_at) if self.asks_who else line

    @property
    def scene(self) -> Scene:
        """What the curtain may show during this call."""
        return scene_of_call(self.line, is_over=self.call.ended_at is not None)


class Sessions:
    """Everything that is open on this desk."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._calls: dict[str, OpenCall] = {}
        self._prepared: dict[str, int] = {}
        self.is_searching = False
        self.sync = SyncState()

    def put(self, call: OpenCall) -> None:
        """Hold a call as it now stands."""
        self._calls = {**self._calls, call.interaction: call}

    def close(self, interaction: str) -> None:
        """Let a saved call go, and whoever was prepared for it."""
        call = self._calls.get(interaction)
        self._calls = {key: other for key, other in self._calls.items() if key != interaction}
        if call and call.customer:
            self.unprepare(call.customer)

    def get(self, interaction: str) -> OpenCall | None:
        """Return an open call, or None."""
        return self._calls.get(interaction)

    def all(self) -> tuple[OpenCall, ...]:
        """Return the open calls, the oldest first."""
        return tuple(sorted(self._calls.values(), key=lambda call: (call.call.began_at, call.interaction)))

    def live(self) -> OpenCall | None:
        """Return the call in which someone may be on the phone now, or None."""
        return next((call for call in self._calls.values() if call.call.is_live), None)

    def refuse_beside_live(self, interaction: str | None = None) -> None:
        """Raise Refused while another call is live, or any: whoever is on the phone then must not see this."""
        live = self.live()
        if live is not None and live.interaction != interaction:
            raise Refused("call_live", "Finish the call that is open first.")

    def prepare(self, customer: str, at: int) -> None:
        """Remember that a customer was opened to prepare a call; whoever was open before is not any more."""
        self._prepared = {customer: at}

    def unprepare(self, customer: str) -> None:
        """Forget that a customer was opened."""
        self._prepared = {key: at for key, at in self._prepared.items() if key != customer}

    def prepared_at(self, customer: str) -> int | None:
        """Return when a customer was opened, or None."""
        return self._prepared.get(customer)

    def customers(self) -> set[str]:
        """Return whose calls are open, and who is prepared."""
        return {call.customer for call in self._calls.values() if call.customer} | self._prepared.keys()

    def open_search(self) -> None:
        """Remember that a search was journalled as begun."""
        self.is_searching = True

    def forget(self) -> None:
        """Forget what was prepared and searched: someone else signs in."""
        self._prepared, self.is_searching = {}, False

    def scene_of(self, customer: str) -> Scene:
        """Return what may be seen of one customer: their call's scene, else preparing, else the list's."""
        own = [call for call in self.all() if call.customer == customer]
        if own:
            return own[-1].scene
        return "preparing" if customer in self._prepared else "list"

    def scene_of_desk(self) -> Scene:
        """Return what may be seen beside the work: a live call's scene, else that of what was opened last."""
        live = self.live()
        if live is not None:
            return live.scene
        ended = max((call.call.ended_at or 0 for call in self._calls.values()), default=None)
        prepared = max(self._prepared.values(), default=None)
        if ended is not None and ended >= (prepared or 0):
            return max(self._calls.values(), key=lambda call: call.call.ended_at or 0).scene
        return "list" if prepared is None else "preparing"


def marked_saved(call: OpenCall, at: int) -> OpenCall:
    """Return the call with the instant at which its last event became durable."""
    return replace(call, saved_at=at)
