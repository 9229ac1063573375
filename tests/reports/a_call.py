"""A whole call at a real desk: a plan agreed, an upset customer, somebody else on the line for a while."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    Interrupt,
    MarkCall,
    PrepareCustomer,
    QueueRows,
    SaveCall,
    TypeNote,
)
from agentdesk.services.rights import PROGRAM
from agentdesk.services.rows.call import CallView
from tests.fakes.time import SECOND, Hands

AGENT, LEAD = "demo-agent", "demo-lead"
NOTE = "Hours were cut in September; rent comes first.\nWould like a text before each payment."
WORDS = "They cut my hours & the rent <comes> first"
PORTFOLIO = """\
account_reference,customer_reference,first_name,last_name,date_of_birth,email,phone_1,phone_1_type,phone_2,address,\
city,state,postcode,language,creditor,debt_type,opened_on,due_on,principal,interest,fees,balance,last_payment_on,\
last_payment_amount,preferred_channel,preferred_hours,notes
AD-1,C1,Zoë,Haddad,1988-12-26,,+16025550101,mobile,,5515 Maple Ave,Phoenix,AZ,85004,en,Lakeshore Furniture,retail,\
2025-01-16,2025-11-10,1150.00,99.50,35.00,1284.50,,,,,
AD-2,C1,Zoë,Haddad,1988-12-26,,+16025550101,mobile,,5515 Maple Ave,Phoenix,AZ,85004,en,Harbor Telecom,telecom,\
2025-01-16,2025-11-10,100.00,0.00,0.00,100.00,,,,,
AD-3,C2,Noah,Nuñez,1979-01-02,,+16025550103,mobile,,1 Elm St,Phoenix,AZ,85004,en,Harbor Telecom,telecom,\
2025-01-16,2025-11-10,50.00,0.00,0.00,50.00,,,,,
"""


@dataclass
class Call:
    """A call under way, driven as the agent's keys would."""

    desk: Desk
    hands: Hands
    customer: str
    view: CallView = field(init=False)

    @property
    def id(self) -> str:
        """The id of the interaction."""
        return self.view.interaction

    def dial(self) -> None:
        """Prepare and dial the customer's first number."""
        card = self.desk.do(PrepareCustomer(self.customer)).value
        self.hands.move(20 * SECOND)
        self.view = self.desk.do(Dial(self.customer, card.numbers[0].number)).value

    def mark(self, mark: Any, after: int = 3) -> None:
        """Mark something on the telephone after so many seconds."""
        self.hands.move(after * SECOND)
        self.view = self.desk.do(MarkCall(self.id, mark)).value

    def answer(self, answer: str, after: int = 9, **values: Any) -> None:
        """Answer the step on the screen after so many seconds."""
        assert self.view.step is not None
        self.hands.move(after * SECOND)
        self.view = self.desk.do(AnswerStep(self.id, self.view.step.visit, answer, values)).value

    def says(self, key: str, after: int = 6) -> None:
        """Let the customer say something that comes first."""
        self.hands.move(after * SECOND)
        self.view = self.desk.do(Interrupt(self.id, key)).value

    def save(self, outcome: str, after: int = 21) -> None:
        """Save the call with an outcome."""
        self.hands.move(after * SECOND)
        self.desk.do(SaveCall(self.id, outcome))


def with_customers(desk: Desk, folder: Path) -> list[str]:
    """Bring two customers in, and return their ids in the order of their references."""
    file = folder / "three.csv"
    file.write_text(PORTFOLIO, encoding="utf-8")
    agent = desk.actor
    desk.act_as(PROGRAM)
    assert bring_in(desk, ImportPortfolio(file, "portfolio-us")).imported == 3
    desk.act_as(agent)
    rows = desk.ask(QueueRows(view="all")).rows
    return [row.customer for row in sorted(rows, key=lambda row: row.name, reverse=True)]


def whole_call(desk: Desk, hands: Hands, customer: str) -> Call:
    """Work a call to its end and save it."""
    call = Call(desk, hands, customer)
    call.dial()
    call.mark("answered", 9)
    call.answer("speaking", 12)
    call.answer("matches", 21)
    call.answer("next", 9)
    call.says("upset", 14)
    call.answer("still", 40)
    call.answer("calmer", 20)
    _to_the_options(call)
    call.says("someone_else")
    call.mark("on_hold", 2)
    call.mark("off_hold", 41)
    call.answer("gone", 18)
    call.answer("parts", 25)
    call.answer("read_back", 30, count=3, every="month", first_on="2026-03-20")
    call.answer("agreed", 33)
    call.answer("next", 6)
    call.answer("all_good", 8)
    desk.do(TypeNote(call.view.interaction, NOTE))
    call.mark("over", 5)
    call.save("plan")
    return call


def _to_the_options(call: Call) -> None:
    while call.view.step is not None and call.view.step.id != "situation":
        answers = [one.id for one in call.view.step.answers]
        call.answer("matches" if "matches" in answers else answers[0], 15)
    call.answer("less_income", 45, words=WORDS)
    call.answer("right", 12)
    call.answer("taken", 14)
