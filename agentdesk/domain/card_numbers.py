"""Payment card numbers that were read out: the note stays, the digits go.

A card number is 13 to 19 digits, in one block or in groups, whose check digit is right (ISO/IEC 7812). Nothing
typed in a call may be kept before it went through here.
"""

from __future__ import annotations

import re

from stdnum import luhn

REMOVED = "[card number removed]"
_RUN = re.compile(r"[0-9]+(?:[ .\-\u00a0\u2009]{1,2}[0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_LENGTHS = range(13, 20)


def without_card_numbers(text: str) -> tuple[str, int]:
    """Return the text with every card number replaced, and how many there were."""
    found = 0

    def _cleaned(run: re.Match[str]) -> str:
        nonlocal found
        cleaned, count = _without(run[0])
        found += count
        return cleaned

    return _RUN.sub(_cleaned, text), found


def _without(run: str) -> tuple[str, int]:
    """Look at every stretch of whole groups, the longest first: an expiry date may follow the number."""
    groups = list(_GROUP.finditer(run))
    for first, start in enumerate(groups):
        for end in reversed(groups[first:]):
            digits = _GROUP_GAP.sub("", run[start.start() : end.end()])
            if len(digits) in _LENGTHS and luhn.is_valid(digits):
                rest, count = _without(run[end.end() :])
                return run[: start.start()] + REMOVED + rest, count + 1
    return run, 0


_GROUP_GAP = re.compile(r"[^0-9]")
