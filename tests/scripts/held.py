"""What must hold of a call after anything that is done in it: its words are true, and its keys are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from agentdesk.domain.money import Money
from agentdesk.domain.participants import may_all_hear_debt
from agentdesk.journal.chain import Entry
from agentdesk.scripts import sources, wording
from agentdesk.scripts.intents import Intent, Interrupt
from agentdesk.scripts.moment import Params
from agentdesk.scripts.render import render
from agentdesk.scripts.shown import StepView
from tests.builders.talk import LANGUAGE, Talk

IN_THE_FILE = "in the file now"
TALK_AGAIN = "I'll talk to you on"
SAVED = "I've saved that now: "


def shown(talk: Talk) -> StepView | None:
    """Return the step as the agent sees it; None when the script has run out, or nothing of the step may be seen."""
    view = render(talk.script, talk.state, talk.frozen, LANGUAGE)
    return None if view is None or view.is_withheld else view


def assert_agreed_as_read(talk: Talk, before: StepView | None, entries: Iterable[Entry]) -> None:
    """What is agreed is what was on the screen: the same words, and every figure of it in them."""
    for entry in entries:
        if entry.kind == "arrangement.agreed":
            assert before is not None
            assert entry.payload["words"] == before.spoken
            assert [one for one in _figures(talk, entry.payload) if one not in before.spoken] == []
        if entry.kind == "callback.agreed":
            due = sources.local(talk.frozen, entry.payload["due_at"])
            assert before is not None
            assert wording.clock(due.time(), LANGUAGE) in before.spoken
            assert wording.day(due.date(), LANGUAGE, _today(talk)) in before.spoken


def assert_said_is_so(talk: Talk) -> None:
    """No word is missing on the screen, and what it says is agreed or saved stands."""
    view, state = shown(talk), talk.state
    if view is None:
        return
    assert view.missing == ()
    if IN_THE_FILE in view.spoken:
        assert any(state.of_kind("arrangement.agreed"))
    if TALK_AGAIN in view.spoken:
        assert any(state.of_kind("callback.agreed"))
    if SAVED in view.spoken:
        said = [wording.scope(stop["sign"], LANGUAGE) for stop in state.of_kind("stop.placed")]
        assert any(words and f"{SAVED}{words}." in view.spoken for words in said)


def assert_always_there(talk: Talk, intent: Intent) -> None:
    """Taken or refused, a key that is always there leads where it says: the line is closed, or the branch is shown."""
    one = talk.script.interruptions.get(intent.key) if isinstance(intent, Interrupt) else None
    if one is None or not one.is_always or talk.state.is_over:
        return
    if one.on == "line_closes":
        assert not may_all_hear_debt(talk.state.line)
    else:
        frame = talk.state.interruption()
        assert frame is not None
        assert frame.key == one.key


def _figures(talk: Talk, agreed: Params) -> Iterator[str]:
    payments, currency = agreed["instalments"], agreed["currency"]
    if agreed["shape"] == "pause":
        yield wording.day(date.fromisoformat(agreed["review_on"]), LANGUAGE, _today(talk))
        return
    yield "One payment" if agreed["shape"] == "single" else f"{len(payments)} payments"
    yield wording.day(date.fromisoformat(payments[0]["due_on"]), LANGUAGE, _today(talk))
    for payment in (payments[0], payments[-1]):
        yield wording.money(Money(payment["amount"], currency), LANGUAGE)


def _today(talk: Talk) -> date:
    return sources.today(talk.frozen, talk.at)
