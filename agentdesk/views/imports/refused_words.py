"""Refused words: why a file is not understood by what was said of it, in the words of the page and not of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agentdesk.views.imports.field_words import field_words
from agentdesk.views.imports.words import said
from agentdesk.views.kit import below
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.errors import Refused

ANSWERS = {
    "currency": translate("Files", "This is no currency. It has three letters, such as USD."),
    "country": translate("Files", "This is no country. It has two letters, such as US."),
    "zone": translate("Files", "This is no time zone. Choose the one of a city, such as Chicago."),
}
TWICE = translate("Files", "Two columns were said to hold this: {field}. Only one of them can.")


def refused_words(refused: Refused) -> str:
    """Return the sentence of a refusal: one about an answer names no option, one about a field its words."""
    option = refused.values.get("option")
    if refused.code == "bad_answer" and option in ANSWERS:
        return said(ANSWERS[option])
    if refused.code == "field_twice":
        return said(TWICE, field=field_words(str(refused.values.get("field"))))
    return below.refusal(refused)
