"""Words of a note that seem to state a handling need, and words that no need may hold because it is always in sight.

A pattern is words, of which one may end in * for any ending, with .. between two for up to three words. Texts are
compared without case and accents, in parts between commas and full stops. What is found is only ever a suggestion.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

GAP = ".."
LONGEST_GAP = 3
# A negation this many words before what was found undoes it.
REACH = 4
_PART = re.compile(r"[.,;:!?()|\n\r]+")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'\u2019`\u00b4")
_PREFIX = 3
_AMOUNT = re.compile(
    r"[$\u20ac\u00a3\u00a5]|\d[\d.,]*\s?(?:usd|eur|gbp|aud|mxn|dollars?|euros?|pounds?|pesos?|d\u00f3lares)\b"
    r"|(?:usd|eur|gbp|aud|mxn)\s?\d|\d[.,]\d\d(?!\d)",
    re.IGNORECASE,
)
Pattern = tuple[str, ...]


class Finder:
    """Patterns under their names, ready to be looked for in many texts."""

    def __init__(self, patterns: Mapping[str, Sequence[str]], negations: Collection[str] = ()) -> None:
        """Take the patterns by what they stand for, and words that undo what follows them."""
        self._negations = frozenset(negations)
        self._exact: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        self._begin: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for name, texts in patterns.items():
            for text in texts:
                self._add(name, tuple(text.split()))

    def found(self, text: str) -> tuple[str, ...]:
        """Return what a text's words stand for, in the order of the text, each once."""
        names: dict[str, None] = {}
        for part in _PART.split(folded(text)):
            words = _WORD.findall(part)
            for at, word in enumerate(words):
                for name, pattern in self._possible(word):
                    if name not in names and _fits(pattern, words, at) and not self._is_undone(words, at):
                        names[name] = None
        return tuple(names)

    def _add(self, name: str, pattern: Pattern) -> None:
        first = pattern[0]
        if first.endswith("*"):
            self._begin[first[:_PREFIX]].append((name, pattern))
        else:
            self._exact[first].append((name, pattern))

    def _possible(self, word: str) -> Iterator[tuple[str, Pattern]]:
        if word in self._exact:
            yield from self._exact[word]
        if word[:_PREFIX] in self._begin:
            yield from self._begin[word[:_PREFIX]]

    def _is_undone(self, words: Sequence[str], at: int) -> bool:
        return not self._negations.isdisjoint(words[max(0, at - REACH) : at])


def is_pattern(text: str) -> bool:
    """Return whether a text is a pattern: words without case and accents, no gap at an end, no short beginning."""
    words = text.split()
    if not words or GAP in (words[0], words[-1]) or text != folded(text):
        return False
    plain = [word for word in words if word != GAP]
    return all(_WORD.fullmatch(word.removesuffix("*")) for word in plain) and not any(
        word.endswith("*") and len(word) <= _PREFIX for word in plain
    )


def folded(text: str) -> str:
    """Return a text for comparing: without case, accents and apostrophes."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return text.translate(_APOSTROPHES).casefold()


def names_the_debt(text: str, debt_words: Finder, creditors: Collection[str]) -> bool:
    """Return whether a text holds what only an open curtain may show: an amount, a creditor, a word about owing."""
    plain = f" {' '.join(_WORD.findall(folded(text)))} "
    names = (" ".join(_WORD.findall(folded(creditor))) for creditor in creditors)
    return bool(
        _AMOUNT.search(text) or debt_words.found(text) or any(f" {name} " in plain for name in names if name)
    )


def suggestion_id(customer: str, need: str, note: str) -> str:
    """Return the id that the same note of a customer always gets for the same need."""
    text = "\n".join((customer, need, " ".join(folded(note).split())))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _fits(pattern: Pattern, words: Sequence[str], at: int, place: int = 0) -> bool:
    """Return whether the words from a place on are those of a pattern from a place of its own on."""
    while place < len(pattern):
        wanted = pattern[place]
        if wanted == GAP:
            ends = range(at, min(at + LONGEST_GAP, len(words)) + 1)
            return any(_fits(pattern, words, end, place + 1) for end in ends)
        if at >= len(words) or not _is_word(wanted, words[at]):
            return False
        at, place = at + 1, place + 1
    return True


def _is_word(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
