"""Workplace: what everything on one desk shares: lanes, the clock's tick, our own zone, the phone, a voice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick
from agentdesk.views.machine.phone import Phone
from agentdesk.views.seat import Person


@dataclass(frozen=True, slots=True)
class Workplace:
    """`zone` is the desk's own (IANA). `phone()` is asked each time: the setting may change. `say(words, tone)`
    shows a sentence where the agent looks. `copy(words)` puts a text into the clipboard.
    """

    lanes: Lanes
    tick: Tick
    zone: str
    phone: Callable[[], Phone]
    say: Callable[[str, str], object]
    copy: Callable[[str], object]
    person: Person
