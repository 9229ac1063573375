"""Kinds of files: what understands their rows, and, of those beside portfolios, what places them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass
from datetime import date
from typing import Any

from agentdesk.content.client_file.accounts import Understanding as Accounts
from agentdesk.content.client_file.calls_elsewhere import CallsElsewhere
from agentdesk.content.client_file.closures import Closures
from agentdesk.content.client_file.correspondence import Correspondence
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.payments import Payments
from agentdesk.content.client_file.taking import Understanding
from agentdesk.services.imports.placed import Placed
from agentdesk.services.imports.placing_calls import place_calls
from agentdesk.services.imports.placing_closures import place_closures
from agentdesk.services.imports.placing_payments import place_payments
from agentdesk.services.imports.placing_pieces import place_pieces


@dataclass(frozen=True, slots=True)
class Taken:
    """How one kind of file is taken: its understanding, and `place(rows, known, understanding, new_id)`."""

    understanding: type[Understanding[Any]]
    place: Callable[..., Placed]


def understanding_of(mapping: Mapping, header: Sequence[str], *, today: date, as_of: int, zone: str) -> Any:
    """Return what understands the rows of a file under its mapping, whatever its kind.

    `today` is the desk's date and `zone` its IANA zone; `as_of` dates what the file knows (epoch milliseconds).
    """
    if mapping.kind in TAKEN:
        return TAKEN[mapping.kind].understanding(mapping, header, today=today, as_of=as_of, zone=zone)
    return Accounts(mapping, header, today=today, as_of=as_of)


TAKEN: Table[str, Taken] = {
    "payments": Taken(Payments, place_payments),
    "contacts": Taken(CallsElsewhere, place_calls),
    "closures": Taken(Closures, place_closures),
    "correspondence": Taken(Correspondence, place_pieces),
}
