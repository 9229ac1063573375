"""An operating system's keyring that a test can lose, change and lock."""

from __future__ import annotations


class FakeVault:
    """Keeps secrets in memory. `name` is the backend; None is a machine without a keyring."""

    def __init__(self, name: str | None = "tests.Keyring") -> None:
        """Start with nothing kept."""
        self.name = name
        self.kept: dict[str, bytes] = {}
        self.is_locked = False

    def backend(self) -> str | None:
        """Return the backend's name, or None."""
        return self.name

    def read(self, account: str) -> bytes | None:
        """Return what is kept, or None while it is locked."""
        return None if self.is_locked else self.kept.get(account)

    def write(self, account: str, secret: bytes) -> bool:
        """Keep a secret, unless it is locked."""
        if self.is_locked:
            return False
        self.kept[account] = secret
        return True

    def forget(self, account: str) -> bool:
        """Take a secret away, unless it is locked."""
        return not self.is_locked and self.kept.pop(account, None) is not None
