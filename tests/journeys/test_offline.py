"""The central database absent, cut off, slow or wrong: work goes on, the rail says how it stands, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

import pytest

from agentdesk.storage.outbox import Outbox
from agentdesk.sync.address import Address
from agentdesk.sync.central import Hello, PostgresCentral
from agentdesk.sync.line import Line, line_for
from agentdesk.sync.local_server import free_port
from agentdesk.sync.proof import differing
from agentdesk.sync.schedule import Pace
from agentdesk.views.kit.guard import UiGuard
from agentdesk.views.kit.rail import RailItem
from tests.central import CentralDatabase
from tests.fakes.central import NearCentral
from tests.fakes.time import MINUTE, SECOND, Hands
from tests.journeys.beside import beside_the_window
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer, Record, Screen
from tests.sync.wires import Relay, at_port, listener, relay

BRISK = Pace(spread=0, soon=1_000, busy=2_000, idle=2_000)


@dataclass
class Wire:
    """The wire to the central database, with hands on it."""

    relay: Relay

    def cut(self) -> None:
        """Let nothing through, in either direction."""
        self.relay.upward = self.relay.downward = lambda _chunk: None

    def withhold_answers(self) -> None:
        """Let the sign-in through, and swallow every question after it."""
        self.relay.upward = lambda chunk: b"" if b"journal." in chunk else chunk

    def mend(self) -> None:
        """Let everything through again."""
        self.relay.upward = self.relay.downward = lambda chunk: chunk


@pytest.fixture
def wire(central: CentralDatabase) -> Iterator[Wire]:
    """A wire to a central database of this test's own."""
    with relay(central.server_url) as opened:
        yield Wire(opened)


class AtTheDesksTime(PostgresCentral):
    """The central database behind an address, whose clock agrees with a desk's of the past."""

    hands: Hands

    def hello(self, device: str) -> Hello:
        """Say the same, at the desk's time."""
        return replace(super().hello(device), server_time=self.hands.wall)


def line_to(address: Address, hands: Hands, patience: float = 5.0) -> Line:
    """Return a line to an address that is spoken to briskly."""
    made = AtTheDesksTime(address, answer_seconds=patience)
    made.hands = hands
    return Line(made, BRISK, made.close)


@pytest.fixture
def desk(room: Room, guard: UiGuard, wire: Wire, central: CentralDatabase) -> Iterator[DeskAtWork]:
    """A desk at work, on the wire."""
    room.line = lambda: line_to(at_port(wire.relay.port, central.name), room.hands, patience=0.3)
    opened = DeskAtWork(room)
    try:
        yield opened
        Record(opened).proves_itself()
    finally:
        opened.close()


def rail(desk: DeskAtWork) -> str:
    """Return the word of the rail."""
    item = desk.window.findChild(RailItem, "rail-sync")
    assert item is not None
    return str(item.text())


def until(desk: DeskAtWork, word: str) -> None:
    """Let minutes pass until the rail says a word."""
    for _ in range(40):
        if rail(desk) == word:
            return
        desk.wait(20 * SECOND)
    raise AssertionError(f"the rail says {rail(desk)}, not {word}")


def a_call(desk: DeskAtWork, agent: Agent, customer: Customer) -> None:
    """Have a call that ends with a promise."""
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("one_day")
    agent.fills(first_on="+10")
    agent.answers("read_back", "agreed", "next", "all_good")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()


def test_cut_off_in_the_morning_and_everything_is_there_in_the_evening(
    desk: DeskAtWork,
    agent: Agent,
    customer: Customer,
    screen: Screen,
    record: Record,
    wire: Wire,
    central: CentralDatabase,
) -> None:
    until(desk, "Synced")
    wire.cut()
    until(desk, "Offline")
    a_call(desk, agent, customer)
    desk.wait(MINUTE)
    screen.shows("Offline since", "nothing is lost", "events wait for the network")
    assert record.last("outcome.recorded")["outcome"] == "promise"
    wire.mend()
    until(desk, "Synced")
    screen.shows("0 waiting to sync")
    beside_the_window(lambda: _is_all_there(desk, central))


def _is_all_there(desk: DeskAtWork, central: CentralDatabase) -> None:
    outbox = Outbox(desk.services.file)
    device = outbox.device()
    with central.reader() as reader:
        assert reader.events(device) == outbox.head().seq
        assert reader.quarantined(device) == 0
        assert reader.faults(device) == []
        assert differing(desk.services.file, reader, device) == ()
    arrangements = central.run("SELECT count(*) FROM journal.log WHERE kind = 'arrangement.agreed'")
    assert arrangements == [(1,)]


def test_a_database_that_does_not_answer_holds_up_nobody(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, wire: Wire
) -> None:
    if desk.room.is_serial:
        pytest.skip("serial lanes were asked for")
    until(desk, "Synced")
    wire.withhold_answers()
    desk.beat(20 * SECOND)
    assert desk.work.lanes._pending, "the network lane should be waiting"
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    assert desk.view.scene == "verified"
    desk.keys.until(lambda: not desk.work.lanes._pending)
    until(desk, "Offline")
    wire.mend()
    until(desk, "Synced")


@dataclass
class Hanging(NearCentral):
    """A central database that takes the question and keeps its answer to itself until it is let go."""

    is_asked: Event = field(default_factory=Event)
    may_answer: Event = field(default_factory=Event)

    def hello(self, device: str) -> Hello:
        """Answer once it may."""
        self.is_asked.set()
        assert self.may_answer.wait(60), "nobody let it answer"
        return super().hello(device)


def test_what_is_not_sent_within_seconds_is_told_while_the_database_keeps_its_answer(
    room: Room, guard: UiGuard
) -> None:
    if room.is_serial:
        pytest.skip("serial lanes were asked for")
    central = Hanging(room.hands)
    central.may_answer.set()
    room.line = lambda: Line(central, BRISK, central.close)
    desk = DeskAtWork(room)
    try:
        until(desk, "Synced")
        central.may_answer.clear()
        central.is_asked.clear()
        Agent(desk).opens("Maria Alvarez")
        desk.beat(20 * SECOND)
        assert central.is_asked.wait(60)
        desk.keys.until(lambda: rail(desk) != "Synced")
        assert rail(desk) == "1 to send"
        Screen(desk).shows("1 waiting to sync")
        central.may_answer.set()
        until(desk, "Synced")
    finally:
        central.may_answer.set()
        desk.close()


def test_sync_now_does_not_wait(desk: DeskAtWork, agent: Agent) -> None:
    until(desk, "Synced")
    agent.opens("Maria Alvarez")
    agent.puts_back()
    agent.presses("Ctrl+Shift+Y")
    desk.wait(0)
    desk.wait(0)
    assert rail(desk) == "Synced"


Lines = Callable[[CentralDatabase, Path], Line]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (
            lambda central, _folder: line_to(at_port(free_port(), central.name), Hands()),
            "The central database cannot be reached.",
        ),
        (
            lambda _central, _folder: line_to(
                Address.parse("postgresql://ana@127.0.0.1:1/no?host=/nowhere", is_demonstration=True),
                Hands(),
            ),
            "The central database cannot be reached.",
        ),
        (lambda _central, folder: line_for("postgresql://nonsense", folder, lambda: False), "has no"),
        (
            lambda _central, folder: line_for("the server in the cellar", folder, lambda: False),
            "This is not the address",
        ),
    ],
    ids=["nobody_listens", "no_such_place", "half_an_address", "no_address"],
)
def test_a_wrong_address_is_told_in_one_sentence_and_work_goes_on(
    wrong: Lines, words: str, room: Room, guard: UiGuard, central: CentralDatabase, tmp_path: Path
) -> None:
    room.line = lambda: wrong(central, tmp_path / "demo")
    desk = DeskAtWork(room)
    try:
        for _ in range(6):
            desk.wait(20 * SECOND)
        Screen(desk).shows(words)
        Agent(desk).opens("Maria Alvarez")
        assert rail(desk) in ("Offline", "Not synced")
    finally:
        desk.close()


def test_something_that_is_no_database_is_told_as_that(
    room: Room, guard: UiGuard, central: CentralDatabase
) -> None:
    with listener(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        room.line = lambda: line_to(at_port(port, central.name), room.hands)
        desk = DeskAtWork(room)
        try:
            desk.wait(20 * SECOND)
            Screen(desk).shows("Something answers at this address, but it is not PostgreSQL.")
            assert rail(desk) == "Not synced"
        finally:
            desk.close()
