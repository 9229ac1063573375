"""What a client's other files told is in the central database too, row by row."""

from __future__ import annotations

import pytest

from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.messages import LogCorrespondence
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import PROGRAM
from agentdesk.storage.outbox import Outbox
from agentdesk.sync.session import sync_once
from tests.builders.other_files import CALLS, CLOSURES, LETTERS, PAYMENTS, MailRoom
from tests.builders.people import on_file, someone
from tests.central import CentralDatabase
from tests.fakes.time import HOUR, WEDNESDAY, Hands
from tests.sync.test_real_desk import proven


@pytest.fixture
def hands() -> Hands:
    """The hands of a clock that agrees with a real server's."""
    return Hands(Clock("UTC").now())


TOLD = {
    PAYMENTS: "account,id,amount,paid,received,how,ours,state,undoes,why\n"
    "C-0001/1,P1,10.00,2026-03-04,,card,R1,,,\nC-0001/1,P1,-10.00,,2026-03-04 08:00,,,,,insufficient\n",
    CALLS: "account,person,at,number,way,result,who\nC-0001/1,,2026-03-03 12:00,312 555 0101,out,ring,Before Us\n",
    CLOSURES: "account,what,since,words\nC-0002/1,recalled,2026-03-02,Back to us\n",
    LETTERS: "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"
    "C-0003/1,,fax,in,2026-03-02,,,complaint,calls,,,scans/1.pdf,Enough\n",
}


def test_every_kind_of_file_is_told_centrally_as_it_is_on_the_desk(
    desk: Desk, central: CentralDatabase, clock: Clock
) -> None:
    on_file(desk.file, *map(someone, (1, 2, 3)))
    room = MailRoom(desk.file, clock)
    came = [room.bring(mapping, text) for mapping, text in TOLD.items()]
    assert [one.reasons for one in came] == [[], [], [], []]
    desk.do(LogCorrespondence("customer-001", "letter", "in", WEDNESDAY - HOUR, "stop", words="Write to me"))
    room.withdraw(came[1])
    desk.act_as(PROGRAM)
    assert desk.do(RebuildStates()).value.differing == ()
    with central.client("ana") as client:
        sync_once(Outbox(desk.file), client, clock)
    proven(desk, central)
    assert central.run("SELECT amount, reason FROM desk.imported_payments ORDER BY amount") == [
        (-1_000, "no_funds"),
        (1_000, None),
    ]
    assert central.run("SELECT made_by, is_conversation FROM desk.past_calls") == [("Before Us", False)]
    assert central.run("SELECT what, effective_on::text FROM desk.closures") == [("recalled", "2026-03-02")]
    assert central.run("SELECT medium, asks, batch IS NULL FROM desk.correspondence ORDER BY medium") == [
        ("fax", "complaint", False),
        ("letter", "stop", True),
    ]
    assert central.run("SELECT kept::text FROM desk.imports_withdrawn") == [("[]",)]
