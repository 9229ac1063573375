"""Lane: the one bridge between the window and the threads where the work is done.

    self.lanes.do(self, AgreeArrangement(...), then=self._on_agreed, refused=self._on_refused)
    self.lanes.ask(self, QueueRows(...), self._on_rows)

    lane      thread             what runs there
    write     one, serial        commands: `do`; what has to come between two of them: `write`
    read      one                queries: `ask`
    network   one                `network`: an errand that may wait for the other end
    work      a process pool     `work`: what burns the processor; made when first used

An errand belongs to an owner, a QObject on the UI lane. Callbacks never leave the UI lane, so no widget can be
freed by another thread; an answer for an owner that is gone is dropped. Answers of one lane come in order.
A command answers with services.Done: `then` gets its value, and its changes are told to everybody afterwards.
A command that keeps a draft names it: done again, the newest of that name is sent, or none when that is kept.
A refusal goes to the errand's `refused`, else to the nearest banner above the owner; Unavailable, with a way to do
the errand again, to the application-wide signal; anything else is raised on the UI lane, where the crash hook sees it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from agentdesk.errors import Refused, Unavailable
from agentdesk.services.changes import Done
from agentdesk.views.kit.drafts import Drafts
from agentdesk.views.kit.errand import Errand, Lastly, OnRefused, Then
from agentdesk.views.kit.refusal import show_refusal
from agentdesk.views.kit.signals import AppSignals
from agentdesk.views.kit.workers import Outcome, Worker, run

if TYPE_CHECKING:
    from agentdesk.views.kit.pool import Pool

LANES = ("write", "read", "network")


class Lanes(QObject):
    """The lanes of one window. Made by the composition root, handed to every screen, closed at the end."""

    _woken = Signal()

    def __init__(
        self,
        do: Callable[[Any], Any],
        ask: Callable[[Any], Any],
        *,
        serial: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Take the two doors of the services. `serial` runs every errand at once on the calling thread."""
        super().__init__(parent)
        self.signals = AppSignals(self)
        self._do = do
        self._ask = ask
        self._is_serial = serial
        self._is_closing = False
        self._is_closed = False
        self._pending: dict[int, Errand] = {}
        self._drafts = Drafts()
        self._answers: deque[Outcome] = deque()
        self._last_number = 0
        self._is_delivering = False
        self._workers: dict[str, Worker] = {}
        self._pool: Pool | None = None
        self._working_for: set[int] = set()
        self._woken.connect(self._deliver_next, Qt.ConnectionType.QueuedConnection)

    @property
    def is_at_rest(self) -> bool:
        """Whether every errand was answered; the network may take its time."""
        return all(errand.lane == "network" for errand in self._pending.values())

    def do(
        self,
        owner: QObject,
        command: object,
        then: Then | None = None,
        refused: OnRefused | None = None,
        lastly: Lastly | None = None,
        draft: str = "",
    ) -> None:
        """Run a command on the write lane. `then` gets its result, `lastly` is called whatever came of it.

        `draft` names what the command keeps as typed, the same wherever that is typed; a later one stands for this one.
        """
        errand = Errand(owner, then, refused, lastly, draft=draft)
        if draft:
            self._drafts.give(errand)
        self._send("write", errand, lambda: self._do(command))

    def outdate(self, draft: str) -> None:
        """Let what was kept of a draft so far not be kept again: a command that follows takes it along."""
        self._drafts.outdate(draft)

    def write(
        self,
        owner: QObject,
        errand: Callable[[], Any],
        then: Then | None = None,
        refused: OnRefused | None = None,
        lastly: Lastly | None = None,
    ) -> None:
        """Run a callable on the write lane, between the commands given before it and after it."""
        self._send("write", Errand(owner, then, refused, lastly), errand)

    def ask(
        self,
        owner: QObject,
        query: object,
        then: Then,
        refused: OnRefused | None = None,
        lastly: Lastly | None = None,
        replaces: str = "",
    ) -> None:
        """Run a query on the read lane. A later one of the same owner and `replaces` drops this one's answer."""
        errand = Errand(owner, then, refused, lastly, (id(owner), replaces) if replaces else None)
        if errand.replaces is not None:
            self._drop(errand.replaces)
        self._send("read", errand, lambda: self._ask(query))

    def network(
        self,
        owner: QObject,
        errand: Callable[[], Any],
        then: Then | None = None,
        refused: OnRefused | None = None,
        lastly: Lastly | None = None,
    ) -> None:
        """Run a callable on the network lane; it must keep to time limits of its own."""
        self._send("network", Errand(owner, then, refused, lastly), errand)

    def work(
        self,
        owner: QObject,
        function: Callable[..., Any],
        *values: object,
        then: Then | None = None,
        refused: OnRefused | None = None,
        lastly: Lastly | None = None,
    ) -> None:
        """Run a module-level function with picklable values in another process; it ends with the owner."""
        if self._is_closing:
            return
        number = self._remember(Errand(owner, then, refused, lastly, lane="work"))
        if self._is_serial:
            self._arrived(run(number, lambda: function(*values)))
            return
        if self._pool is None:
            from agentdesk.views.kit.pool import Pool

            self._pool = Pool(self._arrived)
        key = id(owner)
        if key not in self._working_for:
            self._working_for.add(key)
            owner.destroyed.connect(lambda: self._drop_work(key))
        self._pool.put(number, function, values, key)

    def drop_work(self, owner: QObject) -> None:
        """End what works for an owner, whatever it is at, and let go of what it holds. None of it is answered."""
        self._drop_work(id(owner), is_gone=False)

    def close(self) -> None:
        """Finish every command that was given, drop unasked queries, and leave no thread behind.

        Nobody sees an answer any more: of each errand only its `lastly` is called, and an errand that is given
        meanwhile is dropped. What could not be kept as typed is tried once more. A bug is raised once everything is
        closed.
        """
        self._keep_lost()
        self._is_closing = True
        if self._pool is not None:
            self._pool.close()
        for name, worker in self._workers.items():
            worker.finish(is_drained=name == "write")
        for worker in self._workers.values():
            worker.join()
        bugs = [outcome.fault for outcome in self._answers if _is_bug(outcome.fault)]
        while self._answers:
            ended = self._pending.pop(self._answers.popleft().number, None)
            if ended is not None:
                ended.end()
        self._pending.clear()
        self._is_closing, self._is_closed = False, True
        for bug in filter(None, bugs):
            raise bug

    def _send(self, lane: str, errand: Errand, action: Callable[[], Any]) -> None:
        if self._is_closing:
            return
        errand.lane, errand.action = lane, action
        number = self._remember(errand)
        if self._is_serial:
            self._arrived(run(number, action, lane))
            return
        if lane not in self._workers:
            self._workers[lane] = Worker(lane, self._arrived, self._is_wanted)
        self._workers[lane].put(number, action)

    def _remember(self, errand: Errand) -> int:
        if self._is_closed:
            raise RuntimeError("the lanes are closed")
        self._last_number += 1
        self._pending[self._last_number] = errand
        return self._last_number

    def _drop(self, replaced: tuple[int, str]) -> None:
        for number in [n for n, errand in self._pending.items() if errand.replaces == replaced]:
            del self._pending[number]

    def _drop_work(self, key: int, *, is_gone: bool = True) -> None:
        if is_gone:
            self._working_for.discard(key)
        dropped = [n for n, one in self._pending.items() if one.lane == "work" and id(one.owner) == key]
        for number in dropped:
            del self._pending[number]
        if self._pool is not None and not self._is_closed:
            self._pool.drop(key)

    def _is_wanted(self, number: int) -> bool:
        return number in self._pending

    def _arrived(self, outcome: Outcome) -> None:
        """Take an outcome from any thread; the UI lane delivers it."""
        self._answers.append(outcome)
        if not self._is_serial:
            self._woken.emit()
            return
        if self._is_delivering:
            return
        self._is_delivering = True
        try:
            while self._answers:
                self._deliver_next()
        finally:
            self._is_delivering = False

    def _deliver_next(self) -> None:
        """Deliver one outcome, so that a callback that raises takes no other answer with it."""
        if not self._answers:
            return
        outcome = self._answers.popleft()
        errand = self._pending.pop(outcome.number, None)
        if errand is not None and errand.draft:
            is_settled = outcome.fault is None or isinstance(outcome.fault, Refused)
            self._drafts.settle(errand, is_lost=not is_settled)
        wanted = errand if errand is not None and errand.is_wanted else None
        try:
            self._hand_over(outcome, wanted, self._retry_of(errand))
        finally:
            if wanted is not None:
                wanted.end()
        if errand is not None and errand.lane == "write" and outcome.fault is None:
            self._keep_lost(is_forsaken=True)

    def _hand_over(self, outcome: Outcome, errand: Errand | None, retry: Callable[[], None] | None) -> None:
        fault = outcome.fault
        if isinstance(fault, Unavailable):
            self.signals.unavailable.emit(fault, retry)
        elif isinstance(fault, Refused):
            if errand is not None:
                (errand.refused or show_refusal(errand.owner))(fault)
        elif fault is not None:
            raise fault
        else:
            self._succeed(outcome.result, errand)

    def _retry_of(self, errand: Errand | None) -> Callable[[], None] | None:
        """Return what does an errand again, or None where nobody waits for its answer any more.

        What was typed is wanted also when the page is gone on which it was: with one draft all that are lost are kept.
        """
        if errand is not None and errand.draft:
            return self._keep_lost
        if errand is None or not errand.is_wanted:
            return None
        return lambda: self._again(errand)

    def _keep_lost(self, *, is_forsaken: bool = False) -> None:
        """Keep what could not be kept as typed; `is_forsaken` only what is on no page any more, and so on no screen."""
        for errand in self._drafts.lost():
            if not (is_forsaken and errand.is_wanted):
                self._drafts.give(errand)
                self._again(errand)

    def _again(self, errand: Errand) -> None:
        if errand.action is not None:
            self._send(errand.lane, errand, errand.action)

    def _succeed(self, result: Any, errand: Errand | None) -> None:
        """Give a query's rows or a command's value to the errand, then tell everybody what the command changed."""
        is_command = isinstance(result, Done)
        try:
            if errand is not None and errand.then is not None:
                errand.then(result.value if is_command else result)
        finally:
            if is_command and result.changes:
                self.signals.changed.emit(result.changes)


def _is_bug(fault: BaseException | None) -> bool:
    return fault is not None and not isinstance(fault, Refused | Unavailable)
