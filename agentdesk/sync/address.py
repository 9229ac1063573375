"""Where the central database is and who signs in, with the one way in which it may be reached.

Over a network that way is TLS with the server's name and certificate checked, and SCRAM bound to that TLS channel.
There is no weaker way to ask for: an address that names one is refused. Two places have no network to protect: a
Unix socket, and the loopback of the demonstration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agentdesk.domain.addresses import password_held
from agentdesk.errors import Refused

CONNECT_SECONDS = 10
LOOPBACK = ("127.0.0.1", "::1")
_TAKEN = {
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "passfile",
    "password",
    "port",
    "sslrootcert",
    "user",
}
_ALWAYS: dict[str, str | int] = {
    "application_name": "agentdesk",
    "client_encoding": "UTF8",
    "connect_timeout": CONNECT_SECONDS,
    # Said here, so that PGHOSTADDR cannot lead elsewhere than the host that was looked at.
    "hostaddr": "",
    # Kerberos encryption would step in before TLS and leave the certificate unchecked.
    "gssencmode": "disable",
    "tcp_user_timeout": 20_000,
    "keepalives_idle": 30,
}
_CHECKED: dict[str, str | int] = {
    "sslmode": "verify-full",
    "ssl_min_protocol_version": "TLSv1.2",
    "require_auth": "scram-sha-256",
}


@dataclass(frozen=True, slots=True)
class Address:
    """An address whose every part was looked at. `has_pooler` leaves out the binding that a pooler cannot pass on."""

    parts: Mapping[str, str] = field(repr=False)
    has_pooler: bool = False
    is_demonstration: bool = False

    @classmethod
    def parse(cls, url: str, *, is_demonstration: bool = False) -> Address:
        """Read a `postgresql://` address. Raises Refused for one that cannot be read, or that asks for less safety."""
        from psycopg import ProgrammingError
        from psycopg.conninfo import conninfo_to_dict

        try:
            given = {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
        except ProgrammingError as fault:
            raise Refused(
                "central_address",
                "This is not the address of a database. One looks like postgresql://name@host/agentdesk.",
            ) from fault
        has_pooler = given.pop("channel_binding", "require") == "disable"
        if given.pop("sslmode", "verify-full") != "verify-full":
            raise Refused(
                "central_tls", "AgentDesk always checks the server's certificate and name; leave sslmode out."
            )
        _refuse_unusable(given)
        address = cls(given, has_pooler, is_demonstration)
        if address.is_on_this_machine and given.get("hostaddr"):
            raise Refused(
                "central_address",
                "The address holds hostaddr, which would lead away from this computer. Leave it out.",
            )
        return address

    @property
    def host(self) -> str:
        """The host's name, or the folder of a Unix socket."""
        return self.parts["host"]

    @property
    def user(self) -> str:
        """The person's role in the database."""
        return self.parts["user"]

    @property
    def is_on_this_machine(self) -> bool:
        """Whether no network lies between: a Unix socket, or the demonstration's loopback."""
        hosts = self.host.split(",")
        if all(host.startswith(("/", "@")) for host in hosts):
            return True
        return self.is_demonstration and all(host in LOOPBACK for host in hosts)

    def parameters(self) -> dict[str, str | int]:
        """Return what libpq is given. Nothing in the environment can weaken it."""
        if self.is_on_this_machine:
            return {**_ALWAYS, **self.parts, "sslmode": "disable"}
        binding = "disable" if self.has_pooler else "require"
        return {**_ALWAYS, "sslrootcert": "system", **self.parts, **_CHECKED, "channel_binding": binding}


def refuse_unkeepable(url: str) -> None:
    """Raise Refused for an address that a desk may not keep: one it cannot use, or one with a password in it.

    An empty one may be kept: such a desk stands alone.
    """
    if url and "password" in Address.parse(url).parts:
        raise password_held()


def _refuse_unusable(given: Mapping[str, str]) -> None:
    if strange := sorted(set(given) - _TAKEN):
        raise Refused(
            "central_address", "The address holds {name}, which AgentDesk does not use.", name=strange[0]
        )
    for name in ("host", "dbname", "user"):
        if not given.get(name):
            raise Refused("central_address", "The address of the central database has no {name}.", name=name)
    for name in ("port", "connect_timeout"):
        if not all(number.isdigit() for number in given.get(name, "").split(",") if number):
            raise Refused("central_address", "The {name} in the address is not a number.", name=name)
