"""A desk on show in the gallery: worklist, script, account and the head of a call, with invented people."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.domain.money import Money
from agentdesk.views.kit.action import ANY, CALL, Action, State
from agentdesk.views.kit.amount import Amount
from agentdesk.views.kit.answers import AnswerGrid, Choice, FlowRow
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import DOT, Chip
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.notes import NotesEdit
from agentdesk.views.kit.pages import RowRole
from agentdesk.views.kit.rail import Rail
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.steps import Phase, ProgressSteps
from agentdesk.views.kit.text import Spoken, Text
from agentdesk.views.kit.three_pane import Pane, ThreePane
from agentdesk.views.kit.tick import Tick
from agentdesk.views.kit.timeline import Entry, Timeline
from agentdesk.views.kit.timer import Timer

NOON = 1_795_348_800_000
LANGUAGE = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)

PEOPLE = (
    ("Alvarez, Maria", "Callback agreed 10:40", "10:42 Chicago", "$1,284.50", "Callable", "ok"),
    ("Whitfield, Dean", "Promise broken 19 Nov", "11:42 Atlanta", "$412.00", "Callable", "ok"),
    ("Tran, Linh", "Prefers after 5 pm", "08:42 San Jose", "$768.40", "From 17:00", "warn"),
    ("Harris, Tom", "7 calls in 7 days", "11:42 Tampa", "$540.75", "From 24 Nov", "bad"),
    (
        "Constantinopolitanus-Featherstonehaugh, Bartholomew",
        "First call",
        "Newark",
        "$2.00",
        "Callable",
        "ok",
    ),
    ("Silva, João", "Represented by attorney", "11:42 Boston", "$6,410.00", "Write only", "bad"),
    ("Ngata, Rewi", "", "06:42 Honolulu", "", "", "neutral"),
)
SAYS = "Upset|Disputes it|Hardship|Already paid|Stop calling|Has attorney|Complaint|Someone else|Can't talk"
ACTIONS = (
    *(Action(f"says_{n}", word, f"F{n}", CALL, "Customer says") for n, word in enumerate(SAYS.split("|"), 2)),
    Action("says_other", "Other words…", "Ctrl+O", CALL, "Customer says", "search"),
    Action("says_safety", "Safety", "Ctrl+Shift+S", ANY, "Customer says", "shield-alert"),
    Action("hold", "I have put them on hold", "Ctrl+H", CALL, "The call", "pause"),
    Action("over", "Call is over", "Ctrl+E", CALL, "The call", "phone-off"),
    Action("dial", "Dial", "Ctrl+D", frozenset({State.READY}), "The call", "phone"),
    Action("notes", "Write notes", "Ctrl+M", ANY, "The call", "notebook-pen"),
    Action("larger", "Larger", "Ctrl++ Ctrl+=", ANY, "The window", "zoom-in"),
    Action("dark", "Colours: dark", "", ANY, "The window", "moon"),
)


def worklist() -> QWidget:
    """Return a worklist as on the desk."""
    column, layout = column_of(gap=0)
    head, top = column_of(gap=10, pad=12)
    row = QHBoxLayout()
    row.addWidget(Text("Worklist", "title"))
    row.addStretch(1)
    row.addWidget(Chip("due", "38 due · 5 later"))
    top.addLayout(row)
    top.addWidget(SearchField("find", "Name, number, reference", "Ctrl+F"))
    choices = [Choice("due", "Due now"), Choice("back", "Callbacks"), Choice("all", "All")]
    segments = Segmented("which", "Which customers", choices, is_small=True)
    segments.show_choice("due")
    top.addWidget(segments)
    layout.addWidget(head)
    delegate = RowDelegate(lambda p: RowLook(p[0], p[1], p[2], p[3], p[4], p[5]))
    rows = RowList("worklist", "Worklist", delegate)
    model = QStandardItemModel(rows)
    for person in PEOPLE:
        item = QStandardItem(person[0])
        item.setData(person, RowRole)
        model.appendRow(item)
    rows.setModel(model)
    rows.setCurrentIndex(model.index(0, 0))
    layout.addWidget(rows, 1)
    return column


def script() -> QWidget:
    """Return what to say, what may be answered and what the customer may say, as in a call."""
    page, layout = column_of(gap=14, pad=20)
    banner = Banner("banner")
    banner.say("Customer is upset: de-escalation", "The script waits.", "bad", way_out="Return", key="Esc")
    layout.addWidget(banner)
    say = Card("say", "Understand the situation", "open question")
    say.head.insertWidget(0, Chip("kind", "Say", "accent"))
    say.body.addWidget(
        Spoken(
            "“Before we talk about payments, I'd like to hear how things are for you. What's been going on?”"
        )
    )
    layout.addWidget(say)
    answers = AnswerGrid("answers", "What did the customer tell you?")
    words = "Forgot or overlooked|Less income than usual|Lost the job|Illness or bereavement|Other bills come first"
    answers.show_choices([Choice(str(at), word, str(at)) for at, word in enumerate(words.split("|"), 1)])
    card = Card("told", "What did the customer tell you?", "press the number, or click")
    card.body.addWidget(answers)
    layout.addWidget(card)
    flow = FlowRow("says", "Customer says")
    told = [action for action in ACTIONS if action.id.startswith("says_")]
    flow.show_choices(
        [Choice(a.id, a.caption, a.key, Tone.DANGER if a.id == "says_safety" else Tone.PLAIN) for a in told]
    )
    flow.mark("says_2")
    moods = [
        Choice(f"mood_{m}", m.title(), f"Ctrl+{n}")
        for n, m in enumerate(["calm", "uneasy", "upset", "hostile"], 1)
    ]
    mood = Segmented("mood", "Mood", moods)
    mood.show_choice("mood_uneasy")
    card = Card("interruptions", "Customer says")
    card.body.addWidget(flow)
    card.body.addWidget(mood)
    layout.addWidget(card)
    row = FlowLayout()
    row.addWidget(KeyButton("back", "Back", "Alt+Left", icon="arrow-left"))
    row.addWidget(KeyButton("skip", "Skip with reason…", "Ctrl+J"))
    row.addWidget(KeyButton("yes", "They say yes to A", "Return", tone=Tone.PRIMARY))
    layout.addLayout(row)
    layout.addStretch(1)
    return _scroll("script", page)


def facts() -> QWidget:
    """Return the account, the history and the notes."""
    page, layout = column_of(gap=12, pad=14)
    owed = Card("owed", "Owed, as of 20 Nov")
    owed.add_beside(Chip("reference", "Ref 48-20917"))
    amount = Amount("amount", "Owed", "figure")
    amount.setLocale(LANGUAGE)
    amount.show_money(Money(128_450, "USD"))
    owed.body.addWidget(amount)
    owed.body.addWidget(Text("Creditor: Lakeshore Furniture Co. · 62 days past due", "small", "muted"))
    layout.addWidget(owed)
    history = Card("history", "Contact history", "3 of 7 calls used this week")
    line = Timeline("timeline", "Contact history")
    line.show_entries(
        [
            Entry(
                "18 Nov",
                "J. Okoro · 04:12",
                "Asked to be called today at 10:40, after the shift.",
                "ok",
                True,
            ),
            Entry("17 Nov", "voicemail, limited-content"),
            Entry("02 Nov", "L. Marsh · letter sent", "Validation notice.", "warn", True),
            Entry("14 Oct", "payment $80.00 received"),
        ]
    )
    history.body.addWidget(line)
    layout.addWidget(history)
    notes = Card("notes-card", "Notes", "saved on this device")
    edit = NotesEdit("notes", "Notes", "What matters for the next call")
    edit.show_note("Hours cut at the bakery since September, expects full shifts again in January.")
    notes.body.addWidget(edit)
    layout.addWidget(notes, 1)
    return _scroll("facts", page)


def call_bar() -> QWidget:
    """Return the head of a call: who, how long, how far."""
    bar, layout = column_of(gap=8, pad=16)
    row = FlowLayout(gap=10)
    row.addWidget(Text("Maria Alvarez", "title", wrap=False))
    row.addWidget(Chip("line", "On the line: Maria Alvarez, confirmed", "ok"))
    tick = Tick(lambda: NOON + 207_000, bar)
    timer = Timer("timer", "Time on the call", tick)
    timer.run(NOON)
    row.addWidget(timer)
    row.addWidget(Chip("state", "On call", "ok", icon=DOT))
    row.addWidget(KeyButton("hold", "They are on hold", "Ctrl+H"))
    row.addWidget(KeyButton("over", "Call is over", "Ctrl+E", tone=Tone.DANGER))
    layout.addLayout(row)
    steps = ProgressSteps("progress", "Progress")
    words = ["Opening", "Right party", "Disclosure", "Reason", "Situation", "Options", "Recap", "Close"]
    steps.show_phases(
        [
            (w, Phase.DONE if n < 4 else Phase.CURRENT if n == 4 else Phase.TO_COME)
            for n, w in enumerate(words)
        ]
    )
    layout.addWidget(steps)
    return bar


def desk() -> QWidget:
    """Return everything together, laid out as on the desk."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = Rail("rail", "Places")
    for choice in (Choice("desk", "Desk", icon="headset"), Choice("log", "My log", icon="list")):
        rail.add_item(choice)
    rail.add_item(Choice("sync", "Synced", icon="refresh-cw"), is_below=True).show_state(
        "Synced", "refresh-cw", "ok"
    )
    rail.add_item(Choice("settings", "Settings", icon="settings"), is_below=True)
    rail.mark("desk")
    row.addWidget(rail)
    panes = (Pane(worklist(), "Worklist"), Pane(script(), "Script"), Pane(facts(), "Account"))
    row.addWidget(ThreePane("desk", "Desk", panes, call_bar()), 1)
    return window


def column_of(gap: int, pad: int = 0) -> tuple[QWidget, QVBoxLayout]:
    """Return a widget with a column, its gap and its margins in pixels at 100 %."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setSpacing(look().px(gap))
    layout.setContentsMargins(*[look().px(pad) if pad else 0] * 4)
    return widget, layout


def _scroll(name: str, page: QWidget) -> QWidget:
    area = Scroll(name, name.title())
    area.column.addWidget(page)
    return area
