"""Translations: every text of the interface has its Spanish words, and the program has them too."""

from __future__ import annotations

import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from agentdesk.platform.paths import resource
from checks import below

SPANISH = resource("translations", "agentdesk_es.ts")
FILES = (SPANISH, below.FILE)
ROOT = resource().parent
TOOLS = Path(sys.executable).parent


def messages(file: Path) -> list[tuple[str, ET.Element]]:
    """Return every message of a file with its context."""
    tree = ET.parse(file)
    return [
        (context.findtext("name", ""), message)
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def words(message: ET.Element) -> list[str]:
    """Return the translated words of a message, all its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] or [translation.text or ""]


def unfinished(file: Path) -> list[str]:
    """Return what has no words yet."""
    return [
        f"{context}: {message.findtext('source')}"
        for context, message in messages(file)
        if message.find("translation[@type='unfinished']") is not None or not all(words(message))
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_nothing_in_the_file_is_unfinished(file: Path) -> None:
    assert unfinished(file) == []


def test_every_word_from_below_the_window_is_in_the_file_and_no_other() -> None:
    wanted = {(context, text) for context, texts in below.sources().items() for text in texts}
    assert set(below.words()) == wanted, "run `python -m checks.below` and translate what is new"


def test_whatever_the_window_can_refuse_has_a_sentence_that_can_be_translated() -> None:
    told_at_a_terminal = {
        "source.py",
        "known_mappings.py",
        "amending.py",
        "local_server.py",
        "setup.py",
    }
    assert {file.name for file in below.filled_before_they_are_told()} <= told_at_a_terminal


def test_every_text_of_the_sources_is_in_the_file(tmp_path: Path) -> None:
    copy = tmp_path / SPANISH.name
    shutil.copy(SPANISH, copy)
    sources = sorted(
        str(file) for room in ("views", "app") for file in (ROOT / "agentdesk" / room).rglob("*.py")
    )
    command = [
        str(TOOLS / "pyside6-lupdate"),
        "-no-obsolete",
        "-locations",
        "none",
        *sources,
        "-ts",
        str(copy),
    ]
    subprocess.run(command, check=True, capture_output=True)
    assert unfinished(copy) == []


def test_named_places_are_the_same_in_both_languages() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    wrong = [
        f"{context}: {source}"
        for file in FILES
        for context, message in messages(file)
        for source in [message.findtext("source", "")]
        if any(places(form) != places(source) for form in words(message))
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_program_has_the_same_words(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    stale = [
        f"{context}: {message.findtext('source')}"
        for context, message in messages(file)
        if message.get("numerus") != "yes"
        and translator.translate(context, message.findtext("source", ""), message.findtext("comment", ""))
        != words(message)[0]
    ]
    assert stale == []
