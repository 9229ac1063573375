"""The firm card, stop signs, outcomes and word lists from their texts, with their faults."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.content import bundle
from agentdesk.content.faults import Faulty, line
from agentdesk.content.firm import read_firm
from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.seeds import seeds
from agentdesk.content.stop_reader import read_stops
from agentdesk.content.word_reader import read_commitments, read_words
from agentdesk.scripts.merge_fields import BY_NAME

READERS: dict[str, Callable[[str], object]] = {
    "firm": read_firm,
    "outcomes": read_outcomes,
    "stops": read_stops,
    "words": read_words,
    "commitments": read_commitments,
}


def seed(kind: str) -> str:
    """Return a shipped text."""
    return next(text for one, _, _, _, text in seeds() if one == kind)


def test_the_firm_card_fills_the_firms_merge_fields() -> None:
    """By name, in the language asked for, and only names that there are."""
    firm = read_firm(seed("firm"))
    assert set(firm.values()) <= set(BY_NAME)
    assert firm.values()["firm.hours"] == "8 a.m. to 6 p.m., Monday to Friday"
    assert firm.values("es-US")["firm.hours"] == "de 8 a. m. a 6 p. m., de lunes a viernes"
    assert firm.values("fr-FR")["firm.hours"] == firm.values()["firm.hours"]
    assert firm.records_calls


def test_a_firm_without_a_neutral_name_has_none() -> None:
    """Then no voicemail is left, and no name given before the check."""
    text = "\n".join(row for row in seed("firm").split("\n") if not row.startswith("neutral_name"))
    assert "firm.neutral_name" not in read_firm(text).values()


@pytest.mark.parametrize(
    ("kind", "old", "new", "told"),
    [
        (
            "firm",
            "legal_name: Northfield Recovery",
            "name: Northfield",
            "missing_key `legal_name` is missing here.",
        ),
        ("firm", "records_calls: yes", "records_calls: maybe", "not_in_list 'maybe'"),
        ("firm", "languages: [en-US, es-US]", "languages: []", "language No language is named."),
        ("stops", "closes: number", "closes: everything", "not_in_list 'everything'"),
        ("stops", "days: 30", "days: forever", "not_a_number 'forever'"),
        ("stops", "  stop_calls:", "  stop_number:", "repeated_key `stop_number` stands here twice."),
        ("outcomes", "contact: busy_signal", "contact: engaged", "not_in_list 'engaged'"),
        ("outcomes", "action: call_again", "action: sleep", "not_in_list 'sleep'"),
        ("outcomes", "possible_when: {heard: no}", "possible_when: {noise: no}", "E3 'noise' is no fact."),
        (
            "outcomes",
            "- {raise_dispute: {about: theft, came",
            "- {raise_war: {about: theft, came",
            "raise_war",
        ),
        ("outcomes", "about: theft, came", "about: envy, came", "not_in_list 'envy'"),
        ("outcomes", "about: theft, came", "came", "missing_key `about` is missing here."),
        ("outcomes", "{how: {field: how}}", "{how: {field: who}}", "not_a_field `who` is no field of this"),
        ("outcomes", "{how: {field: how}}", "{how: {field: greet.how}}", "not_a_field `how` is no field of"),
        (
            "outcomes",
            "- {raise_complaint: {about: {field: about}, words: {field: words}}}",
            "- know_right_party",
            "not_afterwards `know_right_party` does not follow from an outcome.",
        ),
        ("outcomes", "  machine: {", "  machines: {", "missing_key `machine` is missing here."),
        ("outcomes", "no}, outcome: complaint,", "no}, outcome: praise,", "not_in_list 'praise'"),
        ("outcomes", "complaint: no}, outcome", "complaints: no}, outcome", "E3 'complaints' is no fact."),
        ("words", "  en-GB:", "  en-AU:", "unknown_key 'en-AU'"),
        (
            "commitments",
            "send_letter: {en: Send the letter, es: Enviar la carta}",
            "send_letter: x",
            "no_language",
        ),
    ],
)
def test_each_reader_tells_what_is_wrong(kind: str, old: str, new: str, told: str) -> None:
    """In the words of the reader they share."""
    text = seed(kind).replace(old, new, 1)
    assert text != seed(kind)
    with pytest.raises(Faulty) as faulty:
        READERS[kind](text)
    assert any(told in line(finding) for finding in faulty.value.findings)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(sorted(READERS)),
    st.floats(0, 1),
    st.integers(0, 80),
    st.sampled_from(["", "x", "{", "- ", ":"]),
)
def test_no_damage_breaks_a_reader(kind: str, where: float, length: int, put: str) -> None:
    """It reads it or it tells what is wrong."""
    text = seed(kind)
    start = int(where * len(text))
    with suppress(Faulty):
        READERS[kind](text[:start] + put + text[start + length :])


@pytest.mark.parametrize("kind", sorted(READERS))
@pytest.mark.parametrize("text", ["", "[]", "x", "a: 1", "{"])
def test_what_is_no_content_at_all(kind: str, text: str) -> None:
    """Nothing but faults."""
    with pytest.raises(Faulty):
        READERS[kind](text)


_names = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,10}", fullmatch=True)
_texts = st.text(st.characters(codec="utf-8", exclude_characters="#"), max_size=40)


@given(st.lists(st.tuples(_names, _texts), min_size=1, max_size=4))
def test_a_bundle_comes_apart_as_it_was_put_together(files: list[tuple[str, str]]) -> None:
    """Names, texts and order; a last line without an end gets one."""
    whole = [(name, text if text.endswith("\n") else f"{text}\n") for name, text in files]
    assert bundle.split(bundle.joined(files), "x") == whole


def test_a_text_without_marks_is_one_file() -> None:
    """And so is one whose marks do not come first."""
    assert bundle.split("a: 1\n", "x") == [("x", "a: 1\n")]
    assert bundle.split("a: 1\n#%% file: b\n", "x") == [("x", "a: 1\n#%% file: b\n")]
