"""States: folded from facts, and the same however they came about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.domain.standing import standing
from agentdesk.domain.worklist import place
from agentdesk.journal.chain import Entry
from agentdesk.storage import journal, rebuild
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.gather import gather
from agentdesk.storage.project import STATES, project, project_all, sweep
from agentdesk.storage.rebuild import fingerprints
from tests.builders.happenings import Town, attempt, closed
from tests.builders.people import on_file, owed, put, someone
from tests.builders.three import DEBTS, ONE, PEOPLE, SHARED, THREE, TWO, queue, write
from tests.fakes.time import DAY, HOUR, MINUTE, WEDNESDAY, ZONE

OWN = {one.id: [debt for debt in DEBTS if debt.customer == one.id] for one in PEOPLE}


@given(st.data())
@settings(max_examples=40)
def test_rebuilt_equals_live_after_any_history(grown: DeskFile, data: st.DataObject) -> None:
    town = Town(PEOPLE, DEBTS)
    with grown.read() as connection:
        now = max(WEDNESDAY, journal.last_instant(connection))
    for _ in range(data.draw(st.integers(1, 8))):
        now += data.draw(st.integers(1, 2 * DAY))
        with grown.write() as connection:
            if data.draw(st.booleans()):
                sweep(connection, now)
            found = town.happening(data.draw, now)
            write(connection, found.entry, at=now, touched=found.touched)
    now += data.draw(st.integers(0, 20 * DAY))
    with grown.write() as connection:
        while sweep(connection, now, limit=2):
            pass
        live = fingerprints(connection)
        assert rebuild.rebuild(connection, now) == journal.head(connection).seq
        assert fingerprints(connection) == live


# --- single things ---------------------------------------------------------------------------------------------


def test_a_new_customer_is_due_and_sorted_by_what_they_owe(staffed: DeskFile) -> None:
    with staffed.read() as connection:
        assert set(queue(connection).values()) == {("due", 4, "first_contact")}
        bands = dict(connection.exec_driver_sql("SELECT customer, -band FROM queue_now").all())
        since = set(connection.exec_driver_sql("SELECT since_at FROM queue_now").scalars())
    assert bands == {ONE.id: 1, TWO.id: 1, THREE.id: 2}
    assert since == {WEDNESDAY - DAY}  # when they came on file, by the batch that brought them


def test_what_is_owed_in_one_currency_has_a_total_and_in_several_has_none(staffed: DeskFile) -> None:
    with staffed.read() as connection:
        rows = connection.exec_driver_sql("SELECT customer, total, currency FROM customer_now").all()
    assert {row[0]: tuple(row[1:]) for row in rows} == {
        ONE.id: (178_450, "USD"),
        TWO.id: (128_450, "USD"),
        THREE.id: (0, None),
    }


def test_an_account_that_is_closed_or_paid_does_not_take_the_total_away(file: DeskFile) -> None:
    paid = owed(ONE, 2, currency="MXN", balance=0)
    recalled = owed(ONE, 3, currency="EUR", account_state="recalled")
    on_file(file, ONE, TWO, debts=(owed(ONE), paid, recalled, owed(TWO, currency="MXN", balance=0)))
    with file.read() as connection:
        rows = connection.exec_driver_sql("SELECT customer, total, currency FROM customer_now").all()
        assert {tuple(row) for row in rows} == {(ONE.id, 128_450, "USD"), (TWO.id, 0, "MXN")}
        assert queue(connection)[TWO.id] == ("closed", 9, "paid")


def test_a_stop_on_a_shared_number_holds_for_everyone_who_has_it(staffed: DeskFile) -> None:
    stop = Entry(
        "stop.placed",
        {
            "stop": "stop-1",
            "customer": ONE.id,
            "sign": "stop_number",
            "scope": "number",
            "target": SHARED.number,
            "debts": [],
            "received_at": WEDNESDAY,
            "lifted_by": "lead",
        },
    )
    with staffed.write() as connection:
        write(connection, stop, at=WEDNESDAY, touched={ONE.id, TWO.id})
        assert queue(connection) == {
            ONE.id: ("due", 4, "first_contact"),  # has another number
            TWO.id: ("closed", 9, "stop_number"),
            THREE.id: ("due", 4, "first_contact"),
        }
        lifted = Entry("stop.lifted", {"stop": "stop-1", "customer": ONE.id, "reason": "a mistake"})
        write(connection, lifted, at=WEDNESDAY + HOUR, touched={ONE.id, TWO.id})
        assert set(queue(connection).values()) == {("due", 4, "first_contact")}


def test_a_stop_takes_off_at_once_and_a_lifted_one_brings_back(staffed: DeskFile) -> None:
    payload = {"stop": "stop-1", "customer": TWO.id, "sign": "attorney", "scope": "person", "debts": []}
    stop = Entry("stop.placed", {**payload, "received_at": WEDNESDAY, "lifted_by": "lead"})
    of_another = Entry("stop.lifted", {"stop": "stop-1", "customer": ONE.id, "reason": "not theirs"})
    lifted = Entry("stop.lifted", {"stop": "stop-1", "customer": TWO.id, "reason": "a mistake"})
    with staffed.write() as connection:
        for entry, place_then in ((stop, "closed"), (of_another, "closed"), (lifted, "due")):
            write(connection, entry, at=WEDNESDAY, touched={TWO.id})
            assert queue(connection)[TWO.id][0] == place_then
            assert len(connection.exec_driver_sql("SELECT * FROM stop_now").all()) == (place_then == "closed")


def test_a_customer_keeps_their_place_while_their_call_is_open(staffed: DeskFile) -> None:
    with staffed.write() as connection:
        write(connection, attempt(TWO.id, SHARED.number, WEDNESDAY, "call-1"), at=WEDNESDAY, touched={TWO.id})
        assert queue(connection)[TWO.id] == ("due", 4, "first_contact")
        write(connection, closed(TWO.id, WEDNESDAY, "call-1"), at=WEDNESDAY + MINUTE, touched={TWO.id})
        assert queue(connection)[TWO.id] == ("due", 5, "last_call")


def test_a_payment_counts_only_when_it_came_after_the_balance_was_known(staffed: DeskFile) -> None:
    def paid(name: str, amount: int) -> Entry:
        return Entry(
            "payment.received",
            {
                "payment": name,
                "customer": TWO.id,
                "debt": OWN[TWO.id][0].id,
                "currency": "USD",
                "amount": amount,
                "paid_on": "2026-03-03",
            },
        )

    with staffed.write() as connection:
        for at, expected in (
            (WEDNESDAY - DAY, 128_450),
            (WEDNESDAY - DAY + 1, 127_450),
            (WEDNESDAY, 126_450),
        ):
            write(connection, paid(f"p{at}", 1_000), at=at, touched={TWO.id})
            balance = connection.exec_driver_sql("SELECT balance FROM debt_now WHERE customer = ?", (TWO.id,))
            assert balance.scalar_one() == expected


def test_a_payment_keeps_the_promise_about_its_own_debt_and_no_other(staffed: DeskFile) -> None:
    def promise(name: str, debt: str) -> Entry:
        payload = {
            "arrangement": name,
            "customer": TWO.id,
            "shape": "single",
            "currency": "USD",
            "total": 1_000,
            "method": "customer_pays",
            "allocation": [{"debt": debt, "amount": 1_000}],
            "words": "",
            "read_back_at": WEDNESDAY,
            "agreed_at": WEDNESDAY,
            "instalments": [{"due_on": "2026-03-10", "amount": 1_000}],
        }
        return Entry("arrangement.agreed", payload)

    payment = {"payment": "p1", "customer": TWO.id, "debt": "D2", "currency": "USD", "amount": 1_000}
    with staffed.write() as connection:
        for at, entry in enumerate((promise("old", "D1"), promise("new", "D2"))):
            write(connection, entry, at=WEDNESDAY + at, touched={TWO.id})
        paid = Entry("payment.received", {**payment, "paid_on": "2026-03-04"})
        write(connection, paid, at=WEDNESDAY + MINUTE, touched={TWO.id})
        states = connection.exec_driver_sql("SELECT arrangement, state FROM promise_now").all()
    assert dict(map(tuple, states)) == {"old": "active", "new": "kept"}


def test_states_of_many_are_folded_in_pieces_and_each_as_if_alone(
    file: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [someone(place, phones=(SHARED,)) for place in range(1, 12)]
    on_file(file, *people)
    with file.write() as connection:
        whole = fingerprints(connection, STATES)
        monkeypatch.setattr("agentdesk.storage.many.AT_ONCE", 3)
        project_all(connection, WEDNESDAY)
        assert fingerprints(connection, STATES) == whole
        for one in people:
            project(connection, [one.id], WEDNESDAY)
        assert fingerprints(connection, STATES) == whole


def test_someone_who_is_not_on_file_has_no_states(file: DeskFile) -> None:
    with file.write() as connection:
        project(connection, ["nobody"], WEDNESDAY)
        assert [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in STATES
        ] == [0] * len(STATES)


def test_the_place_in_the_file_is_the_domains_own(staffed: DeskFile) -> None:
    with staffed.read() as connection:
        for customer, facts in gather(connection, [one.id for one in PEOPLE]).items():
            found = place(standing(facts, WEDNESDAY), WEDNESDAY)
            row = connection.exec_driver_sql(
                "SELECT place, tier, since_at, -band, attempts, reason, opens_at, changes_at FROM queue_now "
                "WHERE customer = ?",
                (customer,),
            ).one()
            assert tuple(row) == (
                found.place,
                found.tier,
                found.since_at,
                found.band,
                found.attempts,
                found.reason,
                found.opens_at,
                found.changes_at,
            )


def test_a_rebuild_leaves_out_what_was_erased(staffed: DeskFile) -> None:
    note = Entry("note.saved", {"customer": ONE.id, "body": "to be forgotten"})
    with staffed.write() as connection:
        journal.append(connection, [note, note], actor="demo-agent", at=WEDNESDAY, zone=ZONE)
        connection.exec_driver_sql("UPDATE journal SET salt = NULL, payload = NULL WHERE seq = 1")
        rebuild.rebuild(connection, WEDNESDAY)
        assert connection.exec_driver_sql("SELECT seq FROM note").scalars().all() == [2]


def test_a_fingerprint_knows_no_order_but_every_difference(staffed: DeskFile) -> None:
    with staffed.write() as connection:
        before = fingerprints(connection, ("queue_now",))
        rows = connection.exec_driver_sql("SELECT * FROM queue_now").all()
        connection.exec_driver_sql("DELETE FROM queue_now")
        marks = ", ".join("?" * len(rows[0]))
        connection.exec_driver_sql(
            f"INSERT INTO queue_now VALUES ({marks})", [tuple(row) for row in reversed(rows)]
        )
        assert fingerprints(connection, ("queue_now",)) == before
        connection.exec_driver_sql(
            "UPDATE queue_now SET attempts = attempts + 1 WHERE customer = ?", (ONE.id,)
        )
        assert fingerprints(connection, ("queue_now",)) != before


def test_people_are_put_on_file_as_an_import_puts_them(file: DeskFile) -> None:
    with file.write() as connection:
        assert put(connection, ONE) == [ONE.id]
