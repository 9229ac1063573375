"""Which rows that name somebody tell something new: the rest goes back, or was told before."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.taking import Told, Understanding
from agentdesk.services.imports.placed import AGAIN, Known, Placed
from agentdesk.services.imports.whose import Found, Named, Whose
from agentdesk.storage.told import Identity

Row = TypeVar("Row", bound=Named)
AnyRow = TypeVar("AnyRow", bound=Told)


Wrong = tuple[str, str] | None


def news(
    rows: Sequence[Row],
    known: Known,
    understanding: Understanding[Any],
    placed: Placed,
    before: Callable[[list[str]], set[Identity]],
    identity: Callable[[Row, Found], Identity],
    *,
    in_full: Callable[[Row, Found], Identity] | None = None,
    differs: Callable[[Row, Found], Wrong] = lambda _row, _found: None,
) -> Iterator[tuple[Row, Found]]:
    """Yield the rows that tell something new, and whose each is; the others leave their mark in `placed`.

    `identity` is what a row is known again by in this file, and `in_full`, where it is given, in those of before,
    which `before` returns. What differs from them so that it cannot be taken goes back as `differs` says.
    """
    whose = Whose(known, rows)
    told = before(whose.everyone())
    found = [(row, whose.of(row)) for row in rows]
    keys = [_key(identity(row, one)) for row, one in found if isinstance(one, Found)]
    met = {key: line for key, (_, line) in known.named(keys).items()}
    for row, one in found:
        if isinstance(one, Found):
            says = _twice(placed, row, one, _key(identity(row, one)), met)
            if says is None and (in_full or identity)(row, one) in told:
                placed.flag(AGAIN, row.line, one.customer)
            elif says is None and (says := differs(row, one)) is None:
                yield row, one
        else:
            says = one
        if says is not None:
            placed.rejections.append(understanding.refused(row, *says))


def rejected(rows: Sequence[AnyRow | Rejection]) -> tuple[list[AnyRow], list[Rejection]]:
    """Return the rows that were understood, and those that were not."""
    understood = [row for row in rows if not isinstance(row, Rejection)]
    return understood, [row for row in rows if isinstance(row, Rejection)]


def _twice(placed: Placed, row: Named, found: Found, key: str, met: dict[str, int]) -> Wrong:
    """Take a row into account, or say that the file has it already."""
    if key in met:
        return "", f"the same stands in line {met[key]} already"
    met[key] = row.line
    placed.named.append((key, "", row.line))
    placed.touched.add(found.customer)
    for mark in row.marks:
        placed.flag(mark, row.line, found.customer)
    return None


def _key(identity: Identity) -> str:
    return json.dumps(identity)
