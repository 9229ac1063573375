"""Setting up a central database: whole or not at all, again and again, and one sentence for what is wrong."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

import agentdesk.models.migrations.central as history
from agentdesk.errors import Refused, Unavailable
from agentdesk.sync import setup
from agentdesk.sync.address import Address
from agentdesk.sync.local_server import LocalServer, free_port
from agentdesk.sync.programs import embedded, installed
from agentdesk.sync.roles import AGENT, READER
from tests.central import PASSWORD, CentralDatabase
from tests.journal.strategies import device_id
from tests.sync.desks import MemoryDesk
from tests.sync.sending import pushed


@pytest.fixture
def empty(central: CentralDatabase) -> Iterator[CentralDatabase]:
    """A database that was never set up."""
    name = f"{central.name}_empty"
    central.run(f'CREATE DATABASE "{name}"')
    yield CentralDatabase(central.server_url, name)
    central.run(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_a_new_database_is_made_and_a_made_one_left_as_it_is(empty: CentralDatabase) -> None:
    first = setup.initialise(empty.address())
    assert (first.before, first.after) == (None, setup.HEAD)
    desk = MemoryDesk()
    desk.add_many(2)
    pushed(empty, desk)
    again = setup.initialise(empty.address())
    assert (again.before, again.after) == (setup.HEAD, setup.HEAD)
    with empty.client() as client:
        assert client.hello(desk.device()).last_seq == 2


@pytest.fixture
def older(empty: CentralDatabase, monkeypatch: pytest.MonkeyPatch) -> CentralDatabase:
    """A database of the first version."""
    with monkeypatch.context() as then:
        then.setattr(setup, "HEAD", "0001")
        setup.initialise(empty.address())
    return empty


IMPORTED = {
    "source_name": "file.csv",
    "source_digest": "0" * 64,
    "mapping": "m",
    "mapping_digest": "0" * 64,
    "row_count": 1,
    "imported": 1,
    "rejected": 0,
    "flagged": 0,
    "chunks": 1,
    "flags": {"counts": {}, "named": []},
}


def test_an_older_database_is_brought_up_to_date_with_what_is_in_it(
    older: CentralDatabase,
) -> None:
    desk = MemoryDesk()
    debt = {"id": "d", "customer": "c", "balance": 100, "dispute_by": "2026-04-01"}
    desk.add("portfolio.chunk", {"batch": "b", "position": 0, "customers": [], "debts": [debt]})
    desk.add("portfolio.imported", {**IMPORTED, "batch": "b"})
    pushed(older, desk)
    done = setup.initialise(older.address())
    assert (done.before, done.after) == ("0001", setup.HEAD)
    setup.admit(older.address(), "rita", READER, PASSWORD)
    with older.connect("rita") as reader:
        found = reader.execute("SELECT debt, balance, dispute_by FROM desk.debts").fetchall()
    assert found == [("d", 100, "2026-04-01")]


def test_who_was_allowed_to_read_a_view_still_may_after_it_was_made_anew(older: CentralDatabase) -> None:
    role = f"Finance {older.name}"
    rights = """
        SELECT CASE a.grantee WHEN 0 THEN 'public' ELSE a.grantee::regrole::text END, a.privilege_type, a.is_grantable,
            c.name FROM (SELECT relacl AS rights, NULL AS name FROM pg_class WHERE oid = 'desk.debts'::regclass UNION
            SELECT attacl, attname FROM pg_attribute WHERE attrelid = 'desk.debts'::regclass) c,
            aclexplode(c.rights) a ORDER BY 1, 2, 4"""
    older.run(f'CREATE ROLE "{role}"')
    try:
        older.run(f'GRANT SELECT ON desk.debts TO "{role}" WITH GRANT OPTION')
        older.run(f'GRANT UPDATE (balance, "account_state") ON desk.debts TO "{role}"')
        older.run("GRANT SELECT (reference) ON desk.debts TO PUBLIC")
        before = older.run(rights)
        setup.initialise(older.address())
        assert older.run(rights) == before
        assert (f'"{role}"', "SELECT", True, None) in before
        assert ("public", "SELECT", False, "reference") in before
    finally:
        older.run(f'DROP OWNED BY "{role}"')
        older.run(f'DROP ROLE "{role}"')


@pytest.mark.parametrize(
    ("made", "named"),
    [
        ("CREATE VIEW public.my_debts AS SELECT debt, balance FROM desk.debts", "my_debts"),
        ('CREATE MATERIALIZED VIEW "Old Debts" AS SELECT count(*) FROM desk.debts', '"Old Debts"'),
        (
            "CREATE FUNCTION owed() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM desk.debts; END",
            "function owed()",
        ),
    ],
    ids=["view", "materialized", "function"],
)
def test_what_was_built_on_a_view_that_is_made_anew_is_named_and_nothing_is_changed(
    made: str, named: str, older: CentralDatabase
) -> None:
    older.run(made)
    with pytest.raises(Refused, match="central_view_in_use") as refused:
        setup.initialise(older.address())
    assert f"on top of it here: {named}. Drop that, run this again" in refused.value.sentence
    assert older.run("SELECT version_num FROM journal.schema_version") == [("0001",)]


def test_the_newest_version_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(history.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == setup.HEAD


def test_everything_belongs_to_the_owner_whom_nobody_can_sign_in_as(central: CentralDatabase) -> None:
    owners = central.run(
        "SELECT DISTINCT r.rolname::text, r.rolcanlogin FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_roles r ON r.oid = c.relowner WHERE n.nspname IN ('journal', 'fact', 'desk')"
    )
    assert owners == [("agentdesk_owner", False)]


def test_what_fails_half_way_leaves_nothing_behind(empty: CentralDatabase) -> None:
    empty.run("CREATE SCHEMA desk")
    with pytest.raises(Exception, match="desk"):
        setup.initialise(empty.address())
    assert empty.run("SELECT nspname::text FROM pg_namespace WHERE nspname IN ('journal', 'fact')") == []


@pytest.mark.parametrize(
    "programs", {embedded(), installed() or embedded()}, ids=lambda path: path.parent.name
)
def test_someone_who_may_make_roles_and_owns_the_database_needs_no_more(programs: Path) -> None:
    folder = Path(tempfile.mkdtemp(prefix="agentdesk-cloud-"))
    server = LocalServer(programs, folder, {"fsync": "off"})
    try:
        server.start()
        plain = CentralDatabase(server.url(), "postgres")
        plain.run("CREATE ROLE cloud LOGIN CREATEROLE")
        plain.run("CREATE DATABASE agentdesk OWNER cloud")
        cloud = CentralDatabase(server.url(), "agentdesk")
        done = setup.initialise(cloud.address("cloud"), "cloud_owner")
        setup.admit(cloud.address("cloud"), "carl", AGENT, "right words")
        desk = MemoryDesk()
        desk.add_many(2)
        assert (done.before, pushed(cloud, desk, "carl")) == (None, 2)
        assert setup.initialise(cloud.address("cloud"), "cloud_owner").before == setup.HEAD
        with cloud.connect("cloud") as connection:
            connection.execute("SET ROLE cloud_owner")
            before = connection.execute("SELECT DISTINCT txid::text FROM journal.log").fetchall()
            connection.execute("SELECT journal.restamp()")
            after = connection.execute("SELECT DISTINCT txid::text FROM journal.log").fetchall()
        assert len(before) == len(after) == 1
        assert before != after
    finally:
        server.remove()
        shutil.rmtree(folder, ignore_errors=True)


def test_someone_who_may_not_is_told(empty: CentralDatabase) -> None:
    with pytest.raises(Refused, match="central_no_rights"):
        setup.initialise(empty.address("ana"))


def test_a_database_that_keeps_text_otherwise_is_refused(central: CentralDatabase) -> None:
    name = f"{central.name}_latin"
    central.run(f"CREATE DATABASE \"{name}\" ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    try:
        with pytest.raises(Refused, match="central_encoding"):
            setup.initialise(CentralDatabase(central.server_url, name).address())
    finally:
        central.run(f'DROP DATABASE "{name}"')


def test_a_database_that_a_newer_program_set_up_is_left_alone(central: CentralDatabase) -> None:
    central.run("UPDATE journal.schema_version SET version_num = '9999'")
    with pytest.raises(Refused, match="central_newer"):
        setup.initialise(central.address())
    assert central.run("SELECT version_num FROM journal.schema_version") == [("9999",)]


def test_a_server_that_is_too_old_is_refused(empty: CentralDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "LOWEST_SERVER", 99)
    with pytest.raises(Refused, match="99 or later is needed"):
        setup.initialise(empty.address())


def test_a_server_that_is_not_there_is_unavailable() -> None:
    address = Address.parse(f"postgresql://a@127.0.0.1:{free_port()}/x", is_demonstration=True)
    with pytest.raises(Unavailable, match="central_absent"):
        setup.initialise(address)


def test_a_database_is_made_once(central: CentralDatabase) -> None:
    name = f"{central.name}_made"
    setup.make_database(central.address(), name)
    setup.make_database(central.address(), name)
    assert central.run("SELECT count(*) FROM pg_database WHERE datname = %s", name) == [(1,)]
    central.run(f'DROP DATABASE "{name}"')


@pytest.mark.parametrize("name", ['o"brien', "élise", "with space", "SELECT"])
def test_people_may_have_any_name(central: CentralDatabase, name: str) -> None:
    setup.admit(central.address(), name, AGENT, "right words")
    setup.admit(central.address(), name, AGENT, "right words")
    try:
        with central.client(name) as client:
            assert client.hello(device_id(1)).last_seq == 0
        assert central.run("SELECT owner FROM journal.device") == [(name,)]
    finally:
        quoted = name.replace('"', '""')
        central.run(f'DROP ROLE "{quoted}"')
