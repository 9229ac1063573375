"""Content, drafts, memory, meta and the outbox: small stores with few promises, each of them kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.journal.chain import Entry
from agentdesk.journal.envelope import GENESIS
from agentdesk.storage import content, journal, memory, meta, notes
from agentdesk.storage.content import Content, digest_of
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.outbox import Outbox
from tests.fakes.time import DAY, WEDNESDAY, ZONE

BODY = "steps: []"
FIRST = Content("script", "arrears", "1", digest_of(BODY), BODY)
SAME_VERSION = replace(FIRST, body="steps: [x]", digest=digest_of("steps: [x]"))
NEXT = replace(FIRST, version="2", body="steps: [y]", digest=digest_of("steps: [y]"))


# --- content ---------------------------------------------------------------------------------------------------


def test_content_is_in_force_from_its_instant_and_the_newest_wins(file: DeskFile) -> None:
    with file.write() as connection:
        content.add(connection, FIRST, at=WEDNESDAY, author="a", approver=None)
        content.add(connection, NEXT, at=WEDNESDAY + DAY, author="a", approver="b")
        live = [content.live(connection, "script", "arrears", WEDNESDAY + ms) for ms in (-1, 0, DAY - 1, DAY)]
        assert live == [None, FIRST, FIRST, NEXT]
        assert content.live(connection, "script", "other", WEDNESDAY) is None
        assert content.live_keys(connection, "script") == ["arrears"]
        assert content.live_keys(connection, "firm") == []


def test_another_text_under_the_same_version_replaces_nothing(file: DeskFile) -> None:
    with file.write() as connection:
        content.add(connection, FIRST, at=WEDNESDAY, author="a", approver=None)
        assert content.is_held(connection, FIRST)
        assert not content.is_held(connection, SAME_VERSION)
        content.add(connection, SAME_VERSION, at=WEDNESDAY + DAY, author="a", approver=None)
        content.add(connection, SAME_VERSION, at=WEDNESDAY + 2 * DAY, author="c", approver=None)
        assert content.by_digest(connection, FIRST.digest) == FIRST
        assert content.by_digest(connection, SAME_VERSION.digest) == SAME_VERSION
        assert content.by_digest(connection, "0") is None
        assert content.live(connection, "script", "arrears", WEDNESDAY + DAY) == SAME_VERSION
        assert content.is_held(connection, SAME_VERSION)


# --- drafts, memory, meta --------------------------------------------------------------------------------------


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.text(st.characters(exclude_categories=["Cs"]))), max_size=6)
)
def test_the_last_thing_kept_is_what_is_there(file: DeskFile, kept: list[tuple[str, str]]) -> None:
    with file.write() as connection:
        for key, value in kept:
            memory.remember(connection, key, value)
            meta.write(connection, f"test-{key}", value)
            notes.keep(connection, key, value, WEDNESDAY)
    last = dict(kept)
    with file.read() as connection:
        for key, value in last.items():
            assert memory.recall(connection, key) == meta.read(connection, f"test-{key}") == value
            assert notes.draft(connection, key) == (value, WEDNESDAY)


def test_what_was_never_kept_is_not_there(file: DeskFile) -> None:
    with file.read() as connection:
        assert (memory.recall(connection, "x"), meta.read(connection, "x")) == (None, None)
        assert notes.draft(connection, "x") == ("", None)


def test_a_draft_that_was_saved_is_gone(file: DeskFile) -> None:
    with file.write() as connection:
        notes.keep(connection, "a", "text", WEDNESDAY)
        notes.drop(connection, "a")
        assert notes.draft(connection, "a") == ("", None)


# --- the outbox ------------------------------------------------------------------------------------------------


@pytest.fixture
def outbox(file: DeskFile) -> Outbox:
    """A journal with five events, of which the third is large."""
    bodies = ["", "", "x" * 5_000, "", ""]
    with file.write() as connection:
        entries = [Entry("note.saved", {"customer": "c", "body": body}) for body in bodies]
        journal.append(connection, entries, actor="demo-agent", at=WEDNESDAY, zone=ZONE)
    return Outbox(file)


def test_a_new_outbox_starts_before_the_first_event(file: DeskFile) -> None:
    empty = Outbox(file)
    assert (empty.acknowledged(), empty.head().seq, empty.head().hash) == (0, 0, GENESIS)
    assert empty.batch(0, 10, 10_000) == []
    assert empty.hash_at(1) is None


def test_a_batch_is_bounded_by_rows_and_bytes_but_a_large_event_still_goes(outbox: Outbox) -> None:
    def seqs(after: int, rows: int, size: int) -> list[int]:
        return [event.seq for event in outbox.batch(after, rows, size)]

    assert seqs(0, 10, 1 << 20) == [1, 2, 3, 4, 5]
    assert seqs(0, 2, 1 << 20) == [1, 2]
    assert seqs(0, 10, 2_000) == [1, 2]
    assert seqs(2, 10, 2_000) == [3]  # never stuck behind one that is larger than a batch
    assert seqs(3, 10, 1) == [4]
    assert seqs(5, 10, 1 << 20) == []


def test_what_was_confirmed_is_kept_with_its_epoch(outbox: Outbox, file: DeskFile) -> None:
    assert outbox.hash_at(outbox.head().seq) == outbox.head().hash
    outbox.set_acknowledged(4, "epoch-1")
    assert (outbox.acknowledged(), outbox.meta("epoch")) == (4, "epoch-1")
    outbox.set_meta("next_attempt", "7")
    assert Outbox(file).meta("next_attempt") == "7"
    with file.read() as connection:
        assert meta.device(connection) == outbox.device() == outbox.head().device
