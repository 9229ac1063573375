"""Kit: the parts every screen is built from. They know nothing of customers, calls or debts.

    look, theme       `Theme(app, ThemeChoice.SYSTEM, zoom)` dresses the application; `look()` is what holds now:
                      `look().px(12)`, `.colour("muted")`, `.tone("ok")`, `.font("strong")`
    tokens, lettering the tables of colours and of type
    lane              `lanes.do(self, command, then, refused)`, `lanes.ask(self, query, then, replaces="search")`,
                      `lanes.network`, `lanes.work`, `lanes.close()`;
                      `lanes.signals.changed | unavailable | place_moved`
    action, shortcuts actions as values; `Shortcuts(window, book())` with `bind`, `enter(State)`, `allow`, `live`
    text              `Text(words, role, tone)`, `Spoken(words)`: always plain text; `amount`, `timer` + `tick`
    chip, keycap      `Chip(name, word, tone)`, `KeyCap("Ctrl+F")`
    button            `KeyButton(name, caption, key, tone=Tone.PRIMARY, icon=..., is_small=...)`
    answers           `AnswerGrid`, `FlowRow`: `show_choices([Choice(id, caption, key)])`, `chosen(str)`; `segmented`
    card, steps       `Card(name, title, caption)`: widgets go into `.body`, chips to `.add_beside`; `ProgressSteps`
    banner, toast,    `Banner.say | show_refused | show_unavailable`, `Toast.say(words, on_undo)`,
    ask, panel        `Question.ask(words, choices, on_answer)`: none modal, none takes the focus from the notes
    form, search,     `Field(name, label, editor, help)` with `show_error`; `SearchField.searched(str)`;
    notes, empty      `NotesEdit.typed(str)`, `show_note`; `EmptyState(name, icon, title, words, action=...)`
    pages, rows       `PagedModel(lanes, query, key, words)`, `RowList` + `RowDelegate(shape)` -> `RowLook`
    three_pane, rail  `ThreePane(name, spoken, [Pane(widget, word)] * 3, head)` with its `space`, `Scroll`, `Rail`
    focus, a11y       `Panes` for Ctrl+Tab; `announce`, `texts(root)`, `nameless(root)`
    palette, keys_sheet, language, collect, guard, gallery

Every control takes its object name first and has an accessible name. Colours, sizes and letters come from `look()`
in `restyle`, which Qt calls again whenever theme or zoom change (`themed.Themed`). A click never takes the keyboard
focus from the notes.
"""

from __future__ import annotations

from agentdesk.views.kit import imports, singletons

singletons.keep()
imports.unhook()
