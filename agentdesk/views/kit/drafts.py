"""Drafts: of what is kept as typed only the newest counts, and what could not be kept is not forgotten.

A draft has one name wherever it is typed: done again, an older one never replaces a newer one, also when the page on
which it was typed is gone and the same thing is open on another.
"""

from __future__ import annotations

from agentdesk.views.kit.errand import Errand


class Drafts:
    """The newest errand of each draft that is not kept yet, by the draft's name."""

    def __init__(self) -> None:
        """Know of none."""
        self._newest: dict[str, Errand] = {}
        self._lost: set[str] = set()

    def give(self, errand: Errand) -> None:
        """Take an errand that keeps a draft; those before it are done."""
        self._newest[errand.draft] = errand
        self._lost.discard(errand.draft)

    def settle(self, errand: Errand, *, is_lost: bool) -> None:
        """Note what came of an errand: when it was the newest, nothing is left to be done again, or it is lost."""
        if self._newest.get(errand.draft) is not errand:
            return
        if is_lost:
            self._lost.add(errand.draft)
        else:
            self.outdate(errand.draft)

    def outdate(self, name: str) -> None:
        """Note that something else kept what is newer."""
        self._newest.pop(name, None)
        self._lost.discard(name)

    def lost(self) -> tuple[Errand, ...]:
        """Return what could not be kept and has nothing newer, in the order in which it was first typed."""
        return tuple(errand for name, errand in self._newest.items() if name in self._lost)
