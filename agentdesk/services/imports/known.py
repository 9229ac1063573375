"""What is on file of a client, as a file that is being staged leaves it so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from agentdesk.domain.portfolio import CustomerRecord, DebtRecord
from agentdesk.domain.stops import StopSign
from agentdesk.services.content import stop_signs
from agentdesk.storage.portfolio import Held
from agentdesk.storage.staging import Staged
from agentdesk.storage.told import Told


class OnFile:
    """The encrypted file's answer to what an intake asks, for one batch."""

    def __init__(
        self, connection: Connection, client: str, batch: str, known_at: int, *, joins: bool = False
    ) -> None:
        """Look through a connection; references are the client's own, `known_at` dates what the file knows (ms).

        A file that `joins` completes one that came before: what it says about people is added to what that said.
        """
        self._held = Held(connection, client)
        self._joins, self._known_at = joins, known_at
        self._staged = Staged(connection, batch)

    def customers(self, references: Iterable[str]) -> list[CustomerRecord]:
        """Return the customers under these references, as the file leaves them so far."""
        held = self._held.customers(references)
        renewals = self._staged.renewals([one.id for one in held])
        return [renewals.get(one.id) or one for one in held]

    def debts(self, references: Iterable[str]) -> list[DebtRecord]:
        """Return the debts under these references, as they are on file."""
        return self._held.debts(references)

    def holders(self, numbers: Iterable[str]) -> Mapping[str, set[str]]:
        """Return who has these numbers once the batch is in force."""
        return self._staged.holders(list(numbers))

    def named(self, references: Iterable[str]) -> Mapping[str, tuple[str, int]]:
        """Return which of these accounts the file has named already: whose each is, and in which line."""
        return self._staged.named(references)

    def met(self, customers: Iterable[str]) -> set[str]:
        """Return of whom of these the file has spoken already."""
        asked = list(customers)
        return {*self._staged.of_batch(asked), *self._staged.renewals(asked)}

    def spoken_of(self, customers: Iterable[str]) -> set[str]:
        """Return of whom the file, or the one that it completes, has spoken already: what is said is added to that."""
        return set(customers) if self._joins else self.met(customers)

    def newer(self, customers: Iterable[str]) -> set[str]:
        """Return of whom a newer file has spoken since: what it said of them stays."""
        return self._held.told_after(customers, self._known_at)


class ToldOnFile(Told):
    """What files told before of a client's accounts, and what the file that is being staged has named so far."""

    def __init__(self, connection: Connection, client: str, batch: str, now: int) -> None:
        """Look through a connection at an instant (epoch milliseconds); references are the client's own."""
        super().__init__(connection, client)
        self._file, self._now = connection, now
        self._staged = Staged(connection, batch)

    def named(self, keys: Iterable[str]) -> Mapping[str, tuple[str, int]]:
        """Return what earlier rows of the same file have named: what they kept of it, and their line."""
        return self._staged.named(keys)

    def signs(self) -> Mapping[str, StopSign]:
        """Return the firm's stop signs by name."""
        return stop_signs(self._file, self._now)

    def not_met(self, customers: Iterable[str]) -> int:
        """Return of how many of these the file has not spoken yet."""
        asked = set(customers)
        return len(asked) - len(self._staged.renewals(asked))
