"""Places: back and forward as one expects it, and never more than ids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.views.place import LIMIT, History, Place

DESK, LOG, REVIEW = Place("desk"), Place("log"), Place("review", customer="c1")


def test_back_and_forward() -> None:
    history = History(DESK).visit(LOG).visit(REVIEW).go_back()
    assert history.here == LOG
    assert history.go_forward().here == REVIEW
    assert history.go_back().go_back().here == DESK
    assert history.visit(DESK).forward == ()


def test_where_one_is_already_changes_nothing() -> None:
    history = History(DESK).visit(LOG)
    assert history.visit(LOG) is history
    assert history.go_forward() is history


def test_a_customer_can_be_forgotten() -> None:
    history = History(DESK).visit(REVIEW).visit(LOG).visit(REVIEW.at("notes")).go_back()
    assert history.forget_customer("c1") == History(LOG, (DESK,), ())


@given(
    st.lists(st.sampled_from(["visit-desk", "visit-log", "visit-review", "back", "forward"]), max_size=150)
)
def test_back_then_forward_is_where_one_was(moves: list[str]) -> None:
    history = History(DESK)
    for move in moves:
        if move == "back":
            history = history.go_back()
        elif move == "forward":
            history = history.go_forward()
        else:
            history = history.visit(Place(move.removeprefix("visit-")))
    assert len(history.back) <= LIMIT
    if history.back:
        assert history.go_back().go_forward() == history
