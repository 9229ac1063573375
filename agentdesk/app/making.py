"""Making a profile at the first start: the encrypted file, its people, and the demonstration's customers."""

from __future__ import annotations

from agentdesk.platform.clock import Clock
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile, resource

DEMO_PORTFOLIO = ("demo", "portfolio-us.csv")


def make_profile(profile: Profile, passphrase: str, vault: Vault, clock: Clock, *, with_demo: bool) -> bytes:
    """Make a profile and return its key. Raises Refused or Unavailable; what was made stays and can be opened."""
    from agentdesk.compose import create_desk
    from agentdesk.services.importing import ImportPortfolio
    from agentdesk.services.keeping import unlock

    desk = create_desk(profile, passphrase, vault, clock)
    try:
        if with_demo:
            desk.do(ImportPortfolio(resource(*DEMO_PORTFOLIO)))
    finally:
        desk.file.close()
    return unlock(profile, vault, lambda: passphrase)
