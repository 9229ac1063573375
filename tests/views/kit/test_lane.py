"""The lanes: where errands run, where answers arrive, and what a fault becomes."""

from __future__ import annotations

import operator
import threading
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agentdesk.errors import Refused, Unavailable
from agentdesk.services.changes import Change, Done
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.workers import Worker, current_lane


def obey(errand: object) -> object:
    """Stand for the services: call what is callable, answer everything else with itself."""
    return errand() if callable(errand) else errand


@pytest.fixture(params=["threads", "serial"])
def lanes(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Lanes]:
    """Lanes in both ways of running; closed at the end."""
    made = Lanes(obey, obey, serial=request.param == "serial")
    yield made
    made.close()


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[Lanes]:
    """Lanes with their threads."""
    made = Lanes(obey, obey)
    yield made
    made.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    """An owner of errands that lives."""
    return QObject()


def test_an_answer_comes_back_on_the_ui_lane(lanes: Lanes, owner: QObject, qtbot: QtBot) -> None:
    got: list[tuple[object, threading.Thread]] = []
    lanes.do(owner, "saved", lambda result: got.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(got))
    assert got == [("saved", threading.main_thread())]


@pytest.mark.parametrize("kind", ["do", "ask", "network"])
def test_each_kind_of_errand_runs_on_its_own_lane(
    lanes: Lanes, owner: QObject, qtbot: QtBot, kind: str
) -> None:
    got: list[str] = []
    getattr(lanes, kind)(owner, current_lane, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [{"do": "write", "ask": "read", "network": "network"}[kind]]
    assert current_lane() == ""


def test_threads_are_not_the_ui_thread(threaded: Lanes, owner: QObject, qtbot: QtBot) -> None:
    got: list[str] = []
    for send in (threaded.do, threaded.ask, threaded.network):
        send(owner, lambda: threading.current_thread().name, got.append)
    qtbot.waitUntil(lambda: len(got) == 3)
    assert sorted(got) == ["agentdesk-network", "agentdesk-read", "agentdesk-write"]


def test_answers_of_one_lane_come_in_the_order_of_the_errands(
    lanes: Lanes, owner: QObject, qtbot: QtBot
) -> None:
    got: list[object] = []
    for number in range(200):
        lanes.do(owner, number, got.append)
    qtbot.waitUntil(lambda: len(got) == 200)
    assert got == list(range(200))


def test_an_errand_given_in_an_answer_is_answered_after_it(
    lanes: Lanes, owner: QObject, qtbot: QtBot
) -> None:
    got: list[str] = []

    def first(result: object) -> None:
        lanes.do(owner, "second", got.append)
        got.append("first")

    lanes.do(owner, "first", first)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["first", "second"]


def test_an_answer_for_an_owner_that_is_gone_is_dropped(
    threaded: Lanes, owner: QObject, qtbot: QtBot
) -> None:
    got: list[object] = []
    gate = threading.Event()
    gone = QWidget()
    threaded.do(gone, gate.wait, got.append, lastly=lambda: got.append("lastly"))
    threaded.do(owner, "after", got.append)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["after"]


def test_changes_are_told_once_even_when_the_owner_is_gone(threaded: Lanes, qtbot: QtBot) -> None:
    gate = threading.Event()
    told: list[object] = []
    threaded.signals.changed.connect(told.append)

    def change() -> Done:
        gate.wait()
        return Done("agreed", frozenset({Change.QUEUE}))

    gone = QWidget()
    threaded.do(gone, change)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({Change.QUEUE})]


def test_the_answer_is_given_before_the_change_is_told(lanes: Lanes, owner: QObject, qtbot: QtBot) -> None:
    got: list[str] = []
    lanes.signals.changed.connect(lambda changes: got.append("changed"))
    lanes.do(owner, Done("agreed", frozenset({Change.QUEUE})), got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["agreed", "changed"]


def fail_with(fault: Exception) -> Callable[[], None]:
    """Return an errand that fails."""

    def errand() -> None:
        raise fault

    return errand


def test_a_refusal_goes_to_the_errand(lanes: Lanes, owner: QObject, qtbot: QtBot) -> None:
    got: list[str] = []
    refusal = Refused("stop", "This number asked not to be called.")
    lanes.do(
        owner, fail_with(refusal), refused=lambda r: got.append(r.sentence), lastly=lambda: got.append("end")
    )
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["This number asked not to be called.", "end"]


class Corner(QObject):
    """A place that explains refusals."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[str] = []

    def show_refused(self, refused: Refused) -> None:
        self.shown.append(refused.code)


def test_a_refusal_without_a_callback_goes_to_the_nearest_place_above(lanes: Lanes, qtbot: QtBot) -> None:
    window, screen = QWidget(), QWidget()
    screen.setParent(window)
    far, near = Corner(window), Corner(screen)
    button = QObject(screen)
    lanes.do(button, fail_with(Refused("late", "Too late.")))
    qtbot.waitUntil(lambda: bool(near.shown))
    assert (near.shown, far.shown) == (["late"], [])
    window.deleteLater()


def test_a_refusal_that_nobody_shows_is_a_bug(threaded: Lanes, owner: QObject, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as raised:
        threaded.do(owner, fail_with(Refused("late", "Too late.")))
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is Refused


def test_unavailable_is_told_to_the_application(lanes: Lanes, owner: QObject, qtbot: QtBot) -> None:
    told: list[tuple[Unavailable, Callable[[], None]]] = []
    lanes.signals.unavailable.connect(lambda fault, retry: told.append((fault, retry)))
    lanes.network(owner, fail_with(Unavailable("central", "Not reachable.", "Retry")))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0].way_out == "Retry"


def test_what_was_unavailable_can_be_done_again(lanes: Lanes, owner: QObject, qtbot: QtBot) -> None:
    tries: list[str] = []
    got: list[str] = []
    again: list[Callable[[], None]] = []

    def errand() -> str:
        tries.append("try")
        if len(tries) == 1:
            raise Unavailable("disk_full", "The disk is full.", "Press Retry.")
        return "saved"

    lanes.signals.unavailable.connect(lambda fault, retry: again.append(retry))
    lanes.network(owner, errand, got.append)
    qtbot.waitUntil(lambda: bool(again))
    assert got == []
    again[0]()
    qtbot.waitUntil(lambda: got == ["saved"])


def test_a_bug_is_raised_on_the_ui_lane_and_takes_no_other_answer_with_it(
    threaded: Lanes, owner: QObject, qtbot: QtBot
) -> None:
    got: list[object] = []
    with qtbot.captureExceptions() as raised:
        threaded.do(owner, fail_with(ZeroDivisionError()))
        threaded.do(owner, "after", got.append)
        qtbot.waitUntil(lambda: bool(got))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_serial_lanes_raise_a_bug_where_it_was_asked_for(owner: QObject, qtbot: QtBot) -> None:
    lanes = Lanes(obey, obey, serial=True)
    with pytest.raises(ZeroDivisionError):
        lanes.do(owner, fail_with(ZeroDivisionError()))
    lanes.close()


def test_a_newer_question_drops_the_answer_of_the_older(
    threaded: Lanes, owner: QObject, qtbot: QtBot
) -> None:
    got: list[object] = []
    asked: list[str] = []
    gate = threading.Event()
    threaded.ask(owner, gate.wait, lambda _: None)
    for words in ("m", "ma", "mar"):
        threaded.ask(owner, lambda w=words: asked.append(w) or w, got.append, replaces="search")
    gate.set()
    qtbot.waitUntil(lambda: bool(got))
    assert (got, asked) == (["mar"], ["mar"])


def test_work_runs_in_another_process(threaded: Lanes, owner: QObject, qtbot: QtBot) -> None:
    got: list[object] = []
    threaded.work(owner, operator.mul, 6, 7, then=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=30_000)
    assert got == [42]


def test_a_refusal_comes_back_from_another_process(threaded: Lanes, owner: QObject, qtbot: QtBot) -> None:
    told: list[Refused] = []
    threaded.work(owner, refuse, "Not so.", refused=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told[0].sentence == "Not so."


def refuse(sentence: str) -> None:
    """Refuse, as an errand of the work lane may."""
    raise Refused("not_so", sentence)


def test_close_finishes_every_command_and_leaves_no_thread(owner: QObject, qtbot: QtBot) -> None:
    lanes = Lanes(obey, obey)
    done: list[int] = []
    for number in range(50):
        lanes.do(owner, lambda n=number: done.append(n))
    lanes.ask(owner, "rows", lambda _: None)
    lanes.close()
    assert done == list(range(50))
    assert [t.name for t in threading.enumerate() if t.name.startswith("agentdesk")] == []
    with pytest.raises(RuntimeError):
        lanes.do(owner, "late")


def test_a_lane_that_is_not_drained_ends_after_the_errand_that_runs() -> None:
    arrived: list[int] = []
    began, gate = threading.Event(), threading.Event()
    worker = Worker("network", lambda outcome: arrived.append(outcome.number), lambda number: True)
    worker.put(1, lambda: (began.set(), gate.wait()))
    worker.put(2, lambda: None)
    assert began.wait(10)
    worker.finish(is_drained=False)
    gate.set()
    worker.join()
    assert arrived == [1]


def test_while_they_close_nothing_new_is_begun_and_every_errand_ends(owner: QObject, qtbot: QtBot) -> None:
    lanes = Lanes(obey, obey)
    got: list[str] = []
    lanes.do(
        owner,
        Done("saved", frozenset({Change.QUEUE})),
        then=lambda _: got.append("then"),
        lastly=lambda: (got.append("lastly"), lanes.do(owner, "one more"), lanes.network(owner, list)),
    )
    lanes.do(owner, fail_with(Refused("closed", "Too late.")), lastly=lambda: got.append("refused"))
    lanes.close()
    assert got == ["lastly", "refused"]


def test_a_bug_of_the_last_command_is_raised_once_all_is_closed(owner: QObject, qtbot: QtBot) -> None:
    lanes = Lanes(obey, obey)
    ended: list[int] = []
    lanes.do(owner, fail_with(ZeroDivisionError()), lastly=lambda: ended.append(1))
    lanes.do(owner, "after", lastly=lambda: ended.append(2))
    with pytest.raises(ZeroDivisionError):
        lanes.close()
    assert ended == [1, 2]
    assert [t.name for t in threading.enumerate() if t.name.startswith("agentdesk")] == []


def test_an_older_draft_done_again_never_replaces_a_newer_one(owner: QObject, qtbot: QtBot) -> None:
    kept: list[str] = []
    is_full = True

    def keep(body: object) -> object:
        if is_full:
            raise Unavailable("disk_full", "The disk is full.", "Press Retry.")
        kept.append(str(body))
        return body

    lanes = Lanes(keep, obey, serial=True)
    again: list[Callable[[], None]] = []
    lanes.signals.unavailable.connect(lambda fault, retry: again.append(retry))
    lanes.do(owner, "v1", draft="note")
    lanes.do(owner, "other", draft="other note")
    lanes.do(owner, "v2", draft="note")
    is_full = False
    again[0]()
    assert kept == ["v2", "other"]
    lanes.do(owner, "v3", draft="note")
    for retry in again:
        retry()
    assert kept == ["v2", "other", "v3"]
    lanes.close()


def test_a_draft_that_went_along_with_something_else_is_not_kept_again(owner: QObject, qtbot: QtBot) -> None:
    told: list[str] = []

    def refuse_drafts(body: object) -> object:
        told.append(str(body))
        if body == "draft" and told.count("draft") == 1:
            raise Unavailable("disk_full", "The disk is full.", "Press Retry.")
        return body

    lanes = Lanes(refuse_drafts, obey, serial=True)
    again: list[Callable[[], None]] = []
    lanes.signals.unavailable.connect(lambda fault, retry: again.append(retry))
    lanes.do(owner, "draft", draft="note")
    lanes.outdate("note")
    lanes.do(owner, "saved")
    again[0]()
    assert told == ["draft", "saved"]
    lanes.close()


Typing = st.lists(
    st.tuples(st.sampled_from(["note", "words"]), st.booleans(), st.booleans()), min_size=1, max_size=12
)


@given(typed=Typing)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the application alone is shared
def test_the_last_that_was_typed_is_what_is_kept_whatever_failed_and_whoever_is_gone(
    qtbot: QtBot, typed: list[tuple[str, bool, bool]]
) -> None:
    """Each moment: a draft, whether the disk is full just then, and whether its page is gone right after."""
    kept: dict[str, int] = {}
    is_full = False

    def keep(command: tuple[str, int]) -> object:
        if is_full:
            raise Unavailable("disk_full", "The disk is full.", "Press Retry.")
        name, at = command
        assert kept.get(name, -1) <= at, "an older text was put over a newer one"
        kept[name] = at
        return at

    lanes = Lanes(keep, obey, serial=True)
    latest: dict[str, int] = {}
    for at, (name, is_full_now, is_gone) in enumerate(typed):
        is_full = is_full_now
        page = QObject()
        lanes.do(page, (name, at), draft=name)
        latest[name] = at
        if is_gone:
            shiboken6.delete(page)
    is_full = False
    lanes.close()
    assert kept == latest
