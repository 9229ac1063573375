"""What an outcome brings about when a call is wrapped up: the effects that the call itself has not recorded.

The same vocabulary and the same writers as the scripts' own answers; only what moves the line or needs a
read-back cannot follow from an outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from agentdesk.scripts.consequences import written
from agentdesk.scripts.moment import Moment, Written
from agentdesk.scripts.sources import resolved
from agentdesk.scripts.values import Effect

# Effects that may follow from an outcome: the kind each writes, and what tells two of that kind apart. Of those
# without a mark one in a call is enough.
AFTERWARDS: Mapping[str, tuple[str, str | None]] = {
    "record_wish": ("wish.recorded", "what"),
    "record_need": ("need.recorded", "need"),
    "raise_dispute": ("dispute.raised", "about"),
    "raise_complaint": ("complaint.raised", None),
    "claim_payment": ("payment.claimed", None),
    "name_representative": ("representative.named", "role"),
    "open_care": ("care.opened", None),
    "raise_safety": ("safety.raised", None),
    "make_commitment": ("commitment.made", "what"),
}


def remaining(moment: Moment, effects: Iterable[Effect]) -> Iterator[Written]:
    """Yield the entries of the effects that the call has not recorded already. Raises Refused as they do."""
    for effect in effects:
        if not _is_recorded(moment, effect):
            yield from written(moment, effect)


def _is_recorded(moment: Moment, effect: Effect) -> bool:
    """Return whether the call has this already; what the outcome does not ask any more is known from the call."""
    kind, mark = AFTERWARDS[effect.name]
    earlier = list(moment.state.of_kind(kind))
    own = resolved(moment.state, moment.here, effect.params).get(mark) if mark else None
    if mark is None or own is None:
        return bool(earlier)
    return any(payload[mark] == own for payload in earlier)
