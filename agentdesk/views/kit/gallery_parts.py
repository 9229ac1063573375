"""Parts on show in the gallery that a desk does not show: tones, forms, questions, empty and refused states."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from agentdesk.errors import Refused
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.ask import Question
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.empty import EmptyState
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.gallery_desk import column_of


def parts() -> QWidget:
    """Return what the desk does not show: tones, forms, questions, empty and refused states."""
    page, layout = column_of(gap=16, pad=24)
    layout.addLayout(_chips())
    layout.addLayout(_buttons())
    for banner in _banners():
        layout.addWidget(banner)
    layout.addLayout(_fields())
    box = QCheckBox("Read back and agreed")
    box.setChecked(True)
    layout.addWidget(box)
    layout.addWidget(_question())
    nobody = EmptyState(
        "none", "inbox", "Nobody is due now", "The next callback is at 10:40.", action="Show later"
    )
    layout.addWidget(nobody)
    return page


def _chips() -> QHBoxLayout:
    row = QHBoxLayout()
    for tone in ("neutral", "accent", "ok", "warn", "bad", "info"):
        row.addWidget(Chip(f"chip-{tone}", tone.title(), tone, icon="check" if tone == "ok" else ""))
    row.addStretch(1)
    return row


def _buttons() -> QHBoxLayout:
    row = QHBoxLayout()
    for button in (
        KeyButton("plain", "Plain", "Ctrl+D"),
        KeyButton("primary", "Primary", "Return", tone=Tone.PRIMARY),
        KeyButton("danger", "Danger", "Ctrl+E", tone=Tone.DANGER, icon="phone-off"),
        KeyButton("quiet", "Quiet", tone=Tone.QUIET, icon="x"),
        KeyButton("off", "Not now", "Ctrl+P"),
        KeyButton("small", "Small", is_small=True),
    ):
        button.setEnabled(button.objectName() != "off")
        row.addWidget(button)
    row.addStretch(1)
    return row


def _banners() -> Iterator[Banner]:
    for tone in ("ok", "warn", "bad", "info"):
        banner = Banner(f"banner-{tone}")
        way_out = "Retry" if tone == "warn" else ""
        banner.say(f"A {tone} sentence", "And what to do about it.", tone, way_out=way_out)
        yield banner
    refused = Banner("refused")
    refused.show_refused(Refused("stop", "This number asked not to be called. Pick another one, or write."))
    yield refused


def _fields() -> QHBoxLayout:
    fields = QHBoxLayout()
    choice = QComboBox()
    choice.addItems(["Chicago", "Atlanta"])
    bad = Field("until", "Until", QLineEdit("31 Feb"))
    bad.show_error("There is no 31 February. Pick a day that exists.")
    fields.addWidget(Field("date", "Call back on", QLineEdit("25 Nov"), "A weekday, in their time."))
    fields.addWidget(bad)
    fields.addWidget(Field("zone", "Where", choice))
    return fields


def _question() -> Question:
    question = Question("question")
    question.ask(
        "Did they hang up, or did the line drop?",
        [Choice("hung", "They hung up"), Choice("drop", "The line dropped"), Choice("unsure", "Not sure")],
        lambda key: None,
        "It decides whether you may call again today.",
    )
    return question
