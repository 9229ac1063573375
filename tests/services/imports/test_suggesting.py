"""Notes that seem to state a need: before a person, never by themselves, once, and back again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import CountNeedTray, Dial, JudgeNeed, NeedTray, PrepareCustomer
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import Actor
from agentdesk.services.rows.customer import NeedRow
from agentdesk.services.rows.people import NeedPage, SuggestedNeed
from agentdesk.storage.rebuild import fingerprints
from tests.builders.portfolio import Office, portfolio

LEAD = Actor("demo-lead", "lead", "early")
NOTE = "Hard of hearing, owes two of us"
FILE = portfolio(
    {"notes": NOTE, "phone_1": "+13125550101"},
    {"notes": "Lost job in May", "customer_reference": "C2", "first_name": "Rui"},
    {"notes": "Asked for a letter first", "customer_reference": "C3", "first_name": "Eva"},
)


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a lead has brought a file in."""
    desk.act_as(LEAD)
    made = Office(desk, tmp_path)
    made.bring(FILE)
    return made


def tray(office: Office, **more: Any) -> tuple[SuggestedNeed, ...]:
    """What is in the tray."""
    page: NeedPage = office.desk.do(NeedTray(**more)).value
    return page.rows


def shown(office: Office, customer: str) -> tuple[NeedRow, ...]:
    """The needs on a customer's card."""
    needs: tuple[NeedRow, ...] = office.desk.do(PrepareCustomer(customer)).value.needs
    return needs


def test_a_note_is_suggested_and_stays_a_note_until_somebody_decides(office: Office) -> None:
    """Words that the mapping knows are needs at once, and nothing of them waits."""
    (row,) = tray(office)
    assert (row.name, row.note, row.need, row.verdict) == ("Ana Silva", NOTE, "speak_slowly", None)
    assert row.says["en"] == "Speak slowly and clearly"
    assert office.desk.ask(CountNeedTray()) == 1
    card = office.desk.do(PrepareCustomer(row.customer)).value
    assert card.needs == ()
    assert card.debt_side is not None
    assert card.debt_side.old_notes == (NOTE,)


def test_what_is_suggested_holds_no_word_of_the_note(office: Office) -> None:
    (event,) = office.events("needs.suggested")
    (need,) = event["needs"]
    assert set(need) == {"batch", "suggestion", "customer", "need", "note_position"}
    assert need["batch"] == event["batch"]


def test_looking_at_the_tray_is_journalled(office: Office) -> None:
    (row,) = tray(office)
    assert office.select("SELECT detail FROM view_audit WHERE place = 'needs'") == [
        (f'{{"customers":["{row.customer}"]}}',)
    ]


def test_a_confirmed_need_is_seen_in_every_state_in_the_words_that_were_confirmed(office: Office) -> None:
    (row,) = tray(office)
    office.desk.do(JudgeNeed(row.suggestion, "confirmed", detail=" Speak up, on the  left "))
    assert shown(office, row.customer) == (NeedRow("speak_slowly", "Speak up, on the left"),)
    assert tray(office) == ()
    assert office.desk.ask(CountNeedTray()) == 0


def test_a_decision_is_taken_back_by_a_later_one(office: Office) -> None:
    (row,) = tray(office)
    office.desk.do(JudgeNeed(row.suggestion, "confirmed", need="interpreter", detail="Sign language"))
    assert shown(office, row.customer) == (NeedRow("interpreter", "Sign language"),)
    office.desk.do(JudgeNeed(row.suggestion, "left"))
    assert shown(office, row.customer) == ()
    (again,) = tray(office, is_decided=True)
    assert (again.verdict, again.note) == ("left", NOTE)
    office.desk.do(JudgeNeed(row.suggestion, "confirmed", detail="Speak up"))
    assert shown(office, row.customer) == (NeedRow("speak_slowly", "Speak up"),)


@pytest.mark.parametrize("is_decided", [False, True])
def test_the_same_file_again_does_not_bring_it_back(office: Office, is_decided: bool) -> None:
    (row,) = tray(office)
    if is_decided:
        office.desk.do(JudgeNeed(row.suggestion, "left"))
    office.bring(FILE)
    office.bring(FILE.replace("100.00", "90.00").replace("+13125550101", "+13125550102"))
    assert len(office.events("needs.suggested")) == 1
    assert len(tray(office)) == (0 if is_decided else 1)


def test_a_note_that_the_client_took_out_is_not_offered_any_more(office: Office) -> None:
    office.bring(FILE.replace(NOTE, "moved").replace("100.00", "90.00"))
    assert tray(office) == ()


@pytest.mark.parametrize(
    ("detail", "code"),
    [
        (None, "need_empty"),
        ("  ", "need_empty"),
        ("x" * 121, "need_long"),
        ("owes us", "need_tells_debt"),
        ("works for The  Bank", "need_tells_debt"),
        ("wants to give $20", "need_tells_debt"),
    ],
)
def test_what_may_not_be_seen_by_everybody_is_not_confirmed(
    office: Office, detail: str | None, code: str
) -> None:
    (row,) = tray(office)
    with pytest.raises(Refused) as caught:
        office.desk.do(JudgeNeed(row.suggestion, "confirmed", detail=detail))
    assert caught.value.code == code
    assert len(tray(office)) == 1


def test_a_need_that_does_not_exist_and_a_note_that_was_never_suggested(office: Office) -> None:
    (row,) = tray(office)
    with pytest.raises(Refused, match="from the list"):
        office.desk.do(JudgeNeed(row.suggestion, "confirmed", need="tattoo", detail="has one"))
    with pytest.raises(Refused, match="not in the tray"):
        office.desk.do(JudgeNeed("nothing", "left"))


def test_the_tray_is_closed_beside_a_live_call(office: Office) -> None:
    (row,) = tray(office)
    office.desk.do(PrepareCustomer(row.customer))
    office.desk.do(Dial(row.customer, "+13125550101"))
    with pytest.raises(Refused, match="call that is open"):
        tray(office)


def test_pages_follow_each_other(office: Office) -> None:
    people = [
        {"notes": f"deaf {n}", "customer_reference": f"D{n}", "account_reference": f"D{n}"} for n in range(5)
    ]
    office.bring(portfolio(*people))
    seen, after = [], None
    while True:
        page: NeedPage = office.desk.do(NeedTray(after=after, limit=2)).value
        seen += [row.suggestion for row in page.rows]
        if (after := page.after) is None:
            break
    assert len(seen) == len(set(seen)) == 6


def test_suggestions_and_decisions_are_there_after_a_rebuild(office: Office) -> None:
    (row,) = tray(office)
    office.desk.do(JudgeNeed(row.suggestion, "confirmed", detail="Speak up"))
    with office.desk.file.read() as connection:
        before = fingerprints(connection)
    office.desk.do(RebuildStates())
    with office.desk.file.read() as connection:
        assert fingerprints(connection) == before
