"""Decisions: what a person decides about files, run on the lanes, and what is shown of it when it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from agentdesk.errors import Refused
from agentdesk.services.imports.course import carrying_on, into_force, saving, withdrawing
from agentdesk.services.imports.messages import (
    DiscardImport,
    Imported,
)
from agentdesk.services.imports.page_messages import ShowFile
from agentdesk.services.messages import CountNeedTray, CountPairs
from agentdesk.services.past_contacts import PastContactsRows, StatePastContacts
from agentdesk.views.imports.bringing import Bringing
from agentdesk.views.imports.past_calls_card import FILE
from agentdesk.views.imports.runner import Course, Runner
from agentdesk.views.kit import below

if TYPE_CHECKING:
    from agentdesk.views.imports.files_desk import FilesDesk
    from agentdesk.views.imports.page import FilesPage


class Decisions(QObject):
    """Belongs to one page. One course runs at a time; the page may be left meanwhile, and calls go on."""

    def __init__(self, desk: FilesDesk, page: FilesPage) -> None:
        """Hear what is decided on the page."""
        super().__init__(page)
        self._desk, self._lanes, self._page = desk, desk.lanes, page
        self.runner = Runner(desk.lanes, self)
        self._bringing = Bringing(desk, page, self.runner)
        self._under_way = "", ""
        self._is_told_to_wait = False
        self._connect()

    def open(self, batch: str) -> None:
        """Show a file as it stands; of one whose rows come in at this moment, how far it is."""
        if self._bringing.is_on_its_way(batch):
            self._page.list.show_file(batch)
            self._page.show_pane(self._page.staging)
            return
        self._lanes.ask(self, ShowFile(batch), self._page.show_file, self._on_gone, replaces="file")

    def count_trays(self) -> None:
        """Count what waits for a decision."""
        column = self._page.column
        self._lanes.ask(self, CountPairs(), lambda n: column.show_counts(pairs=n), replaces="pairs")
        self._lanes.ask(self, PastContactsRows(), column.show_steps, replaces="steps")
        self._lanes.ask(self, CountNeedTray(), lambda n: column.show_counts(needs=n), replaces="needs")

    def _connect(self) -> None:
        page, file = self._page, self._page.file
        page.opened.connect(self.open)
        page.seen.connect(self.count_trays)
        self._bringing.discarded.connect(self._discard)
        self.runner.ended.connect(self._on_ended)
        file.forced.connect(self._force)
        file.discarded.connect(self._discard)
        file.rejects_wanted.connect(self._ask_target)
        file.withdrawn.connect(self._withdraw)
        file.past_calls_stated.connect(self._state_past_calls)
        for tray in page.trays.values():
            tray.decided.connect(self.count_trays)

    def _force(self, batch: str) -> None:
        self._run("force", batch, into_force(batch, None), self._on_in_force)

    def _on_in_force(self, found: Imported) -> None:
        self._say_unless_seen(found.batch, self.tr("The file is in force."))
        if found.batch is not None:
            self._look_again(found.batch)

    def _discard(self, batch: str) -> None:
        self._run("discard", batch, carrying_on(DiscardImport(batch)), lambda _: self._on_discarded())

    def _on_discarded(self) -> None:
        self._desk.say(self.tr("Nothing of the file stays."), "ok")
        self._page.show_list()
        self._page.list.refresh()

    def _withdraw(self, batch: str, reason: str) -> None:
        if not self._may("withdraw", batch):
            return
        course = withdrawing(batch, reason)
        self.runner.run(
            course, lambda _: self._on_withdrawn(batch), lambda why: self._on_unwithdrawn(batch, why)
        )

    def _on_withdrawn(self, batch: str) -> None:
        if self._page.file.withdraw.batch == batch:
            self._page.file.withdraw.put_away()
        self._say_unless_seen(batch, self.tr("The file is withdrawn."))
        self._look_again(batch)

    def _on_unwithdrawn(self, batch: str, why: Refused) -> None:
        """Say it beside the reason, or, where another file is shown by now, as what was done is said."""
        card = self._page.file.withdraw
        if card.batch == batch:
            card.show_refused(why)
        else:
            self._desk.say(below.refusal(why), "warn")

    def _ask_target(self, batch: str, name: str) -> None:
        self._desk.ask_target(name, lambda target: self._save_rejects(batch, target))

    def _save_rejects(self, batch: str, target: str) -> None:
        self._run("save", batch, saving(batch, Path(target)), lambda _: self._look_again(batch))

    def _state_past_calls(self, batch: str, what: str) -> None:
        if what == FILE:
            self._page.bring_asked.emit()
        elif what in ("none", "unknown"):
            command = StatePastContacts(batch, "none" if what == "none" else "unknown")
            self._lanes.do(self, command, lambda _: self._look_again(batch), self._page.file.show_refused)

    def _may(self, what: str, batch: str) -> bool:
        """Return whether a decision may be carried out now; one that is being carried out already is no news."""
        if self.runner.is_running and self._under_way == (what, batch):
            return False
        self._is_told_to_wait = self.runner.is_taken(self._page.file.show_refused)
        if not self._is_told_to_wait:
            self._under_way = what, batch
        return not self._is_told_to_wait

    def _run(self, what: str, batch: str, course: Course, then: Callable[[Any], object]) -> None:
        if not self._may(what, batch):
            return
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

    def _on_ended(self) -> None:
        """Let nobody wait any longer, and show a file as it stands where its course was left in the middle."""
        self._under_way = "", ""
        if self._is_told_to_wait:
            self._is_told_to_wait = False
            self._page.file.banner.clear()
        if self.runner.is_left:
            self._page.list.refresh()
            if self._page.shown is self._page.file and self._page.file.batch:
                self.open(self._page.file.batch)

    def _on_gone(self, _why: Refused) -> None:
        self._page.show_list()
        self._page.list.refresh()
