"""A client's file is let go of as soon as nobody here has it in hand: no process holds it any longer."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import staging
from agentdesk.services.imports.messages import ImportPortfolio, UnderstandFile
from agentdesk.services.imports.reading import AT_ONCE, SMALL
from agentdesk.services.rights import Actor
from agentdesk.views.imports.in_hand import InHand
from agentdesk.views.imports.runner import Runner
from agentdesk.views.kit.lane import Lanes
from tests.builders.portfolio import portfolio

LONG = 30_000


@pytest.fixture
def lanes(qtbot: QtBot, desk: Desk) -> Iterator[Lanes]:
    """The lanes of a desk where files may be brought in."""
    desk.act_as(Actor("lead", "lead", "early"))
    made = Lanes(desk.do, desk.ask)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot) -> QObject:
    """What owns the work with a file."""
    return QObject()


def test_a_file_that_is_dropped_is_not_looked_at_any_longer(
    qtbot: QtBot, lanes: Lanes, page: QObject, tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    path.write_text(portfolio({"last_name": "x" * SMALL}))
    in_hand = InHand(lanes, page)
    in_hand.take(path)
    qtbot.waitUntil(lambda: bool(active_children()), timeout=LONG)
    in_hand.drop()
    qtbot.waitUntil(lambda: active_children() == [] and lanes.is_at_rest, timeout=LONG)


@pytest.mark.parametrize("goes", ["the page", "the file"])
def test_who_reads_a_file_ends_with_the_page_and_with_the_course(
    qtbot: QtBot, desk: Desk, lanes: Lanes, page: QObject, tmp_path: Path, goes: str
) -> None:
    path = tmp_path / "client.csv"
    path.write_text(portfolio(*({"customer_reference": f"C{at}"} for at in range(3 * AT_ONCE))))
    looked = desk.ask(UnderstandFile(path)).looked
    runner = Runner(lanes, page)
    told: list[object] = []
    if goes == "the page":
        runner.staged.connect(lambda *_: told.append("staged") or page.deleteLater())
    runner.run(staging(ImportPortfolio(path), looked), told.append, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    qtbot.waitUntil(lambda: active_children() == [], timeout=LONG)
