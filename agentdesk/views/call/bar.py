"""Call bar: who is on the line, on which number, for how long, and the marks of what happened on the phone.

The telephone is outside the program: the buttons say what the agent did, never that the desk did it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.domain.call import Stage
from agentdesk.services.rows.call import CallView
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.call import line_words
from agentdesk.views.kit.button import KeyButton, Shape, Tone
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.layouts import ApartLayout, FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.tick import Tick
from agentdesk.views.kit.timer import Timer

SIDE, GAP = 20, 12
BRIEF_BELOW = 600
"""Width in pixels at 100 % below which words are left out that the keys and the place say as well."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much room there is. What is brief leaves out what `more_asked` brings; `has_more` offers that."""

    is_short: bool = False
    is_brief: bool = False
    has_more: bool = False


class CallBar(Themed, QWidget):
    """The top of a call. Emits `marked` with a mark, and `more_asked` to show more or less of what is known.

    `hint` is the reminder to hang up on the phone; whoever shows the bar has a place for it.
    """

    marked = Signal(str)
    more_asked = Signal()
    _reworded = Signal()

    def __init__(self, tick: Tick, ours: str, parent: QWidget | None = None) -> None:
        """Start empty. `ours` is the desk's own zone."""
        super().__init__(parent)
        named(self, "call-bar", self.tr("Call"))
        self._ours, self._tick = ours, tick
        self._view: CallView | None = None
        self._has_hint = self._is_brief = False
        self._room = Room()
        self._name = Text("", "title", wrap=False)
        self._on_line = Chip("call-on-line")
        self._kind = Chip("call-kind")
        self._where = Text("", "small", "muted")
        self._clock = Timer("call-clock", self.tr("Length of the call"), tick)
        self._hold = Timer("call-hold-clock", self.tr("On hold for"), tick, role="money-strong")
        self._stage = Chip("call-stage")
        self.hint = Text(self.tr("Hang up on your phone first."), "caption", "muted", wrap=False)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._buttons = self._made_buttons()
        self._more = KeyButton("call-more", "", icon="chevron-down", spoken=self.tr("More about this call"))
        self._more.clicked.connect(self.more_asked)
        self._reworded.connect(self.updateGeometry, Qt.ConnectionType.QueuedConnection)
        self._first = FlowLayout(gap=10, row_gap=4)
        self._ends = self._left(), self._right()
        ends = ApartLayout(gap=GAP, row_gap=8)
        for end in self._ends:
            ends.addWidget(end)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(ends)
        tick.passed.connect(self._on_tick_passed)
        self.restyle()

    def show_call(self, view: CallView, now: int) -> None:
        """Show a call as it stands."""
        self._view = view
        self._name.setText(view.name or self.tr("Someone who called us"))
        is_business = view.kind == "business"
        self._kind.show_word(self.tr("Business account") if is_business else "", "info")
        self._kind.setToolTip(wording.business_rules() if is_business else "")
        people, tone = line_words.on_the_line(view)
        self._on_line.show_word(line_words.in_short(view), tone, "users-round")
        if people:
            self._on_line.setAccessibleName(self.tr("On the line: {0}").format(", ".join(people)))
        self._show_stage(view)
        self._show_times(view)
        self._show_words(now)

    def show_hint(self, is_shown: bool) -> None:
        """Show or hide the reminder that hanging up happens on the phone; after a call there is nothing to hang up."""
        self._has_hint = is_shown
        self._show_hint()

    def take_room(self, room: Room) -> None:
        """Show as much as there is room for."""
        self._room = room
        shape = Shape.DENSE if room.is_short else Shape.PLAIN
        for button in (*self._buttons.values(), self._more):
            button.set_shape(shape)
        self._more.set_icon("chevron-down" if room.is_brief else "chevron-up")
        words = self.tr("More about this call") if room.is_brief else self.tr("Less about this call")
        self._more.set_caption("", words)
        self._more.setToolTip(f"{words} ({shown_key(action('more_of_call').key)})")
        self._more.setVisible(room.has_more)
        self._where.setHidden(room.is_brief)
        self._show_words()
        self.restyle()

    def restyle(self) -> None:
        """Take margins and spacing from the look in force."""
        px = look().px
        above, below = (6, 6 if self._room.is_brief else 4) if self._room.is_short else (12, 8)
        self._whole.setContentsMargins(px(SIDE), px(above), px(SIDE), px(below))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be brief where there is little room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_words()
            # A layout that is being carried out takes no notice of what changes meanwhile: it is told afterwards.
            self._reworded.emit()

    def _left(self) -> QWidget:
        """Return who the call is about and who is there, with the number and the time there below."""
        left, first = QWidget(), self._first
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first.addWidget(self._name)
        first.addWidget(self._on_line)
        first.addWidget(self._kind)
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
        for widget in (clock, *self._buttons.values(), self._more):
            flow.addWidget(widget)
        self._more.hide()
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
        over = self.tr("Over") if self._room.is_brief else self.tr("Call is over")
        return {
            "answered": (self.tr("They answered"), self.tr("Answered")),
            "on_hold": (self.tr("I have put them on hold"), self.tr("On hold")),
            "off_hold": (self.tr("They are back"), self.tr("Back")),
            "over": (self.tr("The call is over"), over),
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
        is_hidden = self._room.is_brief or self.width() < look().px(BRIEF_BELOW)
        self.hint.setVisible(self._has_hint and is_live and not is_hidden)

    def _show_where(self, now: int) -> None:
        if self._view is not None:
            self._where.setText(line_words.where(self._view, self._ours, now, is_brief=self._is_brief))

    def _show_words(self, now: int | None = None) -> None:
        """Show the words in full where they fit; where height is scarce too, they are brief before they wrap."""
        now = self._tick.now() if now is None else now
        is_narrow = self._room.is_brief or self.width() < look().px(BRIEF_BELOW)
        self._be_brief(is_narrow, now)
        if self._room.is_short and not is_narrow and self._wanted() > self.width():
            self._be_brief(True, now)
        self._show_hint()

    def _be_brief(self, is_brief: bool, now: int) -> None:
        self._is_brief = is_brief
        for mark, (words, brief) in self._captions().items():
            self._buttons[mark].set_caption(brief if is_brief else words, words)
        self._show_where(now)

    def _wanted(self) -> int:
        """Return the width in pixels at which nothing wraps."""
        where = self._where.fontMetrics().horizontalAdvance(self._where.text()) + 2
        left = max(self._first.sizeHint().width(), where)
        return left + look().px(GAP + 2 * SIDE) + self._ends[1].sizeHint().width()

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
