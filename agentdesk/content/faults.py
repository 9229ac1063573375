"""Everything that is wrong with a text, told at once: file, line, column, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable

from agentdesk.errors import Refused
from agentdesk.scripts.findings import Finding

MOST = 200


class Faulty(Refused):
    """A text that cannot be used. `findings` holds every fault in the order of the text, 200 at most."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Sort the faults by where they stand, leave out what is told twice, and say how many there are."""
        told = sorted(
            set(findings), key=lambda one: (one.place.file, one.place.line, one.place.column, one.code)
        )
        self.findings = tuple(told[:MOST])
        first = line(told[0])
        more = f" {len(told) - 1} more." if len(told) > 1 else ""
        super().__init__("faulty_content", f"{first}{more}")


def line(finding: Finding) -> str:
    """Return a fault as one line: file:line:column: code what is wrong; what to do."""
    place = finding.place
    return f"{place.file}:{place.line}:{place.column}: {finding.code} {finding.says} {finding.do}".rstrip()
