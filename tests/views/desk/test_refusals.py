"""A refusal belongs to what it was said of: it goes with that, the newest is seen, and Esc puts it away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from agentdesk.errors import Unavailable
from agentdesk.views.kit.action import State
from agentdesk.views.kit.ask import Question
from tests.views.desk.conftest import AtDesk

UNNAMED = "Say first whom this call is about."


def refuse_unnamed(at: AtDesk) -> None:
    """Take a call and press a key that needs to know whose it is."""
    at.press("Ctrl+I", "Return", "F8")
    assert UNNAMED in at.said()


def test_a_refusal_goes_with_the_call_it_was_said_of(seated: AtDesk) -> None:
    refuse_unnamed(seated)
    seated.page.stage.bar.marked.emit("over")
    seated.wait(0)
    assert seated.state is State.WRAP_UP
    assert UNNAMED not in seated.said(with_hidden=True)


def test_a_refusal_goes_when_another_customer_comes_on_the_screen(seated: AtDesk) -> None:
    seated.open()
    seated.window._say("The phone is busy.", "warn")
    seated.window.desk.open_customer("customer-002")
    seated.page.prepare.put_back.emit("bad_time")
    seated.wait(0)
    assert seated.page.customer == "customer-002"
    assert "The phone is busy." not in seated.said(with_hidden=True)


def test_a_refusal_goes_when_nobody_is_open_any_more(seated: AtDesk) -> None:
    seated.open()
    seated.window._say("The phone is busy.", "warn")
    seated.page.prepare.put_back.emit("bad_time")
    seated.wait(0)
    assert seated.state is State.READY
    assert "The phone is busy." not in seated.said(with_hidden=True)


def test_esc_puts_a_refusal_away_and_does_nothing_else(seated: AtDesk) -> None:
    seated.open()
    seated.window._say("The phone is busy.", "warn")
    seated.press("Esc")
    assert "The phone is busy." not in seated.said(with_hidden=True)
    question = seated.window.findChild(Question, "prepare-question")
    assert question.isHidden()
    seated.press("Esc")
    assert question.isVisible()


def test_what_is_nearer_to_the_keyboard_takes_esc_first(seated: AtDesk) -> None:
    refuse_unnamed(seated)
    seated.press("Ctrl+K")
    seated.window._say("The phone is busy.", "warn")
    seated.press("Esc")
    assert not seated.window.panels.palette.isVisible()
    assert "The phone is busy." in seated.said()
    seated.page.stage.setFocus()
    seated.press("Esc")
    assert "The phone is busy." not in seated.said()


def test_the_way_back_to_the_script_waits_for_no_sentence(seated: AtDesk) -> None:
    seated.reach()
    waiting = seated.step.id
    seated.press("F2")
    assert seated.step.id != waiting
    seated.window.banner.say("This desk stands alone.", tone="warn")
    seated.press("Esc")
    assert seated.step.id == waiting


def test_a_newer_refusal_is_seen_whatever_was_said_before(seated: AtDesk) -> None:
    seated.window.banner.show_unavailable(
        Unavailable("disk", "The disk is full.", "Free some room."), seated.open
    )
    refuse_unnamed(seated)
    banner = seated.window.desk.banner
    assert lies(banner).intersected(lies(seated.window.banner)).isEmpty()
    assert not banner.visibleRegion().isEmpty()
    seated.press("Esc")
    assert "The disk is full." in seated.said()
    assert banner.isHidden()


def test_what_the_settings_refused_goes_when_they_are_left(seated: AtDesk) -> None:
    seated.press("Ctrl+,")
    seated.window.banner.say("This cannot be kept.", tone="warn")
    seated.press("Ctrl+,")
    assert "This cannot be kept." not in seated.said(with_hidden=True)


def test_a_chord_that_does_nothing_in_a_call_says_why(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+,")
    assert "Settings: Not during a call." in seated.said()
    assert seated.state is State.ON_CALL
    seated.press("Ctrl+H")
    assert "Settings: Not during a call." not in seated.said(with_hidden=True)


@pytest.mark.parametrize(("place", "words"), [("settings", "Settings"), ("person", "Lock")])
def test_a_place_of_the_rail_that_waits_for_the_end_of_the_call_says_so(
    seated: AtDesk, place: str, words: str
) -> None:
    seated.reach()
    seated.window.rail.chosen.emit(place)
    assert f"{words}: Not during a call." in seated.said()
    assert seated.window.screens.here == "desk"


def test_a_chord_that_does_nothing_says_why_from_the_notes_as_well(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+M", "Ctrl+,")
    assert "Settings: Not during a call." in seated.said()


def lies(widget: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
