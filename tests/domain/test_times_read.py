"""Times read: what people say of good and bad times becomes spans of days, and what is no time becomes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.times_read import read_times
from agentdesk.domain.wished_times import EVERY_DAY, WORKDAYS, Span, Wish

FRIDAY, MONDAY = frozenset({4}), frozenset({0})
WEEKEND = frozenset({5, 6})


def h(start: float, until: float, days: frozenset[int] = EVERY_DAY) -> Span:
    """Hours of a day."""
    return Span(round(start * 60), round(until * 60), days)


GOOD: dict[str, tuple[Span, ...]] = {
    "after 17:00": (h(17, 24),),
    "09:00-12:00": (h(9, 12),),
    "between 9 and 5": (h(9, 17),),
    "9 to 5": (h(9, 17),),
    "5-7pm": (h(17, 19),),
    "10.30": (),
    "after 5 p.m.": (h(17, 24),),
    "After five": (h(17, 24),),
    "before ten": (h(0, 10),),
    "until noon": (h(0, 12),),
    "after 9 and before 17:30": (h(9, 17.5),),
    "after 9, before 17:30": (h(9, 17.5),),
    "9-11, 14:00-16:00": (h(9, 11), h(14, 16)),
    "mornings": (h(0, 12),),
    "weekends only": (h(0, 24, WEEKEND),),
    "weekdays, after 5": (h(17, 24, WORKDAYS),),
    "Mondays after six": (h(18, 24, MONDAY),),
    "después de las 17:00": (h(17, 24),),
    "por la mañana": (h(0, 12),),
    "after 5 works best for me": (h(17, 24),),
    "no problem after 5": (h(17, 24),),
    "I don't mind mornings": (h(0, 12),),
    "any time, but after 5 is best": (h(17, 24),),
    "not now, call after 6": (h(18, 24),),
    "I can't talk now call after 6": (),
}
BAD: dict[str, tuple[Span, ...]] = {
    "not Friday": (h(0, 24, FRIDAY),),
    "not before ten": (h(0, 10),),
    "no calls before nine": (h(0, 9),),
    "Don’t ring me after 8": (h(20, 24),),
    "never on Friday mornings": (h(0, 12, FRIDAY),),
    "not before ten, not after eight": (h(0, 10), h(20, 24)),
    "I work 9 to 5": (h(9, 17),),
    "not during work hours": (h(9, 17, WORKDAYS),),
    "not 22:00-06:00": (h(22, 24), h(0, 6)),
    "no antes de las 10": (h(0, 10),),
    "nunca los viernes": (h(0, 24, FRIDAY),),
    "nothing before ten": (h(0, 10),),
    "I cannot before ten": (h(0, 10),),
    "I can’t before ten": (h(0, 10),),
    "won't be home before six": (h(0, 18),),
    "until six she isn't there": (h(0, 18),),
    "I'm working until 5": (h(0, 17),),
    "I'm at work until 5": (h(0, 17), h(9, 17, WORKDAYS)),
    "he works 9 to 5": (h(9, 17),),
    "works nights": (h(17, 24),),
    "trabaja de 9 a 5": (h(9, 17),),
    "nada antes de las 10": (h(0, 10),),
}


@pytest.mark.parametrize(("text", "only"), GOOD.items(), ids=GOOD)
def test_good_times(text: str, only: tuple[Span, ...]) -> None:
    assert read_times(text) == (Wish(text, only=only) if only else None)


@pytest.mark.parametrize(("text", "never"), BAD.items(), ids=BAD)
def test_bad_times_are_bad_whatever_was_asked(text: str, never: tuple[Span, ...]) -> None:
    assert read_times(text) == read_times(text, is_bad=True) == Wish(text, never=never)


def test_what_was_asked_decides_where_the_words_do_not() -> None:
    assert read_times("before nine") == Wish("before nine", only=(h(0, 9),))
    assert read_times("before nine", is_bad=True) == Wish("before nine", never=(h(0, 9),))
    assert read_times("only after 17:00", is_bad=True) == Wish("only after 17:00", only=(h(17, 24),))


EXCEPTIONS = {
    "any time but Fridays": (h(0, 24, FRIDAY),),
    "any day except Friday": (h(0, 24, FRIDAY),),
    "always, except for Friday mornings": (h(0, 12, FRIDAY),),
    "cualquier hora menos los viernes": (h(0, 24, FRIDAY),),
    "siempre salvo los viernes": (h(0, 24, FRIDAY),),
}


@pytest.mark.parametrize(("text", "never"), EXCEPTIONS.items(), ids=EXCEPTIONS)
def test_an_exception_from_good_times_is_bad_and_one_from_bad_times_says_nothing(
    text: str, never: tuple[Span, ...]
) -> None:
    assert read_times(text) == Wish(text, never=never)
    assert read_times(text, is_bad=True) is None


def test_both_in_one_breath() -> None:
    text = "after 17:00, not Friday"
    assert read_times(text) == Wish(text, only=(h(17, 24),), never=(h(0, 24, FRIDAY),))


@pytest.mark.parametrize("text", ["", "call 555-0100", "no sé", "she sat in the sun", "two of us", "2 weeks"])
def test_what_is_no_time_says_nothing(text: str) -> None:
    assert read_times(text) is None
    assert read_times(text, is_bad=True) is None


@given(st.text(), st.booleans())
def test_no_text_fails_and_every_span_is_within_a_day(text: str, is_bad: bool) -> None:
    wish = read_times(text, is_bad=is_bad)
    for span in (*wish.only, *wish.never) if wish else ():
        assert 0 <= span.start <= span.until <= 24 * 60


PARTS = st.sampled_from(
    "not only after before between and 9 17:00 5 pm to - , monday weekend mornings at work".split()
)


@given(st.lists(PARTS, max_size=12), st.booleans())
def test_no_heap_of_such_words_fails(words: list[str], is_bad: bool) -> None:
    wish = read_times(" ".join(words), is_bad=is_bad)
    for span in (*wish.only, *wish.never) if wish else ():
        assert 0 <= span.start <= span.until <= 24 * 60
