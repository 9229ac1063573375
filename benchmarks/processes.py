"""Whole processes: a module run by this very Python, off-screen, its bytecode compiled before."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import agentdesk
import benchmarks

LONGEST_S = 180


@dataclass(frozen=True, slots=True)
class Program:
    """A module to run, its words, and what it is told on its standard input."""

    module: str
    words: tuple[str, ...] = ()
    told: str = ""
    longest_s: int = LONGEST_S

    def run(self, *words: str) -> tuple[float, str]:
        """Run it; return the milliseconds until its first line, and its last one. Raises RuntimeError if it fails."""
        command = [sys.executable, "-P", "-m", self.module, *self.words, *words]
        pipe = subprocess.PIPE
        began = perf_counter()
        with subprocess.Popen(
            command, env=_off_screen(), stdin=pipe, stdout=pipe, stderr=pipe, text=True
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            print(self.told, file=process.stdin, flush=True)
            first = process.stdout.readline()
            until_first = (perf_counter() - began) * 1_000
            try:
                rest, complaint = process.communicate(timeout=self.longest_s)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        if process.returncode or not first:
            raise RuntimeError(f"{self.module} ended with {process.returncode}: {complaint.strip()[-2_000:]}")
        return until_first, (rest.strip() or first.strip())


def compile_everything() -> None:
    """Compile what changed of the program and of the measuring."""
    for package in (agentdesk, benchmarks):
        compileall.compile_dir(Path(package.__path__[0]), quiet=2)


def _off_screen() -> dict[str, str]:
    """Return the environment, in which nothing is drawn on a screen unless that is asked for."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}
