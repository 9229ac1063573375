"""Stage: any session can be put on it; it shows what it is given and steers through the session alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.domain.participants import UNKNOWN
from agentdesk.scripts.shown import FieldView
from agentdesk.scripts.unread import unread
from agentdesk.services.rows.call import CallView
from agentdesk.views.call.stage import CallStage
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.theme import Theme
from agentdesk.views.kit.tick import Tick
from tests.views import row_builders as rows

AMOUNT = FieldView("amount", "Each payment", "money", (), True, False, None, None, None)


class FakeSession(QObject):
    """A session that remembers what it was asked to do."""

    changed = Signal(object)

    def __init__(self, view: CallView) -> None:
        super().__init__()
        self.view = view
        self.done: list[tuple[Any, ...]] = []
        self.kept: dict[str, Mapping[str, Any]] = {}

    def turn(self, **changes: Any) -> None:
        """Show another state of the call, with what was typed at its step."""
        if (step := changes.get("step")) is not None:
            changes.setdefault("typed", self.kept.get(step.id, {}))
        self.view = replace(self.view, **changes)
        self.changed.emit(self.view)

    def mark(self, mark: str, at: int | None = None, reason: str | None = None) -> None:
        self.done.append(("mark", mark))

    def answer(self, answer: str, values: Mapping[str, Any]) -> None:
        self.done.append(("answer", answer, dict(values)))

    def keep_typed(self, step: str, values: Mapping[str, Any]) -> None:
        self.kept[step] = dict(values)
        self.done.append(("typed", step, dict(values)))

    def go_back(self, values: Mapping[str, Any]) -> None:
        if self.view.step is not None:
            self.kept[self.view.step.id] = dict(values)
        self.done.append(("back", dict(values)))

    def go_forward(self, values: Mapping[str, Any]) -> None:
        self.done.append(("forward", dict(values)))

    def skip(self, reason: str, values: Mapping[str, Any]) -> None:
        self.done.append(("skip", reason, dict(values)))

    def interrupt(self, key: str, values: Mapping[str, Any]) -> None:
        self.done.append(("interrupt", key, dict(values)))

    def return_to_script(self, values: Mapping[str, Any]) -> None:
        self.done.append(("return", dict(values)))

    def mark_mood(self, mood: str) -> None:
        self.done.append(("mood", mood))

    def say_who_is_there(self, found: str) -> None:
        self.done.append(("found", found))

    def let_go(self, participant: str) -> None:
        self.done.append(("left", participant))


@pytest.fixture
def session() -> FakeSession:
    return FakeSession(rows.call())


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, session: FakeSession) -> CallStage:
    made = CallStage(session, Tick(lambda: rows.NOW), "America/New_York")
    for widget in (made, made.head):
        qtbot.addWidget(widget)
    made.resize(700, 760)
    made.head.show()
    made.show()
    settle()
    return made


def settle() -> None:
    """Let new widgets show themselves."""
    QCoreApplication.sendPostedEvents()


def said(stage: CallStage) -> str:
    """Return everything that the stage and its head say."""
    settle()
    return "\n".join((*texts(stage.head), *texts(stage)))


def press(stage: CallStage, name: str) -> None:
    """Click a button of the stage."""
    button = stage.findChild(QObject, name) or stage.head.findChild(QObject, name)
    assert button is not None, name
    button.click()  # type: ignore[attr-defined]


def types(stage: CallStage, amount: str) -> None:
    """Type an amount."""
    QTest.keyClicks(stage.findChild(QLineEdit, "field-amount"), amount)


def test_it_says_what_to_say_and_what_may_follow(stage: CallStage) -> None:
    words = said(stage)
    assert "What's been going on?" in words
    assert "Lost the job" in words
    assert "Listen first" in words
    assert "Situation, now" in words
    assert "Reason, done" in words


def test_everything_goes_through_the_session(stage: CallStage, session: FakeSession) -> None:
    stage.answers.grid.choose_number(3)
    for name in ("says-row-upset", "step-back", "mood-upset", "call-mark-on_hold", "call-mark-over"):
        press(stage, name)
    assert session.done == [
        ("answer", "a3", {}),
        ("interrupt", "upset", {}),
        ("back", {}),
        ("mood", "upset"),
        ("mark", "on_hold"),
        ("mark", "over"),
    ]


def test_an_interruption_names_where_the_script_waits(stage: CallStage, session: FakeSession) -> None:
    session.turn(step=rows.upset_step(), interruptions=rows.interruptions("upset"))
    words = said(stage)
    assert "Customer is upset: de-escalation" in words
    assert "The script waits at “Understand the situation”." in words
    assert "Name the feeling, now" in words
    press(stage, "branch-return")
    assert session.done == [("return", {})]


def test_where_the_script_waits_is_not_named_while_it_may_not_be(
    stage: CallStage, session: FakeSession
) -> None:
    session.turn(step=replace(rows.upset_step(), waiting_title=""), interruptions=rows.interruptions("upset"))
    words = said(stage)
    assert "The script waits." in words
    assert "“”" not in words


def test_a_way_that_would_be_refused_is_closed_and_says_why(stage: CallStage, session: FakeSession) -> None:
    why = "Someone on the line may not hear this."
    branch = {"step": rows.upset_step(), "interruptions": rows.interruptions("upset")}
    session.turn(**branch, closed_ways={"return": why, "back": "This is the first step here."})
    for name in ("branch-return", "step-back"):
        button = stage.findChild(QAbstractButton, name)
        assert not button.isEnabled()
        assert button.toolTip() in (why, "This is the first step here.")
        assert button.accessibleDescription() == button.toolTip()
    session.turn(closed_ways={})
    assert stage.findChild(QAbstractButton, "branch-return").isEnabled()
    assert stage.findChild(QAbstractButton, "branch-return").toolTip() == ""


def test_a_withheld_step_shows_nothing_of_its_words(stage: CallStage, session: FakeSession) -> None:
    hidden = replace(
        rows.step(visit=9), spoken="", answers=(), cues=(), pace="", question="", is_withheld=True
    )
    session.turn(step=hidden, line=(rows.voice(), rows.voice(UNKNOWN, "p2")))
    words = said(stage)
    assert "What's been going on?" not in words
    assert "Someone on the line may not hear this." in words
    press(stage, "line-1-left")
    assert session.done == [("left", "p2")]


def test_masked_hints_stand_beside_the_check(stage: CallStage, session: FakeSession) -> None:
    from agentdesk.scripts.shown import CheckView

    check = rows.step(visit=2, kind="verify", checks=(CheckView("postcode", "ZIP code"),), tries_left=2)
    session.turn(step=check)
    assert "not on file" in said(stage)
    stage.know({"postcode": "•••13"}, None)
    assert "•••13" in said(stage)
    stage.know(None, None)
    assert "not shown once confirmed" in said(stage)
    assert "not on file" not in said(stage)


def test_an_amount_is_sent_in_minor_units(stage: CallStage, session: FakeSession) -> None:
    session.turn(step=rows.step(visit=9, id="plan", fields=(AMOUNT,)))
    field = stage.findChild(QLineEdit, "field-amount")
    assert field is not None
    field.setText("107.05")
    stage.answers.grid.choose_number(1)
    assert session.done == [("answer", "a1", {"amount": 10_705})]


def test_whatever_leaves_a_step_takes_what_is_typed_there_along(
    stage: CallStage, session: FakeSession
) -> None:
    session.turn(step=rows.step(visit=9, id="plan", fields=(AMOUNT,)))
    field = stage.findChild(QLineEdit, "field-amount")
    assert field is not None
    field.setText("107.05")
    typed = {"amount": 10_705}
    stage.interrupt("upset")
    stage.go_back()
    stage.go_forward()
    stage.return_to_script()
    stage.skip.given.emit("said already")
    assert session.done == [
        ("interrupt", "upset", typed),
        ("back", typed),
        ("forward", typed),
        ("return", typed),
        ("skip", "said already", typed),
    ]


@pytest.mark.parametrize(("typed", "sentence"), [("", "This is needed."), ("many", "Type an amount")])
def test_what_cannot_be_taken_is_told_at_the_field_and_nothing_is_sent(
    stage: CallStage, session: FakeSession, typed: str, sentence: str
) -> None:
    session.turn(step=rows.step(visit=9, id="plan", fields=(AMOUNT,)))
    field = stage.findChild(QLineEdit, "field-amount")
    assert field is not None
    field.setText(typed)
    stage.answers.grid.choose_number(1)
    assert session.done == []
    assert sentence in said(stage)


def test_what_was_half_typed_is_there_again_when_the_step_is(stage: CallStage, session: FakeSession) -> None:
    plan = rows.step(visit=9, id="plan", fields=(AMOUNT,))
    session.turn(step=plan)
    types(stage, "107")
    session.turn(step=rows.upset_step())
    session.turn(step=replace(plan, visit=11))
    assert stage.findChild(QLineEdit, "field-amount").text() in ("107.00", "107,00")


def test_what_cannot_be_read_is_kept_and_shown_again(stage: CallStage, session: FakeSession) -> None:
    plan = rows.step(visit=9, id="plan", fields=(AMOUNT,))
    session.turn(step=plan)
    stage.findChild(QLineEdit, "field-amount").setText("a hundred")
    stage.go_back()
    assert session.done == [("back", {"amount": unread("a hundred")})]
    session.turn(step=rows.upset_step())
    session.turn(step=replace(plan, visit=11))
    assert stage.findChild(QLineEdit, "field-amount").text() == "a hundred"


def test_what_is_typed_while_a_voice_comes_on_the_line_leaves_the_screen_and_is_kept(
    stage: CallStage, session: FakeSession
) -> None:
    plan = rows.step(visit=9, id="plan", fields=(AMOUNT,))
    session.turn(step=plan)
    types(stage, "107.05")
    session.turn(step=replace(plan, fields=(replace(AMOUNT, is_withheld=True, is_kept=True),)), typed={})
    assert session.done == [("typed", "plan", {"amount": 10_705})]
    assert stage.findChild(QLineEdit, "field-amount").text() == ""
    stage.go_back()
    assert session.done[-1] == ("back", {})


def test_what_is_typed_while_the_voice_leaves_stays_on_the_screen(
    stage: CallStage, session: FakeSession
) -> None:
    withheld = rows.step(visit=9, id="plan", fields=(replace(AMOUNT, is_withheld=True),))
    session.turn(step=withheld)
    types(stage, "107.05")
    session.turn(step=replace(withheld, fields=(AMOUNT,)), typed={})
    assert stage.findChild(QLineEdit, "field-amount").text() == "107.05"


def test_what_could_not_be_read_before_a_crash_stands_there_again(
    stage: CallStage, session: FakeSession
) -> None:
    session.turn(step=rows.step(visit=9, id="plan", fields=(AMOUNT,)), typed={"amount": unread("a hundred")})
    assert stage.findChild(QLineEdit, "field-amount").text() == "a hundred"


def test_a_stored_value_is_shown_as_it_is_typed(stage: CallStage, session: FakeSession) -> None:
    session.turn(step=rows.step(visit=9, id="plan", fields=(replace(AMOUNT, value=10_705),)))
    assert stage.findChild(QLineEdit, "field-amount").text() in ("107.05", "107,05")


def test_the_focus_comes_back_to_the_script_when_its_answers_change(
    stage: CallStage, session: FakeSession, qtbot: QtBot
) -> None:
    with qtbot.waitActive(stage):
        stage.activateWindow()
    button = stage.answers.grid.findChild(QObject, "answers-grid-a2")
    button.setFocus()  # type: ignore[union-attr]
    session.turn(step=rows.upset_step())
    assert stage.hasFocus()
    QTest.keyClick(stage, Qt.Key.Key_Tab)


def test_a_call_that_is_over_has_nothing_to_answer(stage: CallStage, session: FakeSession) -> None:
    over = replace(session.view.call, stage="wrap_up", ended_at=rows.NOW)
    session.turn(call=over, step=None, interruptions=())
    assert "Lost the job" not in said(stage)
    assert "Call over" in said(stage)


# --- after a restart -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "done"), [(1, ("found", "same")), (2, ("found", "other")), (3, ("mark", "over"))]
)
def test_after_a_restart_it_asks_who_is_there_and_shows_nothing_else(
    qtbot: QtBot, theme: Theme, key: int, done: tuple[object, ...]
) -> None:
    session = FakeSession(rows.call(step=None, asks_who=True, scene="third_party", line=()))
    stage = CallStage(session, Tick(lambda: rows.NOW), "America/New_York")
    for widget in (stage, stage.head):
        qtbot.addWidget(widget)
        widget.show()
    assert "Who is on the line now?" in said(stage)
    assert "Still speaking with the same person" in said(stage)
    stage.answers.grid.choose_default()
    assert session.done == []
    stage.choose_number(key)
    assert session.done == [done]


def test_whoever_said_who_is_there_goes_on_in_the_script(
    qtbot: QtBot, theme: Theme, session: FakeSession, stage: CallStage
) -> None:
    view = session.view
    session.turn(step=None, asks_who=True)
    stage.rejoin.grid.findChild(QObject, "rejoin-grid-same").setFocus()
    session.turn(step=view.step, asks_who=False)
    settle()
    assert stage.rejoin.isHidden()
    assert stage.hasFocus()
    assert "Who is on the line now?" not in said(stage)
