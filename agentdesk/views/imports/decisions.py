"""Decisions: what a person decides about files, run on the lanes, and what is shown of it when it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from agentdesk.errors import Refused
from agentdesk.services.imports.course import carrying_on, into_force, staging
from agentdesk.services.imports.messages import (
    DiscardImport,
    Imported,
    ImportPortfolio,
    SaveRejects,
    WithdrawImport,
)
from agentdesk.services.imports.page_messages import GoingOn, LookAgain, ShowFile
from agentdesk.services.messages import CountNeedTray, DuplicatePairs
from agentdesk.services.past_contacts import PastContactsRows, StatePastContacts
from agentdesk.views.imports.past_calls_card import FILE
from agentdesk.views.imports.runner import Runner
from agentdesk.views.imports.words import count

if TYPE_CHECKING:
    from agentdesk.services.imports.messages import ImportRow
    from agentdesk.services.imports.source import Looked
    from agentdesk.services.rows.people import PairPage
    from agentdesk.views.imports.files_desk import FilesDesk
    from agentdesk.views.imports.page import FilesPage


MOST_PAIRS = 200
"""So many pairs are counted at most: whoever has decided those finds the rest."""


class Decisions(QObject):
    """Belongs to one page. One course runs at a time; the page may be left meanwhile, and calls go on."""

    def __init__(self, desk: FilesDesk, page: FilesPage) -> None:
        """Hear what is decided on the page."""
        super().__init__(page)
        self._desk, self._lanes, self._page = desk, desk.lanes, page
        self.runner = Runner(desk.lanes, self)
        self._batch, self._is_discarding = "", False
        self._connect()

    def open(self, batch: str) -> None:
        """Show a file as it stands; of one whose rows come in at this moment, how far it is."""
        if batch == self._batch and self.runner.is_running and self._page.staging.is_begun:
            self._page.list.show_file(batch)
            self._page.show_pane(self._page.staging)
            return
        self._lanes.ask(self, ShowFile(batch), self._page.show_file, self._on_gone, replaces="file")

    def count_trays(self) -> None:
        """Count what waits for a decision."""
        self._lanes.ask(self, DuplicatePairs(limit=MOST_PAIRS), self._on_pairs, replaces="pairs")
        self._lanes.ask(self, PastContactsRows(), self._page.column.show_steps, replaces="steps")
        self._lanes.ask(
            self, CountNeedTray(), lambda n: self._page.column.show_counts(needs=n), replaces="needs"
        )

    def _on_pairs(self, page: PairPage) -> None:
        self._page.column.show_counts(pairs=len(page.rows))

    def _connect(self) -> None:
        page, file = self._page, self._page.file
        page.opened.connect(self.open)
        page.seen.connect(self.count_trays)
        page.understood.wanted.connect(self._stage)
        page.staging.stopped.connect(self._stop)
        page.staging.discarded.connect(self._discard_running)
        file.forced.connect(self._force)
        file.discarded.connect(self._discard)
        file.gone_on.connect(self._go_on)
        file.rejects_wanted.connect(self._ask_target)
        file.withdrawn.connect(self._withdraw)
        file.past_calls_stated.connect(self._state_past_calls)
        for tray in page.trays.values():
            tray.decided.connect(self.count_trays)
        self.runner.begun.connect(self._on_begun)
        self.runner.staged.connect(self._on_staged)
        self.runner.ended.connect(self._on_ended)

    def _stage(self, order: ImportPortfolio, looked: Looked) -> None:
        if self._is_taken(self._page.understood):
            return
        self._begin_staging(order, looked, self._page.understood.show_refused)

    def _go_on(self, batch: str) -> None:
        if not self._is_taken(self._page.file):
            self._lanes.ask(self, LookAgain(batch), self._on_looked_again, self._page.file.show_refused)

    def _on_looked_again(self, found: GoingOn) -> None:
        if not self._is_taken(self._page.file):
            self._begin_staging(found.order, found.looked, self._page.file.show_refused)

    def _begin_staging(self, order: ImportPortfolio, looked: Looked, refused: Any) -> None:
        self._batch, self._is_discarding = "", False
        page = self._page
        page.staging.begin(order.path.name, looked.rows)
        self.runner.run(
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

    def _on_staged(self, rows: int) -> None:
        self._page.staging.show_rows(rows)

    def _on_all_staged(self, found: Imported) -> None:
        page, batch = self._page, self._batch
        is_watched = page.shown is page.staging
        page.staging.end()
        page.list.refresh()
        if is_watched and page.isVisible():
            self.open(batch)
        else:
            words = self.tr("All rows are put aside: {0}. Nothing is in force yet.")
            self._desk.say(words.format(count(found.rows)), "ok")
        page.finished.emit()

    def _on_stage_refused(self, why: Refused, refused: Any) -> None:
        page = self._page
        was_watched = page.shown is page.staging
        page.staging.end()
        if was_watched:
            self._lanes.ask(
                self, ShowFile(self._batch), lambda row: self._show_stopped(row, why), self._on_gone
            )
        else:
            refused(why)
        page.list.refresh()

    def _show_stopped(self, row: ImportRow, why: Refused) -> None:
        self._page.show_file(row)
        self._page.file.show_refused(why)

    def _stop(self) -> None:
        """Stop after what is under way; the file waits for whoever goes on with it."""
        self.runner.stop()

    def _discard_running(self) -> None:
        self._is_discarding = True
        self.runner.stop()

    def _on_ended(self) -> None:
        """Where a file stopped on its way, show it as it waits, or leave nothing of it where that was decided."""
        page = self._page
        page.list.show_running("")
        if not self.runner.was_stopped:
            return
        page.staging.end()
        page.finished.emit()
        if self._is_discarding:
            self._discard(self._batch)
        elif page.shown is page.staging:
            self.open(self._batch)
        page.list.refresh()

    def _force(self, batch: str) -> None:
        self._run(into_force(batch, None), batch, self._on_in_force)

    def _on_in_force(self, found: Imported) -> None:
        self._say_unless_seen(found.batch, self.tr("The file is in force."))
        if found.batch is not None:
            self._look_again(found.batch)

    def _discard(self, batch: str) -> None:
        self._run(carrying_on(DiscardImport(batch)), batch, lambda _: self._on_discarded())

    def _on_discarded(self) -> None:
        self._desk.say(self.tr("Nothing of the file stays."), "ok")
        self._page.show_list()
        self._page.list.refresh()

    def _withdraw(self, batch: str, reason: str) -> None:
        if self._is_taken(self._page.file):
            return
        course = carrying_on(WithdrawImport(batch, reason))
        self.runner.run(course, lambda _: self._on_withdrawn(batch), self._page.file.withdraw.show_refused)

    def _on_withdrawn(self, batch: str) -> None:
        self._page.file.withdraw.put_away()
        self._say_unless_seen(batch, self.tr("The file is withdrawn."))
        self._look_again(batch)

    def _ask_target(self, batch: str, name: str) -> None:
        self._desk.ask_target(name, lambda target: self._save_rejects(batch, target))

    def _save_rejects(self, batch: str, target: str) -> None:
        self._lanes.do(
            self,
            SaveRejects(batch, Path(target)),
            lambda _: self._look_again(batch),
            self._page.file.show_refused,
        )

    def _state_past_calls(self, batch: str, what: str) -> None:
        if what == FILE:
            self._page.bring_asked.emit()
        elif what in ("none", "unknown"):
            command = StatePastContacts(batch, "none" if what == "none" else "unknown")
            self._lanes.do(self, command, lambda _: self._look_again(batch), self._page.file.show_refused)

    def _run(self, course: Any, batch: str, then: Any) -> None:
        if self._is_taken(self._page.file):
            return
        self._batch = batch
        self._page.file.banner.clear()
        self.runner.run(course, then, self._page.file.show_refused)

    def _say_unless_seen(self, batch: str | None, words: str) -> None:
        """Say what was done, unless the file itself shows it."""
        if not (
            self._page.isVisible() and self._page.shown is self._page.file and self._page.file.batch == batch
        ):
            self._desk.say(words, "ok")

    def _look_again(self, batch: str) -> None:
        """Read the list again, and the file where it is shown."""
        self._page.list.refresh()
        self.count_trays()
        if self._page.shown is self._page.file and self._page.file.batch == batch:
            self.open(batch)

    def _is_taken(self, pane: Any) -> bool:
        """Whether another file is on its way, and say so beside what was asked."""
        if self.runner.is_running:
            sentence = self.tr("Another file is on its way. Wait until it is done, or stop it.")
            pane.show_refused(Refused("import_running", sentence))
        return self.runner.is_running

    def _on_gone(self, _why: Refused) -> None:
        self._page.show_list()
        self._page.list.refresh()
