"""What every test of sending has at hand."""

from __future__ import annotations

from tests.central import central, central_server, central_template

__all__ = ["central", "central_server", "central_template"]
