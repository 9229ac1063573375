"""The whole tour as its user takes it: a program of its own, with the real window and a real central database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
STATES = {"preparing", "dialling", "right-party", "disclosure", "upset", "someone-else", "recap", "wrap-up"}
FILE = {"file-understood", "file-answered", "file-waits", "file-in-force", "file-pairs", "file-needs"}


@pytest.mark.timeout(240)
def test_the_tour_holds_what_it_promises(tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "agentdesk", "tour", "--out", str(out), "--quick", "--json"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["rows"], told["imported"], told["rejected"]) == (600, 600, 0)
    brought = told["brought"]
    assert brought["imported"] + brought["rejected"] == brought["rows"] > brought["imported"] > 0
    assert told["facts_equal"] is True
    assert (told["chain_local"], told["chain_central"]) == ("ok", "ok")
    assert told["events_local"] == told["events_central"] > told["steps"] > len(STATES)
    taken = {path.stem.partition("-")[2] for path in out.rglob("*.png")}
    assert taken >= STATES | FILE
    assert [path.suffix for path in out.glob("*.pdf")] == [".pdf"] * len(told["documents"])
    assert (out / told["documents"][0]).read_bytes().startswith(b"%PDF-")
