"""Two who may be one person: seen side by side, decided by a person, one in what is about the person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from agentdesk.domain.portfolio import PhoneRecord, Remark
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import CarryOn
from agentdesk.services.messages import (
    CountPairs,
    Dial,
    DuplicatePair,
    DuplicatePairs,
    JudgeDuplicate,
    MarkCall,
    PrepareCustomer,
    ShowCustomer,
)
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import Actor
from agentdesk.services.rows.customer import CustomerCard, NeedRow
from agentdesk.services.rows.people import FieldRow, PairPage, PairRow, PairView, SamePerson
from agentdesk.services.wishes import wishes_of
from agentdesk.storage import duplicates, journal
from agentdesk.storage.project import project
from agentdesk.storage.rebuild import fingerprints
from tests.builders.happenings import attempt, closed
from tests.builders.people import on_file, owed, someone
from tests.fakes.time import HOUR, WEDNESDAY, ZONE

LEAD = Actor("demo-lead", "lead", "early")
ONE = someone(1, remarks=(Remark("letter_first", "Write before calling"),), preferred_hours="not before 10")
TWO = someone(
    2,
    client="harbor",
    full_name=ONE.full_name,
    email="maria@example.com",
    phones=(PhoneRecord("+13125550177", "mobile", ("America/Chicago",)),),
)
THREE = someone(3, client="harbor", full_name="Rui Costa", birth_date="1950-01-01")
PAIR = f"{ONE.id}~{TWO.id}"


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Three people, two of whom may be one; a lead has them looked for."""
    ids = on_file(desk.file, ONE, TWO, THREE, debts=(owed(ONE), owed(ONE, 2), owed(TWO), owed(THREE)))
    with desk.file.write() as connection:
        duplicates.look(connection, ids)
    desk.act_as(LEAD)
    while desk.do(CarryOn()).value:
        pass
    return desk


def pairs(desk: Desk, **more: Any) -> tuple[PairRow, ...]:
    """The pairs on a page."""
    page: PairPage = desk.ask(DuplicatePairs(**more))
    return page.rows


def judge(desk: Desk, verdict: Any, **more: Any) -> None:
    """Decide about the two."""
    desk.do(JudgeDuplicate(PAIR, verdict, **more))


def told(desk: Desk, *entries: Entry) -> None:
    """Journal what happened and fold whom it is about."""
    with desk.file.write() as connection:
        journal.append(connection, entries, actor="demo-agent", at=WEDNESDAY, zone=ZONE)
        project(connection, [entry.payload["customer"] for entry in entries], WEDNESDAY)


def stop(customer: str, sign: str, scope: str, debts: tuple[str, ...] = ()) -> Entry:
    """A stop sign."""
    payload = {
        "customer": customer,
        "stop": f"{sign}-{scope}",
        "sign": sign,
        "scope": scope,
        "debts": list(debts),
    }
    return Entry("stop.placed", {**payload, "received_at": WEDNESDAY, "lifted_by": "compliance"})


def places(desk: Desk) -> dict[str, tuple[str, str]]:
    """Where everybody stands, and why."""
    with desk.file.read() as connection:
        rows = connection.exec_driver_sql("SELECT customer, place, reason FROM queue_now")
        return {row.customer: (row.place, row.reason) for row in rows}


def card(desk: Desk, customer: str) -> CustomerCard:
    """A customer as the lead prepares them."""
    shown: CustomerCard = desk.do(PrepareCustomer(customer)).value
    return shown


def test_a_pair_is_listed_with_why_and_shown_field_by_field(staffed: Desk) -> None:
    (row,) = pairs(staffed)
    assert (row.pair, row.why, row.agree, row.contradict) == (
        PAIR,
        "name_birth",
        ("name", "birth_date", "place"),
        (),
    )
    assert (row.one.client, row.other.client, row.verdict) == ("lakeshore", "harbor", None)
    view: PairView = staffed.do(DuplicatePair(PAIR)).value
    fields = {field.field: field for field in view.fields}
    assert fields["name"].compared == fields["addresses"].compared == "equal"
    assert fields["email"] == FieldRow("email", (), ("maria@example.com",), "only_one")
    assert fields["phones"].compared == "differs"
    assert len(fields["accounts"].one) == 2
    assert "language" not in fields


def test_looking_at_two_is_journalled_for_each(staffed: Desk) -> None:
    staffed.do(DuplicatePair(PAIR))
    with staffed.file.read() as connection:
        seen = connection.exec_driver_sql(
            "SELECT customer FROM view_audit WHERE place = 'duplicates'"
        ).scalars()
        assert set(seen) == {ONE.id, TWO.id}


def test_nobody_looks_at_two_beside_a_live_call(staffed: Desk) -> None:
    card(staffed, THREE.id)
    call = staffed.do(Dial(THREE.id, THREE.phones[0].number)).value
    staffed.do(MarkCall(call.interaction, "answered"))
    with pytest.raises(Refused, match="call that is open"):
        staffed.do(DuplicatePair(PAIR))


def test_what_is_about_the_person_holds_on_both_records(staffed: Desk) -> None:
    told(staffed, stop(ONE.id, "deceased", "person"))
    assert places(staffed)[TWO.id][0] == "due"
    judge(staffed, "same_person", reason="same street, called her")
    assert places(staffed)[TWO.id] == ("closed", "deceased")
    assert places(staffed)[THREE.id][0] == "due"
    judge(staffed, "different")
    assert places(staffed)[TWO.id][0] == "due"
    assert places(staffed)[ONE.id] == ("closed", "deceased")


def test_a_stop_that_comes_later_reaches_both(staffed: Desk) -> None:
    judge(staffed, "same_person")
    told(staffed, stop(TWO.id, "stop_calls", "medium"))
    assert places(staffed)[ONE.id] == ("closed", "stop_calls")


def test_a_sign_about_the_person_covers_the_accounts_of_both(staffed: Desk) -> None:
    judge(staffed, "same_person")
    told(staffed, stop(TWO.id, "attorney", "debt", (owed(TWO).id,)))
    assert places(staffed)[ONE.id] == ("closed", "attorney")


def test_what_is_about_one_account_stays_with_it(staffed: Desk) -> None:
    judge(staffed, "same_person")
    told(staffed, stop(TWO.id, "dispute", "debt", (owed(TWO).id,)))
    assert places(staffed)[TWO.id] == ("closed", "dispute")
    assert places(staffed)[ONE.id][0] == "due"


def test_calls_to_either_count_for_both(staffed: Desk) -> None:
    at = WEDNESDAY - HOUR
    told(staffed, attempt(ONE.id, ONE.phones[0].number, at, "i1"), closed(ONE.id, at, "i1"))
    told(staffed, attempt(TWO.id, TWO.phones[0].number, at + 1, "i2"), closed(TWO.id, at + 1, "i2"))
    judge(staffed, "same_person")
    with staffed.file.read() as connection:
        rows = connection.exec_driver_sql("SELECT customer, attempts FROM queue_now ORDER BY customer").all()
    assert [tuple(row) for row in rows] == [(ONE.id, 2), (TWO.id, 2), (THREE.id, 0)]


def test_needs_and_wishes_are_shown_on_both_and_the_card_names_the_other(staffed: Desk) -> None:
    told(staffed, Entry("wish.recorded", {"customer": TWO.id, "what": "not_at_work", "words": "not at work"}))
    judge(staffed, "same_person")
    shown = card(staffed, TWO.id)
    assert shown.needs == (NeedRow("letter_first", "Write before calling"),)
    assert set(shown.wishes) == {"not before 10", "not at work"}
    assert shown.same_person == (SamePerson(ONE.id, ONE.full_name, "lakeshore", ONE.reference),)
    with staffed.file.read() as connection:
        assert len(wishes_of(connection, ONE.id, with_words=True)) == 2


def test_the_other_record_is_behind_the_curtain(staffed: Desk) -> None:
    """Whose file it came by tells that there is a debt."""
    judge(staffed, "same_person")
    card(staffed, TWO.id)
    call = staffed.do(Dial(TWO.id, TWO.phones[0].number)).value
    staffed.do(MarkCall(call.interaction, "answered"))
    shown: CustomerCard = staffed.ask(ShowCustomer(TWO.id))
    assert shown.scene == "unverified"
    assert (shown.same_person, shown.needs) == ((), (NeedRow("letter_first", "Write before calling"),))


def test_a_pair_that_was_decided_does_not_come_back_and_can_be_decided_anew(staffed: Desk) -> None:
    assert staffed.ask(CountPairs()) == 1
    judge(staffed, "different", reason="card 4111 1111 1111 1111")
    assert (pairs(staffed), staffed.ask(CountPairs())) == ((), 0)
    with staffed.file.write() as connection:
        duplicates.look(connection, [ONE.id, TWO.id])
    while staffed.do(CarryOn()).value:
        pass
    assert pairs(staffed) == ()
    (row,) = pairs(staffed, is_decided=True)
    assert (row.verdict, row.reason, row.decided_at) == ("different", "card [card number removed]", WEDNESDAY)
    judge(staffed, "same_person")
    (row,) = pairs(staffed, is_decided=True)
    assert row.verdict == "same_person"
    with pytest.raises(Refused, match="decided already"):
        judge(staffed, "same_person")


@pytest.mark.parametrize("pair", ["", "nobody", f"{ONE.id}~{THREE.id}", f"{TWO.id}~{ONE.id}"])
def test_two_who_are_on_no_list_are_not_decided_about(staffed: Desk, pair: str) -> None:
    with pytest.raises(Refused, match="not among"):
        staffed.do(JudgeDuplicate(pair, "same_person"))


def test_pages_follow_each_other(desk: Desk) -> None:
    crowd = [replace(ONE, id=f"twin-{place}", reference=f"T-{place}", phones=()) for place in range(4)]
    ids = on_file(desk.file, *crowd)
    with desk.file.write() as connection:
        duplicates.look(connection, ids)
    desk.act_as(LEAD)
    while desk.do(CarryOn()).value:
        pass
    seen, after = [], None
    while True:
        page: PairPage = desk.ask(DuplicatePairs(after=after, limit=4))
        seen += [row.pair for row in page.rows]
        if (after := page.after) is None:
            break
    assert len(seen) == len(set(seen)) == 6


def test_what_was_decided_is_there_after_a_rebuild(staffed: Desk) -> None:
    told(staffed, stop(ONE.id, "deceased", "person"))
    judge(staffed, "same_person")
    with staffed.file.read() as connection:
        before = fingerprints(connection)
    staffed.do(RebuildStates())
    with staffed.file.read() as connection:
        assert fingerprints(connection) == before
    assert places(staffed)[TWO.id] == ("closed", "deceased")
