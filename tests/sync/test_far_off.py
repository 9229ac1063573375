"""One central database with a wrong clock: it is refused, moves nothing, and releases nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.journal.envelope import EARLIEST, GENESIS, LATEST, Event
from agentdesk.platform.clock import FAR_MS, Clock
from agentdesk.services.desk import Desk
from agentdesk.services.messages import Dial, PrepareCustomer
from agentdesk.storage import journal
from agentdesk.storage.outbox import Outbox
from agentdesk.storage.project import project
from agentdesk.sync.central import Hello
from agentdesk.sync.session import sync_once
from tests.builders.people import number_of, on_file, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, ZONE, Hands
from tests.sync.desks import MemoryDesk, Watch


@dataclass
class Told:
    """A central database that says it is a certain time, and takes everything."""

    server_time: Any
    last: int = 0
    hash: bytes = GENESIS

    def hello(self, device: str) -> Hello:
        """Say what time it is."""
        return Hello("an epoch", self.last, self.hash, False, self.server_time, 1, 1, 0, 0)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        """Take them."""
        self.last, self.hash = events[-1].seq, events[-1].hash
        return self.last

    def close(self) -> None:
        """There is nothing to let go of."""


def rest(desk: Desk, customer: str, number: str, until: int) -> None:
    """Let a number rest until an instant."""
    stop = {
        "stop": "stop-1",
        "customer": customer,
        "sign": "stop_number",
        "scope": "number",
        "target": number,
    }
    more = {"debts": [], "received_at": WEDNESDAY, "lifted_by": "lead", "until_at": until}
    with desk.file.write() as connection:
        entry = Entry("stop.placed", {**stop, **more})
        journal.append(connection, [entry], actor="demo-agent", at=WEDNESDAY, zone=ZONE)
        project(connection, {customer}, WEDNESDAY)


def test_a_resting_number_stays_closed_whatever_a_server_says(desk: Desk, hands: Hands) -> None:
    on_file(desk.file, someone(1))
    rest(desk, "customer-001", number_of(1), WEDNESDAY + 30 * DAY)
    for ahead in (60 * DAY, FAR_MS + 1, -60 * DAY):
        before = Outbox(desk.file).head().seq
        with pytest.raises(Refused) as refused:
            sync_once(Outbox(desk.file), Told(WEDNESDAY + ahead), desk.clock)
        assert refused.value.code == "clocks_apart"
        assert desk.clock.now() == hands.wall
        assert Outbox(desk.file).acknowledged() == 0
        desk.do(PrepareCustomer("customer-001"))
        with pytest.raises(Refused):
            desk.do(Dial("customer-001", number_of(1)))
        with desk.file.read() as connection:
            assert journal.last_instant(connection) == WEDNESDAY
            assert journal.head(connection).seq > before


def test_the_sentence_names_both_clocks(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        sync_once(Outbox(desk.file), Told(WEDNESDAY + 60 * DAY), desk.clock)
    assert refused.value.sentence.startswith(
        "For the central database it is 2026-05-03 11:00, for this computer 2026-03-04 10:00. Set this computer's"
    )


@pytest.mark.parametrize("time", [10**17, -1, 0, EARLIEST - 1, LATEST + 1, 1.5e12, "now", None, True])
def test_a_time_that_cannot_be_is_no_answer(time: object) -> None:
    desk, watch = MemoryDesk(), Watch(WEDNESDAY)
    desk.add()
    with pytest.raises(Refused) as refused:
        sync_once(desk, Told(time), watch.clock)
    assert refused.value.code == "central_nonsense"
    assert (desk.acknowledged(), watch.clock.now()) == (0, WEDNESDAY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"last_hash": b"\x00" * 31},
        {"last_hash": "0" * 32},
        {"last_seq": -1},
        {"last_seq": None},
        {"epoch": ""},
        {"epoch": None},
        {"is_retired": None},
        {"min_push": "1"},
        {"max_protocol": -1},
        {"retry_after_ms": -1},
        {"retry_after_ms": 10**12},
    ],
)
def test_what_a_hello_may_not_say(wrong: dict[str, Any]) -> None:
    good = {"epoch": "e", "last_seq": 0, "last_hash": GENESIS, "is_retired": False, "server_time": WEDNESDAY}
    numbers = {"min_protocol": 1, "max_protocol": 1, "min_push": 0, "retry_after_ms": 0}
    assert Hello(**good, **numbers).last_seq == 0  # type: ignore[arg-type]  # of every kind
    with pytest.raises(Refused) as refused:
        Hello(**{**good, **numbers, **wrong})
    assert refused.value.code == "central_nonsense"


def test_a_server_never_draws_the_clock_on_step_by_step() -> None:
    desk, watch = MemoryDesk(), Watch(WEDNESDAY)
    told = Told(WEDNESDAY)
    sync_once(desk, told, watch.clock)
    for believed in (True, False, False):
        told.server_time += FAR_MS
        assert watch.clock.heard_server(told.server_time) is believed
        watch.clock.not_before(watch.clock.now())
    assert watch.clock.now() == WEDNESDAY + FAR_MS


def test_a_wall_clock_that_fell_behind_the_journal_is_overruled_near_the_journal() -> None:
    hands = Hands()
    clock: Clock = hands.clock()
    clock.not_before(WEDNESDAY + 400 * DAY)
    hands.move(HOUR)
    assert clock.heard_server(WEDNESDAY + 400 * DAY + 2 * HOUR)
    assert clock.now() == WEDNESDAY + 400 * DAY + 2 * HOUR
    assert not clock.heard_server(WEDNESDAY + 400 * DAY + 5 * HOUR)
    assert clock.heard_server(WEDNESDAY + HOUR)
