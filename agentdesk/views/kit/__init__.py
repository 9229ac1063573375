"""Kit: the parts every screen is built from. They know nothing of customers, calls or debts.

    look, theme       `Theme(app, ThemeChoice.SYSTEM, zoom)` dresses the application; `look()` is what holds now:
                      `look().px(12)`, `.colour("muted")`, `.tone("ok")`, `.font("strong")`
    tokens, lettering the tables of colours and of type
    lane              `lanes.do(self, command, then, refused)`, `lanes.ask(self, query, then, replaces="search")`,
                      `lanes.network`, `lanes.work`, `lanes.close()`; `lanes.signals.changed | unavailable | place_moved`
    action, shortcuts actions as values; `Shortcuts(window, book())` with `bind`, `enter(State)`, `allow`, `live`
    text              `Text(words, role, tone)`, `Spoken(words)`: always plain text
    chip, keycap      `Chip(name, word, tone)`, `KeyCap("Ctrl+F")`
    button            `KeyButton(name, caption, key, tone=Tone.PRIMARY, icon=..., is_small=...)`
    answers           `AnswerGrid`, `FlowRow`: `show_choices([Choice(id, caption, key)])`, `chosen(str)`
    card              `Card(name, title, caption)`: widgets go into `.body`, chips to `.add_beside`
    collect           the cyclic collector on the UI lane only

Every control takes its object name first and has an accessible name. Colours, sizes and letters come from `look()`
in `restyle`, which Qt calls again whenever theme or zoom change (`themed.Themed`). A click never takes the keyboard
focus from the notes.
"""

from agentdesk.views.kit import singletons

singletons.keep()
