"""Text made safe to set, and the colours that documents share with the window."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from agentdesk.reports import typeface
from agentdesk.views.kit.tokens import LIGHT, contrast


@given(st.text())
def test_whatever_is_set_has_a_glyph_and_hides_nothing(text: str) -> None:
    shown = typeface.plain(text)
    glyphs = pdfmetrics.getFont(typeface.REGULAR).face.charToGlyph
    assert all(ord(char) in glyphs for char in shown)
    assert not re.search("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]", shown)


@given(st.text())
def test_markup_never_acts(text: str) -> None:
    assert not re.search("<|>|&(?!amp;|lt;|gt;)", typeface.safe(text))


def test_names_of_the_world_stay_as_they_are() -> None:
    for name in ("Łukasz Żak", "Zoë Nuñez", "Nguyễn Thị Ánh", "Çelik", "Žižek", "Ελένη", "Анна", "O’Brien"):
        assert typeface.plain(name) == name


def test_what_it_cannot_show_is_shown_by_its_number() -> None:
    assert typeface.plain("a\u202eb\U0001f600") == "a[U+202E]b[U+1F600]"
    assert typeface.plain("e\u0301") == "é"


def test_lines_end_as_on_any_system() -> None:
    assert typeface.lines("a\r\nb\rc\nd") == ["a", "b", "c", "d"]


def test_the_colours_are_those_of_the_window() -> None:
    assert (LIGHT.text, LIGHT.muted, LIGHT.line) == (typeface.INK, typeface.MUTED, typeface.LINE)
    assert (LIGHT.accent, LIGHT.accent_soft) == (typeface.ACCENT, typeface.ACCENT_SOFT)
    assert (LIGHT.sunken, LIGHT.info_soft) == (typeface.SUNKEN, typeface.INFO_SOFT)
    for tone in ("ok", "warn", "bad"):
        assert getattr(typeface, tone.upper()) == getattr(LIGHT, tone)
        assert getattr(typeface, f"{tone.upper()}_SOFT") == getattr(LIGHT, f"{tone}_soft")


def test_every_ink_can_be_read_on_every_ground() -> None:
    grounds = (typeface.SUNKEN, typeface.ACCENT_SOFT, typeface.INFO_SOFT)
    tints = (typeface.OK_SOFT, typeface.WARN_SOFT, typeface.BAD_SOFT, "#FFFFFF")
    assert all(contrast(typeface.INK, ground) >= 4.5 for ground in (*grounds, *tints))
    assert contrast(typeface.MUTED, "#FFFFFF") >= 4.5
    assert contrast(typeface.MUTED, typeface.SUNKEN) >= 4.5
    assert contrast(typeface.ACCENT, "#FFFFFF") >= 4.5
