"""An agent who does anything at all: picks from what the desk shows, fills what it asks, and tries what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

from agentdesk.errors import Refused
from agentdesk.scripts.effects import MOODS
from agentdesk.scripts.shown import FieldView, StepView
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    ChooseOutcome,
    Dial,
    FindCustomers,
    GoBack,
    GoForward,
    Interrupt,
    KeepMending,
    KeepTyped,
    KeepWrapUp,
    LetGo,
    LogCall,
    MarkCall,
    MarkMood,
    NameCaller,
    NoteFound,
    OpenCalls,
    OpenSearch,
    PrepareCustomer,
    PutBack,
    QueueRows,
    ReturnToScript,
    SaveCall,
    SayWhoIsThere,
    ShowCall,
    ShowCustomer,
    ShowNote,
    ShowWrapUp,
    SkipStep,
    SweepQueue,
    TakeCall,
    TypeNote,
)
from agentdesk.services.rows.call import CallView
from tests.fakes.time import DAY, HOUR, MINUTE, SECOND, Hands

MARKS = ("answered", "on_hold", "off_hold", "over", "over", "set_back", "had_answered")


class Seat:
    """A place at a desk: what lies there, and what was ever shown, the newest last in `seen`."""

    def __init__(self, desk: Desk, hands: Hands, random: Random) -> None:
        """Sit down at a desk where somebody has signed in."""
        self.desk = desk
        self.hands = hands
        self.random = random
        self.seen: list[Any] = []

    def see(self, shown: Any) -> Any:
        """Look at what is shown."""
        self.seen.append(shown)
        return shown

    def look(self) -> None:
        """Look at everything that can be on the screen now, and forget what was shown before."""
        self.seen.clear()
        self.see(self.desk.ask(QueueRows("all")))
        for row in self.see(self.desk.ask(OpenCalls())):
            self.see(self.desk.ask(ShowCall(row.interaction)))
            with suppress(Refused):
                self.see(self.desk.ask(ShowNote(row.interaction)))
        for customer in self.customers():
            try:
                self.see(self.desk.ask(ShowCustomer(customer)))
            except Refused:
                continue

    def customers(self) -> list[str]:
        """Everyone on the worklist."""
        return [row.customer for row in self.desk.ask(QueueRows("all")).rows]

    def _do(self, command: object) -> Any:
        return self.desk.do(command).value

    def _somebody(self) -> str:
        return self.random.choice(self.customers())

    def _numbers(self, customer: str) -> list[str]:
        with self.desk.file.read() as connection:
            rows = connection.exec_driver_sql("SELECT number FROM base_phone WHERE customer = ?", (customer,))
            return [str(number) for number in rows.scalars()]

    def _call(self) -> CallView | None:
        open_calls = self.desk.ask(OpenCalls())
        if not open_calls:
            return None
        live = self.desk.sessions.live()
        view = self.desk.ask(ShowCall(live.interaction if live else open_calls[-1].interaction))
        assert isinstance(view, CallView)
        return view

    def _interaction(self) -> str:
        call = self._call()
        return call.interaction if call else "no-such-call"

    def _customer(self) -> str | None:
        call = self._call()
        return call.customer if call else None

    def _step(self) -> StepView | None:
        call = self._call()
        return call.step if call else None

    def _wrap_up(
        self, interaction: str, chosen: str | None = None, detail: dict[str, Any] | None = None
    ) -> Any:
        return self.desk.ask(ShowWrapUp(interaction, chosen, detail or {}))


class AnyAgent(Seat):
    """Acts at a desk by chance. What is refused is kept in `refused`."""

    refused: str | None = None

    def act(self) -> str:
        """Let some time pass and do one thing; return its name."""
        self.hands.move(self.random.choice((1, SECOND, SECOND, 20 * SECOND, MINUTE, MINUTE, HOUR, DAY)))
        act = self.random.choice(self._likely())
        self.refused = None
        try:
            self.see(act())
        except Refused as refused:
            self.refused = refused.code
        return act.__name__

    def _likely(self) -> list[Callable[[], Any]]:
        """What somebody would do now, and now and then something that makes no sense."""
        call = self._call()
        anything = [self.prepare, self.dial, self.mark, self.wrap, self.take_call, self.log, self.search]
        anything += [self.sweep, self.put_back, self.name_caller, self.note, self.type_in, *self._talk()]
        return [*anything, *self._next(call) * (2 * len(anything))]

    def _next(self, call: CallView | None) -> list[Callable[[], Any]]:
        """What would bring the work on."""
        if call is None:
            return [self.prepare, self.dial]
        if call.call.stage == "dialling":
            return [self.pick_up]
        if call.call.stage == "wrap_up":
            return [self.wrap, self.wrap, self.note, self.fill_in]
        if call.customer is None:
            return [self.name_caller]
        if call.asks_who:
            return [self.say_who_is_there]
        if call.step is None or call.step.kind == "end":
            return [self.mark]
        return [
            *[self.answer] * 30,
            *[self.type_in] * 3,
            self.interrupt,
            self.come_back,
            self.let_go,
            self.mood,
            self.mark,
        ]

    def _talk(self) -> list[Callable[[], Any]]:
        return [
            self.answer,
            self.back,
            self.forward,
            self.skip,
            self.interrupt,
            self.come_back,
            self.mood,
            self.let_go,
        ]

    def prepare(self) -> Any:
        return self._do(PrepareCustomer(self._somebody()))

    def dial(self) -> Any:
        prepared = [one for one in self.customers() if self.desk.sessions.prepared_at(one) is not None]
        customer = self.random.choice(prepared or [self._somebody()])
        card = self.desk.ask(ShowCustomer(customer))
        number = self.random.choice([row.number for row in card.numbers])
        return self._do(Dial(customer, number, redial_reason=self.random.choice((None, "no tone"))))

    def take_call(self) -> Any:
        return self._do(TakeCall(self.random.choice((None, "+13125550199"))))

    def name_caller(self) -> Any:
        return self._do(NameCaller(self._interaction(), self._somebody()))

    def log(self) -> Any:
        now, customer = self.desk.clock.now(), self._somebody()
        began = now - self.random.randint(-MINUTE, HOUR)
        number = self.random.choice(self._numbers(customer))
        return self._do(
            LogCall(customer, number, began, began + MINUTE, self.random.choice(("", "phone was down")))
        )

    def pick_up(self) -> Any:
        return self._do(MarkCall(self._interaction(), "answered"))

    def say_who_is_there(self) -> Any:
        found = self.random.choice(("same", "same", "other", "over"))
        if found == "over":
            return self._do(MarkCall(self._interaction(), "over"))
        return self._do(SayWhoIsThere(self._interaction(), found))  # type: ignore[arg-type]

    def mark(self) -> Any:
        call, mark = self._call(), self.random.choice(MARKS)
        at = None if call is None or call.call.ended_at is None else call.call.ended_at - 5 * SECOND
        return self._do(MarkCall(self._interaction(), mark, at, self.random.choice((None, "forgot"))))  # type: ignore[arg-type]

    def answer(self) -> Any:
        step = self._step()
        if step is None:
            return self._do(AnswerStep(self._interaction(), 0, "next"))
        given = self._given(step)
        answers = [*given, *given[:1] * len(given)]  # the first answer is the usual one
        visit = step.visit if self.random.random() < 0.95 else step.visit - 1
        values = {one.name: any_value(self.random, one) for one in step.fields if self.random.random() < 0.9}
        return self._do(AnswerStep(self._interaction(), visit, self.random.choice(answers), values))

    def _given(self, step: StepView) -> list[str]:
        return [one.id for one in step.answers] or ["next"]

    def type_in(self) -> Any:
        step = self._step()
        values = (
            {one.name: any_value(self.random, one) for one in step.fields if not one.is_sensitive}
            if step
            else {}
        )
        return self._do(KeepTyped(self._interaction(), step.id if step else "nowhere", values))

    def back(self) -> Any:
        return self._do(GoBack(self._interaction()))

    def forward(self) -> Any:
        return self._do(GoForward(self._interaction()))

    def skip(self) -> Any:
        return self._do(SkipStep(self._interaction(), self.random.choice(("", "asked to move on"))))

    def interrupt(self) -> Any:
        call = self._call()
        keys = [one.key for one in call.interruptions] if call else []
        return self._do(Interrupt(self._interaction(), self.random.choice([*keys, "nothing"])))

    def come_back(self) -> Any:
        return self._do(ReturnToScript(self._interaction()))

    def mood(self) -> Any:
        return self._do(MarkMood(self._interaction(), self.random.choice(list(MOODS))))

    def let_go(self) -> Any:
        call = self._call()
        people = [one.id for one in call.line] if call else []
        return self._do(LetGo(self._interaction(), self.random.choice([*people, "nobody"])))

    def note(self) -> Any:
        body = self.random.choice(("", "Hours were cut.", "card 4111 1111 1111 1111", "\x00\ud800 half"))
        return self._do(TypeNote(self._interaction(), body))

    def wrap(self) -> Any:
        interaction = self._interaction()
        chosen = self.random.choice([row.key for row in self._wrap_up(interaction).outcomes])
        fields = self._wrap_up(interaction, chosen).fields
        detail = {one.name: any_value(self.random, one) for one in fields}
        self.see(self._wrap_up(interaction, chosen, detail))
        return self._do(SaveCall(interaction, chosen, detail))

    def fill_in(self) -> Any:
        interaction = self._interaction()
        chosen = self.random.choice([row.key for row in self._wrap_up(interaction).outcomes])
        fields = self._wrap_up(interaction, chosen).fields
        detail = {one.name: any_value(self.random, one) for one in fields}
        moment = self.random.choice(({}, {"day": "2026-04-01", "time": "noonish"}))
        mended = self.random.choice(("set_back", "had_answered"))
        commands = (
            ChooseOutcome(interaction, chosen),
            KeepWrapUp(interaction, chosen, detail, moment),
            KeepMending(interaction, mended, {"time": "noonish", "reason": "forgot"}),
        )
        return self._do(self.random.choice(commands))

    def put_back(self) -> Any:
        return self._do(PutBack(self._somebody(), self.random.choice(("", "lunch"))))

    def search(self) -> Any:
        self._do(OpenSearch())
        found = self.see(
            self.desk.ask(FindCustomers(self.random.choice(("alvarez", "312", "c-0001", "nobody"))))
        )
        return self._do(NoteFound(tuple(row.customer for row in found)))

    def sweep(self) -> Any:
        return self._do(SweepQueue())


class Unchecking(AnyAgent):
    """Acts by chance too, passes nobody's check, and is often told of someone else on the line."""

    def _next(self, call: CallView | None) -> list[Callable[[], Any]]:
        likely = super()._next(call)
        return [*likely, *[self.someone_else, self.let_go] * 10] if self.answer in likely else likely

    def _given(self, step: StepView) -> list[str]:
        live = self.desk.sessions.live()
        replies = live.script.steps[step.id].replies if live and live.script else ()
        passing = {one.id for one in replies if one.result == "passed"}
        return [id for id in super()._given(step) if id not in passing]

    def someone_else(self) -> Any:
        return self._do(Interrupt(self._interaction(), "someone_else"))


def any_value(random: Random, field: FieldView) -> Any:
    """Something that could be typed into a field."""
    choices = [key for key, _ in field.choices] or ["none"]
    values: dict[str, Callable[[], Any]] = {
        "choice": lambda: random.choice(choices),
        "multi": lambda: random.sample(choices, 1),
        "yes_no": lambda: random.choice(("yes", "no")),
        "number": lambda: random.randint(1, 12),
        "money": lambda: random.choice((5_000, 20_000, -1)),
        "date": lambda: random.choice(("2026-03-10", "2026-04-01", "2026-03-05")),
        "time": lambda: "10:00",
        "phone": lambda: "+13125550199",
        "text": lambda: "in their own words",
    }
    return values[field.type]()
