"""The time to dispute: where the client's file tells the last day, the agent is given it to say; elsewhere not."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from importlib import resources
from pathlib import Path

from agentdesk.compose import desk_on
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.keeping import open_file
from agentdesk.services.rights import Actor
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.town import clients_file
from tests.journeys.vocabulary import Agent, Customer, Screen

SAID = "you can dispute it in writing by December 7"


def bring_in_with_last_days(room: Room, folder: Path) -> None:
    """Bring in the town's file once more, now with the column of a client who tells the last day to dispute."""
    rows = list(csv.DictReader(io.StringIO(clients_file())))
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, [*rows[0], "dispute_by"])
    writer.writeheader()
    writer.writerows(
        {**row, "dispute_by": "2026-12-07" if row["first_name"] == "Maria" else ""} for row in rows
    )
    file, mapping = folder / "newer.csv", folder / "with-last-day.yaml"
    file.write_text(target.getvalue(), "utf-8")
    shipped = resources.files("agentdesk.content") / "shipped" / "mappings" / "portfolio-us.yaml"
    text = shipped.read_text("utf-8").replace("name: portfolio-us", "name: with-last-day")
    mapping.write_text(
        text.replace("  notes: note\n", "  notes: note\n  dispute_by: debt.dispute_by\n"), "utf-8"
    )
    desk = desk_on(open_file(room.profile, room.key, room.clock), room.clock)
    try:
        desk.act_as(Actor("demo-lead", "lead", "early"))
        assert bring_in(desk, ImportPortfolio(file, str(mapping))).rejected == 0
    finally:
        desk.file.close()


def test_the_last_day_of_the_clients_file_is_there_to_be_said(
    rooms: Callable[[], Room], tmp_path: Path
) -> None:
    room = rooms()
    bring_in_with_last_days(room, tmp_path)
    desk = DeskAtWork(room)
    try:
        agent = Agent(desk)
        agent.calls("Maria Alvarez")
        Customer(desk, agent).is_confirmed()
        agent.answers("next", "next", "next")
        Screen(desk).shows(SAID)
    finally:
        desk.close()


def test_without_it_no_day_is_named(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.answers("next", "next", "next")
    screen.shows("you can dispute it")
    screen.hides("in writing by")
