"""What was once learnt the hard way: words that must not come back, each with what to do instead.

What ruff can know (the clock, sleep, mocks, print) is in pyproject.toml; here is what only the text shows.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from checks import ROOT

READ = {
    ".py",
    ".toml",
    ".md",
    ".yaml",
    ".yml",
    ".sql",
    ".txt",
    ".cfg",
    ".sh",
    ".lock",
    ".json",
    ".desktop",
    "",
}
LEFT_OUT = {".git", "out", "build", "dist", "__pycache__", "licenses"}
ITSELF = "checks/memory.py"


@dataclass(frozen=True, slots=True)
class Lesson:
    """A pattern, the files in which it is wrong, those in which it is right, and what to do instead."""

    pattern: str
    where: tuple[str, ...]
    advice: str
    but_not: tuple[str, ...] = ()

    def holds_for(self, path: str) -> bool:
        """Whether the lesson is about this file (a path from the root, with slashes)."""
        return any(fnmatch(path, glob) for glob in self.where) and not any(
            fnmatch(path, glob) for glob in self.but_not
        )


EVERYWHERE = ("*",)
PRODUCT = ("agentdesk/*.py",)
CODE = ("*.py",)

LESSONS = (
    Lesson(
        r"pypi\.org|pythonhosted\.org|registry\.npmjs|--(extra-)?index[-]url|--find[-]links",
        EVERYWHERE,
        "Where packages come from is each machine's affair: name no registry.",
    ),
    Lesson(
        r"(?<![\w.~$}/:-])/(home|root|Users|work|workspace|builds|mnt)/\w",
        EVERYWHERE,
        "A path of one machine: take it from the settings, the profile folder or tmp_path.",
        but_not=("bootstrap/*",),
    ),
    Lesson(r"\b(TODO|FIXME|HACK)\b", EVERYWHERE, "Do it, or write an issue."),
    Lesson(r"\bNotImplementedError\b", CODE, "No stubs: leave it out until it is whole."),
    Lesson(
        r"\.processEvents\([^#]*$",
        CODE,
        "Let the event loop run: answer a signal, or wait for one in a test.",
    ),
    Lesson(r"singleShot\(\s*0\b", CODE, "Say what you wait for: connect to the signal that tells it."),
    Lesson(r"class \w+\(.*\bQThread\b", CODE, "No thread of your own: views/kit/lane.py has the lanes."),
    Lesson(
        r"Application\.instance\(\)", CODE, "Take the application, or what you need of it, as an argument."
    ),
    Lesson(
        r"\b(qtbot|QTest)\.(wait|qWait|qSleep)\(", CODE, "Wait for the signal or the state, never for time."
    ),
    Lesson(
        r"\b(MagicMock|Mock)\(|\bmocker\b", CODE, "Use the real thing, or a fake of a port (tests/fakes)."
    ),
    Lesson(
        r"except\s*:|except \(?(Base)?Exception\b[^#]*$",
        CODE,
        "Catch what you expect. If it truly must be everything, a comment on the line says why.",
    ),
    Lesson(
        r"# (type: ignore|noqa|pragma: no cover)(\[[\w, -]+\]|: ?[A-Z]+\d+(, ?[A-Z]+\d+)*)?\s*$",
        ("agentdesk/*",),
        "Say beside it why the tool is wrong here.",
    ),
    Lesson(r"\bskip\(\s*\)|mark\.(skip|xfail)\b(?!if)", ("tests/*",), "A test that does not run is none."),
    Lesson(
        r"\bsetColorScheme\([^#]*$",
        CODE,
        "Does nothing off-screen and on bare X11: set the palette (views/kit).",
    ),
    Lesson(r"\bQt(Charts|Graphs|DataVisualization)\b", CODE, "GPL, not LGPL: draw it, or use pyqtgraph."),
    Lesson(r"^(from|import) phonenumbers.*\bgeocoder\b", PRODUCT, "330 ms and 100 MB at import."),
    Lesson(
        r"import keyrings\.alt|from keyrings\b", CODE, "It stores plain text: ask for the passphrase instead."
    ),
    Lesson(
        r"(?i)synchronous\s*=\s*(normal|off)", PRODUCT, "Loses acknowledged steps when the power fails: FULL."
    ),
)


def main(words: list[str]) -> int:
    """Print every place where a lesson was forgotten; 1 if there is any."""
    found = list(forgotten(map(Path, words) if words else files(ROOT)))
    for sentence in found:
        print(sentence)
    return 1 if found else 0


def files(folder: Path) -> Iterator[Path]:
    """The text files of the project, without what machines make."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in LEFT_OUT and (path.name == ".ci" or not path.name.startswith(".")):
                yield from files(path)
        elif path.suffix in READ and path.name not in LEFT_OUT:
            yield path


def forgotten(paths: Iterator[Path]) -> Iterator[str]:
    """Every forgotten lesson in these files, as `path:line: advice`."""
    for path in paths:
        name = path.resolve().relative_to(ROOT).as_posix()
        lessons = [lesson for lesson in LESSONS if name != ITSELF and lesson.holds_for(name)]
        if lessons:
            yield from forgotten_in(path.read_text(encoding="utf-8"), name, lessons)


def forgotten_in(text: str, name: str, lessons: list[Lesson]) -> Iterator[str]:
    """Every line of a text in which one of these lessons was forgotten."""
    for number, line in enumerate(text.splitlines(), start=1):
        for lesson in lessons:
            if re.search(lesson.pattern, line):
                yield f"{name}:{number}: {lesson.advice}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
