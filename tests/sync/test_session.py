"""A whole conversation with a real central database: what waits is sent, and only what was confirmed counts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.journal.envelope import Event
from agentdesk.sync.central import Central, Hello
from agentdesk.sync.session import BATCH_BYTES, BATCH_ROWS, sync_once
from tests.central import CentralDatabase
from tests.fakes.time import HOUR
from tests.sync.desks import MemoryDesk, Watch
from tests.sync.sending import logged, restored_to


class Between:
    """Stands between a desk and the real central database, and can lose an answer or falsify one."""

    def __init__(self, central: Central) -> None:
        self._central = central
        self.batches: list[int] = []
        self.lose_answers = 0
        self.adds = 0

    def hello(self, device: str) -> Hello:
        return self._central.hello(device)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        self.batches.append(len(events))
        confirmed = self._central.push(device, epoch, events)
        if self.lose_answers:
            self.lose_answers -= 1
            raise Unavailable("central_cut", "The answer was lost.")
        return confirmed + self.adds

    def close(self) -> None:
        self._central.close()


@pytest.fixture
def between(central: CentralDatabase) -> Between:
    """The central database as ana's desk sees it, watched."""
    return Between(central.client("ana"))


@pytest.fixture(autouse=True)
def _closed(between: Between) -> object:
    yield
    between.close()


def test_everything_that_waits_is_sent(central: CentralDatabase, between: Between) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(5)
    report = sync_once(desk, between, watch.clock)
    assert (report.meeting, report.pushed, report.acknowledged, report.waiting) == ("continue", 5, 5, 0)
    assert logged(central, desk.device()) == desk.events
    again = sync_once(desk, between, watch.clock)
    assert (again.meeting, again.pushed, again.acknowledged) == ("continue", 0, 5)


def test_batches_are_cut_by_rows_and_by_bytes(between: Between) -> None:
    desk = MemoryDesk()
    desk.add_many(BATCH_ROWS + 3)
    sync_once(desk, between, Watch().clock)
    assert between.batches == [BATCH_ROWS, 3]
    between.batches.clear()
    for _ in range(3):
        desk.add("note.saved", {"customer": "c", "body": "x" * (BATCH_BYTES * 2 // 3)})
    desk.add("note.saved", {"customer": "c", "body": "x" * (BATCH_BYTES * 2)})
    desk.add()
    sync_once(desk, between, Watch().clock)
    assert between.batches == [1, 1, 1, 1, 1]


def test_the_acknowledged_number_only_ever_takes_values_the_server_returned(between: Between) -> None:
    desk = MemoryDesk()
    desk.add_many(BATCH_ROWS * 2 + 1)
    sync_once(desk, between, Watch().clock)
    assert desk.confirmed == [0, BATCH_ROWS, BATCH_ROWS * 2, BATCH_ROWS * 2 + 1]


def test_a_lost_answer_is_found_out_at_the_next_hello(central: CentralDatabase, between: Between) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(4)
    between.lose_answers = 1
    with pytest.raises(Unavailable):
        sync_once(desk, between, watch.clock)
    assert desk.acknowledged() == 0
    desk.add()
    report = sync_once(desk, between, watch.clock)
    assert (report.meeting, report.pushed, report.acknowledged) == ("lost", 1, 5)
    assert logged(central, desk.device()) == desk.events


def test_a_server_that_was_restored_gets_everything_it_lost(
    central: CentralDatabase, between: Between
) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(2)
    epoch = sync_once(desk, between, watch.clock).epoch
    desk.add_many(3)
    sync_once(desk, between, watch.clock)
    restored_to(central, desk.device(), 2)
    desk.add()
    report = sync_once(desk, between, watch.clock)
    assert (report.meeting, report.pushed, report.acknowledged) == ("restored", 4, 6)
    assert report.epoch != epoch
    assert logged(central, desk.device()) == desk.events


def test_a_copied_file_is_refused_and_sends_nothing(central: CentralDatabase, between: Between) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(3)
    sync_once(desk, between, watch.clock)
    copy = MemoryDesk(desk.device(), desk.events)
    copy.kept = dict(desk.kept)
    desk.add()
    copy.add_many(2)
    sync_once(desk, between, watch.clock)
    with pytest.raises(Refused) as caught:
        sync_once(copy, between, watch.clock)
    assert caught.value.code == "central_copy"
    assert (copy.acknowledged(), copy.head().seq) == (3, 5)
    assert logged(central, desk.device()) == desk.events


def test_a_copy_that_is_behind_only_catches_up(between: Between) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(3)
    sync_once(desk, between, watch.clock)
    before = MemoryDesk(desk.device(), desk.events[:2])
    with pytest.raises(Refused, match="central_copy"):
        sync_once(before, between, watch.clock)


def test_what_was_confirmed_before_a_failure_stays_confirmed(between: Between) -> None:
    desk = MemoryDesk()
    desk.add_many(BATCH_ROWS + 1)
    sync_once(desk, between, Watch().clock)
    desk.add_many(BATCH_ROWS * 2)
    between.batches.clear()
    between.lose_answers = 1
    with pytest.raises(Unavailable):
        sync_once(desk, between, Watch().clock)
    assert desk.acknowledged() == BATCH_ROWS + 1
    assert between.batches == [BATCH_ROWS]


@pytest.mark.parametrize("adds", [1, -1])
def test_a_confirmation_that_cannot_be_stops_everything(between: Between, adds: int) -> None:
    desk = MemoryDesk()
    desk.add_many(3)
    between.adds = adds
    with pytest.raises(Refused, match="central_nonsense"):
        sync_once(desk, between, Watch().clock)
    assert desk.acknowledged() == 0


def test_the_servers_time_is_heard_and_a_wrong_clock_is_noticed(between: Between) -> None:
    desk, watch, slow = MemoryDesk(), Watch(), Watch()
    watch.at += HOUR
    report = sync_once(desk, between, watch.clock)
    assert report.ahead == watch.at - report.server_time > 0
    slow.at -= HOUR
    assert sync_once(desk, between, slow.clock).ahead < 0
    assert slow.clock.now() >= report.server_time
