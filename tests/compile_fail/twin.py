# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Checks that a mistake does not compile, and that the compiler says so briefly and in our words.

Each file is a twin: it compiles clean as it stands, and is refused with -DREJECT. Comments in it say how:

    // expect: text            the diagnostics contain this text, letter by letter (as many such lines as needed)
    // expect-gcc: text        the same, for one family of compilers
    // expect-clang: text
    // errors: 2               how many errors there are; without this line, one

The diagnostics of a refusal have at most 25 lines, whatever the file says; lines that only tell who includes whom do not count.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

MOST_LINES = 25
DIRECTIVE = re.compile(r"^// (expect|expect-gcc|expect-clang|errors): (.+?)\s*$", re.MULTILINE)
ERROR = re.compile(r"^\S.*?: (?:fatal )?error: ", re.MULTILINE)


@dataclass
class Expectation:
    """What the comments of a twin promise for one family of compilers."""

    words: list[str] = field(default_factory=list)
    errors: int = 1


@dataclass
class Outcome:
    """What a compiler said about a file."""

    accepted: bool
    diagnostics: str


def read_expectation(source: str, family: str) -> Expectation:
    expectation = Expectation()
    for kind, text in DIRECTIVE.findall(source):
        if kind == "errors":
            expectation.errors = int(text)
        elif kind in ("expect", f"expect-{family}"):
            expectation.words.append(text)
    return expectation


def problems_of_accepted(outcome: Outcome) -> list[str]:
    """What is wrong with the way in which the correct twin compiles."""
    if not outcome.accepted:
        return ["the file must compile as it stands, without REJECT"]
    if outcome.diagnostics.strip():
        return ["the file must compile without a word as it stands, without REJECT"]
    return []


def problems_of_rejected(outcome: Outcome, expectation: Expectation) -> list[str]:
    """What is wrong with the way in which the mistaken twin is refused."""
    if outcome.accepted:
        return ["the file must not compile with -DREJECT, but it does"]
    problems = []
    if not expectation.words:
        problems.append("no '// expect:' line says what the compiler must print")
    errors = len(ERROR.findall(outcome.diagnostics))
    if errors != expectation.errors:
        problems.append(f"{errors} errors instead of {expectation.errors}")
    # The way through the precompiled header is the harness's own.
    lines = sum(not line.startswith("In file included from") for line in outcome.diagnostics.splitlines())
    if lines > MOST_LINES:
        problems.append(f"{lines} lines of diagnostics, more than {MOST_LINES}")
    problems += [f"the diagnostics lack: {word}" for word in expectation.words if word not in outcome.diagnostics]
    return problems


def compile_file(compiler: str, options: list[str], file: Path) -> Outcome:
    command = [compiler, "-std=c++20", "-fsyntax-only", "-fdiagnostics-color=never", *options, str(file)]
    # Without a locale both compilers quote with plain apostrophes.
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}, check=False)
    return Outcome(done.returncode == 0, done.stdout + done.stderr)


def check_twin(file: Path, compiler: str, family: str, options: list[str]) -> str:
    """Compiles both twins; returns the report of what is wrong, empty when all is well."""
    expectation = read_expectation(file.read_text(encoding="utf-8"), family)
    warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
    accepted = compile_file(compiler, [*options, *warnings], file)
    rejected = compile_file(compiler, [*options, "-DREJECT"], file)
    report = []
    for problems, outcome in (
        (problems_of_accepted(accepted), accepted),
        (problems_of_rejected(rejected, expectation), rejected),
    ):
        if problems:
            report += [f"{file}: {problem}" for problem in problems] + [outcome.diagnostics]
    return "\n".join(report)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--family", required=True, choices=("gcc", "clang"))
    arguments, options = parser.parse_known_args()
    report = check_twin(arguments.file, arguments.compiler, arguments.family, options)
    print(report or "refused as expected")
    return 1 if report else 0


if __name__ == "__main__":
    sys.exit(main())
