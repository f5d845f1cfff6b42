#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What a query costs to compile, beside the same query as SQL in a string with libpqxx.

Reports times, emitted functions, and sizes of code and of objects. Times depend on the machine, so they are only reported;
`--check` compares the rest with the budget that is committed beside this file, and `--update` rewrites the budget. Without
--kinds, the kinds are those that the budget holds.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import budget
import headers
import instantiations
from compiling import compile_once
from costs import STRINGS, Pair, interleaved_times, sequent, write_pair
from kinds import KINDS
from program import Use

COLUMNS = f"{'':10}{'ms -O0':>9}{'ms -O2':>9}{'functions':>11}{'code':>9}{'code -O2':>10}{'object':>9}{'object -g':>11}"
LEVELS = ("-O0", "-O2")


def shown(value: float | None, width: int, digits: int = 0) -> str:
    return f"{'-':>{width}}" if value is None else f"{value:>{width}.{digits}f}"


def kilobytes(size: float | None) -> float | None:
    return None if size is None else size / 1024


def report_kind(name: str, compiler: str, use: Use, rounds: int, directory: Path) -> None:
    """Prints a line for each contender."""
    kind = KINDS[name]
    contenders = [sequent(use), STRINGS] if kind.has_strings else [sequent(use)]
    pairs: list[Pair] = [write_pair(kind, contender, directory) for contender in contenders]
    times = [interleaved_times(pairs, compiler, [level], rounds) for level in LEVELS]
    print(f"\n{compiler}, {kind.title}; sizes in KB\n{COLUMNS}")
    for contender, pair, *milliseconds in zip(contenders, pairs, *times, strict=True):
        plain, optimised, debugged = (pair.size(compiler, *options) for options in (["-O0"], ["-O2"], ["-O0", "-g"]))
        print(
            f"{contender.name:10}{shown(milliseconds[0], 9, 1)}{shown(milliseconds[1], 9, 1)}"
            f"{shown(plain and plain.functions, 11, 1)}{shown(kilobytes(plain and plain.code_bytes), 9, 1)}"
            f"{shown(kilobytes(optimised and optimised.code_bytes), 10, 1)}"
            f"{shown(kilobytes(plain and plain.object_bytes), 9, 1)}"
            f"{shown(kilobytes(debugged and debugged.object_bytes), 11, 1)}"
        )
    if not kind.has_strings:
        return
    ratios = [ours / theirs if ours and theirs else None for ours, theirs in times]
    print(f"{'ratio':10}{shown(ratios[0], 9, 2)}{shown(ratios[1], 9, 2)}", flush=True)


def report_whole(name: str, compiler: str, use: Use, rounds: int, directory: Path) -> None:
    """Prints what a file of one statement takes, the headers and tables that it includes as well."""
    source = directory / f"{name}.cpp"
    source.write_text(sequent(use).program(KINDS[name].queries(1)), encoding="utf-8")
    runs = [compile_once(compiler, source, "-O0") for _ in range(rounds)]
    fastest = min((run.seconds for run in runs if run), default=None)
    print(f"{compiler}, {KINDS[name].title}: {shown(fastest, 0, 2)} s", flush=True)


def chosen_kinds(text: str | None) -> list[str]:
    if text is None:
        return budget.budgeted_kinds()
    names = list(KINDS) if text == "all" else text.split(",")
    if unknown := [name for name in names if name not in KINDS]:
        sys.exit(f"measure: there is no kind {', '.join(unknown)}; there are {', '.join(KINDS)}")
    return names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare counts and sizes with the budget")
    parser.add_argument("--update", action="store_true", help="write today's counts and sizes into the budget")
    parser.add_argument("--templates", type=int, metavar="N", help="list the N templates that 49 queries instantiate most")
    parser.add_argument("--whole", action="store_true", help="the seconds of a file of one statement, with its headers")
    parser.add_argument("--headers", action="store_true", help="the seconds of headers alone, beside libpqxx's")
    parser.add_argument("--kinds", help=f"all, or some of {','.join(KINDS)}")
    parser.add_argument("--use", choices=[use.name.lower() for use in Use], default="copied", help="of the queries in Sequent")
    parser.add_argument("--compilers", default="g++", help="such as g++,clang++-19")
    parser.add_argument("--rounds", type=int, default=3, help="how often each file is compiled for its time")
    arguments = parser.parse_args()
    use = Use[arguments.use.upper()]
    kinds = chosen_kinds(arguments.kinds)
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        if arguments.check:
            sys.exit(0 if budget.check(directory) else 1)
        if arguments.update:
            budget.update(kinds, directory)
        elif arguments.templates:
            for template, number in instantiations.most_often(directory, use, arguments.templates):
                print(f"{number:6}  {template}")
        elif arguments.headers:
            for compiler in filter(shutil.which, arguments.compilers.split(",")):
                headers.report(compiler, arguments.rounds, directory)
        elif arguments.whole:
            for compiler in filter(shutil.which, arguments.compilers.split(",")):
                for kind in kinds:
                    report_whole(kind, compiler, use, arguments.rounds, directory)
        else:
            print(f"a query more: user time, the fastest of {arguments.rounds}; in Sequent {use.value}")
            for compiler in filter(shutil.which, arguments.compilers.split(",")):
                for kind in kinds:
                    report_kind(kind, compiler, use, arguments.rounds, directory)


if __name__ == "__main__":
    main()
