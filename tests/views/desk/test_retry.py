"""What could not be kept and is tried again: the newest of what was typed, never an older one over it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLineEdit

from agentdesk.services.messages import ShowCall, ShowNote
from tests.views.desk.conftest import AtDesk

DRAFT = "SELECT body FROM draft_note WHERE interaction = ?"
Retries = list[Callable[[], None]]
# More than the pages of the file have room for.
LONG = "They said it again and again. " * 600
# More than a call takes to begin, so that there can be room for that and none for this.
LONGEST = "They said it again and again. " * 2_100


@contextlib.contextmanager
def full_disk(at: AtDesk, room: int = 0) -> Iterator[Retries]:
    """Let SQLite find room for so many more pages and no other; yield what is offered to be done again."""
    offered: Retries = []
    at.window.seat.lanes.signals.unavailable.connect(lambda _fault, retry: offered.append(retry))
    writer = at.services.file._writer_driver
    (pages,) = writer.execute("PRAGMA page_count").fetchone()
    writer.execute(f"PRAGMA max_page_count={pages + room}").fetchall()
    try:
        yield offered
    finally:
        writer.execute(f"PRAGMA max_page_count={1 << 30}").fetchall()


def test_a_note_that_is_kept_later_stays_when_the_older_is_tried_again(seated: AtDesk) -> None:
    seated.reach()
    edit = seated.page.column.notes.edit
    with full_disk(seated) as offered:
        edit.setPlainText(f"older {LONG}")
        edit.tell()
    (retry,) = offered
    edit.setPlainText("newer")
    edit.tell()
    retry()
    assert seated.services.ask(ShowNote(seated.page.interaction)).body == "newer"


def test_a_note_that_nothing_followed_is_kept_when_it_is_tried_again(seated: AtDesk) -> None:
    seated.reach()
    edit = seated.page.column.notes.edit
    with full_disk(seated) as offered:
        edit.setPlainText(LONG)
        edit.tell()
    offered[0]()
    assert seated.services.ask(ShowNote(seated.page.interaction)).body == LONG


def test_what_was_answered_stays_when_older_typing_is_tried_again(seated: AtDesk) -> None:
    seated.reach()
    while "words" not in [field.name for field in seated.step.fields]:
        seated.press("1")
    step = seated.step.id
    line = seated.page.stage.findChild(QLineEdit, "field-words")
    assert line is not None
    with full_disk(seated) as offered:
        line.setText(LONG)
        seated.page.stage.answers.fields.typed.emit()
    (retry,) = offered
    line.setText("hours cut")
    seated.page.stage.answers.grid.choose_number(1)
    retry()
    seated.press("Alt+Left")
    view = seated.services.ask(ShowCall(seated.page.interaction))
    assert (view.step.id, view.typed["words"]) == (step, "hours cut")


class TestThePageIsGone:
    """Somebody else is called: the page of the call before is taken away with what was typed on it last."""

    @pytest.fixture
    def gone(self, seated: AtDesk) -> tuple[str, Retries]:
        """The call whose note found no room, and what was offered."""
        seated.reach()
        seated.end_as("refuses")
        interaction = seated.page.interaction
        seated.page.column.notes.edit.setPlainText(LONGEST)
        seated.window.desk.open_customer("customer-002")
        with full_disk(seated, room=12) as offered:
            seated.press("Ctrl+D")
        assert seated.page.customer == "customer-002"
        assert len(seated.window.desk._pages) == 1
        return interaction, offered

    def kept(self, at: AtDesk, interaction: str) -> str:
        """The note as it is on the disk."""
        with at.services.file.read() as connection:
            found = connection.exec_driver_sql(DRAFT, (interaction,)).scalar_one_or_none()
        return str(found or "")

    def test_it_is_offered_to_be_kept_again(self, seated: AtDesk, gone: tuple[str, Retries]) -> None:
        interaction, offered = gone
        assert self.kept(seated, interaction) != LONGEST
        offered[-1]()
        assert self.kept(seated, interaction) == LONGEST

    def test_it_is_kept_with_the_next_thing_that_is(self, seated: AtDesk, gone: tuple[str, Retries]) -> None:
        interaction, _ = gone
        seated.press("Ctrl+Return")
        assert self.kept(seated, interaction) == LONGEST

    def test_it_is_kept_when_the_desk_is_closed(self, seated: AtDesk, gone: tuple[str, Retries]) -> None:
        interaction, _ = gone
        seated.window.seat.lanes.close()
        assert self.kept(seated, interaction) == LONGEST
