"""What is wrong with a mapping as a whole: keys that contradict each other, and columns that no row can do without."""

from __future__ import annotations

import re

from agentdesk.content.client_file.kinds import KINDS, FileKind
from agentdesk.content.client_file.known_to import is_known_to
from agentdesk.content.client_file.mapping_keys import MappingKeys, one_of
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.domain import amounts, currencies, instants, phones

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")


def look_over(mapping: Mapping, parts: MappingKeys) -> None:
    """Keep a fault at a key for everything that no single key can tell."""
    if not _NAME.match(mapping.name):
        parts.fault("name", "A name is lower-case letters, digits and hyphens.", "Such as `client-monthly`.")
    if mapping.currency is not None and not currencies.is_currency(mapping.currency):
        parts.fault(
            "currency", f"{mapping.currency!r} is no currency.", "Write its ISO 4217 code, such as USD."
        )
    for key, country in (("country", mapping.country), ("phone_region", mapping.phone_region)):
        if country is not None and not phones.is_region(country):
            parts.fault(key, f"{country!r} is no country.", "Write its ISO 3166 code, such as US.")
    _look_over_writing(mapping, parts)
    if mapping.kind in KINDS:
        _look_over_kind(mapping, KINDS[mapping.kind], parts)
    else:
        _look_over_portfolio(mapping, parts)


def _look_over_portfolio(mapping: Mapping, parts: MappingKeys) -> None:
    """Find what a mapping of accounts leaves out that no row can do without."""
    for needed in ("debt.reference", "customer.reference"):
        if not mapping.columns_of(needed):
            parts.fault(
                "columns", f"No column holds {needed}.", "Say which one does; one column may hold both."
            )
    if not any(map(mapping.columns_of, ("customer.full_name", "customer.last_name"))):
        parts.fault("columns", "No column holds the customer's name.", "Map customer.full_name or last_name.")
    if not any(map(mapping.columns_of, ("debt.balance", "debt.principal"))):
        parts.fault("columns", "No column holds an amount owed.", "Map debt.balance or debt.principal.")


def _look_over_kind(mapping: Mapping, kind: FileKind, parts: MappingKeys) -> None:
    """Find what a mapping of payments, calls, closures or correspondence gets wrong. What it leaves open is asked."""
    if mapping.zone is not None and mapping.zone != instants.STATED and not instants.is_zone(mapping.zone):
        parts.fault(
            "zone", f"{mapping.zone!r} is no time zone.", "Write its IANA name, such as America/New_York."
        )
    for field, words in (
        *mapping.values.items(),
        *((name, {"": w}) for name, w in mapping.constants.items()),
    ):
        for word in words.values():
            if field in kind.words and kind.word(field, word) is None:
                parts.fault("values", f"{word!r} is no word of {field}.", one_of(kind.words[field]))
    if mapping.known_to is not None and not is_known_to(mapping.known_to):
        do = "Write yesterday, a day as YYYY-MM-DD, or an instant with its offset."
        parts.fault("known_to", f"{mapping.known_to!r} is no instant.", do)


def _look_over_writing(mapping: Mapping, parts: MappingKeys) -> None:
    """Find what a mapping gets wrong about how files are written."""
    if mapping.decimal is not None and mapping.decimal == mapping.thousands:
        parts.fault("thousands", "Decimals and thousands use the same sign.", "Change one of them.")
    if mapping.decimal in amounts.MIXED_STYLES and mapping.thousands:
        says = "Mixed amounts have no sign of their own for thousands."
        parts.fault("thousands", says, "Remove this line.")
    if mapping.positions and (strays := mapping.header - set(mapping.positions)):
        says = f"{min(strays)!r} has no place in the line."
        parts.fault("positions", says, "Say where it stands, such as 1-8.")
