"""Calls at a desk, brought to where a test begins."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from agentdesk.domain.curtain import is_shown
from agentdesk.services.desk import Desk
from agentdesk.services.messages import AnswerStep, Dial, MarkCall
from agentdesk.services.resuming import load
from agentdesk.services.rows.call import CallView
from agentdesk.services.sessions import OpenCall, Sessions


def confirmed_call(desk: Desk, customer: str, number: str) -> CallView:
    """Dial a customer who is prepared, have them pick up, and confirm that it is them."""
    view: CallView = desk.do(Dial(customer, number)).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    for answer in ("speaking", "matches"):
        view = answered(desk, view, answer)
    return view


def found_again(desk: Desk) -> tuple[OpenCall, ...]:
    """The open calls as a program finds them that starts now, once it was said that the same people are there.

    Before that the account of none whose phone may be in use is open.
    """
    sessions = Sessions()
    load(desk.file, sessions)
    for call in sessions.all():
        assert not (call.call.is_live and is_shown("debt", call.scene))
    return tuple(replace(call, asks_who=False) for call in sessions.all())


def answered(desk: Desk, view: CallView, answer: str, **values: Any) -> CallView:
    """Answer the step on the screen."""
    assert view.step is not None
    later: CallView = desk.do(AnswerStep(view.interaction, view.step.visit, answer, values)).value
    return later
