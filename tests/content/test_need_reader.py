"""What suggests a handling need: the shipped words, and every fault of a firm's own."""

from __future__ import annotations

import pytest

from agentdesk.content.client_file.mapping_values import NEEDS
from agentdesk.content.faults import Faulty
from agentdesk.content.need_reader import read_needs, shipped_needs
from agentdesk.domain.need_words import names_the_debt

# What people write, and what a person should be asked about it.
SUGGESTED = [
    ("Asked for a letter first please", "letter_first"),
    ("Hours cut; asked us to write before calling", "letter_first"),
    ("pidió primero una carta", "letter_first"),
    ("bitte erst schriftlich", "letter_first"),
    ("Needs an interpreter", "interpreter"),
    ("Necesita intérprete", "interpreter"),
    ("braucht einen Dolmetscher", "interpreter"),
    ("speaks mostly Spanish", "language"),
    ("No habla inglés", "language"),
    ("spricht kaum Deutsch", "language"),
    ("goes by Bob", "name_to_use"),
    ("prefiere que le llamen Paco", "name_to_use"),
    ("möchte Frau Doktor genannt werden", "name_to_use"),
    ("pronounced Nwen", "say_it"),
    ("se pronuncia Nuén", "say_it"),
    ("wird anders ausgesprochen", "say_it"),
    ("Her husband does not know about this", "safe_contact"),
    ("su marido no lo sabe", "safe_contact"),
    ("nicht zu Hause anrufen", "safe_contact"),
    ("hard of hearing, be patient", "speak_slowly"),
    ("es sordo del oído izquierdo", "speak_slowly"),
    ("schwerhörig", "speak_slowly"),
    ("please don't leave any voicemails", "no_messages"),
    ("no dejar mensajes", "no_messages"),
    ("keine Nachrichten hinterlassen", "no_messages"),
    ("Only ring the mobile", "only_this_number"),
    ("solo al móvil", "only_this_number"),
    ("nur auf dem Handy", "only_this_number"),
    ("Please stop calling him, write only. Said so 11/2", "no_calls"),
    ("does not want to be called again", "no_calls"),
    ("cease and desist received", "no_calls"),
    ("dejen de llamarle, no llamar más", "no_calls"),
    ("bitte nicht mehr anrufen", "no_calls"),
]
NOTHING = [
    "",
    "Lost job in May",
    "paid 20 on Friday",
    "called work, no answer",
    "promised to write a cheque",
    "no interpreter needed",
    "never asked for a letter first",
    "Account number 48-20917, opened 2024",
    "Perdió el trabajo en mayo",
    "Hat im Mai die Arbeit verloren",
]


@pytest.mark.parametrize(("note", "need"), SUGGESTED)
def test_a_note_that_states_a_need_suggests_it(note: str, need: str) -> None:
    assert need in shipped_needs().suggested(note)


@pytest.mark.parametrize("note", NOTHING)
def test_any_other_note_suggests_nothing(note: str) -> None:
    assert shipped_needs().suggested(note) == ()


def test_every_need_has_words_in_every_language_and_is_told_without_a_fact_about_the_debt() -> None:
    words = shipped_needs()
    assert set(words.says) == set(NEEDS)
    for label in words.says.values():
        assert set(label) == {"en", "es"}
        assert not any(names_the_debt(text, words.debt_words, ("Lakeshore",)) for text in label.values())


@pytest.mark.parametrize(
    "words",
    [
        "He owes $500",
        "call about the balance",
        "12,50 EUR",
        "USD 20",
        "Ask for lakeshore  furniture",
        "deuda de su hermano",
        "wegen der Rechnung",
        "Schuldnerberatung",
        "12.50",
    ],
)
def test_words_that_tell_of_a_debt_are_known(words: str) -> None:
    assert names_the_debt(words, shipped_needs().debt_words, ("Lakeshore Furniture",))


@pytest.mark.parametrize(
    "words", ["Speaks Spanish", "Only +1 312 555 0142, after 17:00", "Herr Zahler spricht langsam mit uns"]
)
def test_words_that_help_are_let_through(words: str) -> None:
    is_told = names_the_debt(words, shipped_needs().debt_words, ("Lakeshore Furniture",))
    assert is_told == (
        "Zahler" in words
    )  # better a name that has to be written otherwise than a debt that is told


def test_every_fault_is_told() -> None:
    text = """\
needs: handling_needs
format: 1
version: "1"
languages: [en, es]
negations: [no]
list:
  tattoo: {says: {en: A, es: B}}
  language:
    says: {en: A}
    en: [Speaks, "ab*", ".. english", "no, english"]
debt_words: {en: [debt]}
"""
    with pytest.raises(Faulty) as caught:
        read_needs(text)
    codes = [finding.code for finding in caught.value.findings]
    assert codes.count("no_pattern") == 4
    assert codes.count("no_need") == 1
