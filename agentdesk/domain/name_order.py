"""Names that stand last name first: `Smith, John` is John Smith, and `John Smith, Jr.` stays what it is."""

from __future__ import annotations

# What stands behind a name and is no part of it; one letter, or MD, may be somebody's first name.
SUFFIXES = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv", "esq", "phd"})


def in_order(name: str) -> tuple[str, str | None, str | None]:
    """Return a whole name, first name first, with first and last name where one comma parted them, else None twice.

    Suffixes stay at the end. With more commas than that nothing is turned round.
    """
    parts = [part.strip() for part in name.split(",")]
    suffixes = [part for part in parts[1:] if is_suffix(part)]
    names = [parts[0], *(part for part in parts[1:] if not is_suffix(part))]
    if len(names) != 2:
        return name, None, None
    last, first = (part or None for part in names)
    whole = " ".join(part for part in (first, last) if part)
    return ", ".join((whole, *suffixes)), first, last


def is_suffix(word: str) -> bool:
    """Return whether a word is one that stands behind a name, such as Jr. or III."""
    return "".join(word.casefold().replace(".", " ").split()) in SUFFIXES
