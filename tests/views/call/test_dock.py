"""Dock: what stays below the words of a call, and the sign that there is more of them than can be seen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

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


def test_the_sign_that_more_is_below_covers_nothing_that_is_pressed(
    stage: CallStage, session: FakeSession
) -> None:
    session.turn(step=rows.upset_step())
    sign, back = (stage.findChild(QAbstractButton, name) for name in ("more-below", "branch-return"))
    for height in range(140, 260, 10):
        stage.resize(560, height)
        settle()
        stage._scroll.verticalScrollBar().setValue(0)
        assert sign.isVisible()
        place = sign.geometry().translated(sign.parentWidget().mapTo(stage, QPoint(0, 0)))
        assert not place.intersects(QRect(back.mapTo(stage, QPoint(0, 0)), back.size()))
