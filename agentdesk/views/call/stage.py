"""Stage: the call on the screen.

What to say is the largest; the answers are directly under it, docked where they would scroll out of sight. What the
customer says stays below them where it leaves them room, else one key at the foot stands in for it; the foot stays.
It takes a session, so practice and replay can put theirs on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from agentdesk.domain.call import Mark
from agentdesk.platform.clock import local
from agentdesk.scripts.shown import StepView
from agentdesk.services.rows.call import CallView
from agentdesk.views.call import script_words
from agentdesk.views.call.answers_card import AnswersCard
from agentdesk.views.call.branch import BranchStrip
from agentdesk.views.call.dock import StageDock
from agentdesk.views.call.fields import Surroundings
from agentdesk.views.call.foot import StageFoot
from agentdesk.views.call.head import StageHead
from agentdesk.views.call.ladder import LadderCard
from agentdesk.views.call.line_card import LineCard
from agentdesk.views.call.rejoin import RejoinCard
from agentdesk.views.call.says import SaysStrip, SoundRow
from agentdesk.views.call.session import CallSession
from agentdesk.views.call.skip import SkipCard
from agentdesk.views.call.step_card import StepCard
from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.footed import height_of
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.tick import Tick

TIGHT_BELOW = 740
"""Height in pixels at 100 % below which the keys at the foot stand close, so that words, answers and keys fit."""

ONE_ROW_FROM, ONE_ROW_BELOW = 720, 560
"""Widths in pixels at 100 % from which all the keys fit into one row, and below which those of the foot do not."""

SCARCE_BELOW = 400
"""Height in pixels at 100 % below which an interruption is only named above the words."""

MOST_SPOKEN = 140
"""Height in pixels at 100 % of what is to be said that answers leave in sight; what is longer scrolls."""

WORDS_BELOW_EDGE = 8
"""Distance in pixels at 100 % from the upper edge of words that were scrolled there."""

LADDER_BESIDE_FROM = 500
"""Width in pixels at 100 % from which the ladder stands beside the words."""
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class CallStage(Themed, QWidget):
    """One call on the screen. `head` with the marks belongs above it; all else steers the script.

    Emits `stepped` when there is something else to be said.
    """

    stepped = Signal()

    def __init__(self, session: CallSession, tick: Tick, ours: str, parent: QWidget | None = None) -> None:
        """Show a session. `ours` is the desk's own zone."""
        super().__init__(parent)
        named(self, "stage", self.tr("Script"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session, self._tick, self._ours = session, tick, ours
        self._hints: Mapping[str, str] | None = {}
        self._currency = "USD"
        self._shown: StepView | None = None
        self._is_tight = False
        self.head = StageHead(tick, ours)
        self.bar = self.head.bar
        self._branch, self._step, self._ladder = BranchStrip(), StepCard(), LadderCard()
        self.line, self.answers, self.skip = LineCard(), AnswersCard(), SkipCard()
        self.rejoin = RejoinCard()
        self.sound, self.says, self.foot = SoundRow(), SaysStrip(), StageFoot()
        # Where the words stand is known once all that was shown with them is laid out.
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._put_words_first)
        self._arrange()
        self._connect()
        session.changed.connect(self.show_call)
        self.show_call(session.view)

    def show_call(self, view: CallView) -> None:
        """Show the call as it stands, what the agent only reads of it in the language of the window."""
        view = script_words.of_call(view)
        self.bar.show_call(view, self._tick.now())
        self.line.show_line(view)
        self.says.show_interruptions(view.interruptions)
        self.sound.show_mood(view.mood, may_mark=view.call.stage == "on_call")
        self.says.setVisible(bool(view.interruptions))
        self.sound.setVisible(bool(view.interruptions) and not view.asks_who)
        self.rejoin.ask(view.asks_who, self)
        self.foot.show_call(view)
        self._branch.show_step(view.step, view.closed_ways.get("return", ""))
        if view.step is not None:
            self._show_step(view.step)
        else:
            self.head.show_phases(())
            self._ladder.hide()
        self._step.setVisible(view.step is not None)
        self.foot.setVisible(view.step is not None or view.asks_who)
        self.answers.show_card(view.step is not None and _leads_on(view.step))
        self._footed.look_again()

    def know(self, hints: Mapping[str, str] | None, currency: str | None) -> None:
        """Take the masked hints for the check, None while they may not be seen, and the currency of amounts."""
        self._hints, self._currency = hints, currency or self._currency
        if self._shown is not None:
            self._step.show_step(self._shown, self._hints)

    def choose_number(self, number: int) -> None:
        """Give the answer that wears `number`: of the question who is there while that is asked, else of the step."""
        grid = self.answers.grid if self.rejoin.isHidden() else self.rejoin.grid
        grid.choose_number(number)

    def tell(self) -> None:
        """Keep at once what is being typed into the fields."""
        self.answers.fields.tell()

    def interrupt(self, key: str) -> None:
        """The customer says something that comes first; what was typed here stays."""
        self._session.interrupt(key, self.answers.fields.cleared())

    def return_to_script(self) -> None:
        """Return to the step that waited."""
        self._session.return_to_script(self.answers.fields.cleared())

    def go_back(self) -> None:
        """Go back one step; what was typed here stays."""
        self._session.go_back(self.answers.fields.cleared())

    def go_forward(self) -> None:
        """Go forward again."""
        self._session.go_forward(self.answers.fields.cleared())

    def add_above(self, widget: QWidget) -> None:
        """Put a widget above the words, for as long as it lives."""
        self._scroll.column.insertWidget(0, widget)

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        above, gap = (6, 6) if self._is_tight else (12, 8)
        self._scroll.column.setContentsMargins(at.px(20), at.px(above), at.px(20), at.px(2))
        self._scroll.column.setSpacing(at.px(gap))
        self._words.setSpacing(at.px(12))
        self._place_ladder()
        super().restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages of the words, while the keyboard is in the script."""
        turn = {Qt.Key.Key_PageDown: self._footed.more.go_on, Qt.Key.Key_PageUp: self._footed.more.go_back}
        if event.key() in turn:
            turn[Qt.Key(event.key())]()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ladder below narrow words, and the keys close together where there is little height."""
        super().resizeEvent(event)
        self._place_ladder()
        self._be_tight(self.height() < look().px(TIGHT_BELOW))

    def _be_tight(self, is_tight: bool) -> None:
        if is_tight is not self._is_tight:
            self._is_tight = is_tight
            self.restyle()
        self.sound.set_tight(is_tight)
        self.says.set_tight(is_tight)
        is_between = look().px(ONE_ROW_BELOW) <= self.width() < look().px(ONE_ROW_FROM)
        self.foot.set_tight(is_tight and not is_between)
        self.answers.keys.set_tight(is_tight)
        self._branch.be_brief(self.height() < look().px(SCARCE_BELOW))

    def _mark(self, mark: Mark) -> None:
        """Mark the call. What is typed is kept before: once it is over, the wrap-up puts it into the note."""
        self.tell()
        self._session.mark(mark)

    def _place_ladder(self) -> None:
        self._words.setDirection(BESIDE if self.width() >= look().px(LADDER_BESIDE_FROM) else BELOW)

    def _show_step(self, step: StepView) -> None:
        is_new = self._shown is None or _place(self._shown) != _place(step)
        answering = focused_within(self.answers) or focused_within(self.answers.keys)
        had_focus = self.hasFocus() or answering is not None
        typed = self._typed_at(step)
        if is_new:
            # Someone may have come on the line while the agent typed: the words are kept where they belong.
            self.tell()
        self._shown = step
        self.head.show_phases(step.phases)
        self._step.show_step(step, self._hints)
        self._ladder.show_rungs(step.ladder)
        if is_new:
            self.skip.put_away()
            self.answers.show_step(step, self._around(), typed)
            self.answers.fields.follow(self)
            # Whoever is in the script goes on in the script; whoever writes a note stays there.
            if had_focus and not (_is_filled_in(step) and self.answers.fields.focus_first()):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            # What is to be said is read first, also where a field below it has the keyboard already.
            self._scroll.verticalScrollBar().setValue(0)
            self._laid_out.start()
            self.stepped.emit()

    def _put_words_first(self) -> None:
        """Scroll past what stands above the words, where they do not fit below it."""
        words = self._step.words()
        top = words.mapTo(self._scroll.inside, QPoint(0, 0)).y()
        if top + words.height() > self._scroll.viewport().height():
            self._scroll.verticalScrollBar().setValue(top - look().px(WORDS_BELOW_EDGE))

    def _typed_at(self, step: StepView) -> Mapping[str, Any]:
        """Return what was typed at a step: as it was kept, and where the step is shown already as it stands there."""
        if self._shown is None or self._shown.visit != step.visit:
            return self._session.view.typed
        given = {field.name for field in step.fields if not field.is_withheld}
        here = {name: value for name, value in self.answers.fields.values().items() if name in given}
        return {**self._session.view.typed, **here}

    def _around(self) -> Surroundings:
        zones = self._session.view.zones
        today = local(self._tick.now(), zones[0] if zones else self._ours).date()
        return Surroundings(today, self._currency)

    def _arrange(self) -> None:
        self._scroll = Scroll("stage-scroll", self.tr("Script"))
        self._words = QBoxLayout(BESIDE)
        self._words.addWidget(self._step, 5)
        self._words.addWidget(self._ladder, 3)
        self._scroll.column.addWidget(self._branch)
        self._scroll.column.addLayout(self._words)
        for part in (self.rejoin, self.skip, self.answers, self.line):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        said = self.sound, self.says
        words = self._step, self._ladder
        self._footed = StageDock(
            self._scroll, words, self.answers, said, self.foot, wanted=self._wanted, sight=self._sight
        )
        whole.addWidget(self._footed)
        self.restyle()

    def _wanted(self, width: int) -> int:
        """Return how high the words and their answers are: nothing may stand before those."""
        column, spacing = self._scroll.column, self._scroll.column.spacing()
        edges = column.contentsMargins()
        inner = width - edges.left() - edges.right()
        parts = [part for part in (self._branch, self.skip) if not part.isHidden()]
        heights = [self._words.heightForWidth(inner), *(height_of(part, inner) for part in parts)]
        heights += [high for high in (self.answers.whole_height(inner),) if high]
        return edges.top() + edges.bottom() + sum(heights) + spacing * (len(heights) - 1)

    def _sight(self, width: int) -> int:
        """Return how high it is down to the end of what to say: that stays in sight whatever is docked."""
        column, at = self._scroll.column, look()
        edges = column.contentsMargins()
        inner = width - edges.left() - edges.right()
        branch = 0 if self._branch.isHidden() else height_of(self._branch, inner) + column.spacing()
        is_beside = not self._ladder.isHidden() and self._words.direction() is BESIDE
        said = self._step.spoken_height(inner * 5 // 8 if is_beside else inner)
        return edges.top() + branch + min(said, at.px(MOST_SPOKEN))

    def _connect(self) -> None:
        session = self._session
        self.bar.marked.connect(self._mark)
        self._branch.returned.connect(self.return_to_script)
        self.answers.answered.connect(self._on_answered)
        self.answers.fields.typed.connect(self._on_typed)
        self.answers.ended.connect(lambda: self._mark("over"))
        self.says.said.connect(self.interrupt)
        self.foot.said.connect(self.interrupt)
        self.foot.back.connect(self.go_back)
        self.foot.forward.connect(self.go_forward)
        self.sound.mood.connect(session.mark_mood)
        self.foot.skip_asked.connect(self.skip.ask)
        self.skip.given.connect(self._on_skip_given)
        self.line.left.connect(session.let_go)
        self.rejoin.found.connect(session.say_who_is_there)
        self.rejoin.over.connect(lambda: session.mark("over"))

    def _on_typed(self) -> None:
        self._scroll.show_focus()
        if self._shown is not None:
            self._session.keep_typed(self._shown.id, self.answers.fields.cleared())

    def _on_skip_given(self, reason: str) -> None:
        self._session.skip(reason, self.answers.fields.cleared())

    def _on_answered(self, answer: str) -> None:
        self._session.answer(answer, self.answers.fields.cleared())


def _place(step: StepView) -> tuple[int, bool, tuple[bool, ...]]:
    """Return where the call stands, and what of it may be shown: with either the fields are others."""
    return step.visit, step.is_withheld, tuple(field.is_withheld for field in step.fields)


def _leads_on(step: StepView) -> bool:
    """Return whether there is something to do below the words."""
    return bool(step.answers or step.fields) or step.kind == "end"


def _is_filled_in(step: StepView) -> bool:
    """Return whether typing comes first here. Beside answers that are pressed, fields that may stay empty wait."""
    return any(field.is_required for field in step.fields) or len(step.answers) < 2
