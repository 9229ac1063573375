"""The theme: the person's choice before the system's, zoom in steps, and one source for all who paint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit import tokens
from agentdesk.views.kit.lettering import ROLES
from agentdesk.views.kit.look import ZOOMS, body_size, look
from agentdesk.views.kit.steps import Phase, ProgressSteps
from agentdesk.views.kit.stylesheet import stylesheet
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.theme import Theme, ThemeChoice, nearest_zoom, theme_for


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("zoom", ZOOMS)
def test_look_finds_what_the_theme_applied(theme: Theme, choice: ThemeChoice, zoom: int) -> None:
    theme.choose(choice)
    theme.zoom_to(zoom)
    assert look() == theme.look
    assert look().tokens.name == choice
    assert look().zoom == zoom


def test_what_was_made_and_not_yet_shown_is_dressed_as_well(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(ThemeChoice.LIGHT)
    words = Text("later", "small", "accent")
    qtbot.addWidget(words)
    theme.choose(ThemeChoice.DARK)
    words.show()
    assert words.palette().color(QPalette.ColorRole.WindowText).name() == tokens.DARK.accent.lower()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_what_stands_in_an_empty_field_is_as_dark_as_other_words_beside(
    theme: Theme, choice: ThemeChoice, qtbot: QtBot
) -> None:
    theme.choose(choice)
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    assert line.palette().color(QPalette.ColorRole.PlaceholderText).name() == look().colour("muted").name()


def test_no_two_zooms_share_a_size_of_body_text() -> None:
    assert len({body_size(zoom) for zoom in ZOOMS}) == len(ZOOMS)


@pytest.mark.parametrize(("asked", "given"), [(10, 80), (84, 80), (100, 100), (138, 150), (400, 200)])
def test_zoom_goes_to_the_nearest_step(asked: int, given: int) -> None:
    assert nearest_zoom(asked) == given


def test_zoom_by_stays_within_its_steps(theme: Theme) -> None:
    theme.zoom_by(-50)
    assert theme.look.zoom == 80
    theme.zoom_by(1)
    assert theme.look.zoom == 90
    theme.zoom_by(50)
    assert theme.look.zoom == 200


SYSTEM = ThemeChoice.SYSTEM
NO_WISH, CONTRAST_WISH = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast


@pytest.mark.parametrize(
    ("choice", "scheme", "wish", "theme_given"),
    [
        (SYSTEM, Qt.ColorScheme.Unknown, NO_WISH, tokens.LIGHT),
        (SYSTEM, Qt.ColorScheme.Light, NO_WISH, tokens.LIGHT),
        (SYSTEM, Qt.ColorScheme.Dark, NO_WISH, tokens.DARK),
        (SYSTEM, Qt.ColorScheme.Light, CONTRAST_WISH, tokens.CONTRAST),
        (ThemeChoice.LIGHT, Qt.ColorScheme.Dark, CONTRAST_WISH, tokens.LIGHT),
        (ThemeChoice.DARK, Qt.ColorScheme.Light, NO_WISH, tokens.DARK),
        (ThemeChoice.CONTRAST, Qt.ColorScheme.Light, NO_WISH, tokens.CONTRAST),
    ],
)
def test_the_own_choice_comes_before_the_system(
    choice: ThemeChoice, scheme: Qt.ColorScheme, wish: Qt.ContrastPreference, theme_given: tokens.Tokens
) -> None:
    assert theme_for(choice, scheme, wish) is theme_given


def test_a_change_of_the_system_is_followed_without_a_choice_only(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.choose(SYSTEM)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    theme.choose(ThemeChoice.DARK)
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


def nested(widget: QWidget, depth: int) -> QWidget:
    """Return a window that holds a widget some layers down, put together from the inside."""
    for _ in range(depth):
        outer = QWidget()
        QVBoxLayout(outer).addWidget(widget)
        widget = outer
    return widget


@pytest.mark.parametrize("depth", [0, 1, 2, 4])
@pytest.mark.parametrize("is_shown", [True, False])
def test_a_widget_follows_theme_and_zoom(theme: Theme, qtbot: QtBot, depth: int, is_shown: bool) -> None:
    label, steps = Text("Owed", "figure", "muted"), ProgressSteps("steps", "Progress")
    steps.show_phases([("Opening", Phase.CURRENT)])
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(label)
    column.addWidget(steps)
    window = nested(holder, depth)
    qtbot.addWidget(window)
    if is_shown:
        window.show()
    for zoom, pixels in ((200, (56, 26)), (100, (28, 13))):
        theme.choose(ThemeChoice.DARK)
        theme.zoom_to(zoom)
        mark = steps.findChildren(QLabel)[0]
        assert (label.font().pixelSize(), mark.font().pixelSize()) == pixels
        assert mark.font().weight() == QFont.Weight.DemiBold
        assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == tokens.DARK.muted


def test_the_shipped_font_is_what_is_seen(theme: Theme) -> None:
    for role in ROLES:
        shown = QFontInfo(look().font(role))
        assert (shown.family(), shown.weight()) == ("Inter", ROLES[role].weight)


def test_the_font_has_the_letters_of_our_customers(theme: Theme, qtbot: QtBot) -> None:
    metrics = QFontMetrics(look().font("body"))
    missing = [
        letter
        for letter in "João Müller Łukasz Đoković Žižek Ñandú Иванов Παπαδόπουλος Nguyễn ₹€£ ←→⇧"
        if not metrics.inFontUcs4(ord(letter))
    ]
    assert missing == []


def test_figures_have_one_width(theme: Theme) -> None:
    metrics = QFontMetrics(look().font("money"))
    assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("choice", list(tokens.THEMES), ids=lambda t: t.name)
def test_the_style_sheet_leaves_nothing_to_fill_in(theme: Theme, choice: tokens.Tokens) -> None:
    theme.choose(ThemeChoice(choice.name))
    assert "$" not in stylesheet(look())
