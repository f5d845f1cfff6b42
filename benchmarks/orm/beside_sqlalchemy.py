#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Runs the session of `orm_benchmarks` and SQLAlchemy by turns, each in a process of its own, and divides their medians.

Start it inside `tests/with_postgres`, with the path of `orm_benchmarks`.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

SCRIPT = Path(__file__).with_name("sqlalchemy_blog.py")
WORKLOADS = ("load", "flush")
ROUNDS = 3  # in a process
HEAD = re.compile(r"^(\w+), for one of .* checksum (\d+)$")
LINE = re.compile(r"^  session on (\w+) +(\d+) ns +[\d.]+ +(\d+) ns here ")

# By workload and database: the nanoseconds of one operation, and the processor's in that process.
Times = dict[tuple[str, str], list[tuple[float, float]]]
# By workload: what was done.
Checksums = dict[str, set[str]]


def output_of(*command: str) -> list[str]:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def run_sequent(program: str, rows: int, times: Times, checksums: Checksums) -> None:
    for workload in WORKLOADS:
        options = [f"--workload={workload}", "--contender=session", f"--rounds={ROUNDS}", f"--rows={rows}"]
        for line in output_of(program, *options):
            if head := HEAD.match(line):
                checksums[workload].add(head[2])
            elif found := LINE.match(line):
                times[workload, found[1]].append((float(found[2]), float(found[3])))


def run_sqlalchemy(rows: int, times: Times, checksums: Checksums) -> None:
    for line in output_of(sys.executable, "-B", str(SCRIPT), str(rows), str(ROUNDS)):
        workload, database, nanoseconds, processor, checksum = line.split("\t")
        checksums[workload].add(checksum)
        times[workload, database].append((float(nanoseconds), float(processor)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the path of orm_benchmarks")
    parser.add_argument("--runs", type=int, default=5, help="processes of each")
    parser.add_argument("--rows", type=int, default=100_000)
    arguments = parser.parse_args()
    ours: Times = defaultdict(list)
    theirs: Times = defaultdict(list)
    checksums: Checksums = defaultdict(set)
    for _ in range(arguments.runs):
        run_sequent(arguments.program, arguments.rows, ours, checksums)
        run_sqlalchemy(arguments.rows, theirs, checksums)
    if different := [workload for workload, found in checksums.items() if len(found) != 1]:
        sys.exit(f"beside_sqlalchemy: they did other work: {', '.join(different)}")
    print("beside SQLAlchemy, in processes by turns: ns for one operation, and divided; 'here' is the processor's time")
    for key in ours:
        line = f"  {' on '.join(key):24}"
        for place, what in enumerate(("ns", "ns here")):
            our, their = (median(figures[place] for figures in times[key]) for times in (ours, theirs))
            line += f"{our:9.0f}{their:9.0f} {what}{their / our:7.1f}"
        print(line)


if __name__ == "__main__":
    main()
