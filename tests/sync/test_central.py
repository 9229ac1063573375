"""The central database as a desk sees it, over networks that cut, withhold, or lead to something else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.sync.address import Address
from agentdesk.sync.central import PostgresCentral
from agentdesk.sync.local_server import free_port
from agentdesk.sync.session import sync_once
from tests.central import CentralDatabase
from tests.journal.strategies import device_id
from tests.sync.desks import MemoryDesk, Watch
from tests.sync.sending import logged
from tests.sync.wires import Relay, at_port, listener, relay


def refusal(address: Address, **options: float) -> Refused | Unavailable:
    """What a desk is told that says hello at an address."""
    with (
        PostgresCentral(address, **options) as central,
        pytest.raises((Refused, Unavailable)) as caught,
    ):
        central.hello(device_id(1))
    return caught.value


@pytest.fixture
def wire(central: CentralDatabase) -> Iterator[Relay]:
    """A relay before this test's central database."""
    with relay(central.server_url) as opened:
        yield opened


@pytest.fixture
def client(central: CentralDatabase, wire: Relay) -> Iterator[PostgresCentral]:
    """The central database through that relay, with little patience."""
    with PostgresCentral(at_port(wire.port, central.name), answer_seconds=1.0) as opened:
        yield opened


# What is told, and the way out -------------------------------------------------------------------------------


def test_nothing_listens_there() -> None:
    told = refusal(at_port(free_port()))
    assert (type(told), told.code) == (Unavailable, "central_absent")
    assert "Go on working" in getattr(told, "way_out", "")


def test_there_is_no_such_host() -> None:
    address = Address.parse("postgresql://ana@central.invalid/agentdesk")
    assert refusal(address).code == "central_absent"


def test_there_is_no_such_socket() -> None:
    address = Address.parse("postgresql://ana@/agentdesk?host=/nowhere")
    assert refusal(address).code == "central_absent"


@pytest.mark.parametrize("is_demonstration", [True, False], ids=["plain", "TLS"])
@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"220 mail ready\r\n", b"\xff\xfd\x18", b"N" * 40]
)
def test_something_else_listens_there(answer: bytes, is_demonstration: bool) -> None:
    with listener(answer) as port:
        told = refusal(at_port(port, is_demonstration=is_demonstration))
    expected = "central_tls" if answer.startswith(b"N") and not is_demonstration else "central_not_postgres"
    assert (type(told), told.code) == (Refused, expected)


def test_something_hangs_up_at_once() -> None:
    with listener(b"") as port:
        assert refusal(at_port(port)).code == "central_cut"


def test_something_never_answers() -> None:
    with listener(None) as port:
        address = Address.parse(f"postgresql://ana@127.0.0.1:{port}/agentdesk?connect_timeout=2")
        assert refusal(address).code == "central_slow"


def test_nobody_of_that_name_is_known(central: CentralDatabase) -> None:
    known = central.address("ana")
    stranger = dataclasses.replace(known, parts={**known.parts, "user": "nobody known"})
    assert refusal(stranger).code == "central_password"


def test_there_is_no_such_database(central: CentralDatabase) -> None:
    known = central.address("ana")
    assert refusal(dataclasses.replace(known, parts={**known.parts, "dbname": "none"})).code in (
        "central_no_database",
        "central_no_rights",
    )


def test_the_database_was_never_set_up(central: CentralDatabase) -> None:
    central.run("DROP SCHEMA journal CASCADE")
    told = refusal(central.address("ana"))
    assert told.code == "central_not_ready"
    assert "agentdesk central init" in told.sentence


@pytest.mark.parametrize("answer", ["NULL", "'abc'", "''", "true", "1.5"])
def test_a_confirmation_that_is_no_number(central: CentralDatabase, answer: str) -> None:
    desk = MemoryDesk()
    desk.add()
    central.run("DROP FUNCTION journal.push(uuid, text, jsonb)")
    made = f"SELECT {answer}{'::text' if answer == 'NULL' else ''}"
    kind = {"true": "boolean", "1.5": "numeric"}.get(answer, "text")
    central.run(
        f"CREATE FUNCTION journal.push(uuid, text, jsonb) RETURNS {kind} LANGUAGE sql AS $body$ {made} $body$"
    )
    with central.client() as client, pytest.raises(Refused, match="central_nonsense"):
        sync_once(desk, client, Watch().clock)
    assert desk.acknowledged() == 0


def test_a_person_without_rights(central: CentralDatabase) -> None:
    assert refusal(central.address("rita")).code == "central_no_rights"


def test_a_database_that_takes_nothing_in(central: CentralDatabase) -> None:
    central.run(f'ALTER DATABASE "{central.name}" SET default_transaction_read_only = on')
    assert refusal(central.address("ana")).code == "central_read_only"


def test_too_many_connections(central: CentralDatabase) -> None:
    central.run("ALTER ROLE ben CONNECTION LIMIT 0")
    assert refusal(central.address("ben")).code == "central_busy"
    central.run("ALTER ROLE ben CONNECTION LIMIT 3")


def test_a_device_that_is_locked_for_long(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    central.run("ALTER ROLE ben SET lock_timeout = '200ms'")
    with central.client("ben") as client, central.connect() as other:
        client.hello(desk.device())
        with other.transaction():
            other.execute("SELECT FROM journal.device FOR UPDATE")
            with pytest.raises(Unavailable, match="central_busy"):
                client.push(desk.device(), "any", [])
        assert client.hello(desk.device()).last_seq == 0
    central.run("ALTER ROLE ben SET lock_timeout = '5s'")


def test_a_server_that_stops_meanwhile(central: CentralDatabase) -> None:
    with central.client("ana") as client:
        client.hello(device_id(1))
        central.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ana'")
        with pytest.raises(Unavailable):
            client.hello(device_id(1))
        assert client.hello(device_id(1)).last_seq == 0


def test_no_sentence_repeats_the_drivers_words(central: CentralDatabase) -> None:
    told = refusal(at_port(free_port(), "secretname"))
    text = f"{told.sentence} {getattr(told, 'way_out', '')}"
    assert "secretname" not in text
    assert "127.0.0.1" not in text


# Cuts ------------------------------------------------------------------------------------------------------


def test_a_cut_after_the_commit_and_before_the_answer_is_harmless(
    central: CentralDatabase, wire: Relay, client: PostgresCentral
) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(3)
    wire.downward = lambda chunk: None if b"journal.push" in wire.sent else chunk
    with pytest.raises(Unavailable, match="central_cut"):
        sync_once(desk, client, watch.clock)
    assert logged(central, desk.device()) == desk.events
    assert desk.acknowledged() == 0
    wire.downward = lambda chunk: chunk
    report = sync_once(desk, client, watch.clock)
    assert (report.meeting, report.pushed, desk.acknowledged()) == ("lost", 0, 3)
    assert central.run("SELECT count(*) FROM fact.mood") == [(3,)]


def test_a_cut_in_the_middle_of_what_is_sent_leaves_nothing(
    central: CentralDatabase, wire: Relay, client: PostgresCentral
) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add("note.saved", {"customer": "c", "body": "x" * 300_000})

    def cut_late(chunk: bytes) -> bytes | None:
        return chunk if len(wire.sent) < 200_000 else None

    wire.upward = cut_late
    with pytest.raises(Unavailable, match="central_cut"):
        sync_once(desk, client, watch.clock)
    assert logged(central, desk.device()) == []
    wire.upward = lambda chunk: chunk
    assert sync_once(desk, client, watch.clock).pushed == 1


def test_a_server_that_falls_silent_is_given_up(
    central: CentralDatabase, wire: Relay, client: PostgresCentral
) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(2)
    wire.downward = lambda chunk: b"" if b"journal.push" in wire.sent else chunk
    with pytest.raises(Unavailable, match="central_slow"):
        sync_once(desk, client, watch.clock)
    wire.downward = lambda chunk: chunk
    assert sync_once(desk, client, watch.clock).acknowledged == 2
    assert logged(central, desk.device()) == desk.events


def test_a_line_that_passes_three_bytes_at_a_time_still_works(
    central: CentralDatabase, wire: Relay, client: PostgresCentral
) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(3)
    wire.piece = 3
    assert sync_once(desk, client, watch.clock).pushed == 3
    assert logged(central, desk.device()) == desk.events


def test_the_same_connection_serves_many_calls_and_is_let_go(
    central: CentralDatabase, client: PostgresCentral
) -> None:
    mine = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'ana' AND datname = %s"
    for _ in range(3):
        client.hello(device_id(1))
    assert central.run(mine, central.name) == [(1,)]
    client.close()
    client.close()
    assert client.hello(device_id(1)).last_seq == 0
