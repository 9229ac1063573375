"""The curtain: what is about the debt is nowhere on the screen while someone may hear or see who may not."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen


def test_it_falls_at_the_press_of_dial(agent: Agent, screen: Screen) -> None:
    screen.shows("First contact", "$1,284.50")
    agent.opens("Maria Alvarez")
    screen.shows("Lakeshore Furniture", "LF-48-20917", "The sofa came with a torn seam")
    agent.dials()
    screen.shows_nothing_of_the_debt()
    screen.shows("Maria Alvarez", "Chicago")


def test_someone_else_on_the_line_closes_it_at_once_and_leaving_opens_it(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    screen.shows("Lakeshore Furniture", "First contact")
    customer.says("someone_else")
    screen.shows_nothing_of_the_debt()
    screen.shows("Someone else is on the line")
    agent.answers("gone")
    assert desk.view.scene == "verified"
    screen.shows("Lakeshore Furniture", "First contact")
    kinds = [kind for (kind,) in record.select("SELECT kind FROM journal WHERE kind LIKE 'participant.%'")]
    assert kinds.count("participant.joined") >= 2
    assert "participant.left" in kinds


def test_search_results_say_nothing_while_someone_else_listens(
    agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("someone_else")
    agent.searches("greene")
    screen.shows("Tobias Greene", "P-1005")
    screen.shows_nothing_of_the_debt()


def test_why_somebody_comes_up_is_not_explained_meanwhile(
    agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.chooses("Tobias Greene")
    agent.presses("Ctrl+?")
    screen.shows("customers nobody has called yet")
    agent.calls("Maria Alvarez")
    screen.hides("customers nobody has called yet", "the larger balance")


def test_a_customers_yes_opens_it_for_whoever_may_hear(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("someone_else")
    agent.fills(name="Rosa Alvarez")
    agent.answers("allowed")
    assert desk.view.scene == "verified"
    screen.shows("Lakeshore Furniture")
    agent.presses("Ctrl+Shift+P")
    screen.shows("Rosa Alvarez", "may hear about the account")


def test_what_was_copied_before_is_not_in_the_clipboard(agent: Agent, screen: Screen) -> None:
    agent.opens("Maria Alvarez")
    agent.presses("Ctrl+A", "Ctrl+C")
    agent.dials()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("ending", ["unverified", "verified", "third_party"])
def test_after_the_call_it_stays_as_it_was_at_the_end(
    ending: str, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    if ending != "unverified":
        customer.is_confirmed()
    if ending == "third_party":
        customer.says("someone_else")
    agent.ends_the_call()
    if ending == "verified":
        screen.shows("Lakeshore Furniture")
    else:
        screen.shows_nothing_of_the_debt()


def test_the_window_never_names_anybody(desk: DeskAtWork, agent: Agent, customer: Customer) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    assert desk.window.windowTitle() == "AgentDesk"


def test_blanking_takes_everything_away_and_the_same_key_brings_it_back(
    agent: Agent, customer: Customer, screen: Screen, desk: DeskAtWork
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    visit = desk.step.visit
    agent.presses("Ctrl+B")
    screen.shows("Screen blanked", "The call goes on.")
    assert "Maria" not in "\n".join(_read_aloud(desk))
    agent.presses("Alt+1")
    assert desk.step.visit == visit
    agent.presses("Ctrl+B")
    screen.shows("Maria Alvarez", "Lakeshore Furniture")


def _read_aloud(desk: DeskAtWork) -> tuple[str, ...]:
    from agentdesk.views.kit.a11y import texts

    return texts(desk.window)
