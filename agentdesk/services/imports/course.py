"""The course of an import, whoever runs it: what is to be done next, one errand after the other.

A course asks for portions of the file and for commands, and is told what came of each: `bring_in` runs it where it is
called, the window on its lanes. It ends with what came of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import (
    ELSEWHERE,
    BeginImport,
    Begun,
    BringIn,
    CarryOn,
    DecidedImports,
    DiscardImport,
    Imported,
    ImportPortfolio,
    ShowImport,
    StagePortion,
    UnderstandFile,
    WithdrawImport,
    Withdrawn,
    Worked,
    WorkedSoFar,
)
from agentdesk.services.imports.reject_messages import NoteRejects, RejectsWritten, WriteRejects

if TYPE_CHECKING:
    from pathlib import Path

    from agentdesk.services.imports.reading import Portion, Reading
    from agentdesk.services.imports.source import Looked


@dataclass(frozen=True, slots=True)
class Do:
    """Carry a command out."""

    command: object


@dataclass(frozen=True, slots=True)
class Ask:
    """Answer a query."""

    query: object


@dataclass(frozen=True, slots=True)
class Read:
    """Read a portion of the file. Those after it will be asked for next."""

    reading: Reading
    position: int


Errand: TypeAlias = Do | Ask | Read
Course: TypeAlias = Generator[Errand, Any, Imported]
TakePortion: TypeAlias = "Callable[[Reading, int], Portion]"


def course(order: ImportPortfolio) -> Course:
    """Bring a file in, or rehearse it, or say what has to be asked first."""
    decided: tuple[str, ...] = yield Ask(DecidedImports())
    yield from _carried_on()
    looked = (yield Ask(UnderstandFile(order.path, order.mapping, order.answers))).looked
    if looked.asked or order.only_asks:
        name = looked.mapping.name if looked.mapping is not None else None
        return Imported(looked.rows, asked=looked.asked, mapping=name, looked=looked)
    begun: Begun = yield Do(BeginImport(order, looked, decided))
    if begun.is_in_force:
        found: Imported = yield Ask(ShowImport(begun.batch))
        return found
    written: RejectsWritten | None = None
    try:
        yield from _staged(begun)
        if order.is_rehearsal:
            return (yield from _rehearsed(begun, order))
        written = yield from _handed_back(begun.batch, order.rejects)
        found = yield Do(BringIn(begun.batch, written.file))
    except Refused as refused:
        # What somebody else goes on with is theirs, and what was staged before waits as it did.
        if refused.code != ELSEWHERE and not begun.is_staged:
            yield from _discarded(begun)
        if refused.code != ELSEWHERE:
            _drop(written)
        raise
    finally:
        if begun.turn is not None:
            begun.turn.let_go()
    yield from _carried_on()
    return found


def staging(order: ImportPortfolio, looked: Looked) -> Course:
    """Stage a file that was looked at, or go on where it stopped: nothing of it is in force at the end of it."""
    yield from _carried_on()
    begun: Begun = yield Do(BeginImport(order, looked))
    yield from _staged(begun)
    found: Imported = yield Ask(ShowImport(begun.batch))
    return found


def into_force(batch: str, rejects: Path | None) -> Course:
    """Put a staged file in force, and do everything that follows from it. Rejected rows go to `rejects`."""
    written = yield from _handed_back(batch, rejects)
    found: Imported = yield Do(BringIn(batch, written.file))
    yield from _carried_on()
    return found


def saving(batch: str, target: Path) -> Generator[Errand, Any, Path | None]:
    """Save the rejected rows of a staged file where a person says -> the file, or None when there are none."""
    written = yield from _handed_back(batch, target)
    if written.file is not None:
        yield Do(NoteRejects(batch, written.file))
    return written.file


def withdrawing(batch: str, reason: str) -> Generator[Errand, Any, Withdrawn]:
    """Take what a file brought in back. What was worked is asked before: others write meanwhile."""
    worked: Worked = yield Ask(WorkedSoFar(batch))
    found: Withdrawn = yield Do(WithdrawImport(batch, reason, worked))
    yield from _carried_on()
    return found


def carrying_on(command: object) -> Generator[Errand, Any, Any]:
    """Do what was decided by a command, a part at a time -> what the command answered."""
    answer = yield Do(command)
    yield from _carried_on()
    return answer


def bring_in(
    desk: Desk,
    order: ImportPortfolio,
    take: TakePortion | None = None,
    told: Callable[[int], None] | None = None,
) -> Imported:
    """Bring a file in where this is called; `take` reads its portions, else they are read here.

    `told` is called with the number of rows that are staged, whenever some more are.

    Raises Refused, with nothing brought in, for what is no table, changes meanwhile, or cannot be handed back.
    """
    found: Imported = run(desk, course(order), take, told)
    return found


def run(
    desk: Desk,
    errands: Generator[Errand, Any, Any],
    take: TakePortion | None = None,
    told: Callable[[int], None] | None = None,
) -> Any:
    """Run a course to its end where this is called -> what it ends with; `take` and `told` as in `bring_in`."""
    from agentdesk.services.imports.reading import Reopened

    with closing(Reopened()) as reopened, closing(errands):
        return _run(desk, errands, take or reopened.take, told or _untold)


def carry_on(desk: Desk) -> None:
    """Do everything that was decided about imports and is not done."""
    while desk.do(CarryOn()).value:
        pass


def answer(desk: Desk, errand: Errand, take: TakePortion) -> Any:
    """Run an errand where this is called -> what came of it, for the course; `take` reads a portion of the file."""
    match errand:
        case Do(command):
            return desk.do(command).value
        case Ask(query):
            return desk.ask(query)
        case Read(reading, position):
            return take(reading, position)


def _untold(_rows: int) -> None:
    """Tell nobody."""


def _run(
    desk: Desk, errands: Generator[Errand, Any, Any], take: TakePortion, told: Callable[[int], None]
) -> Any:
    said: Any = None
    fault: Refused | None = None
    while True:
        try:
            errand = errands.throw(fault) if fault is not None else errands.send(said)
        except StopIteration as end:
            return end.value
        said, fault = None, None
        try:
            said = answer(desk, errand, take)
        except Refused as refused:
            fault = refused
        if isinstance(errand, Do) and isinstance(errand.command, StagePortion):
            told(errand.command.portion.ends_at)


def _staged(begun: Begun) -> Generator[Errand, Any, None]:
    reading, position, is_staged = begun.reading, begun.portion, begun.is_staged
    while not is_staged:
        portion: Portion = yield Read(reading, position)
        yield Do(StagePortion(begun.batch, portion))
        position, is_staged = position + 1, portion.is_last


def _handed_back(batch: str, target: Path | None) -> Generator[Errand, Any, RejectsWritten]:
    """Write the rejected rows before anything is decided, and not while others wait to write."""
    written: RejectsWritten = yield Ask(WriteRejects(batch, target))
    try:
        while not written.is_whole:
            written = yield Ask(WriteRejects(batch, target, written))
    except GeneratorExit:
        _drop(written)
        raise
    return written


def _drop(written: RejectsWritten | None) -> None:
    from agentdesk.services.imports.rejects import drop

    if written is not None:
        drop(written)


def _rehearsed(begun: Begun, order: ImportPortfolio) -> Generator[Errand, Any, Imported]:
    rejects = None
    if order.rejects is not None:
        rejects = (yield from _handed_back(begun.batch, order.rejects)).file
    found: Imported = yield Ask(ShowImport(begun.batch))
    yield from _discarded(begun)
    return replace(found, rejects=rejects)


def _discarded(begun: Begun) -> Generator[Errand, Any, None]:
    yield Do(DiscardImport(begun.batch))
    yield from _carried_on()


def _carried_on() -> Generator[Errand, Any, None]:
    while (yield Do(CarryOn())):
        pass
