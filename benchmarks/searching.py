"""Search as you type, against the raw full-text query with the same LIMIT by a raw cursor.

Names, references, accounts and numbers of customers on file are typed letter by letter; each letter is asked
through the desk's one door, as the search field asks, and by the raw cursor, in turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from agentdesk.models.state import SEARCH
from agentdesk.services.messages import FindCustomers, OpenSearch
from agentdesk.storage.search import match_of
from benchmarks.floor import raw
from benchmarks.measure import Result, Round, pair, uncollected
from benchmarks.people import Person, people
from benchmarks.profiles import Shelf, opened

BOUND = 2.0
LIMIT = FindCustomers("").limit
RAW = f"SELECT customer FROM {SEARCH} WHERE {SEARCH} MATCH ? LIMIT ?"  # noqa: S608 - our own name


def measure(shelf: Shelf, *, rounds: int, customers: int, sought: int) -> Iterator[Result]:
    """Measure on a file with so many customers; every round seeks so many of them, each in five ways."""
    typed = [
        text for person in _some(customers, sought) for words in _ways(person) for text in _letters(words)
    ]
    with shelf.copy(shelf.of(customers)) as made, opened(made) as desk, raw(made) as floor:
        desk.do(OpenSearch())
        cursor = floor.cursor()

        def ask_raw(match: str) -> object:
            return cursor.execute(RAW, (match, LIMIT)).fetchall()

        taken = []
        with uncollected():
            for _ in range(rounds):
                taken.append(Round())
                for turn, (text, match) in enumerate(typed):
                    pair(taken[-1], turn, partial(desk.ask, FindCustomers(text)), partial(ask_raw, match))
    yield Result("searching", "a letter typed", "ms", tuple(taken), BOUND, "the raw FTS5 query, same LIMIT")


def _some(customers: int, count: int) -> Sequence[Person]:
    """Return so many people, spread over the file."""
    every = max(1, customers // count)
    return [person for place, person in enumerate(people(customers)) if place % every == 0][:count]


def _ways(person: Person) -> tuple[str, ...]:
    """Return how a customer may be sought."""
    area, line = person.number[2:5], person.number[8:]
    return (
        f"{person.first_name} {person.last_name}",
        person.last_name,
        person.reference,
        person.account,
        f"({area}) 555-{line}",
    )


def _letters(words: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in the field after each letter, with its full-text query, once there is one."""
    for length in range(1, len(words) + 1):
        match = match_of(words[:length])
        if match is not None:
            yield words[:length], match
