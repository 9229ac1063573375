"""A dump restored into another server: desks are held off until it was restamped, and then fill what it lost."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.sync import setup
from agentdesk.sync.address import Address
from agentdesk.sync.local_server import LocalServer
from agentdesk.sync.programs import embedded
from agentdesk.sync.roles import AGENT, READER
from agentdesk.sync.session import sync_once
from tests.central import PASSWORD, CentralDatabase
from tests.sync.desks import MemoryDesk, Watch
from tests.sync.sending import logged

# Transactions of the old server that the new one has not come to yet.
AGE = "DO $$ BEGIN FOR i IN 1..3000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$"


@pytest.fixture
def young() -> Iterator[CentralDatabase]:
    """Another server, just made, with the roles but without a central database."""
    folder = Path(tempfile.mkdtemp(prefix="agentdesk-young-"))
    server = LocalServer(embedded(), folder, {"fsync": "off"})
    try:
        server.start()
        setup.initialise(Address.parse(server.url()))
        for person, group in (("ana", AGENT), ("rita", READER)):
            setup.admit(Address.parse(server.url()), person, group, PASSWORD)
        CentralDatabase(server.url(), "postgres").run(
            "CREATE DATABASE restored TEMPLATE template0 ENCODING 'UTF8'"
        )
        yield CentralDatabase(server.url(), "restored")
    finally:
        server.remove()
        shutil.rmtree(folder, ignore_errors=True)


def copied(source: CentralDatabase, target: CentralDatabase) -> None:
    """Dump one database and restore it into another, with PostgreSQL's own programs."""
    dump = [embedded() / "pg_dump", "--dbname", source.url()]
    text = subprocess.run(dump, check=True, capture_output=True, timeout=100).stdout
    load = [embedded() / "psql", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname", target.url()]
    subprocess.run(load, input=text, check=True, capture_output=True, timeout=100)


def test_a_dump_restored_elsewhere_is_refused_until_restamped_and_then_loses_nothing(
    central: CentralDatabase, young: CentralDatabase
) -> None:
    desk, watch = MemoryDesk(), Watch()
    central.run(AGE)
    desk.add_many(3)
    with central.client("ana") as client:
        old = sync_once(desk, client, watch.clock)
        copied(central, young)
        desk.add_many(2)
        sync_once(desk, client, watch.clock)
    with young.client("ana") as client:
        with pytest.raises(Refused, match="AD009"):
            sync_once(desk, client, watch.clock)
        young.run("SELECT journal.restamp()")
        new = sync_once(desk, client, watch.clock)
    assert (new.meeting, new.pushed, new.acknowledged) == ("restored", 2, 5)
    assert new.epoch != old.epoch
    assert logged(young, desk.device()) == desk.events
    with young.reader() as reader:
        assert reader.faults(desk.device()) == []
        assert reader.events(desk.device()) == 5


def test_setting_up_again_leaves_a_restored_database_as_it_is(
    central: CentralDatabase, young: CentralDatabase
) -> None:
    copied(central, young)
    assert setup.initialise(young.address()).before == setup.HEAD
