"""A client's file, opened and looked at: how it is written, which mapping reads it, and what has to be asked.

Nothing is written, so that all of it is a query: a file of a million rows is looked at beside the calls that go on.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from agentdesk.content.client_file.allowed import refuse_unknown
from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.detection import Table, table_of, understood, untold
from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.drafts import drafted, name_for, open_questions, read_by
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mappings import read
from agentdesk.content.client_file.questions import Question, about_change, about_mapping
from agentdesk.content.client_file.readers import data
from agentdesk.content.client_file.survey import Look, look
from agentdesk.content.client_file.understood import Understood
from agentdesk.errors import Refused
from agentdesk.services.imports.known_mappings import (
    Choice,
    ColumnChange,
    by_header,
    changed_columns,
    changes,
    named,
    nearest,
)

DRAFTED = "drafted"


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at. It may come in where nothing is asked: then there is a mapping.

    `rows` is counted where the whole file had to be looked at, else 0. `draft` is the text of a mapping that was
    drafted from the file and the answers, with remarks beside what is asked. `changed` are columns in which the file
    differs from those of the mapping `near`, which knows most of them.
    """

    digest: str
    dialect: Dialect
    header: tuple[str, ...]
    mapping: Mapping | None
    how_chosen: str | None
    asked: tuple[Question, ...]
    rows: int
    understood: Understood
    draft: str | None = None
    near: str | None = None
    changed: tuple[ColumnChange, ...] = ()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file. Raises Refused when it is missing, a folder or a device, or not ours to read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            sentence = "{name} is not a file: name the CSV file itself."
            raise Refused("not_a_file", sentence, name=path.name or str(path))
        stream = path.open("rb")
    except FileNotFoundError as fault:
        raise Refused("no_file", "There is no file {path}.", path=str(path)) from fault
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "its name cannot be used"
        raise Refused(
            "unreadable_file", "The file {name} cannot be read: {why}.", name=path.name, why=why
        ) from fault
    with stream:
        yield stream


def looked_at(
    known: dict[str, Mapping], stream: BinaryIO, name: str | None, answers: Answers, *, in_full: bool = False
) -> Looked:
    """Look at a file and choose its mapping: the one that is named, the one that knows its columns, or a draft.

    `known` are the mappings on file, by name. One that answers everything is enough: the rows are not looked at then,
    unless that is wanted `in_full`.
    Raises Refused for what is no table, for a file without rows, for a named mapping that is for other files, and for
    an answer in no word that is known.
    """
    refuse_unknown(answers)
    seen = look(stream)
    choice, table = _chosen(stream, seen, known, name, answers)
    if choice.mapping is not None and answers.is_empty:
        asked = open_questions(choice.mapping, untold(seen, table))
        if not asked and not in_full:
            _refuse_without_rows(stream, table)
            return _looked(untold(seen, table), choice, ())
    found = understood(stream, seen, table, answers, choice.mapping)
    if len(choice.fitting) > 1 and choice.mapping is None:
        return _looked(found, choice, (about_mapping(choice.fitting),))
    if choice.mapping is not None and answers.is_empty:
        looked = _looked(found, choice, open_questions(choice.mapping, found))
        return replace(
            looked, near=choice.mapping.name, changed=changed_columns(choice.mapping, found.header)
        )
    return _drafted(found, choice, answers, known)


def looked_by(stream: BinaryIO, mapping: Mapping, how_chosen: str) -> Looked:
    """Look at how a file is written that a mapping answers everything about; its rows are not looked at."""
    seen = look(stream)
    stream.seek(0)
    table = table_of(stream, seen, Answers(), mapping)
    return _looked(untold(seen, table), Choice(mapping, how_chosen), ())


def _chosen(
    stream: BinaryIO,
    seen: Look,
    known: dict[str, Mapping],
    name: str | None,
    answers: Answers,
) -> tuple[Choice, Table]:
    """Return the mapping and the table; a mapping also says how the file is written."""
    if name is not None:
        choice = named(known, name)
        table = table_of(stream, seen, answers, choice.mapping)
        if choice.mapping is not None and not choice.mapping.header & frozenset(table.header):
            sentence = (
                f"The mapping {choice.mapping.name} knows none of this file's columns: it is for other files."
            )
            raise Refused("mapping_unfit", sentence)
        return choice, table
    for mapping in known.values():
        if mapping.positions and _is_of(mapping, table := table_of(stream, seen, answers, mapping)):
            return Choice(mapping, "header", (mapping.name,)), table
    headed = [mapping for mapping in known.values() if mapping.has_header and not mapping.positions]
    table = table_of(stream, seen, answers, None, headed)
    # Rows that came back have the names that their columns were called by, also those of a file without any.
    choice = by_header(known.values() if table.dialect.is_handed_back else headed, table.header)
    return choice, table if choice.mapping is None else table_of(stream, seen, answers, choice.mapping)


def _is_of(mapping: Mapping, table: Table) -> bool:
    """Return whether a file of fixed width names its columns as a mapping does."""
    if table.dialect.is_handed_back:
        return mapping.header == frozenset(table.header)
    return bool(table.dialect.before)


def _drafted(found: Understood, choice: Choice, answers: Answers, known: dict[str, Mapping]) -> Looked:
    """Return a file with a mapping drafted for it: for its columns, or for those of the mapping that was chosen."""
    mapping, text = drafted(found, answers, choice.mapping)
    asked = open_questions(mapping, found)
    if asked:
        near = nearest(known.values(), found.header) if choice.mapping is None else None
        changed = (about_change(near.name, changes(near, found.header)),) if near is not None else ()
        unread = replace(choice, mapping=None) if choice.mapping is None else choice
        base = near or choice.mapping
        differs = changed_columns(base, found.header) if base is not None else ()
        looked = _looked(found, unread, (*changed, *asked))
        return replace(looked, draft=text, near=base.name if base is not None else None, changed=differs)
    name = choice.mapping.name if choice.mapping and not answers.save_as else None
    name = name or name_for(mapping.client, answers.save_as, known, mapping.header)
    mapping, text = drafted(found, answers, replace(mapping, name=name))
    made = read(text, f"{name} (drafted)")
    return replace(_looked(found, Choice(made, DRAFTED), ()), draft=text)


def _looked(found: Understood, choice: Choice, asked: tuple[Question, ...]) -> Looked:
    mapping = choice.mapping
    dialect = found.dialect if mapping is None else read_by(found.dialect, mapping, found.header)
    return Looked(
        found.digest,
        dialect,
        found.header,
        mapping,
        choice.how,
        asked,
        found.rows,
        replace(found, dialect=dialect),
    )


def _refuse_without_rows(stream: BinaryIO, table: Table) -> None:
    if next(data(stream, table.dialect, len(table.header))[1], None) is None:
        raise Refused("empty_file", "The file names its columns and has no rows.")
