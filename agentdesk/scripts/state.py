"""Where a guided call stands: a fold of its events and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from agentdesk.domain.participants import Line
from agentdesk.scripts.values import Drafted, Result

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step that was left, with the return stack it was shown under and what had been put together by then."""

    step: str
    stack: tuple[Frame, ...]
    drafts: Mapping[Drafted, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """Something that waits: for an interruption the step it came from, for a sub-script the step after it.

    `drafts` is what had been put together by then, and is there again when the call comes back.
    """

    kind: Literal["interruption", "call"]
    key: str
    step: str
    trail: tuple[Crumb, ...] = ()
    ahead: tuple[Crumb, ...] = ()
    drafts: Mapping[Drafted, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered and captured at a step; `is_stale` when an earlier answer changed since.

    `since` is the visit in which it was first answered on the road that the call is on, and `stops` are the sign and
    scope of each stop that the answer asks for.
    """

    answer: str | None
    values: Mapping[str, Any]
    order: int
    is_stale: bool = False
    since: int = 0
    stops: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Happened:
    """An effect of the call that stands, as it was journalled, and which step was shown in which visit."""

    kind: str
    payload: Mapping[str, Any]
    step: str | None = None
    visit: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """Where a call stands. `position` is None once the script has run out; instants are epoch milliseconds.

    `visit` counts the steps shown before this one. `trail` and `ahead` are the ways back and forward.
    `checks` is how the check of who speaks was answered, each time anew.
    """

    began_at: int
    position: str | None
    shown_at: int
    visit: int = 0
    stack: tuple[Frame, ...] = ()
    trail: tuple[Crumb, ...] = ()
    ahead: tuple[Crumb, ...] = ()
    given: Mapping[str, Given] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    duties: frozenset[str] = frozenset()
    checks: tuple[Result, ...] = ()
    failed_tries: int = 0
    mood: str | None = None
    cues: tuple[str, ...] = ()
    line: Line = ()
    was_answered: bool = False
    used: tuple[str, ...] = ()
    drafts: Mapping[Drafted, str] = field(default_factory=dict)
    happened: tuple[Happened, ...] = ()
    suggested: str | None = None
    debt_was_shown: bool = False

    @property
    def verified(self) -> Result | None:
        """How the check of who speaks was answered last."""
        return self.checks[-1] if self.checks else None

    @property
    def is_over(self) -> bool:
        """Whether the script has nothing more to show."""
        return self.position is None

    def captured(self, step: str, name: str) -> Any:
        """Return a captured value, or None."""
        given = self.given.get(step)
        return given.values.get(name) if given else None

    def of_kind(self, *kinds: str) -> Iterator[Mapping[str, Any]]:
        """Yield the payloads of the effects of some kinds, oldest first."""
        return (one.payload for one in self.happened if one.kind in kinds)

    def stop_said(self) -> Mapping[str, Any] | None:
        """Return the stop to read back: of those that the step before asked for the last that stands, or None.

        Where its answer was changed since, the last one that was placed there and stands is the one.
        """
        step = self.trail[-1].step if self.trail else None
        given = self.given.get(step) if step is not None else None
        stand = [one for one in self.happened if one.kind == "stop.placed"]
        asked = {(one.payload["sign"], one.payload["scope"]): one.payload for one in stand}
        of_answer = [asked[stop] for stop in (given.stops if given else ()) if stop in asked]
        return next(reversed(of_answer or [one.payload for one in stand if one.step == step]), None)

    def was_left(self, step: str) -> bool:
        """Return whether the step that is shown is answered anew: gone back to, or asked again at once.

        Asked again at once is by the step that read its answer back ("They meant another"). A road that comes by the
        same step later, such as another option after the first was agreed, is another occasion.
        """
        return bool(self.ahead) or (len(self.trail) > 1 and self.trail[-2].step == step)

    def interruption(self) -> Frame | None:
        """Return the innermost interruption that is open, or None on the main road."""
        return next((frame for frame in reversed(self.stack) if frame.kind == "interruption"), None)
