# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What a query may cost: the figures that are committed, and the comparison with them.

Times depend on the machine and its load, so they have no place here. Counts and sizes depend on the compiler alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import instantiations
from compiling import output_of
from costs import STRINGS, sequent, write_pair
from kinds import KINDS
from program import Use

FILE = Path(__file__).with_name("budget.json")
TOLERANCE = 0.03
COMPILER = "g++"
LEVEL = "-O0"

# By what is counted, then by what it is counted of.
Figures = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Verdict:
    text: str
    is_over: bool


def committed() -> dict[str, Figures]:
    """The figures of each compiler."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def budgeted_kinds() -> list[str]:
    kinds = {kind for figures in committed().values() for kind in figures.get("functions", {})}
    return [kind for kind in KINDS if kind in kinds]


def compiler_name(compiler: str) -> str:
    """The compiler with the first number of its version: others of the same number count alike."""
    return f"{compiler.split('-')[0]} {output_of(compiler, '-dumpversion').split('.')[0].strip()}"


def sizes(kinds: list[str], directory: Path) -> tuple[Figures, Figures]:
    """Functions and bytes of a query of each kind: of Sequent, and of strings, for comparison."""
    found: tuple[Figures, Figures] = ({}, {})
    for kind in kinds:
        for contender, figures in zip((sequent(Use.COPIED), STRINGS), found, strict=True):
            if contender is STRINGS and not KINDS[kind].has_strings:
                continue
            size = write_pair(KINDS[kind], contender, directory).size(COMPILER, LEVEL)
            if size:
                figures.setdefault("functions", {})[kind] = round(size.functions, 1)
                figures.setdefault("object bytes", {})[kind] = round(size.object_bytes)
    return found


def compared(now: Figures, limits: Figures, strings: Figures) -> list[Verdict]:
    """One verdict for each limit."""
    verdicts = []
    for what, of_kinds in limits.items():
        for kind, limit in of_kinds.items():
            figure = now.get(what, {}).get(kind)
            beside = strings.get(what, {}).get(kind)
            text = f"{what}, {kind}: {figure} (budget {limit}" + (f", strings {beside})" if beside is not None else ")")
            is_over = figure is None or figure > limit * (1 + TOLERANCE)
            verdicts.append(Verdict(text + (f": OVER the budget by more than {TOLERANCE:.0%}" if is_over else ""), is_over))
    return verdicts


def check(directory: Path) -> bool:
    """Prints what is compared; whether all is within the budget."""
    budget = committed()
    is_within = True
    strings: Figures = {}
    for compiler in (COMPILER, instantiations.COMPILER):
        limits = budget.get(compiler_name(compiler))
        if limits is None:
            print(f"{compiler_name(compiler)} has no budget: another version counts otherwise")
            continue
        if compiler == COMPILER:
            now, strings = sizes(list(limits["functions"]), directory)
        else:
            now, strings = {"instantiations": dict(instantiations.counted(directory))}, {}
        for verdict in compared(now, limits, strings):
            print(verdict.text)
            is_within = is_within and not verdict.is_over
    if not is_within:
        print("If the cost is justified, say why and run measure.py --update.")
    return is_within


def update(kinds: list[str], directory: Path) -> None:
    """Writes today's figures into the budget: of the kinds that it holds, and of these."""
    wanted = {*budgeted_kinds(), *kinds}
    now, _ = sizes([kind for kind in KINDS if kind in wanted], directory)
    counted: Figures = {"instantiations": dict(instantiations.counted(directory))}
    figures = {compiler_name(COMPILER): now, compiler_name(instantiations.COMPILER): counted}
    FILE.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
