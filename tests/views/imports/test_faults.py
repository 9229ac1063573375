"""A fault while a file comes in: the course is left, everything else goes on, and so does the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.errors import Unavailable
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import BeginImport, BringIn, ImportRows, StagePortion
from agentdesk.services.rights import Actor
from agentdesk.views.imports.decisions import Decisions
from agentdesk.views.imports.files_desk import FilesDesk
from agentdesk.views.imports.page import FilesPage
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick
from tests.builders.portfolio import portfolio

FULL = Unavailable("disk_full", "The disk is full: this was not saved.", "Free some space, then try again.")


@dataclass
class Disk:
    """What is done on it, where no fault meets it: each one meets one command of a kind, after so many were done."""

    desk: Desk
    faults: list[tuple[type, int, Exception]] = field(default_factory=list)

    def do(self, command: Any) -> Any:
        """Carry a command out, unless a fault meets it."""
        for at, (kind, left, fault) in enumerate(self.faults):
            if isinstance(command, kind):
                if not left:
                    del self.faults[at]
                    raise fault
                self.faults[at] = (kind, left - 1, fault)
        return self.desk.do(command)


@dataclass
class AtFiles:
    """The page of files on a disk that may fail, with what was told of that and how to try again."""

    page: FilesPage
    decisions: Decisions
    disk: Disk
    lanes: Lanes
    folder: Path
    qtbot: QtBot
    retries: list[Callable[[], None]] = field(default_factory=list)

    def brings(self, name: str, rows: int) -> None:
        """Look at a file of so many rows, and bring them in."""
        path = self.folder / name
        path.write_text(portfolio(*({"account_reference": f"{name}-{at}"} for at in range(rows))))
        self.page.look_at(path)
        self.settles()
        self.page.understood.stage()
        self.settles()

    def clicks(self, button: KeyButton) -> None:
        """Click a button, and wait for what comes of it."""
        button.click()
        self.settles()

    def tries_again(self) -> None:
        """Try again what failed last."""
        self.retries.pop()()
        self.settles()

    def settles(self) -> None:
        """Wait until every errand is answered."""
        self.qtbot.waitUntil(lambda: self.lanes.is_at_rest, timeout=30_000)

    def states(self) -> list[str]:
        """How the files stand, the newest first."""
        return [row.state for row in self.disk.desk.ask(ImportRows())]


@pytest.fixture
def at_files(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[AtFiles]:
    """Somebody who may bring files in."""
    desk.act_as(Actor("lead", "lead", "early"))
    disk = Disk(desk)
    lanes = Lanes(disk.do, desk.ask)
    told = FilesDesk(lanes, Tick(desk.clock.now), "America/Chicago", lambda *_: None, lambda *_: None)
    page = FilesPage(told)
    qtbot.addWidget(page)
    page.show()
    at = AtFiles(page, Decisions(told, page), disk, lanes, tmp_path, qtbot)
    lanes.signals.unavailable.connect(lambda _fault, retry: at.retries.append(retry))
    yield at
    lanes.close()


def test_a_file_that_a_fault_left_in_the_middle_blocks_no_other_and_is_gone_on_with(
    at_files: AtFiles,
) -> None:
    at_files.disk.faults.append((StagePortion, 1, FULL))
    at_files.brings("large", 1_300)
    assert not at_files.decisions.runner.is_running
    assert (at_files.states(), at_files.page.shown) == (["staging"], at_files.page.file)
    at_files.clicks(at_files.page.file._go_on)
    assert at_files.states() == ["staged"]
    at_files.clicks(at_files.page.file._force)
    assert at_files.states() == ["live"]
    at_files.brings("small", 1)
    assert at_files.states() == ["staged", "live"]


def test_what_a_fault_left_goes_on_by_itself_once_it_is_tried_again(at_files: AtFiles) -> None:
    at_files.disk.faults.append((StagePortion, 1, FULL))
    at_files.brings("large", 1_300)
    at_files.tries_again()
    assert at_files.states() == ["staged"]
    assert at_files.page.shown is at_files.page.file
    at_files.disk.faults.append((BringIn, 0, FULL))
    at_files.clicks(at_files.page.file._force)
    assert at_files.states() == ["staged"]
    at_files.tries_again()
    assert at_files.states() == ["live"]


def test_what_is_tried_again_after_another_file_was_begun_moves_none_of_both(at_files: AtFiles) -> None:
    at_files.disk.faults.append((BringIn, 0, FULL))
    at_files.brings("one", 1)
    at_files.clicks(at_files.page.file._force)
    at_files.clicks(at_files.page.file._discard)
    at_files.brings("two", 1)
    at_files.tries_again()
    assert at_files.states() == ["staged"]


def test_a_fault_before_anything_is_staged_leaves_what_was_understood_as_it_was(at_files: AtFiles) -> None:
    at_files.disk.faults.append((BeginImport, 0, FULL))
    at_files.brings("one", 1)
    assert (at_files.page.shown, at_files.states()) == (at_files.page.understood, [])
    at_files.page.understood.stage()
    at_files.settles()
    assert at_files.states() == ["staged"]


def test_a_bug_surfaces_and_blocks_nothing(at_files: AtFiles) -> None:
    at_files.disk.faults.append((StagePortion, 1, ZeroDivisionError()))
    with at_files.qtbot.captureExceptions() as raised:
        at_files.brings("large", 1_300)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    at_files.clicks(at_files.page.staging._stop)
    assert not at_files.decisions.runner.is_running
    at_files.decisions.open(at_files.disk.desk.ask(ImportRows())[0].batch)
    at_files.settles()
    at_files.clicks(at_files.page.file._go_on)
    assert at_files.states() == ["staged"]


def test_who_stops_while_an_errand_fails_has_stopped(at_files: AtFiles) -> None:
    at_files.disk.faults.append((StagePortion, 1, FULL))
    at_files.decisions.runner.staged.connect(lambda *_: at_files.page.staging.discarded.emit())
    at_files.brings("large", 1_300)
    assert (at_files.decisions.runner.is_running, at_files.states()) == (False, [])


def test_what_is_decided_twice_is_done_once_and_told_by_its_end_alone(at_files: AtFiles) -> None:
    at_files.brings("one", 1)
    force = at_files.page.file._force
    force.click()
    at_files.clicks(force)
    assert (at_files.states(), at_files.page.file.banner.isHidden()) == (["live"], True)


def test_what_is_decided_beside_something_else_waits_and_says_so_until_that_is_done(
    at_files: AtFiles,
) -> None:
    at_files.brings("one", 1)
    at_files.page.file._force.click()
    at_files.page.file._discard.click()
    said = "Another file is on its way. Wait until it is done, or stop it."
    assert at_files.page.file.banner.accessibleName() == said
    at_files.settles()
    assert (at_files.states(), at_files.page.file.banner.isHidden()) == (["live"], True)


def test_a_file_that_is_gone_on_with_twice_comes_in_once(at_files: AtFiles) -> None:
    at_files.disk.faults.append((StagePortion, 1, FULL))
    at_files.brings("large", 1_300)
    at_files.page.file._go_on.click()
    at_files.clicks(at_files.page.file._go_on)
    assert (at_files.states(), at_files.page.file.banner.isHidden()) == (["staged"], True)
