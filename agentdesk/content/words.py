"""The words of documents by language: sentences for codes. Nothing here knows Qt, so that any command can print."""

from __future__ import annotations

from collections.abc import Mapping

from agentdesk.content.catalogue import english, english_codes, spanish, spanish_codes
from agentdesk.domain.outcomes import Label

CATALOGUES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "en": {**english.SENTENCES, **english_codes.CODES},
    "es": {**spanish.SENTENCES, **spanish_codes.CODES},
}


class Words:
    """The words of one language; one that is not there is English."""

    def __init__(self, language: str) -> None:
        """Take a language tag, such as en-US."""
        self.tag = language
        self.language = language.partition("-")[0]
        self._groups = CATALOGUES.get(self.language, CATALOGUES["en"])

    def __call__(self, group: str, key: str, /, **values: str) -> str:
        """Return a sentence, filled with values. Raises KeyError for one that does not exist: that is a bug."""
        return self._groups[group][key].format(**values)

    def code(self, group: str, code: str) -> str:
        """Return the words of a code; one that is not known yet is shown as itself, so that nothing is hidden."""
        return self._groups[group].get(code) or code.replace("_", " ")

    def label(self, label: Label, otherwise: str) -> str:
        """Return a label in this language, else in the one it has; a code without any label as itself."""
        for tag in (self.tag, self.language):
            if label.get(tag):
                return label[tag]
        near = (words for tag, words in label.items() if tag.partition("-")[0] == self.language and words)
        any_other = (words for words in label.values() if words)
        return next(near, None) or next(any_other, None) or otherwise.replace("_", " ")
