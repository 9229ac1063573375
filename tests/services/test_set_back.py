"""A clock that was set back turns no block into an allow, whoever was judged in the future that it came from."""

from __future__ import annotations

import pytest

from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.services.desk import Desk
from agentdesk.services.messages import Dial, PrepareCustomer
from agentdesk.storage import journal
from agentdesk.storage.project import project, sweep
from tests.builders.people import number_of, on_file, someone
from tests.fakes.time import DAY, WEDNESDAY, ZONE

ONE = someone(1)


def test_a_stop_holds_for_the_dial_whatever_the_clock_had_said_in_between(desk: Desk) -> None:
    on_file(desk.file, ONE)
    stop = {
        "stop": "s",
        "customer": ONE.id,
        "sign": "attorney",
        "scope": "person",
        "target": None,
        "debts": [],
    }
    until = {"received_at": WEDNESDAY, "until_at": WEDNESDAY + DAY, "lifted_by": "lead"}
    with desk.file.write() as connection:
        entry = Entry("stop.placed", {**stop, **until})
        journal.append(connection, [entry], actor="demo-agent", at=WEDNESDAY, zone=ZONE)
        project(connection, [ONE.id], WEDNESDAY)
        # The clock ran a day ahead for a moment; nobody was judged anew since.
        assert sweep(connection, WEDNESDAY + DAY) == 1
    assert desk.do(PrepareCustomer(ONE.id)).value.stops
    with pytest.raises(Refused) as refused:
        desk.do(Dial(ONE.id, number_of(1)))
    assert refused.value.code == "closed_attorney"
