"""Wording: from the codes that rows carry to plain sentences in the person's language.

A code that has no sentence here is shown as its own words, so that nothing that happened is ever hidden.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from agentdesk.platform.clock import local
from agentdesk.views import figures
from agentdesk.views.kit import below
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.errors import Refused
    from agentdesk.services.rows.customer import ClosedRow, NeedRow, NumberRow, StopRow

LANGUAGE_TAG = re.compile("[a-z]{2,3}([-_][A-Za-z0-9]{2,4})?")
REASONS = {
    "callback": translate("Wording", "Callback agreed for {when}"),
    "promise_passed": translate("Wording", "Promised for {on}, not seen yet"),
    "promise_due": translate("Wording", "Promise due {on}"),
    "pause_review": translate("Wording", "Pause to look at again since {on}"),
    "follow_up": translate("Wording", "Follow-up since {when}"),
    "first_contact": translate("Wording", "First call"),
    "last_call": translate("Wording", "Last call {when}"),
    "handed_over": translate("Wording", "{what}, since {when}"),
    "hold_waits": translate("Wording", "{what}, since {when}"),
}
NEEDS = {
    "language": translate("Wording", "Language: {detail}"),
    "interpreter": translate("Wording", "Needs an interpreter"),
    "name_to_use": translate("Wording", "Call them {detail}"),
    "say_it": translate("Wording", "Say it: {detail}"),
    "safe_contact": translate("Wording", "Safe contact: {detail}"),
    "speak_slowly": translate("Wording", "Speak slowly"),
    "letter_first": translate("Wording", "Asked for a letter first"),
    "relay": translate("Wording", "Uses a relay operator"),
    "no_messages": translate("Wording", "Leave no messages"),
    "no_calls": translate("Wording", "Asked not to be called"),
}
LANGUAGES = {"en": translate("Wording", "English"), "es": translate("Wording", "Spanish")}
SIGNS = {
    "stop_number": translate("Wording", "Do not call this number"),
    "stop_calls": translate("Wording", "No calls at all"),
    "write_only": translate("Wording", "Write only"),
    "not_at_work": translate("Wording", "Not at work"),
    "not_at_times": translate("Wording", "Not at these times"),
    "safe_contact": translate("Wording", "Safe contact only"),
    "dispute": translate("Wording", "Disputed"),
    "attorney": translate("Wording", "Represented by an attorney"),
    "adviser": translate("Wording", "An adviser is helping"),
    "breathing_space": translate("Wording", "Breathing space"),
    "bankruptcy": translate("Wording", "Bankruptcy"),
    "deceased": translate("Wording", "Deceased"),
    "minor": translate("Wording", "Under age"),
    "complaint": translate("Wording", "Complaint open"),
    "care": translate("Wording", "In care"),
    "crisis": translate("Wording", "Crisis hold"),
    "wrong_number": translate("Wording", "Wrong number"),
    "not_in_service": translate("Wording", "This number reaches nobody"),
    "number_rests": translate("Wording", "This number rests"),
    "no_redial_today": translate("Wording", "Not again today"),
    "theft": translate("Wording", "Identity theft"),
    "recalled": translate("Wording", "Recalled by the creditor"),
    "paid": translate("Wording", "Paid"),
    "payment_pending": translate("Wording", "Payment on its way"),
    "closed": translate("Wording", "Closed"),
    "disputed": translate("Wording", "Disputed, says the creditor"),
    "bankrupt": translate("Wording", "Bankruptcy"),
}
STATES = SIGNS | {"open": translate("Wording", "Open again")}
"""What a client may say becomes of an account."""
CLOSED = SIGNS | {
    "no_account": translate("Wording", "No account is on file"),
    "no_number": translate("Wording", "No number is known"),
}
"""What may close the telephone altogether."""
SCOPES = {
    "number": translate("Wording", "this number"),
    "medium": translate("Wording", "all calls"),
    "place": translate("Wording", "this place"),
    "times": translate("Wording", "these times"),
    "debt": translate("Wording", "the accounts it names"),
    "person": translate("Wording", "the whole person"),
    "account": translate("Wording", "this account"),
}
LIFTED_BY = {
    "customer": translate("Wording", "The customer's own word lifts it, by a team lead."),
    "compliance": translate("Wording", "Compliance lifts it, or a team lead."),
    "back_office": translate("Wording", "The back office lifts it, or a team lead."),
    "case_owner": translate("Wording", "Whoever owns the case lifts it, or a team lead."),
    "import": translate("Wording", "The client's next file lifts it."),
    "time": translate("Wording", "It ends by itself; before that a team lead may lift it."),
}
NUMBER_KINDS = {
    "mobile": translate("Wording", "mobile"),
    "landline": translate("Wording", "landline"),
    "home": translate("Wording", "home"),
    "work": translate("Wording", "work"),
    "unknown": translate("Wording", "kind not known"),
}
ROLES = {
    "unknown_voice": translate("Wording", "Someone we do not know yet"),
    "right_party": translate("Wording", "{name}, confirmed"),
    "representative": translate("Wording", "Acts for the customer"),
    "adviser": translate("Wording", "Adviser"),
    "attorney": translate("Wording", "Attorney"),
    "interpreter": translate("Wording", "Interpreter"),
    "relay_operator": translate("Wording", "Relay operator"),
    "second_agent": translate("Wording", "A colleague"),
    "payer": translate("Wording", "Will pay"),
    "spouse": translate("Wording", "Spouse"),
    "third_party": translate("Wording", "Someone else"),
    "minor": translate("Wording", "A young person"),
}
SHAPES = {
    "single": translate("Wording", "Promise"),
    "plan": translate("Wording", "Plan"),
    "pause": translate("Wording", "Pause"),
    "settlement": translate("Wording", "Settlement"),
}
MOODS = {
    "calm": translate("Wording", "Calm"),
    "uneasy": translate("Wording", "Uneasy"),
    "upset": translate("Wording", "Upset"),
    "hostile": translate("Wording", "Hostile"),
}
CHANNELS = {
    "email": translate("Wording", "E-mail first"),
    "text": translate("Wording", "Text first"),
    "phone": translate("Wording", "Phone first"),
    "letter": translate("Wording", "Letter first"),
}


def said(words: str, **values: str) -> str:
    """Return words of these tables in the person's language, filled with values."""
    return QCoreApplication.translate("Wording", words).format(**values)


def language() -> str:
    """Return the language of the interface as content names it: en or es."""
    return QLocale().bcp47Name().partition("-")[0]


def labelled(label: Mapping[str, str], key: str) -> str:
    """Return the firm's own words for a key, in the interface's language or else in English.

    A key that the firm's list does not have any more is shown as it was.
    """
    return label.get(language()) or label.get("en") or key


def of(table: Mapping[str, str], code: str, **values: str) -> str:
    """Return the words of a code; a code without words is shown as itself, with spaces."""
    return said(table[code], **values) if code in table else code.replace("_", " ").capitalize()


def reason(code: str, detail: Mapping[str, Any], zone: str, now: int) -> str:
    """Return why a customer comes up. Days are the customer's, in the zone where they were agreed."""
    if code in SIGNS:
        return of(SIGNS, code)
    what = str(detail.get("what", ""))
    label = detail.get("label")
    named = labelled(label, what) if label else of(SIGNS, what)
    return of(REASONS, code, what=named, **when_values(detail, zone, now))


def when_values(detail: Mapping[str, Any], zone: str, now: int) -> dict[str, str]:
    """Return `on` (a calendar day) and `when` (day and time there) for a sentence, from what `detail` holds."""
    agreed = str(detail.get("zone") or zone)
    today = local(now, agreed).date()
    values = {"on": "", "when": ""}
    if detail.get("on"):
        values["on"] = figures.day(date.fromisoformat(str(detail["on"])), today)
    if detail.get("at") is not None:
        values["when"] = figures.day_and_time(local(int(detail["at"]), agreed), today)
    return values


def need(row: NeedRow) -> str:
    """Return a handling need in words."""
    if row.need in NEEDS:
        words = of(NEEDS, row.need, detail=spoken(row.detail) if row.need == "language" else row.detail)
        # A file says it in its own language; in another one of the window that would be the same twice.
        known = f"{words} {NEEDS[row.need]}".casefold()
        is_told = row.need != "interpreter" or row.detail.casefold() in known
        return words if is_told else f"{words}: {row.detail}"
    return row.detail or of(NEEDS, row.need)


def spoken(words: str) -> str:
    """Return the name of a language; what is no tag, such as "es", stays as it is."""
    if not LANGUAGE_TAG.fullmatch(words):
        return words
    tag = words[:2]
    return of(LANGUAGES, tag) if tag in LANGUAGES else QLocale.languageToString(QLocale(words).language())


def wish(words: str) -> str:
    """Return a wish in words: the name of a channel, or what the customer said, beginning with a capital."""
    return of(CHANNELS, words) if words in CHANNELS else words[:1].upper() + words[1:]


def stop(row: StopRow) -> str:
    """Return a stop sign in words."""
    return of(SIGNS, row.sign)


def closed(row: ClosedRow, zone: str, now: int) -> str:
    """Return in one sentence that a customer may not be called, why, and since which day in `zone`."""
    why = of(CLOSED, row.by)
    if row.since is None:
        return said(translate("Wording", "Do not call: {why}."), why=why)
    on = figures.day(local(row.since, zone).date(), local(now, zone).date())
    return said(translate("Wording", "Do not call: {why}, since {on}."), why=why, on=on)


def stop_scope(row: StopRow) -> str:
    """Return what a stop sign covers and what lifts it."""
    covers = said(translate("Wording", "Covers {scope}."), scope=of(SCOPES, row.scope))
    return f"{covers} {of(LIFTED_BY, row.lifted_by)}"


def passphrase_refused(refused: Refused, name: str) -> str:
    """Return why the passphrase that somebody typed as theirs is not taken; `name` is who they said they are."""
    if refused.code == "secret_wrong":
        return said(translate("Wording", "That is not {name}'s passphrase."), name=name)
    return below.refusal(refused)


def number_kind(row: NumberRow) -> str:
    """Return the kind of a number and what to know about it before dialling."""
    kind = of(NUMBER_KINDS, row.kind)
    kind = f"{row.whose}, {kind}" if row.whose else kind
    return said(translate("Wording", "{kind}, shared with others"), kind=kind) if row.is_shared else kind


def business_rules() -> str:
    """Return which rules hold for a business, and who its right party is."""
    return said(
        translate(
            "Wording",
            "Consumer contact rules are not applied. Right party: a named contact with authority.",
        )
    )
