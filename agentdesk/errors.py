"""The two things that may go wrong without being a bug.

    Exception
     +- Refused       the request cannot be done as asked: one sentence, shown beside the control
     +- Unavailable   something outside is not there: a banner with the way out, work goes on
     +- (anything else is a bug and must reach the crash report)

Sentences are plain words for the person at the desk. They never hold customer data.
"""

from __future__ import annotations

from functools import partial
from typing import Any


class Told(str):
    """A sentence with its values in their places, which still knows the `template` and the `values` it was made of.

    So a row can carry it on, and whoever shows it can tell it in another language.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, values: dict[str, Any]) -> Told:
        """Fill the places of a template; without values it is told as it stands."""
        told = super().__new__(cls, template.format(**values) if values else template)
        told.template, told.values = template, values
        return told

    def __getnewargs__(self) -> tuple[str, dict[str, Any]]:  # type: ignore[override] # it is made of these
        """Come back whole from another process."""
        return self.template, self.values


class Refused(Exception):
    """A request that cannot be done as asked. `code` is stable; `sentence` says what and what to do.

    Whoever shows it in another language takes the `template`, the sentence with named places, and its `values`.
    """

    def __init__(self, code: str, template: str, **values: Any) -> None:
        """Keep the code for programs and the sentence for people; values fill the places of a template."""
        self.code, self.template, self.values = code, template, values
        self.sentence = Told(template, values)
        super().__init__(f"{code}: {self.sentence}")

    def __reduce__(self) -> tuple[Any, tuple[str, str]]:
        """Come back whole from another process."""
        return partial(type(self), **self.values), (self.code, self.template)


class Unavailable(Exception):
    """Something outside the program is not there now. `way_out` names what the person can do about it."""

    def __init__(self, code: str, sentence: str, way_out: str = "") -> None:
        """Keep the code for programs, the sentence and the way out for people."""
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence
        self.way_out = way_out

    def __reduce__(self) -> tuple[type[Unavailable], tuple[str, str, str]]:
        """Come back whole from another process."""
        return type(self), (self.code, self.sentence, self.way_out)
