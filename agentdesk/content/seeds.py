"""The content that ships with the program, for the content store: kind, key, version, digest and text of each.

A script is seeded as one text with the parts it uses (bundle.py), so that one row holds every word of a call.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from agentdesk.content import bundle

_VERSION = re.compile(r'^version: "?([0-9A-Za-z.]+)"?[ \t]*$', re.MULTILINE)
_USES = re.compile(r"^uses: \[([a-z0-9_, ]*)\][ \t]*$", re.MULTILINE)
_KEY = re.compile(
    r"^(?:script|firm|outcomes|stops|words|commitments|needs): ([a-z][a-z0-9_]*)[ \t]*$", re.MULTILINE
)
Seed = tuple[str, str, str, str, str]


def seeds() -> Iterator[Seed]:
    """Yield everything that ships as (kind, key, version, digest, text); the digest is sha256 in hexadecimal."""
    library = resources.files("agentdesk.scripts") / "library"
    for name, text in _texts(library):
        if "\nscript: " in f"\n{text}":
            yield _seed("script", bundle.joined([(name, text), *_parts(library, text)]))
    for name, text in _texts(resources.files("agentdesk.content") / "shipped"):
        yield _seed(name.removesuffix(".yaml"), text)


def _parts(library: Traversable, text: str) -> Iterator[tuple[str, str]]:
    uses = _USES.search(text)
    for part in filter(None, (name.strip() for name in uses[1].split(","))) if uses else ():
        name = f"{part}.yaml"
        yield name, (library / name).read_text("utf-8")


def _texts(folder: Traversable) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            yield file.name, file.read_text("utf-8")


def _seed(kind: str, text: str) -> Seed:
    key, version = _KEY.search(text), _VERSION.search(text)
    if key is None or version is None:
        raise ValueError(f"a shipped {kind} has no key or version")
    return kind, key[1], version[1], hashlib.sha256(text.encode("utf-8")).hexdigest(), text
