"""What the tour proves once the call is saved: both chains, and local facts equal to central ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agentdesk.app.tour.hands import Hands, TourFailed
from agentdesk.services.messages import SyncRow
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM
from agentdesk.sync.proof import Reader, differing

if TYPE_CHECKING:
    from agentdesk.app.tour.stand import Stand


@dataclass(frozen=True, slots=True)
class Proof:
    """Events on both sides, faults of either chain, and the fact tables in which the two differ."""

    events_local: int
    events_central: int
    faults_local: tuple[str, ...]
    faults_central: tuple[str, ...]
    differing: tuple[str, ...]
    quarantined: int
    rebuilt_otherwise: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether everything is as promised."""
        return (
            self.events_local == self.events_central
            and not (self.faults_local or self.faults_central or self.differing or self.rebuilt_otherwise)
            and not self.quarantined
        )


def until_synced(stand: Stand) -> None:
    """Wait until the central database has confirmed every event. Raises TourFailed with what kept it."""
    hands: Hands = stand.hands
    try:
        hands.until(lambda: _is_synced(stand), "the central database has every event")
    except TourFailed as failed:
        state = stand.desk.sessions.sync
        raise TourFailed(f"{failed}; {state.state} {state.sentence}") from failed


def prove(stand: Stand) -> Proof:
    """Check both chains, compare all facts row by row, and replay the journal."""
    from agentdesk.sync.demo import READER, DemoServer

    desk = stand.desk
    verified = desk.ask(VerifyJournal())
    server = DemoServer(stand.profile.demo_server)
    with Reader(server.address(READER)) as reader:
        with desk.file.read() as connection:
            device = str(
                connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'device'").scalar_one()
            )
        central = tuple(sentence for _, sentence in reader.faults(device))
        events, quarantined = reader.events(device), reader.quarantined(device)
        different = differing(desk.file, reader, device)
    before, rebuilt = desk.actor, None
    desk.act_as(PROGRAM)
    try:
        rebuilt = desk.do(RebuildStates()).value
    finally:
        desk.act_as(before)
    return Proof(verified.events, events, verified.faults, central, different, quarantined, rebuilt.differing)


def _is_synced(stand: Stand) -> bool:
    state = stand.desk.ask(SyncRow())
    return bool(state.waiting == 0 and state.reached_at is not None)
