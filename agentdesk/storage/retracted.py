"""What an answer of the same call has taken back: conditions on a row `c` that leave such rows out."""

from __future__ import annotations

from agentdesk.domain.standing import ONE_CALL

# A callback rests on the customer's yes: taken back later in the same call, it takes the callback with it.
CALLBACK_STANDS = f"""NOT EXISTS (
    SELECT 1 FROM consent r WHERE r.interaction = c.interaction
    AND r.change = 'revoked' AND r.what = '{ONE_CALL}' AND r.seq > c.seq)"""  # noqa: S608 - our own word
ARRANGEMENT_STANDS = """NOT EXISTS (
    SELECT 1 FROM arrangement_withdrawn w WHERE w.arrangement = c.arrangement AND w.interaction = c.interaction)"""
# A promise falls with what was said in one breath with it, a stop or a yes, when another answer of that call undoes it.
COMMITMENT_STANDS = """NOT EXISTS (
    SELECT 1 FROM stop_sign p JOIN stop_lifted l ON l.stop = p.stop AND l.interaction = p.interaction
    WHERE p.interaction = c.interaction AND p.at = c.at AND l.seq > c.seq)
AND NOT EXISTS (
    SELECT 1 FROM arrangement a JOIN arrangement_withdrawn w ON w.arrangement = a.arrangement
    AND w.interaction = a.interaction
    WHERE a.interaction = c.interaction AND a.at = c.at AND w.seq > c.seq)"""
