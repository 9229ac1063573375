"""Any history of adding, sending, lost answers, restored servers and copied files: nothing is lost, nothing doubled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from agentdesk.errors import Refused, Unavailable
from agentdesk.journal.chain import verify
from agentdesk.journal.envelope import Event
from agentdesk.sync.central import Central, Hello
from agentdesk.sync.session import sync_once
from tests.central import CentralDatabase
from tests.sync.desks import MemoryDesk, Watch
from tests.sync.sending import logged, restored_to


class Lossy:
    """The real central database over a line that loses the answers it is told to lose."""

    def __init__(self, central: Central) -> None:
        self._central = central
        self.loses = False

    def hello(self, device: str) -> Hello:
        return self._central.hello(device)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        confirmed = self._central.push(device, epoch, events)
        if self.loses:
            raise Unavailable("central_cut", "The answer was lost.")
        return confirmed

    def close(self) -> None:
        self._central.close()


class History(RuleBasedStateMachine):
    """One device of one person; its file may be copied, and then two desks believe to be it."""

    database: CentralDatabase
    line: Lossy

    def __init__(self) -> None:
        super().__init__()
        self.desks = [MemoryDesk()]
        self.watch = Watch()
        self.may_be_copied = False
        self.was_copied = False

    @initialize(count=st.integers(1, 6), may_be_copied=st.booleans())
    def begin(self, count: int, may_be_copied: bool) -> None:
        """A first day, sent in the evening."""
        self.may_be_copied = may_be_copied
        self.send(0, count, loses=False)

    @rule(which=st.integers(0, 2), count=st.integers(0, 4), loses=st.booleans())
    def send(self, which: int, count: int, loses: bool) -> None:
        """Work goes on at a desk, and it sends; perhaps the answer is lost."""
        desk = self.desks[which % len(self.desks)]
        desk.add_many(count)
        self.line.loses = loses
        before = list(desk.events)
        met = "sent"
        try:
            sync_once(desk, self.line, self.watch.clock)
        except Unavailable as fault:
            met = fault.code
        except Refused as refused:
            met = refused.code
        assert met in (
            "sent",
            *(["central_cut"] if loses else []),
            *(["central_copy"] if self.was_copied else []),
        )
        assert desk.events == before

    @rule(lost=st.integers(0, 5))
    def restore_server(self, lost: int) -> None:
        """The server is restored to where it stood some events ago."""
        device = self.desks[0].device()
        restored_to(self.database, device, max(0, len(logged(self.database, device)) - lost))

    @precondition(lambda self: self.may_be_copied and len(self.desks) < 3)
    @rule(which=st.integers(0, 2))
    def copy_file(self, which: int) -> None:
        """Somebody copies a desk's file to another machine."""
        desk = self.desks[which % len(self.desks)]
        copy = MemoryDesk(desk.device(), desk.events)
        copy.kept = dict(desk.kept)
        self.desks.append(copy)
        self.was_copied = True

    @invariant()
    def nothing_runs_ahead(self) -> None:
        """No desk believes that more is safe than it wrote."""
        for desk in self.desks:
            assert desk.acknowledged() <= desk.head().seq

    @invariant()
    def the_log_is_one_desks_journal(self) -> None:
        """The log is the beginning of the journal of one of the desks, whole, with its facts once each."""
        device = self.desks[0].device()
        log = logged(self.database, device)
        assert list(verify(log, device)) == []
        assert any(desk.events[: len(log)] == log for desk in self.desks)
        facts = self.database.run("SELECT count(*) FROM fact.mood WHERE device = %s", device)
        assert facts == [(len(log),)]

    def teardown(self) -> None:
        """In the end, a desk that was never copied has everything in the central database."""
        if not self.was_copied:
            self.line.loses = False
            sync_once(self.desks[0], self.line, self.watch.clock)
            assert logged(self.database, self.desks[0].device()) == self.desks[0].events


def test_any_history_loses_and_doubles_nothing(central: CentralDatabase) -> None:
    with central.client("ana") as client:
        machine = type("Run", (History,), {"database": central, "line": Lossy(client)})
        run_state_machine_as_test(
            machine, settings=settings(max_examples=15, stateful_step_count=15, deadline=None)
        )


def test_the_line_really_loses_answers(central: CentralDatabase) -> None:
    with central.client("ana") as client:
        line, desk = Lossy(client), MemoryDesk()
        line.loses = True
        desk.add()
        with pytest.raises(Unavailable):
            sync_once(desk, line, Watch().clock)
        assert logged(central, desk.device()) == desk.events
