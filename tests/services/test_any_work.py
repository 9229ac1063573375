"""Whatever an agent does, in any order: what must hold at every moment, held by made-up days at a real desk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agentdesk.compose import desk_on
from agentdesk.domain.curtain import is_shown
from agentdesk.domain.portfolio import PhoneRecord, Remark
from agentdesk.services.desk import Desk
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.sessions import OpenCall
from agentdesk.services.staffing import SignIn
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from tests.builders.agent import AnyAgent, Unchecking
from tests.builders.calls import found_again
from tests.builders.people import on_file, owed, someone
from tests.conftest import AGENT, Ready
from tests.fakes.time import Hands

SHARED = PhoneRecord("+13125550199", "landline", ("America/Chicago",))
# Words and figures that stand nowhere else: whoever finds one in a row has found the fact it stands for.
CREDITOR, REMARK, BALANCE = "CANARY-CREDITOR", "CANARY-REMARK", 7_654_321
OPEN = ("verified", "wrapping_open")
LEAKS = (CREDITOR, REMARK, "7654321", "76,543.21", "76543")


@pytest.fixture(scope="module")
def staffed(ready: Ready, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with four people in it, of whom two share a number, and one owes twice."""
    path = tmp_path_factory.mktemp("staffed") / "desk.db"
    shutil.copy(ready.profile.desk_file, path)
    file = DeskFile(path, ready.key)
    people = [someone(place, remarks=(Remark("note", REMARK),)) for place in range(1, 5)]
    people[0] = replace(people[0], phones=(*people[0].phones, SHARED))
    people[1] = replace(people[1], phones=(SHARED,))
    debts = tuple(owed(one, creditor=CREDITOR, balance=BALANCE) for one in people)
    on_file(file, *people, debts=(*debts, owed(people[2], 2, creditor=CREDITOR)))
    desk_on(file, Hands().clock())
    file.close()
    return path


@contextmanager
def at_work(staffed: Path, ready: Ready, seed: int, kind: type[AnyAgent] = AnyAgent) -> Iterator[AnyAgent]:
    """An agent who acts by a seed, at a copy of the desk."""
    with TemporaryDirectory() as folder:
        hands = Hands()
        file = DeskFile(Path(shutil.copy(staffed, folder)), ready.key)
        desk = desk_on(file, hands.clock())
        desk.act_as(desk.do(SignIn(AGENT)).value)
        yield kind(desk, hands, Random(seed))
        file.close()


def state(desk: Desk) -> Any:
    """Everything that a refused command must leave as it was."""
    with desk.file.read() as connection:
        head = journal.head(connection)
        drafts = connection.exec_driver_sql("SELECT * FROM draft_note").all()
        opened = connection.exec_driver_sql("SELECT * FROM open_call").all()
    prepared = dict(desk.sessions._prepared)
    return head, drafts, opened, desk.sessions.all(), prepared, desk.sessions.scene_of_desk()


@given(st.integers(0, 2**32))
@example(530)
@settings(max_examples=25)
def test_any_work_at_all(staffed: Path, ready: Ready, seed: int) -> None:
    with at_work(staffed, ready, seed) as agent:
        desk = agent.desk
        for _ in range(agent.random.randint(1, 30)):
            before = state(desk)
            agent.act()
            if agent.refused is not None:
                assert state(desk) == before
            assert found_again(desk) == desk.sessions.all()
            assert sum(call.call.is_live for call in desk.sessions.all()) <= 1
            assert_private(agent)
        assert desk.ask(VerifyJournal()).faults == ()
        assert desk.do(RebuildStates()).value.differing == ()


@given(st.integers(0, 2**32))
@settings(max_examples=15)
def test_without_a_check_that_was_passed_no_call_shows_the_debt(
    staffed: Path, ready: Ready, seed: int
) -> None:
    with at_work(staffed, ready, seed, Unchecking) as agent:
        for _ in range(agent.random.randint(10, 30)):
            agent.act()
            assert_private(agent)
            assert {call.scene for call in agent.desk.sessions.all()}.isdisjoint(OPEN)


def was_checked(agent: AnyAgent, call: OpenCall) -> bool:
    """Whether the file holds a check of who speaks that was passed in a call."""
    with agent.desk.file.read() as connection:
        passed = connection.exec_driver_sql(
            "SELECT step FROM gate WHERE interaction = ? AND result = 'passed'", (call.interaction,)
        ).scalars()
        return call.script is not None and any(call.script.steps[id].kind == "verify" for id in passed)


def assert_private(agent: AnyAgent) -> None:
    """While the curtain is closed, nothing that is shown holds anything of the debt.

    Whether it may be open at all is read from what was journalled, not from the verdict of the line.
    """
    for call in agent.desk.sessions.all():
        assert call.scene not in OPEN or was_checked(agent, call)
    sessions = agent.desk.sessions
    agent.look()
    for shown in agent.seen:
        scene = getattr(shown, "scene", None) or sessions.scene_of_desk()
        if not is_shown("debt", scene) and not is_shown("rank", scene):
            assert [leak for leak in LEAKS if leak in repr(shown)] == []
