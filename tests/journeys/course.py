"""The course: a day that leads through every state of the window, for whoever wants to look at each of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from tests.conftest import PASSPHRASE
from tests.fakes.time import MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer

NOTE = "Hours cut at the bakery since September. Rent comes first."
Look = Callable[[str], None]


def walk(desk: DeskAtWork, look: Look) -> None:
    """Walk the whole course; `look` is called with the name of each state."""
    agent = Agent(desk)
    customer = Customer(desk, agent)
    _around_the_list(desk, agent, look)
    _a_call(agent, customer, look)
    _the_wrap_up(desk, agent, look)
    _a_call_that_comes_in(desk, agent, look)
    _calls_without_the_desk(desk, agent, look)
    _the_window(desk, agent, look)
    _after_a_crash(desk, agent, look)


def _around_the_list(desk: DeskAtWork, agent: Agent, look: Look) -> None:
    look("worklist")
    agent.chooses("Tobias Greene")
    agent.presses("Ctrl+?")
    look("why-this-place")
    agent.searches("alvarez")
    look("found")
    agent.searches("zzz")
    look("nobody-found")
    agent.presses("Esc")
    desk.keys.tab_to("worklist-views-due")
    for view in ("callbacks", "promises", "later"):
        agent.presses("Right")
        look(f"no-{view}")
    agent.presses("Left", "Left", "Left")
    agent.opens("Tobias Greene")
    look("several-accounts")
    agent.presses("Esc")
    look("why-no-call")
    agent.presses("Return")


def _a_call(agent: Agent, customer: Customer, look: Look) -> None:
    agent.opens("Maria Alvarez")
    look("preparing")
    agent.dials()
    look("dialling")
    agent.presses("Ctrl+Return")
    look("opening")
    agent.answers("speaking")
    look("right-party")
    agent.answers("matches")
    look("disclosure")
    agent.answers("next")
    look("reason")
    agent.presses("Ctrl+J")
    look("skipping")
    agent.presses("Esc")
    customer.hears_the_matter()
    look("situation")
    agent.presses("Ctrl+H")
    look("on-hold")
    agent.presses("Ctrl+H")
    customer.says("upset")
    look("upset")
    agent.answers("still")
    look("upset-second-rung")
    agent.presses("Esc", "Ctrl+O")
    look("other-words")
    agent.presses("Esc")
    agent.writes(NOTE)
    agent.answers("less_income", "right")
    look("help-first")
    agent.answers("not_now")
    look("options")
    agent.answers("parts")
    look("plan")
    agent.fills(count="12", every="month", first_on="+14")
    look("plan-filled")
    customer.says("someone_else")
    look("someone-else")
    agent.answers("gone")
    agent.answers("read_back")
    look("recap")
    agent.answers("agreed", "next", "all_good")
    look("goodbye")


def _the_wrap_up(desk: DeskAtWork, agent: Agent, look: Look) -> None:
    agent.ends_the_call()
    agent.brings_to_the_front(desk.window.desk.work)
    look("wrap-up")
    desk.keys.tab_to("outcomes-other")
    agent.presses("Space")
    look("all-outcomes")
    desk.keys.tab_to("outcomes-why-not")
    agent.presses("Space")
    look("why-not")
    desk.keys.tab_to("set-back-open")
    agent.presses("Space")
    look("setting-back")
    agent.presses("Alt+9", "Ctrl+N")
    look("something-missing")
    desk.keys.tab_to("outcomes-other")
    agent.presses("Space", "Alt+2")
    agent.saves()
    look("next-customer")
    agent.puts_back()


def _a_call_that_comes_in(desk: DeskAtWork, agent: Agent, look: Look) -> None:
    agent.presses("Ctrl+I")
    look("a-call-comes-in")
    agent.presses("Return")
    look("who-is-it")
    agent.types("okonkwo")
    agent.presses("Return")
    look("caller-named")
    agent.presses("Alt+2")
    agent.ends_the_call()
    agent.presses("Ctrl+I", "Return")
    look("two-calls")
    agent.ends_the_call()
    look("unnamed-wrap-up")


def _calls_without_the_desk(desk: DeskAtWork, agent: Agent, look: Look) -> None:
    desk.work_on(10 * MINUTE)
    agent.opens("Keoni Kahale")
    agent.presses("Ctrl+L")
    look("logging")
    desk.keys.tab_to("log-go")
    agent.presses("Return")
    look("logging-refused")
    agent.presses("Ctrl+D", "Ctrl+E")
    agent.presses("Alt+2")
    agent.saves()
    agent.puts_back()


def _the_window(desk: DeskAtWork, agent: Agent, look: Look) -> None:
    for keys, name in (("Ctrl+K", "palette"), ("Ctrl+/", "keys")):
        agent.presses(keys)
        look(name)
        agent.presses("Esc")
    agent.finds_action(QCoreApplication.translate("Actions", "About AgentDesk"))
    look("about")
    agent.presses("Esc", "Ctrl+,")
    look("settings")
    agent.presses("Ctrl+B")
    look("blank")
    agent.presses("Ctrl+B", "Ctrl+Shift+L")
    look("locked")
    agent.types("not the passphrase")
    agent.presses("Return")
    look("stays-locked")
    agent.types(PASSPHRASE)
    agent.presses("Return")
    desk.keys.until(lambda: not desk.window.covering.is_covered)
    for _ in range(5):
        desk.work_on(5 * MINUTE)
    look("offline")


def _after_a_crash(desk: DeskAtWork, agent: Agent, look: Look) -> None:
    desk.reopen()
    desk.keys.until(desk.window.desk.resume.isVisible)
    look("left-open")
    agent.presses("Return")
    look("who-is-there")
