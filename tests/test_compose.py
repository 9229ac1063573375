"""From a folder to a desk at work: the first start, every further one, and the one after a crash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.compose import create_desk, desk_on, open_desk
from agentdesk.domain.participants import present
from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services.messages import Dial, MarkCall, OpenCalls, PrepareCustomer, SayWhoIsThere, ShowCall
from agentdesk.services.proving import VerifyJournal
from agentdesk.services.rights import PROGRAM
from agentdesk.services.staffing import OwnerRow, SignIn, StaffRows
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import number_of, on_file, someone
from tests.conftest import AGENT, CHEAP, LEAD, PASSPHRASE
from tests.fakes.time import Hands
from tests.fakes.vault import FakeVault


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "COSTS", CHEAP)


def never() -> str | None:
    """Must not be asked."""
    raise AssertionError("the passphrase was asked for")


def kinds(file: DeskFile) -> list[str]:
    """The kinds of everything in the journal."""
    with file.read() as connection:
        return [event.kind for event in journal.events_from(connection)]


def test_an_empty_folder_becomes_a_desk_with_its_people_and_content(tmp_path: Path, clock: Clock) -> None:
    desk = open_desk(Profile(tmp_path / "new"), NoVault(), clock, lambda: PASSPHRASE)
    assert desk.actor == PROGRAM
    assert {row.staff for row in desk.ask(StaffRows())} == {AGENT, LEAD}
    assert desk.ask(OwnerRow()).staff == AGENT
    assert kinds(desk.file)[-2:] == ["desk.opened", "staff.secret_set"]
    assert "content.adopted" in kinds(desk.file)
    desk.file.close()


def test_without_a_passphrase_nothing_is_made(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(Refused) as refused:
        open_desk(Profile(tmp_path / "new"), NoVault(), clock, lambda: None)
    assert refused.value.code == "passphrase_needed"
    assert not (tmp_path / "new").exists()


def test_the_next_start_adopts_nothing_again_and_asks_only_where_it_must(
    tmp_path: Path, clock: Clock, vault: FakeVault
) -> None:
    profile = Profile(tmp_path / "new")
    create_desk(profile, PASSPHRASE, vault, clock).file.close()
    desk = open_desk(profile, vault, clock, never)
    assert kinds(desk.file).count("desk.opened") == 2
    adopted = kinds(desk.file).count("content.adopted")
    desk.file.close()
    desk = open_desk(profile, NoVault(), clock, lambda: PASSPHRASE)
    assert kinds(desk.file).count("content.adopted") == adopted
    assert desk.ask(VerifyJournal()).faults == ()
    desk.file.close()
    with pytest.raises(Refused) as refused:
        open_desk(profile, NoVault(), clock, lambda: "not the passphrase")
    assert refused.value.code == "key_wrong"


def test_a_first_start_that_was_cut_off_before_its_people_were_there_gets_them(
    file: DeskFile, clock: Clock
) -> None:
    with file.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM base_staff").scalar_one() == 0
    desk = desk_on(file, clock)
    assert {row.staff for row in desk.ask(StaffRows())} == {AGENT, LEAD}


def test_after_a_crash_the_call_is_offered_as_it_was(file: DeskFile, key: bytes, hands: Hands) -> None:
    on_file(file, someone(1))
    desk = desk_on(file, hands.clock())
    desk.act_as(desk.do(SignIn(AGENT)).value)
    desk.do(PrepareCustomer("customer-001"))
    call = desk.do(Dial("customer-001", number_of(1))).value
    shown = desk.do(MarkCall(call.interaction, "answered")).value
    file.close()  # nothing of the desk in memory is kept
    again = desk_on(DeskFile(file.path, key), hands.clock())
    again.act_as(again.do(SignIn(AGENT)).value)
    assert [row.interaction for row in again.ask(OpenCalls())] == [call.interaction]
    found = again.ask(ShowCall(call.interaction))
    assert found.asks_who
    assert found.step is None
    taken_up = again.do(SayWhoIsThere(call.interaction, "same")).value
    assert replace(taken_up, line=shown.line) == shown
    assert [(one.role, one.may_hear) for one in present(taken_up.line)] == [("unknown_voice", "nothing")]
    again.file.close()


def test_a_desk_that_cannot_go_to_work_closes_its_file(
    file: DeskFile, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("agentdesk.compose.load", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        desk_on(file, clock)
    assert not file.path.with_name("desk.db-wal").exists()
