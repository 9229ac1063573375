"""The tokens: every pair of colours that is painted can be told apart, in every theme."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from agentdesk.views.kit.tokens import MARK_PAIRS, TEXT_PAIRS, THEMES, TONES, Tokens, contrast, tone_colours

EVERY = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@EVERY
def test_every_text_pair_can_be_read(theme: Tokens) -> None:
    least = 7.0 if theme.name == "contrast" else 4.5
    faint = {
        (ink, ground): round(contrast(getattr(theme, ink), getattr(theme, ground)), 2)
        for ink, ground in TEXT_PAIRS
        if contrast(getattr(theme, ink), getattr(theme, ground)) < least
    }
    assert faint == {}


@EVERY
def test_every_mark_stands_out(theme: Tokens) -> None:
    faint = [pair for pair in MARK_PAIRS if contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) < 3.0]
    assert faint == []


@EVERY
@pytest.mark.parametrize("tone", TONES)
def test_every_tone_is_a_declared_pair(theme: Tokens, tone: str) -> None:
    declared = {(getattr(theme, ink), getattr(theme, ground)) for ink, ground in TEXT_PAIRS}
    assert tone_colours(theme, tone) in declared


@EVERY
def test_every_colour_is_written_as_six_digits(theme: Tokens) -> None:
    colours = [getattr(theme, f.name) for f in fields(theme) if f.type == "str" and f.name != "name"]
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours)


def test_themes_are_told_apart_by_their_ground() -> None:
    assert len({theme.bg for theme in THEMES}) == len(THEMES)


def test_an_unknown_tone_is_a_bug() -> None:
    with pytest.raises(KeyError):
        tone_colours(THEMES[0], "gold")


def test_contrast_of_the_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)
