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
    BeginImport,
    Begun,
    BringIn,
    CarryOn,
    DiscardImport,
    Imported,
    ImportPortfolio,
    SaveRejects,
    ShowImport,
    StagePortion,
    UnderstandFile,
)

# The code with which rows are refused for which the batch does not wait: another process stages the same file.
ELSEWHERE = "import_elsewhere"

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
    yield from _carried_on()
    looked = (yield Ask(UnderstandFile(order.path, order.mapping, order.answers))).looked
    if looked.asked or order.only_asks:
        name = looked.mapping.name if looked.mapping is not None else None
        return Imported(looked.rows, asked=looked.asked, mapping=name, looked=looked)
    begun: Begun = yield Do(BeginImport(order, looked))
    try:
        yield from _staged(begun)
        if order.is_rehearsal:
            return (yield from _rehearsed(begun, order))
        found: Imported = yield Do(BringIn(begun.batch, order.rejects))
    except Refused as refused:
        # What somebody else goes on with is theirs.
        if refused.code != ELSEWHERE:
            yield from _discarded(begun)
        raise
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
    found: Imported = yield Do(BringIn(batch, rejects))
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
    from agentdesk.services.imports.reading import Reopened

    with closing(Reopened()) as reopened:
        return _run(desk, course(order), take or reopened.take, told or _untold)


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


def _run(desk: Desk, errands: Course, take: TakePortion, told: Callable[[int], None]) -> Imported:
    said: Any = None
    fault: Refused | None = None
    while True:
        try:
            errand = errands.throw(fault) if fault is not None else errands.send(said)
        except StopIteration as end:
            found: Imported = end.value
            return found
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


def _rehearsed(begun: Begun, order: ImportPortfolio) -> Generator[Errand, Any, Imported]:
    rejects = None
    if order.rejects is not None:
        rejects = yield Do(SaveRejects(begun.batch, order.rejects))
    found: Imported = yield Ask(ShowImport(begun.batch))
    yield from _discarded(begun)
    return replace(found, rejects=rejects)


def _discarded(begun: Begun) -> Generator[Errand, Any, None]:
    yield Do(DiscardImport(begun.batch))
    yield from _carried_on()


def _carried_on() -> Generator[Errand, Any, None]:
    while (yield Do(CarryOn())):
        pass
