"""In hand: the one file that is being looked at, what was said about it, and what is understood of it so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from agentdesk.content.client_file.answers import Answers
from agentdesk.errors import Refused
from agentdesk.services.imports.messages import ImportPortfolio, UnderstandFile
from agentdesk.services.imports.page_messages import Clients, Elsewhere, IsForeign, LookAtFile
from agentdesk.views.kit.lane import Lanes

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question
    from agentdesk.services.imports.understanding import FileUnderstood

Said = tuple[tuple["Question", str], ...]
ROWS = 8
"""How many rows are shown as they would come in."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was said about a file, by its digest, that was put back; of its cells nothing is kept."""

    digest: str
    mapping: str | None
    answers: Answers
    said: Said


class InHand(QObject):
    """What was said about a file that is put back is there again with it, as long as the window is.

    Emits `understood` when the file was looked at anew, `looking(is_looking)`, and `refused` with why not."""

    understood = Signal()
    looking = Signal(bool)
    refused = Signal(object)

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        """Have no file in hand."""
        super().__init__(parent)
        self._lanes = lanes
        self.path: Path | None = None
        self.mapping: str | None = None
        self.answers = Answers()
        self.found: FileUnderstood | None = None
        self.is_foreign, self.clients = False, tuple[str, ...]()
        self.said: Said = ()
        self._kept: dict[Path, _Kept] = {}
        self._digest, self._is_as_kept = "", False
        self._in_full = False
        self._is_looking = self._is_stale = False
        self._round = 0

    @property
    def is_looking(self) -> bool:
        """Whether the file is being looked at."""
        return self._is_looking

    def take(self, path: Path) -> None:
        """Take a file in hand, and look at it by what was said of it before."""
        self.put_back()
        self.path = path
        kept = self._kept.get(path)
        if kept is not None:
            self.mapping, self.answers, self.said = kept.mapping, kept.answers, kept.said
            self._digest, self._is_as_kept = kept.digest, True
        self._look()

    def put_back(self) -> None:
        """Have no file in hand any more, and keep what was said of it for when it is taken again."""
        path, kept = self.path, _Kept(self._digest, self.mapping, self.answers, self.said)
        self.drop()
        if path is not None and kept.digest:
            self._kept[path] = kept

    def drop(self) -> None:
        """Have no file in hand any more; nothing is left of what was seen of it, and nobody looks at it."""
        self._look_no_more()
        self._round += 1
        if self.path is not None:
            self._kept.pop(self.path, None)
        self.path = self.mapping = self.found = None
        self.answers, self.is_foreign, self._in_full = Answers(), False, False
        self.said, self._digest, self._is_as_kept = (), "", False
        self._is_stale = False
        self._set_looking(False)

    def choose_mapping(self, name: str | None) -> None:
        """Understand the file by a mapping that is on file; what was said of the file otherwise is taken back."""
        self.mapping, self.answers = name, Answers()
        self._look()

    def look_through(self) -> None:
        """Look at all rows, also where the mapping answers everything."""
        self._in_full = True
        self._look()

    def answer(self, **said: Any) -> None:
        """Take answers about the whole file, by their names, and look again."""
        self.say(replace(self.answers, **said))

    def say(self, answers: Answers) -> None:
        """Take these answers in place of those so far, and look again where they differ."""
        if answers != self.answers:
            self.answers = answers
            self._look()

    def look_again(self) -> None:
        """Look once more, for instance when what was seen was put away during a call."""
        if self.path is not None:
            self._look()

    def put_away(self) -> None:
        """Keep nothing of anybody in the file on this side; what was said stays."""
        self._look_no_more()
        self.found = None
        self._round += 1
        self._set_looking(False)

    def order(self, *, into_demonstration: bool) -> ImportPortfolio:
        """Return what is asked of the import of this file."""
        if self.path is None:
            raise RuntimeError("no file is in hand")
        return ImportPortfolio(
            self.path, self.mapping, answers=self.answers, into_demonstration=into_demonstration
        )

    def _look(self) -> None:
        """Look at the file. While it is looked at, what is said meanwhile waits, and only the last of it counts."""
        if self.path is None:
            return
        if self._is_looking:
            self._is_stale = True
            return
        self._round += 1
        at = self._round
        self._set_looking(True)
        order = UnderstandFile(self.path, self.mapping, self.answers, preview=ROWS, in_full=self._in_full)
        self._lanes.ask(
            self,
            LookAtFile(order),
            lambda found: self._on_looked(at, found),
            lambda why: self._on_refused(at, why),
        )

    def _on_looked(self, at: int, found: FileUnderstood | Elsewhere) -> None:
        from agentdesk.services.imports.understanding import understand_elsewhere

        if at != self._round:
            return
        if isinstance(found, Elsewhere):
            self._lanes.work(
                self,
                understand_elsewhere,
                found,
                then=lambda then: self._on_looked(at, then),
                refused=lambda why: self._on_refused(at, why),
            )
            return
        self._lanes.ask(
            self,
            IsForeign(found.looked.digest),
            lambda is_foreign: self._ask_clients(at, found, is_foreign),
        )

    def _ask_clients(self, at: int, found: FileUnderstood, is_foreign: bool) -> None:
        def on_clients(clients: tuple[str, ...]) -> None:
            self.clients = clients
            self._on_understood(at, found, is_foreign)

        self._lanes.ask(self, Clients(), on_clients)

    def _on_understood(self, at: int, found: FileUnderstood, is_foreign: bool) -> None:
        if at != self._round or self._looks_once_more():
            return
        if self._is_as_kept and found.looked.digest != self._digest:
            self._look_without_kept()
            return
        self._digest, self._is_as_kept = found.looked.digest, False
        self.found, self.is_foreign = found, is_foreign
        self._set_looking(False)
        self.understood.emit()

    def _on_refused(self, at: int, why: Refused) -> None:
        if at != self._round or self._looks_once_more():
            return
        if self._is_as_kept:
            self._look_without_kept()
            return
        self._set_looking(False)
        self.refused.emit(why)

    def _look_without_kept(self) -> None:
        """Look at a file that is another one by now than when all that was said of it."""
        self.mapping, self.answers, self.said = None, Answers(), ()
        self._is_as_kept = self._is_looking = False
        self._look()

    def _looks_once_more(self) -> bool:
        """Look again where something was said meanwhile; what came of the look before is then of no use."""
        if not self._is_stale:
            return False
        self._is_stale = self._is_looking = False
        self._look()
        return True

    def _look_no_more(self) -> None:
        if self._is_looking:
            self._lanes.drop_work(self)

    def _set_looking(self, is_looking: bool) -> None:
        self._is_looking = is_looking
        self.looking.emit(is_looking)
