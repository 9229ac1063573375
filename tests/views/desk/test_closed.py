"""A customer who may not be called: it is said at the top of the page, and no Dial looks alive."""

from __future__ import annotations

import pytest

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.services.rows.customer import ClosedRow
from agentdesk.storage.desk_file import DeskFile
from agentdesk.views import wording
from agentdesk.views.kit.action import State
from agentdesk.views.kit.button import KeyButton
from tests.builders.people import number_of, on_file, someone
from tests.fakes.time import DAY, WEDNESDAY
from tests.views.desk.conftest import AtDesk, Sit

STOP = (
    "INSERT INTO stop_now (stop, customer, sign, scope, target, placed_at, lifted_by) VALUES (?,?,?,?,?,?,?)"
)


def dials(at: AtDesk) -> list[KeyButton]:
    """Return every button that dials: that of the head, and those of the numbers."""
    buttons = at.window.desk.findChildren(KeyButton)
    return [one for one in buttons if one.isVisible() and one.objectName().endswith("-dial")]


@pytest.fixture
def complained(seated: AtDesk, file: DeskFile) -> AtDesk:
    """The second customer has complained two days ago."""
    with file.write() as connection:
        stop = ("s1", "customer-002", "complaint", "person", None, WEDNESDAY - 2 * DAY, "compliance")
        connection.exec_driver_sql(STOP, stop)
        statement = (
            "UPDATE queue_now SET place = 'closed', reason = 'complaint' WHERE customer = 'customer-002'"
        )
        connection.exec_driver_sql(statement)
    return seated


def test_why_nobody_may_call_stands_at_the_top_and_no_dial_looks_alive(complained: AtDesk) -> None:
    at = complained
    at.window.desk.open_customer("customer-002")
    at.wait(0)
    assert "Do not call: Complaint open, since Mar" in at.said()
    assert len(dials(at)) > 1
    assert not any(one.isEnabled() for one in dials(at))
    assert all("Complaint open" in one.toolTip() for one in dials(at))


def test_the_key_still_answers_with_the_refusal(complained: AtDesk) -> None:
    at = complained
    at.window.desk.open_customer("customer-002")
    at.press("Ctrl+D")
    assert "closes the telephone. Do not call." in at.said()
    assert (at.state, at.phone.dialled) == (State.PREPARING, [])


def test_whoever_may_be_called_is_dialled_as_ever(complained: AtDesk) -> None:
    complained.open(0)
    assert "Do not call:" not in complained.said(with_hidden=True)
    assert all(one.isEnabled() for one in dials(complained))


def test_nothing_of_it_waits_behind_another_call(complained: AtDesk) -> None:
    at = complained
    at.window.desk.open_customer("customer-002")
    at.press("Ctrl+I", "Return")
    assert at.state is State.ON_CALL
    assert "Complaint open" not in at.said(with_hidden=True)


def test_a_number_that_alone_is_stopped_says_its_own_reason(sit: Sit, file: DeskFile) -> None:
    two = (PhoneRecord(number_of(1), "work", ("America/Chicago",)), PhoneRecord(number_of(2), "mobile", ()))
    on_file(file, someone(1, phones=two))
    with file.write() as connection:
        connection.exec_driver_sql(
            STOP, ("s1", "customer-001", "not_at_work", "place", number_of(1), 0, "customer")
        )
    at = sit(people=0)
    at.open()
    assert "Not at work" in at.said()
    assert "Do not call:" not in at.said()
    assert [one.isEnabled() for one in dials(at)] == [True, True]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (ClosedRow("no_number"), "Do not call: No number is known."),
        (ClosedRow("recalled"), "Do not call: Recalled by the creditor."),
        (ClosedRow("stop_calls", WEDNESDAY), "Do not call: No calls at all, since Mar"),
    ],
)
def test_why_is_one_sentence(american: None, row: ClosedRow, sentence: str) -> None:
    assert wording.closed(row, "America/Chicago", WEDNESDAY).startswith(sentence)
