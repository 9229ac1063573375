"""What is understood of a file, made from its columns, or from its text as a whole."""

from __future__ import annotations

import io
from collections.abc import Iterable

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.detection import table_of, understood
from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.survey import look
from agentdesk.content.client_file.understood import UNKNOWN, Aspect, SeenColumn, Understood

NOTHING_SAID = Answers()


def of_columns(names: Iterable[str], **seen: SeenColumn) -> Understood:
    """What is known of a file by the names of its columns; of some, what was seen."""
    header = tuple(names)
    blank = Aspect("column", None, UNKNOWN, "")
    columns = tuple(seen.get(name, SeenColumn(name, 0, (), blank)) for name in header)
    return Understood("", 0, header, Dialect(), (), columns)


def of_file(data: str | bytes, answers: Answers = NOTHING_SAID, mapping: Mapping | None = None) -> Understood:
    """What is understood of a whole file."""
    stream = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    seen = look(stream)
    return understood(stream, seen, table_of(stream, seen, answers, mapping), answers, mapping)
