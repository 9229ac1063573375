"""Files desk: what everything on the page of files shares: lanes, the clock's tick, our own zone, a voice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick


@dataclass(frozen=True, slots=True)
class FilesDesk:
    """`zone` is the desk's own (IANA). `say(words, tone)` shows a sentence where the person looks.

    `ask_target(name, then)` asks where a file is to be saved.
    """

    lanes: Lanes
    tick: Tick
    zone: str
    say: Callable[[str, str], object]
    ask_target: Callable[[str, Callable[[str], object]], object]
