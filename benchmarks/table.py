"""Results as lines of a table, and for programs."""

from __future__ import annotations

from typing import Any

from benchmarks.measure import Result


def heading() -> str:
    """Return the names of the columns."""
    return f"{'':18}{'ratio':>8}{'at most':>9}{'':7}{'p99':>8}   {'p50':>22}{'p99':>22}"


def lines(result: Result) -> list[str]:
    """Return a result's lines: the figures, and what they are of."""
    ratio, bound, kept = _number(result.ratio), _number(result.bound), _verdict(result)
    p50, p99 = _pair(result, 0.5), _pair(result, 0.99)
    against = f" v. {result.floor_says}" if result.floor_says else ""
    return [
        f"{result.name:18}{ratio:>8}{bound:>9}{kept:>7}{_number(result.ratio_p99):>8}   {p50:>22}{p99:>22}",
        f"    {result.says}{against}",
    ]


def as_json(result: Result) -> dict[str, Any]:
    """Return a result for programs; figures are in the result's unit, `ours` and `floor` at p50 and p99."""
    sides = {"ours": result.ours} | ({"floor": result.floor} if result.floor_says else {})
    return {
        "name": result.name,
        "says": result.says,
        "against": result.floor_says or None,
        "unit": result.unit,
        "ratio": result.ratio,
        "ratio_p99": result.ratio_p99,
        "bound": result.bound,
        "kept": result.is_kept,
        "rounds": len(result.rounds),
        **{side: {"p50": of(0.5), "p99": of(0.99)} for side, of in sides.items()},
    }


def _verdict(result: Result) -> str:
    if result.bound is None:
        return ""
    return "kept" if result.is_kept else "BROKEN"


def _pair(result: Result, share: float) -> str:
    ours = f"{_number(result.ours(share))} {result.unit}"
    return f"{ours} v. {_number(result.floor(share))}" if result.floor_says else ours


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"
