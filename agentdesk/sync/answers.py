"""What a hello means: where both sides stand, found by comparing one number and one hash.

             server's last number        my hash at that number
continue     what it confirmed to me     the same
restored     less                        the same: the server lost rows that I still have, and sends for them
lost         more                        the same: it has the rows, only its answer never reached me
copy         any                         another, or none: my file is a copy, or was itself restored
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from agentdesk.errors import Refused
from agentdesk.journal.envelope import GENESIS
from agentdesk.sync import meanings
from agentdesk.sync.central import PROTOCOL, Hello

Meeting = Literal["continue", "restored", "lost"]


@dataclass(frozen=True, slots=True)
class Answer:
    """How both sides met, and the number up to which the central database holds this journal."""

    meeting: Meeting
    acknowledged: int


def compare(hello: Hello, acknowledged: int, hash_at: Callable[[int], bytes | None]) -> Answer:
    """Return where to go on from. `hash_at` gives the hash of an event of the own journal, or None beyond its end.

    Raises Refused when this desk was retired, is too old to send, or holds another journal than the server knows.
    """
    if hello.is_retired:
        raise meanings.DESK["AD003"].as_error()
    if hello.min_push > PROTOCOL:
        raise meanings.DESK["AD001"].as_error()
    mine = GENESIS if hello.last_seq == 0 else hash_at(hello.last_seq)
    if mine != hello.last_hash:
        raise Refused("central_copy", meanings.DESK["AD005"].sentence)
    if hello.last_seq == acknowledged:
        return Answer("continue", acknowledged)
    return Answer("restored" if hello.last_seq < acknowledged else "lost", hello.last_seq)
