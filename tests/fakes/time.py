"""Time that a test moves by hand."""

from __future__ import annotations

from agentdesk.platform.clock import Clock

# Wednesday 4 March 2026, 10:00 in New York: four days before the clocks there go forward.
WEDNESDAY = 1_772_636_400_000
SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000
ZONE = "America/New_York"


class Hands:
    """The hands of a clock: what the wall says, and what has passed since some start. Both in milliseconds."""

    def __init__(self, wall: int = WEDNESDAY) -> None:
        """Start at an instant; the steady side starts somewhere else, as a machine's does."""
        self.wall = wall
        self.steady = 7_000

    def move(self, ms: int) -> None:
        """Let time pass."""
        self.wall += ms
        self.steady += ms

    def sleep(self, ms: int) -> None:
        """Let the machine sleep: the clock on the wall goes on, the steady one stands still."""
        self.wall += ms

    def clock(self, zone: str = ZONE) -> Clock:
        """Return a clock that these hands drive."""
        return Clock(zone, wall=lambda: self.wall, monotonic=lambda: self.steady)
