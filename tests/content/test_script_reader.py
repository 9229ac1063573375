"""Scripts from text: every fault at once, with its place, and nothing that reaches out of the text."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.content import bundle
from agentdesk.content.faults import MOST, Faulty, line
from agentdesk.content.script_reader import read_script
from agentdesk.domain.conditions import All, Any, Is, Not
from agentdesk.scripts.values import Slot
from tests.builders.talk import SMALL, small

DATA = Path(__file__).parents[1] / "data" / "scripts"
GOLDEN = Path(__file__).parents[1] / "golden"
TEXT = SMALL.read_text("utf-8")


def faults(text: str) -> list[str]:
    """Return the faults of a text, one a line."""
    with pytest.raises(Faulty) as faulty:
        read_script(text, "x.yaml")
    return [line(finding) for finding in faulty.value.findings]


def test_every_fault_is_told_at_once_with_its_place() -> None:
    """Line and column, what is wrong, what to do; the golden file is read by people too."""
    with pytest.raises(Faulty) as faulty:
        read_script((DATA / "faulty.yaml").read_text("utf-8"), "faulty.yaml")
    told = "".join(f"{line(finding)}\n" for finding in faulty.value.findings)
    assert told == (GOLDEN / "faulty_script.txt").read_text("utf-8")


def test_a_whole_script_is_read() -> None:
    """Words become parts and slots, reveals are derived, keys are numbered."""
    script = small()
    greet = script.step("greet")
    assert greet.wordings[0].text["en-US"][1] == Slot("agent.spoken_name")
    assert (greet.reveals, script.step("reason").reveals, script.step("sorry").reveals) == (
        "identity",
        "debt",
        "none",
    )
    assert [(reply.key, reply.id) for reply in greet.replies] == [("1", "speaking"), ("2", "wrong")]
    assert script.step("sort").rules[0].when == Is("said.situation.why", ("less",))
    assert (script.step("plan").place.file, script.step("plan").place.line) == ("small.yaml", 101)


@pytest.mark.parametrize(
    ("stated", "keys"),
    [
        (("", "", ""), "123"),
        (("", "1", ""), "213"),
        (("3", "", "1"), "321"),
        (("", "9", "2"), "192"),
    ],
)
def test_an_answer_keeps_the_key_it_states_and_the_others_get_the_lowest_that_are_free(
    stated: tuple[str, ...], keys: str
) -> None:
    """In the order of the answers, so that the same text always gives the same keys."""
    text = TEXT
    for id, key in zip(("calmer", "still", "close"), stated, strict=True):
        assert f"{{id: {id}, label" in text
        text = text.replace(f"{{id: {id}, label", f"{{id: {id}, {f'key: {key}, ' if key else ''}label")
    assert "".join(reply.key for reply in read_script(text).step("listen").replies) == keys


def test_two_answers_on_one_key_are_refused_where_the_second_states_it() -> None:
    """Also where a condition would never show both."""
    text = TEXT.replace("{id: calmer, label", "{id: calmer, key: 2, when: {line: open}, label").replace(
        "{id: close, label", "{id: close, key: 2, when: {line: closed}, label"
    )
    row = next(row for row, line in enumerate(text.split("\n"), 1) if "id: close, key" in line)
    column = text.split("\n")[row - 1].index("key: 2") + len("key: ") + 1
    assert faults(text) == [
        f"x.yaml:{row}:{column}: E4 The key 2 gives two answers. Give each answer its own key."
    ]


def test_the_digest_pins_the_text() -> None:
    """One letter more, another digest."""
    assert read_script(TEXT).digest != read_script(TEXT + "\n").digest
    assert len(small().digest) == 64


def test_what_yaml_would_turn_into_something_else_stays_text() -> None:
    """`no`, `yes`, `12:30` and `0123` mean what they say."""
    text = (
        TEXT.replace("What's been going on?", "12:30")
        .replace("Offer help", "0123")
        .replace("Situation}", "no}")
    )
    script = read_script(text)
    assert script.step("situation").wordings[0].text["en-US"] == ("12:30",)
    assert script.step("help").title["en-US"] == "0123"
    assert script.phases[3].title["en-US"] == "no"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "empty"),
        ("- a\n- b\n", "not_a_table"),
        ("script: [", "not_yaml"),
        ("a: &x 1\nb: *x\n", "alias"),
        ("a: !!python/object/apply:os.system [ls]\n", "tag"),
        ("a: !x 1\n", "tag"),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", "directive"),
        ("a: 1\n---\nb: 2\n", "second_document"),
        ("a: " + "[" * 40 + "]" * 40, "too_deep"),
        ("a: " + "x" * 600_000, "too_large"),
        ("a: \x00", "not_text"),
        ("a: \ud800", "not_text"),
        ("? [a]\n: b\n", "key_not_text"),
        ("<<: {a: 1}\n", "unknown_key"),
    ],
)
def test_what_is_not_plain_yaml_is_refused(text: str, told: str) -> None:
    """Aliases, tags, directives, second documents, what is too deep or too large."""
    assert any(f" {told} " in f"{fault} " for fault in faults(text))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{firm.phone}", "{firm.fax}", "E3 'firm.fax' is no merge field. Use one of: firm.neutral_name"),
        ("{firm.phone}", "{firm.phone.__class__}", "E3 'firm.phone.__class__' is no merge field."),
        ("{firm.phone}", "{{firm.phone}}", "brace "),
        ("{firm.phone}", "{% for x in y %}", "E3 '% for x in y %' is no merge field."),
        ("{firm.phone}", "{}", "E3 '' is no merge field."),
        ("Take care.", "Take care.\u202e", "unseen "),
        ("Take care.", "x" * 2_001, "too_long "),
        ("least: 1, most: 60", "least: 1e9, most: 60", "not_a_number '1e9'"),
    ],
)
def test_texts_cannot_reach_out(old: str, new: str, told: str) -> None:
    """A merge field is a name from one table: no attribute, no loop, no number, no name of its own."""
    assert any(told in fault for fault in faults(TEXT.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("does: [agree_callback]", "does: [{agree_callback: x, leave: y}]", "one_effect "),
        ("does: [agree_callback]", "does: [[agree_callback]]", "not_a_table "),
        ("{leave: {who: others}}", "leave", "missing_key `who` is missing here."),
        ("{leave: {who: others}}", "{leave: {}}", "missing_key `who` is missing here."),
        (
            "{leave: {who: others}}",
            "{leave: {who: {field: name}}}",
            "not_captured `who` is stated here, not asked.",
        ),
        ("about: {field: about}", "about: {field: a.b.c}", "not_a_field "),
        ("about: {field: about}", "about: {step: about}", "missing_key `field` is missing here."),
        ("drafts: {callback:", "drafts: {calls:", "unknown_key 'calls'"),
        (
            "drafts: {callback: {date: {field: day}, time: {field: time}}}",
            "drafts: {}",
            "missing_key Say what is put",
        ),
        (
            "drafts: {callback: {date: {field: day}, ",
            "drafts: {callback: {",
            "missing_key `date` is missing here.",
        ),
        (
            "default: yes}\n      - {id: sort",
            "default: yes}\n      - {id: sort, default: yes",
            "two_defaults ",
        ),
        ("when: {said.situation.why: less}", "when: {mood: []}", "no_value "),
        ("when: {said.situation.why: less}", "when: [calm]", "not_a_table "),
        ("when: {said.situation.why: less}", "when: {all: calm}", "not_a_list "),
        ("entry: {direction: [out]", "entry: {direction: [up]", "not_in_list 'up'"),
        ("languages: [en-US]", "languages: [english]", "language 'english' is no language."),
        ("  stop:\n    label", "  upset:\n    label", "repeated_key `upset` stands here twice."),
        ("  sorry:\n", "  return:\n", "repeated_key `return` is taken."),
    ],
)
def test_each_part_of_a_step_tells_its_own_faults(old: str, new: str, told: str) -> None:
    """In words, at its place."""
    assert old in TEXT
    assert any(told in fault for fault in faults(TEXT.replace(old, new, 1)))


def test_a_step_has_nine_keys_at_most() -> None:
    """The tenth answer is told."""
    many = "".join(f"      - {{id: more_{n}, label: {{en-US: More}}, next: goodbye}}\n" for n in range(9))
    told = faults(TEXT.replace("      - {id: close, label", f"{many}      - {{id: close, label", 1))
    assert any("too_many There are only nine keys for answers." in fault for fault in told)


def test_conditions_nest() -> None:
    """All, any and not, to any depth."""
    when = "when: {any: [{mood: calm}, {all: [{line: open}, {not: {used.upset: yes}}]}]}"
    script = read_script(TEXT.replace("when: {said.situation.why: less}", when))
    assert script.step("sort").rules[0].when == Any(
        (Is("mood", ("calm",)), All((Is("line", ("open",)), Not(Is("used.upset", ("yes",))))))
    )


def test_the_place_of_a_merge_field_within_a_long_text() -> None:
    """Line and column of the brace itself, in a folded text too."""
    text = TEXT.replace(
        "    text: {en-US: What's been going on?}\n".replace(
            "What's been going on?", '"What\'s been going on?"'
        ),
        "    text:\n      en-US: >-\n        What's been\n        going on, {firm.fax}?\n",
    )
    row = text.split("\n").index("        going on, {firm.fax}?") + 1
    assert faults(text)[0].startswith(f"x.yaml:{row}:19: E3")


def test_the_list_of_faults_ends_somewhere() -> None:
    """Two hundred are enough for one sitting."""
    text = "\n".join(f"k{number}: 1" for number in range(500))
    assert len(faults(text)) == MOST


class TestParts:
    """A script and the parts it uses are one text with one digest."""

    PART = "part: extra\nformat: 1\nversion: '1'\nsays: More.\nlanguages: [en-US]\nsteps:\n{}"
    STEP = "  more:\n    kind: end\n    title: {en-US: More}\n"

    def together(self, uses: str, part: str) -> str:
        """Return a bundle of the small script with a step of a part behind the wrong number."""
        main = TEXT.replace("start: greet", f"uses: {uses}\nstart: greet").replace(
            "next: sorry", "next: more", 1
        )
        main = main.replace("next: goodbye, does: [agree_callback]", "next: sorry, does: [agree_callback]")
        return bundle.joined([("main.yaml", main), ("extra.yaml", part)])

    def test_a_part_brings_its_steps(self) -> None:
        """With the name of its own file."""
        script = read_script(self.together("[extra]", self.PART.format(self.STEP)))
        assert script.step("more").place.file == "extra.yaml"

    def test_faults_name_the_file_they_are_in(self) -> None:
        """And its own line."""
        told = faults(self.together("[extra]", self.PART.format(self.STEP + "    colour: red\n")))
        assert told[0].startswith("extra.yaml:10:5: unknown_key")

    def test_a_part_that_is_missing_or_not_wanted(self) -> None:
        """Both are told."""
        told = " ".join(faults(self.together("[other]", self.PART.format(self.STEP))))
        assert "part_missing" in told
        assert "unused_part" in told

    def test_a_name_is_taken_once(self) -> None:
        """Whichever file it is in."""
        part = self.PART.format(self.STEP + self.STEP.replace("more:", "greet:"))
        assert any(
            "repeated_key `greet` is taken" in fault for fault in faults(self.together("[extra]", part))
        )

    def test_it_must_have_the_languages_of_the_script(self) -> None:
        """A call is not half in one language."""
        part = self.PART.format(self.STEP).replace("en-US", "es-US")
        assert any(
            "E7 The script needs this part in en-US" in one for one in faults(self.together("[extra]", part))
        )


_scalars = st.sampled_from(
    ["", "yes", "1", "a", "{x}", "{", "en-US", "greet", "say", "return", "é", "'", '"', "- ", ": "]
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    """It is a script or it has faults; nothing else comes out."""
    with pytest.raises(Faulty):
        read_script(text)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.integers(0, 60), _scalars)
def test_no_damage_to_a_sound_script_breaks_the_reader(start: int, length: int, put: str) -> None:
    """Cut a piece out, put something in: it is a script or it has faults."""
    with contextlib.suppress(Faulty):
        read_script(TEXT[:start] + put + TEXT[start + length :])


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_tree_of_the_right_keys_breaks_the_reader(data: st.DataObject) -> None:
    """Known keys with values of every shape."""
    keys = st.sampled_from(
        "script format steps start kind text answers next when does fields en-US id greet say".split()
    )
    tree = st.recursive(
        st.sampled_from(["x", "say", "1", "yes", "{firm.phone}", "greet"]),
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4)),
        max_leaves=20,
    )
    import yaml

    top = data.draw(st.dictionaries(keys, tree, min_size=1, max_size=6))
    with pytest.raises(Faulty):
        read_script(yaml.safe_dump(top))
