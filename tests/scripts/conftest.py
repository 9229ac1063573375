"""Calls to try scripts and their engine on."""

from __future__ import annotations

import pytest

from tests.builders.talk import Talk


@pytest.fixture
def talk() -> Talk:
    """Return a call that was just picked up, with the shipped script."""
    return Talk()


@pytest.fixture
def verified() -> Talk:
    """Return a call in which the customer was confirmed and the debt spoken of."""
    talk = Talk()
    talk.to("situation")
    return talk
