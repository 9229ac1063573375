"""One person on two records: the card names the other one, and only where the debt may be seen."""

from __future__ import annotations

import pytest

from agentdesk.journal.chain import Entry
from agentdesk.storage import journal
from agentdesk.storage.project import project
from agentdesk.views.kit.a11y import texts
from tests.journeys.beside import beside_the_window
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import CHICAGO, MONDAY
from tests.journeys.vocabulary import Agent, Customer, Screen

SAME = "The same person as Luis Alvarez, "


@pytest.fixture
def one_person(desk: DeskAtWork) -> None:
    """A lead has decided that Maria and Luis are one person."""

    def decide() -> None:
        with desk.services.file.write() as connection:
            found = connection.exec_driver_sql(
                "SELECT id FROM base_customer WHERE full_name LIKE '% Alvarez'"
            )
            one, other = sorted(found.scalars())
            told = {"customer": one, "other": other, "agree": [], "contradict": []}
            entry = Entry("people.linked", told)
            journal.append(connection, (entry,), actor="demo-lead", at=MONDAY, zone=CHICAGO)
            project(connection, (one, other), MONDAY)

    beside_the_window(decide)


@pytest.mark.usefixtures("one_person")
def test_the_card_names_the_other_record_where_the_account_is_open_and_nowhere_else(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.opens("Maria Alvarez")
    screen.shows(SAME)
    agent.dials()
    for keys in ((), ("Ctrl+Return",)):
        agent.presses(*keys)
        screen.hides("The same person")
        assert SAME not in "\n".join(texts(desk.window, with_hidden=True))
    customer.is_confirmed()
    screen.shows(SAME)
    screen.names_every_control()
    customer.says("someone_else")
    screen.hides("The same person")
    agent.answers("gone")
    screen.shows(SAME)
    agent.presses("Ctrl+Shift+S")
    screen.hides("The same person")


def test_who_is_nobody_else_has_no_such_line(agent: Agent, screen: Screen) -> None:
    agent.opens("Maria Alvarez")
    screen.hides("The same person")
