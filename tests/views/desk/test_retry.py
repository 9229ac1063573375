"""What could not be kept and is tried again: the newest of what was typed, never an older one over it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QLineEdit

from agentdesk.services.messages import ShowCall, ShowNote
from tests.views.desk.conftest import AtDesk

Retries = list[Callable[[], None]]
# More than the pages of the file have room for.
LONG = "They said it again and again. " * 600


@contextlib.contextmanager
def full_disk(at: AtDesk) -> Iterator[Retries]:
    """Let SQLite find no room for one more page; yield what is offered to be done again."""
    offered: Retries = []
    at.window.seat.lanes.signals.unavailable.connect(lambda _fault, retry: offered.append(retry))
    writer = at.services.file._writer_driver
    writer.execute("PRAGMA max_page_count=1").fetchall()
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
