"""An import that a test walks through errand by errand, and may leave wherever it likes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any

from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Ask, Do, Errand, Read, course
from agentdesk.services.imports.messages import CarryOn, Imported, ImportPortfolio
from agentdesk.services.imports.reading import Reopened


def walked(desk: Desk, order: ImportPortfolio, until: Callable[[Errand], bool]) -> Imported | None:
    """Run an import until an errand comes before which the test leaves it; return what came of it if none does."""
    answer: Any = None
    errands = course(order)
    with closing(Reopened()) as reopened:
        while True:
            try:
                errand = errands.send(answer)
            except StopIteration as end:
                found: Imported = end.value
                return found
            if until(errand):
                return None
            answer = _answer(desk, reopened, errand)


def carried_on(desk: Desk, most: int | None = None) -> int:
    """Carry on what was decided, in so many parts at most; return how many it took."""
    parts = 0
    while most is None or parts < most:
        parts += 1
        if not desk.do(CarryOn()).value:
            break
    return parts


def _answer(desk: Desk, reopened: Reopened, errand: Errand) -> Any:
    match errand:
        case Do(command):
            return desk.do(command).value
        case Ask(query):
            return desk.ask(query)
        case Read(reading, position):
            return reopened.take(reading, position)
