"""Conversation after conversation: failures are counted and outlive the program, and the rail is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.journal.envelope import GENESIS, Event
from agentdesk.sync.central import PROTOCOL, Hello
from agentdesk.sync.rounds import Rounds
from agentdesk.sync.schedule import OFFICE
from tests.sync.desks import NOON, MemoryDesk, Watch


class Scripted:
    """A central database that fails as it is told and otherwise takes everything."""

    def __init__(self) -> None:
        self.fault: Refused | Unavailable | None = None
        self.last, self.hash = 0, GENESIS
        self.is_open = False
        self.retry_after = 0
        self.lasts: Callable[[], object] = lambda: None

    def hello(self, device: str) -> Hello:
        self.is_open = True
        self.lasts()
        if self.fault is not None:
            raise self.fault
        return Hello("e", self.last, self.hash, False, NOON, PROTOCOL, PROTOCOL, PROTOCOL, self.retry_after)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        self.last, self.hash = events[-1].seq, events[-1].hash
        return self.last

    def close(self) -> None:
        self.is_open = False


class Bugged:
    """A central database whose driver stumbles."""

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        raise ZeroDivisionError


@pytest.fixture
def desk() -> MemoryDesk:
    """A desk with nothing in it yet."""
    return MemoryDesk()


@pytest.fixture
def watch() -> Watch:
    """A clock that is moved by hand."""
    return Watch(NOON)


@pytest.fixture
def central() -> Scripted:
    """A central database that does as it is told."""
    return Scripted()


Start = Callable[[], Rounds]


@pytest.fixture
def start(desk: MemoryDesk, watch: Watch, central: Scripted) -> Start:
    """Start the program: rounds over the same file."""
    return lambda: Rounds(desk, central, watch.clock, lambda: 0.5)


def absent() -> Unavailable:
    """A server that is not there."""
    return Unavailable("central_absent", "Not there.", "Work on.")


def test_a_desk_starts_spread_out(start: Start) -> None:
    rounds = start()
    assert rounds.due() == OFFICE.spread // 2
    assert (rounds.standing.state, rounds.standing.failures) == ("starting", 0)


def test_a_success_is_told_with_what_it_did(start: Start, desk: MemoryDesk, central: Scripted) -> None:
    desk.add_many(3)
    standing = start().once()
    assert (standing.state, standing.acknowledged, standing.waiting) == ("up_to_date", 3, 0)
    assert (standing.last_success, standing.code) == (NOON, "")
    assert standing.report is not None
    assert standing.report.pushed == 3
    assert central.is_open


def test_an_idle_connection_is_let_go(start: Start, desk: MemoryDesk, central: Scripted) -> None:
    rounds = start()
    desk.add()
    rounds.once()
    assert central.is_open
    rounds.once()
    assert not central.is_open


def test_the_person_is_told_after_three_failures_in_a_row(
    start: Start, desk: MemoryDesk, central: Scripted
) -> None:
    rounds = start()
    desk.add()
    central.fault = absent()
    assert [rounds.once().state for _ in range(4)] == ["waiting", "waiting", "offline", "offline"]
    assert (rounds.standing.sentence, rounds.standing.way_out) == ("Not there.", "Work on.")
    assert (rounds.standing.waiting, rounds.standing.failures) == (1, 4)
    central.fault = None
    assert rounds.once().state == "up_to_date"
    assert rounds.standing.failures == 0


def test_a_refusal_is_told_at_once(start: Start, central: Scripted) -> None:
    central.fault = Refused("AD003", "Retired.")
    standing = start().once()
    assert (standing.state, standing.code, standing.sentence, standing.way_out) == (
        "refused",
        "AD003",
        "Retired.",
        "",
    )


def test_a_server_that_moved_meanwhile_is_no_matter_for_the_person(start: Start, central: Scripted) -> None:
    central.fault = Refused("AD004", "Moved.")
    assert start().once().state == "waiting"


def test_waits_grow_and_a_restart_does_not_shorten_them(
    start: Start, central: Scripted, watch: Watch
) -> None:
    rounds = start()
    central.fault = absent()
    waits = []
    for _ in range(10):
        rounds.once()
        waits.append(rounds.due())
    assert waits == [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000]
    watch.at += 10_000
    again = start()
    assert again.due() == 140_000
    assert again.once().failures == 11


def test_the_wait_begins_when_a_failure_that_took_its_time_is_over(
    start: Start, desk: MemoryDesk, central: Scripted, watch: Watch
) -> None:
    def a_quarter_of_a_minute() -> None:
        watch.at += 15_000

    central.fault, central.lasts = absent(), a_quarter_of_a_minute
    rounds = start()
    for attempt, wait in enumerate((1_000, 2_000, 4_000, 8_000), start=1):
        standing = rounds.once()
        assert (standing.failures, standing.next_attempt) == (attempt, watch.at + wait)
        assert rounds.due() == wait
        assert desk.meta("sync_next_attempt") == str(watch.at + wait)


def test_the_last_success_outlives_the_program(start: Start, watch: Watch) -> None:
    start().once()
    watch.at += 5_000
    assert start().standing.last_success == NOON


def test_new_events_go_soon_unless_the_server_has_just_failed(start: Start, central: Scripted) -> None:
    rounds = start()
    rounds.once()
    assert rounds.due() == OFFICE.idle
    rounds.note_new_events()
    assert rounds.due() == OFFICE.soon
    central.fault = absent()
    for _ in range(5):
        rounds.once()
    planned = rounds.due()
    rounds.note_new_events()
    assert rounds.due() == planned > OFFICE.soon


def test_a_server_that_asks_for_time_gets_it(start: Start, central: Scripted) -> None:
    central.retry_after = 600_000
    rounds = start()
    rounds.once()
    assert rounds.due() == 600_000
    central.fault = absent()
    rounds.once()
    assert rounds.due() == 600_000


def test_new_events_the_person_and_a_restart_leave_it_that_time(
    start: Start, desk: MemoryDesk, central: Scripted, watch: Watch
) -> None:
    central.retry_after = 600_000
    rounds = start()
    rounds.once()
    watch.at += 1_000
    desk.add()
    rounds.note_new_events()
    assert rounds.due() == 599_000
    rounds.hurry()
    assert rounds.due() == 599_000
    watch.at += 9_000
    assert start().due() == 590_000
    central.fault = absent()
    rounds.once()
    assert rounds.due() == 590_000
    watch.at += 590_000
    rounds.hurry()
    assert rounds.due() == 0


def test_a_failure_lets_the_connection_go(start: Start, central: Scripted) -> None:
    central.fault = absent()
    start().once()
    assert not central.is_open


@pytest.mark.parametrize("confirmed", [-1, 0, 99])
def test_an_answer_that_cannot_be_is_told_and_not_asked_for_again_at_once(
    start: Start, central: Scripted, desk: MemoryDesk, confirmed: int
) -> None:
    desk.add()
    central.push = lambda device, epoch, events: confirmed  # type: ignore[method-assign]
    rounds = start()
    assert (rounds.once().state, rounds.standing.code) == ("refused", "central_nonsense")
    assert (rounds.standing.acknowledged, rounds.standing.failures, rounds.due()) == (0, 1, 1_000)
    assert rounds.once().failures == 2


def test_a_bug_is_not_swallowed_and_not_tried_again_at_once(
    start: Start, central: Scripted, desk: MemoryDesk, watch: Watch
) -> None:
    desk.add()
    central.push = Bugged().push  # type: ignore[method-assign]
    rounds = start()
    for wait in (1_000, 2_000, 4_000):
        with pytest.raises(ZeroDivisionError):
            rounds.once()
        assert rounds.due() == wait
        assert not central.is_open
    assert start().standing.failures == 3
