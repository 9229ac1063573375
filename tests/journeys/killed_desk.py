"""A window that is killed at random moments of its calls, opened again, and killed again: a program of its own.

    python -m tests.journeys.killed_desk FOLDER KEY ROUNDS SEED

Every round a child opens the real window on the profile, takes up again what was left open, and works by key presses
at random, telling its parent after each what the screen called saved. The parent kills it, whatever it is doing, and
holds what is in the file against what was told; then it opens the file itself and tells the next child what it found.

Of three rounds the first is killed in a call, the second once that call was taken up again, and the third at any
moment, such as while the window is being opened. How slow the machine is changes nothing in the first two.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any, Literal

from PySide6.QtCore import QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from agentdesk.app.redacted_log import begin_log
from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.scripts.fold import fold
from agentdesk.services import keeping
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.resuming import resumed
from agentdesk.services.sessions import OpenCall
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.journal import events_of
from agentdesk.views.kit.collect import Collector
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme, ThemeChoice
from tests.fakes.time import HOUR, Hands
from tests.journeys.any_agent import AnyAgent, print_of
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.town import CHICAGO, MONDAY

LONGEST_S = 1.5
TYPING_MS = 1_000
TOLD_FIRST, MOST_ACTS = 10, 60
Told = dict[str, Any]
Moment = Literal["in_a_call", "taken_up", "any"]
MOMENTS: tuple[Moment, ...] = ("in_a_call", "taken_up", "any")
AWAITED: dict[Moment, bytes] = {"in_a_call": b'"waits"', "taken_up": b'"resumed"', "any": b""}


# --- the child ---------------------------------------------------------------------------------------------------


def work(profile: Profile, key: bytes, seed: int, at: int, pipe: int, moment: Moment) -> None:
    """Open the window on the profile and work for ever, telling what the screen calls saved.

    Whoever is to be killed in a call waits in one, once enough was told.
    """
    sys.excepthook = _end_at_once
    application = QApplication(["agentdesk"])
    collector = Collector(application)
    begin_log(profile.log_file)
    theme, language = Theme(application, ThemeChoice.LIGHT), Language(application, QLocale("en_US"))
    hands = Hands(at)
    clock = Clock(CHICAGO, wall=lambda: hands.wall, monotonic=lambda: hands.steady)
    desk = DeskAtWork(Room(application, theme, language, profile, key, hands, clock))

    lines: list[bytes] = []

    def tell(**told: Any) -> None:
        lines.append((json.dumps({**told, "now": time.monotonic()}) + "\n").encode())
        os.write(pipe, lines[-1])

    agent = AnyAgent(desk, Random(seed), tell)
    agent.resumes()
    for _ in range(MOST_ACTS if moment == "in_a_call" else 0):
        agent.acts()
        if agent.is_in_a_call and len(lines) >= TOLD_FIRST:
            break
    if moment == "in_a_call":
        tell(waits=True)
        QEventLoop().exec()
    while collector is not None:
        agent.acts()


def _end_at_once(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Let a fault end the child, which the parent will notice."""
    sys.__excepthook__(kind, fault, trace)
    os._exit(1)


# --- the parent --------------------------------------------------------------------------------------------------


def killed(
    profile: Profile, key: bytes, seed: int, at: int, random: Random, moment: Moment
) -> tuple[list[Told], float]:
    """Let a child work, kill it at its moment or a while after, and return all it told and when it was killed."""
    pipe, childs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(pipe)
        work(profile, key, seed, at, childs, moment)
        os._exit(1)
    os.close(childs)
    heard = b""
    while AWAITED[moment] not in heard:
        piece = os.read(pipe, 1 << 16)
        assert piece, "the child ended by itself"
        heard += piece
    end = time.monotonic() + random.uniform(0, 0 if moment == "in_a_call" else LONGEST_S)
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            piece = os.read(pipe, 1 << 16)
            assert piece, "the child ended by itself"
            if b"open" not in heard and b"open" in piece:
                end = time.monotonic() + random.uniform(0, LONGEST_S)
            heard += piece
    os.kill(child, signal.SIGKILL)
    when = time.monotonic()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    while piece := os.read(pipe, 1 << 16):
        heard += piece
    os.close(pipe)
    return [json.loads(line) for line in heard.rpartition(b"\n")[0].splitlines()], when


def check(profile: Profile, key: bytes, at: int, told: list[Told], when: float) -> dict[str, OpenCall]:
    """Hold what is in the file against what was told, and return the calls that are to be taken up again."""
    clock = Hands(at).clock(CHICAGO)
    file = keeping.open_file(profile, key, clock)
    try:
        found = held_against(file, told, when)
    except BaseException:  # whatever it was, the file must not stay open
        file.close()
        raise
    desk = desk_on(file, clock)
    try:
        assert desk.ask(VerifyJournal()).faults == ()
        assert desk.do(RebuildStates()).value.differing == ()
    finally:
        file.close()
    return found


def held_against(file: DeskFile, told: list[Told], when: float) -> dict[str, OpenCall]:
    """See that everything that the screen called saved is in the file."""
    with file.read() as connection:
        assert connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
        open_now = connection.exec_driver_sql("SELECT interaction FROM open_call").scalars().all()
        found = {one: resumed(connection, one) for one in open_now}
        saved = "SELECT count(*) FROM journal WHERE kind = 'interaction.saved' AND interaction = ?"
        for one in {line["saved"] for line in told if "saved" in line}:
            assert connection.exec_driver_sql(saved, (one,)).scalar_one() == 1, "a saved call is gone"
        for one, fold_then in {line["call"]: line["fold"] for line in told if "fold" in line}.items():
            is_saved = connection.exec_driver_sql(saved, (one,)).scalar_one() == 1
            assert is_saved or one in found, "a call is not offered again"
            assert fold_then in prints(connection, one), "a step that was called saved is gone"
    _check_notes(file, told, when)
    return found


def prints(connection: Any, interaction: str) -> set[str]:
    """Return the prints of every state that a call has been in, folded anew from the journal."""
    call = resumed(connection, interaction)
    story = [(e.kind, p, e.at) for e, p in events_of(connection, interaction)]
    began = next((at for kind, _, at in story if kind == "call.opened"), None)
    if began is None or call.script is None:
        return {print_of(None)}
    spoken = [one for one in story if one[0] not in ("call.placed", "call.received", "call.opened")]
    return {print_of(fold(call.script, began, spoken[:length])) for length in range(len(spoken) + 1)}


def _check_notes(file: DeskFile, told: list[Told], when: float) -> None:
    """See that what the screen called kept is there, and all that was typed up to a second before the end."""
    typed = [line for line in told if "typed" in line]
    if not typed or typed[-1] is not next(
        line for line in reversed(told) if {"typed", "saved"} & line.keys()
    ):
        return
    note = typed[-1]
    with file.read() as connection:
        body = connection.exec_driver_sql(
            "SELECT body FROM draft_note WHERE interaction = ?", (note["in_call"],)
        ).scalar_one_or_none()
    own = [line for line in typed if line["in_call"] == note["in_call"]]
    due = [line["typed"] for line in own if line["is_kept"] or line["now"] < when - TYPING_MS / 1_000]
    if due and body is None:
        _assert_saved(file, note["in_call"], due[-1])
        return
    assert not due or (body or "").startswith(due[-1]), f"typed {due[-1]!r}, kept {body!r}"


def _assert_saved(file: DeskFile, interaction: str, typed: str) -> None:
    """See that a draft that is gone went into the record of its call."""
    with file.read() as connection:
        statement = "SELECT body FROM note WHERE interaction = ?"
        bodies = connection.exec_driver_sql(statement, (interaction,)).scalars()
        assert any(str(body).startswith(typed) for body in bodies), "a note is gone"


def main(folder: Path, key: bytes, rounds: int, seed: int) -> None:
    """Print for each round how many lines were told and how many calls were open."""
    random, profile = Random(seed), Profile(folder)
    found: dict[str, OpenCall] = {}
    for number in range(rounds):
        at = MONDAY + number * HOUR
        moment = MOMENTS[number % 3]
        # Where no call was left open none can be taken up.
        moment = "any" if moment == "taken_up" and not found else moment
        told, when = killed(profile, key, seed + number, at, random, moment)
        for line in told:
            if "resumed" in line:
                call = found[line["call"]]
                assert line["fold"] == print_of(call.state), "a call was taken up otherwise than it was left"
                assert line["step"] == (call.state.position if call.state and call.call.is_live else None)
        found = check(profile, key, at + HOUR // 2, told, when)
        resumptions = sum("resumed" in line for line in told)
        print(json.dumps({"told": len(told), "open": len(found), "resumed": resumptions}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
