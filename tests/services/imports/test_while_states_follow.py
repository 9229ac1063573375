"""A large file is in force at once, its states follow in parts: meanwhile nobody is missed, and no stop comes late."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.closing import CUSTOMERS_AT_ONCE
from agentdesk.services.imports.course import Do, Errand
from agentdesk.services.imports.messages import CarryOn, ImportPortfolio
from agentdesk.services.messages import (
    Dial,
    DuplicatePairs,
    FindCustomers,
    JudgeDuplicate,
    LogCorrespondence,
    MarkCall,
    OpenSearch,
    PrepareCustomer,
    ShowCustomer,
    SweepQueue,
)
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import Actor
from agentdesk.storage import meta
from tests.builders.imports import carried_on, walked
from tests.builders.other_files import LETTERS
from tests.builders.portfolio import Office, portfolio
from tests.fakes.time import DAY, HOUR, MINUTE, Hands

MANY = CUSTOMERS_AT_ONCE + 200
SHARED = "+13125550142"
HEAD = "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and call."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def people(*more: dict[str, str]) -> str:
    """A file of more customers than one part takes, two of each name; those behind them come last."""
    crowd = (
        {"customer_reference": f"C{at}", "last_name": f"Name{at // 2}", "phone_1": f"+1312556{at // 2:04}"}
        for at in range(MANY)
    )
    return portfolio(*crowd, *more)


def zoe(reference: str, number: str) -> dict[str, str]:
    """One of Zoe Zulu's records."""
    return {"customer_reference": reference, "first_name": "Zoe", "last_name": "Zulu", "phone_1": number}


def leave_while_states_follow(office: Office, text: str, mapping: str | None = None) -> None:
    """Bring a file in until it is in force and the first states follow from it."""
    path = office.folder / "large.csv"
    path.write_text(text)

    def follows(errand: Errand) -> bool:
        state = office.select("SELECT state FROM import_work ORDER BY began_at DESC, batch DESC LIMIT 1")
        return state == [("settling",)] and isinstance(errand, Do) and isinstance(errand.command, CarryOn)

    assert walked(office.desk, ImportPortfolio(path, mapping), follows) is None


def letters(office: Office, account: str, number: str = "") -> tuple[str, str]:
    """A file of many letters, the last of which asks for a stop, and its mapping."""
    mapping = office.folder / "letters.yaml"
    mapping.write_text(LETTERS.lstrip().replace("client: lakeshore", "client: demonstration"))
    told = "".join(f"A{at},,letter,in,2026-03-04 09:30,,,information,,,,,hello\n" for at in range(MANY))
    scope = "number" if number else "everything"
    return f"{HEAD}{told}{account},,letter,in,2026-03-04 09:30,,,stop,,{scope},{number},,enough\n", str(
        mapping
    )


def ids(office: Office, name: str) -> dict[str, str]:
    """The customers of a name by their reference."""
    return dict(office.select(f"SELECT reference, id FROM base_customer WHERE full_name = '{name}'"))


def counted(office: Office) -> set[int]:
    """How many have states, are in the index of the search, and have words to be compared by."""
    tables = ("customer_now", "search_index", "person_key")
    return {office.select(f"SELECT count(*) FROM {table}")[0][0] for table in tables}


def test_whom_a_stop_on_a_shared_number_judges_first_is_found_and_compared_all_the_same(
    office: Office, hands: Hands
) -> None:
    office.bring(portfolio({**zoe("K", SHARED), "last_name": "Known", "account_reference": "K-1"}))
    hands.move(DAY)
    leave_while_states_follow(office, people(zoe("Z", SHARED)))
    (known,) = ids(office, "Zoe Known").values()
    office.desk.do(PrepareCustomer(known))
    office.desk.do(
        LogCorrespondence(known, "letter", "in", hands.wall, asks="stop", scope="number", number=SHARED)
    )
    carried_on(office.desk)
    assert counted(office) == {MANY + 2}
    office.desk.do(OpenSearch())
    assert [row.name for row in office.desk.ask(FindCustomers("Zulu"))] == ["Zoe Zulu"]


def test_a_clock_that_was_set_back_leaves_nobody_out(office: Office, hands: Hands) -> None:
    leave_while_states_follow(office, people())
    with office.desk.file.write() as connection:
        meta.write(connection, "swept_at", str(hands.wall + 3 * HOUR))
    while office.desk.do(SweepQueue()).value:
        pass
    carried_on(office.desk)
    assert counted(office) == {MANY}


def test_states_made_anew_leave_nobody_out(office: Office) -> None:
    leave_while_states_follow(office, people())
    office.desk.do(RebuildStates())
    carried_on(office.desk)
    assert counted(office) == {MANY}
    assert office.select("SELECT count(*) FROM possible_duplicate") == [(MANY // 2,)]


def test_what_stops_one_record_of_a_person_stops_the_other_at_once(office: Office, hands: Hands) -> None:
    office.bring(people(zoe("ONE", SHARED), zoe("TWO", "+13125550143")))
    pairs = office.desk.ask(DuplicatePairs(limit=MANY)).rows
    pair = next(one for one in pairs if one.one.name == "Zoe Zulu")
    office.desk.do(JudgeDuplicate(pair.pair, "same_person"))
    hands.move(HOUR)
    # The one whose letter it is comes last in the order in which states follow.
    other, stopped = sorted(ids(office, "Zoe Zulu").values())
    ((account,),) = office.select(f"SELECT reference FROM base_debt WHERE customer = '{stopped}'")
    leave_while_states_follow(office, *letters(office, account))
    assert office.select(f"SELECT 1 FROM staged_renewal WHERE customer = '{stopped}'")
    card = office.desk.do(PrepareCustomer(other)).value
    assert card.closed is not None
    ((number,),) = office.select(f"SELECT number FROM base_phone WHERE customer = '{other}'")
    with pytest.raises(Refused, match="phone") as refused:
        office.desk.do(Dial(other, number))
    assert refused.value.code.startswith("closed")


def test_a_stop_that_comes_in_reaches_the_call_that_is_open(office: Office, hands: Hands) -> None:
    office.bring(people(zoe("ONE", SHARED)))
    hands.move(HOUR)
    (customer,) = ids(office, "Zoe Zulu").values()
    ((account,),) = office.select(f"SELECT reference FROM base_debt WHERE customer = '{customer}'")
    office.desk.do(PrepareCustomer(customer))
    call = office.desk.do(Dial(customer, SHARED)).value
    office.desk.do(MarkCall(call.interaction, "answered"))
    hands.move(MINUTE)
    leave_while_states_follow(office, *letters(office, account))
    card = office.desk.ask(ShowCustomer(customer, call.interaction))
    assert card.closed_meanwhile
