"""Crisis words: what to say at once where somebody may be in danger and nobody knows yet who is calling.

They are those of the script for calls that come in, as far as they need no customer: firms change them in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agentdesk.errors import Refused
from agentdesk.scripts.fold import begin
from agentdesk.scripts.values import Reply, Script, Step
from agentdesk.scripts.words import Pen
from agentdesk.services.content import script_for
from agentdesk.services.sight import Sight

_SHOWN = ("say", "act")


@dataclass(frozen=True, slots=True)
class CrisisWords:
    """What to say where somebody may be in danger and the caller is not named -> tuple[CrisisLine, ...]."""


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """One thing to say or to do: its title, what is spoken, and what is for the agent alone."""

    title: str
    spoken: str
    instruct: str


def crisis_words(sight: Sight, query: CrisisWords) -> tuple[CrisisLine, ...]:
    """Return the lines in the order of the script. Raises Refused where no script tells what to do."""
    frozen = {"fact.direction": "in"}
    script = script_for(sight, "in", frozen)
    language = script.languages[0]
    pen = Pen(script, begin(script, sight.now), frozen, language)
    lines = tuple(_line(pen, step) for step in _steps(script) if not pen.spoken(step).missing)
    if not lines:
        raise Refused("no_crisis_words", "No script here tells what to say. Ask your lead now.")
    return lines


def _line(pen: Pen, step: Step) -> CrisisLine:
    return CrisisLine(step.title.get(pen.language, ""), pen.spoken(step).text, pen.write(step.instruct).text)


def _steps(script: Script) -> Iterator[Step]:
    """Yield the first step of what is said in danger, and every one that follows from it before an end."""
    start = next((one.start for one in script.interruptions.values() if _is_danger(script, one.start)), None)
    waiting = [start] if start is not None else []
    seen = set(waiting)
    while waiting:
        step = script.steps[waiting.pop(0)]
        if step.kind not in _SHOWN or step.reveals != "none":
            continue
        yield step
        ways = (reply.next for reply in step.replies if step.id != start or _raises(reply))
        new = [way for way in dict.fromkeys(ways) if way in script.steps and way not in seen]
        seen.update(new)
        waiting += new


def _is_danger(script: Script, start: str) -> bool:
    """Return whether a branch is the one for danger: its first question raises it, whichever way it is answered."""
    return sum(map(_raises, script.steps[start].replies)) > 1


def _raises(reply: Reply) -> bool:
    return any(effect.name == "raise_safety" for effect in reply.does)
