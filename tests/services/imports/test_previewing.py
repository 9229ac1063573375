"""The first rows of files beside portfolios: what each would tell the history, or what is wrong with it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from agentdesk.content.client_file.answers import Answers
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import UnderstandFile
from agentdesk.services.imports.previewing import PreviewRow
from agentdesk.services.rights import PROGRAM
from tests.builders.portfolio import BASE, Office

CHICAGO = ZoneInfo("America/Chicago")


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


def first_rows(office: Office, text: str, columns: dict[str, str], **said: Any) -> tuple[PreviewRow, ...]:
    """The first rows of a file of which everything is said."""
    path = office.folder / "file.csv"
    path.write_text(text, "utf-8")
    answers = Answers(client="club", zone="America/Chicago", columns=tuple(columns.items()), **said)
    found = office.desk.ask(UnderstandFile(path, answers=answers, preview=5))
    assert found.looked.asked == ()
    rows: tuple[PreviewRow, ...] = found.preview
    return rows


def told(row: PreviewRow) -> tuple[Any, ...]:
    """What a row tells: kind, detail, when."""
    assert row.told is not None
    return row.told.what, {key: value for key, value in row.told.detail.items() if value}, row.told.when


def test_a_payment_shows_what_came_in_and_what_came_back(office: Office) -> None:
    before = office.stored(*BASE, "journal", "content")
    text = "Acc,Nr,Paid,Day,State,Why\nA-1,P1,20.00,2026-03-02,received,\nA-1,P1,20.00,2026-03-03,returned,no_funds\n"
    fields = ("debt.reference", "payment.reference", "payment.amount", "payment.paid_on", "payment.state")
    columns = dict(
        zip(("Acc", "Nr", "Paid", "Day", "State", "Why"), (*fields, "payment.reason"), strict=True)
    )
    came, back = first_rows(office, text, columns, kind="payments", currency="USD", decimal=".")
    assert (came.reference, back.reference) == ("A-1", "A-1")
    assert told(came) == ("payment", {"amount": 2000, "currency": "USD"}, date(2026, 3, 2))
    detail = {"amount": -2000, "currency": "USD", "reason": "no_funds"}
    assert told(back) == ("payment", detail, date(2026, 3, 3))
    assert office.stored(*BASE, "journal", "content") == before


def test_a_call_shows_its_own_time_and_a_word_that_nobody_knows_is_a_fault(office: Office) -> None:
    text = "Who,At,Way,End\nC-1,2026-03-02 09:12,inbound,conversation\nC-2,2026-03-02 09:12,out,whistled\n"
    columns = {"Who": "customer.reference", "At": "call.at", "Way": "call.direction", "End": "call.outcome"}
    good, bad = first_rows(
        office, text, columns, kind="contacts", covers_days=7, dates=(("At", "YYYY-MM-DD"),)
    )
    detail = {"direction": "in", "contact_outcome": "conversation"}
    assert told(good) == ("past_call", detail, datetime(2026, 3, 2, 9, 12, tzinfo=CHICAGO))
    assert good.reference == "C-1"
    assert (bad.told, [fault.reason for fault in bad.faults]) == (
        None,
        ["a word that the mapping does not know"],
    )


def test_a_closure_and_a_letter_show_what_becomes_of_it(office: Office) -> None:
    text = "Acc,What,Since\nA-1,recalled,2026-03-01\n"
    columns = {"Acc": "debt.reference", "What": "debt.state", "Since": "closure.on"}
    (row,) = first_rows(office, text, columns, kind="closures")
    assert told(row) == ("closure", {"reference": "A-1", "what": "recalled"}, date(2026, 3, 1))
    text = "Acc,How,Way,Came,Asks,Says\nA-1,letter,in,2026-03-01,hardship,Lost my work\n"
    fields = (
        "debt.reference",
        "piece.medium",
        "piece.direction",
        "piece.received_at",
        "piece.asks",
        "piece.words",
    )
    columns = dict(zip(("Acc", "How", "Way", "Came", "Asks", "Says"), fields, strict=True))
    (row,) = first_rows(office, text, columns, kind="correspondence")
    detail = {"direction": "in", "medium": "letter", "asks": "hardship", "words": "Lost my work"}
    assert told(row) == ("correspondence", detail, datetime(2026, 3, 1, tzinfo=CHICAGO))
