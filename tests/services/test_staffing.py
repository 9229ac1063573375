"""Who may sit down at the desk, and how they show it."""

from __future__ import annotations

import pytest

from agentdesk.compose import create_desk, sign_in_owner
from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services.desk import Desk
from agentdesk.services.rights import PROGRAM
from agentdesk.services.setting_up import AGENT, LEAD
from agentdesk.services.staffing import OwnerRow, SetSecret, SignIn, StaffRows, recognises, verifier_of

SECRET = "four words of mine"


def test_the_owner_has_shown_who_they_are_by_opening_the_profile(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    assert desk.ask(OwnerRow()).staff == AGENT
    sign_in_owner(desk)
    assert (desk.actor.id, desk.actor.role) == (AGENT, "agent")


def test_once_somebody_works_here_nobody_is_taken_at_their_word(desk: Desk) -> None:
    with pytest.raises(Refused, match="secret"):
        desk.do(SignIn(AGENT))


def test_a_lead_chooses_a_passphrase_once_and_signs_in_with_it(desk: Desk) -> None:
    with pytest.raises(Refused, match="secret_missing"):
        desk.do(SignIn(LEAD, SECRET))
    desk.do(SetSecret(LEAD, SECRET))
    assert {row.staff: row.has_secret for row in desk.ask(StaffRows())}[LEAD]
    with pytest.raises(Refused, match="secret_wrong"):
        desk.do(SignIn(LEAD, "something else"))
    with pytest.raises(Refused, match="secret_set"):
        desk.do(SetSecret(LEAD, "another of mine"))
    assert desk.do(SignIn(LEAD, SECRET)).value.role == "lead"


def test_a_short_passphrase_and_an_unknown_person_are_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="passphrase_short"):
        desk.do(SetSecret(LEAD, "short"))
    for command in (SetSecret("nobody", SECRET), SignIn("nobody", SECRET)):
        with pytest.raises(Refused, match="staff_unknown"):
            desk.do(command)


def test_the_profiles_passphrase_is_the_owners_too(
    tmp_path_factory: pytest.TempPathFactory, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "COSTS", {"memory_kib": 8, "passes": 1, "lanes": 1})
    made = create_desk(Profile(tmp_path_factory.mktemp("own") / "profile"), SECRET, NoVault(), clock)
    sign_in_owner(made)
    assert made.do(SignIn(AGENT, SECRET)).value.id == AGENT
    made.file.close()


def test_a_verifier_recognises_its_own_passphrase_and_holds_none_of_it() -> None:
    verifier = verifier_of(SECRET)
    assert recognises(verifier, SECRET)
    assert not recognises(verifier, SECRET + " ")
    assert SECRET not in verifier


def test_what_someone_else_had_open_is_not_theirs(desk: Desk) -> None:
    desk.do(SetSecret(LEAD, SECRET))
    desk.sessions.prepare("someone", 1)
    desk.act_as(desk.do(SignIn(LEAD, SECRET)).value)
    assert desk.sessions.prepared_at("someone") is None
