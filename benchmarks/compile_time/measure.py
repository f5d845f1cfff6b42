#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What Sequent costs to compile: time, memory, code, and how many templates are instantiated.

Times depend on the machine, so they are only reported. The number of instantiations does not: `--check` compares it with the
budget that is committed beside this file, and `--update` rewrites the budget.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import queries

HERE = Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include"
BUDGET = HERE / "budget.json"
TOLERANCE = 0.03
COUNTS = (1, 10, 50, 200)
COMPILERS = ("g++", "clang++-19")
COUNTING_COMPILER = "clang++-19"
# Machines differ, and one machine differs from hour to hour: times are best read as multiples of this one.
YARDSTICK = "#include <regex>\n"


@dataclass
class Compilation:
    """What one run of a compiler took."""

    seconds: float  # user time, of the compiler and all that it starts
    megabytes: float
    code_bytes: int


def compile_once(compiler: str, source: Path, *options: str) -> Compilation:
    """Compiles a file to an object beside it; ends the program if that fails."""
    target = source.with_suffix(".o")
    command = [compiler, "-std=c++20", f"-I{INCLUDE}", "-c", str(source), "-o", str(target), *options]
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"measure: {' '.join(command)} failed")
    # What size(1) calls text: code, constants and unwinding tables.
    sizes = subprocess.run(["size", str(target)], check=True, capture_output=True, text=True).stdout.splitlines()[1].split()
    return Compilation(usage.ru_utime, usage.ru_maxrss / 1024, int(sizes[0]))


def median(runs: list[Compilation]) -> Compilation:
    """The median of each figure by itself."""
    return Compilation(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.megabytes for run in runs),
        runs[0].code_bytes,
    )


def measure(compiler: str, text: str, level: str, directory: Path, repetitions: int) -> Compilation:
    """The median of several compilations of a text."""
    source = directory / "measured.cpp"
    source.write_text(text)
    return median([compile_once(compiler, source, level) for _ in range(repetitions)])


def report_times(directory: Path, arguments: argparse.Namespace) -> None:
    """Prints a table for each way of using a query."""
    uses = {"built and rendered": queries.built_and_rendered}
    if arguments.execute:
        uses["executed on PostgreSQL"] = queries.executed
    compilers = [compiler for compiler in COMPILERS if shutil.which(compiler)]
    print(f"user time in seconds, median of {arguments.repetitions}; code is 'text' of size(1)\n")
    for compiler in compilers:
        alone = measure(compiler, queries.HEADER_ALONE, "-O0", directory, arguments.repetitions)
        yardstick = measure(compiler, YARDSTICK, "-O0", directory, arguments.repetitions)
        print(f"{compiler}: sequent.hpp alone {alone.seconds:.2f} s, {alone.megabytes:.0f} MB", end="; ")
        print(f"as a yardstick, <regex> alone {yardstick.seconds:.2f} s")
    for use, written in uses.items():
        print(f"\nqueries {use}\n{'':17}" + "".join(f"{count:>8}" for count in COUNTS), end="")
        print("  a query more   1 to 50 / 50 to 200   peak MB   code of a query")
        for compiler in compilers:
            for level in ("-O0", "-O2"):
                runs = [measure(compiler, written(count), level, directory, arguments.repetitions) for count in COUNTS]
                print(f"{compiler:<12} {level}  " + "".join(f"{run.seconds:8.2f}" for run in runs), end="")
                print_costs_of_one(runs)


def print_costs_of_one(runs: list[Compilation]) -> None:
    """Prints what one query more costs, among few and among many: where growth is linear, the two agree."""
    one, _, fifty, most = runs
    early = (fifty.seconds - one.seconds) / (COUNTS[2] - COUNTS[0]) * 1000
    late = (most.seconds - fifty.seconds) / (COUNTS[3] - COUNTS[2]) * 1000
    overall = (most.seconds - one.seconds) / (COUNTS[3] - COUNTS[0]) * 1000
    code = (most.code_bytes - one.code_bytes) / (COUNTS[3] - COUNTS[0])
    print(f"{overall:11.1f} ms {early:11.1f} / {late:.1f} ms {most.megabytes:13.0f} {code:13.0f} B", flush=True)


def traced(text: str, directory: Path) -> Counter[str]:
    """How often clang instantiated each template."""
    if shutil.which(COUNTING_COMPILER) is None:
        sys.exit(f"measure: instantiations are counted with {COUNTING_COMPILER}, which is not installed")
    source = directory / "counted.cpp"
    trace = directory / "counted.json"
    source.write_text(text)
    compile_once(COUNTING_COMPILER, source, "-O0", f"-ftime-trace={trace}", "-ftime-trace-granularity=0")
    events = json.loads(trace.read_text())["traceEvents"]
    instantiations = (event for event in events if event["name"] in ("InstantiateClass", "InstantiateFunction"))
    return Counter(event["args"]["detail"] for event in instantiations)


def count_instantiations(directory: Path) -> dict[str, int]:
    """The figures that the budget holds: of the header alone, and of 50 queries on top of the first."""
    alone = traced(queries.HEADER_ALONE, directory).total()
    first = traced(queries.built_and_rendered(1), directory).total()
    fifty = traced(queries.built_and_rendered(50), directory).total()
    return {"header alone": alone, "first query": first - alone, "49 queries more": fifty - first}


def check(counted: dict[str, int]) -> bool:
    """Compares with the budget; says what exceeds it, and by how much."""
    budget: dict[str, int] = json.loads(BUDGET.read_text())
    is_within = True
    for what, limit in budget.items():
        change = counted[what] / limit - 1
        verdict = "within the budget"
        if change > TOLERANCE:
            is_within = False
            verdict = f"OVER the budget by more than {TOLERANCE:.0%}"
        print(f"template instantiations, {what}: {counted[what]} ({change:+.1%} of {limit}): {verdict}")
    if not is_within:
        print("If the cost is justified, say why and run measure.py --update.")
    return is_within


def report_templates(directory: Path, count: int) -> None:
    """Prints which templates the queries instantiate most often."""
    first = traced(queries.built_and_rendered(1), directory)
    fifty = traced(queries.built_and_rendered(50), directory)
    by_template: Counter[str] = Counter()
    for detail, number in (fifty - first).items():
        by_template[detail.split("<")[0].removeprefix("sequent::")] += number
    for template, number in by_template.most_common(count):
        print(f"{number:6}  {template}")


def main() -> None:
    """Reports times, or checks, updates or explains the number of instantiations."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare the template instantiations with the budget")
    parser.add_argument("--update", action="store_true", help="write today's template instantiations into the budget")
    parser.add_argument("--templates", type=int, metavar="N", help="list the N templates that 49 queries instantiate most")
    parser.add_argument("--execute", action="store_true", help="also time queries that are executed (needs libpq and libpqxx)")
    parser.add_argument("--repetitions", type=int, default=3, help="how often each file is compiled")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        if arguments.templates:
            report_templates(directory, arguments.templates)
        elif arguments.update:
            BUDGET.write_text(json.dumps(count_instantiations(directory), indent=2) + "\n")
        elif arguments.check:
            sys.exit(0 if check(count_instantiations(directory)) else 1)
        else:
            report_times(directory, arguments)


if __name__ == "__main__":
    main()
