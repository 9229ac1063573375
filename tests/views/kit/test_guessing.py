"""Palette: nothing is done by a guess, and what cannot be done now says why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agentdesk.views.actions import ACTIONS, action
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.action import State
from agentdesk.views.kit.fuzzy import fits, score
from agentdesk.views.kit.palette import matches
from agentdesk.views.kit.why_not import why_not
from tests.views.kit.test_finding import Window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["sett", "tlk", "wrt", "cmplnt"])
def test_scattered_letters_offer_nothing_that_goes_on_record(window: Window, typed: str) -> None:
    assert [found.id for found in matches(typed, window.shortcuts.live())] == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [("cant", "Can't talk"), ("ct", "Can't talk"), ("plain", "Complaint"), ("theco", "The call is over")],
)
def test_beginnings_of_words_and_letters_in_a_row_fit(typed: str, words: str) -> None:
    assert fits(typed, words)


@given(st.text(alphabet="abcdef '", max_size=6), st.text(alphabet="abcdef '", max_size=12))
def test_what_fits_has_its_letters_in_order(typed: str, words: str) -> None:
    letters = "".join(filter(str.isalnum, typed))
    assert not fits(letters, words) or score(letters, words) is not None


def test_what_cannot_be_done_now_is_found_and_enter_says_why_not(window: Window) -> None:
    panel = window.palette_panel
    panel.open_palette()
    QTest.keyClicks(panel.field, "sett")
    assert any("Settings, Ctrl ,, Not during a call." in words for words in texts(panel))
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert (window.done, panel.isVisible()) == ([], True)
    assert "Settings: Not during a call." in texts(panel)
    QTest.keyClicks(panel.field, "x")
    assert "Settings: Not during a call." not in texts(panel)


@pytest.mark.parametrize(
    ("name", "state", "sentence"),
    [
        ("settings", State.ON_CALL, "Not during a call."),
        ("dial", State.READY, "Only while a call is prepared."),
        ("says_upset", State.READY, "Only in a call."),
        ("end_call", State.WRAP_UP, "Only in a call."),
        ("notes", State.PREPARING, "Only in a call."),
        ("answered", State.ON_CALL, "Only while it rings."),
        ("save_wrap_up", State.PREPARING, "Only when the call is over."),
        ("change_person", State.PREPARING, "Only while nobody is open."),
        ("step_skip", State.ON_CALL, "Not at this moment."),
    ],
)
def test_why_an_action_does_nothing_is_one_sentence(name: str, state: State, sentence: str) -> None:
    assert why_not(action(name), state) == sentence


def test_no_action_is_without_a_reason_where_it_does_nothing() -> None:
    assert all(why_not(entry, state) for entry in ACTIONS for state in State if state not in entry.when)
