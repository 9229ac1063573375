"""What is offered is what the engine would take: a way that it would refuse is closed, and says why."""

from __future__ import annotations

from collections.abc import Mapping

from agentdesk.scripts.intents import Answer, Interrupt
from agentdesk.scripts.possible import WAYS, Way, closed_ways
from agentdesk.scripts.turn import CLOSED
from tests.builders.talk import BEGAN, LANGUAGE, Talk


def closed(talk: Talk) -> Mapping[Way, str]:
    """Return what is closed in a call."""
    return closed_ways(talk.script, talk.state, talk.frozen, LANGUAGE, at=BEGAN)


def test_nothing_leads_back_to_the_account_while_someone_else_listens(verified: Talk) -> None:
    verified.go(Interrupt("someone_else"))
    assert closed(verified)["return"] == CLOSED.sentence
    verified.answer("gone")
    assert closed(verified)["return"] == "There is nothing to go back to from here."
    verified.go(Interrupt("upset"))
    assert "return" not in closed(verified)


def test_there_is_no_step_before_the_first_one(talk: Talk) -> None:
    assert closed(talk)["back"] == "This is the first step here."
    talk.go(Answer("speaking"))
    assert "back" not in closed(talk)


def test_what_is_closed_is_refused_and_trying_it_changes_nothing(verified: Talk) -> None:
    verified.go(Interrupt("upset"), Interrupt("complaint"), Interrupt("someone_else"))
    before = verified.state
    ways = closed(verified)
    assert "back" in ways
    for way in ways:
        assert verified.refuses(WAYS[way])
    assert verified.state == before
