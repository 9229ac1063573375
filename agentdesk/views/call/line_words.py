"""Line words: who is on the line and where they are, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agentdesk.domain import participants
from agentdesk.domain.participants import Participant
from agentdesk.platform.clock import local
from agentdesk.services.rows.call import CallView
from agentdesk.views import figures, wording
from agentdesk.views.telephone import shown_number

LAST_SHOWN = 4


def on_the_line(view: CallView) -> tuple[tuple[str, ...], str]:
    """Return who is on the line now, each in words, and the tone of it."""
    present = participants.present(view.line)
    if not view.call.is_live or not present:
        return (), "neutral"
    people = tuple(person_words(person, view.name) for person in present)
    return people, "ok" if participants.may_all_hear_debt(view.line) else "warn"


def in_short(view: CallView) -> str:
    """Return in a word or two whether the customer is confirmed, or who else is there, or how many they are."""
    present = participants.present(view.line)
    if not view.call.is_live or not present:
        return ""
    if len(present) > 1:
        return QCoreApplication.translate("Line", "{0} on the line").format(len(present))
    if present[0].role == participants.RIGHT_PARTY:
        return QCoreApplication.translate("Line", "Confirmed")
    if present[0].role == participants.UNKNOWN:
        return QCoreApplication.translate("Line", "Not confirmed yet")
    return person_words(present[0], view.name)


def person_words(person: Participant, customer: str) -> str:
    """Return one person on the line: their role, and the name they gave."""
    if person.role == participants.RIGHT_PARTY:
        return wording.of(wording.ROLES, person.role, name=person.name or customer)
    role = wording.of(wording.ROLES, person.role)
    return f"{role} ({person.name})" if person.name else role


def where(view: CallView, ours: str, now: int, *, is_brief: bool = False) -> str:
    """Return the number, its kind, and the time there, with ours beside it where they differ unless it is brief."""
    number = _number(view)
    kind = wording.of(wording.NUMBER_KINDS, view.number_kind) if view.number_kind != "unknown" else ""
    ours = view.zones[0] if is_brief and view.zones else ours
    parts = [f"{number} {kind}".strip(), *([their_time(view.zones, ours, now)] if view.zones else [])]
    return " · ".join(parts)


def _number(view: CallView) -> str:
    """Return the number, or its end where only that is known, as what is found by it shows it."""
    if view.number:
        return shown_number(view.number)
    if view.number_ends:
        return QCoreApplication.translate("Line", "Number …{0}").format(view.number_ends[-LAST_SHOWN:])
    return QCoreApplication.translate("Line", "Number not shown")


def their_time(zones: tuple[str, ...], ours: str, now: int) -> str:
    """Return the time where the customer is, such as `Chicago, 10:42 their time (11:42 here)`."""
    there = QCoreApplication.translate("Line", " or ").join(
        f"{city}, {time}" for time, city in figures.times_there(zones, now)
    )
    words = QCoreApplication.translate("Line", "{there} their time").format(there=there)
    if not figures.is_elsewhere(zones, ours, now):
        return words
    here = QCoreApplication.translate("Line", "({time} here)").format(
        time=figures.clock_time(local(now, ours))
    )
    return f"{words} {here}"
