"""The desk: one door for commands and one for queries, with rights checked and everything in one transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.services.changes import Done
from agentdesk.services.rights import Actor, Right, require
from agentdesk.services.sessions import Sessions
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage.desk_file import DeskFile

# What a command answers with; a function that returns it is called when everything is on the disk.
Handler = Callable[[Work, Any], Any]
Reader = Callable[[Sight, Any], Any]


class Desk:
    """What the person who signed in can do and see.

    `do` may be called from one thread at a time (the write lane); `ask` from any. Both raise Refused for what
    cannot be done, Unavailable for what is not there, and nothing else unless there is a bug.
    """

    def __init__(
        self,
        file: DeskFile,
        clock: Clock,
        *,
        commands: Mapping[type, tuple[Right, Handler]],
        queries: Mapping[type, tuple[Right, Reader]],
        sessions: Sessions,
    ) -> None:
        """Take the open file, the clock, the two books of handlers, and the sessions of open calls."""
        self.file = file
        self.clock = clock
        self.sessions = sessions
        self._commands = commands
        self._queries = queries
        self._actor: Actor | None = None
        self._writing = threading.Lock()

    @property
    def actor(self) -> Actor:
        """Who is signed in. Raises Refused when nobody is."""
        if self._actor is None:
            raise Refused("signed_out", "Sign in first.")
        return self._actor

    def act_as(self, actor: Actor | None) -> None:
        """Let a person act, or nobody. What someone else had opened or searched is not theirs."""
        if actor != self._actor:
            self.sessions.forget()
        self._actor = actor

    def do(self, command: object) -> Done:
        """Carry out a command; when this returns, it is on the disk."""
        right, handler = self._commands[type(command)]
        actor = self.actor
        require(actor, right)
        with self._writing:
            return self._carry_out(handler, command, actor)

    def ask(self, query: object) -> Any:
        """Answer a query with frozen rows, from one consistent snapshot."""
        right, reader = self._queries[type(query)]
        actor = self.actor
        require(actor, right)
        with self.file.read() as connection:
            return reader(Sight(connection, actor, self.clock.now(), self.clock.zone, self.sessions), query)

    def _carry_out(self, handler: Handler, command: object, actor: Actor) -> Done:
        now = self.clock.now()
        with self.file.transaction() as transaction:
            work = Work(transaction, actor, now, self.clock.zone, self.sessions)
            value = handler(work, command)
            work.settle()
        for act in work.afterwards:
            act()
        return Done(value() if callable(value) else value, frozenset(work.changes))
