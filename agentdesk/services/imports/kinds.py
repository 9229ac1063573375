"""Kinds of files beside portfolios: what understands their rows, and what places them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from agentdesk.content.client_file.calls_elsewhere import CallsElsewhere
from agentdesk.content.client_file.closures import Closures
from agentdesk.content.client_file.correspondence import Correspondence
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


TAKEN: Mapping[str, Taken] = {
    "payments": Taken(Payments, place_payments),
    "contacts": Taken(CallsElsewhere, place_calls),
    "closures": Taken(Closures, place_closures),
    "correspondence": Taken(Correspondence, place_pieces),
}
