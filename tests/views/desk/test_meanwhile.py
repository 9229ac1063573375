"""A recall, or a letter, that comes in while somebody is on the phone: said at once, and no more than may be heard."""

from __future__ import annotations

import pytest

from agentdesk.services.changes import Change
from agentdesk.services.messages import LogCorrespondence
from agentdesk.storage.desk_file import DeskFile
from tests.builders.other_files import CLOSURES, MailRoom
from tests.fakes.time import HOUR
from tests.views.desk.conftest import AtDesk

RECALLED = "account,what,since,words\nC-0001/1,recalled,,Back to us\n"
KINDLY = "Ask for nothing more about it, and close the call kindly."


@pytest.fixture
def room(seated: AtDesk, file: DeskFile) -> MailRoom:
    """Where files come in while the window is open."""
    return MailRoom(file, seated.services.clock)


def recall(at: AtDesk, room: MailRoom) -> None:
    """Let the first customer's account be recalled, and the window hear of it."""
    at.wait(1)
    room.bring(CLOSURES, RECALLED)
    at.window.desk._lanes.signals.changed.emit(frozenset({Change.CUSTOMER}))
    at.wait(0)


def test_a_recall_during_the_call_is_said_where_the_debt_may_be_heard(seated: AtDesk, room: MailRoom) -> None:
    seated.reach()
    assert "during this call" not in seated.said()
    recall(seated, room)
    assert "Changed during this call: Recalled by the creditor" in seated.said()
    assert KINDLY in seated.said()


def test_before_the_check_only_that_something_has_changed_is_said(seated: AtDesk, room: MailRoom) -> None:
    seated.open()
    seated.press("Ctrl+D", "Ctrl+Return")
    recall(seated, room)
    assert "Something has changed during this call." in seated.said()
    assert KINDLY in seated.said()
    assert "Recalled" not in seated.said(with_hidden=True)


def test_somebody_else_on_the_line_hushes_it(seated: AtDesk, room: MailRoom) -> None:
    seated.reach()
    recall(seated, room)
    page = seated.window.desk.page
    assert page is not None
    assert page.stage is not None
    page.stage.interrupt("someone_else")
    seated.wait(0)
    assert "Something has changed during this call." in seated.said()
    assert "Recalled" not in seated.said(with_hidden=True)


def test_a_stop_in_a_letter_that_is_entered_meanwhile_is_said(seated: AtDesk, file: DeskFile) -> None:
    seated.reach()
    seated.wait(1)
    at = seated.services.clock.now()
    letter = LogCorrespondence("customer-001", "fax", "in", at - HOUR, "stop")
    done = seated.services.do(letter)
    seated.window.desk._lanes.signals.changed.emit(done.changes)
    seated.wait(0)
    assert "Changed during this call: No calls at all, Write only" in seated.said()


def test_what_the_call_itself_stopped_is_no_news(seated: AtDesk) -> None:
    seated.reach()
    page = seated.window.desk.page
    assert page is not None
    assert page.stage is not None
    page.stage.interrupt("stop_calling")
    seated.wait(0)
    seated.press("2")
    assert "during this call" not in seated.said()
