"""Reading what older versions of the program wrote: one step for each kind and version that was ever replaced.

An event is never rewritten. When a kind gets a new version, a step from the old payload to the new one goes into
`STEPS`, and the golden journals in tests/data/journal/ keep proving that everything ever shipped can be replayed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agentdesk.journal.canonical import JSON

Step = Callable[[JSON], JSON]
# From (kind, version) to the payload of the next version. No kind has had a second version yet.
STEPS: Mapping[tuple[str, int], Step] = {}


def current(
    kind: str, version: int, payload: JSON, steps: Mapping[tuple[str, int], Step] = STEPS
) -> tuple[int, JSON]:
    """Return the newest version that the steps lead to from this one, and the payload in its form."""
    while (step := steps.get((kind, version))) is not None:
        version, payload = version + 1, step(payload)
    return version, payload
