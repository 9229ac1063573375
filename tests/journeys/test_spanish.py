"""A Spanish window: whatever the agent only reads is Spanish; what is said aloud stays in the language of the call."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale

from agentdesk.errors import Refused
from agentdesk.services.rows.sync import SyncState
from agentdesk.sync.address import refuse_unkeepable
from agentdesk.views.kit.guard import UiGuard
from agentdesk.views.status_line import saved_words
from agentdesk.views.sync_words import rail_sentence
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer, Screen


@pytest.fixture
def desk(rooms: Callable[[], Room], guard: UiGuard) -> Iterator[DeskAtWork]:
    """A desk at work in Spanish."""
    room = rooms()
    room.language.speak(QLocale("es_US"))
    opened = DeskAtWork(room)
    yield opened
    opened.close()


def test_labels_hints_and_refusals_are_spanish_and_the_words_said_aloud_are_not(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    screen.shows("Pregunte por su nombre", "¿Quién contestó?", "Número equivocado", "Con calma y amabilidad")
    screen.shows("May I please speak with Maria Alvarez?")
    customer.is_confirmed()
    customer.hears_the_matter()
    screen.shows("Menos ingresos que antes", "Primero escuche", "Apuros", "Situación")
    customer.says("upset")
    screen.shows("El cliente muestra molestia: calmar la situación", "Deje que termine", "El silencio ayuda")
    screen.hides("Silence is working", "Let them finish", "Customer is upset")
    agent.presses("F2")
    screen.shows("Ya está en esto. Siga aquí o vuelva al guion.")


def test_what_customers_say_is_found_by_its_spanish_name_and_by_their_own_words(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    for typed in ("apuros", "lost my job"):
        agent.presses("Ctrl+O")
        agent.types(typed)
        found = desk.window.panels.others._model
        assert "Apuros" in [found.item(row).text() for row in range(found.rowCount())]
        agent.presses("Esc")


def test_a_refusal_that_a_row_carries_is_spanish_with_its_values(desk: DeskAtWork) -> None:
    with pytest.raises(Refused) as refused:
        refuse_unkeepable("host=central.example dbname=desk user=jordan port=five")
    state = SyncState("refused", sentence=refused.value.sentence)
    told = "port en la dirección no es un número."
    assert saved_words(state, "America/Chicago", 0).endswith(told)
    assert rail_sentence("No sincronizado", state).endswith(told)


def test_a_letter_is_logged_and_told_in_spanish(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    agent.opens("Maria Alvarez")
    agent.presses("Ctrl+T")
    screen.shows("Registrar una carta o un mensaje", "Qué pide", "Carta", "hora nuestra")
    agent.presses("Ctrl+Return")
    screen.shows("Elija qué pide.")
    agent.presses("Down", "Down", "Ctrl+Return")
    screen.shows("pide información")
    screen.hides("asks for information", "Log a letter", "It is entered")
