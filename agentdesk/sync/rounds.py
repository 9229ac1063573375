"""Conversation after conversation: what went wrong is remembered, and the next attempt is put where it belongs.

The network lane asks `due()` and calls `once()`; both belong to that one thread. The instant of the next attempt, the
failures in a row, and until when the server asked for peace outlive the program, so that a restart does not hammer a
server that is down or has too much to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.clock import Clock
from agentdesk.sync import schedule
from agentdesk.sync.central import Central
from agentdesk.sync.schedule import OFFICE, Pace
from agentdesk.sync.session import Outbox, Report, sync_once

State = Literal["starting", "up_to_date", "waiting", "offline", "refused"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How this desk and the central database stand, for the rail. Instants are epoch milliseconds UTC.

    `code`, `sentence` and `way_out` tell of the last failure and are empty after a success.
    """

    state: State
    acknowledged: int
    waiting: int
    next_attempt: int
    last_success: int | None = None
    failures: int = 0
    code: str = ""
    sentence: str = ""
    way_out: str = ""
    report: Report | None = None


class Rounds:
    """The conversations of one desk. `chance` gives numbers from 0 to 1, as random.random does."""

    def __init__(
        self, outbox: Outbox, central: Central, clock: Clock, chance: Callable[[], float], pace: Pace = OFFICE
    ) -> None:
        """Take both ends; the first attempt is spread, and never before what the last run had planned."""
        self._outbox = outbox
        self._central = central
        self._clock = clock
        self._chance = chance
        self._pace = pace
        self._not_before = int(outbox.meta("sync_not_before") or 0)
        self._failures = int(outbox.meta("sync_failures") or 0)
        planned = int(outbox.meta("sync_next_attempt") or 0) if self._failures else 0
        self._next = max(
            planned, schedule.first(pace, clock.now(), not_before=self._not_before, chance=chance())
        )
        success = outbox.meta("sync_last_success")
        self._standing = replace(
            self._stand("starting"), last_success=None if success is None else int(success)
        )

    @property
    def standing(self) -> Standing:
        """How things stood after the last conversation."""
        return self._standing

    def due(self) -> int:
        """Return the milliseconds until the next attempt, 0 when it is due."""
        return max(0, self._next - self._clock.now())

    def note_new_events(self) -> None:
        """Put the next attempt soon, because something new waits."""
        now = self._clock.now()
        self._next = schedule.after_new_events(
            self._pace, now, planned=self._next, failures=self._failures, not_before=self._not_before
        )

    def hurry(self) -> None:
        """Put the next attempt now, because the person asks for it, or where the server allows it."""
        self._next = max(self._clock.now(), self._not_before)

    def once(self) -> Standing:
        """Have one conversation now and return how things stand. Refused and Unavailable are part of the answer.

        Whatever else comes out of it has failed too: it is counted, and not tried again at once.
        """
        try:
            report = self._conversation()
        except Unavailable as fault:
            self._standing = self._failed(fault, fault.way_out)
        except Refused as fault:
            self._standing = self._failed(fault, "")
        else:
            self._standing = self._succeeded(report)
        finally:
            if self._failures:
                self._central.close()
            self._outbox.set_meta("sync_failures", str(self._failures))
            self._outbox.set_meta("sync_next_attempt", str(self._next))
        return self._standing

    def close(self) -> None:
        """Let go of the connection."""
        self._central.close()

    def _succeeded(self, report: Report) -> Standing:
        now = self._clock.now()
        self._failures, self._not_before = 0, now + report.retry_after
        self._next = schedule.after_success(
            self._pace,
            now,
            waiting=report.waiting,
            pushed=report.pushed,
            not_before=self._not_before,
            chance=self._chance(),
        )
        self._outbox.set_meta("sync_not_before", str(self._not_before))
        self._outbox.set_meta("sync_last_success", str(now))
        if not report.pushed:
            self._central.close()
        stand = self._stand("waiting" if report.waiting else "up_to_date")
        return replace(stand, last_success=now, report=report)

    def _conversation(self) -> Report:
        """Count a failure until it has ended well; the wait begins when it is over, however long it took."""
        self._failures += 1
        try:
            return sync_once(self._outbox, self._central, self._clock)
        finally:
            self._put_off()

    def _put_off(self) -> None:
        """Put the next attempt where one belongs after so many failures."""
        self._next = schedule.after_failure(
            self._pace,
            self._clock.now(),
            failures=self._failures,
            not_before=self._not_before,
            chance=self._chance(),
        )

    def _failed(self, fault: Refused | Unavailable, way_out: str) -> Standing:
        stand = self._stand(self._state_after(fault))
        last = self._standing.last_success
        return replace(stand, last_success=last, code=fault.code, sentence=fault.sentence, way_out=way_out)

    def _state_after(self, fault: Refused | Unavailable) -> State:
        # A moved server is no matter for the person at the desk: the next hello clears it up.
        if isinstance(fault, Refused) and fault.code != "AD004":
            return "refused"
        return "offline" if schedule.is_offline(self._failures) else "waiting"

    def _stand(self, state: State) -> Standing:
        acknowledged = self._outbox.acknowledged()
        waiting = self._outbox.head().seq - acknowledged
        return Standing(state, acknowledged, waiting, self._next, failures=self._failures)
