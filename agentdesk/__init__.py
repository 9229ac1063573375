"""AgentDesk: a collections call desk that guides humane calls and never loses one."""

from __future__ import annotations

__version__ = "0.1.0"
