"""Business mode: a company is prepared and called, and only a contact who may decide hears of its invoices."""

from __future__ import annotations

import pytest

from agentdesk.compose import create_desk
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.keeping import unlock
from agentdesk.services.rights import Actor
from tests.builders.portfolio import DATA
from tests.conftest import PASSPHRASE, Ready
from tests.fakes.time import Hands
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import CHICAGO, MONDAY
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

COMPANY = "Kettle & Sons Ltd"
NOTICE = "Consumer contact rules are not applied. Right party: a named contact with authority."
# What nobody may read, or hear read out by a screen reader, before a contact with authority is confirmed.
SECRETS = (
    "Northgate",
    "KS-100",
    "1,250",
    "820.50",
    "2,070.50",
    "300.00",
    "nvoice",
    "days late",
    "Northfield",
)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A profile into which the file of invoices was imported, as the command line does it, to be copied."""
    profile = Profile(tmp_path_factory.mktemp("companies"))
    file = tmp_path_factory.mktemp("client") / "invoices.csv"
    file.write_bytes((DATA / "invoices-open.csv").read_bytes())
    desk = create_desk(profile, PASSPHRASE, NoVault(), Hands(MONDAY).clock(CHICAGO))
    try:
        desk.act_as(Actor("demo-lead", "lead", "early"))
        found = bring_in(desk, ImportPortfolio(file, mapping=str(DATA / "invoices-open.yaml")))
    finally:
        desk.file.close()
    assert (found.imported, found.rejected, found.flags) == (8, 2, {"taken_as_person": 1})
    return Ready(profile, unlock(profile, NoVault(), lambda: PASSPHRASE))


def reaches_the_contact(agent: Agent) -> None:
    """Call the company, and confirm the contact who may decide."""
    agent.calls(COMPANY)
    agent.answers("speaking", "on_list")
    agent.fills(contact="Dana Whitlock", basis="on_the_list")
    agent.answers("matches")


def ticks(desk: DeskAtWork, agent: Agent, number: str) -> None:
    """Tick one of the invoices that a step asks for, by keyboard."""
    field = next(one for one in desk.step.fields if one.name == "invoices")
    debt = next(key for key, label in field.choices if label.startswith(number))
    agent.brings_to_the_front(agent.page.stage)
    desk.keys.tab_to(f"field-invoices-{debt}")
    agent.presses("Space")


def test_prepared_a_company_shows_its_contacts_and_its_invoices_the_oldest_first(
    agent: Agent, screen: Screen
) -> None:
    agent.opens(COMPANY)
    screen.shows(
        "Business account", NOTICE, "Dana Whitlock", "Accounts payable", "may decide", "may not decide"
    )
    screen.shows("KS-1001", "of Aug 1", "due Aug 31", "84 days late", "$2,070.50", "€300.00", "Disputed")
    screen.shows("This call speaks of USD only. Talk about the others in a call of their own.")
    screen.shows("May I please speak with Dana Whitlock at Kettle & Sons Ltd?")
    shown = screen.everything()
    assert shown.index("KS-1001") < shown.index("KS-1002") < shown.index("KS-1004")


def test_the_front_desk_learns_nothing_and_the_contact_on_the_list_opens_the_account(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.opens(COMPANY)
    agent.dials()
    screen.hides(*SECRETS)
    agent.presses("Ctrl+Return")
    screen.shows("Business account", NOTICE, "Dana Whitlock")
    for answer in ("other", "presses", "fetched", "speaking", "on_list"):
        screen.hides(*SECRETS, "Accounts payable")
        agent.answers(answer)
    assert desk.step.id == "identity"
    screen.shows("Dana Whitlock: A••••••• p••••••")
    screen.hides(*SECRETS, "Accounts payable")
    agent.fills(contact="Dana Whitlock", basis="on_the_list")
    agent.answers("matches")
    assert desk.view.scene == "verified"
    screen.shows("On the line: Dana Whitlock", "Northgate Supply", "KS-1001", "Accounts payable")
    agent.answers("fine")
    screen.shows("2 invoices are open: KS-1001 of August 1, 2026, $1,250, due August 31, 2026; KS-1002")
    known = [one for one in record.of("participant.known") if one["role"] == "right_party"]
    assert [(one["name"], one["basis"]) for one in known] == [("Dana Whitlock", "on_the_list")]
    assert record.of("gate.passed")[-1]["duties"] == []
    assert record.last("call.placed")["decision"]["facts"]["customer_kind"] == "business"


def test_one_invoice_is_promised_and_another_disputed_and_the_record_names_each(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    reaches_the_contact(agent)
    agent.answers("fine", "next", "matches", "overlooked", "right", "one_day")
    ticks(desk, agent, "KS-1001")
    agent.fills(first_on="12/4")
    agent.answers("read_back")
    screen.shows("$1,250 on Friday, December 4, for KS-1001.")
    agent.answers("agreed", "rest", "wrong")
    ticks(desk, agent, "KS-1002")
    agent.fills(about="service", words="line 3 came damaged")
    agent.answers("spoken", "go_on", "all_good")
    agent.ends_the_call()
    screen.shows("They dispute it: KS-1002, the goods or the service", "line 3 came damaged")
    agent.saves()
    promised = record.last("arrangement.agreed")
    names = dict(record.select("SELECT id, reference FROM base_debt"))
    assert (promised["total"], promised["currency"]) == (125_000, "USD")
    assert [names[one["debt"]] for one in promised["allocation"]] == ["KS-1001"]
    assert [names[debt] for debt in record.last("dispute.raised")["debts"]] == ["KS-1002"]
    assert record.last("outcome.recorded")["is_right_party"] == 1


def test_the_wrap_up_offers_what_a_company_can_have(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    reaches_the_contact(agent)
    agent.ends_the_call()
    shown = desk.page.wrap_up._shown
    labels = {row.label for row in shown.outcomes} if shown is not None else set()
    assert "Short of cash" in labels
    assert not labels & {"Hardship", "Young person answered", "The customer has died", "Identity theft"}


def test_a_new_contact_in_place_of_one_who_has_left_is_there_next_time(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.calls(COMPANY)
    agent.answers("gone")
    agent.fills(contact="Dana Whitlock")
    agent.answers("named")
    agent.fills(name="Noor Haddad", role="Controller")
    agent.answers("saved", "fetched", "speaking", "new")
    screen.hides(*SECRETS)
    agent.fills(name="Noor Haddad", role="Controller", basis="named_by_company")
    agent.answers("matches")
    screen.shows("On the line: Noor Haddad", "KS-1001")
    agent.ends_the_call()
    screen.shows(
        "No longer with the company: Dana Whitlock.", "A contact of the company: Noor Haddad, Controller."
    )
    rows = record.select("SELECT change, name, authority, basis FROM contact ORDER BY seq")
    assert rows == [
        ("left", "Dana Whitlock", None, None),
        ("named", "Noor Haddad", None, None),
        ("named", "Noor Haddad", "yes", "named_by_company"),
    ]


def test_a_sole_trader_in_the_file_keeps_the_consumer_rules(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Ada Pruitt")
    screen.hides("Business account", NOTICE)
    customer.is_confirmed()
    assert desk.step.id == "disclosure"
    screen.shows("This call is from a debt collector.")


def test_a_company_that_speaks_spanish_hears_the_script_in_spanish(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    agent.opens("Imprenta Luna SA")
    screen.shows("¿Me comunica con contabilidad, por favor?", "No contact is on the list yet.")
    agent.dials()
    agent.presses("Ctrl+Return")
    screen.shows("Buenos días, habla", "Recepción u otra persona")
    screen.hides("IL-7", "95.00")
