"""Action: one thing a person can do, as a value: its words, its keys, when it is live, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class State(StrEnum):
    """What the window is in the middle of."""

    LOCKED = "locked"
    READY = "ready"
    PREPARING = "preparing"
    DIALLING = "dialling"
    ON_CALL = "on_call"
    WRAP_UP = "wrap_up"


class Scope(StrEnum):
    """Where the keyboard focus must be for a key to work."""

    WINDOW = "window"
    SCRIPT = "script"
    WORKLIST = "worklist"
    FILES = "files"
    PANEL = "panel"


ANY = frozenset(State) - {State.LOCKED}
CALL = frozenset({State.DIALLING, State.ON_CALL})


@dataclass(frozen=True, slots=True)
class Action:
    """An entry of the book. `keys` are in Qt's portable form, parted by spaces; the first is shown on controls."""

    id: str
    caption: str
    keys: str
    when: frozenset[State]
    group: str
    icon: str = ""
    scope: Scope = Scope.WINDOW
    in_palette: bool = True

    @property
    def key(self) -> str:
        """The key shown on the control, or an empty text."""
        return next(iter(self.all_keys), "")

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Every key that does it."""
        return tuple(self.keys.split())

    def words(self) -> str:
        """Return the caption in the person's language."""
        return QCoreApplication.translate("Actions", self.caption)

    def group_words(self) -> str:
        """Return the heading of its group in the person's language."""
        return QCoreApplication.translate("Actions", self.group)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two actions that one key would do in one state."""

    key: str
    one: str
    other: str


def clashes(actions: Iterable[Action]) -> tuple[Clash, ...]:
    """Return every key that does two things in one state and place.

    A key of the window works everywhere but in a panel, which takes its keys before anybody else.
    """
    found: list[Clash] = []
    seen: dict[str, list[Action]] = {}
    for action in actions:
        for key in action.all_keys:
            earlier = seen.setdefault(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText), []
            )
            found += [Clash(key, other.id, action.id) for other in earlier if _meet(other, action)]
            earlier.append(action)
    return tuple(found)


def _meet(one: Action, other: Action) -> bool:
    if not one.when & other.when:
        return False
    if Scope.PANEL in (one.scope, other.scope):
        return one.scope is other.scope
    return one.scope is other.scope or Scope.WINDOW in (one.scope, other.scope)


def remapped(actions: Iterable[Action], own_keys: Mapping[str, str]) -> tuple[Action, ...]:
    """Return the actions with the person's own keys in place of the shipped ones; ids unknown here are ignored."""
    return tuple(replace(a, keys=own_keys[a.id]) if a.id in own_keys else a for a in actions)
