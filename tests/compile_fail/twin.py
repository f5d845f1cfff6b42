# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Checks that a mistake does not compile, and that the compiler says so briefly and in our words.

Each file is a twin: it compiles clean as it stands, and is refused with -DREJECT. Comments in it say how:

    // expect: text            the diagnostics contain this text, letter by letter (as many such lines as needed)
    // expect-gcc: text        the same, for one family of compilers
    // expect-clang: text

The diagnostics of a refusal hold exactly one error in at most 25 lines, and name a line of the file that only -DREJECT shows
the compiler; where the mistake stands in a schema, which is checked when it is used, any line behind it. The way through the
includes and quoted source do not count, neither as lines nor as words. The few exceptions say so and why, for a reviewer:

    // errors: 2               the file makes two mistakes: so many errors
    // line-lost: reason       the compiler does not name the user's line (also line-lost-gcc, line-lost-clang)

A mistake is compiled alone, as its user compiles it. What is correct can be compiled together, each file in a namespace of its
own (--correct FILE...), which takes a seventh of the time; a file that specialises a template of the library cannot.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

MOST_LINES = 25
DIRECTIVE = re.compile(r"^// ((?:expect|line-lost)(?:-gcc|-clang)?|errors): (.+?)\s*$", re.MULTILINE)
ERROR = re.compile(r"^\S.*?: (?:fatal )?error: ", re.MULTILINE)
INCLUDE = re.compile(r"^#include <.+>", re.MULTILINE)
INCLUDED = re.compile(r"^(?:In file included from|\s+from) .*\n", re.MULTILINE)
WARNINGS = ("-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror")
# What the compiler says of the source, it says without showing the source.
WITHOUT_SOURCE = {"gcc": "-fno-diagnostics-show-caret", "clang": "-fno-caret-diagnostics"}


@dataclass
class Expectation:
    """What the comments of a twin promise for one family of compilers."""

    words: list[str] = field(default_factory=list)
    errors: int = 1
    lines: set[int] = field(default_factory=set)  # one of them is named; none need be if there are none


@dataclass
class Outcome:
    """What a compiler said about a file."""

    accepted: bool
    diagnostics: str


def mistaken_lines(source: str) -> set[int]:
    """The numbers of the lines that only REJECT shows; and of all behind them, where they stand in a schema."""
    found: set[int] = set()
    branches: list[bool] = []  # of each #if around the line: whether REJECT shows it
    in_schema = False
    lines = source.splitlines()
    for number, line in enumerate(lines, start=1):
        if line.startswith("#if"):
            branches.append(line.split() == ["#ifdef", "REJECT"])
        elif line.startswith("#else"):
            branches[-1] = False
        elif line.startswith("#endif"):
            branches.pop()
        elif line.startswith(("struct", "};")):
            in_schema = line.startswith("struct") and not line.endswith("};")
        if any(branches) and not line.startswith("#"):
            found.add(number)
            if in_schema:
                return set(range(number, len(lines) + 1))
    return found


def read_expectation(source: str, family: str) -> Expectation:
    expectation = Expectation(lines=mistaken_lines(source))
    for kind, text in DIRECTIVE.findall(source):
        if kind == "errors":
            expectation.errors = int(text)
        elif kind in ("expect", f"expect-{family}"):
            expectation.words.append(text)
        elif kind in ("line-lost", f"line-lost-{family}"):
            expectation.lines = set()
    return expectation


def problems_of_accepted(outcome: Outcome) -> list[str]:
    """What is wrong with the way in which the correct twin compiles."""
    if not outcome.accepted:
        return ["the file must compile as it stands, without REJECT"]
    if outcome.diagnostics.strip():
        return ["the file must compile without a word as it stands, without REJECT"]
    return []


def problems_of_rejected(outcome: Outcome, expectation: Expectation, file: Path) -> list[str]:
    """What is wrong with the way in which the mistaken twin is refused."""
    if outcome.accepted:
        return ["the file must not compile with -DREJECT, but it does"]
    problems = []
    if not expectation.words:
        problems.append("no '// expect:' line says what the compiler must print")
    errors = len(ERROR.findall(outcome.diagnostics))
    if errors != expectation.errors:
        problems.append(f"{errors} errors instead of {expectation.errors}")
    said = INCLUDED.sub("", outcome.diagnostics)
    lines = len(said.splitlines())
    if lines > MOST_LINES:
        problems.append(f"{lines} lines of diagnostics, more than {MOST_LINES}")
    named = {int(number) for number in re.findall(rf"{re.escape(str(file))}:(\d+)", said)}
    if expectation.lines and not named & expectation.lines:
        problems.append("no line of the mistake is named")
    problems += [f"the diagnostics lack: {word}" for word in expectation.words if word not in said]
    return problems


def compile_file(compiler: str, options: list[str], file: Path) -> Outcome:
    command = [compiler, "-std=c++20", "-fsyntax-only", "-fdiagnostics-color=never", *options, str(file)]
    # Without a locale both compilers quote with plain apostrophes.
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}, check=False)
    return Outcome(done.returncode == 0, done.stdout + done.stderr)


def written(file: Path, problems: list[str], outcome: Outcome) -> str:
    """The report of the problems; empty if there are none."""
    return "\n".join([*(f"{file}: {problem}" for problem in problems), outcome.diagnostics]) if problems else ""


def check_correct(files: list[Path], compiler: str, options: list[str]) -> str:
    """Compiles the correct twins of the files; returns the report of what is wrong, empty when all is well."""
    if len(files) == 1:
        outcome = compile_file(compiler, [*options, *WARNINGS], files[0])
        return written(files[0], problems_of_accepted(outcome), outcome)
    with tempfile.TemporaryDirectory() as folder:
        together = Path(folder) / "together.cpp"
        together.write_text(source_of_all(files), encoding="utf-8")
        return check_correct([together], compiler, options)


def source_of_all(files: list[Path]) -> str:
    """A source that has each file in a namespace of its own, behind what they include."""
    includes = {line for file in files for line in INCLUDE.findall(file.read_text(encoding="utf-8"))}
    bodies = [f'namespace twin_{number} {{\n#include "{file.resolve()}"\n}}\n' for number, file in enumerate(files)]
    return "".join(f"{line}\n" for line in sorted(includes)) + "".join(bodies)


def check_mistaken(file: Path, compiler: str, family: str, options: list[str]) -> str:
    """Compiles the mistaken twin; returns the report of what is wrong, empty when all is well."""
    expectation = read_expectation(file.read_text(encoding="utf-8"), family)
    outcome = compile_file(compiler, [*options, WITHOUT_SOURCE[family], "-DREJECT"], file)
    return written(file, problems_of_rejected(outcome, expectation, file), outcome)


def check_twin(file: Path, compiler: str, family: str, options: list[str]) -> str:
    """Compiles both twins; returns the report of what is wrong, empty when all is well."""
    reports = (check_correct([file], compiler, options), check_mistaken(file, compiler, family, options))
    return "\n".join(report for report in reports if report)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--family", required=True, choices=("gcc", "clang"))
    half = parser.add_mutually_exclusive_group()
    half.add_argument("--correct", action="store_true", help="only that the files compile as they stand")
    half.add_argument("--mistaken", action="store_true", help="only that they are refused with -DREJECT")
    arguments, options = parser.parse_known_args()
    if arguments.correct:
        report = check_correct(arguments.files, arguments.compiler, options)
    else:
        check = check_mistaken if arguments.mistaken else check_twin
        report = "\n".join(filter(None, (check(file, arguments.compiler, arguments.family, options) for file in arguments.files)))
    print(report or "as expected")
    return 1 if report else 0


if __name__ == "__main__":
    sys.exit(main())
