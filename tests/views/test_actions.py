"""The book of actions: what the keys page promises, and no key that does two things in one state."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from agentdesk.views.actions import ACTIONS, action, book
from agentdesk.views.kit.action import Scope, State, clashes

PROMISED = {
    "answer_1": "1",
    "answer_9": "9",
    "answer_1_anywhere": "Alt+1",
    "answer_default": "Return",
    "step_back": "Alt+Left",
    "step_forward": "Alt+Right",
    "says_upset": "F2",
    "says_cannot_talk": "F10",
    "help": "F1",
    "says_other": "Ctrl+O",
    "says_safety": "Ctrl+Shift+S",
    "palette": "Ctrl+K",
    "search": "Ctrl+F",
    "keys": "Ctrl+/",
    "next_pane": "Ctrl+Tab",
    "previous_pane": "Ctrl+Shift+Tab",
    "dial": "Ctrl+D",
    "end_call": "Ctrl+E",
    "save_wrap_up": "Ctrl+S",
    "save_and_next": "Ctrl+N",
    "notes": "Ctrl+M",
    "incoming_call": "Ctrl+I",
    "blank": "Ctrl+B",
}


@pytest.mark.parametrize(("action_id", "key"), PROMISED.items())
def test_the_promised_keys_are_in_the_book(action_id: str, key: str) -> None:
    assert action(action_id).key == key


def test_no_key_does_two_things_in_one_state() -> None:
    assert clashes(ACTIONS) == ()


def test_ids_are_unique() -> None:
    assert len({entry.id for entry in ACTIONS}) == len(ACTIONS)


def test_every_key_is_one_that_qt_knows() -> None:
    unknown = [
        (entry.id, key) for entry in ACTIONS for key in entry.all_keys if not QKeySequence(key).toString()
    ]
    assert unknown == []


def test_of_ending_saving_and_going_on_each_has_a_key_for_nothing_else() -> None:
    own = [action(name).all_keys for name in ("end_call", "save_wrap_up", "save_and_next")]
    others = {key for entry in ACTIONS for key in entry.all_keys if entry.all_keys not in own}
    assert len({key for keys in own for key in keys}) == 3
    assert others.isdisjoint(key for keys in own for key in keys)


def test_safety_is_there_as_long_as_somebody_is_on_the_line() -> None:
    assert action("says_safety").when == {State.DIALLING, State.ON_CALL}


def test_a_bare_letter_or_digit_works_only_where_nothing_is_typed() -> None:
    bare = [entry for entry in ACTIONS for key in entry.all_keys if len(key) == 1]
    assert {entry.scope for entry in bare} == {Scope.SCRIPT, Scope.FILES}


def test_softphone_keys_stay_free_until_there_is_a_softphone() -> None:
    taken = {key for entry in ACTIONS for key in entry.all_keys}
    assert taken.isdisjoint({"Ctrl+Shift+M", "Ctrl+Shift+H"})


def test_own_keys_make_a_book_of_their_own() -> None:
    own = {entry.id: entry for entry in book({"dial": "Ctrl+Shift+D"})}
    assert own["dial"].key == "Ctrl+Shift+D"
    assert action("dial").key == "Ctrl+D"
