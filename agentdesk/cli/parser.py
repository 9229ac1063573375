"""The commands and their options, and the one place where a refusal becomes a sentence and an exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from agentdesk import __version__
from agentdesk.cli.printing import print_anything, unprinted
from agentdesk.domain.text_shown import name_shown
from agentdesk.errors import Refused, Told, Unavailable

INTERRUPTED = 130
Act = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Errand:
    """A command with its options, ready to run."""

    options: argparse.Namespace
    act: Act

    def run(self) -> int:
        """Run it. What is refused or unavailable becomes one plain sentence and exit status 2, Ctrl+C 130.

        So does a result that cannot be printed: what was asked is done then.
        """
        print_anything()
        try:
            status = self._act()
            return status if (fault := unprinted()) is None else _unprinted(fault)
        except Refused as refused:
            return _said(refused.sentence)
        except Unavailable as unavailable:
            return _said(" ".join(filter(None, (unavailable.sentence, unavailable.way_out))))
        except KeyboardInterrupt:
            # Whoever stopped it knows why; the status is the one that shells give.
            return INTERRUPTED
        except BrokenPipeError:
            # Whoever read our output has seen enough; that is no failure of ours.
            sys.stderr.close()
            return 0

    def _act(self) -> int:
        try:
            return self.act(self.options)
        except BrokenPipeError:
            raise
        except OSError:
            # A result may be written while it is printed: one more line tells whose fault it is.
            if (fault := unprinted("\n")) is None:
                raise
            return _unprinted(fault)


def parse(arguments: Sequence[str], modules: Mapping[str, str], window: Act) -> Errand:
    """Return what the command line asks for. Exits with status 2 and a usage line when it makes no sense.

    `modules` names for each command the module that has `add(commands)`; without a command `window` is run.
    """
    options = _parser([modules[name] for name in _meant(arguments, modules)]).parse_args(arguments)
    return Errand(options, getattr(options, "run", window))


def _meant(arguments: Sequence[str], modules: Mapping[str, str]) -> Sequence[str]:
    """Return the commands whose options are needed: the one that is named, or all when help is wanted."""
    named = [argument for argument in arguments if argument in modules]
    is_window = not any(argument in ("-h", "--help") or argument.isidentifier() for argument in arguments)
    return named[:1] or (() if is_window else tuple(modules))


def _parser(modules: Sequence[str]) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="folder of the profile; by default where the system keeps programs' data",
    )
    parser = argparse.ArgumentParser(
        "agentdesk",
        parents=[common],
        description="A collections call desk. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"agentdesk {__version__}")
    if modules:
        commands = _WithCommon(parser.add_subparsers(metavar="COMMAND"), common)
        for name in modules:
            import_module(name).add(commands)
    return parser


class _WithCommon:
    """Adds commands that all understand the common options, wherever they are written."""

    def __init__(
        self, commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
    ) -> None:
        """Take the parsers' collection and the options that all share."""
        self._commands = commands
        self._common = common

    def add_parser(self, name: str, *, help: str, **more: Any) -> argparse.ArgumentParser:
        """Add a command; `help` is the line that the list of commands shows."""
        return self._commands.add_parser(name, parents=[self._common], help=help, **more)

    def parts_of(self, parser: argparse.ArgumentParser) -> _WithCommon:
        """Return where the parts of a command are added, such as verify of journal."""
        return _WithCommon(parser.add_subparsers(metavar="PART", required=True), self._common)


def _unprinted(fault: OSError) -> int:
    why = fault.strerror or "nothing can be written there"
    return _said(f"The result cannot be printed: {why}. Look what was done before you do it again.")


def _said(sentence: str) -> int:
    """Print a sentence; a value in it may be a name from outside, which must do nothing to the terminal."""
    if isinstance(sentence, Told) and sentence.values:
        values = {
            name: name_shown(one) if isinstance(one, str) else one for name, one in sentence.values.items()
        }
        sentence = sentence.template.format(**values)
    print(sentence, file=sys.stderr)
    return 2
