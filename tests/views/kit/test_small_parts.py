"""Chips, progress, timer, timeline, field, empty state and rail: what they show, and what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.a11y import nameless, texts
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.empty import EmptyState
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.keycap import KeyCap
from agentdesk.views.kit.rail import Rail
from agentdesk.views.kit.steps import Phase, ProgressSteps
from agentdesk.views.kit.tick import Tick
from agentdesk.views.kit.timeline import Entry, Timeline
from agentdesk.views.kit.timer import Timer, duration


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_an_empty_chip_takes_no_room_until_it_has_a_word(qtbot: QtBot) -> None:
    window = QWidget()
    chip = Chip("state")
    QVBoxLayout(window).addWidget(chip)
    shown(window, qtbot)
    assert not chip.isVisible()
    chip.show_word("On call", "ok", "check")
    assert chip.isVisible()
    assert chip.accessibleName() == "On call"
    chip.show_word("")
    assert not chip.isVisible()
    assert texts(window) == ()


def test_a_cap_is_never_narrower_than_high(qtbot: QtBot) -> None:
    cap = KeyCap("1")
    qtbot.addWidget(cap)
    assert cap.sizeHint().width() >= cap.sizeHint().height()


def test_progress_is_said_in_words_and_nothing_moves_when_it_goes_on(qtbot: QtBot) -> None:
    steps = ProgressSteps("progress", "Progress")
    steps.show_phases([("Opening", Phase.DONE), ("Reason", Phase.CURRENT), ("Close", Phase.TO_COME)])
    shown(steps, qtbot)
    width = steps.sizeHint().width()
    assert {"Opening, done", "Reason, now", "Close, to come"} <= set(texts(steps))
    steps.show_phases([("Opening", Phase.DONE), ("Reason", Phase.DONE), ("Close", Phase.CURRENT)])
    assert steps.sizeHint().width() == width
    steps.show_phases([("Opening", Phase.CURRENT)])
    assert {"Reason, done", "Close, now"}.isdisjoint(texts(steps))


@pytest.mark.parametrize(
    ("seconds", "words"), [(-5, "00:00"), (0, "00:00"), (207, "03:27"), (3599, "59:59"), (3600, "1:00:00")]
)
def test_a_length_of_time_in_words(seconds: int, words: str) -> None:
    assert duration(seconds) == words


def test_a_timer_counts_by_the_shared_tick(qtbot: QtBot) -> None:
    now = [10_000_500]
    tick = Tick(lambda: now[0])
    timer = Timer("t", "Time on the call", tick)
    shown(timer, qtbot)
    timer.run(10_000_000)
    assert timer.text() == "00:00"
    now[0] += 61_000
    tick.beat()
    assert timer.text() == "01:01"
    timer.halt(10_030_000)
    now[0] += 60_000
    tick.beat()
    assert timer.text() == "00:30"
    timer.halt()
    assert timer.text() == ""
    assert timer.accessibleName() == "Time on the call"


def test_the_tick_beats_on_the_second_and_stops(qtbot: QtBot) -> None:
    tick = Tick(lambda: 10_000_990)
    with qtbot.waitSignal(tick.passed) as told:
        tick.start()
    assert told.args == [10_000_990]
    tick.stop()


def test_the_timeline_reads_from_top_to_bottom(qtbot: QtBot) -> None:
    line = Timeline("history", "Contact history")
    line.show_entries(
        [Entry("18 Nov", "J. Okoro", "Asked to be called.", "ok", True), Entry("14 Oct", "paid")]
    )
    shown(line, qtbot)
    read = [text for text in texts(line) if text != "Contact history"]
    assert read == ["18 Nov · J. Okoro", "Asked to be called.", "14 Oct · paid"]
    line.show_entries([])
    assert texts(line) == ("Contact history",)


def test_a_field_says_what_is_wrong_where_the_eye_is(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("until", "Until", editor, "A weekday.")
    shown(field, qtbot)
    assert (editor.objectName(), editor.accessibleName()) == ("until", "Until")
    assert (editor.accessibleDescription(), field.error) == ("A weekday.", "")
    field.show_error("There is no 31 February.")
    assert field.error == editor.accessibleDescription() == "There is no 31 February."
    field.clear_error()
    assert (editor.accessibleDescription(), field.error) == ("A weekday.", "")


def test_an_error_goes_with_the_edit_that_mends_it(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("until", "Until", editor, "A weekday.")
    shown(field, qtbot)
    field.show_error("There is no 31 February.", lambda: editor.text() == "28 Feb")
    QTest.keyClicks(editor, "28 Fe")
    assert field.error == "There is no 31 February."
    QTest.keyClicks(editor, "b")
    assert (editor.accessibleDescription(), field.error) == ("A weekday.", "")
    field.show_error("That is not the passphrase.")
    QTest.keyClicks(editor, "x")
    assert field.error == ""


def test_an_empty_state_says_what_to_do(qtbot: QtBot) -> None:
    state = EmptyState(
        "none", "inbox", "Nobody is due now", "The next callback is at 10:40.", action="Show later"
    )
    shown(state, qtbot)
    with qtbot.waitSignal(state.acted):
        state.findChild(QWidget, "none-action").click()
    state.say("Nothing found", "Try fewer letters.")
    assert {"Nothing found", "Try fewer letters."} <= set(texts(state))
    assert nameless(state) == ()


def test_a_card_names_its_group(qtbot: QtBot) -> None:
    card = Card("owed", "Owed", "as of 20 Nov")
    card.add_beside(Chip("ref", "Ref 4"))
    shown(card, qtbot)
    card.set_title("Owed now")
    card.set_caption("")
    assert card.accessibleName() == "Owed now"
    assert "as of 20 Nov" not in texts(card)


def test_the_rail_marks_where_one_is(qtbot: QtBot) -> None:
    rail = Rail("rail", "Places")
    desk = rail.add_item(Choice("desk", "Desk", icon="headset"))
    sync = rail.add_item(Choice("sync", "Synced", icon="refresh-cw"), is_below=True)
    log = rail.add_item(Choice("log", "My log", icon="list"))
    rail.resize(rail.width(), 500)
    shown(rail, qtbot)
    rail.mark("log")
    assert (desk.isChecked(), log.isChecked()) == (False, True)
    assert desk.y() < log.y() < sync.y()
    got: list[str] = []
    rail.chosen.connect(got.append)
    desk.click()
    sync.show_state("Offline", "wifi-off", "warn", "Offline since 10:39; 14 wait")
    assert got == ["desk"]
    assert sync.accessibleName() == "Offline since 10:39; 14 wait"
