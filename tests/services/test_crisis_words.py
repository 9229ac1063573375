"""Crisis words: the script's own, for a call of whom nothing is known yet."""

from __future__ import annotations

from agentdesk.services.crisis_words import CrisisWords
from agentdesk.services.desk import Desk
from agentdesk.services.messages import Interrupt, NameCaller, TakeCall
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import on_file, someone


def test_they_begin_as_the_script_does_and_need_no_customer(desk: Desk, file: DeskFile) -> None:
    on_file(file, someone())
    call = desk.do(TakeCall(None)).value.interaction
    lines = desk.ask(CrisisWords())
    desk.do(NameCaller(call, "customer-001"))
    step = desk.do(Interrupt(call, "safety")).value.step
    assert (lines[0].title, lines[0].spoken, lines[0].instruct) == (step.title, step.spoken, step.instruct)


def test_they_have_the_question_and_the_numbers_and_nothing_to_fill_in(desk: Desk) -> None:
    lines = desk.ask(CrisisWords())
    spoken = " ".join(line.spoken for line in lines)
    for words in ("Are you safe right now?", "Are you thinking about ending your life?", "988", "911"):
        assert words in spoken
    assert "800-799-7233" in spoken
    assert "____" not in spoken
    assert all(line.title and (line.spoken or line.instruct) for line in lines)
    assert len(lines) <= 6
