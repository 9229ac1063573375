"""Signing in: by having opened the device, or by a passphrase of one's own; never by asking nicely."""

from __future__ import annotations

import pytest

from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.services.desk import Desk
from agentdesk.services.remembering import ChangeSetting
from agentdesk.services.rights import PROGRAM, Actor
from agentdesk.services.staffing import (
    ConfirmPerson,
    OwnerRow,
    SetSecret,
    SignIn,
    StaffRows,
    recognises,
    verifier_of,
)
from agentdesk.storage import journal
from tests.conftest import AGENT, CHEAP, LEAD

SECRET, OWNERS = "a phrase of my own", "what opens the desk"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a passphrase costs in earnest is proven beside the keys."""
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", CHEAP)


def last(desk: Desk) -> tuple[str, dict[str, object]]:
    """The last event: its kind and payload."""
    with desk.file.read() as connection:
        *_, event = journal.events_from(connection)
        return event.kind, journal.payload_of(event)


def code_of(desk: Desk, command: object) -> str:
    """With what a command is refused."""
    with pytest.raises(Refused) as refused:
        desk.do(command)
    return refused.value.code


def test_the_people_of_the_demonstration(desk: Desk) -> None:
    rows = desk.ask(StaffRows())
    assert [(row.staff, row.role, row.has_secret) for row in rows] == [
        (AGENT, "agent", False),
        (LEAD, "lead", False),
    ]
    assert desk.ask(OwnerRow()).staff == AGENT


def test_the_owner_signs_in_by_having_opened_the_device(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    assert desk.do(SignIn(AGENT)).value == Actor(AGENT, "agent", "early")
    assert last(desk) == ("staff.signed_in", {"staff": AGENT, "role": "agent", "method": "device"})


def test_the_owner_looks_after_a_device_that_stands_alone_and_no_other(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    assert desk.do(SignIn(AGENT, looks_after=True)).value == Actor(AGENT, "administrator", "early")
    assert last(desk)[1] == {"staff": AGENT, "role": "administrator", "method": "device"}
    desk.do(SetSecret(LEAD, SECRET))
    assert desk.do(SignIn(LEAD, SECRET, looks_after=True)).value.role == "lead"
    desk.do(ChangeSetting("central_url", "postgresql://central.example.org/agentdesk"))
    assert desk.do(SignIn(AGENT, looks_after=True)).value.role == "agent"


def test_nobody_else_signs_in_without_a_passphrase(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    assert code_of(desk, SignIn(LEAD)) == "secret_missing"
    assert code_of(desk, SignIn("nobody")) == "staff_unknown"
    desk.do(SetSecret(LEAD, SECRET))
    for wrong in (None, "", SECRET.upper(), SECRET + " "):
        assert code_of(desk, SignIn(LEAD, wrong)) == "secret_wrong"
    assert desk.do(SignIn(LEAD, SECRET)).value.role == "lead"
    assert last(desk)[1]["method"] == "passphrase"


def test_once_somebody_works_even_the_owner_shows_who_they_are(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    desk.do(SetSecret(LEAD, SECRET))
    desk.act_as(desk.do(SignIn(LEAD, SECRET)).value)
    assert code_of(desk, SignIn(AGENT)) == "secret_missing"
    assert code_of(desk, SetSecret(AGENT, SECRET)) == "owner_unconfirmed"
    desk.act_as(PROGRAM)
    desk.do(SetSecret(AGENT, SECRET))
    desk.act_as(desk.do(SignIn(LEAD, SECRET)).value)
    assert code_of(desk, SignIn(AGENT)) == "secret_wrong"
    assert desk.do(SignIn(AGENT, SECRET)).value.role == "agent"


def test_each_person_is_confirmed_by_their_own_passphrase(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    desk.do(SetSecret(AGENT, OWNERS))
    desk.do(SetSecret(LEAD, SECRET))
    for staff, passphrase, other in ((AGENT, OWNERS, SECRET), (LEAD, SECRET, OWNERS)):
        assert desk.ask(ConfirmPerson(staff, passphrase)) is None
        for wrong in (other, ""):
            with pytest.raises(Refused, match="secret_wrong"):
                desk.ask(ConfirmPerson(staff, wrong))
    with pytest.raises(Refused, match="secret_missing"):
        desk.ask(ConfirmPerson("nobody", SECRET))


def test_nobody_makes_themselves_somebody_else_unless_the_owner_confirms_it(desk: Desk) -> None:
    assert code_of(desk, SetSecret(LEAD, SECRET, OWNERS)) == "owner_unconfirmed"
    desk.do(SetSecret(AGENT, OWNERS))
    assert last(desk) == ("staff.secret_set", {"staff": AGENT, "confirmed_by": AGENT})
    for wrong in (None, "", SECRET):
        assert code_of(desk, SetSecret(LEAD, SECRET, wrong)) == "owner_unconfirmed"
    desk.do(SetSecret(LEAD, SECRET, OWNERS))
    assert last(desk) == ("staff.secret_set", {"staff": LEAD, "confirmed_by": AGENT})
    assert desk.do(SignIn(LEAD, SECRET)).value.role == "lead"


def test_a_passphrase_is_chosen_once_and_not_too_short(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    assert code_of(desk, SetSecret(LEAD, "1234567")) == "passphrase_short"
    assert code_of(desk, SetSecret("nobody", SECRET)) == "staff_unknown"
    desk.do(SetSecret(LEAD, SECRET))
    assert code_of(desk, SetSecret(LEAD, "another phrase")) == "secret_set"
    assert [row.has_secret for row in desk.ask(StaffRows())] == [False, True]


def test_a_verifier_recognises_its_passphrase_in_either_unicode_form_and_tells_nothing_of_it() -> None:
    verifier = verifier_of("crème brûlée")
    assert recognises(verifier, "cre\u0300me bru\u0302le\u0301e")
    assert not recognises(verifier, "creme brulee")
    assert verifier != verifier_of("crème brûlée")
    assert "brûl" not in verifier
    assert "br\\u00fb" not in verifier


def test_a_verifier_keeps_its_own_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it costs may be raised one day; the old verifiers still work."""
    verifier = verifier_of(SECRET)
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", {**CHEAP, "passes": 2})
    assert recognises(verifier, SECRET)


def test_the_passphrase_of_a_person_is_in_no_event(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    desk.do(SetSecret(LEAD, SECRET))
    desk.do(SignIn(LEAD, SECRET))
    with desk.file.read() as connection:
        assert all(SECRET not in str(event.payload) for event in journal.events_from(connection))
    assert SECRET not in repr(desk.ask(StaffRows()))
