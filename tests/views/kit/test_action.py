"""Actions as values: clashes of keys are found where they matter, and only there."""

from __future__ import annotations

import pytest

from agentdesk.views.kit.action import ANY, Action, Scope, State, clashes, remapped
from agentdesk.views.kit.keycap import shown_key, split_keys

READY = frozenset({State.READY})
ON_CALL = frozenset({State.ON_CALL})


def make(name: str, keys: str, when: frozenset[State] = ANY, scope: Scope = Scope.WINDOW) -> Action:
    return Action(name, name.title(), keys, when, "group", scope=scope)


@pytest.mark.parametrize(
    ("one", "other", "is_clash"),
    [
        (make("a", "Ctrl+E"), make("b", "Ctrl+E"), True),
        (make("a", "Ctrl+E"), make("b", "ctrl+e"), True),
        (make("a", "Ctrl+E"), make("b", "F2 Ctrl+E"), True),
        (make("a", "Ctrl+E", READY), make("b", "Ctrl+E", ON_CALL), False),
        (make("a", "1", scope=Scope.SCRIPT), make("b", "1", scope=Scope.WORKLIST), False),
        (make("a", "1", scope=Scope.SCRIPT), make("b", "1"), True),
        (make("a", "Esc"), make("b", "Esc", scope=Scope.PANEL), False),
        (make("a", "Esc", scope=Scope.PANEL), make("b", "Esc", scope=Scope.PANEL), True),
        (make("a", ""), make("b", ""), False),
    ],
)
def test_a_key_clashes_where_two_actions_could_meet(one: Action, other: Action, is_clash: bool) -> None:
    assert bool(clashes((one, other))) is is_clash


def test_own_keys_take_the_place_of_the_shipped_ones() -> None:
    changed = remapped((make("a", "F2"), make("b", "F3")), {"b": "F4", "gone": "F5"})
    assert [action.keys for action in changed] == ["F2", "F4"]


@pytest.mark.parametrize(
    ("sequence", "parts", "shown"),
    [
        ("F2", ["F2"], "F2"),
        ("Ctrl+Shift+S", ["Ctrl", "Shift", "S"], "Ctrl ⇧ S"),
        ("Alt+Left", ["Alt", "Left"], "Alt ←"),
        ("Ctrl++", ["Ctrl", "+"], "Ctrl +"),
        ("+", ["+"], "+"),
        ("", [], ""),
    ],
)
def test_a_key_is_shown_as_it_is_printed_on_a_keyboard(
    sequence: str, parts: list[str], shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert split_keys(sequence) == parts
    assert shown_key(sequence) == shown


def test_a_mac_has_signs_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert shown_key("Ctrl+Shift+S") == "⌘ ⇧ S"
