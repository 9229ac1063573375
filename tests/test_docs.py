"""Every setting, action, outcome, kind of event, command and decision is in the documentation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agentdesk.__main__ import COMMANDS
from checks.docs import pages

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)\)|!\[[^\]]*\]\(([^)#]+)\)")


@pytest.mark.parametrize("name", ["keys.md", "settings.md", "outcomes.md", "journal.md"])
def test_made_pages_are_as_the_code_makes_them(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == pages()[name], "run: python -m checks.docs"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`agentdesk {command}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))], ids=lambda path: path.name
)
def test_every_link_leads_somewhere(page: Path) -> None:
    for match in LINK.finditer(page.read_text("utf-8")):
        target = match[1] or match[2]
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), target


def test_every_decision_names_its_context_decision_and_alternatives() -> None:
    for page in sorted((DOCS / "decisions").glob("*.md")):
        text = page.read_text("utf-8")
        for part in ("Context", "Decision", "Alternatives"):
            assert re.search(rf"^(\*\*{part}\.\*\*|#+ {part})|\*\*{part}", text, re.MULTILINE), (
                page.name,
                part,
            )
