"""What is typed into a step's fields survives a crash, and nothing is kept that must not be."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.compose import desk_on
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile, resource
from agentdesk.services.desk import Desk
from agentdesk.services.importing import ImportPortfolio
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    Interrupt,
    KeepTyped,
    MarkCall,
    PrepareCustomer,
    QueueRows,
    SaveCall,
    ShowCall,
    ShowWrapUp,
    TypeNote,
)
from agentdesk.services.rights import Actor
from agentdesk.services.rows.call import CallView
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.driver import bare


@pytest.fixture
def asked(desk: Desk, tmp_path: Path) -> CallView:
    """A call at the step that asks what is going on, which has a field for their words."""
    agent = desk.actor
    few = tmp_path / "few.csv"
    few.write_text(
        "\n".join(resource("demo", "portfolio-us.csv").read_text("utf-8").splitlines()[:4]) + "\n", "utf-8"
    )
    desk.act_as(Actor("demo-lead", "lead", "early"))
    desk.do(ImportPortfolio(few))
    desk.act_as(agent)
    customer = desk.ask(QueueRows()).rows[0].customer
    card = desk.do(PrepareCustomer(customer)).value
    view: CallView = desk.do(Dial(customer, card.numbers[0].number)).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    wanted = {"greet": "speaking", "right_place": "fine", "identity": "matches", "reason_match": "matches"}
    while view.step is not None and view.step.id != "situation":
        view = desk.do(AnswerStep(view.interaction, view.step.visit, wanted.get(view.step.id, "next"))).value
    return view


def test_what_was_typed_comes_back_after_a_crash(
    desk: Desk, asked: CallView, file: DeskFile, clock: Clock
) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "hours cut since Sept"}))
    again = desk_on(file, clock)
    again.act_as(desk.actor)
    assert again.ask(ShowCall(asked.interaction)).typed == {"words": "hours cut since Sept"}


def test_a_card_number_and_what_is_no_field_are_not_kept(desk: Desk, asked: CallView) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "4111 1111 1111 1111", "other": "x"}))
    typed = desk.ask(ShowCall(asked.interaction)).typed
    assert set(typed) == {"words"}
    assert "1111" not in typed["words"]


def test_nothing_typed_is_shown_once_the_call_is_over_and_none_is_left_when_it_is_saved(
    desk: Desk, asked: CallView, file: DeskFile
) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "rent comes first"}))
    over = desk.do(MarkCall(asked.interaction, "over")).value
    assert over.typed == {}
    saved(desk, asked)
    with file.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM draft_form").scalar_one() == 0


def test_a_refused_answer_waits_for_nobody_who_writes(
    desk: Desk, asked: CallView, profile: Profile, key: bytes
) -> None:
    with bare(profile.desk_file, key) as other:
        other.execute("PRAGMA query_only=OFF")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused):
            desk.do(AnswerStep(asked.interaction, asked.step.visit, "no such answer", {"words": "rent"}))
        other.execute("ROLLBACK")
    assert desk.ask(ShowCall(asked.interaction)).typed == {}


def test_a_call_that_is_closed_takes_nothing(desk: Desk, profile: Profile) -> None:
    with pytest.raises(Refused, match="call_closed"):
        desk.do(KeepTyped("0192-none", "situation", {"words": "x"}))


def saved(desk: Desk, call: CallView) -> list[str]:
    """Save a call, and return the notes that were journalled with it."""
    shown = desk.ask(ShowWrapUp(call.interaction, "hung_up_part_way"))
    detail = {field.name: field.choices[0][0] if field.choices else "x" for field in shown.fields}
    desk.do(SaveCall(call.interaction, "hung_up_part_way", detail))
    with desk.file.read() as connection:
        story = journal.events_of(connection, call.interaction)
    return [payload["body"] for event, payload in story if event.kind == "note.saved"]


def test_words_that_were_never_answered_go_into_the_note(desk: Desk, asked: CallView) -> None:
    label = asked.step.fields[0].label
    desk.do(TypeNote(asked.interaction, "Rent first"))
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "hours cut since Sept"}))
    desk.do(MarkCall(asked.interaction, "over"))
    assert saved(desk, asked) == [f"Rent first\n{label}: hours cut since Sept"]


def test_words_that_an_interruption_left_behind_go_into_the_note(desk: Desk, asked: CallView) -> None:
    label = asked.step.fields[0].label
    desk.do(Interrupt(asked.interaction, "upset", {"words": "hours cut since Sept"}))
    desk.do(MarkCall(asked.interaction, "over"))
    assert saved(desk, asked) == [f"{label}: hours cut since Sept"]


def test_words_that_were_answered_are_not_told_twice(desk: Desk, asked: CallView) -> None:
    desk.do(KeepTyped(asked.interaction, "situation", {"words": "hours c"}))
    answer = asked.step.answers[0].id
    desk.do(AnswerStep(asked.interaction, asked.step.visit, answer, {"words": "hours cut"}))
    desk.do(MarkCall(asked.interaction, "over"))
    assert saved(desk, asked) == []
