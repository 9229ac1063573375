"""What waits for a team lead, on the screen: a view of a lead's worklist with the reasons, and nothing for an agent."""

from __future__ import annotations

from agentdesk.services.messages import LogCorrespondence
from agentdesk.services.rights import Actor
from agentdesk.views.desk.worklist import Worklist
from agentdesk.views.seat import Person
from tests.fakes.time import DAY, HOUR, WEDNESDAY
from tests.views.desk.conftest import AtDesk, Sit, settle

LEE = Person("demo-lead", "Lee Marsh", "lead")


def shown(at_desk: AtDesk) -> list[str]:
    """The rows of the list, as a screen reader says them."""
    model = at_desk.window.desk.worklist.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(at_desk: AtDesk, view: str) -> Worklist:
    """Choose a view of the worklist."""
    worklist = at_desk.window.desk.worklist
    worklist.views.choose(view)
    settle()
    return worklist


def hand_over(agent: AtDesk) -> None:
    """Hand the first customer over to a lead."""
    agent.open()
    agent.press("Ctrl+D", "Ctrl+Return")
    agent.end_as("handed_over")
    agent.press("Ctrl+N")


def test_a_lead_sees_who_was_handed_over_with_why_and_since_when(sit: Sit) -> None:
    agent = sit()
    name = shown(agent)[0].partition(",")[0]
    hand_over(agent)
    agent.wait(HOUR)
    agent.services.act_as(Actor("demo-lead", "lead", "early"))
    lead = sit(people=0, person=LEE)
    assert "1 for you" in lead.said()
    worklist = choose(lead, "waiting")
    (row,) = shown(lead)
    assert row.startswith(name)
    assert "Handed over, since 10:0" in row
    worklist.list.setCurrentIndex(worklist.list.rows.index(0))
    lead.press("Return")
    assert lead.page.card.name == name


def test_a_lead_sees_whose_mail_lay_too_long_and_opens_them(sit: Sit) -> None:
    agent = sit()
    agent.open()
    agent.press("Ctrl+D")
    agent.end_as("rang_out")
    agent.press("Ctrl+N")
    agent.wait(DAY)
    wrote = LogCorrespondence("customer-001", "e_mail", "in", WEDNESDAY - 2 * DAY, asks="hardship")
    agent.services.do(wrote)
    agent.services.act_as(Actor("demo-lead", "lead", "early"))
    lead = sit(people=0, person=LEE)
    worklist = choose(lead, "late")
    assert shown(lead) == [
        "Maria Alvarez 1, Received 3 days before it was entered, Called once meanwhile · cannot pay now"
    ]
    worklist.list.setCurrentIndex(worklist.list.rows.index(0))
    lead.press("Return")
    assert lead.page.card.customer == "customer-001"


def test_no_mail_lay_too_long_and_that_is_said(sit: Sit) -> None:
    desk = sit()
    desk.services.act_as(Actor("demo-lead", "lead", "early"))
    lead = sit(people=0, person=LEE)
    choose(lead, "late")
    assert "No mail lay too long" in lead.said()


def test_nothing_waits_and_that_is_said(sit: Sit) -> None:
    desk = sit()
    desk.services.act_as(Actor("demo-lead", "lead", "early"))
    lead = sit(people=0, person=LEE)
    assert "for you" not in lead.said()
    choose(lead, "waiting")
    assert "Nothing waits for a team lead" in lead.said()


def test_an_agents_worklist_is_as_it_was(sit: Sit) -> None:
    agent = sit()
    hand_over(agent)
    assert "for you" not in agent.said()
    assert "For you" not in agent.said(with_hidden=True)
    assert "Late mail" not in agent.said(with_hidden=True)
