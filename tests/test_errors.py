"""Refused and Unavailable: whole again on the other side of a process."""

from __future__ import annotations

import pickle

from agentdesk.errors import Refused, Unavailable


def test_they_come_back_whole_from_another_process() -> None:
    refused = pickle.loads(pickle.dumps(Refused("code", "Sentence.")))
    assert (refused.code, refused.sentence, str(refused)) == ("code", "Sentence.", "code: Sentence.")
    filled = pickle.loads(pickle.dumps(Refused("code", "At most {most}.", most=500)))
    assert (filled.sentence, filled.template, filled.values) == (
        "At most 500.",
        "At most {most}.",
        {"most": 500},
    )
    told = pickle.loads(pickle.dumps(filled.sentence))
    assert (told, told.template, told.values) == ("At most 500.", "At most {most}.", {"most": 500})
    gone = pickle.loads(pickle.dumps(Unavailable("code", "Sentence.", "Way out.")))
    assert (gone.code, gone.sentence, gone.way_out) == ("code", "Sentence.", "Way out.")
