"""What `run.py` does before AgentDesk can start; the standard library of any Python is all it has."""

from __future__ import annotations


class Stop(Exception):
    """Setting up cannot go on; the text is the one sentence for the user."""

    def __init__(self, sentence: str, *, untouched: bool = False) -> None:
        super().__init__(sentence)
        self.untouched = untouched  # True where nothing was changed before it failed


def say(sentence: str) -> None:
    """Tell the user, at once."""
    print(sentence, flush=True)
