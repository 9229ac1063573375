"""What must hold of a script as a whole: for each code a script that trips it by the smallest change."""

from __future__ import annotations

import pytest

from agentdesk.content.faults import Faulty, line
from agentdesk.content.script_reader import read_script
from agentdesk.scripts.checks import check
from tests.builders.talk import SMALL, library, small

TEXT = SMALL.read_text("utf-8")


def faults(text: str) -> list[str]:
    """Return what is wrong, without the place."""
    try:
        read_script(text, "x.yaml")
    except Faulty as faulty:
        return [line(finding).split(": ", 1)[1] for finding in faulty.findings]
    return []


def test_the_scripts_of_this_suite_are_sound() -> None:
    """The shipped one and the small one."""
    assert [finding for script in library().values() for finding in check(script)] == []
    assert list(check(small())) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("next: disclosure}", "next: disclosed}", "E3 There is no step `disclosed`."),
        ("start: greet", "start: hello", "E3 There is no step `hello`."),
        ("start: listen", "start: listening", "E3 There is no step `listening`."),
        ("phase: situation", "phase: mood", "E3 There is no phase `mood`."),
        ("{field: count}", "{field: number}", "E3 There is no field `number`."),
        ("{agent.spoken_name}. May", "{said.plan.size}. May", "E3 Nothing is captured as `said.plan.size`."),
        ("said.situation.why: less", "said.situation.who: less", "E3 `said.situation.who` names nothing"),
        ("said.situation.why: less", "used.nothing: yes", "E3 `used.nothing` names nothing"),
        ("said.situation.why: less", "duty.uk.nothing: done", "E3 `duty.uk.nothing` names nothing"),
        ("key: us.mini_miranda", "key: us.other", "E8 No step fulfils us.other."),
        (
            "      - {next: helper}",
            "      - {when: {mood: calm}, next: helper}",
            "E2 `sort` may find no rule",
        ),
        (
            "calls: help\n    next: plan",
            "calls: help\n    next: return",
            "E2 `helper` calls and goes back at once.",
        ),
        ("outcome: not_verified", "next: greet", "E2 `cannot` ends the call and leads on."),
        ("next: sort}", "next: plan}", "E1 Nothing leads to `sort`."),
        (
            "result: refused, next",
            "result: failed, next",
            "gate `identity` needs answers for passed, failed and refused.",
        ),
        (
            "result: failed, next: identity}",
            "result: failed, next: return}",
            "gate `identity` goes back after a failed",
        ),
        ("spent: cannot", "spent: return", "E3 There is no step `return`."),
        ("calls: help", "calls: return", "E3 There is no step `return`."),
        ("    spent: cannot\n", "", "gate `identity` does not say where its tries are spent."),
        ("    reads_back: arrangement\n", "", "E6 `recap` agrees what it has not read back."),
        ("does: [agree_arrangement, ", "does: [", "E6 `recap` reads back and has no yes of its own."),
        ("key: F3", "key: F2", "E4 The key F2 is taken."),
        ("    on: line_closes\n", "", "E5 One interruption must take over when someone else is on the line."),
        (
            "result: passed, next: disclosure",
            "result: passed, next: reason",
            "E8 `reason` can be reached before us.mini_",
        ),
        (
            "result: refused, next: cannot",
            "result: refused, next: reason",
            "E5 `reason` speaks of the debt and can be",
        ),
        (
            "{id: speaking, label: {en-US: Speaking}, next: identity",
            "{id: speaking, label: {en-US: Speaking}, next: disclosure",
            "E5",
        ),
        ("next: goodbye}\n  name_it", "next: reason}\n  name_it", "E5 `reason` speaks of the debt"),
        (
            "label: {en-US: About}\n        required: yes",
            "label: {en-US: About}",
            "field `about` may be empty here.",
        ),
    ],
)
def test_each_code_has_a_script_that_trips_it(old: str, new: str, told: str) -> None:
    """The smallest change that breaks the promise, and the words that name it."""
    text = TEXT.replace(old, new, 1)
    found = faults(text)
    assert text != TEXT
    assert any(told in fault for fault in found), found


def test_a_loop_without_an_exit() -> None:
    """Two steps that lead to each other are no way to end a call."""
    text = TEXT.replace("    next: goodbye\n  dispute_about", "    next: stop_which\n  dispute_about")
    assert [fault.split(" Lead")[0] for fault in faults(text)] == [
        "E9 From `stop_which` the call cannot end.",
        "E9 From `stop_saved` the call cannot end.",
    ]


def test_a_return_where_nothing_waits() -> None:
    """The main road has nothing to go back to."""
    text = TEXT.replace("    next: situation\n", "    next: return\n", 1)
    assert any(fault.startswith("E2 `reason` goes back, but nothing waits here.") for fault in faults(text))


def test_an_answer_that_may_never_be_offered_is_no_way_on() -> None:
    """At least one answer must always be there."""
    text = TEXT.replace(
        "    next: return\n  goodbye",
        "    answers:\n      - {id: a, label: {en-US: A}, when: {mood: calm}, next: return}\n  goodbye",
    )
    assert faults(text) == ["E2 `name_it` may have no way on. Add an answer without `when:`, or `next:`."]


def test_the_shortest_path_is_told() -> None:
    """So that the writer sees how it comes about."""
    text = TEXT.replace("result: refused, next: cannot", "result: refused, next: reason")
    assert any("(greet > identity > reason)" in fault for fault in faults(text))


def test_a_condition_on_the_line_makes_it_sound() -> None:
    """The minimal mend of a debt step in a branch: ask before it."""
    broken = TEXT.replace("next: goodbye}\n  name_it", "next: ask_line}\n  name_it")
    rules = (
        "  ask_line:\n    kind: choose\n    rules:\n"
        "      - {when: {line: open, duty.us.mini_miranda: done}, next: reason}\n      - {next: goodbye}\n"
    )
    assert faults(broken.replace("  name_it:\n", rules + "  name_it:\n", 1)) == []
