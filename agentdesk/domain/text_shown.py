"""Text from outside, made safe to show: what could deceive the eye or hide in a line is made visible.

Direction marks can turn a line around so that it reads as something else (Unicode UTS 55); other control and
format characters are simply not there for the eye. They are replaced by their number, such as [U+202E], so that
nothing is lost and nothing acts. Joiners stay: scripts and emoji need them.
"""

from __future__ import annotations

import re

# C0 but tab and line ends, DEL and C1; soft hyphen; direction marks, embeddings, overrides and isolates;
# grapheme joiner and blank fillers of Hangul;
# zero-width space, word joiner and invisible operators; line and paragraph separators; byte order mark; tags.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0001-\U000e007f]"
)
_BLANK = re.compile(r"\s+")
_LINE_ENDS = re.compile("[\t\r\n]+")


def visible(text: str) -> tuple[str, int]:
    """Return the text with every hidden character replaced by its number, and how many there were."""
    return _HIDDEN.subn(lambda found: f"[U+{ord(found[0]):04X}]", text)


def one_line(text: str) -> str:
    """Return the text on one line: every run of white space is one space, none at the ends."""
    return _BLANK.sub(" ", text).strip()


def name_shown(name: str) -> str:
    """Return a name from outside, such as that of a file, whole and on one line, with nothing hidden in it."""
    return _LINE_ENDS.sub(" ", visible(name)[0])
