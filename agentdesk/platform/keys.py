"""The key of the encrypted file: 32 random bytes, never stored bare, wrapped once per way to open it.

    desk.keys (0600, JSON)
      slots: passphrase   Argon2id of the passphrase           -> AES-256-GCM
             keyring      32 random bytes in the OS keyring    -> AES-256-GCM
             recovery     X25519 to an organisation's key      -> HKDF-SHA256 -> AES-256-GCM

Changing a passphrase wraps the key again; the file itself is never re-encrypted. A key file that cannot be
opened is never replaced.
"""

from __future__ import annotations

import os
import unicodedata
from typing import Any, Protocol

from agentdesk.errors import Refused
from agentdesk.platform.key_file import KEY_BYTES, NONCE_BYTES, KeyFile, Slot, as_bytes, as_text

# RFC 9106, second recommended option: 64 MiB, three passes, four lanes.
COSTS = {"memory_kib": 65_536, "passes": 3, "lanes": 4}
SHORTEST_PASSPHRASE = 8


class Vault(Protocol):
    """The operating system's keyring."""

    def backend(self) -> str | None:
        """Return the name of a usable backend, or None when there is none that keeps secrets safe."""

    def read(self, account: str) -> bytes | None:
        """Return the secret kept for an account, or None."""

    def write(self, account: str, secret: bytes) -> bool:
        """Keep a secret for an account; return whether it was taken."""

    def forget(self, account: str) -> bool:
        """Take away what is kept for an account; return whether there was anything."""


def new_key() -> bytes:
    """Return a fresh random key for a new encrypted file."""
    return os.urandom(KEY_BYTES)


def wrap_passphrase(key: bytes, passphrase: str) -> Slot:
    """Return the slot that opens with a passphrase. Raises Refused when it is too short."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise Refused(
            "passphrase_short",
            "Choose a passphrase of at least {least} characters.",
            least=SHORTEST_PASSPHRASE,
        )
    salt = os.urandom(16)
    parameters = {"salt": as_text(salt), **COSTS}
    return _sealed("passphrase", parameters, stretched(passphrase, salt, **COSTS), key)


def open_passphrase(keys: KeyFile, passphrase: str) -> bytes:
    """Return the key. Raises Refused when the passphrase is not the one, or none was ever set."""
    slot = keys.slot("passphrase")
    if slot is None:
        raise Refused("no_passphrase", "This profile has no passphrase; it opens with the system's keyring.")
    costs = {name: slot.parameters[name] for name in COSTS}
    wrapping = stretched(passphrase, as_bytes(slot.parameters["salt"]), **costs)
    return _opened(slot, wrapping, "That passphrase does not open this profile.")


def stretched(passphrase: str, salt: bytes, *, memory_kib: int, passes: int, lanes: int) -> bytes:
    """Return 32 bytes that only the passphrase gives, by Argon2id.

    The passphrase is taken in Unicode form C (RFC 8265), so that the same letters typed on another system are the
    same passphrase.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory_kib)
    return kdf.derive(unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"))


def wrap_keyring(key: bytes, keys: KeyFile, vault: Vault) -> Slot | None:
    """Return the slot that opens with the OS keyring, or None when there is no safe one."""
    backend = vault.backend()
    if backend is None:
        return None
    secret = os.urandom(KEY_BYTES)
    if not vault.write(keys.account, secret) or vault.read(keys.account) != secret:
        return None
    return _sealed("keyring", {"backend": backend}, secret, key)


def open_keyring(keys: KeyFile, vault: Vault) -> bytes | None:
    """Return the key from the OS keyring, or None when it cannot be had there: then ask for the passphrase."""
    slot = keys.slot("keyring")
    if slot is None or vault.backend() is None:
        return None
    secret = vault.read(keys.account)
    if secret is None or len(secret) != KEY_BYTES:
        return None
    try:
        return _opened(slot, secret, "")
    except Refused:
        return None


def new_recovery() -> tuple[bytes, bytes]:
    """Return a fresh recovery key of an organisation: its secret and its public half, 32 bytes each."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def recovery_text(key: bytes) -> str:
    """Return a half of a recovery key as people pass it on."""
    return as_text(key)


def recovery_key_of(text: str) -> bytes:
    """Return the half of a recovery key that a text states. Raises Refused for any other text."""
    try:
        key = as_bytes(text.strip())
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise Refused("recovery_key", "That is not a recovery key: it has 44 letters, digits and signs.")
    return key


def wrap_recovery(key: bytes, public_key: bytes) -> Slot:
    """Return the slot that an organisation opens with the private half of its X25519 key (32 bytes).

    Raises Refused for what is no such key.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    fleeting = X25519PrivateKey.generate()
    shared = _agreed(fleeting.private_bytes_raw(), public_key)
    ours = fleeting.public_key().public_bytes_raw()
    parameters = {"recipient": as_text(public_key), "sender": as_text(ours)}
    return _sealed("recovery", parameters, _derived(shared, public_key + ours), key)


def open_recovery(keys: KeyFile, private_key: bytes) -> bytes:
    """Return the key by the organisation's private key (32 bytes). Raises Refused when it does not fit."""
    slot = keys.slot("recovery")
    if slot is None:
        raise Refused("no_recovery", "This profile has no recovery key.")
    sender, recipient = as_bytes(slot.parameters["sender"]), as_bytes(slot.parameters["recipient"])
    wrapping = _derived(_agreed(private_key, sender), recipient + sender)
    return _opened(slot, wrapping, "That recovery key does not open this profile.")


def _sealed(kind: str, parameters: dict[str, Any], wrapping: bytes, key: bytes) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE_BYTES)
    return Slot(kind, parameters, nonce, AESGCM(wrapping).encrypt(nonce, key, kind.encode()))


def _opened(slot: Slot, wrapping: bytes, sentence: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(wrapping).decrypt(slot.nonce, slot.wrapped, slot.kind.encode())
    except InvalidTag as fault:
        raise Refused("key_wrong", sentence) from fault


def _agreed(private_key: bytes, public_key: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    try:
        ours = X25519PrivateKey.from_private_bytes(private_key)
        return ours.exchange(X25519PublicKey.from_public_bytes(public_key))
    except ValueError as fault:
        raise Refused("recovery_key", "That is not a recovery key: it has 32 bytes.") from fault


def _derived(shared: bytes, binding: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"agentdesk recovery 1" + binding).derive(shared)
