"""Which mapping a file is understood by: the one that is named, or the saved one that knows exactly its columns."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.header_words import meanings, plain
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mappings import KIND, fitting, read, shipped
from agentdesk.domain.private_numbers import REMOVED, without_private_numbers
from agentdesk.errors import Refused
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import content
from agentdesk.storage.content import Content

LARGEST = 512 * 1024
# Names of columns that differ by less than a fifth are taken for the same, and a person is asked.
ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Choice:
    """The mapping and how it was chosen: named, file, header or drafted. Without one, the names of those that fit."""

    mapping: Mapping | None
    how: str | None = None
    fitting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """A column in which a file differs from those that a mapping knows: `name` was added, or may be what `was` was.

    Without a `name`, what `was` there is gone.
    """

    name: str | None
    was: str | None = None


def named(known: dict[str, Mapping], name: str) -> Choice:
    """Return the mapping that is kept under a name, or stands in a file. Raises Refused where there is neither."""
    if name in known:
        return Choice(known[name], "named")
    path = Path(name)
    if not os.path.isfile(path):  # noqa: PTH113 - says no, too, of what no file can be called
        saved_ones = ", ".join(known)
        raise Refused(
            "no_mapping", f"There is no mapping {name!r}, and no such file. Saved are: {saved_ones}."
        )
    return Choice(_own(_text(path), path.name), "file")


def _own(text: str, name: str) -> Mapping:
    """Return the mapping of a file. Raises Refused for private numbers in it: it is kept and sent on for good."""
    for number, line in enumerate(text.splitlines(), 1):
        if (cleaned := without_private_numbers(line)).count:
            sentence = (
                "Line {line} of the mapping {name} holds a number that is not kept here. "
                "Write {mark} in its place."
            )
            mark = ", ".join(REMOVED[kind] for kind in cleaned.removed)
            raise Refused("mapping_private", sentence, line=number, name=name, mark=mark)
    return read(text, name)


def by_header(known: Collection[Mapping], header: Sequence[str]) -> Choice:
    """Return the only mapping that knows exactly the columns of a file, or the names of several that do."""
    found = fitting(header, known)
    names = tuple(mapping.name for mapping in found)
    return Choice(found[0], "header", names) if len(found) == 1 else Choice(None, None, names)


def nearest(known: Collection[Mapping], header: Sequence[str]) -> Mapping | None:
    """Return the mapping that knows most of the columns of a file and lacks few: that file may have changed."""
    names = frozenset(header)
    likely = [
        mapping for mapping in known if len(mapping.header & names) * 2 > max(len(names), len(mapping.header))
    ]
    return max(likely, key=lambda mapping: len(mapping.header & names), default=None)


def changed_columns(mapping: Mapping, header: Sequence[str]) -> tuple[ColumnChange, ...]:
    """Return which columns of a file were added, are gone, or are called nearly as one that is gone."""
    added = [name for name in header if name not in mapping.header]
    lost = [name for name in mapping.known_columns if name not in header]
    renamed = [ColumnChange(new, old) for old in lost for new in added if _is_alike(old, new)]
    new, old = {one.name for one in renamed}, {one.was for one in renamed}
    return (
        *renamed,
        *(ColumnChange(name) for name in added if name not in new),
        *(ColumnChange(None, name) for name in lost if name not in old),
    )


def changes(mapping: Mapping, header: Sequence[str]) -> str:
    """Return in words how the columns of a file differ from those that a mapping knows."""
    return "; ".join(map(_said, changed_columns(mapping, header))) or "nothing that can be seen"


def _said(change: ColumnChange) -> str:
    if change.was is None:
        return f"{shown(change.name or '')!r} was added"
    if change.name is None:
        return f"{shown(change.was)!r} is gone"
    return f"{shown(change.name)!r} may be what was {shown(change.was)!r}"


def _is_alike(old: str, new: str) -> bool:
    """Return whether two names mean the same, or differ in a few letters only."""
    if set(meanings(old)) & set(meanings(new)):
        return True
    return SequenceMatcher(None, plain(old), plain(new)).ratio() >= ALIKE


def adopt(work: Work, mapping: Mapping, record: Callable[[str, dict[str, Any]], None]) -> None:
    """Keep a mapping that is used for the first time, so that what it brought in can be explained years later."""
    version = mapping.digest[:12]
    kept = Content(KIND, mapping.name, version, mapping.digest, mapping.body)
    if (
        content.is_held(work.connection, kept)
        or content.by_digest(work.connection, mapping.digest) is not None
    ):
        return
    content.add(work.connection, kept, at=work.now, author=work.actor.id, approver=None)
    fields = {"key": kept.key, "version": version, "content_digest": kept.digest, "body": kept.body}
    record("content.adopted", {"content_kind": KIND, **fields})


def all_known(seat: Work | Sight) -> dict[str, Mapping]:
    """Return the shipped mappings and the saved ones by name; a saved one stands before a shipped one."""
    found = {mapping.name: mapping for mapping in shipped()}
    for key in content.live_keys(seat.connection, KIND):
        saved = content.live(seat.connection, KIND, key, seat.now)
        if saved is not None:
            found[key] = read(saved.body, f"{key} (saved)")
    return dict(sorted(found.items()))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1).decode("utf-8")
    except OSError as fault:
        raise Refused(
            "mapping_unreadable", f"The mapping {path.name} cannot be read: {fault.strerror}."
        ) from fault
    except UnicodeDecodeError as fault:
        raise Refused("mapping_unreadable", f"The mapping {path.name} is not text in UTF-8.") from fault
