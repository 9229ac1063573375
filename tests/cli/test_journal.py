"""agentdesk journal export: a lead takes the journal out, in their own name; an agent does not."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services.rights import PROGRAM
from agentdesk.services.staffing import SetSecret
from agentdesk.storage.desk_file import DeskFile
from tests.conftest import CHEAP, LEAD, PASSPHRASE

SECRET = "the lead's own words"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    file: DeskFile,
    clock: Clock,
    profile: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Runs the command on an agent's profile, whose lead has a passphrase; what is typed comes first."""
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", CHEAP)
    desk = desk_on(file, clock)
    desk.act_as(PROGRAM)
    desk.do(SetSecret(LEAD, SECRET))
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))

    def call(typed: str, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
        status = main(["journal", "export", *arguments, "--profile", str(profile.folder)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def test_an_agent_takes_no_journal_out(run: Run) -> None:
    assert run("") == (2, "", "Your role (agent) may not do this: export the journal. Ask a team lead.\n")


def test_a_lead_takes_it_out_of_an_agents_device_with_their_own_passphrase(run: Run) -> None:
    assert run("not their words", "--as", LEAD)[:2] == (2, "")
    status, out, err = run(SECRET, "--as", LEAD)
    assert (status, err) == (0, "")
    last = json.loads(out.splitlines()[-1])
    assert (last["kind"], last["actor"]) == ("record.exported", LEAD)
    assert SECRET not in out
