"""Actions: the one book of what a person can do, feeding keys, menus, palette, key list, help and settings.

`pyside6-lupdate` finds the words by their `translate` marks.
"""

from __future__ import annotations

from collections.abc import Mapping

from agentdesk.views.kit.action import ANY, CALL, Action, Scope, State, remapped
from agentdesk.views.kit.words import translate

CALLS = translate("Actions", "The call")
SCRIPT = translate("Actions", "The script")
SAYS = translate("Actions", "Customer says")
MOOD = translate("Actions", "Mood")
FIND = translate("Actions", "Find and go")
FILES = translate("Actions", "Files")
WINDOW = translate("Actions", "The window")

READY = frozenset({State.READY})
PREPARING = frozenset({State.PREPARING})
OPEN_CALL = CALL | {State.WRAP_UP}
DIALLING = frozenset({State.DIALLING})
ON_CALL = frozenset({State.ON_CALL})
WRAP_UP = frozenset({State.WRAP_UP})
NOT_LIVE = ANY - CALL
MAIL = ANY - DIALLING
EVERYWHERE = frozenset(State)

_CALL = (
    Action("dial", translate("Actions", "Dial"), "Ctrl+D", PREPARING, CALLS, "phone"),
    Action("answered", translate("Actions", "They answered"), "Ctrl+Return", DIALLING, CALLS, "headset"),
    Action("put_back", translate("Actions", "Put back…"), "Esc", PREPARING, CALLS, "undo-2"),
    Action("incoming_call", translate("Actions", "A call comes in"), "Ctrl+I", ANY, CALLS, "phone-incoming"),
    Action("on_hold", translate("Actions", "I have put them on hold"), "Ctrl+H", ON_CALL, CALLS, "pause"),
    Action(
        "participants",
        translate("Actions", "Who is on the line"),
        "Ctrl+Shift+P",
        ON_CALL,
        CALLS,
        "users-round",
    ),
    Action(
        "more_of_call",
        translate("Actions", "More or less about the call"),
        "Ctrl+Shift+D",
        OPEN_CALL,
        CALLS,
        "chevron-down",
    ),
    Action("end_call", translate("Actions", "The call is over"), "Ctrl+E", CALL, CALLS, "phone-off"),
    Action("save_wrap_up", translate("Actions", "Save the call"), "Ctrl+S", WRAP_UP, CALLS, "check"),
    Action("save_and_next", translate("Actions", "Save and next"), "Ctrl+N", WRAP_UP, CALLS, "arrow-right"),
    Action("notes", translate("Actions", "Write notes"), "Ctrl+M", OPEN_CALL, CALLS, "notebook-pen"),
    Action(
        "log_afterwards",
        translate("Actions", "Log a call afterwards"),
        "Ctrl+L",
        PREPARING,
        CALLS,
        "history",
    ),
    Action(
        "log_letter",
        translate("Actions", "Log a letter or message…"),
        "Ctrl+T",
        MAIL,
        CALLS,
        "mail",
    ),
    Action(
        "lift_stop",
        translate("Actions", "Lift a stop sign…"),
        "Ctrl+Shift+O",
        PREPARING,
        CALLS,
        "octagon-alert",
    ),
)

_SCRIPT = (
    *(
        Action(
            f"answer_{n}",
            translate("Actions", "Answer by its number"),
            str(n),
            OPEN_CALL,
            SCRIPT,
            scope=Scope.SCRIPT,
            in_palette=False,
        )
        for n in range(1, 10)
    ),
    *(
        Action(
            f"answer_{n}_anywhere",
            translate("Actions", "Answer from anywhere"),
            f"Alt+{n}",
            OPEN_CALL,
            SCRIPT,
            in_palette=False,
        )
        for n in range(1, 10)
    ),
    Action(
        "answer_default",
        translate("Actions", "The likely answer"),
        "Return Enter",
        CALL,
        SCRIPT,
        scope=Scope.SCRIPT,
        in_palette=False,
    ),
    Action("step_back", translate("Actions", "Back"), "Alt+Left", CALL, SCRIPT, "arrow-left"),
    Action("step_forward", translate("Actions", "Forward"), "Alt+Right", CALL, SCRIPT, "arrow-right"),
    Action("step_skip", translate("Actions", "Skip with reason…"), "Ctrl+J", ON_CALL, SCRIPT),
    Action("script_return", translate("Actions", "Return to the script"), "Esc", ON_CALL, SCRIPT, "undo-2"),
)

_SAYS = (
    Action("says_upset", translate("Actions", "Upset"), "F2", CALL, SAYS),
    Action("says_disputes", translate("Actions", "Disputes it"), "F3", CALL, SAYS),
    Action("says_hardship", translate("Actions", "Hardship"), "F4", CALL, SAYS),
    Action("says_paid", translate("Actions", "Already paid"), "F5", CALL, SAYS),
    Action("says_stop", translate("Actions", "Stop calling"), "F6", CALL, SAYS),
    Action("says_attorney", translate("Actions", "Has attorney"), "F7", CALL, SAYS),
    Action("says_complaint", translate("Actions", "Complaint"), "F8", CALL, SAYS),
    Action("says_someone_else", translate("Actions", "Someone else"), "F9", CALL, SAYS),
    Action("says_cannot_talk", translate("Actions", "Can't talk"), "F10", CALL, SAYS),
    Action("says_other", translate("Actions", "Other words…"), "Ctrl+O", CALL, SAYS, "search"),
    Action("says_safety", translate("Actions", "Safety"), "Ctrl+Shift+S", CALL, SAYS, "shield-alert"),
)

_MOOD = (
    Action("mood_calm", translate("Actions", "Calm"), "Ctrl+1", ON_CALL, MOOD),
    Action("mood_uneasy", translate("Actions", "Uneasy"), "Ctrl+2", ON_CALL, MOOD),
    Action("mood_upset", translate("Actions", "Upset"), "Ctrl+3", ON_CALL, MOOD),
    Action("mood_hostile", translate("Actions", "Hostile"), "Ctrl+4", ON_CALL, MOOD),
)

_FIND = (
    Action("explain_rank", translate("Actions", "Why this place?"), "Ctrl+?", NOT_LIVE, FIND),
    Action("search", translate("Actions", "Search customers"), "Ctrl+F", ANY, FIND, "search"),
    Action(
        "prepare",
        translate("Actions", "Prepare this customer"),
        "Return Enter",
        NOT_LIVE,
        FIND,
        "eye",
        scope=Scope.WORKLIST,
        in_palette=False,
    ),
    Action(
        "palette", translate("Actions", "Find an action"), "Ctrl+K", ANY, FIND, "command", in_palette=False
    ),
    Action("keys", translate("Actions", "List of keys"), "Ctrl+/", ANY, FIND, "keyboard"),
    Action("help", translate("Actions", "Help"), "F1", ANY, FIND, "life-buoy"),
    Action("next_pane", translate("Actions", "Next pane"), "Ctrl+Tab", ANY, FIND, in_palette=False),
    Action(
        "previous_pane", translate("Actions", "Previous pane"), "Ctrl+Shift+Tab", ANY, FIND, in_palette=False
    ),
)

_FILES = (
    Action("files", translate("Actions", "Files that came in"), "Ctrl+Shift+F", NOT_LIVE, FILES, "inbox"),
    Action("bring_file", translate("Actions", "Bring a file in…"), "Ctrl+Shift+I", NOT_LIVE, FILES, "plus"),
    Action(
        "file_go_on",
        translate("Actions", "Go on with this file"),
        "Ctrl+Return",
        NOT_LIVE,
        FILES,
        "arrow-right",
        scope=Scope.FILES,
    ),
    *(
        Action(id, caption, keys, NOT_LIVE, FILES, icon, scope=Scope.FILES, in_palette=False)
        for id, caption, keys, icon in (
            ("confirm_need", translate("Actions", "It is a need"), "C", "check"),
            ("leave_note", translate("Actions", "Leave it a note"), "L", "notebook-pen"),
            ("same_person", translate("Actions", "Same person"), "S", "user-round"),
            ("different_people", translate("Actions", "Different people"), "D", "users-round"),
            ("last_decision", translate("Actions", "Look at the last decision again"), "Ctrl+Z", "undo-2"),
        )
    ),
)

_WINDOW = (
    Action("blank", translate("Actions", "Blank the screen"), "Ctrl+B", ANY, WINDOW, "eye-off"),
    Action("lock", translate("Actions", "Lock"), "Ctrl+Shift+L", NOT_LIVE, WINDOW, "lock"),
    Action(
        "change_person",
        translate("Actions", "Someone else works here…"),
        "Ctrl+Shift+U",
        READY,
        WINDOW,
        "users-round",
    ),
    Action("sync_now", translate("Actions", "Sync now"), "Ctrl+Shift+Y", ANY, WINDOW, "refresh-cw"),
    Action("zoom_in", translate("Actions", "Larger"), "Ctrl++ Ctrl+=", EVERYWHERE, WINDOW, "zoom-in"),
    Action("zoom_out", translate("Actions", "Smaller"), "Ctrl+-", EVERYWHERE, WINDOW, "minus"),
    Action("zoom_reset", translate("Actions", "Usual size"), "Ctrl+0", EVERYWHERE, WINDOW),
    Action("theme_system", translate("Actions", "Colours: as the system"), "", EVERYWHERE, WINDOW),
    Action("theme_light", translate("Actions", "Colours: light"), "", EVERYWHERE, WINDOW, "sun"),
    Action("theme_dark", translate("Actions", "Colours: dark"), "", EVERYWHERE, WINDOW, "moon"),
    Action(
        "theme_contrast", translate("Actions", "Colours: high contrast"), "", EVERYWHERE, WINDOW, "contrast"
    ),
    Action("settings", translate("Actions", "Settings"), "Ctrl+,", NOT_LIVE, WINDOW, "settings"),
    Action("about", translate("Actions", "About AgentDesk"), "", ANY, WINDOW, "info"),
    Action("quit", translate("Actions", "Quit"), "Ctrl+Q", NOT_LIVE | {State.LOCKED}, WINDOW, "log-out"),
)

ACTIONS: tuple[Action, ...] = (*_CALL, *_SCRIPT, *_SAYS, *_MOOD, *_FIND, *_FILES, *_WINDOW)
"""The book, in the order in which lists show it."""


def book(own_keys: Mapping[str, str] | None = None) -> tuple[Action, ...]:
    """Return the book with the person's own keys in place of the shipped ones."""
    return remapped(ACTIONS, own_keys or {})


def action(action_id: str) -> Action:
    """Return one action. Raises KeyError for an id that is not in the book."""
    return _BY_ID[action_id]


_BY_ID = {entry.id: entry for entry in ACTIONS}
