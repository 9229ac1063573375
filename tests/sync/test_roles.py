"""Who may do what in the central database, tried as every role against everything that is there."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest
from psycopg import sql

from agentdesk.journal.chain import verify
from agentdesk.sync import setup
from agentdesk.sync.roles import AGENT, CONNECTIONS, GROUPS, LEAD, OWNER, READER
from tests.central import PASSWORD, CentralDatabase
from tests.journal.strategies import device_id
from tests.sync.desks import MemoryDesk
from tests.sync.sending import logged, pushed

OURS = ("journal", "fact", "desk")
MAY_CALL = {
    "ana": {"hello", "push", "verify"},
    "rita": {"verify", "may_read"},
    "lena": {"verify", "may_read", "retire", "retry_quarantine"},
}


def relations(central: CentralDatabase) -> list[tuple[str, str]]:
    """Every table and view of ours."""
    return central.run(
        "SELECT n.nspname::text, c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = ANY (%s) AND c.relkind IN ('r', 'v')",
        list(OURS),
    )


def denied(connection: psycopg.Connection[object], statement: sql.Composable | str) -> None:
    """Expect that a person may not run a statement."""
    text = sql.SQL(statement) if isinstance(statement, str) else statement  # type: ignore[arg-type]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(text)


def test_an_agent_can_neither_read_nor_change_any_table(central: CentralDatabase) -> None:
    found = relations(central)
    assert len(found) > 80
    with central.connect("ana") as connection:
        for schema, name in found:
            table = sql.Identifier(schema, name)
            for statement in (
                "SELECT FROM {}",
                "INSERT INTO {} DEFAULT VALUES",
                "DELETE FROM {}",
                "TRUNCATE {}",
            ):
                denied(connection, sql.SQL(statement).format(table))


def test_no_role_but_the_owner_has_a_right_to_write(central: CentralDatabase) -> None:
    writable = central.run(
        "SELECT r.rolname, n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, "
        "pg_roles r WHERE n.nspname = ANY (%s) AND c.relkind IN ('r', 'v') AND r.rolname = ANY (%s) "
        "AND has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')",
        list(OURS),
        [*GROUPS, "ana", "rita", "lena"],
    )
    assert writable == []


@pytest.mark.parametrize("person", MAY_CALL)
def test_people_may_call_exactly_their_own_functions(central: CentralDatabase, person: str) -> None:
    callable_ones = central.run(
        "SELECT p.proname::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname = ANY (%s) AND has_function_privilege(%s, p.oid, 'EXECUTE')",
        list(OURS),
        person,
    )
    assert {row[0] for row in callable_ones} == MAY_CALL[person]


def test_nobody_else_may_call_anything(central: CentralDatabase) -> None:
    open_to_all = central.run(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, "
        "aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a "
        "WHERE n.nspname = ANY (%s) AND a.grantee = 0",
        list(OURS),
    )
    assert open_to_all == []


@pytest.mark.parametrize("role", [OWNER, LEAD, READER, "ben", "lena"])
def test_an_agent_can_become_nobody_else(central: CentralDatabase, role: str) -> None:
    with central.connect("ana") as connection:
        denied(connection, sql.SQL("SET ROLE {}").format(sql.Identifier(role)))
        denied(connection, sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(role)))


def test_identity_is_who_signed_in_whatever_a_session_sets(central: CentralDatabase) -> None:
    with central.client("ana") as client:
        client.hello(device_id(1))
    with central.connect("ben") as connection:
        connection.execute("SET ROLE agentdesk_agent")
        connection.execute("SET application_name = 'ana'")
        with pytest.raises(psycopg.Error) as caught:
            connection.execute("SELECT * FROM journal.hello(%s, 1, '1')", (device_id(1),))
    assert caught.value.sqlstate == "AD002"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE SCHEMA mine",
        "CREATE TABLE public.mine ()",
        "CREATE TEMPORARY TABLE mine ()",
        "CREATE FUNCTION journal.mine() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE ROLE mine",
        "ALTER TABLE journal.log DISABLE TRIGGER ALL",
        "ALTER FUNCTION journal.push(uuid, text, jsonb) SECURITY INVOKER",
        "COPY journal.log TO PROGRAM 'cat'",
        "SELECT pg_read_file('postgresql.conf')",
        "SET session_replication_role = replica",
    ],
)
def test_an_agent_can_make_nothing(central: CentralDatabase, statement: str) -> None:
    with central.connect("ana") as connection:
        denied(connection, statement)


def test_a_function_of_the_owners_finds_its_names_where_they_belong(central: CentralDatabase) -> None:
    unsafe = central.run(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname = 'journal' AND p.prosecdef "
        "AND NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(p.proconfig, '{}'))"
    )
    assert unsafe == []


def test_every_table_has_the_second_wall(central: CentralDatabase) -> None:
    without = central.run(
        "SELECT n.nspname::text, c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = ANY (%s) AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)",
        list(OURS),
    )
    assert set(without) == {("journal", "station"), ("journal", "schema_version")}


def test_even_with_the_owners_rights_an_agent_sees_only_their_own(central: CentralDatabase) -> None:
    theirs, mine = MemoryDesk(), MemoryDesk()
    theirs.add()
    mine.add()
    pushed(central, theirs, "ben")
    pushed(central, mine, "ana")
    with central.connect() as connection:
        connection.execute("SET ROLE agentdesk_owner")
        connection.execute(
            "CREATE FUNCTION journal.leaky() RETURNS TABLE (logs bigint, devices bigint, facts bigint) LANGUAGE sql "
            "SECURITY DEFINER AS 'SELECT (SELECT count(*) FROM journal.log), (SELECT count(*) FROM journal.device), "
            "(SELECT count(*) FROM fact.mood)'"
        )
        connection.execute("GRANT EXECUTE ON FUNCTION journal.leaky() TO agentdesk_agent, agentdesk_reader")
    with central.connect("ana") as connection:
        assert connection.execute("SELECT * FROM journal.leaky()").fetchone() == (1, 1, 0)
    with central.connect("rita") as connection:
        assert connection.execute("SELECT * FROM journal.leaky()").fetchone() == (2, 2, 2)


def test_an_agent_verifies_their_own_chain_and_sees_nothing_of_others(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(2)
    pushed(central, desk, "ana")
    central.run("ALTER TABLE journal.log DISABLE TRIGGER keep")
    central.run("UPDATE journal.log SET actor = 'x' WHERE seq = 2")
    found = "SELECT seq FROM journal.verify(%s)"
    with central.connect("ana") as ana, central.connect("ben") as ben, central.connect("rita") as rita:
        assert ana.execute(found, (desk.device(),)).fetchall() == [(2,)]
        assert rita.execute(found, (desk.device(),)).fetchall() == [(2,)]
        assert ben.execute(found, (desk.device(),)).fetchall() == []


def test_a_person_has_few_connections_and_short_statements(central: CentralDatabase) -> None:
    limit = central.run("SELECT rolconnlimit, rolsuper, rolcreaterole FROM pg_roles WHERE rolname = 'ana'")
    assert limit == [(CONNECTIONS, False, False)]
    with central.connect("ana") as connection:
        assert connection.execute("SHOW statement_timeout").fetchone() == ("30s",)
        assert connection.execute("SHOW lock_timeout").fetchone() == ("5s",)
        assert connection.execute("SHOW idle_in_transaction_session_timeout").fetchone() == ("10s",)


def test_a_password_never_reaches_the_server(central: CentralDatabase) -> None:
    setup.admit(central.address(), "ana", AGENT, PASSWORD)
    kept = central.run("SELECT rolpassword FROM pg_authid WHERE rolname = 'ana'")[0][0]
    assert kept.startswith("SCRAM-SHA-256$")


def test_a_lead_reads_and_retires_but_sends_nothing(central: CentralDatabase) -> None:
    with central.connect("lena") as connection:
        denied(connection, "SELECT * FROM journal.hello('00000000-0000-0000-0000-000000000001', 1, '1')")
        with pytest.raises(psycopg.Error) as caught:
            connection.execute("SELECT journal.retire(%s)", (device_id(404),))
        assert caught.value.sqlstate == "AD002"


# The journal is never changed, not even by those who own it -----------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal.log",
        "TRUNCATE journal.log",
        "UPDATE journal.log SET actor = 'x'",
        "UPDATE journal.log SET payload = NULL, doc = NULL",
        "UPDATE journal.log SET salt = NULL",
        "UPDATE journal.log SET payload = '{}'",
        "UPDATE journal.log SET received_at = now()",
        "UPDATE journal.log SET payload = NULL, salt = NULL, doc = NULL, actor = 'x'",
    ],
)
def test_the_log_is_append_only(central: CentralDatabase, statement: str) -> None:
    desk = MemoryDesk()
    desk.add()
    pushed(central, desk)
    with pytest.raises(psycopg.Error) as caught:
        central.run(statement)
    assert caught.value.sqlstate == "AD010"


def test_erasing_an_event_keeps_its_chain(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(3)
    pushed(central, desk)
    central.run("UPDATE journal.log SET payload = NULL, salt = NULL, doc = NULL WHERE seq = 2")
    with central.reader() as reader:
        assert reader.faults(desk.device()) == []


ALTERATIONS: dict[str, Callable[[], str]] = {
    "payload": lambda: "UPDATE journal.log SET payload = '{}' WHERE seq = 2",
    "actor": lambda: "UPDATE journal.log SET actor = 'x' WHERE seq = 2",
    "gone": lambda: "DELETE FROM journal.log WHERE seq = 2",
    "half erased": lambda: "UPDATE journal.log SET salt = NULL WHERE seq = 2",
}


@pytest.mark.parametrize("alter", ALTERATIONS.values(), ids=ALTERATIONS.keys())
def test_what_an_administrator_alters_all_the_same_is_found_by_both(
    central: CentralDatabase, alter: Callable[[], str]
) -> None:
    desk = MemoryDesk()
    desk.add_many(3)
    pushed(central, desk)
    central.run("ALTER TABLE journal.log DISABLE TRIGGER keep")
    central.run(alter())
    in_python = [
        (fault.seq, fault.sentence) for fault in verify(logged(central, desk.device()), desk.device())
    ]
    with central.reader() as reader:
        assert reader.faults(desk.device()) == in_python
    assert in_python
