"""An import that a test walks through errand by errand, and may leave wherever it likes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any

from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Ask, Course, Do, Errand, answer, course
from agentdesk.services.imports.messages import CarryOn, Imported, ImportPortfolio
from agentdesk.services.imports.reading import Reopened


def walked(desk: Desk, order: ImportPortfolio, until: Callable[[Errand], bool]) -> Imported | None:
    """Run an import until an errand comes before which the test leaves it; return what came of it if none does."""
    said: Any = None
    errands = course(order)
    with closing(Reopened()) as reopened:
        while True:
            try:
                errand = errands.send(said)
            except StopIteration as end:
                found: Imported = end.value
                return found
            if until(errand):
                return None
            said = answer(desk, errand, reopened.take)


def left_at(desk: Desk, errands: Course, kind: type, number: int = 1) -> Errand:
    """Run a course up to the so-manieth errand of a kind -> that errand, which is not done."""
    said: Any = None
    with closing(Reopened()) as reopened:
        while True:
            errand = errands.send(said)
            number -= isinstance(_inner(errand), kind)
            if not number:
                return errand
            said = answer(desk, errand, reopened.take)


def gone_on(desk: Desk, errands: Course, errand: Errand) -> Imported:
    """Run a course on from an errand that is not done, to its end."""
    with closing(Reopened()) as reopened:
        while True:
            try:
                errand = errands.send(answer(desk, errand, reopened.take))
            except StopIteration as end:
                found: Imported = end.value
                return found


def _inner(errand: Errand) -> object:
    match errand:
        case Do(inner) | Ask(inner):
            return inner
    return errand


def carried_on(desk: Desk, most: int | None = None) -> int:
    """Carry on what was decided, in so many parts at most; return how many it took."""
    parts = 0
    while most is None or parts < most:
        parts += 1
        if not desk.do(CarryOn()).value:
            break
    return parts
