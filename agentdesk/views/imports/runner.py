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

    Emits `ended` when it is at rest again, whatever came of it: also where an errand has no answer, such as when the
    disk is full. Where that errand is tried again and answered, and nothing else was begun, the course is taken up
    where it was left: `resumed`.
    """

    begun = Signal(str, object)
    staged = Signal(object, object)
    ended = Signal()
    resumed = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._lanes = lanes
        self._ahead = Ahead(lanes, self)
        self._course: Course | None = None
        self._awaited: Errand | None = None
        self._left: tuple[Course, Errand] | None = None
        self._then: Callable[[Any], object] = _nothing
        self._refused: Callable[[Refused], object] = _nothing
        self._is_stopping = False
        self.was_stopped = False

    @property
    def is_running(self) -> bool:
        """Whether a course is under way."""
        return self._course is not None

    @property
    def is_left(self) -> bool:
        """Whether the last course was left in the middle because an errand had no answer."""
        return self._left is not None

    def run(
        self, course: Course, then: Callable[[Any], object], refused: Callable[[Refused], object]
    ) -> None:
        """Run a course to its end: `then` gets what came of it, `refused` why it could not go on."""
        if self._course is not None:
            raise RuntimeError("one course at a time")
        self._forsake()
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
        self._forsake()

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
        def refused(why: Refused) -> None:
            self._on_answered(errand, lambda course: course.throw(why))

        def answered(value: Any) -> None:
            self._on_answered(errand, lambda course: course.send(value))

        def over() -> None:
            self._on_over(errand)

        self._awaited = errand
        match errand:
            case Do(command):
                self._lanes.do(
                    self, command, lambda value: self._on_done(errand, command, value), refused, over
                )
            case Ask(query):
                self._lanes.ask(self, query, answered, refused, over)
            case Read(reading, position):
                self._ahead.take(reading, position, answered, refused, over)

    def _on_done(self, errand: Errand, command: object, value: Any) -> None:
        from agentdesk.services.imports.reading import AT_ONCE

        def go_on(course: Course) -> Errand:
            if isinstance(command, BeginImport):
                begun: Begun = value
                self.begun.emit(begun.batch, begun.portion * AT_ONCE)
            elif isinstance(command, StagePortion):
                self.staged.emit(command.portion.ends_at, command.portion.share)
            return course.send(value)

        self._on_answered(errand, go_on)

    def _on_answered(self, errand: Errand, move: Callable[[Course], Errand]) -> None:
        self._take_up(errand)
        course = self._course
        if course is not None and self._awaited is errand:
            self._awaited = None
            self._go_on(lambda: move(course))

    def _take_up(self, errand: Errand) -> None:
        """Take up the course that was left at an errand, which was tried again and has its answer now."""
        if self._left is not None and self._left[1] is errand:
            (self._course, self._awaited), self._left = self._left, None
            self._is_stopping = self.was_stopped = False
            self.resumed.emit()

    def _on_over(self, errand: Errand) -> None:
        """Leave the course where an errand is over without an answer: nothing will ever move it, unless tried again."""
        course = self._course
        if course is None or self._awaited is not errand:
            return
        self.was_stopped = True
        if self._is_stopping:
            self._end()
            return
        self._left, self._course, self._awaited = (course, errand), None, None
        self._ahead.forget()
        self.ended.emit()

    def _forsake(self) -> None:
        """Close the course that was left: it is not taken up any more."""
        left, self._left = self._left, None
        if left is not None:
            left[0].close()

    def _end(self) -> None:
        course, self._course, self._awaited = self._course, None, None
        self._ahead.forget()
        if course is not None:
            course.close()
        self.ended.emit()


def _nothing(_what: object) -> None:
    """Tell nobody."""
