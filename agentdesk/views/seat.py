"""Seat: what a window is given by the start of the program. It looks for nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.theme import Theme
from agentdesk.views.kit.tick import Tick
from agentdesk.views.machine.phone import HandPhone, Phone, SystemPhone


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits at the desk: the id on the staff list, their name, and the role they work in."""

    staff: str
    name: str
    role: str

    @property
    def short_name(self) -> str:
        """The name with its first part as a letter, for narrow places: J. Reyes."""
        first, _, rest = self.name.partition(" ")
        return f"{first[:1]}. {rest}" if rest else first


@dataclass(frozen=True, slots=True)
class Seat:
    """The lanes to the desk, the clock's tick, our own zone (IANA), the theme, the person and the phones by setting.

    `settings` are the values in force by name. `judge_address` raises Refused for an address of a central database
    that cannot be kept. `sync_now` is None where there is no central database.
    """

    lanes: Lanes
    tick: Tick
    zone: str
    theme: Theme
    person: Person
    settings: Mapping[str, str]
    elapsed: Callable[[], int]
    judge_address: Callable[[str], object]
    phones: Mapping[str, Phone] = field(default_factory=lambda: {"hand": HandPhone(), "tel": SystemPhone()})
    sync_now: Callable[[], object] | None = None
