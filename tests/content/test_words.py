"""The words of documents: complete in both languages, and never claiming more than the log proves."""

from __future__ import annotations

import re
from collections import defaultdict
from string import Formatter

import pytest

from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.script_reader import read_script
from agentdesk.content.seeds import seeds
from agentdesk.content.words import CATALOGUES, Words
from agentdesk.domain.outcomes import CONTACT
from agentdesk.domain.participants import MAY_HEAR, ROLES
from agentdesk.domain.stops import LIFTERS, SCOPES
from agentdesk.journal.declared import call
from agentdesk.scripts.effects import DISPUTES, MOODS
from agentdesk.scripts.standing import EFFECT_KINDS
from agentdesk.scripts.values import Effect, Literally, Script, Step

ENGLISH, SPANISH = CATALOGUES["en"], CATALOGUES["es"]
CLAIMS = r"\b(said|read|spoken|heard|told|dicho|leído|dijo|oyó|leyó)\b"
# Which group of words an effect's parameter is worded by.
WORDED = {
    "join.basis": "basis",
    "know_right_party.basis": "basis",
    "name_contact.basis": "basis",
    "join.role": "role",
    "know.basis": "basis",
    "know.role": "role",
    "consent.what": "consent",
    "revoke_consent.what": "consent",
    "hand_off_payment.state": "state",
    "hand_off_payment.way": "way",
    "name_representative.role": "role",
    "offer_referral.service": "service",
    "open_care.helps": "need",
    "place_stop.scope": "scope",
    "place_stop.lifted_by": "lifted_by",
    "raise_complaint.about": "complaint",
    "raise_dispute.about": "about",
    "raise_dispute.came": "came",
    "raise_safety.what": "safety",
    "record_need.need": "need",
    "record_need.detail": "need_detail",
    "record_wish.what": "wish",
}


def test_both_languages_have_the_same_words() -> None:
    assert {group: set(words) for group, words in ENGLISH.items()} == {
        group: set(words) for group, words in SPANISH.items()
    }


def test_both_languages_fill_in_the_same_values() -> None:
    for group, words in ENGLISH.items():
        for key, sentence in words.items():
            assert _values(sentence) == _values(SPANISH[group][key]), (group, key)


def test_nothing_is_left_untranslated() -> None:
    same = {
        (group, key)
        for group, words in ENGLISH.items()
        for key, sentence in words.items()
        if sentence == SPANISH[group][key] and re.search(r"[a-z]{3}", re.sub(r"\{.*?\}", "", sentence))
    }
    # Words that are the same in both.
    assert same == {
        ("gate", "digest"),
        ("shape", "plan"),
        ("way", "portal"),
        ("came", "portal"),
        ("came", "fax"),
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_the_log_proves_is_never_called_said_or_read(language: str) -> None:
    for group in ("how", "gate"):
        for sentence in CATALOGUES[language][group].values():
            assert not re.search(CLAIMS, re.sub(r"\{.*?\}", "", sentence), re.IGNORECASE)


def test_every_event_of_a_call_has_a_name_and_a_sentence() -> None:
    own = {"step.left", "gate.passed", "call.opened", "note.saved", "outcome.recorded"}
    closing = {"interaction.saved", "interaction.amended"}
    kinds = {kind.name for kind in call.KINDS} - own - closing | EFFECT_KINDS
    assert kinds <= set(ENGLISH["act"])


def test_codes_of_the_rules_have_words() -> None:
    for group, codes in {
        "role": ROLES,
        "may_hear": {*MAY_HEAR.values(), "nothing"},
        "mood": MOODS,
        "about": DISPUTES,
        "scope": SCOPES,
        "lifted_by": LIFTERS,
        "contact": CONTACT,
        "how": ("answered", "skipped", "back", "forward", "interrupted", "returned"),
        "mark": ("answered", "on_hold", "off_hold", "over", "set_back", "had_answered"),
    }.items():
        assert set(codes) <= set(ENGLISH[group]), group


def test_what_ended_before_a_conversation_claims_no_hang_up() -> None:
    """Several ways to end count as this one, and in most of them nobody hung up."""
    for tag, claim in (("en", "hung"), ("es", "colg")):
        assert claim not in Words(tag).code("contact", "answered_then_terminated_by_debtor")


def test_codes_of_the_shipped_scripts_have_words() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for script in _scripts():
        for step in script.steps.values():
            found["duty"].update(step.fulfils)
            for reply in step.replies:
                _collect(found, script, step, reply.does)
        for one in script.interruptions.values():
            _collect(found, script, script.steps[one.start], one.does)
    assert found["duty"]
    assert {
        group: codes - set(ENGLISH[group]) for group, codes in found.items() if codes - set(ENGLISH[group])
    } == {}


def test_codes_of_the_shipped_outcomes_have_words() -> None:
    listed = next(read_outcomes(body) for kind, _, _, _, body in seeds() if kind == "outcomes")
    found = set()
    for outcome in listed.outcomes:
        choices = {needed.name: [id for id, _ in needed.choices] for needed in outcome.requires}
        for does in outcome.does:
            codes = {name: [code] for name, code in does.stated.items()}
            codes |= {name: choices[field] for name, field in does.asked.items()}
            groups = {name: WORDED.get(f"{does.effect}.{name}") for name in codes}
            found |= {(groups[name], code) for name, those in codes.items() for code in those if groups[name]}
    assert ("about", "theft") in found
    assert {(group, code) for group, code in found if code not in ENGLISH[group or ""]} == set()


def test_a_code_without_words_is_shown_as_itself() -> None:
    assert Words("en-US").code("mood", "quite_new") == "quite new"
    assert Words("xx").code("mood", "calm") == "Calm"


@pytest.mark.parametrize(
    ("label", "language", "shown"),
    [
        ({"en-US": "Truck", "en-GB": "Lorry"}, "en-GB", "Lorry"),
        ({"en": "Plan", "es": "Plan de pagos"}, "es-US", "Plan de pagos"),
        ({"en-US": "Truck"}, "en-GB", "Truck"),
        ({"en-US": "Truck"}, "es-US", "Truck"),
        ({"en-US": ""}, "en-US", "some key"),
        ({}, "en-US", "some key"),
    ],
)
def test_a_label_is_taken_in_the_nearest_language(label: dict[str, str], language: str, shown: str) -> None:
    assert Words(language).label(label, "some_key") == shown


def _values(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _scripts() -> list[Script]:
    return [read_script(body) for kind, _, _, _, body in seeds() if kind == "script"]


def _collect(found: dict[str, set[str]], script: Script, step: Step, effects: tuple[Effect, ...]) -> None:
    for effect in effects:
        for name, source in effect.params.items():
            group = WORDED.get(f"{effect.name}.{name}")
            if group is None:
                continue
            if isinstance(source, Literally):
                found[group].add(source.text)
                continue
            asked = script.steps[source.step] if source.step else step
            for field in asked.fields:
                if field.name == source.field:
                    found[group].update(choice.id for choice in field.choices)
