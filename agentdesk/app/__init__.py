"""The window's start, told in order, and the tour through a whole call."""

from __future__ import annotations

import agentdesk.views.kit  # noqa: F401 - what Qt needs to be told is told before anything else is imported
