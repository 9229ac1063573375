"""A customer's card: looking is a journalled act, and a card holds only what its scene may show."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from agentdesk.domain.curtain import is_shown, sight
from agentdesk.domain.portfolio import PhoneRecord, Remark
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.services.customers import card, debts
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    MarkCall,
    PrepareCustomer,
    ShowCustomer,
    ShowNote,
    ShowWrapUp,
    TakeCall,
    TypeNote,
)
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.storage import journal
from agentdesk.storage.project import project
from tests.builders.people import number_of, on_file, owed, someone
from tests.domain.test_curtain import SCENES
from tests.fakes.time import DAY, HOUR, WEDNESDAY, ZONE

SHARED = PhoneRecord("+13125550199", "landline", ("America/Chicago",))
ONE = someone(
    1,
    phones=(*someone(1).phones, SHARED),
    remarks=(Remark("note", "OLD-NOTE about the sofa"), Remark("speak_slowly", "Hears badly")),
    preferred_hours="after 5 pm",
)
TWO = someone(2, phones=(SHARED,))
# One thing that a card would show of each matter that the curtain may hide.
DEBT_WORDS = ("Lakeshore Furniture", "OLD-NOTE", "128450", ONE.reference, "SOFA-WORDS", "dispute")


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Two people on file who share a number; the first has wishes, needs, stops and a draft."""
    on_file(desk.file, ONE, TWO, debts=(owed(ONE), owed(TWO)))
    stop = {"customer": ONE.id, "received_at": WEDNESDAY, "lifted_by": "lead", "debts": []}
    entries = [
        Entry(
            "wish.recorded", {"customer": ONE.id, "what": "not_at_work", "words": "SOFA-WORDS, not at work"}
        ),
        Entry(
            "need.recorded", {"customer": ONE.id, "need": "language", "detail": "Spanish", "has_consent": 1}
        ),
        Entry("stop.placed", {**stop, "stop": "s1", "sign": "dispute", "scope": "debt"}),
        Entry("stop.placed", {**stop, "stop": "s2", "sign": "not_sundays", "scope": "times"}),
        Entry(
            "stop.placed",
            {**stop, "stop": "s3", "sign": "stop_number", "scope": "number", "target": SHARED.number},
        ),
    ]
    with desk.file.write() as connection:
        journal.append(connection, entries, actor="demo-agent", at=WEDNESDAY, zone=ZONE)
        project(connection, [ONE.id, TWO.id], WEDNESDAY)
    return desk


def code_of(act: Any, message: object) -> str:
    """With what something is refused."""
    with pytest.raises(Refused) as refused:
        act(message)
    return refused.value.code


# --- looking is an act -----------------------------------------------------------------------------------------


def test_nobody_is_shown_who_was_not_opened(staffed: Desk) -> None:
    assert code_of(staffed.ask, ShowCustomer(ONE.id)) == "not_prepared"
    assert code_of(staffed.do, PrepareCustomer("nobody")) == "customer_unknown"


def test_opening_is_journalled_by_ids_before_anything_is_shown(staffed: Desk) -> None:
    shown = staffed.do(PrepareCustomer(ONE.id)).value
    with staffed.file.read() as connection:
        *_, event = journal.events_from(connection)
    assert event.kind == "customer.prepared"
    assert journal.payload_of(event) == {
        "customer": ONE.id,
        "place": "desk",
        "detail": {"debts": [f"{ONE.id}-debt-1"]},
    }
    assert "Maria" not in str(event.payload)
    assert staffed.ask(ShowCustomer(ONE.id)) == shown


def test_whoever_is_opened_next_closes_the_one_before(staffed: Desk) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    staffed.do(PrepareCustomer(TWO.id))
    assert code_of(staffed.ask, ShowCustomer(ONE.id)) == "not_prepared"


def test_nobody_is_opened_while_somebody_may_be_on_the_phone(staffed: Desk) -> None:
    staffed.do(TakeCall(None))
    assert code_of(staffed.do, PrepareCustomer(ONE.id)) == "call_live"


@pytest.mark.parametrize(("language", "needs"), [("es", ["es"]), ("en", []), ("en-US", []), (None, [])])
def test_who_speaks_another_language_is_known_before_the_check(
    desk: Desk, language: str | None, needs: list[str]
) -> None:
    on_file(desk.file, replace(ONE, language=language), debts=(owed(ONE),))
    with desk.file.read() as connection:
        found = card(connection, ONE.id, "unverified", WEDNESDAY, "agent")
    assert [need.detail for need in found.needs if need.need == "language"] == needs


# --- what a card holds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("scene", SCENES)
def test_a_card_of_each_scene_holds_what_the_table_says_and_nothing_else(staffed: Desk, scene: Any) -> None:
    with staffed.file.read() as connection:
        found = card(connection, ONE.id, scene, WEDNESDAY, "agent")
    assert (found.name, found.zones) == (ONE.full_name, ("America/Chicago",))
    assert [row.number for row in found.numbers] == [phone.number for phone in ONE.phones]
    assert {need.need for need in found.needs} == {"language", "speak_slowly"}
    assert bool(found.hints) == (sight("check_hints", scene) == "masked")
    assert (found.debt_side is not None) == is_shown("debt", scene)
    leaked = [word for word in DEBT_WORDS if word in repr(found)]
    assert leaked == ([] if not is_shown("debt", scene) else [*DEBT_WORDS])


def test_numbers_say_who_shares_them_and_what_closes_them(staffed: Desk) -> None:
    numbers = staffed.do(PrepareCustomer(TWO.id)).value.numbers
    assert [(row.number, row.is_shared, row.stopped_by) for row in numbers] == [
        (SHARED.number, True, "stop_number")
    ]
    numbers = staffed.do(PrepareCustomer(ONE.id)).value.numbers
    assert [(row.is_shared, row.stopped_by) for row in numbers] == [(False, None), (True, "stop_number")]


def test_a_number_closed_as_one_persons_work_is_closed_for_them_alone(desk: Desk) -> None:
    on_file(desk.file, ONE, TWO, debts=(owed(ONE), owed(TWO)))
    payload = {
        "stop": "s",
        "customer": ONE.id,
        "sign": "not_at_work",
        "scope": "place",
        "target": SHARED.number,
    }
    more = {"received_at": WEDNESDAY, "lifted_by": "customer", "debts": []}
    with desk.file.write() as connection:
        entry = Entry("stop.placed", {**payload, **more})
        journal.append(connection, [entry], actor="demo-agent", at=WEDNESDAY, zone=ZONE)
        project(connection, [ONE.id, TWO.id], WEDNESDAY)
    desk.do(PrepareCustomer(ONE.id))
    assert code_of(desk.do, Dial(ONE.id, SHARED.number)) == "number_stopped"
    desk.do(PrepareCustomer(TWO.id))
    assert desk.do(Dial(TWO.id, SHARED.number)).value.number == SHARED.number


def test_hints_tell_enough_to_compare_and_never_enough_to_read_out(staffed: Desk) -> None:
    with staffed.file.read() as connection:
        shown = repr(card(connection, ONE.id, "unverified", WEDNESDAY, "agent").hints)
    for secret in ("1984", "03-12", "60614", "6061", "Elm"):
        assert secret not in shown


def test_the_debt_side_holds_accounts_history_and_old_notes(staffed: Desk) -> None:
    side = staffed.do(PrepareCustomer(ONE.id)).value.debt_side
    assert side is not None
    assert (side.reference, side.total, side.currency) == (ONE.reference, 128_450, "USD")
    assert [(debt.creditor, debt.balance, debt.account_state) for debt in side.debts] == [
        ("Lakeshore Furniture", 128_450, "open")
    ]
    assert side.old_notes == ("OLD-NOTE about the sofa",)
    assert [row.what for row in side.timeline] == ["stop", "stop", "stop"]


def test_payments_are_known_as_far_as_the_file_and_what_was_told_since(staffed: Desk) -> None:
    def known() -> tuple[int, int, int]:
        with staffed.file.read() as connection:
            (debt,) = debts(connection, ONE.id)
        return debt.balance, debt.as_of, debt.payments_to

    file = WEDNESDAY - DAY
    assert known() == (128_450, file, file)
    for at, balance, payments_to in ((file - DAY, 128_450, file), (file + HOUR, 127_450, file + HOUR)):
        payload = {
            "payment": f"p{at}",
            "customer": ONE.id,
            "debt": owed(ONE).id,
            "currency": "USD",
            "amount": 1_000,
            "paid_on": "2026-03-03",
        }
        with staffed.file.write() as connection:
            journal.append(
                connection, [Entry("payment.received", payload)], actor="agentdesk", at=at, zone=ZONE
            )
            project(connection, [ONE.id], WEDNESDAY)
        assert known() == (balance, file, payments_to)


@pytest.mark.parametrize(("outcome", "label"), [("refuses", "No quiere pagar"), ("long_gone", None)])
def test_an_outcome_of_the_history_has_the_lists_own_words(
    staffed: Desk, outcome: str, label: str | None
) -> None:
    recorded = {
        "customer": ONE.id,
        "outcome": outcome,
        "contact_outcome": "conversation",
        "is_right_party": 1,
        "is_conversation": 1,
        "detail": {},
        "outcomes_digest": "0" * 64,
    }
    promised = {
        "customer": ONE.id,
        "commitment": "c1",
        "what": "look_into",
        "due_on": "2026-03-09",
        "owner": "anyone",
    }
    with staffed.file.write() as connection:
        entries = [Entry("outcome.recorded", recorded), Entry("commitment.made", promised)]
        journal.append(connection, entries, actor="demo-agent", at=WEDNESDAY, zone=ZONE)
    side = staffed.do(PrepareCustomer(ONE.id)).value.debt_side
    assert side is not None
    told = {row.what: row.detail for row in side.timeline}
    assert (told["outcome"]["outcome"], told["outcome"]["label"].get("es")) == (outcome, label)
    assert told["commitment"]["label"]["en"] == "Find out what happened and answer"
    assert [row.label["es"] for row in side.commitments] == ["Averiguar qué pasó y responder"]


# --- the scene follows the call --------------------------------------------------------------------------------


def test_the_card_closes_when_the_call_begins_and_stays_closed_when_nobody_was_confirmed(
    staffed: Desk,
) -> None:
    def shown() -> CustomerCard:
        found = staffed.ask(ShowCustomer(ONE.id))
        assert isinstance(found, CustomerCard)
        return found

    assert staffed.do(PrepareCustomer(ONE.id)).value.debt_side is not None
    call = staffed.do(Dial(ONE.id, number_of(1))).value
    assert (shown().scene, shown().debt_side) == ("unverified", None)
    staffed.do(MarkCall(call.interaction, "answered"))
    assert (shown().scene, shown().debt_side) == ("unverified", None)
    staffed.do(MarkCall(call.interaction, "over"))
    assert (shown().scene, shown().debt_side) == ("wrapping_closed", None)
    again = staffed.do(PrepareCustomer(ONE.id)).value
    assert (again.scene, again.debt_side) == ("wrapping_closed", None)


def test_nobody_elses_card_note_or_wrap_up_is_shown_beside_a_live_call(staffed: Desk) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    waiting = staffed.do(Dial(ONE.id, number_of(1))).value.interaction
    staffed.do(TypeNote(waiting, "Hours were cut"))
    staffed.do(MarkCall(waiting, "over"))
    live = staffed.do(TakeCall(None)).value.interaction
    assert code_of(staffed.ask, ShowCustomer(ONE.id, waiting)) == "call_live"
    assert code_of(staffed.ask, ShowWrapUp(waiting)) == "call_live"
    assert code_of(staffed.ask, ShowNote(waiting)) == "call_live"
    assert staffed.ask(ShowNote(live)).body == ""
    staffed.do(MarkCall(live, "over"))
    assert staffed.ask(ShowCustomer(ONE.id, waiting)).scene == "wrapping_closed"
    assert staffed.ask(ShowWrapUp(waiting)).interaction == waiting
    assert staffed.ask(ShowNote(waiting)).body == "Hours were cut"


def test_an_older_call_of_a_customer_opens_nothing_beside_their_live_one(staffed: Desk) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    view = staffed.do(Dial(ONE.id, number_of(1))).value
    for answer in ("speaking", "matches"):
        view = (
            staffed.do(MarkCall(view.interaction, "answered")).value
            if view.call.stage == "dialling"
            else view
        )
        view = staffed.do(AnswerStep(view.interaction, view.step.visit, answer)).value
    staffed.do(MarkCall(view.interaction, "over"))
    assert staffed.ask(ShowCustomer(ONE.id, view.interaction)).debt_side is not None
    staffed.do(PrepareCustomer(ONE.id))
    staffed.do(Dial(ONE.id, number_of(1), redial_reason="again"))
    assert staffed.ask(ShowCustomer(ONE.id, view.interaction)).debt_side is None
