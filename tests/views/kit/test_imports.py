"""The import statement is Python's own, whatever Qt does to it."""

from __future__ import annotations

import builtins

import agentdesk.views.kit  # noqa: F401 - this is what takes the hook out


def test_the_hook_that_reads_every_source_is_out() -> None:
    assert builtins.__orig_import__ is not None
    assert builtins.__import__ is builtins.__orig_import__
