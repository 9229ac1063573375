"""A script and the parts it uses as one text, so that one digest pins every word of a call.

    #%% file: early-arrears-outbound.yaml
    ...
    #%% file: hard-moments.yaml
    ...

The marks are comments to YAML. A text without marks is one file. Line numbers are those of each file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARK = re.compile(r"^#%% file: ([a-z0-9][a-z0-9._-]*)[ \t]*$", re.MULTILINE)


def joined(files: Iterable[tuple[str, str]]) -> str:
    """Return one text of files, each a name and a text, the script itself first."""
    return "".join(
        f"#%% file: {name}\n{text if text.endswith(chr(10)) else text + chr(10)}" for name, text in files
    )


def split(text: str, name: str) -> list[tuple[str, str]]:
    """Return the files of a bundle with their names; a text without marks is one file of the given name."""
    marks = list(_MARK.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        return [(name, text)]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [(mark[1], text[mark.end() + 1 : end]) for mark, end in zip(marks, ends, strict=True)]
