"""Redial: why a number is dialled again within minutes. Every answer offered may be the true one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from agentdesk.errors import Refused
from agentdesk.views.kit import below
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.ask import Question
from agentdesk.views.kit.words import translate

_SAME = "redial_reason"
_SHARED = "redial_shared"
_ALWAYS = (
    ("dropped", translate("Redial", "The line dropped")),
    ("asked_for", translate("Redial", "They asked me to call right back")),
    ("misdialled", translate("Redial", "I misdialled")),
)
_OTHERS_TOO = ("number_shared", translate("Redial", "The number belongs to another customer as well"))
REASONS = {_SAME: _ALWAYS, _SHARED: (_OTHERS_TOO, *_ALWAYS)}
"""What may be the reason, by the code of the refusal; the first one is what it mostly is."""


def ask_redial(question: Question, refused: Refused, on_reason: Callable[[str], object]) -> None:
    """Ask why, with the keyboard in the question: the person has just asked for the call themselves."""
    question.ask(below.refusal(refused), _choices(refused.code), on_reason)
    question.take_focus()


def _choices(code: str) -> Sequence[Choice]:
    return [Choice(key, QCoreApplication.translate("Redial", words)) for key, words in REASONS[code]]
