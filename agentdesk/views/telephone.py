"""Telephone numbers on the screen: in the form of the person's own country, read back as E.164.

The numbering plans are large and load when the first number is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale


def shown_number(number: str) -> str:
    """Return an E.164 number as people write it, with the country code unless it is that of the locale."""
    from agentdesk.domain.phones import shown

    return shown(number, home_country())


def typed_number(text: str) -> str:
    """Return a typed number in E.164. Raises ValueError for what is not one plain number."""
    from agentdesk.domain.phones import read

    return read(text.strip(), home_country()).e164


def home_country() -> str:
    """Return the country of the locale (ISO 3166), in which numbers without a country code are read."""
    return QLocale.territoryToCode(QLocale().territory())
