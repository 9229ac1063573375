"""Payment card numbers that were read out: the note stays, the digits go.

A card number is 13 to 19 digits whose check digit is right (ISO/IEC 7812). In one block it goes whoever issued it. In
groups, with whatever stands between them, it goes when a network issues such numbers and the groups are cut as people
cut them: telephone numbers, dates and amounts that stand in a row are not. Nothing typed in a call may be kept before
it went through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import decimal

from stdnum import luhn

REMOVED = "[card number removed]"
# Digits of any script; between two groups up to four signs that are neither letters nor digits.
_RUN = re.compile(r"\d+(?:[\W_]{1,4}\d+)*")
_GROUP = re.compile(r"\d+")
_NO_DIGIT = re.compile(r"\D")
# Behind a plus sign (ITU-T E.164); cards are written without one.
_LONGEST_TELEPHONE = 15
_LENGTHS = range(13, 20)
# What may follow in the same block: month and year, three or four digits of the back, or both.
_BEHIND = re.compile(r"(?:(?:0[1-9]|1[0-2])(?:20)?\d\d)?(?:\d{3,4})?")
_BEFORE = re.compile(r"(?:0[1-9]|1[0-2])(?:20)?\d\d")
_LONGEST_BEHIND = 10
# Who issues what: the first digits, from and to, and the lengths of their numbers.
_NETWORKS: tuple[tuple[int, int, range], ...] = (
    (4, 4, range(13, 20, 3)),  # Visa
    (51, 55, range(16, 17)),  # Mastercard
    (2221, 2720, range(16, 17)),
    (34, 34, range(15, 16)),  # American Express
    (37, 37, range(15, 16)),
    (300, 305, range(14, 20)),  # Diners Club
    (3095, 3095, range(14, 20)),
    (36, 36, range(14, 20)),
    (38, 39, range(14, 20)),
    (3528, 3589, range(16, 20)),  # JCB
    (50, 50, _LENGTHS),  # Maestro, RuPay, Verve
    (56, 58, _LENGTHS),
    (6, 6, _LENGTHS),  # Discover, UnionPay, Maestro, RuPay
    (81, 82, range(16, 17)),  # RuPay
    (2200, 2204, range(16, 20)),  # Mir
    (9792, 9792, range(16, 17)),  # Troy
)


@dataclass(frozen=True, slots=True)
class _Group:
    """One block of digits in a run: where it is, its digits as 0 to 9, and what stands before it."""

    start: int
    end: int
    digits: str
    gap: str


def without_card_numbers(text: str) -> tuple[str, int]:
    """Return the text with every card number replaced, in whatever digits it is written, and how many there were."""
    found = 0

    def cleaned(run: re.Match[str]) -> str:
        nonlocal found
        if (
            text[run.start() - 1 : run.start()] == "+"
            and len(_NO_DIGIT.sub("", run[0])) <= _LONGEST_TELEPHONE
        ):
            return run[0]
        words, count = _without(run[0])
        found += count
        return words

    return _RUN.sub(cleaned, text), found


def _without(run: str) -> tuple[str, int]:
    groups = tuple(_groups(run))
    kept, done, at, count = [], 0, 0, 0
    while at < len(groups):
        behind = _behind_card(groups, at)
        if behind is None:
            at += 1
            continue
        kept += [run[done : groups[at].start], REMOVED]
        done, at, count = groups[behind - 1].end, behind, count + 1
    return "".join((*kept, run[done:])), count


def _groups(run: str) -> Iterator[_Group]:
    end = 0
    for block in _GROUP.finditer(run):
        digits = "".join(str(decimal(char)) for char in block[0])
        yield _Group(block.start(), block.end(), digits, run[end : block.start()])
        end = block.end()


def _behind_card(groups: tuple[_Group, ...], first: int) -> int | None:
    """Return the place behind the groups of a card number that begins with a group, the longest; None without one."""
    found, length = None, 0
    for last in range(first, len(groups)):
        length += len(groups[last].digits)
        if length > _LENGTHS[-1] + _LONGEST_BEHIND:
            break
        if _is_card(groups[first : last + 1], is_whole=first == 0 and last == len(groups) - 1):
            found = last + 1
    return found


def _is_card(groups: tuple[_Group, ...], *, is_whole: bool) -> bool:
    digits = "".join(group.digits for group in groups)
    if len(groups) == 1:
        return _is_block(digits)
    for length in _LENGTHS:
        cut = len(groups[-1].digits) - (len(digits) - length)
        if cut >= 1 and length <= len(digits) and _is_issued(digits[:length]):
            sizes = [*(len(group.digits) for group in groups[:-1]), cut]
            is_uniform = len({group.gap for group in groups[1:]}) == 1
            if _BEHIND.fullmatch(digits[length:]) and _are_cut(
                sizes, is_uniform=is_uniform, is_whole=is_whole
            ):
                return True
    return False


def _is_block(digits: str) -> bool:
    """Return whether one block is a card number of any issuer, or one of a network's with more in front or behind."""
    if len(digits) in _LENGTHS and luhn.is_valid(digits):
        return True
    in_front = _BEFORE.match(digits)
    if in_front and _is_issued(digits[len(in_front[0]) :]):
        return True
    return any(_is_issued(digits[:length]) and _BEHIND.fullmatch(digits[length:]) for length in _LENGTHS)


def _are_cut(sizes: list[int], *, is_uniform: bool, is_whole: bool) -> bool:
    """Return whether digits are cut as those of a card, and not as those of telephones, days and amounts."""
    size, *others = sizes[:-1]
    is_even = all(other == size for other in others) and sizes[-1] <= size
    if min(sizes[:-1]) >= 4:
        return True
    return is_uniform and (is_even or is_whole)


def _is_issued(digits: str) -> bool:
    """Return whether a network issues such a number, and its check digit is right."""
    return any(
        len(digits) in lengths and first <= int(digits[: len(str(first))]) <= last
        for first, last, lengths in _NETWORKS
    ) and bool(luhn.is_valid(digits))


def is_card_number(text: str) -> bool:
    """Return whether a text as a whole is a number that a network issues, in one block or in groups of four."""
    digits = re.sub(r"(?<=\d{4})[ -](?=\d)", "", text)
    return digits.isdecimal() and _is_issued(digits)
