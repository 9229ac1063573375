"""AgentDesk: a collections call desk that guides humane calls and never loses one."""

__version__ = "0.1.0"
