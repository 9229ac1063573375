"""A business customer: what its card shows in which scene, what its calls freeze, and who takes it up after a crash."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.domain.contacts import Contact
from agentdesk.domain.curtain import Scene, is_shown
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.services.companies import contacts
from agentdesk.services.customers import card
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    MarkCall,
    NameCaller,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
    TakeCall,
)
from agentdesk.services.resuming import resumed
from agentdesk.storage import journal
from agentdesk.storage.project import project
from tests.builders.people import on_file, owed, someone
from tests.domain.test_curtain import SCENES
from tests.fakes.time import WEDNESDAY, ZONE

FIRM = someone(
    1,
    kind="business",
    full_name="Kettle & Sons Ltd",
    first_name=None,
    last_name=None,
    birth_date=None,
    language="es",
    contacts=(
        Contact("Dana Whitlock", "Accounts payable", "+13125550101", "dana@example.com", "yes"),
        Contact("Sam Oduya", "Warehouse", None, None, "no"),
    ),
)
INVOICES = (
    owed(FIRM, 1, reference="KS-2", due_on="2026-10-01", opened_on="2026-09-01"),
    owed(FIRM, 2, reference="KS-1", due_on="2026-08-31"),
    owed(FIRM, 3, reference="KS-3", currency="EUR", due_on="2026-07-01"),
    owed(FIRM, 4, reference="KS-0", account_state="paid", balance=0, due_on="2026-01-01"),
)
PERSON = someone(2)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A company with two contacts and four invoices on file, and a person."""
    on_file(desk.file, FIRM, PERSON, debts=(*INVOICES, owed(PERSON)))
    return desk


def told(desk: Desk, kind: str, **payload: Any) -> None:
    """Put something that a call told of a contact on record."""
    with desk.file.write() as connection:
        journal.append(
            connection,
            [Entry(kind, {"customer": FIRM.id, **payload})],
            actor="demo-agent",
            at=WEDNESDAY,
            zone=ZONE,
        )
        project(connection, [FIRM.id], WEDNESDAY)


def shown_in(desk: Desk, scene: Scene) -> Any:
    """The company's card in a scene."""
    with desk.file.read() as connection:
        return card(connection, FIRM.id, scene, WEDNESDAY, "agent")


@pytest.mark.parametrize("scene", SCENES)
def test_names_are_there_in_every_scene_and_roles_only_where_the_account_is(
    office: Desk, scene: Scene
) -> None:
    found = shown_in(office, scene)
    assert found.kind == "business"
    assert [one.name for one in found.contacts] == ["Dana Whitlock", "Sam Oduya"]
    is_whole = scene == "list" or is_shown("debt", scene)
    assert [one.role for one in found.contacts] == (
        ["Accounts payable", "Warehouse"] if is_whole else [None, None]
    )
    assert [one.authority for one in found.contacts] == (["yes", "no"] if is_whole else [None, None])


def test_the_check_has_the_roles_masked_and_nothing_of_a_consumers(office: Desk) -> None:
    (hint,) = shown_in(office, "unverified").hints
    assert (hint.field, hint.hint) == (
        "company_role",
        "Dana Whitlock: A••••••• p•••••• · Sam Oduya: W••••••••",
    )
    assert shown_in(office, "preparing").hints == ()


def test_a_number_says_whose_it_is(office: Desk) -> None:
    assert [row.whose for row in shown_in(office, "preparing").numbers] == ["Dana Whitlock"]


def test_invoices_stand_open_ones_first_and_the_oldest_at_the_top(office: Desk) -> None:
    side = shown_in(office, "preparing").debt_side
    assert side is not None
    assert [debt.reference for debt in side.debts] == ["KS-3", "KS-1", "KS-2", "KS-0"]
    told(
        office,
        "stop.placed",
        stop="s1",
        sign="dispute",
        scope="debt",
        debts=[INVOICES[1].id],
        received_at=WEDNESDAY,
        lifted_by="back_office",
    )
    side = shown_in(office, "preparing").debt_side
    assert side is not None
    assert {debt.reference: debt.stopped_by for debt in side.debts if debt.stopped_by} == {"KS-1": "dispute"}


def test_what_calls_tell_lies_over_the_clients_list(office: Desk) -> None:
    told(office, "contact.left", name="Dana Whitlock")
    told(office, "contact.named", name="Noor Haddad", role="Controller", authority="yes", basis="in_writing")
    with office.file.read() as connection:
        assert [(one.name, one.basis) for one in contacts(connection, FIRM.id)] == [
            ("Sam Oduya", None),
            ("Noor Haddad", "in_writing"),
        ]
    side = shown_in(office, "preparing").debt_side
    assert side is not None
    assert [row.detail["name"] for row in side.timeline if row.what == "contact"] == [
        "Noor Haddad",
        "Dana Whitlock",
    ]


def test_a_call_freezes_one_currency_the_oldest_invoice_first_and_whom_to_ask_for(office: Desk) -> None:
    told(
        office,
        "stop.placed",
        stop="s1",
        sign="dispute",
        scope="debt",
        debts=[INVOICES[2].id],
        received_at=WEDNESDAY,
        lifted_by="back_office",
    )
    office.do(PrepareCustomer(FIRM.id))
    call = office.do(Dial(FIRM.id, FIRM.phones[0].number)).value
    held = office.sessions.get(call.interaction)
    assert held is not None
    assert held.frozen is not None
    assert held.script is not None
    assert (held.script.key, held.language) == ("business_outbound", "es-US")
    assert [row["reference"] for row in held.frozen["call.invoices"]] == ["KS-1", "KS-2"]
    assert held.frozen["call.invoices"][1]["opened_on"] == "2026-09-01"
    assert held.frozen["contact.name"] == "Dana Whitlock"
    assert held.frozen["call.contacts"][1] == {"name": "Sam Oduya", "role": "Warehouse", "authority": "no"}


def test_after_a_crash_the_call_has_its_invoices_and_contacts_to_choose_from(office: Desk) -> None:
    office.do(PrepareCustomer(FIRM.id))
    call = office.do(Dial(FIRM.id, FIRM.phones[0].number)).value
    held = office.sessions.get(call.interaction)
    with office.file.read() as connection:
        again = resumed(connection, call.interaction)
    assert held is not None
    assert again.script == held.script
    assert again.script is not None
    (contact, _) = again.script.steps["identity"].fields
    assert [choice.id for choice in contact.choices] == ["Dana Whitlock", "Sam Oduya"]


def test_a_company_that_calls_us_has_the_business_script_and_a_person_the_other(office: Desk) -> None:
    for customer, key in ((FIRM, "business_inbound"), (PERSON, "inbound_enquiry")):
        call = office.do(TakeCall()).value
        named = office.do(NameCaller(call.interaction, customer.id)).value
        held = office.sessions.get(named.interaction)
        assert held is not None
        assert held.script is not None
        assert held.script.key == key
        office.do(MarkCall(call.interaction, "over"))
        office.do(SaveCall(call.interaction, "hung_up_before"))


def test_a_company_cannot_have_an_outcome_of_a_person(office: Desk) -> None:
    office.do(PrepareCustomer(FIRM.id))
    call = office.do(Dial(FIRM.id, FIRM.phones[0].number)).value
    office.do(MarkCall(call.interaction, "answered"))
    office.do(AnswerStep(call.interaction, 0, "other"))
    office.do(MarkCall(call.interaction, "over"))
    keys = {row.key for row in office.ask(ShowWrapUp(call.interaction)).outcomes}
    assert "no_authority" in keys
    assert not keys & {"young_person", "hardship", "deceased"}
    with pytest.raises(Refused) as refused:
        office.do(SaveCall(call.interaction, "young_person"))
    assert refused.value.code == "outcome_unknown"
