"""The keys of answers: the number on the screen is the script's own, also where an answer is hidden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from agentdesk.content.seeds import seeds
from agentdesk.services.keeping import open_file
from agentdesk.storage import content
from agentdesk.views.kit.button import KeyButton
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.town import MONDAY
from tests.journeys.vocabulary import Agent

WHO = "- {id: who, label:"


def give_script_that_hides_an_answer(room: Room) -> None:
    """Put a script into the file of a room in which the second answer to the greeting is for an open line only."""
    shipped = next(
        text for kind, key, _, _, text in seeds() if (kind, key) == ("script", "early_arrears_outbound")
    )
    hiding = shipped.replace('version: "1"', 'version: "2"', 1).replace(
        WHO, "- {id: who, when: {line: open}, label:"
    )
    assert hiding.count("when: {line: open}, label:") >= 1
    new = content.Content("script", "early_arrears_outbound", "2", content.digest_of(hiding), hiding)
    file = open_file(room.profile, room.key, room.clock)
    try:
        with file.write() as connection:
            content.add(connection, new, at=MONDAY, author="demo-trainer", approver="demo-lead")
    finally:
        file.close()


def shown(desk: DeskAtWork) -> list[tuple[str, str]]:
    """Return key and id of the answers on the screen."""
    grid = desk.window.findChild(QWidget, "answers-grid")
    assert grid is not None
    buttons = [button for button in grid.findChildren(KeyButton) if button.isVisible()]
    return [(button.key, button.objectName().removeprefix("answers-grid-")) for button in buttons]


def test_a_hidden_answer_leaves_a_gap_and_the_others_keep_their_keys(rooms: Callable[[], Room]) -> None:
    room = rooms()
    give_script_that_hides_an_answer(room)
    desk = DeskAtWork(room)
    try:
        agent = Agent(desk)
        agent.calls("Maria Alvarez")
        assert shown(desk)[:3] == [("1", "speaking"), ("3", "fetched"), ("4", "other")]
        agent.presses("Alt+2")
        assert desk.step.id == "greet"
        agent.presses("Alt+4")
        assert desk.step.id == "other_answers"
    finally:
        desk.close()


def test_a_bare_number_is_the_script_s_own_key_too(desk: DeskAtWork, agent: Agent) -> None:
    agent.calls("Maria Alvarez")
    assert ("3", "fetched") in shown(desk)
    agent.answers("fetched")
    assert shown(desk) == [("1", "speaking"), ("2", "who"), ("4", "other")]
    agent.presses("3")
    assert desk.step.id == "greet_again"
    agent.presses("4")
    assert desk.step.id == "other_answers"
