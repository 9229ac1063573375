"""The desk's own encrypted file against a real central database: the whole way, and the proof at its end."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from agentdesk.errors import Unavailable
from agentdesk.journal.chain import verify
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import resource
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import PROGRAM
from agentdesk.storage import journal
from agentdesk.storage.outbox import Outbox
from agentdesk.sync.central import PostgresCentral
from agentdesk.sync.local_server import free_port
from agentdesk.sync.proof import differing
from agentdesk.sync.rounds import Rounds
from agentdesk.sync.session import sync_once
from tests.central import CentralDatabase
from tests.fakes.time import Hands
from tests.sync.sending import logged
from tests.sync.wires import at_port, relay


@pytest.fixture
def hands() -> Hands:
    """The hands of a clock that agrees with a real server's."""
    return Hands(Clock("UTC").now())


DATA = Path(__file__).parents[1] / "data" / "portfolio"


def proven(desk: Desk, central: CentralDatabase) -> None:
    """See that nothing was lost or changed on the way."""
    outbox = Outbox(desk.file)
    device = outbox.device()
    with desk.file.read() as connection:
        events = list(journal.events_from(connection))
    assert list(verify(events, device)) == []
    assert logged(central, device) == events
    with central.reader() as reader:
        assert reader.events(device) == len(events)
        assert reader.quarantined(device) == 0
        assert reader.faults(device) == []
        assert differing(desk.file, reader, device) == ()


def test_everything_a_desk_did_is_in_the_central_database(desk: Desk, central: CentralDatabase) -> None:
    with central.client("ana") as client:
        report = sync_once(Outbox(desk.file), client, desk.clock)
        assert report.pushed == report.acknowledged > 0
        proven(desk, central)
        desk.do(RebuildStates())
        sync_once(Outbox(desk.file), client, desk.clock)
    proven(desk, central)


def test_what_was_confirmed_outlives_the_program(desk: Desk, central: CentralDatabase) -> None:
    with central.client("ana") as client:
        first = sync_once(Outbox(desk.file), client, desk.clock)
        again = sync_once(Outbox(desk.file), client, desk.clock)
    assert (again.meeting, again.pushed, again.acknowledged) == ("continue", 0, first.acknowledged)
    assert Outbox(desk.file).meta("epoch") == first.epoch


def test_an_import_with_rejected_rows_arrives_whole(
    desk: Desk, central: CentralDatabase, tmp_path: Path
) -> None:
    desk.act_as(PROGRAM)
    mixed = ImportPortfolio(DATA / "mixed.csv", str(DATA / "mixed.yaml"), tmp_path / "rejects.csv")
    for command in (ImportPortfolio(resource("demo", "portfolio-us.csv")), mixed):
        assert bring_in(desk, command).imported > 0
    with central.client("ana") as client:
        sync_once(Outbox(desk.file), client, desk.clock)
    proven(desk, central)
    rejects = central.run("SELECT count(*) FROM desk.import_rejects")
    batches = central.run("SELECT sum(rejected), count(*) FROM desk.import_batches")
    assert batches == [(rejects[0][0], 2)]
    assert rejects[0][0] > 0
    with desk.file.read() as connection:
        held = connection.exec_driver_sql("SELECT id, full_name FROM base_customer ORDER BY id").all()
        owed = connection.exec_driver_sql("SELECT id, customer, balance FROM base_debt ORDER BY id").all()
    assert central.run("SELECT customer, name FROM desk.customers ORDER BY customer") == [
        tuple(row) for row in held
    ]
    assert central.run("SELECT debt, customer, balance FROM desk.debts ORDER BY debt") == [
        tuple(row) for row in owed
    ]


def test_cuts_at_any_answer_lose_and_double_nothing(desk: Desk, central: CentralDatabase) -> None:
    chance = random.Random(4)
    with relay(central.server_url) as wire, PostgresCentral(at_port(wire.port, central.name)) as client:
        rounds = Rounds(Outbox(desk.file), client, desk.clock, chance.random)
        wire.downward = lambda chunk: None if chance.random() < 0.3 else chunk
        met = {rounds.once().state for _ in range(20)}
        wire.downward = lambda chunk: chunk
        assert rounds.once().state == "up_to_date"
    assert "offline" in met or "waiting" in met
    proven(desk, central)


def test_an_absent_database_leaves_the_desk_as_it_was(desk: Desk) -> None:
    outbox = Outbox(desk.file)
    before = (outbox.head(), outbox.acknowledged())
    with PostgresCentral(at_port(free_port())) as client, pytest.raises(Unavailable):
        sync_once(outbox, client, desk.clock)
    assert (outbox.head(), outbox.acknowledged()) == before
