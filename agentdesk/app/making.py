"""Making a profile at the first start: the encrypted file, its people, and the demonstration's customers."""

from __future__ import annotations

from agentdesk.platform.clock import Clock
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile, resource


def make_profile(profile: Profile, passphrase: str, vault: Vault, clock: Clock, *, with_demo: bool) -> bytes:
    """Make a profile and return its key, or finish one that was begun.

    Raises Refused or Unavailable; what was made until then stays, and the next try goes on from there.
    """
    from agentdesk.compose import keep_owners_passphrase, open_desk
    from agentdesk.services.demonstration import PORTFOLIO, BeDemonstration
    from agentdesk.services.imports.course import bring_in
    from agentdesk.services.imports.messages import ImportPortfolio
    from agentdesk.services.keeping import unlock

    desk = open_desk(profile, vault, clock, lambda: passphrase)
    try:
        keep_owners_passphrase(desk, passphrase)
        if with_demo:
            desk.do(BeDemonstration())
            bring_in(desk, ImportPortfolio(resource(*PORTFOLIO)))
    finally:
        desk.file.close()
    return unlock(profile, vault, lambda: passphrase)
