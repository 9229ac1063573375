"""What words reveal: derived from the class of every merge field in them, never only claimed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from agentdesk.scripts.merge_fields import BY_NAME, SAID, Reveals, strongest
from agentdesk.scripts.values import Slot, Step, Text


def slots(texts: Iterable[Text | None]) -> Iterator[str]:
    """Yield the names of all merge fields in texts, in every language."""
    for text in texts:
        for words in (text or {}).values():
            yield from (part.name for part in words if isinstance(part, Slot))


def revealed(texts: Iterable[Text | None], said: Mapping[str, Reveals] | None = None) -> Reveals:
    """Return the strongest that texts give away.

    `said` tells what captured fields reveal when they are read back, by `step.field`; without it they are left
    out, for a reader that does not know them yet.
    """
    return strongest(*(_class(name, said) for name in slots(texts)))


def settled(steps: Mapping[str, Step]) -> dict[str, Step]:
    """Return the steps with what they reveal once the fields they read back are known."""
    said = {f"{step.id}.{field.name}": field.reveals for step in steps.values() for field in step.fields}
    return {
        id: replace(step, reveals=strongest(step.reveals, revealed(texts(step), said)))
        for id, step in steps.items()
    }


def texts(step: Step) -> list[Text | None]:
    """Return every text of a step that may hold merge fields."""
    return [
        *(one.text for one in step.wordings),
        step.meaning,
        step.instruct,
        step.pace,
        *(cue.text for cue in step.cues),
    ]


def _class(name: str, said: Mapping[str, Reveals] | None) -> Reveals:
    if name.startswith(SAID):
        return "none" if said is None else said.get(name.removeprefix(SAID), "debt")
    return BY_NAME[name].reveals if name in BY_NAME else "none"
