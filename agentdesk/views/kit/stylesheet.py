"""Stylesheet: how the widgets that Qt paints itself look, made from the tokens and the zoom."""

from __future__ import annotations

from string import Template

from agentdesk.platform.paths import resource
from agentdesk.views.kit.look import Look

_SHEET = Template("""
QToolTip { background: $text; color: $surface; border: none; padding: ${p4}px ${p8}px; }

QScrollArea, QAbstractScrollArea { border: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QDateEdit {
  background: $surface; color: $text; placeholder-text-color: $muted; border: 1px solid $edge; border-radius: ${r}px;
  padding: ${p4}px ${p8}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox, QComboBox, QDateEdit { min-height: ${field}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $focus; padding: ${p3}px ${p7}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $sunken; color: $muted; border-color: $line; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $bad; }
QLineEdit[soft="true"] { background: $sunken; border-color: $line; }
QPlainTextEdit[quiet="true"] { border-color: $line; }
QLineEdit[soft="true"]:focus { background: $surface; border-color: $focus; }
QPlainTextEdit[quiet="true"]:focus { border-color: $focus; }

QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: url("$chevron"); width: ${p16}px; height: ${p16}px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $line;
  selection-background-color: $accent_soft; selection-color: $text; outline: none; }

QMenu { background: $surface; color: $text; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p8}px ${p24}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenuBar { background: $surface; color: $text; }
QMenuBar::item { padding: ${p4}px ${p8}px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }

QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: ${p3}px; margin: ${p3}px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListView, QTableView, QTreeView { background: $surface; color: $text; border: none; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; gridline-color: $line; }
QTableView::item { padding: 0 ${p8}px; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: ${p8}px; font-weight: 500; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
  padding: ${p8}px ${p12}px; font-weight: 500; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { border: 2px solid $focus; border-radius: ${p4}px; }
QTabWidget::pane { border: none; }

QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${p24}px; color: $text; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; border: 1px solid $edge;
  background: $surface; }
QCheckBox::indicator { border-radius: ${p4}px; }
QRadioButton::indicator { border-radius: ${p8}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { background: $surface; border: ${p4}px solid $accent;
  width: ${p10}px; height: ${p10}px; }
QCheckBox:focus, QRadioButton:focus { outline: none; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $focus; }

QProgressBar { background: $sunken; border: none; border-radius: ${p4}px; height: ${p8}px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: ${p4}px; }
QSplitter::handle { background: $line; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
""")

RADIUS = 9
"""Corners of buttons and fields, in pixels at 100 %."""

FIELD_PX = 26
"""Inner height of a one-line field: 36 with its padding and border."""

_STEPS = (2, 3, 4, 7, 8, 10, 12, 16, 24, 32)


def stylesheet(look: Look) -> str:
    """Return the style sheet of a look."""
    theme = look.tokens
    names = (
        "surface",
        "sunken",
        "text",
        "muted",
        "line",
        "edge",
        "handle",
        "accent",
        "accent_soft",
        "on_accent",
        "focus",
        "bad",
    )
    values = {name: getattr(theme, name) for name in names}
    values |= {f"p{step}": str(look.px(step)) for step in _STEPS}
    values |= {"r": str(look.px(RADIUS)), "field": str(look.px(FIELD_PX))}
    values["chevron"] = resource("themes", f"chevron-{'light' if theme.is_dark else 'dark'}.svg").as_posix()
    values["check"] = resource("themes", f"check-{'dark' if theme.is_dark else 'light'}.svg").as_posix()
    return _SHEET.substitute(values)
