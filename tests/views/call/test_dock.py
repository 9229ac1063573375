"""Dock: what stays below the words of a call, and the sign that there is more of them than can be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.call.stage import CallStage
from tests.views import row_builders as rows
from tests.views.call.test_stage import FakeSession, session, settle, stage

__all__ = ["session", "stage"]


def test_where_words_and_answers_do_not_fit_the_answers_are_docked_and_the_words_turn_pages(
    stage: CallStage, session: FakeSession
) -> None:
    stage.setFocus()
    session.turn(step=replace(session.view.step, spoken="I would like to hear how things are. " * 30))
    stage.resize(560, 420)
    settle()
    stage._scroll.verticalScrollBar().setValue(0)
    sign = stage.findChild(QAbstractButton, "more-below")
    keys = stage.answers.keys
    assert sign.isVisible()
    assert keys.visibleRegion().boundingRect() == keys.rect()
    assert not stage.findChild(QObject, "stage-scroll").isAncestorOf(keys)
    for _ in range(6):
        QTest.keyClick(stage, Qt.Key.Key_PageDown)
    assert sign.isHidden()
    for _ in range(3):
        QTest.keyClick(stage, Qt.Key.Key_PageUp)
    assert sign.isVisible()
    stage.resize(700, 1600)
    settle()
    assert sign.isHidden()
    assert stage.answers.isAncestorOf(keys)


def test_where_nothing_else_fits_the_foot_stands_in_for_what_they_say_and_a_sign_leads_to_the_answers(
    stage: CallStage,
) -> None:
    stage.setFocus()
    stage.resize(560, 170)
    settle()
    sign = stage.findChild(QAbstractButton, "more-below")
    assert sign.text() == "Answers below: 1–6"
    others = stage.findChild(QAbstractButton, "says-other")
    assert (others.text(), others.key) == ("Customer says…", "F2–F10")
    for button in (others, stage.findChild(QAbstractButton, "says-safety")):
        assert button.visibleRegion().boundingRect() == button.rect()
    stage.resize(700, 900)
    settle()
    assert (others.text(), others.key) == ("Other words…", "Ctrl+O")


def _place(stage: CallStage, part: QWidget) -> QRect:
    return QRect(part.mapTo(stage, QPoint(0, 0)), part.size())


def _in_sight(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("width", [340, 420, 560, 700])
def test_the_sign_that_more_is_below_lies_over_no_words_and_over_nothing_that_is_pressed(
    stage: CallStage, session: FakeSession, width: int
) -> None:
    session.turn(step=replace(rows.upset_step(), may_skip=True))
    sign = stage.findChild(QAbstractButton, "more-below")
    for height in range(170, 400, 20):
        stage.resize(width, height)
        settle()
        stage._scroll.verticalScrollBar().setValue(0)
        assert sign.isVisible()
        place = _place(stage, sign)
        assert sign.accessibleName() in ("Answers below: 1–6", "More below")
        assert not place.intersects(_place(stage, stage._scroll.viewport())), height
        others = [one for one in stage.foot.findChildren(QAbstractButton) if one.isVisible()]
        assert [one.objectName() for one in others if place.intersects(_place(stage, one))] == []


def test_where_words_have_no_room_below_what_stands_above_them_they_come_first(
    stage: CallStage, session: FakeSession, qtbot: QtBot
) -> None:
    stage.resize(560, 230)
    settle()
    session.turn(step=rows.upset_step())
    assert stage._step.words().isVisible()
    qtbot.waitUntil(lambda: _in_sight(stage._step.words()))
    stage.resize(700, 900)
    settle()
    assert _in_sight(stage._branch)


def test_where_height_is_scarce_an_interruption_is_only_named(stage: CallStage, session: FakeSession) -> None:
    session.turn(step=rows.upset_step())
    assert "The script waits" in stage._branch._words.text()
    stage.resize(700, 300)
    assert "The script waits" not in stage._branch._words.text()
    assert "The script waits" in stage._branch.accessibleName()
