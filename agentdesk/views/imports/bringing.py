"""Bringing: a file's way from what was understood to rows that wait, run on the lanes while calls go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agentdesk.content.client_file.columns import shown
from agentdesk.errors import Refused
from agentdesk.services.imports.course import staging
from agentdesk.services.imports.messages import Imported, ImportPortfolio
from agentdesk.services.imports.page_messages import GoingOn, LookAgain, ShowFile
from agentdesk.views.imports.runner import Runner
from agentdesk.views.imports.words import count

if TYPE_CHECKING:
    from agentdesk.services.imports.messages import ImportRow
    from agentdesk.services.imports.source import Looked
    from agentdesk.views.imports.files_desk import FilesDesk
    from agentdesk.views.imports.page import FilesPage


class Bringing(QObject):
    """Belongs to one page, and shares the runner of its decisions. Emits `discarded(batch)` when nothing is to stay."""

    discarded = Signal(str)

    def __init__(self, desk: FilesDesk, page: FilesPage, runner: Runner) -> None:
        """Hear what is to be brought in, gone on with, or stopped."""
        super().__init__(page)
        self._desk, self._lanes, self._page, self._runner = desk, desk.lanes, page, runner
        self._batch, self._is_discarding, self._is_left = "", False, False
        page.understood.wanted.connect(self._stage)
        page.file.gone_on.connect(self._go_on)
        page.staging.stopped.connect(runner.stop)
        page.staging.discarded.connect(self._discard)
        runner.begun.connect(self._on_begun)
        runner.staged.connect(page.staging.show_rows)
        runner.ended.connect(self._on_ended)
        runner.resumed.connect(self._on_resumed)

    def is_on_its_way(self, batch: str) -> bool:
        """Return whether the rows of a file come in at this moment."""
        return batch == self._batch and self._runner.is_running and self._page.staging.is_begun

    def _stage(self, order: ImportPortfolio, looked: Looked) -> None:
        if self._runner.is_taken(self._page.understood.show_refused):
            return
        self._begin_staging(order, looked, self._page.understood.show_unstaged)

    def _go_on(self, batch: str) -> None:
        if self._is_under_way(batch) or self._runner.is_taken(self._page.file.show_refused):
            return
        self._lanes.ask(
            self,
            LookAgain(batch),
            lambda found: self._on_looked_again(batch, found),
            self._page.file.show_refused,
            replaces="look-again",
        )

    def _on_looked_again(self, batch: str, found: GoingOn) -> None:
        if not (self._is_under_way(batch) or self._runner.is_taken(self._page.file.show_refused)):
            self._begin_staging(found.order, found.looked, self._page.file.show_refused, batch)

    def _is_under_way(self, batch: str) -> bool:
        """Whether this very file comes in already: it was clicked twice."""
        return batch == self._batch and self._runner.is_running

    def _begin_staging(
        self, order: ImportPortfolio, looked: Looked, refused: Callable[[Refused], object], batch: str = ""
    ) -> None:
        self._batch, self._is_discarding = batch, False
        page = self._page
        page.staging.begin(shown(order.path.name), looked.rows)
        self._runner.run(
            staging(order, looked), self._on_all_staged, lambda why: self._on_stage_refused(why, refused)
        )

    def _on_begun(self, batch: str, rows: int) -> None:
        """The file is this desk's now: what was looked at is not in hand any more."""
        self._batch = batch
        page = self._page
        is_watched = page.shown in (page.understood, page.file)
        page.in_hand.drop()
        page.understood.begin()
        page.staging.show_rows(rows)
        if is_watched:
            page.show_pane(page.staging)
        page.list.show_running(batch)
        page.list.refresh()

    def _on_all_staged(self, found: Imported) -> None:
        page, batch = self._page, self._batch
        is_watched = page.shown is page.staging
        page.staging.end()
        page.list.refresh()
        if is_watched and page.isVisible():
            page.opened.emit(batch)
        else:
            words = self.tr("All rows are put aside: {0}. Nothing is in force yet.")
            self._desk.say(words.format(count(found.rows)), "ok")
        page.finished.emit()

    def _on_stage_refused(self, why: Refused, refused: Callable[[Refused], object]) -> None:
        page = self._page
        was_watched = page.shown is page.staging
        page.staging.end()
        if was_watched:
            self._lanes.ask(self, ShowFile(self._batch), lambda row: self._show_stopped(row, why))
        else:
            refused(why)
        page.list.refresh()

    def _show_stopped(self, row: ImportRow, why: Refused) -> None:
        self._page.show_file(row)
        self._page.file.show_refused(why)

    def _discard(self) -> None:
        self._is_discarding = True
        self._runner.stop()

    def _on_ended(self) -> None:
        """Where a file stopped on its way, show it as it waits, or leave nothing of it where that was decided."""
        page = self._page
        page.list.show_running("")
        self._is_left = page.staging.is_begun and self._runner.is_left
        if not (page.staging.is_begun and self._runner.was_stopped):
            return
        page.staging.end()
        page.understood.show_whether_it_may()
        page.finished.emit()
        if self._is_discarding:
            self.discarded.emit(self._batch)
        elif page.shown is page.staging:
            page.opened.emit(self._batch)
        page.list.refresh()

    def _on_resumed(self) -> None:
        """Show that the rows come in again, where it is they that were left."""
        page = self._page
        if self._is_left:
            page.staging.is_begun = True
            page.list.show_running(self._batch)
            if page.shown is page.file and page.file.batch == self._batch:
                page.show_pane(page.staging)
