"""Call bar: who is on the line, on which number, for how long, and the marks of what happened on the phone.

The telephone is outside the program: the buttons say what the agent did, never that the desk did it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.domain.call import Stage
from agentdesk.services.rows.call import CallView
from agentdesk.views.actions import action
from agentdesk.views.call import line_words
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.layouts import ApartLayout, FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.tick import Tick
from agentdesk.views.kit.timer import Timer

BRIEF_BELOW = 600
"""Width in pixels at 100 % below which words are left out that the keys and the place say as well."""


class CallBar(Themed, QWidget):
    """The top of a call. Emits `marked` with a mark.

    `hint` is the reminder to hang up on the phone; whoever shows the bar has a place for it.
    """

    marked = Signal(str)

    def __init__(self, tick: Tick, ours: str, parent: QWidget | None = None) -> None:
        """Start empty. `ours` is the desk's own zone."""
        super().__init__(parent)
        named(self, "call-bar", self.tr("Call"))
        self._ours, self._tick = ours, tick
        self._view: CallView | None = None
        self._has_hint = self._is_brief = False
        self._name = Text("", "title", wrap=False)
        self._on_line = Chip("call-on-line")
        self._where = Text("", "small", "muted")
        self._clock = Timer("call-clock", self.tr("Length of the call"), tick)
        self._hold = Timer("call-hold-clock", self.tr("On hold for"), tick, role="money-strong")
        self._stage = Chip("call-stage")
        self.hint = Text(self.tr("Hang up on your phone first."), "caption", "muted", wrap=False)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._buttons = self._made_buttons()
        ends = ApartLayout(gap=12, row_gap=8)
        ends.addWidget(self._left())
        ends.addWidget(self._right())
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(ends)
        tick.passed.connect(self._on_tick_passed)
        self.restyle()

    def show_call(self, view: CallView, now: int) -> None:
        """Show a call as it stands."""
        self._view = view
        self._name.setText(view.name or self.tr("Someone who called us"))
        people, tone = line_words.on_the_line(view)
        self._on_line.show_word(line_words.in_short(view), tone, "users-round")
        if people:
            self._on_line.setAccessibleName(self.tr("On the line: {0}").format(", ".join(people)))
        self._show_where(now)
        self._show_stage(view)
        self._show_times(view)

    def show_hint(self, is_shown: bool) -> None:
        """Show or hide the reminder that hanging up happens on the phone; after a call there is nothing to hang up."""
        self._has_hint = is_shown
        self._show_hint()

    def restyle(self) -> None:
        """Take margins and spacing from the look in force."""
        at = look()
        self._whole.setContentsMargins(at.px(20), at.px(12), at.px(20), at.px(8))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be brief where there is little room."""
        super().resizeEvent(event)
        self._be_brief(event.size().width() < look().px(BRIEF_BELOW))

    def _left(self) -> QWidget:
        """Return who the call is about and who is there, with the number and the time there below."""
        left, first = QWidget(), FlowLayout(gap=10, row_gap=4)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first.addWidget(self._name)
        first.addWidget(self._on_line)
        column.addLayout(first)
        column.addWidget(self._where)
        column.addStretch(1)
        return left

    def _right(self) -> QWidget:
        """Return how long, in which state, and the marks; a row that wraps where it is narrow."""
        right, clock = QWidget(), QWidget()
        row = QHBoxLayout(clock)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(8)
        for part in (self._clock, self._stage, self._hold):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        flow = FlowLayout(right, gap=8)
        for widget in (clock, *self._buttons.values()):
            flow.addWidget(widget)
        return right

    def _made_buttons(self) -> dict[str, KeyButton]:
        mark_only = self.tr("A mark for the record. Do it on your phone.")
        captions = self._captions()
        keys = {"answered": "answered", "on_hold": "on_hold", "off_hold": "on_hold", "over": "end_call"}
        tones = {"on_hold": Tone.PLAIN, "over": Tone.DANGER}
        buttons = {
            mark: self._button(mark, keys[mark], words, tones.get(mark, Tone.PRIMARY))
            for mark, (words, _) in captions.items()
        }
        for button in buttons.values():
            button.setToolTip(mark_only)
        return buttons

    def _captions(self) -> dict[str, tuple[str, str]]:
        """Return the words of each mark, whole and brief."""
        return {
            "answered": (self.tr("They answered"), self.tr("Answered")),
            "on_hold": (self.tr("I have put them on hold"), self.tr("On hold")),
            "off_hold": (self.tr("They are back"), self.tr("Back")),
            "over": (self.tr("The call is over"), self.tr("Over")),
        }

    def _button(self, mark: str, action_id: str, caption: str, tone: Tone) -> KeyButton:
        made = KeyButton(f"call-mark-{mark}", caption, action(action_id).key, tone=tone)
        made.clicked.connect(lambda: self.marked.emit(mark))
        return made

    def _show_stage(self, view: CallView) -> None:
        held = view.call.held_since is not None
        words: dict[Stage, tuple[str, str]] = {
            "dialling": (self.tr("Ringing"), "info"),
            "on_call": (self.tr("On hold"), "warn") if held else (self.tr("On call"), "ok"),
            "wrap_up": (self.tr("Call over"), "neutral"),
            "closed": (self.tr("Saved"), "neutral"),
        }
        self._stage.show_word(*words[view.call.stage])
        is_on_call = view.call.stage == "on_call"
        self._buttons["answered"].setVisible(view.call.stage == "dialling")
        self._buttons["on_hold"].setVisible(is_on_call and not held)
        self._buttons["off_hold"].setVisible(is_on_call and held)
        self._buttons["over"].setVisible(view.call.is_live)
        self._show_hint()

    def _show_hint(self) -> None:
        is_live = self._view is not None and self._view.call.is_live
        self.hint.setVisible(self._has_hint and is_live and not self._is_brief)

    def _show_where(self, now: int) -> None:
        if self._view is not None:
            self._where.setText(line_words.where(self._view, self._ours, now, is_brief=self._is_brief))

    def _be_brief(self, is_brief: bool) -> None:
        if is_brief is not self._is_brief:
            self._is_brief = is_brief
            for mark, (words, brief) in self._captions().items():
                self._buttons[mark].set_caption(brief if is_brief else words, words)
            self._show_hint()
            self._show_where(self._tick.now())

    def _show_times(self, view: CallView) -> None:
        call = view.call
        self._clock.run(call.answered_at or call.began_at)
        if call.ended_at is not None:
            self._clock.halt(call.ended_at)
        self._hold.setVisible(call.held_since is not None)
        if call.held_since is not None:
            self._hold.run(call.held_since)
        else:
            self._hold.halt()

    def _on_tick_passed(self, now: int) -> None:
        if now // 60_000 != (now - 1_000) // 60_000:
            self._show_where(now)
