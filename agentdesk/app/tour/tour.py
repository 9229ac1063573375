"""The tour from beginning to end: set up, have the call, bring a file in, sync, prove, document, and tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.app.tour.call import TourCall
from agentdesk.app.tour.file import TourFile
from agentdesk.app.tour.hands import TourFailed, off_the_controls
from agentdesk.app.tour.lead import sit_down
from agentdesk.app.tour.pictures import SIZES, THEMES, Album
from agentdesk.app.tour.proof import Proof, prove, until_synced
from agentdesk.app.tour.screens import copy_shown
from agentdesk.app.tour.stand import Stand, stand
from agentdesk.reports.interaction_record import pdf
from agentdesk.services.imports.messages import Imported
from agentdesk.services.messages import CountQueue, RecordRows
from agentdesk.views.kit import a11y
from agentdesk.views.kit.theme import ThemeChoice


@dataclass(frozen=True, slots=True)
class Told:
    """What the tour did: the portfolio, the file that came in by the window, the proof, and what is left of it.

    `steps` and `keys` are those of the call.
    """

    imported: Imported
    brought: Imported
    proof: Proof
    steps: int
    keys: int
    pictures: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """Where the pictures go, from which portfolio, at which instant (epoch ms), in which sizes and themes.

    `screens` is where the documentation's pictures are copied to.
    """

    out: Path
    portfolio: Path
    at: int
    sizes: Sequence[QSize] = SIZES
    themes: Sequence[str] = THEMES
    screens: Path | None = None


def take_tour(application: QApplication, wishes: Wishes) -> Told:
    """Take the tour. Raises TourFailed with one sentence for the first thing that does not hold."""
    wishes.out.mkdir(parents=True, exist_ok=True)
    with stand(application, wishes.portfolio, wishes.at) as ready:
        album, call = _album(ready, wishes), None
        documents: tuple[str, ...] = ()
        if ready.desk.ask(CountQueue()).due:
            call = _have_the_call(ready, album)
            documents = (_document(ready, call, wishes.out),)
        else:
            album.take("nobody-to-call")
        pressed = ready.hands.pressed
        brought = _bring_a_file_in(ready, album)
        until_synced(ready)
        album.take("synced")
        proof = prove(ready)
        pictures = tuple(str(path.relative_to(wishes.out)) for path in (*album.taken, *album.sheets()))
        if wishes.screens is not None:
            copy_shown(album.taken, wishes.screens)
    if not proof.holds:
        raise TourFailed(f"the proof does not hold: {proof}")
    return Told(ready.imported, brought, proof, call.steps if call else 0, pressed, pictures, documents)


def _have_the_call(ready: Stand, album: Album) -> TourCall:
    call = TourCall(ready.work.window, ready.hands, album.take)
    call.take()
    _show_the_panels(ready, album)
    _expect_names(ready.work.window)
    return call


def _bring_a_file_in(ready: Stand, album: Album) -> Imported:
    """Let the team lead sit down and bring a client's file in."""
    sit_down(ready)
    window = album.window = ready.work.window
    off_the_controls(window)
    found = TourFile(window, ready.hands, album.take).bring(ready.desk)
    _expect_names(window)
    return found


def _expect_names(window: QWidget) -> None:
    nameless = a11y.nameless(window)
    if nameless:
        raise TourFailed(f"these controls have no name for a screen reader: {', '.join(nameless)}")


def _document(ready: Stand, call: TourCall, out: Path) -> str:
    record = ready.desk.do(RecordRows(call.interaction)).value
    document = out / "interaction-record.pdf"
    document.write_bytes(pdf(record))
    return document.name


def _show_the_panels(ready: Stand, album: Album) -> None:
    """Picture what lies beside the call: the palette, the list of keys, the settings, the blank screen."""
    hands = ready.hands
    for keys, name in (("Ctrl+K", "palette"), ("Ctrl+/", "keys")):
        hands.press(keys)
        album.take(name)
        hands.press("Esc")
    hands.press("Ctrl+,")
    album.take("settings")
    hands.press("Ctrl+B")
    album.take("blank")
    hands.press("Ctrl+B")
    hands.press("Ctrl+,")


def _album(ready: Stand, wishes: Wishes) -> Album:
    window = ready.work.window
    off_the_controls(window)
    return Album(
        window,
        wishes.out,
        lambda theme: ready.theme.choose(ThemeChoice(theme)),
        ready.hands.rest,
        wishes.sizes,
        wishes.themes,
    )
