"""Which mapping a file is understood by: the one that is named, or the saved one that knows exactly its columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mappings import KIND, fitting, read, shipped
from agentdesk.errors import Refused
from agentdesk.services.work import Work
from agentdesk.storage import content
from agentdesk.storage.content import Content

LARGEST = 512 * 1024


@dataclass(frozen=True, slots=True)
class Choice:
    """The mapping and how it was chosen: named, file or header. Without one, the names of those that fit."""

    mapping: Mapping | None
    how: str | None = None
    fitting: tuple[str, ...] = ()


def chosen(work: Work, named: str | None, header: Sequence[str] | None) -> Choice:
    """Return the mapping that is named, or the only one that fits a header. Raises Refused for an unknown name."""
    if named is None:
        found = fitting(header or (), tuple(_known(work).values()))
        names = tuple(mapping.name for mapping in found)
        return Choice(found[0], "header", names) if len(found) == 1 else Choice(None, None, names)
    saved = _known(work).get(named)
    if saved is not None:
        return Choice(saved, "named")
    path = Path(named)
    if not path.is_file():
        saved_ones = ", ".join(_known(work))
        raise Refused(
            "no_mapping", f"There is no mapping {named!r}, and no such file. Saved are: {saved_ones}."
        )
    return Choice(read(_text(path), path.name), "file")


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


def _known(work: Work) -> dict[str, Mapping]:
    """Return the shipped mappings and the saved ones by name; a saved one stands before a shipped one."""
    found = {mapping.name: mapping for mapping in shipped()}
    for key in content.live_keys(work.connection, KIND):
        saved = content.live(work.connection, KIND, key, work.now)
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
