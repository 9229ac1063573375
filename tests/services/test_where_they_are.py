"""Where they are: the place of the customer decides what time it is for them, not the origin of a number."""

from __future__ import annotations

from agentdesk.domain.portfolio import AddressRecord, PhoneRecord
from agentdesk.services.desk import Desk
from agentdesk.services.messages import Dial, PrepareCustomer
from agentdesk.storage import journal
from tests.builders.people import number_of, on_file, owed, someone


def test_times_are_told_where_the_customer_likely_is_not_where_the_number_is_from(desk: Desk) -> None:
    # An area code of Alaska, an address in Albany: the number may have moved with the person.
    moved = someone(
        1,
        phones=(PhoneRecord(number_of(1), "mobile", ("America/Anchorage", "America/New_York")),),
        addresses=(AddressRecord("1 Elm Street", "Albany", "NY", "12207", "US"),),
    )
    on_file(desk.file, moved, debts=(owed(moved),))
    desk.do(PrepareCustomer(moved.id))
    view = desk.do(Dial(moved.id, number_of(1))).value
    assert view.zones[0] == "America/New_York"
    with desk.file.read() as connection:
        opened = next(event for event in journal.events_from(connection) if event.kind == "call.opened")
    assert "America/Anchorage" not in str(journal.payload_of(opened)["frozen"])
