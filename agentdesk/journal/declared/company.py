"""Events about the people of a company who are spoken to: what calls told beyond the client's list."""

from __future__ import annotations

from agentdesk.journal.kinds import Kind, text

_CONTACT = (
    text("customer", "id of the company"),
    text("name", "the contact's name"),
    text("role", "their role in the company", required=False),
    text("phone", "their number, E.164", required=False),
    text("authority", "yes or no: whether they may speak for the company", required=False),
    text("basis", "how their authority was established", required=False),
)

KINDS = (
    Kind(
        "contact.named",
        "Someone of a company was named on a call, or more became known of them.",
        "contact",
        _CONTACT,
        fixed=(("change", "named"),),
    ),
    Kind(
        "contact.left",
        "A contact is no longer with the company.",
        "contact",
        _CONTACT,
        fixed=(("change", "left"),),
    ),
)
