"""Nothing on the screen is without a source: every text of every state is ours, was given, or is made of these."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from agentdesk.app.gate import Gate
from agentdesk.content.catalogue.english_codes import CODES
from agentdesk.platform.paths import resource
from agentdesk.settings import TABLE
from agentdesk.views.about import OURS, versions
from agentdesk.views.actions import ACTIONS
from agentdesk.views.kit.a11y import texts
from agentdesk.views.settings.page import CHOICES
from tests.journeys.course import NOTE, walk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.sources import Sources, keys

# What the course types, and the day that it means by +14; the key that Qt itself gives a list to choose from.
TYPED = {NOTE, "alvarez", "zzz", "okonkwo", "12", "+14", "2026-12-07", "not the passphrase", "Down"}


@pytest.fixture
def sources(desk: DeskAtWork, monkeypatch: pytest.MonkeyPatch) -> Sources:
    """The sources of a desk, from its first word on, and of the desk that is opened after it."""
    seat = desk.window.seat
    made = Sources(
        seat.tick.now,
        seat.zone,
        {
            *keys(*(entry.all_keys for entry in ACTIONS), map(str, range(1, 10)), ("Esc", "Return", "Enter")),
            *(choice for setting in TABLE for choice in setting.choices),
            *(words for choices in CHOICES.values() for _, words in choices),
            *TYPED,
            *(words for codes in CODES.values() for words in codes.values()),
            *notices(),
            *versions().split(" · "),
            OURS,
            seat.person.name,
            seat.person.short_name,
            seat.person.role,
            "AgentDesk",
        },
    )
    lanes = desk.work.lanes
    lanes._do, lanes._ask = made.heard(lanes._do), made.heard(lanes._ask)
    for door in ("do", "ask"):
        monkeypatch.setattr(Gate, door, made.heard_of_each(getattr(Gate, door)))
    desk.window.desk.worklist.refresh()
    desk.window.status.look_again()
    desk.keys.settle()
    return made


def notices() -> tuple[str, str]:
    """Return the notices of what we are used together with, as a page shows them and as a screen reader reads them."""
    whole = resource("licenses", "THIRD-PARTY.md").read_text(encoding="utf-8")
    page = QTextDocument()
    page.setMarkdown(whole[whole.index("| Name |") :])
    return page.toPlainText(), page.toRawText().replace("\u2029", "\n")


def without_source(desk: DeskAtWork, sources: Sources) -> list[str]:
    """Return every text on the screen that nothing explains."""
    shown = (desk.window.windowTitle(), *texts(desk.window))
    return [text for text in shown if not sources.explain(text)]


def test_every_word_of_every_state_has_a_source(desk: DeskAtWork, sources: Sources) -> None:
    found: dict[str, list[str]] = {}

    def look(state: str) -> None:
        if lost := without_source(desk, sources):
            found[state] = lost

    walk(desk, look)
    assert found == {}


@pytest.mark.parametrize(
    "invented", ["3 of 7", "$99.99", "Fits your budget", "10:99", "Dana Smith", "17 days"]
)
def test_a_figure_that_nobody_gave_is_found(invented: str, desk: DeskAtWork, sources: Sources) -> None:
    label = QLabel(invented, desk.window)
    label.show()
    assert without_source(desk, sources) == [invented]
