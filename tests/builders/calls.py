"""Calls at a desk, brought to where a test begins."""

from __future__ import annotations

from typing import Any

from agentdesk.services.desk import Desk
from agentdesk.services.messages import AnswerStep, Dial, MarkCall
from agentdesk.services.rows.call import CallView


def confirmed_call(desk: Desk, customer: str, number: str) -> CallView:
    """Dial a customer who is prepared, have them pick up, and confirm that it is them."""
    view: CallView = desk.do(Dial(customer, number)).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    for answer in ("speaking", "matches"):
        view = answered(desk, view, answer)
    return view


def answered(desk: Desk, view: CallView, answer: str, **values: Any) -> CallView:
    """Answer the step on the screen."""
    assert view.step is not None
    later: CallView = desk.do(AnswerStep(view.interaction, view.step.visit, answer, values)).value
    return later
