"""The record of a call on paper: what it says, and that nothing can break it."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agentdesk.reports.figures import PLACES
from agentdesk.reports.interaction_record import pdf
from agentdesk.services.desk import Desk
from agentdesk.services.messages import RecordRows
from agentdesk.services.rows.record import Act, InteractionRecord, StepShown
from tests.fakes.time import Hands
from tests.reports.a_call import WORDS, whole_call, with_customers
from tests.reports.a_record import CHECK, DISCLOSURE, HEADER, RECORD, at, with_note, words
from tests.reports.reading import opened, text, unmarked

HOSTILE = (
    "<b>bold</b> & <font size=200>big</font> &amp; <para> \u202egnp.exe \x00\x07\x1b[31m \U0001f600 "
    "\u05e9\u05dc\u05d5\u05dd {name} %s \\ ) ( <br/>\r\n\tlast"
)


# --- what it says ----------------------------------------------------------------------------------------------


def test_a_real_call(desk: Desk, hands: Hands, tmp_path: Path) -> None:
    call = whole_call(desk, hands, with_customers(desk, tmp_path)[0])
    record = desk.do(RecordRows(call.id)).value
    found = text(pdf(record))
    for said in (
        "Zoë Haddad",
        "+1 602-555-0101 (mobile)",
        "AD-1, Lakeshore Furniture: $1,284.50 when the call began",
        "America/Phoenix, UTC−7",
        "Shown, confirmed after 9 s",
        "Upset. The script was put aside.",
        "Friday, March 20, 2026",
        "$461.50",
        WORDS,
        record.evidence.last_hash,
        record.gates[1].words,
    ):
        assert said in found, said


def test_it_says_shown_and_confirmed() -> None:
    found = text(pdf(RECORD))
    assert "Shown, confirmed after 9 s (required words 2)" in found
    assert "It does not prove that they were said or heard." in found


def test_required_words_stand_exactly_as_they_were() -> None:
    found = text(pdf(RECORD))
    assert CHECK in found
    assert DISCLOSURE in found
    assert all(gate.words_digest in found for gate in RECORD.gates)


def test_a_payment_stands_on_its_day() -> None:
    found = text(pdf(RECORD))
    assert "1 Friday, December 4, 2026 $428.17 2 Monday, January 4, 2027 $428.17" in found
    assert "We promised: Send the letter, by Tuesday, December 1, 2026" in found


def test_pages_are_counted() -> None:
    pages = opened(pdf(RECORD)).pages
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page.extract_text()
        assert RECORD.header.interaction in page.extract_text()


def test_a_broken_chain_is_said_at_the_top() -> None:
    broken = replace(RECORD, evidence=replace(RECORD.evidence, broken=(1150, 1151)))
    assert "Its chain of hashes is broken at event 1150, 1151" in opened(pdf(broken)).pages[0].extract_text()
    assert "does not hold" not in text(pdf(RECORD))


def test_erased_content_and_a_late_entry_are_said() -> None:
    late = replace(HEADER, is_late=True, logged_at=at(7200), answered_at=None)
    found = text(pdf(replace(RECORD, header=late, evidence=replace(RECORD.evidence, erased=2))))
    assert "This call was logged afterwards." in found
    assert "not known here: the call was logged afterwards" in found
    assert "not marked as answered" not in found
    assert "The content of 2 events was erased" in found
    assert "this list may not be whole" in found


def test_who_was_on_the_line_of_a_late_entry_is_not_claimed() -> None:
    late = replace(HEADER, is_late=True, logged_at=at(7200), answered_at=None)
    found = text(pdf(replace(RECORD, header=late, line=())))
    assert "the desk did not follow who was on the line" in found
    assert "Nobody was marked" not in found


def test_a_script_that_could_not_be_read_is_named_by_its_key() -> None:
    found = text(pdf(replace(RECORD, evidence=replace(RECORD.evidence, script_title=""))))
    assert "early_arrears_outbound (early_arrears_outbound), version 1" in found
    assert "cannot read that script" in found


def test_an_end_that_was_set_back_says_to_when() -> None:
    detail = {"mark": "set_back", "marked_at": at(300), "reason": "Forgot to end it"}
    found = text(pdf(replace(RECORD, course=(Act(at(500), "call.marked", detail),))))
    assert (
        "End of the call set back to 10:45:05 a.m., as marked by the agent. Reason: Forgot to end it" in found
    )


def test_an_arrangement_that_was_replaced_says_so() -> None:
    gone = Act(at(360), "arrangement.withdrawn", {"arrangement": "a1", "reason": "replaced in the same call"})
    assert "called off in the same call" in text(pdf(replace(RECORD, agreed=(*RECORD.agreed, gone))))


def test_a_kind_of_event_that_came_later_is_shown_as_it_is() -> None:
    unknown = Act(at(99), "letter.printed", {"template": "friendly_reminder"})
    found = text(pdf(replace(RECORD, course=(*RECORD.course, unknown))))
    assert "letter.printed" in found
    assert "template: friendly_reminder" in found


def test_a_call_that_nobody_answered_needs_little_paper() -> None:
    bare = replace(RECORD, line=(), gates=(), agreed=(), course=(), note="", amendments=(), outcome=None)
    header = replace(HEADER, name="", number=None, debts=(), decision={}, answered_at=None)
    found = pdf(replace(bare, header=header))
    assert "not marked as answered" in text(found)
    assert len(opened(found).pages) <= 2
    assert "Nobody was marked as being on the line." in text(found)
    assert "There is no note." in text(found)


# --- places ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "size", "said"),
    [
        ("en-US", (612, 792), ("November 23, 2026, 10:40:05 a.m.", "$1,284.50", "Page 1 of")),
        ("en-GB", (595, 842), ("23 November 2026, 10:40:05", "$1,284.50", "Page 1 of")),
        ("es-US", (612, 792), ("23 de noviembre de 2026, 10:40:05 a. m.", "$1,284.50", "Página 1 de")),
        ("es-ES", (595, 842), ("23 de noviembre de 2026, 10:40:05", "1.284,50 $", "Página 1 de")),
        ("fr-FR", (612, 792), ("November 23, 2026", "$1,284.50", "Page 1 of")),
    ],
)
def test_words_figures_and_paper_of_a_place(place: str, size: tuple[int, int], said: tuple[str, ...]) -> None:
    content = pdf(RECORD, place)
    box = opened(content).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
    found = text(content).replace("\xa0", " ")
    assert all(one in found for one in said)


def test_in_spanish_the_labels_are_those_of_the_list() -> None:
    found = text(pdf(RECORD, "es-US"))
    assert "Plan de pagos" in found
    assert "Enviar la carta" in found
    assert "Apareció, confirmado después de 9 s" in found
    assert DISCLOSURE in found


def test_the_same_record_gives_the_same_bytes_anywhere() -> None:
    program = (
        "import hashlib\nfrom tests.reports.a_record import RECORD\n"
        "from agentdesk.reports.interaction_record import pdf\n"
        "print(hashlib.sha256(pdf(RECORD)).hexdigest())"
    )
    root = Path(__file__).parents[2]
    done = [
        subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert {one.stdout.strip() for one in done} == {hashlib.sha256(pdf(RECORD)).hexdigest()}


# --- nothing breaks it -----------------------------------------------------------------------------------------


def poisoned(evil: str) -> InteractionRecord:
    """The record with a text in every place that comes from outside."""
    header = replace(
        HEADER,
        name=evil,
        reference=evil,
        firm=evil,
        agent_name=evil,
        number=evil,
        decision={"decision": evil},
    )
    course = tuple(
        replace(row, title=words(evil), how="skipped", reason=evil) if isinstance(row, StepShown) else row
        for row in RECORD.course
    )
    wish = Act(at(1), "wish.recorded", {"what": evil, "detail": {"text": evil}, "words": evil})
    return replace(
        RECORD,
        header=header,
        course=course,
        gates=tuple(replace(gate, words=evil, title=words(evil)) for gate in RECORD.gates),
        agreed=(*RECORD.agreed, wish),
        note=evil,
        amendments=tuple(replace(one, who=evil, reason=evil, body=evil) for one in RECORD.amendments),
        line=tuple(replace(person, name=evil, basis=evil) for person in RECORD.line),
    )


def test_hostile_text_stands_there_as_text() -> None:
    content = pdf(poisoned(HOSTILE))
    found = text(content)
    assert (
        "<font size=200>big</font> &amp; <para> [U+202E]gnp.exe [U+0000][U+0007][U+001B][31m [U+1F600]"
        in found
    )
    assert "{name} %s \\ ) ( <br/>" in found
    assert "stand for characters that are hidden" in found
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", found)


@settings(max_examples=25)
@given(st.text(max_size=200))
@example("")
@example("\n\r\n \t")
@example("a\u0301\u0323" * 60)
@example("[U+")
@example("\ud800")
def test_no_text_breaks_it(evil: str) -> None:
    reader = opened(pdf(poisoned(evil)))
    for page in reader.pages:
        assert unmarked(page, reader) == []


@pytest.mark.parametrize(
    ("body", "at_least"),
    [("W" * 20_000, 8), ("word " * 8_000, 8), ("\n".join(["line"] * 800), 12)],
    ids=["one long word", "words", "lines"],
)
def test_a_long_note_flows_over_pages(body: str, at_least: int) -> None:
    content = pdf(with_note(body))
    assert len(opened(content).pages) >= at_least
    kept = re.sub(r"Record of call \S+ Page \d+ of \d+", "", text(content))
    assert "".join(body.split()) in "".join(kept.split())
    assert fits(content)


def test_a_step_with_very_long_answers_goes_on_over_the_page() -> None:
    shown = next(row for row in RECORD.course if isinstance(row, StepShown) and row.captured)
    long = tuple(replace(value, type="text", value="zigzag " * 700, choices={}) for value in shown.captured)
    course = tuple(replace(row, captured=long) if row is shown else row for row in RECORD.course)
    content = pdf(replace(RECORD, course=course))
    assert text(content).count("zigzag") == 2800
    assert fits(content)


def test_sixty_steps_flow_over_pages_with_their_head_on_each() -> None:
    content = pdf(replace(RECORD, course=RECORD.course * 3))
    pages = [page.extract_text() for page in opened(content).pages]
    assert sum("What the log proves" in page for page in pages) >= 3
    assert text(content).count("Read it back whole") >= 3
    assert fits(content)


def fits(content: bytes) -> bool:
    """Whether all text stands between the margins, as far as its beginnings tell."""
    found: list[tuple[float, float]] = []

    def visit(told: str, cm: Any, tm: Any, font: Any, size: Any) -> None:
        if told.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((x, y))

    for page in opened(content).pages:
        page.extract_text(visitor_text=visit)
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        assert all(50 <= x <= width - 50 and 30 <= y <= height - 50 for x, y in found)
        found.clear()
    return True


def test_every_place_is_set() -> None:
    assert set(PLACES) == {"en-US", "en-GB", "es-US", "es-ES"}
