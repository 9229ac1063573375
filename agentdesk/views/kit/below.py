"""Below: words that come from below the window, in the person's language: script labels, refusals, states.

They are written in English where they arise, and translated here, where they are shown (`checks/below.py` collects
them). What nobody translated, such as a script of the firm's own, is shown as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.text_shown import name_shown
from agentdesk.errors import Told

if TYPE_CHECKING:
    from agentdesk.errors import Refused

SCRIPT, REFUSED = "Script", "Refused"


def label(words: str) -> str:
    """Return what the agent reads of a script and does not say."""
    return QCoreApplication.translate(SCRIPT, words) if words else ""


def refusal(refused: Refused) -> str:
    """Return the sentence of a refusal with its values in their places."""
    return sentence(refused.sentence)


def sentence(words: str) -> str:
    """Return a sentence, also one that a row carries; its values come into their places, in words where they are.

    A value may be a name from outside, such as that of a file: nothing in it is hidden or does anything.
    """
    if not isinstance(words, Told):
        return QCoreApplication.translate(REFUSED, words) if words else ""
    told = QCoreApplication.translate(REFUSED, words.template)
    values = {name: name_shown(sentence(str(value))) for name, value in words.values.items()}
    return told.format(**values) if values else told
