"""The operating system's keyring as a vault for secrets, each kept for an account."""

from __future__ import annotations

import base64

SERVICE = "AgentDesk"
# Backends that keep nothing, or keep it in plain text, are no vault.
UNSAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt", "PlaintextKeyring")


class SystemVault:
    """The keyring chosen by the `keyring` library. Looking for it takes a tenth of a second: do it once."""

    def __init__(self) -> None:
        """Look for nothing yet."""
        self._backend: str | None = None
        self._looked = False

    def backend(self) -> str | None:
        """Return the name of a usable backend, or None."""
        if not self._looked:
            self._backend = _usable()
            self._looked = True
        return self._backend

    def read(self, account: str) -> bytes | None:
        """Return the secret, or None when it is absent, locked or not ours."""
        import keyring

        try:
            text = keyring.get_password(SERVICE, account)
            return base64.b64decode(text, validate=True) if text else None
        except Exception:  # noqa: BLE001 - backends are foreign code; whatever they raise, the passphrase opens
            return None

    def write(self, account: str, secret: bytes) -> bool:
        """Keep the secret and return whether it was taken; a keyring that refuses simply is not used."""
        import keyring

        try:
            keyring.set_password(SERVICE, account, base64.b64encode(secret).decode("ascii"))
        except Exception:  # noqa: BLE001 - backends are foreign code; whatever they raise, the passphrase opens
            return False
        return True

    def forget(self, account: str) -> bool:
        """Take the secret away and return whether there was one that could be taken."""
        import keyring

        try:
            keyring.delete_password(SERVICE, account)
        except Exception:  # noqa: BLE001 - backends are foreign code; most say so when there is nothing
            return False
        return True


class NoVault:
    """No keyring at all: the passphrase is the only way in."""

    def backend(self) -> str | None:
        """Return None."""
        return None

    def read(self, account: str) -> bytes | None:
        """Return None: nothing is kept."""
        return None

    def write(self, account: str, secret: bytes) -> bool:
        """Keep nothing."""
        return False

    def forget(self, account: str) -> bool:
        """There is nothing to forget."""
        return False


def _usable() -> str | None:
    import keyring

    try:
        chosen = keyring.get_keyring()
        # A chain writes to the first of its backends: that one must be safe.
        backend = next(iter(getattr(chosen, "backends", ())), chosen)
        name, is_viable = _name(backend), getattr(backend, "priority", 0) >= 1
    except Exception:  # noqa: BLE001 - backends are foreign code; whatever they raise, the passphrase opens
        return None
    return name if is_viable and not any(unsafe in name for unsafe in UNSAFE) else None


def _name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__name__}"
