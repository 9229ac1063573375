"""When two customers may be one person: what they have in common, what speaks against it, and by which rule.

Nothing here merges anybody. A pair is shown to a person, who decides: an equal name and birth date under two references
are often one human being and sometimes are not, and a father and a son share name, address and telephone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Words that tell generations apart; two names that differ in them alone are two people's as a rule.
_GENERATIONS = {
    "jr": "jr",
    "jnr": "jr",
    "junior": "jr",
    "fils": "jr",
    "sr": "sr",
    "snr": "sr",
    "senior": "sr",
    "pere": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'\u2019`\u00b4")
# By which rule a pair is looked at, and how much speaks for it: 0 the most. What contradicts puts it behind the others.
RANKS = {"name_birth": 0, "near_name": 1, "name_phone": 2, "name_place": 3, "same_reference": 4}
CONTRADICTED = len(RANKS)


@dataclass(frozen=True, slots=True)
class Person:
    """What is compared of a customer: dates are YYYY-MM-DD, telephones E.164, countries ISO 3166."""

    id: str
    client: str
    reference: str
    name: str
    birth_date: str | None = None
    phones: frozenset[str] = frozenset()
    street: str = ""
    city: str = ""
    postcode: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two may be one: the rule, what agrees and what contradicts, as codes."""

    why: str
    agree: tuple[str, ...]
    contradict: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Where the pair stands among others, the likeliest first."""
        return RANKS[self.why] + (CONTRADICTED if self.contradict else 0)


def likeness(one: Person, other: Person) -> Likeness | None:
    """Return why two customers may be one person, or None where no rule says so; their order is all the same."""
    agree, contradict = _agree(one, other), _contradict(one, other)
    rules = (
        ("same_reference", {"reference"}),
        ("name_birth", {"name", "birth_date"}),
        ("name_phone", {"name", "phone"}),
        ("name_place", {"name", "place"}),
        ("near_name", {"near_name", "birth_date", "phone"}),
    )
    why = next((rule for rule, needed in rules if needed <= set(agree)), None)
    return None if why is None else Likeness(why, agree, contradict)


def keys(person: Person) -> Iterator[str]:
    """Yield a word for every way in which somebody may turn out to be this person: who is alike shares one of them."""
    name, born = name_key(person.name), person.birth_date
    yield f"r|{person.client}|{person.reference}"
    for phone in person.phones:
        if name:
            yield f"p|{name}|{phone}"
        if born:
            yield f"b|{born}|{phone}"
    if name and born:
        yield f"n|{name}|{born}"
    if name:
        for place in _places(person):
            yield f"a|{name}|{place}"


def name_key(name: str) -> str:
    """Return a name's words in one order: case, accents, marks, order and generation do not count."""
    return " ".join(sorted(word for word in _words(name) if word not in _GENERATIONS))


def are_near(one: str, other: str) -> bool:
    """Return whether two names may be one, written otherwise: a slip, an initial, a middle name, a new surname.

    Tell it only of people with the same birth date and telephone: twins differ in their first name, which this heeds.
    """
    words, others = _plain_words(one), _plain_words(other)
    if not words or not others:
        return False
    if "".join(words) == "".join(others) or words[0] == others[0]:
        return True
    if min(len(words), len(others)) >= 2 and (set(words) <= set(others) or set(others) <= set(words)):
        return True
    left, right = _without(words, others), _without(others, words)
    return len(left) == len(right) == 1 and len(words) > 1 and _is_slip(left[0], right[0])


def _agree(one: Person, other: Person) -> tuple[str, ...]:
    is_same_name = bool(name_key(one.name)) and name_key(one.name) == name_key(other.name)
    found = {
        "name": is_same_name,
        "near_name": not is_same_name and are_near(one.name, other.name),
        "birth_date": one.birth_date is not None and one.birth_date == other.birth_date,
        "phone": bool(one.phones & other.phones),
        "place": not set(_places(one)).isdisjoint(_places(other)),
        "reference": (one.client, one.reference) == (other.client, other.reference),
    }
    return tuple(code for code, is_so in found.items() if is_so)


def _contradict(one: Person, other: Person) -> tuple[str, ...]:
    found = {
        "birth_date": None not in (one.birth_date, other.birth_date) and one.birth_date != other.birth_date,
        "generation": _generation(one.name) != _generation(other.name),
        "name": name_key(one.name) != name_key(other.name) and not are_near(one.name, other.name),
    }
    return tuple(code for code, is_so in found.items() if is_so)


def _places(person: Person) -> tuple[str, ...]:
    """Return the place where somebody lives, in the ways in which two may have it in common."""
    found = []
    if code := "".join(_WORD.findall(person.postcode.casefold())):
        found.append(f"{person.country} {code}")
    if person.street and person.city:
        found.append(f"{' '.join(_WORD.findall(person.street.casefold()))}, {person.city.casefold()}")
    return tuple(found)


def _words(text: str) -> list[str]:
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return _WORD.findall(text.translate(_APOSTROPHES).casefold())


def _plain_words(name: str) -> list[str]:
    return [word for word in _words(name) if word not in _GENERATIONS]


def _generation(name: str) -> frozenset[str]:
    return frozenset(_GENERATIONS[word] for word in _words(name) if word in _GENERATIONS)


def _without(words: list[str], others: list[str]) -> list[str]:
    left = list(words)
    for word in others:
        if word in left:
            left.remove(word)
    return left


def _is_slip(one: str, other: str) -> bool:
    """Return whether one word is the other's initial, or differs in a letter: in two where it is long."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return long.startswith(short)
    least = 3 if len(long) > len(short) else 4
    return len(short) >= least and _distance(one, other) <= (2 if len(short) >= 8 else 1)


def _distance(one: str, other: str) -> int:
    """Return how many letters have to be changed, added, left out or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for place, wanted in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != wanted))
            is_swap = at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == wanted
            row.append(min(cost, earlier[place - 2] + 1) if is_swap else cost)
    return row[-1]
