"""One table of settings: name, what it may be, what it is at first, and what it does.

Values are kept in the encrypted file. The settings page, the checks and docs/settings.md all read this table.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `choices` is empty for free text; `scope` is person or device, of which it has one value each."""

    name: str
    default: str
    choices: tuple[str, ...]
    scope: str
    says: str


TABLE: tuple[Setting, ...] = (
    Setting("theme", "system", ("system", "light", "dark", "contrast"), "person", "Colours of the window."),
    Setting(
        "zoom",
        "100",
        ("80", "90", "100", "110", "125", "150", "175", "200"),
        "person",
        "Size of everything, in percent.",
    ),
    Setting("language", "system", ("system", "en", "es"), "person", "Language of the window."),
    Setting(
        "dial_by",
        "hand",
        ("hand", "tel"),
        "device",
        "How a number is dialled: by hand on your own phone, or by the system's telephone program.",
    ),
    Setting(
        "lock_after_min",
        "5",
        ("2", "5", "10", "15"),
        "device",
        "Minutes without a key before the desk locks itself.",
    ),
    Setting("central_url", "", (), "device", "Address of the central database, without a password."),
)
BY_NAME = {setting.name: setting for setting in TABLE}


def kept_under(name: str, staff: str) -> str:
    """Return the key a setting is kept under: a person's own for what is theirs, one for all for the device's.

    `staff` is the id of whoever sits there. Raises KeyError for a setting that there is not.
    """
    is_own = BY_NAME[name].scope == "person"
    return f"{kept_for_all(name)}.{staff}" if is_own else kept_for_all(name)


def kept_for_all(name: str) -> str:
    """Return the key of a setting that is the device's.

    A person's own was kept there as well at first: it is the owner's until they choose again.
    """
    return f"setting.{name}"
