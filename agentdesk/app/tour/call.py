"""The tour's call: from the worklist to the next customer, by keys alone, with two interruptions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from agentdesk.app.tour.hands import Hands, TourFailed
from agentdesk.domain.money import Money, digits
from agentdesk.scripts.shown import AnswerView
from agentdesk.services.rows.call import CallView
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.views.desk.page import CustomerPage
from agentdesk.views.figures import money
from agentdesk.views.kit import a11y
from agentdesk.views.kit.action import State
from agentdesk.views.main_window import MainWindow

NOTE = "Hours cut at the bakery since September, full shifts again in January. Rent comes first."
PAYMENTS, FIRST_IN_DAYS = "12", "+14"


@dataclass(slots=True)
class TourCall:
    """Drives one call. `picture` takes a state; `steps` counts what was answered."""

    window: MainWindow
    hands: Hands
    picture: Callable[[str], None]
    steps: int = 0
    interaction: str = ""
    secrets: tuple[str, ...] = field(default=())

    def take(self) -> None:
        """Have the whole call."""
        self._prepare()
        self._dial()
        self._find_who_it_is()
        self._say_what_it_is_about()
        self._calm_down()
        self._listen()
        self._agree()
        self._wrap_up()

    def _prepare(self) -> None:
        self.picture("worklist")
        self.window.desk.worklist.list.setFocus()
        self.hands.press("Down")
        self.hands.press("Return")
        self._until_state(State.PREPARING)
        card = self._page.card
        if card is None:
            raise TourFailed("the prepared customer has no card")
        self.secrets = debt_facts(card)
        self._expect_open("preparing")
        self.picture("preparing")

    def _dial(self) -> None:
        self.hands.press("Ctrl+D")
        self._until_state(State.DIALLING)
        self._expect_closed("dialling")
        self.picture("dialling")
        self.hands.press("Ctrl+Return")
        self._until_state(State.ON_CALL)
        self.interaction = self._view.interaction
        self._expect_closed("on the call, nobody confirmed")
        self.picture("opening")

    def _find_who_it_is(self) -> None:
        self.answer("speaking")
        if self._step == "right_place":
            self.answer("fine")
        self._expect_closed("before the check")
        self.picture("right-party")
        self.answer("matches")
        self._expect_open("after the check")
        self.picture("disclosure")

    def _say_what_it_is_about(self) -> None:
        self.answer("next")
        self.picture("reason")
        while self._step != "reason_match":
            self.answer("next")
        self.answer("matches")
        self.picture("situation")

    def _calm_down(self) -> None:
        """They are upset: the ladder, two rungs of it, and back to the question that waits."""
        waiting = self._step
        self.interrupt("F2")
        self.picture("upset")
        self.answer("still")
        self.picture("upset-second-rung")
        self.hands.press("Esc")
        self.hands.until(lambda: self._step == waiting, "the script came back after the customer was upset")

    def _listen(self) -> None:
        self.hands.press("Ctrl+M")
        self.hands.type(NOTE)
        self.answer("less_income")
        self.picture("acknowledging")
        self.answer("right")
        self.answer("not_now")
        self.picture("options")

    def _agree(self) -> None:
        self.answer("parts")
        self._someone_else()
        self._fill_plan()
        self.picture("plan")
        self.answer("read_back")
        self.picture("recap")
        self.answer("agreed")
        while self._view.step is not None and self._view.step.kind != "end":
            self.answer(self._default())
        self.picture("goodbye")

    def _someone_else(self) -> None:
        """Another voice is heard: everything about the debt goes at once, and comes back when they have left."""
        self.interrupt("F9")
        self._expect_closed("someone else is on the line")
        self.picture("someone-else")
        self._someone_leaves()
        self._expect_open("the other person has left")

    def _wrap_up(self) -> None:
        self.hands.press("Ctrl+E")
        self._until_state(State.WRAP_UP)
        self.hands.until(lambda: self._outcome == "plan", "the wrap-up suggests a plan")
        self.picture("wrap-up")
        customer = self._page.customer
        self.hands.press("Ctrl+N")
        self.hands.until(
            lambda: self.window.desk.page is not None and self.window.desk.page.customer != customer,
            "the call was saved and the next customer opened",
        )
        self.picture("next-customer")

    @property
    def _outcome(self) -> str | None:
        wrap_up = self._page.wrap_up
        return wrap_up.outcome if wrap_up is not None else None

    def answer(self, answer: str) -> None:
        """Give an answer by its key, from wherever the focus is."""
        step = self._view.step
        if step is None:
            raise TourFailed("the script has run out")
        key = next((one.key for one in step.answers if one.id == answer), None)
        if key is None:
            raise TourFailed(f"step {step.id} has no answer {answer}")
        visit = step.visit
        self.hands.press(f"Alt+{key}")
        self.hands.until(lambda: self._visit != visit, f"step {step.id} was answered with {answer}")
        self.steps += 1

    def interrupt(self, key: str) -> None:
        """Press a key of what the customer says."""
        visit = self._visit
        self.hands.press(key)
        self.hands.until(lambda: self._visit != visit, f"{key} opened its branch")
        self.steps += 1

    def _someone_leaves(self) -> None:
        self.answer("gone")
        self.hands.until(lambda: self._view.scene == "verified", "the line may hear again")

    def _fill_plan(self) -> None:
        """Fill the plan's fields in the order in which Tab reaches them: amount, count, how often, first day."""
        self.hands.go_to("field-count")
        self.hands.type(PAYMENTS)
        self.hands.go_to("field-every-month")
        self.hands.press("Space")
        self.hands.go_to("field-first_on")
        self.hands.type(FIRST_IN_DAYS)

    def _default(self) -> str:
        answers = self._answers()
        return next((one.id for one in answers if one.is_default), answers[0].id)

    def _answers(self) -> tuple[AnswerView, ...]:
        return self._view.step.answers if self._view.step else ()

    @property
    def _page(self) -> CustomerPage:
        page = self.window.desk.page
        if page is None:
            raise TourFailed("no customer is on the screen")
        return page

    @property
    def _view(self) -> CallView:
        call = self._page.call
        if call is None:
            raise TourFailed("there is no call on the screen")
        return call.view

    @property
    def _step(self) -> str:
        return self._view.step.id if self._view.step else ""

    @property
    def _visit(self) -> int:
        return self._view.step.visit if self._view.step else -1

    def _until_state(self, state: State) -> None:
        self.hands.until(lambda: self.window.desk.state is state, f"the desk is {state.value}")

    def _expect_closed(self, when: str) -> None:
        """Search everything a screen reader could read, tool tips and titles, for a fact about the debt."""
        self.hands.rest()
        found = sorted(
            {secret for secret in self.secrets for text in a11y.texts(self.window) if secret in text}
        )
        if found:
            raise TourFailed(f"{when}: {len(found)} facts about the debt could be read on the screen")

    def _expect_open(self, when: str) -> None:
        self.hands.until(self._is_account_shown, f"{when}: the account is on the screen")

    def _is_account_shown(self) -> bool:
        everything = "\n".join(a11y.texts(self.window))
        return any(secret in everything for secret in self.secrets)


def debt_facts(card: CustomerCard) -> tuple[str, ...]:
    """Return what nobody may read while the line may not hear: creditors, account numbers, amounts, old notes."""
    side = card.debt_side
    if side is None:
        raise TourFailed("the card of a prepared customer has nothing about the debt")
    found = (
        {debt.creditor for debt in side.debts} | {debt.reference for debt in side.debts} | set(side.old_notes)
    )
    for debt in side.debts:
        for minor in (debt.balance, debt.principal, debt.interest):
            if minor:
                found |= {money(minor, debt.currency), digits(Money(minor, debt.currency))}
    return tuple(sorted(found))
