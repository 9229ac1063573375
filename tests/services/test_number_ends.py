"""The end of a number on the phone: once the caller is named it tells which of theirs it is, or is all there is."""

from __future__ import annotations

import pytest

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.services.desk import Desk
from agentdesk.services.messages import NameCaller, TakeCall
from agentdesk.services.resuming import load
from agentdesk.services.sessions import Sessions
from agentdesk.storage.journal import events_of
from tests.builders.people import on_file, owed, someone

SHARED = PhoneRecord("+13125550199", "landline", ("America/Denver",))
ONE = someone(1, phones=(*someone(1).phones, SHARED))


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Somebody with two numbers on file."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    return desk


def test_the_end_of_a_number_tells_which_of_theirs_a_caller_rings_from(staffed: Desk) -> None:
    call = staffed.do(TakeCall(None, "0199")).value
    assert (call.number, call.number_ends) == (None, "0199")
    named = staffed.do(NameCaller(call.interaction, ONE.id)).value
    assert (named.number, named.number_kind, named.number_ends) == (SHARED.number, "landline", "")
    again = Sessions()
    load(staffed.file, again)
    held = again.get(call.interaction)
    assert held is not None
    assert (held.number, held.number_kind) == (SHARED.number, "landline")


def test_the_end_of_a_number_that_is_nobodys_on_file_is_all_that_is_known_of_it(staffed: Desk) -> None:
    call = staffed.do(TakeCall(None, "(…) 4-711 9")).value
    again = Sessions()
    load(staffed.file, again)
    named = staffed.do(NameCaller(call.interaction, ONE.id)).value
    for known in (call, again.get(call.interaction), named):
        assert known is not None
        assert (known.number, known.number_ends) == (None, "47119")


def test_what_could_be_the_end_of_several_numbers_makes_none_known(staffed: Desk) -> None:
    other = PhoneRecord("+12125550199", "mobile", ("America/New_York",))
    four = someone(4, phones=(SHARED, other))
    on_file(staffed.file, four, debts=(owed(four),))
    call = staffed.do(TakeCall(None, "0199")).value
    named = staffed.do(NameCaller(call.interaction, four.id)).value
    assert (named.number, named.number_ends) == (None, "0199")


@pytest.mark.parametrize("noted", ["", "199", "no number"])
def test_fewer_than_four_digits_say_nothing_of_a_number(staffed: Desk, noted: str) -> None:
    call = staffed.do(TakeCall(None, noted)).value
    assert (call.number, call.number_ends) == (None, "")


def test_a_card_number_is_no_end_of_a_number_and_is_kept_nowhere(staffed: Desk) -> None:
    call = staffed.do(TakeCall(None, "4111 1111 1111 1111")).value
    assert (call.number, call.number_ends) == (None, "")
    with staffed.file.read() as connection:
        assert "41111111" not in str(events_of(connection, call.interaction))
