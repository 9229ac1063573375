"""Pages of the documentation that are made from the code's own tables, so that they cannot lag behind.

python -m checks.docs      write docs/keys.md, docs/settings.md, docs/outcomes.md and docs/journal.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from agentdesk.domain.outcomes import KINDS, Does, Next, Outcome, OutcomeList
from checks import ROOT

DOCS = ROOT / "docs"
MADE = "Made by `python -m checks.docs`; do not edit."


def pages() -> Mapping[str, str]:
    """Return every made page by its file name."""
    return {
        "keys.md": _keys(),
        "settings.md": _settings(),
        "outcomes.md": _outcomes(),
        "journal.md": _journal(),
    }


def write() -> None:
    """Write every page."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")


def _keys() -> str:
    from agentdesk.views.actions import book

    lines = ["# Keys", "", f"Every action of the window. {MADE}"]
    for group, actions in groupby(sorted(book(), key=lambda one: one.group), key=lambda one: one.group):
        rows = ((one.caption, _code(one.all_keys), ", ".join(sorted(one.when))) for one in actions)
        lines += ["", f"## {group}", "", *_table(("action", "keys", "when"), rows)]
    return _page(lines)


def _settings() -> str:
    from agentdesk.settings import TABLE

    rows = (
        (f"`{one.name}`", one.default or "(empty)", ", ".join(one.choices) or "text", one.scope, one.says)
        for one in TABLE
    )
    head = ("setting", "at first", "may be", "whose", "what it does")
    whose = (
        "What is a person's, everybody chooses for themselves; the next one to sit down does not get it. The question "
        "who sits down is in the language of whoever sat there last, and before the file is open, in the system's."
    )
    return _page(
        ["# Settings", "", f"Kept in the encrypted file. {MADE}", "", whose, "", *_table(head, rows)]
    )


def _outcomes() -> str:
    from agentdesk.content.outcome_reader import read_outcomes
    from agentdesk.content.seeds import seeds

    listed = next(read_outcomes(text) for kind, _, _, _, text in seeds() if kind == "outcomes")
    lines = ["# Outcomes", "", f"How a call can end, as shipped. Firms change the list. {MADE}"]
    lines += [
        "",
        "A stop sign is placed, and what an outcome brings about is recorded, when the call has not done so.",
    ]
    groups = list(listed.groups)
    ordered = sorted(listed.outcomes, key=lambda one: groups.index(one.group))
    for group, outcomes in groupby(ordered, key=lambda one: one.group):
        rows = (
            (
                one.label["en"] + _whose(one),
                f"`{one.contact}`",
                one.conversation.replace("_", " "),
                one.places.sign.replace("_", " ") if one.places else "",
                ", ".join(_brought_about(does) for does in one.does),
                _next(one.next, listed) if one.next else "",
            )
            for one in outcomes
        )
        head = ("outcome", "counts as", "a conversation", "stop sign", "brings about", "what happens next")
        lines += ["", f"## {listed.groups[group]['en']}", "", *_table(head, rows)]
    return _page(lines)


def _whose(outcome: Outcome) -> str:
    return f" ({outcome.kinds[0]} only)" if outcome.kinds != KINDS else ""


def _next(what: Next, listed: OutcomeList) -> str:
    action = listed.actions[what.action]["en"]
    return f"{action}, now" if what.is_now else action


def _brought_about(does: Does) -> str:
    name = does.effect.replace("_", " ")
    what = does.stated.get("what") if does.effect == "make_commitment" else None
    return f"{name} `{what}`" if what else name


def _journal() -> str:
    from agentdesk.journal.declared import ALL

    lines = ["# What is journalled", "", f"Every kind of event, its fact table and its fields. {MADE}"]
    for kind in ALL:
        table = f" Fact table `{kind.table}`." if kind.table else ""
        fields: list[tuple[str, str, str, str]] = [
            (f"`{one.name}`", one.type, "" if one.required else "may be absent", one.says)
            for one in kind.fields
        ]
        for rows in kind.rows:
            fields.append((f"`{rows.field}`", f"rows of `{rows.table}`", "", rows.says))
            fields += [(f"`{rows.field}.{one.name}`", one.type, "", one.says) for one in rows.columns]
        lines += ["", f"## {kind.name}, version {kind.version}", "", f"{kind.says}{table}"]
        if fields:
            lines += ["", *_table(("field", "type", "", "what it is"), fields)]
    return _page(lines)


def _code(keys: Iterable[str]) -> str:
    return " ".join(f"`{key}`" for key in keys)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |"


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write()
    sys.exit(0)
