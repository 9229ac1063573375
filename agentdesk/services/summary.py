"""The record of a call in words, made from its facts: plain enough to be read out, and to be copied elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.content.words import Words
from agentdesk.domain import participants
from agentdesk.domain.outcomes import Label
from agentdesk.platform.clock import local
from agentdesk.scripts import wording
from agentdesk.scripts.state import State
from agentdesk.services.telling import BEHIND_CURTAIN, SENTENCES, Telling


def summary(telling: Telling, outcome: Label | None, *, is_whole: bool = True) -> str:
    """Return the record in words, a sentence a line; without the whole, nothing that tells of the debt.

    Where the check was passed and answered otherwise since, what was said meanwhile is told, but for its figures.
    """
    lines = list(_sentences(telling, is_whole))
    if outcome is not None:
        lines.append(telling.words("summary", "outcome", what=telling.words.label(outcome, "")))
    return "\n".join(lines)


def _sentences(telling: Telling, is_whole: bool) -> Iterator[str]:
    yield _telephone(telling)
    state = telling.call.state
    if telling.call.is_late:
        yield telling.words("record", "late")
    elif state is not None:
        yield from _line(telling.words, state)
    if state is None or not (is_whole or _is_answered_otherwise(state)):
        return
    yield from _shown_and_said(telling, state)
    sentences = SENTENCES if is_whole else {**SENTENCES, **BEHIND_CURTAIN}
    for one in state.happened:
        maker = sentences.get(one.kind)
        if maker is not None:
            yield maker(telling, one.payload)
    if state.mood:
        yield telling.words("summary", "mood", what=telling.words.code("mood", state.mood))


def _shown_and_said(telling: Telling, state: State) -> Iterator[str]:
    """Tell which compulsory words were confirmed, and what the script was put aside for, in that order each."""
    words, script = telling.words, telling.call.script
    if state.duties:
        duties = ", ".join(words.code("duty", duty) for duty in sorted(state.duties))
        yield words("summary", "duties", what=duties)
    if state.used and script is not None:
        said = (words.label(script.interruptions[key].label, key) for key in state.used)
        yield words("summary", "interruptions", what=", ".join(said))


def _telephone(telling: Telling) -> str:
    call, words = telling.call, telling.words
    began = local(call.call.began_at, telling.zone)
    way = "called" if call.direction == "out" else "came_in" if call.number else "came_in_hidden"
    told = {
        "day": telling.day(began.date(), with_year=True),
        "time": wording.clock(began.time(), words.tag),
        "length": _length(max(0, (call.call.ended_at or call.call.began_at) - call.call.began_at)),
        "number": wording.phone(call.number or ""),
    }
    held = words("summary", "held", length=_length(call.call.hold_ms)) if call.call.hold_ms else ""
    return f"{words('summary', way, **told)} {held}".rstrip()


def _length(milliseconds: int) -> str:
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def _line(words: Words, state: State) -> Iterator[str]:
    if participants.was_right_party(state.line):
        yield words("summary", "confirmed")
    else:
        yield words("summary", "not_confirmed" if state.was_answered else "nobody")
    if _is_answered_otherwise(state):
        yield from _check(words, state)
    others = {person.role for person in state.line} - {participants.RIGHT_PARTY, participants.UNKNOWN}
    if others:
        yield words("summary", "others", roles=", ".join(words.code("role", role) for role in sorted(others)))


def _is_answered_otherwise(state: State) -> bool:
    """Return whether the customer was confirmed and is not any more: what was said by then was said to somebody."""
    return "passed" in state.checks and not participants.was_right_party(state.line)


def _check(words: Words, state: State) -> Iterator[str]:
    """Tell how the check was answered, each time, and whether the debt had been spoken of by then."""
    results = "; ".join(words.code("result", result) for result in state.checks)
    yield words("summary", "checked_otherwise", what=results)
    if state.debt_was_shown:
        yield words("summary", "debt_was_shown")
