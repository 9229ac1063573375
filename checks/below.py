"""The words that come from below the window, for translation: labels of the shipped scripts, and refusals.

python -m checks.below      bring resources/translations/below_es.ts up to date, and below_es.qm with it

What somebody else wrote, such as a script of their own, is shown as it is.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeGuard

from agentdesk.content.script_reader import read_script
from agentdesk.content.seeds import seeds
from agentdesk.platform.paths import resource
from agentdesk.scripts.values import Label, Script, Step, Text
from agentdesk.services.ending import NUMBER_HIDDEN
from agentdesk.services.rights import RIGHTS
from checks import ROOT

SCRIPT, REFUSED = "Script", "Refused"
FILE = resource("translations", "below_es.ts")
ROOMS = ("content/client_file", "domain", "journal", "scripts", "platform", "storage", "services", "sync")
"""Where that is refused which the window shows; other content and cli speak to whoever is at a terminal."""
OWN_NAMES = ("sentence", "_BY_IMPORT", "WORK_ON", "ASK", "BROKEN", "BEYOND")
OWN_TABLES = ("_SENTENCES", "_EXPLAINED", "_TOO_SOON", "_UNFIT", "_KNOWN")
ERRORS = ("Refused", "Unavailable", "Meaning")


def sources() -> Mapping[str, tuple[str, ...]]:
    """Return every text by its context, each once, in the order in which it is found."""
    return {SCRIPT: tuple(dict.fromkeys(_labels())), REFUSED: tuple(dict.fromkeys(_sentences()))}


def write() -> None:
    """Bring the file up to date: what was translated stays, what is new is unfinished, what is gone is left out."""
    known = words() if FILE.exists() else {}
    root = ET.Element("TS", version="2.1", language="es", sourcelanguage="en")
    for context, texts in sources().items():
        part = ET.SubElement(root, "context")
        ET.SubElement(part, "name").text = context
        for text in texts:
            message = ET.SubElement(part, "message")
            ET.SubElement(message, "source").text = text
            told = known.get((context, text), "")
            ET.SubElement(message, "translation", {} if told else {"type": "unfinished"}).text = told
    ET.indent(root, "    ")
    FILE.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, "unicode") + "\n",
        "utf-8",
    )
    release = str(Path(sys.executable).with_name("pyside6-lrelease"))
    subprocess.run([release, str(FILE), "-qm", str(FILE.with_suffix(".qm"))], check=True)


def words() -> Mapping[tuple[str, str], str]:
    """Return what the file says in Spanish, by context and text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ET.parse(FILE).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def filled_before_they_are_told() -> Iterator[Path]:
    """Yield the files that fill a refusal with values themselves, so that it cannot be translated any more."""
    for file, node in _nodes():
        if _is_error(node) and any(isinstance(part, ast.JoinedStr) for part in node.args[1:]):
            yield file


def _labels() -> Iterator[str]:
    """Yield what the agent reads of the shipped scripts and does not say: titles, questions, answers, hints."""
    yield from ("Go on", "Said word for word")
    for kind, key, _, _, text in seeds():
        if kind == "script":
            yield from filter(None, _of_script(read_script(text, key)))


def _of_script(script: Script) -> Iterator[str]:
    yield from (_in(phase.title) for phase in script.phases)
    for one in script.interruptions.values():
        yield from (_in(one.label), _in(one.title), *(_in(rung.title) for rung in one.ladder))
    for step in script.steps.values():
        yield from _of_step(step)


def _of_step(step: Step) -> Iterator[str]:
    yield from (_in(label) for label in (step.title, step.tag, step.question))
    yield from (_plain(text) for text in (step.meaning, step.instruct, step.pace))
    for cue in step.cues:
        yield from (_in(cue.title), _plain(cue.text))
    for field in step.fields:
        yield from (_in(field.label), *(_in(choice.label) for choice in field.choices))
    yield from (
        _in(label) for label in (*(one.label for one in step.replies), *(one.label for one in step.checks))
    )


def _in(label: Label | None) -> str:
    return label["en-US"] if label else ""


def _plain(text: Text | None) -> str:
    """Return a text that has no places; one with places is other words in every call."""
    parts = text["en-US"] if text else ()
    return (
        "".join(part for part in parts if isinstance(part, str))
        if all(isinstance(p, str) for p in parts)
        else ""
    )


def _sentences() -> Iterator[str]:
    """Yield what is refused or not there, and why, as it stands in the sources, and the words that fill it."""
    yield NUMBER_HIDDEN["en"]
    yield from (*RIGHTS, *sorted(frozenset[str]().union(*RIGHTS.values())))
    for _, node in _nodes():
        yield from _said_by(node)


def _nodes() -> Iterator[tuple[Path, ast.AST]]:
    """Yield everything in the sources of the rooms, with its file."""
    for room in ROOMS:
        for file in sorted((ROOT / "agentdesk" / room).rglob("*.py")):
            yield from ((file, node) for node in ast.walk(ast.parse(file.read_text("utf-8"))))


def _is_error(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS


def _said_by(node: ast.AST) -> Iterator[str]:
    if _is_error(node):
        yield from _texts(node.args[1:])
    targets = (
        node.targets
        if isinstance(node, ast.Assign)
        else [node.target]
        if isinstance(node, ast.AnnAssign)
        else []
    )
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    value = getattr(node, "value", None)
    if any(name in OWN_NAMES for name in names):
        yield from _texts([value])
    if any(name in OWN_TABLES for name in names) and isinstance(value, ast.Dict):
        for row in value.values:
            yield from _texts(row.elts[1:] if isinstance(row, ast.Tuple) else [row])


def _texts(nodes: list[ast.expr | None] | list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value


if __name__ == "__main__":
    write()
