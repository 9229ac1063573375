"""The curtain: what is about the debt is nowhere on the screen while someone may hear or see who may not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from agentdesk.views.kit.a11y import texts
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import MARIA
from tests.journeys.vocabulary import Agent, Customer, Record, Screen


def test_it_falls_at_the_press_of_dial(agent: Agent, screen: Screen) -> None:
    screen.shows("First call", "$1,284.50")
    agent.opens("Maria Alvarez")
    screen.shows("Lakeshore Furniture", "LF-48-20917", "The sofa came with a torn seam")
    agent.dials()
    screen.shows_nothing_of_the_debt()
    screen.hides("arrears")
    screen.shows("Maria Alvarez", "Chicago")


def test_someone_else_on_the_line_closes_it_at_once_and_leaving_opens_it(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    screen.shows("Lakeshore Furniture", "First call")
    customer.says("someone_else")
    screen.shows_nothing_of_the_debt()
    screen.hides("arrears")
    screen.shows("Someone else is on the line")
    agent.answers("gone")
    assert desk.view.scene == "verified"
    screen.shows("Lakeshore Furniture", "First call")
    kinds = [kind for (kind,) in record.select("SELECT kind FROM journal WHERE kind LIKE 'participant.%'")]
    assert kinds.count("participant.joined") >= 2
    assert "participant.left" in kinds


def test_nothing_leads_back_to_the_account_before_the_other_one_is_gone(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("someone_else")
    back = desk.window.findChild(QAbstractButton, "branch-return")
    step = desk.step.id
    agent.presses("Esc")
    assert (desk.step.id, desk.window.desk.banner.isHidden()) == (step, True)
    assert not back.isEnabled()
    assert (
        back.toolTip() == "Someone on the line may not hear this. First mark who is there, or who has left."
    )
    agent.answers("gone")
    customer.says("upset")
    assert back.isEnabled()
    agent.presses("Esc")
    screen.shows("Lakeshore Furniture")


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


def test_what_they_said_of_it_is_gone_while_someone_else_listens_and_comes_back(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    words = "sofa of Lakeshore was 900 only"
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    customer.says("disputes")
    agent.fills(about="amount", words=words)
    customer.says("someone_else")
    screen.hides(words)
    agent.presses("Esc")
    assert (desk.step.id, desk.view.scene) == ("dispute_about", "third_party")
    screen.hides(words)
    customer.says("someone_else")
    agent.answers("gone")
    assert desk.step.id == "dispute_about"
    screen.shows(words)
    agent.answers("spoken")
    assert record.last("dispute.raised")["words"] == words


def test_where_the_script_waits_is_not_named_while_someone_else_listens(
    agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("does_not")
    screen.shows("They do not want to pay")
    customer.says("someone_else")
    screen.hides("They do not want to pay")
    screen.shows("The script waits.")


RECORD = "Called 312-555-0101"


def copies_the_record(desk: DeskAtWork, agent: Agent) -> None:
    """Work a call, copy its record with the button, save, and go on."""
    agent.calls("Maria Alvarez")
    agent.ends_the_call()
    desk.keys.tab_to("record-copy")
    agent.presses("Space")
    assert RECORD in clipboard()
    agent.presses("Alt+4")
    agent.saves()


def clipboard() -> str:
    """Return what any program could paste now."""
    return QGuiApplication.clipboard().text()


def dials_the_next(agent: Agent) -> None:
    """Dial somebody else."""
    agent.puts_back()
    agent.opens("Tobias Greene")
    assert RECORD in clipboard()
    agent.dials()


def takes_a_call(agent: Agent) -> None:
    """Take a call that comes in."""
    agent.presses("Ctrl+I", "Return")


def locks(agent: Agent) -> None:
    """Lock the desk."""
    agent.presses("Ctrl+Shift+L")


def closes_the_window(agent: Agent) -> None:
    """Close the window, as at the end of the day, or for somebody else who works here."""
    agent.presses("Ctrl+Q")


AWAY = (dials_the_next, takes_a_call, locks, closes_the_window)


@pytest.mark.parametrize("goes_on", AWAY)
def test_what_was_copied_before_is_not_in_the_clipboard(
    goes_on: Callable[[Agent], None], desk: DeskAtWork, agent: Agent
) -> None:
    copies_the_record(desk, agent)
    goes_on(agent)
    assert clipboard() == ""


@pytest.mark.parametrize("goes_on", AWAY[1:])
def test_what_another_program_put_into_the_clipboard_stays_there(
    goes_on: Callable[[Agent], None], desk: DeskAtWork, agent: Agent
) -> None:
    copies_the_record(desk, agent)
    QGuiApplication.clipboard().setText("a recipe for bread")
    goes_on(agent)
    assert clipboard() == "a recipe for bread"


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+X"])
def test_what_was_copied_from_the_notes_goes_when_someone_else_listens(
    keys: str, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.writes("Owes for the sofa")
    agent.presses("Return")
    agent.types("and says so")
    agent.presses("Ctrl+A", keys)
    assert clipboard() == "Owes for the sofa\nand says so"
    agent.answers(agent.step.answers[0].id)
    assert clipboard() == "Owes for the sofa\nand says so"
    customer.says("someone_else")
    assert clipboard() == ""


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
    return texts(desk.window)


def left_in_the_window(desk: DeskAtWork) -> set[str]:
    """Return what of Maria's debt any widget of the window holds, be it hidden."""
    everything = "\n".join(texts(desk.window, with_hidden=True))
    return {secret for secret in MARIA.secrets() if secret in everything}


def test_nothing_of_whom_was_prepared_waits_behind_a_call_that_comes_in(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    agent.opens("Maria Alvarez")
    assert left_in_the_window(desk) >= {"Lakeshore Furniture", "LF-48-20917", MARIA.note}
    agent.presses("Ctrl+I", "Return")
    assert desk.view.scene == "unverified"
    assert left_in_the_window(desk) == set()
    agent.ends_the_call()
    assert left_in_the_window(desk) == set()
    agent.opens("Maria Alvarez")
    screen.shows("Lakeshore Furniture", "LF-48-20917", MARIA.note, "Where we left off", "Your first words")


def test_nothing_of_a_call_to_be_finished_waits_behind_the_next_one(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    agent.writes("Rent first")
    agent.ends_the_call()
    agent.presses("Alt+4")
    waiting = desk.view.interaction
    chosen = desk.page.wrap_up.outcome  # type: ignore[union-attr] # the call is over
    agent.presses("Ctrl+I", "Return")
    assert desk.view.scene == "unverified"
    assert left_in_the_window(desk) == set()
    agent.ends_the_call()
    desk.keys.tab_to(f"finish-{waiting}")
    agent.presses("Space")
    screen.shows("Maria Alvarez", "Lakeshore Furniture")
    assert desk.page.column.notes.edit.toPlainText() == "Rent first"
    assert desk.page.wrap_up.outcome == chosen  # type: ignore[union-attr]
