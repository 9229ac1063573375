"""Fuzzy: how well letters typed in order match some words; for finding actions, not people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

START = 12
WORD_START = 8
NEXT = 5
FOUND = 1
# An apostrophe parts no words.
_NO_APOSTROPHE = str.maketrans("", "", "'’")


def plain(words: str) -> str:
    """Return words in small letters without accents, so that `llamada` finds `Llámada`."""
    decomposed = unicodedata.normalize("NFKD", words)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    # Small letters may decompose once more; what comes out of this stays as it is when it goes in again.
    small = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(letter for letter in small if not unicodedata.combining(letter))


def score(typed: str, words: str) -> int | None:
    """Return how well `typed` matches, higher is better, or None where a letter is not found in order.

    Beginnings of words count most, letters in a row more than scattered ones, short words before long ones.
    """
    wanted, among = plain(typed).replace(" ", ""), plain(words)
    best = _best(wanted, among)
    return None if best is None else best * 100 - len(among)


def fits(typed: str, words: str) -> bool:
    """Return whether `typed` is beginnings of words in their order, or letters in a row; scattered ones are a guess.

    What is chosen by Enter and goes on record is never chosen by a guess.
    """
    wanted, among = _letters(plain(typed)), plain(words).translate(_NO_APOSTROPHE)
    ends = {0}
    for word in "".join(letter if letter.isalnum() else " " for letter in among).split():
        ends |= {end + more for end in ends for more in _beginnings(wanted[end:], word)}
    return len(wanted) in ends or wanted in _letters(among)


def _letters(words: str) -> str:
    return "".join(letter for letter in words if letter.isalnum())


def _beginnings(wanted: str, word: str) -> Iterator[int]:
    """Yield how many letters of what is wanted a word may begin with."""
    for length in range(1, min(len(wanted), len(word)) + 1):
        if wanted[:length] == word[:length]:
            yield length


def _best(wanted: str, among: str) -> int | None:
    """Return the most points over all ways to find the letters, row by row over the letters wanted."""
    points: list[int | None] = [0] + [None] * len(among)
    is_first = True
    for letter in wanted:
        following: list[int | None] = [None] * (len(among) + 1)
        reached: int | None = None
        for at, other in enumerate(among):
            if points[at] is not None and (reached is None or points[at] > reached):  # type: ignore[operator]  # None was ruled out before
                reached = points[at]
            if other != letter or reached is None:
                continue
            straight = points[at] if not is_first else None
            gain = _gain(among, at)
            candidates = [reached + gain] + ([straight + max(gain, NEXT)] if straight is not None else [])
            following[at + 1] = max(candidates)
        points, is_first = following, False
    reachable = [value for value in points if value is not None]
    return max(reachable) if reachable else None


def _gain(among: str, at: int) -> int:
    if at == 0:
        return START
    return FOUND if among[at - 1].isalnum() else WORD_START
