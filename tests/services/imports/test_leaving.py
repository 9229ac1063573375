"""Whoever leaves with a withdrawn file is not shown, kept or decided about meanwhile; only what holds keeps anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import WithdrawImport, WorkedDebts
from agentdesk.services.letters import LogCorrespondence
from agentdesk.services.messages import (
    CountPairs,
    DuplicatePair,
    DuplicatePairs,
    JudgeDuplicate,
    JudgeNeed,
    KeepLetter,
    NeedTray,
)
from agentdesk.services.rights import Actor
from tests.builders.imports import carried_on, withdraw
from tests.builders.other_files import LETTERS
from tests.builders.portfolio import Office, portfolio
from tests.fakes.time import HOUR, MINUTE, Hands

NUMBER = "+13125550101"


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and work the list."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def test_of_those_who_leave_nothing_is_shown_kept_or_decided(office: Office, hands: Hands) -> None:
    """Their turn comes after hundreds of others."""
    found = office.bring(
        portfolio(
            *(
                {
                    "customer_reference": f"C{at}",
                    "last_name": f"Name{at // 2}",
                    "phone_1": f"+1312555{at // 2:04}",
                    "notes": "Hard of hearing" if at == 599 else "",
                }
                for at in range(600)
            )
        )
    )
    assert found.batch is not None
    carried_on(office.desk)
    hands.move(MINUTE)
    pair = office.desk.ask(DuplicatePairs(limit=999)).rows[-1].pair
    (need,) = office.desk.do(NeedTray()).value.rows
    office.desk.do(JudgeNeed(need.suggestion, "left"))
    office.desk.do(WithdrawImport(found.batch))
    assert office.select("SELECT count(*) FROM base_customer") != [(0,)]
    assert office.desk.ask(DuplicatePairs()).rows == ()
    assert office.desk.ask(CountPairs()) == 0
    assert office.desk.do(NeedTray(is_decided=True)).value.rows == ()
    for command in (
        DuplicatePair(pair),
        JudgeDuplicate(pair, "same_person"),
        JudgeNeed(need.suggestion, "confirmed", detail="Speak up"),
        KeepLetter(need.customer, {"words": "Please"}),
    ):
        with pytest.raises(Refused) as refused:
            office.desk.do(command)
        assert refused.value.code in ("pair_unknown", "suggestion_gone", "customer_unknown")
    carried_on(office.desk)
    office.desk.do(KeepLetter(need.customer, {"words": ""}))
    assert office.select("SELECT count(*) FROM draft_form") == [(0,)]


def test_who_stays_is_still_shown_and_decided_about(office: Office, hands: Hands) -> None:
    found = office.bring(
        portfolio(*({"customer_reference": f"C{at}", "phone_1": NUMBER} for at in range(300)))
    )
    assert found.batch is not None
    carried_on(office.desk)
    hands.move(MINUTE)
    row = office.desk.ask(DuplicatePairs(limit=999)).rows[-1]
    for side in (row.one, row.other):
        office.desk.do(LogCorrespondence(side.customer, "letter", "in", office.desk.clock.now() - HOUR))
    office.desk.do(WithdrawImport(found.batch))
    assert [one.pair for one in office.desk.ask(DuplicatePairs()).rows] == [row.pair]
    assert office.desk.do(DuplicatePair(row.pair)).value.row.one == row.one
    office.desk.do(JudgeDuplicate(row.pair, "same_person"))
    carried_on(office.desk)
    assert len(office.desk.ask(DuplicatePairs(is_decided=True)).rows) == 1


def test_what_a_withdrawn_file_of_letters_told_is_no_work(office: Office, hands: Hands) -> None:
    mapping = office.folder / "letters.yaml"
    mapping.write_text(LETTERS.lstrip().replace("client: lakeshore", "client: demonstration"))
    found = office.bring(
        portfolio({"phone_1": NUMBER}, {"customer_reference": "C2"}, {"customer_reference": "C3"})
    )
    assert found.batch is not None
    hands.move(HOUR)
    letters = office.bring(
        "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"
        "A0,,letter,in,2026-03-04 09:30,,,stop,,everything,,,leave me\n"
        "A1,,letter,in,2026-03-04 09:30,,,payment,,,,,paid\n",
        mapping=str(mapping),
    )
    assert letters.imported == 2
    hands.move(MINUTE)
    assert [one.reference for one in office.desk.ask(WorkedDebts(found.batch))] == ["A0", "A1"]
    ((last,),) = office.select("SELECT id FROM base_customer WHERE reference = 'C3'")
    came = office.desk.clock.now() - HOUR
    office.desk.do(LogCorrespondence(last, "letter", "in", came, asks="stop", scope="everything"))
    withdraw(office, letters.batch)
    assert [one.reference for one in withdraw(office, found.batch).stay] == ["A2"]
    assert office.select("SELECT reference FROM base_customer") == [("C3",)]
