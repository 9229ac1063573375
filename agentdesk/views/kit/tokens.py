"""Tokens: the colours of each theme by what they are for, and the proof that text on them can be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Every colour is `#RRGGBB`; a name says what the colour is for, never how it looks."""

    name: str
    is_dark: bool
    bg: str
    surface: str
    sunken: str
    hover: str
    line: str
    edge: str
    handle: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    focus: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info: str
    info_soft: str
    practice: str
    on_practice: str
    shadow_alpha: int


LIGHT = Tokens(
    name="light",
    is_dark=False,
    bg="#F4F6F8",
    surface="#FFFFFF",
    sunken="#EDF0F4",
    hover="#F4F6F8",
    line="#DCE1E8",
    edge="#828D9A",
    handle="#B4BDC9",
    text="#18212C",
    muted="#586474",
    accent="#0E6A62",
    accent_hover="#0A554F",
    on_accent="#FFFFFF",
    accent_soft="#E1F1EF",
    focus="#234F9B",
    ok="#1A6B3B",
    ok_soft="#E4F4E9",
    warn="#7F5200",
    warn_soft="#FFF2D6",
    bad="#9E2328",
    bad_soft="#FCE9E9",
    info="#234F9B",
    info_soft="#E7EFFB",
    practice="#DB9B1C",
    on_practice="#1F1500",
    shadow_alpha=14,
)

DARK = Tokens(
    name="dark",
    is_dark=True,
    bg="#10151B",
    surface="#181F27",
    sunken="#121820",
    hover="#202934",
    line="#2B3542",
    edge="#6B7888",
    handle="#465263",
    text="#E8EDF3",
    muted="#9BA8B7",
    accent="#58C9BA",
    accent_hover="#79D8CB",
    on_accent="#06231F",
    accent_soft="#143530",
    focus="#9DBDF2",
    ok="#7FD49B",
    ok_soft="#15301F",
    warn="#F0C36A",
    warn_soft="#33280F",
    bad="#F29A9D",
    bad_soft="#3A1B1D",
    info="#9DBDF2",
    info_soft="#182A45",
    practice="#B67C0C",
    on_practice="#140D00",
    shadow_alpha=0,
)

CONTRAST = Tokens(
    name="contrast",
    is_dark=True,
    bg="#000000",
    surface="#000000",
    sunken="#141414",
    hover="#242424",
    line="#B9C2CC",
    edge="#FFFFFF",
    handle="#FFFFFF",
    text="#FFFFFF",
    muted="#DDE3EA",
    accent="#7CF5E4",
    accent_hover="#B4FAF0",
    on_accent="#000000",
    accent_soft="#00332E",
    focus="#FFE34D",
    ok="#93FFB6",
    ok_soft="#00280F",
    warn="#FFD966",
    warn_soft="#2E2000",
    bad="#FFB8BA",
    bad_soft="#3D0008",
    info="#BBD6FF",
    info_soft="#001B42",
    practice="#FFC933",
    on_practice="#000000",
    shadow_alpha=0,
)

THEMES = (LIGHT, DARK, CONTRAST)
TONES = ("neutral", "accent", "ok", "warn", "bad", "info")

GROUNDS = ("bg", "surface", "sunken", "hover")
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "muted", "accent", "bad") for ground in GROUNDS),
    *((ink, "accent_soft") for ink in ("text", "muted", "accent")),
    *((tone, f"{tone}_soft") for tone in ("ok", "warn", "bad", "info")),
    *(("text", f"{tone}_soft") for tone in ("ok", "warn", "bad", "info")),
    *((tone, ground) for tone in ("ok", "warn", "info") for ground in ("bg", "surface")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_practice", "practice"),
    ("surface", "text"),
)
"""Every (ink, ground) that is painted: at least 4.5:1, and 7:1 in high contrast (WCAG 1.4.3, 1.4.6)."""

MARK_PAIRS: tuple[tuple[str, str], ...] = (
    *(("edge", ground) for ground in ("bg", "surface")),
    *(("focus", ground) for ground in (*GROUNDS, "accent_soft")),
    *(("accent", ground) for ground in ("surface", "accent_soft")),
)
"""Edges of fields, focus rings and marks that carry meaning: at least 3:1 (WCAG 1.4.11)."""


def tone_colours(tokens: Tokens, tone: str) -> tuple[str, str]:
    """Return (ink, ground) of a tone out of TONES. Raises KeyError for any other word."""
    if tone == "neutral":
        return tokens.muted, tokens.sunken
    if tone not in TONES:
        raise KeyError(tone)
    return getattr(tokens, tone), getattr(tokens, f"{tone}_soft")


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
