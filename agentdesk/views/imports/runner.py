"""Runner: takes an import through its course on the lanes, an errand at a time: a call that saves comes in between."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, Signal

from agentdesk.errors import Refused
from agentdesk.services.imports.course import Ask, Do, Errand, Read
from agentdesk.services.imports.messages import BeginImport, Begun, StagePortion
from agentdesk.views.imports.ahead import Ahead
from agentdesk.views.kit.lane import Lanes

Course = Generator[Errand, Any, Any]


class Runner(QObject):
    """Runs one course at a time. Emits `begun(batch, rows)` and `staged(rows, share)` as a file comes in.

    Emits `ended` when it is at rest again, whatever came of it.
    """

    begun = Signal(str, object)
    staged = Signal(object, object)
    ended = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._lanes = lanes
        self._ahead = Ahead(lanes, self)
        self._course: Course | None = None
        self._then: Callable[[Any], object] = _nothing
        self._refused: Callable[[Refused], object] = _nothing
        self._is_stopping = False
        self.was_stopped = False

    @property
    def is_running(self) -> bool:
        """Whether a course is under way."""
        return self._course is not None

    def run(
        self, course: Course, then: Callable[[Any], object], refused: Callable[[Refused], object]
    ) -> None:
        """Run a course to its end: `then` gets what came of it, `refused` why it could not go on."""
        if self._course is not None:
            raise RuntimeError("one course at a time")
        self._course, self._then, self._refused = course, then, refused
        self._is_stopping = self.was_stopped = False
        self._go_on(lambda: course.send(None))

    def is_taken(self, tell: Callable[[Refused], object]) -> bool:
        """Return whether a course is under way, and tell that nothing else can begin before it ends."""
        if self.is_running:
            sentence = self.tr("Another file is on its way. Wait until it is done, or stop it.")
            tell(Refused("import_running", sentence))
        return self.is_running

    def stop(self) -> None:
        """Stop after the errand that is under way. What was staged stays, for whoever goes on with it."""
        self._is_stopping = True

    def _go_on(self, move: Callable[[], Errand]) -> None:
        if self._is_stopping:
            self.was_stopped = True
            self._end()
            return
        try:
            errand = move()
        except StopIteration as end:
            then = self._then
            self._end()
            then(end.value)
        except Refused as refused:
            tell = self._refused
            self._end()
            tell(refused)
        else:
            self._do(errand)

    def _do(self, errand: Errand) -> None:
        match errand:
            case Do(command):
                self._lanes.do(self, command, lambda value: self._on_done(command, value), self._on_refused)
            case Ask(query):
                self._lanes.ask(self, query, self._on_answered, self._on_refused)
            case Read(reading, position):
                self._ahead.take(reading, position, self._on_answered, self._on_refused)

    def _on_done(self, command: object, value: Any) -> None:
        from agentdesk.services.imports.reading import AT_ONCE

        if isinstance(command, BeginImport):
            begun: Begun = value
            self.begun.emit(begun.batch, begun.portion * AT_ONCE)
        elif isinstance(command, StagePortion):
            self.staged.emit(command.portion.ends_at, command.portion.share)
        self._on_answered(value)

    def _on_answered(self, value: Any) -> None:
        course = self._course
        if course is not None:
            self._go_on(lambda: course.send(value))

    def _on_refused(self, refused: Refused) -> None:
        course = self._course
        if course is not None:
            self._go_on(lambda: course.throw(refused))

    def _end(self) -> None:
        course, self._course = self._course, None
        self._ahead.forget()
        if course is not None:
            course.close()
        self.ended.emit()


def _nothing(_what: object) -> None:
    """Tell nobody."""
