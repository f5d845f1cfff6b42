#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Counts the instructions of each contender under valgrind, for machines whose kernel counts none.

Start it inside `tests/with_postgres`, with the path of `runtime_benchmarks`. Each contender runs alone, with two numbers of
rounds: the difference is what the rounds took, without opening and filling the database. The figures repeat to under 1%.
"""

import re
import subprocess
import sys

OPERATIONS = {"point select": 5000, "insert": 2000, "fetch": 2000, "bulk insert": 2000}
GROUPS = {
    "PostgreSQL": {"libpq, binary", "libpq, text", "libpqxx", "Sequent on PostgreSQL"},
    "SQLite": {"sqlite3 C API", "Sequent on SQLite"},
}
REFERENCES = {"PostgreSQL": "libpq, binary", "SQLite": "sqlite3 C API"}
ROUNDS = 2


def instructions(program: str, workload: str, contender: str, rounds: int) -> int:
    """The instructions of one whole run."""
    options = [f"--workload={workload}", f"--contender={contender}", f"--rounds={rounds}", "--rows=2000"]
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *options]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", answer.stderr)
    if collected is None:
        sys.exit(f"count_instructions: valgrind did not say a number:\n{answer.stderr}")
    return int(collected.group(1))


def per_operation(program: str, workload: str, contender: str) -> float:
    """The instructions of one operation."""
    longer = instructions(program, workload, contender, ROUNDS + 1)
    return (longer - instructions(program, workload, contender, 1)) / (ROUNDS * OPERATIONS[workload])


def main() -> None:
    """Prints a table for each workload."""
    if len(sys.argv) < 2:
        sys.exit("usage: tests/with_postgres benchmarks/runtime/count_instructions.py PROGRAM [WORKLOAD]...")
    program, *wanted = sys.argv[1:]
    for workload in wanted or OPERATIONS:
        print(f"{workload}, instructions of one operation", flush=True)
        for group, contenders in GROUPS.items():
            reference = per_operation(program, workload, REFERENCES[group])
            print(f"  {REFERENCES[group]:24}{reference:10.0f}", flush=True)
            for contender in sorted(contenders - {REFERENCES[group]}):
                counted = per_operation(program, workload, contender)
                print(f"  {contender:24}{counted:10.0f}{counted / reference:7.2f}", flush=True)


if __name__ == "__main__":
    main()
