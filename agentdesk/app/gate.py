"""The doors of the services, open before the house is: what the first paint needs is answered at once.

Everything else waits, on its own lane and never on the window's, until the desk is there or given up.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services import early

if TYPE_CHECKING:
    from agentdesk.services.desk import Desk


class Gate:
    """Stands in for the desk until it is open.

    `open` runs on the network lane, `do` on the write lane, `ask` on any; `give_up` and `close` on the UI lane.
    """

    def __init__(self, profile: Profile, key: bytes, clock: Clock, *, may_be_early: bool) -> None:
        """Take what the desk will be opened with. Nothing is opened yet.

        `may_be_early` is whether the worklist may be shown before: not while a call was left open.
        """
        self._profile = profile
        self._key = key
        self._clock = clock
        self._is_settled = threading.Event()
        self._beginning = threading.Lock()
        self._has_begun = False
        self._desk: Desk | None = None
        self._fault: Refused | Unavailable | None = None
        self._may_be_early = may_be_early

    def open(self) -> Desk:
        """Load the services, open the file and sign its owner in. Raises Refused or Unavailable."""
        with self._beginning:
            if self._fault is not None:
                raise self._fault
            self._has_begun = True
        try:
            self._desk = self._made()
            return self._desk
        except (Refused, Unavailable) as fault:
            self._fault = fault
            raise
        finally:
            self._is_settled.set()

    @property
    def has_failed(self) -> bool:
        """Whether the desk could not be opened."""
        return self._is_settled.is_set() and self._desk is None

    def try_again(self) -> None:
        """Let the desk be opened once more; who comes meanwhile waits again."""
        with self._beginning:
            self._fault, self._has_begun = None, False
            self._is_settled.clear()

    def give_up(self) -> None:
        """Let nobody wait for a desk that has not begun to open; one that has is waited for."""
        with self._beginning:
            if not self._has_begun:
                self._fault = Refused("desk_closed", "AgentDesk was closed before its desk was open.")
                self._is_settled.set()

    def close(self) -> None:
        """Close the file, if it was opened. Every lane has ended before."""
        if self._desk is not None:
            self._desk.file.close()

    def do(self, command: object) -> Any:
        """Carry out a command as soon as the desk is open."""
        return self._opened().do(command)

    def ask(self, query: object) -> Any:
        """Answer a query: at once where the first paint needs it, else as soon as the desk is open."""
        if not self._is_settled.is_set() and self._may_be_early and early.may_answer(query):
            # What cannot be answered early waits for the desk, which answers it or says why it cannot open.
            with contextlib.suppress(Refused, Unavailable):
                return early.answer(self._profile, self._key, query)
        return self._opened().ask(query)

    def _made(self) -> Desk:
        from agentdesk.compose import desk_on, sign_in_owner
        from agentdesk.services.keeping import open_file

        desk = desk_on(open_file(self._profile, self._key, self._clock), self._clock)
        try:
            sign_in_owner(desk)
        except BaseException:  # whatever it was, the file must not stay open
            desk.file.close()
            raise
        return desk

    def _opened(self) -> Desk:
        self._is_settled.wait()
        if self._desk is None:
            raise self._fault or RuntimeError("the desk could not be opened")
        return self._desk
