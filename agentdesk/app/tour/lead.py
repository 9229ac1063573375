"""The tour's change of person: the next customer is put back, and the team lead sits down by their own passphrase."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from agentdesk.views.kit.action import State

if TYPE_CHECKING:
    from agentdesk.app.at_work import AtWork
    from agentdesk.app.tour.stand import Stand

LEAD = "demo-lead"
REASON = "Somebody else sits down here"
WHO = "sign-in-who"


def sit_down(ready: Stand) -> None:
    """Let the lead take the desk, by keys: they choose a passphrase, and the owner of the profile confirms it."""
    hands, work = ready.hands, ready.work
    _put_back(ready)
    owner = work.window.seat.person.staff
    hands.press("Ctrl+Shift+U")
    hands.until(
        lambda: work.change is not None and work.change.window.isVisible(), "it is asked who works here"
    )
    if work.change is not None:
        hands.look_at(work.change.window)
    hands.go_to(f"{WHO}-{owner}")
    while hands.focus_name() != f"{WHO}-{LEAD}" and hands.focus_name().startswith(WHO):
        hands.press("Right")
    secret = secrets.token_urlsafe(12)
    for field, typed in (
        ("sign-in-passphrase", secret),
        ("sign-in-again", secret),
        ("sign-in-owner-passphrase", ready.passphrase),
    ):
        hands.go_to(field)
        hands.type(typed)
    hands.press("Return")
    hands.until(lambda: _sits(work), "the lead sits at the desk")
    hands.look_at(work.window)
    hands.rest()


def _put_back(ready: Stand) -> None:
    """Leave the customer who was opened after the last call, with a word why."""
    hands, desk = ready.hands, ready.work.window.desk
    if desk.state is not State.PREPARING:
        return
    hands.press("Esc")
    hands.rest()
    hands.type(REASON)
    hands.press("Return")
    hands.until(lambda: desk.state is State.READY, "the next customer was put back")


def _sits(work: AtWork) -> bool:
    return work.window.seat.person.staff == LEAD and work.change is None and work.window.isVisible()
