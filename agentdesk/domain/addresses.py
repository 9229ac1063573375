"""Addresses of a database, as they may be kept and shown: without the password.

Only the text is looked at, whether it can be used as an address or not: a password is kept out of a bad one too.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from agentdesk.errors import Refused

# Where a password may stand in a URL, and in an address of words (libpq, 34.1.1).
_OF_USER = re.compile(r"(?<=://)([^/@:]*):[^/@]*@")
_PART = re.compile(r"(?<=[?&])(?P<name>[^=&?]*)=[^&]*&?")
_WORD = re.compile(r"\bpassword\s*=\s*(?:'(?:[^'\\]|\\.)*'|\S+)\s*")


def without_password(address: str) -> str:
    """Return an address as it may be shown, whatever an older program let into it; it need not be a good one."""
    if "://" in address:
        address = _PART.sub(_unless_password, _OF_USER.sub(r"\1@", address, count=1)).rstrip("?&")
    return _WORD.sub("", address).strip()


def holds_password(address: str) -> bool:
    """Return whether a password stands in an address."""
    return without_password(address) != address.rstrip("?&" if "://" in address else "").strip()


def password_held() -> Refused:
    """Return the refusal for an address with a password in it."""
    return Refused(
        "central_password",
        "Leave the password out of the address; the system's keyring keeps it: agentdesk central password.",
    )


def _unless_password(part: re.Match[str]) -> str:
    # libpq reads the names of the parts with their percent signs resolved.
    return "" if unquote(part["name"]) == "password" else part[0]
