"""An agent who works a call by key presses at random, and tells what the screen called saved."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from random import Random

from PySide6.QtCore import QEventLoop, QTimer

from agentdesk.domain.curtain import is_shown
from agentdesk.scripts.shown import FieldView
from agentdesk.scripts.state import State as Fold
from agentdesk.views.kit.action import State
from tests.fakes.time import MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import EVERYBODY
from tests.journeys.vocabulary import Agent

NOTE = "Hours were cut in September and rent comes first, so smaller parts would help. "
# Answers that would end calls for good, after which nothing is left to do in this town.
LAST = {"wrong", "may_know", "died", "same_name", "number", "calls", "everything", "yes_stop"}
TYPED = {"date": "+7", "time": "10:30", "money": "50", "number": "6", "text": "in their words", "phone": ""}


class AnyAgent:
    """Does one thing after the other, whatever can be done now. `tell` hears of everything that is shown as saved."""

    def __init__(self, desk: DeskAtWork, random: Random, tell: Callable[..., None]) -> None:
        """Sit down."""
        self._desk, self._random, self._tell = desk, random, tell
        self._agent = Agent(desk)
        tell(open=True)

    def resumes(self) -> None:
        """Take up a call that was left open, as the window offers it."""
        resume = self._desk.window.desk.resume
        if not self._desk.services.sessions.all():
            assert not resume.isVisible()
            return
        self._desk.keys.until(resume.isVisible)
        names = [w.objectName() for w in resume.findChildren(object) if w.objectName().startswith("resume-")]
        names.remove("resume-later")
        self._desk.keys.tab_to(names[-1])
        self._agent.presses("Return")
        view = self._desk.view
        assert names[-1] == f"resume-{view.interaction}"
        call = self._desk.services.sessions.get(view.interaction)
        assert call is not None
        found = print_of(call.state)
        if view.asks_who:
            assert view.step is None
            assert not is_shown("debt", view.scene)
            self._agent.presses("Alt+1")
            view = self._desk.view
        self._tell(
            resumed=True,
            call=view.interaction,
            fold=found,
            step=view.step.id if view.step else None,
        )

    @property
    def is_in_a_call(self) -> bool:
        """Whether a call that is not saved yet is on the screen."""
        page = self._desk.window.desk.page
        return page is not None and page.call is not None

    def acts(self) -> None:
        """Do one thing that can be done now."""
        {
            State.READY: self._opens_somebody,
            State.PREPARING: self._dials,
            State.DIALLING: lambda: self._agent.presses("Ctrl+Return"),
            State.ON_CALL: self._talks,
            State.WRAP_UP: self._wraps_up,
        }[self._desk.state]()
        self._tells_where_it_stands()

    def _tells_where_it_stands(self) -> None:
        page = self._desk.window.desk.page
        if page is None or page.call is None:
            return
        call = self._desk.services.sessions.get(page.interaction)
        assert call is not None
        step = page.call.view.step
        assert step is None or (call.state is not None and step.id == call.state.position)
        self._tell(call=page.interaction, fold=print_of(call.state))

    def _opens_somebody(self) -> None:
        self._agent.searches(self._random.choice(EVERYBODY).name.split()[1])
        self._agent.presses("Down", "Return")

    def _dials(self) -> None:
        self._desk.work_on(6 * MINUTE)
        self._agent.presses("Ctrl+D")
        if self._desk.state is State.PREPARING:
            self._agent.puts_back()

    def _talks(self) -> None:
        chance = self._random.random()
        if chance < 0.12:
            self._writes()
        elif chance < 0.2:
            self._agent.presses(self._random.choice(("Alt+Left", "Alt+Right", "Ctrl+2", "Ctrl+3", "Esc")))
        elif chance < 0.28:
            self._agent.presses(self._random.choice(("F2", "F3", "F4", "F8", "F9", "F10")))
        elif chance < 0.31 or not self._desk.step.answers:
            self._agent.presses("Ctrl+E")
        else:
            self._answers()

    def _answers(self) -> None:
        step = self._desk.step
        answer = self._random.choice([one for one in step.answers if one.id not in LAST] or step.answers)
        if step.id == "identity":
            answer = step.answers[0]
        for field in step.fields:
            if field.is_required or self._random.random() < 0.3:
                self._fills(field)
        self._agent.presses(f"Alt+{answer.key}")

    def _fills(self, field: FieldView) -> None:
        typed = TYPED.get(field.type) or (field.choices[0][0] if field.choices else "")
        if typed and not (field.type == "number" and self._random.random() < 0.5):
            self._agent.fills(**{field.name: typed})

    def _writes(self) -> None:
        """Type a note, sometimes with pauses as a person makes them."""
        page = self._desk.page
        self._agent.presses("Ctrl+M")
        edit = page.column.notes.edit
        is_human = self._random.random() < 0.5
        for letter in NOTE[: self._random.randrange(5, len(NOTE))]:
            self._agent.types(letter)
            if is_human:
                _let_pass(self._random.randrange(5, 60))
            text = edit.toPlainText()
            is_kept = edit._told == text and not self._desk.work.lanes._pending
            self._tell(typed=text, in_call=page.interaction, is_kept=is_kept)

    def _wraps_up(self) -> None:
        page = self._desk.page
        interaction = page.interaction
        assert page.wrap_up is not None
        if page.wrap_up.outcome is None:
            self._agent.presses(self._random.choice(("Alt+9", "Alt+4", "Alt+7", "Alt+1")))
        self._agent.presses("Ctrl+N")
        now = self._desk.window.desk.page
        if now is None or now.interaction != interaction:
            self._tell(saved=interaction)


def _let_pass(ms: int) -> None:
    """Let as much time pass as a person takes between two letters."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def print_of(state: Fold | None) -> str:
    """Return what tells two states of a call apart: position, answers, ways back, line, mood, drafts, effects."""
    told = json.dumps(asdict(state) if state is not None else None, sort_keys=True, default=sorted)
    return hashlib.sha256(told.encode()).hexdigest()
