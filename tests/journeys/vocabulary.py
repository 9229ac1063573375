"""The words of the journeys: what an agent does, what a customer says, what the screen shows, what is on record.

    agent.opens("Maria Alvarez")        customer.is_confirmed()        screen.shows_nothing_of_the_debt()
    agent.dials()                       customer.says("upset")         record.holds("stop.placed")

Everything an agent does is done by key presses that the screen shows.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from agentdesk.journal.canonical import parse
from agentdesk.scripts.shown import StepView
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.views.desk.page import CustomerPage
from agentdesk.views.kit.a11y import nameless, texts
from agentdesk.views.kit.action import State
from tests.journeys.beside import beside_the_window
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import every_secret


class Agent:
    """The person at the desk."""

    def __init__(self, desk: DeskAtWork) -> None:
        """Sit down."""
        self._desk = desk

    def presses(self, *keys: str) -> None:
        """Press keys."""
        self._desk.keys.press(*keys)

    def types(self, text: str) -> None:
        """Type into what has the focus."""
        self._desk.keys.type(text)

    def goes_to_the_worklist(self) -> None:
        """Move the keyboard into the worklist."""
        rows = self._desk.window.desk.worklist.list
        self.brings_to_the_front(rows)
        self._desk.keys.tab_to(rows.objectName())

    def brings_to_the_front(self, part: QWidget) -> None:
        """Go through the panes, where some are behind tabs, until a part of the window is there."""
        for _ in range(3):
            if part.isVisible():
                return
            self.presses("Ctrl+Tab")
        assert part.isVisible(), f"{part.objectName()} is behind no tab"

    def chooses(self, name: str) -> None:
        """Move to a customer in the worklist."""
        self.goes_to_the_worklist()
        listed = self._desk.window.desk.worklist.list
        names = [row.name for row in listed.rows.rows]
        assert name in names, f"{name} is not on the worklist: {names}"
        self.presses("Home")
        for _ in range(names.index(name)):
            self.presses("Down")
        assert listed.current_customer() == listed.rows.rows[names.index(name)].customer

    def opens(self, name: str) -> None:
        """Prepare a customer from the worklist."""
        self.chooses(name)
        self.presses("Return")
        assert self._desk.state is State.PREPARING
        assert self.card.name == name

    def dials(self) -> None:
        """Dial the first number that may be called."""
        self.presses("Ctrl+D")
        assert self._desk.state is State.DIALLING

    def calls(self, name: str) -> None:
        """Prepare a customer, dial, and have somebody pick up."""
        self.opens(name)
        self.dials()
        self.presses("Ctrl+Return")
        assert self._desk.state is State.ON_CALL

    def answers(self, *answers: str) -> None:
        """Give answers by their keys, from wherever the focus is."""
        for answer in answers:
            step = self._desk.step
            key = next((one.key for one in step.answers if one.id == answer), None)
            offered = [one.id for one in step.answers]
            assert key is not None, f"step {step.id} has no answer {answer}; it has {offered}"
            self.presses(f"Alt+{key}")
            is_left = self._desk.view.step is None or self._desk.step.visit != step.visit
            assert is_left, f"step {step.id} was not left by {answer}"

    def fills(self, **values: str) -> None:
        """Fill fields of the step by typing, reached by Tab; a choice is named by its id."""
        self.brings_to_the_front(self.page.stage)
        for name, value in values.items():
            field = next(one for one in self._desk.step.fields if one.name == name)
            if field.type in ("choice", "yes_no") and self._is_segmented(name, value):
                self._desk.keys.tab_to(f"field-{name}-{value}")
                self.presses("Space")
                continue
            self._desk.keys.tab_to(f"field-{name}")
            if field.type == "choice":
                self.presses(*["Down"] * (1 + [key for key, _ in field.choices].index(value)))
            else:
                self.types(value)

    def writes(self, note: str) -> None:
        """Write a note, and see it kept."""
        self.presses("Ctrl+M")
        self.types(note)
        notes = self._desk.page.column.notes
        self._desk.keys.until(lambda: notes.edit._told == notes.edit.toPlainText())

    def ends_the_call(self) -> None:
        """Mark the call as over."""
        self.presses("Ctrl+E")
        assert self._desk.state is State.WRAP_UP

    def saves(self) -> None:
        """Save the call and go on."""
        interaction = self._desk.view.interaction
        self.presses("Ctrl+N")
        page = self._desk.window.desk.page
        assert page is None or page.interaction != interaction, "the call was not saved"

    def puts_back(self, key: str = "1") -> None:
        """Put the prepared customer back, with the reason that wears a key."""
        self.presses("Esc")
        for _ in range(int(key) - 1):
            self.presses("Tab")
        self.presses("Return")

    def searches(self, text: str) -> None:
        """Search for customers."""
        self.presses("Ctrl+F")
        self.types(text)
        self._desk.keys.until(lambda: self._desk.window.desk.worklist.found._text == text)
        self._desk.keys.settle()

    def finds_action(self, words: str) -> None:
        """Do something through the palette."""
        self.presses("Ctrl+K")
        self.types(words)
        self.presses("Return")

    @property
    def step(self) -> StepView:
        """The step on the screen."""
        return self._desk.step

    @property
    def card(self) -> CustomerCard:
        """The card of the customer on the screen."""
        assert self.page.card is not None
        return self.page.card

    @property
    def page(self) -> CustomerPage:
        """The customer on the screen."""
        return self._desk.page

    def _is_segmented(self, name: str, value: str) -> bool:
        wanted = f"field-{name}-{value}"
        return any(w.objectName() == wanted for w in self.page.stage.answers.findChildren(object))


class Customer:
    """The person on the telephone, as the agent notes what they say."""

    def __init__(self, desk: DeskAtWork, agent: Agent) -> None:
        """Wait for a call."""
        self._desk, self._agent = desk, agent

    def is_confirmed(self) -> None:
        """Pick up and pass the check."""
        self._agent.answers("speaking", "matches")
        assert self._desk.view.scene == "verified"

    def says(self, key: str) -> None:
        """Say something that comes before the script: by its own key, or found by its words."""
        said = next(one for one in self._desk.view.interruptions if one.key == key)
        if said.shortcut:
            self._agent.presses(said.shortcut)
        else:
            self._agent.presses("Ctrl+O")
            self._agent.types(said.phrases[0])
            self._agent.presses("Return")
        open_now = [one.key for one in self._desk.view.interruptions if one.is_open]
        assert key in open_now, f"{key} is not open; {open_now} are"

    def hears_the_matter(self) -> None:
        """Listen to the disclosure and the reason, up to the question how things are."""
        while self._desk.step.id != "situation":
            default = next((one.id for one in self._desk.step.answers if one.is_default), None)
            self._agent.answers(default or self._desk.step.answers[0].id)

    def comes_to_the_options(self) -> None:
        """Tell how things are, and come to what could be agreed."""
        self.hears_the_matter()
        self._agent.answers("less_income", "right", "not_now")
        assert self._desk.step.id == "options"


class Screen:
    """What a person can see, and a screen reader can say."""

    def __init__(self, desk: DeskAtWork) -> None:
        """Look at the window."""
        self._desk = desk

    def everything(self) -> str:
        """Return all of it: accessibility tree, tool tips, titles, every list, and the clipboard."""
        window = self._desk.window
        clipboard = QGuiApplication.clipboard()
        lists = (window.desk.worklist.list.rows, window.desk.worklist.found._model)
        rows = [str(model.index(at, 0).data()) for model in lists for at in range(model.rowCount())]
        titles = [top.windowTitle() for top in self._desk.room.application.topLevelWidgets()]
        everything = "\n".join((*texts(window), *titles, *rows, clipboard.text()))
        return everything.replace("\N{NARROW NO-BREAK SPACE}", " ")

    def shows(self, *words: str) -> None:
        """See that words are there."""
        everything = self.everything()
        for one in words:
            assert one in everything, f"{one!r} is not on the screen:\n{everything}"

    def hides(self, *words: str) -> None:
        """See that words are not there."""
        everything = self.everything()
        for one in words:
            lines = [line for line in everything.split("\n") if one in line]
            assert not lines, f"{one!r} is on the screen: {lines}"

    def shows_nothing_of_the_debt(self, but: str = "") -> None:
        """See that nobody's debt can be read anywhere, nor why anybody stands in the list where they stand.

        `but` is the file number that a line of the script gives away on purpose.
        """
        everything = self.everything()
        leaked = sorted(secret for secret in every_secret() - {but} if secret in everything)
        assert leaked == [], f"these can be read: {leaked}"
        assert "First call" not in everything

    def names_every_control(self) -> None:
        """See that a screen reader can name everything that takes the keyboard."""
        assert nameless(self._desk.window) == ()

    def worklist(self) -> list[str]:
        """Return the names on the worklist, in their order."""
        return [row.name for row in self._desk.window.desk.worklist.list.rows.rows]


class Record:
    """What is stored. It is looked at beside the window's lanes, never on the window's own."""

    def __init__(self, desk: DeskAtWork) -> None:
        """Look at the journal."""
        self._desk = desk

    def of(self, kind: str) -> list[dict[str, Any]]:
        """Return the payloads of a kind of event, in order."""
        statement = "SELECT payload FROM journal WHERE kind = ? ORDER BY seq"
        return [parse(text) for (text,) in self.select(statement, kind)]

    def last(self, kind: str) -> dict[str, Any]:
        """Return the last payload of a kind."""
        found = self.of(kind)
        assert found, f"there is no {kind}"
        return found[-1]

    def select(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a statement."""
        return beside_the_window(lambda: self._select(statement, values))

    def proves_itself(self) -> None:
        """See that the chain holds, and that facts and states follow from it."""
        beside_the_window(self._prove)

    def _select(self, statement: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        with self._desk.services.file.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement, values)]

    def _prove(self) -> None:
        desk = self._desk.services
        assert desk.ask(VerifyJournal()).faults == ()
        before = desk.actor
        desk.act_as(PROGRAM)
        try:
            differing = desk.do(RebuildStates()).value.differing
            assert differing == (), f"these came out otherwise than they were: {differing}"
        finally:
            desk._actor = before
