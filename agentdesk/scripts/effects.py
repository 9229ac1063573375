"""The one vocabulary of what may follow from an answer: names, parameters and the values they take.

A script names effects under `does:`; nothing else can happen. What each writes is in consequences.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agentdesk.domain.correspondence import DISPUTES
from agentdesk.domain.participants import RIGHT_PARTY, ROLES

MOODS = ("calm", "uneasy", "upset", "hostile")
DUE = ("today", "tomorrow", "reply_by", "letter_by")
SIGNS = (
    "stop_number",
    "stop_calls",
    "write_only",
    "wrong_number",
    "not_in_service",
    "number_rests",
    "not_at_work",
    "not_at_times",
    "safe_contact",
    "dispute",
    "theft",
    "attorney",
    "adviser",
    "breathing_space",
    "bankruptcy",
    "deceased",
    "minor",
    "complaint",
    "care",
    "crisis",
    "payment_pending",
    "no_redial_today",
)
SCOPES = ("number", "medium", "place", "times", "debt", "person", "account")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter: required or not; `values` where only some words fit.

    `may_capture` when a field may give it, `may_state` when the script may state it.
    """

    name: str
    is_required: bool = False
    values: tuple[str, ...] = ()
    may_capture: bool = True
    may_state: bool = True


@dataclass(frozen=True, slots=True)
class EffectKind:
    """One effect by name."""

    name: str
    says: str
    params: tuple[Param, ...] = ()


def _kind(name: str, says: str, *params: Param) -> EffectKind:
    return EffectKind(name, says, params)


def _fixed(name: str, values: tuple[str, ...] = ()) -> Param:
    return Param(name, True, values, may_capture=False)


_WORDS = Param("words")
# Which of the debts that are spoken of; all of them where nobody said.
_DEBTS = Param("debts", may_state=False)
VOCABULARY: Mapping[str, EffectKind] = {
    kind.name: kind
    for kind in (
        _kind(
            "know_right_party",
            "the voice on the line is the customer; of a business, who it is and how they may speak for it",
            Param("name"),
            Param("basis"),
        ),
        _kind(
            "name_contact",
            "someone of a company may be spoken to",
            Param("name"),
            Param("role"),
            Param("phone"),
            Param("authority", values=("yes", "no")),
            Param("basis"),
        ),
        _kind("contact_left", "a contact is no longer with the company", Param("name")),
        _kind("join_unknown_voice", "someone unknown is on the line"),
        _kind("new_voice", "whoever spoke so far has left, and someone new is on the line"),
        _kind(
            "join",
            "someone known came on the line",
            Param("role", True, tuple(role for role in ROLES if role != RIGHT_PARTY)),
            Param("name"),
            Param("basis"),
        ),
        _kind(
            "know",
            "it became known who the other voice is",
            Param("role", True, ROLES),
            Param("name"),
            Param("basis"),
        ),
        _kind("introduce_colleague", "the customer was told which colleague joined, and said yes to them"),
        _kind("leave", "people left the line", _fixed("who", ("others", "customer"))),
        _kind(
            "place_stop",
            "a stop sign; from now on something may not be done",
            _fixed("sign", SIGNS),
            _fixed("scope", SCOPES),
            _fixed("lifted_by"),
            Param("days"),
            _DEBTS,
            _WORDS,
        ),
        _kind(
            "record_wish", "how, when or where to be contacted", Param("what", True), Param("detail"), _WORDS
        ),
        _kind("record_need", "a handling need", Param("need", True), Param("detail"), Param("has_consent")),
        _kind(
            "raise_dispute", "a dispute", Param("about", True, DISPUTES), Param("came", True), _DEBTS, _WORDS
        ),
        _kind("raise_complaint", "a complaint", Param("about", True), _WORDS),
        _kind("claim_payment", "the customer says it was paid", Param("how"), _DEBTS, _WORDS),
        _kind(
            "name_representative",
            "someone acts for the customer",
            Param("role", True),
            Param("name"),
            Param("phone"),
        ),
        _kind(
            "open_care",
            "a care case; the cause is kept only with consent",
            Param("helps", True),
            Param("cause"),
            Param("has_consent", True),
            _fixed("review_days"),
        ),
        _kind("raise_safety", "someone may be in danger", Param("what", True)),
        _kind("agree_callback", "the callback that was read back"),
        _kind("agree_arrangement", "the arrangement that was read back"),
        _kind("make_commitment", "something we promise", _fixed("what"), _fixed("due", DUE)),
        _kind(
            "offer_referral",
            "help was offered",
            Param("service", True),
            Param("is_taken", True, ("yes", "no")),
        ),
        _kind("suggest_outcome", "the outcome that the wrap-up proposes", _fixed("outcome")),
        _kind("mark_mood", "how they sound now", _fixed("mood", MOODS)),
        _kind(
            "hand_off_payment",
            "handed to one of the firm's ways to pay",
            Param("way", True),
            Param("state", True, ("confirmed", "not_finished", "later")),
            Param("reference"),
            _DEBTS,
        ),
        _kind(
            "consent",
            "the customer agreed to something about contact",
            Param("what", True),
            Param("target"),
            _WORDS,
        ),
        _kind(
            "revoke_consent", "the customer took a consent back", Param("what", True), Param("target"), _WORDS
        ),
        _kind(
            "propose_correction",
            "something on file seems wrong",
            Param("subject", True),
            Param("proposal", True),
        ),
    )
}

# What a step may put together for a read-back, with its parameters.
DRAFTS: Mapping[str, tuple[Param, ...]] = {
    "arrangement": (
        Param("shape", True, ("single", "plan", "pause", "settlement"), may_capture=False),
        Param("total"),
        Param("amount"),
        Param("count"),
        Param("first_on"),
        Param("every"),
        Param("review_on"),
        _DEBTS,
        Param("method", True, ("customer_pays", "form_sent", "authority_on_file")),
    ),
    "callback": (Param("date", True), Param("time", True), Param("number"), _WORDS),
}
