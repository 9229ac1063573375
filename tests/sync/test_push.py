"""journal.hello and journal.push on a real PostgreSQL: what is taken, what is refused, and what is set aside."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings

from agentdesk.errors import Refused
from agentdesk.journal.chain import verify
from agentdesk.journal.envelope import GENESIS, Event, hash_of
from agentdesk.platform.ids import new_id
from agentdesk.sync.central import rows_of
from tests.central import CentralDatabase
from tests.journal.strategies import chains, device_id
from tests.journal.vectors import DEVICE, EVENTS
from tests.sync.desks import NOON, MemoryDesk
from tests.sync.sending import logged, pushed, resealed

# What hello tells ---------------------------------------------------------------------------------------


def test_a_new_device_stands_at_nothing(central: CentralDatabase) -> None:
    with central.client() as client:
        hello = client.hello(device_id(1))
    assert (hello.last_seq, hello.last_hash, hello.is_retired) == (0, GENESIS, False)
    assert (hello.min_protocol, hello.max_protocol, hello.min_push, hello.retry_after_ms) == (1, 1, 1, 0)
    uuid, system, timeline = hello.epoch.split(".")
    assert len(uuid) == 36
    assert int(system) > 0
    assert int(timeline) == 1


def test_the_server_time_is_milliseconds_since_1970(central: CentralDatabase) -> None:
    now = "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint"
    before = central.run(now)[0][0]
    with central.client() as client:
        heard = client.hello(device_id(1)).server_time
    assert before <= heard <= central.run(now)[0][0]


def test_what_was_pushed_is_known_at_the_next_hello(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(3)
    assert pushed(central, desk) == 3
    with central.client() as client:
        hello = client.hello(desk.device())
    assert (hello.last_seq, hello.last_hash) == (3, desk.head().hash)


def test_the_first_hello_makes_the_device_the_callers(central: CentralDatabase) -> None:
    with central.client("ana") as client:
        client.hello(device_id(1))
    with central.client("ben") as client, pytest.raises(Refused, match="AD002"):
        client.hello(device_id(1))


# What push takes ----------------------------------------------------------------------------------------


def test_a_log_row_holds_the_event_byte_for_byte(central: CentralDatabase) -> None:
    desk = MemoryDesk(events=EVENTS)
    assert pushed(central, desk) == len(EVENTS)
    assert logged(central, DEVICE) == EVENTS


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chains())
def test_any_sealed_chain_comes_back_the_same_and_verifies_on_both_sides(
    central: CentralDatabase, events: list[Event]
) -> None:
    desk = MemoryDesk()
    # One database sees every example: each gets a device and ids that were never there.
    desk.events = resealed([event._replace(device=desk.device(), id=new_id(NOON)) for event in events])
    assert pushed(central, desk) == len(events)
    back = logged(central, desk.device())
    assert back == desk.events
    assert list(verify(back, desk.device())) == []
    with central.reader() as reader:
        assert reader.faults(desk.device()) == []
        assert reader.quarantined(desk.device()) == 0


def test_sending_again_changes_nothing_and_returns_the_same(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(5)
    with central.client() as client:
        epoch = client.hello(desk.device()).epoch
        assert client.push(desk.device(), epoch, desk.events[:3]) == 3
        assert client.push(desk.device(), epoch, desk.events[:3]) == 3
        assert client.push(desk.device(), epoch, desk.events[1:5]) == 5
        assert client.push(desk.device(), epoch, desk.events[2:3]) == 5
        assert client.push(desk.device(), epoch, []) == 5
    assert central.run("SELECT count(*), count(DISTINCT event) FROM fact.mood")[0] == (5, 5)


def test_the_order_within_a_batch_does_not_matter(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(4)
    with central.client() as client:
        epoch = client.hello(desk.device()).epoch
        assert client.push(desk.device(), epoch, desk.events[::-1]) == 4


def test_eight_that_push_the_same_device_at_once_neither_fail_nor_double(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(60)
    central.run("ALTER ROLE ana CONNECTION LIMIT 20")

    def push_in_steps(step: int) -> int:
        last = 0
        with central.client() as client:
            epoch = client.hello(desk.device()).epoch
            while last < len(desk.events):
                last = client.push(desk.device(), epoch, desk.events[last : last + step])
        return last

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(push_in_steps, range(3, 11))) == [60] * 8
    central.run("ALTER ROLE ana CONNECTION LIMIT 3")
    assert logged(central, desk.device()) == desk.events
    assert central.run("SELECT count(*) FROM fact.mood") == [(60,)]


def test_erased_events_are_taken_and_give_no_facts(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(2)
    desk.events[0] = desk.events[0]._replace(salt=None, payload=None)
    assert pushed(central, desk) == 2
    assert central.run("SELECT seq FROM fact.mood") == [(2,)]
    assert central.run("SELECT * FROM journal.quarantine") == []


# What push refuses, and then keeps nothing of ------------------------------------------------------------

Spoil = Callable[[list[Event]], list[Event]]


def altered(field: str, value: Any, place: int = 1) -> Spoil:
    """Alter one field of one event."""
    return lambda events: [
        event._replace(**{field: value}) if index == place else event for index, event in enumerate(events)
    ]


FORGERIES: dict[str, Spoil] = {
    "payload": altered("payload", '{"mood":"hostile","step":"x"}'),
    "salt": altered("salt", bytes(16)),
    "digest": altered("digest", bytes(32)),
    "hash": altered("hash", bytes(32)),
    "id": altered("id", device_id(99)),
    "interaction": altered("interaction", None),
    "empty interaction": lambda events: resealed(altered("interaction", "")(events)),
    "kind": altered("kind", "note.saved"),
    "kind_version": altered("kind_version", 2),
    "actor": altered("actor", "somebody else"),
    "at": altered("at", 1),
    "zone": altered("zone", "UTC"),
    "offset_ms": altered("offset_ms", 1),
    "half erased": altered("salt", None),
    "device": lambda events: resealed(altered("device", device_id(99))(events)),
}


@pytest.mark.parametrize("spoil", FORGERIES.values(), ids=FORGERIES.keys())
def test_a_forged_event_is_refused(central: CentralDatabase, spoil: Spoil) -> None:
    desk = MemoryDesk()
    desk.add_many(3)
    refused(central, desk, spoil(desk.events), "AD007")


def test_a_header_with_two_readings_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    row = json.loads(rows_of(desk.events))[0]
    # The same bytes are hashed when the zone ends up in the actor; no envelope of ours can hold a line feed.
    row |= {"actor": f"{row['actor']}\n{row['at']}", "at": 1, "zone": row["zone"]}
    fields = ("id", "device", "seq", "interaction", "kind", "kind_version", "actor", "at", "zone")
    text = "\n".join(["agentdesk-event-1", *(str({**row, "device": desk.device()}[f]) for f in fields), ""])
    row["hash"] = hash_of(GENESIS, text.encode(), bytes.fromhex(row["digest"])).hex()
    with central.client() as client, central.connect("ana") as connection:
        epoch = client.hello(desk.device()).epoch
        with pytest.raises(psycopg.Error, match="forged at 1") as caught:
            connection.execute("SELECT journal.push(%s, %s, %s)", (desk.device(), epoch, json.dumps([row])))
    assert caught.value.sqlstate == "AD007"


@pytest.mark.parametrize("missing", [0, 1])
def test_a_gap_is_refused(central: CentralDatabase, missing: int) -> None:
    desk = MemoryDesk()
    desk.add_many(3)
    refused(central, desk, [event for index, event in enumerate(desk.events) if index != missing], "AD006")


def test_a_fork_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(2)
    assert pushed(central, desk) == 2
    clone = MemoryDesk(desk.device(), desk.events[:1])
    clone.add_many(3)
    refused(central, clone, clone.events, "AD005", left=2)


def test_an_event_that_is_there_under_another_number_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    first = desk.add()
    assert pushed(central, desk) == 1
    again = MemoryDesk()
    again.add()
    refused(central, again, resealed([again.events[0]._replace(id=first.id)]), "AD005", left=1)


def test_a_doubled_number_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add_many(2)
    refused(central, desk, [*desk.events, desk.events[1]], "AD005")


def test_another_persons_device_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    with central.client("ana") as client:
        epoch = client.hello(desk.device()).epoch
    with central.client("ben") as client, pytest.raises(Refused, match="AD002"):
        client.push(desk.device(), epoch, desk.events)


def test_a_device_that_never_said_hello_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    with central.client() as client, pytest.raises(Refused, match="AD002"):
        client.push(desk.device(), "any", desk.events)


def test_a_retired_device_is_refused_and_hello_says_so(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    with central.client() as client:
        client.hello(desk.device())
    with central.connect("lena") as connection:
        connection.execute("SELECT journal.retire(%s)", (desk.device(),))
    with central.client() as client:
        assert client.hello(desk.device()).is_retired
    refused(central, desk, desk.events, "AD003")


def test_another_epoch_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    with central.client() as client:
        epoch = client.hello(desk.device()).epoch
        central.run("SELECT journal.restamp()")
        with pytest.raises(Refused, match="AD004"):
            client.push(desk.device(), epoch, desk.events)
        assert client.hello(desk.device()).epoch != epoch


def test_a_program_that_is_too_old_is_refused(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    central.run("UPDATE journal.station SET min_push = 2")
    refused(central, desk, desk.events, "AD001")


def test_a_database_restored_into_another_server_is_refused_until_restamped(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    assert pushed(central, desk) == 1
    # As after pg_restore into a young server: the transactions of the dump lie in this one's future.
    central.run("UPDATE journal.device SET last_txid = '9999999999'")
    with central.client() as client:
        with pytest.raises(Refused, match="AD009"):
            client.hello(desk.device())
        central.run("SELECT journal.restamp()")
        assert client.hello(desk.device()).last_seq == 1


@pytest.mark.parametrize(
    "rows",
    [
        "{}",
        "7",
        "[7]",
        '[{"seq":1}]',
        "[{}]",
        '[{"seq":"one"}]',
        '[{"seq":1,"id":"no uuid"}]',
        '[{"seq":99999999999999999999}]',
        '[{"seq":1,"salt":"zz"}]',
    ],
)
def test_what_are_no_rows_is_refused(central: CentralDatabase, rows: str) -> None:
    with central.client() as client, central.connect("ana") as connection:
        epoch = client.hello(device_id(1)).epoch
        with pytest.raises(psycopg.Error, match="not rows") as caught:
            connection.execute("SELECT journal.push(%s, %s, %s)", (device_id(1), epoch, rows))
    assert caught.value.sqlstate == "AD008"


def refused(
    central: CentralDatabase, desk: MemoryDesk, events: list[Event], code: str, *, left: int = 0
) -> None:
    """Send events, expect a refusal, and see that nothing of them stayed."""
    with central.client() as client:
        epoch = client.hello(desk.device()).epoch
        with pytest.raises(Refused) as caught:
            client.push(desk.device(), epoch, events)
    assert caught.value.code == code
    assert central.run("SELECT count(*) FROM journal.log") == [(left,)]
    assert central.run("SELECT count(*) FROM fact.mood") == [(left,)]
    assert central.run("SELECT count(*) FROM journal.quarantine") == [(0,)]
