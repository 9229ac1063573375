"""The settings are tried in the window they belong to."""

from __future__ import annotations

from tests.views.desk.conftest import american, seated, sit

__all__ = ["american", "seated", "sit"]
