"""What each effect of the vocabulary writes: from its parameters to journal entries.

An effect that was written before in this call, with the same content, is not written again: going back and
answering once more never makes a second dispute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from agentdesk.errors import Refused
from agentdesk.scripts import agreeing, people, sources, told
from agentdesk.scripts.effects import VOCABULARY
from agentdesk.scripts.moment import Moment, Params, Written, is_known
from agentdesk.scripts.values import Effect


def written(moment: Moment, effect: Effect) -> tuple[Written, ...]:
    """Return the entries, kind and payload, that follow from an effect. Raises Refused when it cannot happen."""
    params = sources.resolved(moment.state, moment.here, effect.params)
    for param in VOCABULARY[effect.name].params:
        if param.is_required and param.name not in params:
            raise Refused("field_missing", "Fill in what is marked as needed first.")
    entries = tuple(_WRITERS[effect.name](moment, params))
    return tuple(entry for entry in entries if not is_known(moment.state, *entry))


def _nothing(moment: Moment, params: Params) -> Iterator[Written]:
    """Write nothing: the suggestion follows from the answer itself."""
    return iter(())


_WRITERS: Mapping[str, Callable[[Moment, Params], Iterator[Written]]] = {
    "know_right_party": people.know_right_party,
    "join_unknown_voice": people.join,
    "join": people.join_known,
    "new_voice": people.new_voice,
    "know": people.know,
    "introduce_colleague": people.introduce_colleague,
    "leave": people.leave,
    "place_stop": told.place_stop,
    "record_wish": told.wish,
    "record_need": told.need,
    "raise_dispute": told.dispute,
    "raise_complaint": told.complaint,
    "claim_payment": told.claim,
    "name_representative": told.representative,
    "name_contact": told.name_contact,
    "contact_left": told.contact_left,
    "open_care": told.care,
    "raise_safety": told.safety,
    "agree_callback": agreeing.agree_callback,
    "agree_arrangement": agreeing.agree_arrangement,
    "make_commitment": told.commitment,
    "offer_referral": told.referral,
    "suggest_outcome": _nothing,
    "mark_mood": told.mark_mood,
    "hand_off_payment": told.hand_off,
    "consent": told.consent("consent.given"),
    "revoke_consent": told.consent("consent.revoked"),
    "propose_correction": told.correction,
}
