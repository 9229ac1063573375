"""Drafts: of what is kept as typed only the newest counts, so doing an older one again never replaces a newer one."""

from __future__ import annotations

from typing import Generic, TypeVar

Errand = TypeVar("Errand")
Key = tuple[int, str]


class Drafts(Generic[Errand]):
    """The newest errand of each draft that is not kept yet, by its owner's identity and its name."""

    def __init__(self) -> None:
        """Know of none."""
        self._newest: dict[Key, Errand] = {}

    def give(self, key: Key, errand: Errand) -> None:
        """Take an errand that keeps a draft; those before it are done."""
        self._newest[key] = errand

    def keep(self, key: Key, errand: Errand) -> None:
        """Note that an errand succeeded; when it was the newest, nothing is left to be done again."""
        if self._newest.get(key) is errand:
            del self._newest[key]

    def outdate(self, key: Key) -> None:
        """Note that something else kept what is newer."""
        self._newest.pop(key, None)

    def newest(self, key: Key) -> Errand | None:
        """Return what is to be done when one of them is to be done again, or None when a newer one is kept."""
        return self._newest.get(key)
