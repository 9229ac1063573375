"""The password for the central database in the operating system's keyring: kept there or nowhere, never in plain text.

What the address, the environment (PGPASSWORD) or a password file that the address names says comes first; what is in
no keyring is left to libpq, which looks into ~/.pgpass.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from agentdesk.errors import Refused
from agentdesk.platform.keys import Vault
from agentdesk.sync.address import Address

Password = Callable[[], str | None]
VARIABLE = "PGPASSWORD"
_FIRST = ("password", "passfile")


def keep(address: Address, password: str, vault: Vault) -> None:
    """Keep the password of an address. Raises Refused where there is no keyring, or it does not take it."""
    if any(name in address.parts for name in _FIRST):
        raise Refused(
            "password_twice", "This address says itself where its password is. Leave that out of it."
        )
    if not password:
        raise Refused("password_empty", "No password was given. Nothing was changed.")
    if vault.backend() is None:
        raise Refused(
            "no_keyring",
            "This system has no keyring that keeps passwords safe, and nothing was kept. Use ~/.pgpass or PGPASSWORD.",
        )
    secret = password.encode("utf-8")
    if not vault.write(_account(address), secret) or vault.read(_account(address)) != secret:
        raise Refused(
            "keyring_shut",
            "This system's keyring did not take the password. Unlock the keyring and try again.",
        )


def forget(address: Address, vault: Vault) -> bool:
    """Take the password of an address out of the keyring; return whether there was one."""
    return vault.backend() is not None and vault.forget(_account(address))


def kept(address: Address, vault: Vault) -> str | None:
    """Return the password that the keyring holds for an address, or None where another source comes first."""
    has_another = address.is_demonstration or any(name in address.parts for name in _FIRST)
    if has_another or os.environ.get(VARIABLE) or vault.backend() is None:
        return None
    secret = vault.read(_account(address))
    return None if secret is None else secret.decode("utf-8", "surrogateescape")


def _account(address: Address) -> str:
    port = address.parts.get("port", "5432")
    return f"central:{address.user}@{address.host}:{port}/{address.parts['dbname']}"
