"""A script from its text: every fault at once, with file, line and column. The format: docs/script-format.md."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import yaml

from agentdesk.content import bundle
from agentdesk.content.condition_reader import condition
from agentdesk.content.faults import Faulty
from agentdesk.content.reader import Reader, Table
from agentdesk.content.reply_reader import effects
from agentdesk.content.step_reader import step
from agentdesk.scripts import facts
from agentdesk.scripts.checks import check
from agentdesk.scripts.findings import Finding, Place
from agentdesk.scripts.reveals import settled
from agentdesk.scripts.values import Duty, Entry, Interruption, Phase, Rung, Script, Step

FORMAT = "1"
HOTKEYS = (*(f"F{number}" for number in range(2, 11)), "Ctrl+Shift+S")
TONES = ("plain", "care", "alert")
_LANGUAGE = re.compile(r"[a-z]{2}-[A-Z]{2}\Z")
_DUTY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*\Z")
_FACT_OF = {"kind": "customer_kind"}
_OF_SCRIPT = ("script", "format", "version", "title", "says", "languages", "start", "steps")
_MAYBE_SCRIPT = ("uses", "entry", "phases", "duties", "interruptions")
_OF_PART = ("part", "format", "version", "says", "languages", "steps")


@dataclass(slots=True)
class _Gathered:
    """Steps and interruptions of a script and its parts, as they come in."""

    steps: dict[str, Step] = field(default_factory=dict)
    interruptions: dict[str, Interruption] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_script(text: str, name: str = "script.yaml") -> Script:
    """Return the script that a text holds, alone or with the parts it uses (bundle.py).

    Raises Faulty with every fault found. Faults of the whole, such as a debt fact before the check of who is
    there, are looked for once the text itself is sound.
    """
    (file, source), *parts = bundle.split(text, name)
    reader, gathered = Reader.of(source, file), _Gathered()
    root = reader.reading.root(source)
    script = _script(reader, root, parts, gathered) if root is not None else None
    findings = [*reader.findings, *gathered.findings]
    if script is None or findings:
        raise Faulty(findings)
    if faults := list(check(script)):
        raise Faulty(faults)
    return replace(script, digest=hashlib.sha256(text.encode("utf-8")).hexdigest())


def _script(
    reader: Reader, root: yaml.Node, parts: list[tuple[str, str]], gathered: _Gathered
) -> Script | None:
    table = reader.table(root, _OF_SCRIPT, _MAYBE_SCRIPT)
    reader.languages = _languages(reader, table.get("languages"))
    reader.one_of(table.get("format"), (FORMAT,))
    _gather(reader, table, gathered)
    _use(reader, table.get("uses"), parts, gathered)
    return Script(
        key=reader.key(table["script"]) if "script" in table else "",
        version=reader.plain(table.get("version")),
        title=reader.plain(table.get("title")),
        says=reader.plain(table.get("says")),
        languages=reader.languages,
        start=reader.key(table["start"]) if "start" in table else "",
        steps=settled(gathered.steps),
        interruptions=gathered.interruptions,
        phases=tuple(_phases(reader, table.get("phases"))),
        duties=tuple(_duties(reader, table.get("duties"))),
        entry=_entry(reader, table.get("entry")),
        place=reader.place(root),
    )


def _use(reader: Reader, node: yaml.Node | None, parts: list[tuple[str, str]], gathered: _Gathered) -> None:
    """Take in the parts that a script uses, and no others."""
    wanted = {reader.key(item): item for item in reader.items(node)}
    for file, source in parts:
        key = _part(Reader.of(source, file), source, reader.languages, gathered)
        if key and key not in wanted:
            place = Place(file, 1, 1)
            gathered.findings.append(
                Finding("unused_part", place, f"`{key}` is not used.", "Name it under `uses:`.")
            )
        wanted.pop(key, None)
    for key, item in wanted.items():
        if key:
            reader.fault(
                item, "part_missing", f"The part `{key}` is not here.", "Put its file beside the script."
            )


def _part(reader: Reader, source: str, languages: tuple[str, ...], gathered: _Gathered) -> str:
    root = reader.reading.root(source)
    key = ""
    if root is not None:
        table = reader.table(root, _OF_PART, ("interruptions",))
        key = reader.key(table["part"]) if "part" in table else ""
        reader.languages = _languages(reader, table.get("languages"))
        reader.one_of(table.get("format"), (FORMAT,))
        for language in languages:
            if language not in reader.languages:
                reader.fault(
                    root, "E7", f"The script needs this part in {language}.", "Add the language here."
                )
        _gather(reader, table, gathered)
    gathered.findings += reader.findings
    return key


def _gather(reader: Reader, table: Table, gathered: _Gathered) -> None:
    for name, key, value in reader.named(table["steps"]) if "steps" in table else ():
        if name == "return" or name in gathered.steps:
            reader.fault(key, "repeated_key", f"`{name}` is taken.", "Choose another name for this step.")
        gathered.steps.setdefault(name, step(reader, key, value))
    for name, key, value in reader.named(table["interruptions"]) if "interruptions" in table else ():
        if name in gathered.interruptions:
            reader.fault(key, "repeated_key", f"`{name}` is taken.", "Choose another name for it.")
        gathered.interruptions.setdefault(name, _interruption(reader, key, value))


def _interruption(reader: Reader, name: yaml.Node, node: yaml.Node) -> Interruption:
    table = reader.table(
        node,
        ("label", "title", "start"),
        ("key", "phrases", "tone", "when", "does", "ladder", "always", "on"),
    )
    tone = reader.one_of(table.get("tone"), TONES, "plain")
    return Interruption(
        key=reader.key(name),
        label=reader.label(table.get("label")),
        title=reader.label(table.get("title")),
        start=reader.key(table["start"]) if "start" in table else "",
        hotkey=reader.one_of(table.get("key"), HOTKEYS) or None,
        phrases=reader.lists(table.get("phrases")),
        tone="alert" if tone == "alert" else "care" if tone == "care" else "plain",
        when=condition(reader, table.get("when")),
        does=effects(reader, table.get("does")),
        ladder=tuple(_rungs(reader, table.get("ladder"))),
        is_always=reader.flag(table.get("always")),
        on="line_closes" if reader.one_of(table.get("on"), ("line_closes",)) else None,
        place=reader.place(name),
    )


def _rungs(reader: Reader, node: yaml.Node | None) -> Iterator[Rung]:
    for item in reader.items(node):
        table = reader.table(item, ("step", "title"))
        if "step" in table:
            yield Rung(reader.key(table["step"]), reader.label(table.get("title")))


def _phases(reader: Reader, node: yaml.Node | None) -> Iterator[Phase]:
    for item in reader.items(node):
        table = reader.table(item, ("key", "title"), ("discovery",))
        if "key" in table:
            yield Phase(
                reader.key(table["key"]),
                reader.label(table.get("title")),
                reader.flag(table.get("discovery")),
            )


def _duties(reader: Reader, node: yaml.Node | None) -> Iterator[Duty]:
    for item in reader.items(node):
        table = reader.table(item, ("key", "before"))
        key = reader.plain(table.get("key"))
        if key and not _DUTY.match(key):
            reader.fault(item, "not_a_name", f"{key!r} is no duty.", "Write it like us.mini_miranda.")
        yield Duty(key, "end" if reader.one_of(table.get("before"), ("debt", "end")) == "end" else "debt")


def _entry(reader: Reader, node: yaml.Node | None) -> Entry:
    if node is None:
        return Entry()
    table = reader.table(node, (), ("at", "direction", "stage", "product", "kind"))
    lists = {
        name: tuple(
            reader.one_of(item, facts.FROZEN[_FACT_OF.get(name, name)]) for item in reader.items(table[name])
        )
        for name in ("direction", "stage", "product", "kind")
        if name in table
    }
    at = reader.one_of(table.get("at"), ("call", "wrap_up"))
    return Entry(at="wrap_up" if at == "wrap_up" else "call", **lists)


def _languages(reader: Reader, node: yaml.Node | None) -> tuple[str, ...]:
    languages = reader.words(node)
    for item in reader.items(node):
        if isinstance(item, yaml.ScalarNode) and not _LANGUAGE.match(item.value):
            reader.fault(item, "language", f"{item.value[:20]!r} is no language.", "Write it like en-US.")
    return languages
