"""Invoices of companies come in with the people there, and whoever may be a person is taken as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.services.desk import Desk
from agentdesk.services.messages import Dial, MarkCall, PrepareCustomer, SaveCall, ShowCustomer
from agentdesk.services.rights import PROGRAM, Actor
from agentdesk.storage.portfolio import Held, apply_chunk
from tests.builders.portfolio import BASE, DATA, Office
from tests.fakes.time import MINUTE, Hands

FILE, MAPPING = DATA / "invoices-open.csv", str(DATA / "invoices-open.yaml")


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    path = tmp_path / "invoices.csv"
    path.write_bytes(FILE.read_bytes())
    return Office(desk, tmp_path)


def test_companies_and_persons_are_told_apart(office: Office) -> None:
    found = office.bring(office.folder / "invoices.csv", mapping=MAPPING)
    assert (found.rows, found.imported, found.rejected) == (10, 8, 2)
    assert found.owed == {"USD": 261_650, "EUR": 30_000}
    assert found.flags == {"taken_as_person": 1}
    assert office.select("SELECT reference, kind FROM base_customer ORDER BY reference") == [
        ("K100", "business"),
        ("K200", "business"),
        ("K300", "person"),
        ("K400", "person"),
    ]


def test_a_company_has_its_contacts_once_however_many_invoices_name_them(office: Office) -> None:
    office.bring(office.folder / "invoices.csv", mapping=MAPPING)
    assert office.select("SELECT position, name, role, phone, authority FROM base_contact") == [
        (0, "Dana Whitlock", "Accounts payable", "+13125550111", "yes"),
        (1, "Sam Oduya", "Warehouse", None, "no"),
    ]
    with office.desk.file.read() as connection:
        (company,) = Held(connection, "northgate").customers(["K100"])
    assert [contact.name for contact in company.contacts] == ["Dana Whitlock", "Sam Oduya"]
    assert [(phone.number, phone.kind) for phone in company.phones][1] == ("+13125550111", "work")


def test_the_chunks_alone_make_the_same_again(office: Office) -> None:
    office.bring(office.folder / "invoices.csv", mapping=MAPPING)
    before = office.stored(*BASE)
    chunks = office.events("portfolio.chunk")
    office.empty()
    with office.desk.file.write() as connection:
        for chunk in chunks:
            apply_chunk(connection, chunk)
    assert office.stored(*BASE) == before


def test_a_chunk_from_before_there_were_contacts_is_taken(office: Office) -> None:
    office.bring(office.folder / "invoices.csv", mapping=MAPPING)
    (chunk,) = office.events("portfolio.chunk")
    assert [("contacts" in customer) for customer in chunk["customers"]] == [True, False, False, False]
    for customer in chunk["customers"]:
        customer.pop("contacts", None)
    with office.desk.file.write() as connection:
        apply_chunk(connection, chunk)
    assert office.select("SELECT count(*) FROM base_contact") == [(0,)]


def test_where_rows_of_a_file_differ_the_company_is_a_person(office: Office) -> None:
    lines = FILE.read_text("utf-8").splitlines()
    changed = "\n".join((lines[0], lines[1], lines[2].replace(";ltd;", ";sole trader;"))) + "\n"
    found = office.bring(changed, mapping=MAPPING)
    assert office.select("SELECT kind FROM base_customer") == [("person",)]
    assert found.flags == {}
    turned = "\n".join((lines[0], lines[2].replace(";ltd;", ";sole trader;"), lines[1])) + "\n"
    office.empty()
    assert office.bring(turned, mapping=MAPPING).flags == {"taken_as_person": 1}


@pytest.mark.parametrize("then", ["ltd", "sole trader"])
def test_a_newer_file_that_makes_another_kind_of_a_customer_is_flagged_and_the_call_goes_on_as_it_began(
    office: Office, hands: Hands, then: str
) -> None:
    office.desk.act_as(Actor("lead", "lead", "early"))
    text = FILE.read_text("utf-8")
    before = text.replace(";ltd;", ";sole trader;") if then == "ltd" else text
    office.bring(before, mapping=MAPPING)
    ((who, number),) = office.select(
        "SELECT c.id, p.number FROM base_customer c JOIN base_phone p ON p.customer = c.id"
        " WHERE c.reference = 'K100' AND p.position = 0"
    )
    office.desk.do(PrepareCustomer(who))
    call = office.desk.do(Dial(who, number)).value
    shown = office.desk.ask(ShowCustomer(who, call.interaction))
    hands.move(MINUTE)
    found = office.bring(text.replace(";ltd;", f";{then};"), mapping=MAPPING, rejects=office.folder / "r.csv")
    assert found.flags["kind_changed"] >= 1
    now = office.desk.ask(ShowCustomer(who, call.interaction))
    assert (now.kind, now.scene) == (shown.kind, shown.scene)
    office.desk.do(MarkCall(call.interaction, "over"))
    office.desk.do(SaveCall(call.interaction, "rang_out"))
    assert office.desk.do(PrepareCustomer(who)).value.kind != shown.kind
    again = office.bring(text.replace(";ltd;", f";{then};"), mapping=MAPPING, rejects=office.folder / "s.csv")
    assert "kind_changed" not in again.flags
