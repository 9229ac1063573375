"""Every model in the views, under Qt's own tester, through everything that a list does in a working day."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView

import agentdesk.views
from agentdesk.views.imports.preview import PreviewModel
from agentdesk.views.imports.tray_rows import TrayModel
from agentdesk.views.kit.pages import PagedModel
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer


def works_a_list(model: QAbstractItemModel, desk: DeskAtWork, agent: Agent) -> None:
    """Let rows come, go, change their words and their places."""
    customer = Customer(desk, agent)
    agent.presses("Ctrl+F")
    agent.types("al")
    agent.presses("Esc", "Esc")
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("stop_calling")
    agent.answers("number")
    agent.ends_the_call()
    agent.saves()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        desk.keys.settle()


# How each kind of model of ours is made to work for its living.
WORKED: dict[type[QAbstractItemModel], Callable[[QAbstractItemModel, DeskAtWork, Agent], None]] = {
    PagedModel: works_a_list
}


# Those of a page that no agent has: tests/views/imports/test_imports_models.py works them.
BY_THEMSELVES = (PreviewModel, TrayModel)


def kinds() -> Iterator[type[QAbstractItemModel]]:
    """Return every kind of model that the views define."""
    for module in pkgutil.walk_packages(agentdesk.views.__path__, "agentdesk.views."):
        importlib.import_module(module.name)
    found = [QAbstractItemModel]
    while found:
        kind = found.pop()
        found += kind.__subclasses__()
        if kind.__module__.startswith("agentdesk."):
            yield kind


def test_no_kind_of_model_is_left_out() -> None:
    assert set(kinds()) == {*WORKED, *BY_THEMSELVES}


@pytest.mark.parametrize("kind", WORKED)
def test_qts_own_tester_finds_nothing(kind: type[QAbstractItemModel], desk: DeskAtWork, agent: Agent) -> None:
    models = [
        view.model() for view in desk.window.findChildren(QAbstractItemView) if view.model() is not None
    ]
    assert any(isinstance(model, kind) for model in models)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    for model in [one for one in models if isinstance(one, kind)]:
        WORKED[kind](model, desk, agent)
    assert len(testers) == len(models)
