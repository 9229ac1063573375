"""Only a profile that begins as a demonstration is one, and only until it joins a central database."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.platform.paths import Profile, resource
from agentdesk.services import early
from agentdesk.services.demonstration import PORTFOLIO, BeDemonstration, IsDemonstration
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import Imported
from agentdesk.services.remembering import ChangeSetting
from agentdesk.services.rights import PROGRAM
from tests.builders.people import on_file, someone
from tests.builders.portfolio import Office, portfolio

OFFICE = "postgresql://ana@central.example.org/agentdesk"


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


def is_one(desk: Desk) -> bool:
    """Whether the profile is a demonstration."""
    return bool(desk.ask(IsDemonstration()))


def test_a_new_profile_is_none_and_becomes_one_on_purpose(
    office: Office, profile: Profile, key: bytes
) -> None:
    assert not is_one(office.desk)
    assert not early.prelude(profile, key).is_demonstration
    office.desk.do(BeDemonstration())
    office.desk.do(BeDemonstration())
    assert is_one(office.desk)
    assert early.prelude(profile, key).is_demonstration


def test_a_profile_with_customers_never_becomes_one(office: Office) -> None:
    on_file(office.desk.file, someone(1))
    with pytest.raises(Refused) as refused:
        office.desk.do(BeDemonstration())
    assert refused.value.code == "not_empty"
    office.bring(resource(*PORTFOLIO))
    assert not is_one(office.desk)


def test_its_own_portfolio_makes_one_of_an_empty_profile(office: Office) -> None:
    office.bring(resource(*PORTFOLIO), is_rehearsal=True)
    assert not is_one(office.desk)
    assert not office.bring(resource(*PORTFOLIO)).is_in_plain_text
    assert is_one(office.desk)


def test_a_teams_profile_never_becomes_one(office: Office) -> None:
    office.desk.do(ChangeSetting("central_url", OFFICE))
    office.bring(resource(*PORTFOLIO))
    assert not is_one(office.desk)


def fate(imported: Imported) -> tuple[bool, bool]:
    """Whether it ends the demonstration, and whether it lies in plain text."""
    return imported.ends_demonstration, imported.is_in_plain_text


def test_a_clients_file_ends_the_demonstration_and_a_rehearsal_says_so_before(office: Office) -> None:
    office.desk.do(BeDemonstration())
    assert fate(office.bring(portfolio({}), is_rehearsal=True)) == (True, False)
    assert is_one(office.desk)
    assert fate(office.bring(portfolio({}))) == (True, False)
    assert not is_one(office.desk)
    office.bring(resource(*PORTFOLIO))
    assert not is_one(office.desk)


def test_a_clients_file_may_be_sent_to_the_demonstration_on_purpose(office: Office) -> None:
    office.desk.do(BeDemonstration())
    for is_rehearsal in (True, False):
        found = office.bring(portfolio({}), is_rehearsal=is_rehearsal, into_demonstration=True)
        assert fate(found) == (False, True)
    assert is_one(office.desk)


def test_nobody_who_came_in_ends_no_demonstration(office: Office) -> None:
    office.desk.do(BeDemonstration())
    assert office.bring(portfolio({"balance": "nonsense"})).rejected == 1
    assert is_one(office.desk)


def test_a_clients_file_changes_nothing_where_there_is_no_demonstration(office: Office) -> None:
    for is_wanted in (False, True):
        assert fate(office.bring(portfolio({}), into_demonstration=is_wanted)) == (False, False)
    assert not is_one(office.desk)


def test_joining_a_central_database_ends_it_for_good(office: Office) -> None:
    office.desk.do(BeDemonstration())
    office.desk.do(ChangeSetting("central_url", ""))
    assert is_one(office.desk)
    office.desk.do(ChangeSetting("central_url", OFFICE))
    office.desk.do(ChangeSetting("central_url", ""))
    assert not is_one(office.desk)
