# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""C++ files that execute generated statements."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import precedence
import statements


@dataclass(frozen=True)
class Run:
    """What is made: so many statements and queries of trees, in so many files."""

    seed: int
    size: int
    count: int
    trees: int
    parts: int

    @property
    def name(self) -> str:
        return f"seed {self.seed}, size {self.size}"


HEAD = """// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// Made by tests/differential/differential.py; do not edit.
#include <differential/databases.hpp>

namespace differential {
"""


def statement_function(run: Run, number: int) -> str:
    made = statements.statement(run.seed, number, run.size)
    lines = "".join(f"  {line}\n" for line in made.lines)
    arguments = "".join(f", {argument}" for argument in made.arguments)
    return (
        f"static void statement_{number}(databases& both) {{\n{lines}  const auto query = {made.query};\n"
        f'  both.{made.expectation}("{run.name}, statement {number}", query{arguments});\n}}\n'
    )


def trees_function(run: Run, number: int) -> str:
    """Several trees in one query, which costs less to compile."""
    trees = precedence.trees(run.seed, number, run.size)
    selected = ", ".join(f'{tree.chain}.as<"o{place}">()' for place, tree in enumerate(trees))
    texts = ", ".join(tree.sql for tree in trees)
    return (
        f"static void trees_{number}(databases& both) {{\n  const auto query = sq::select({selected}).from(people);\n"
        f'  both.expect_as_in_parentheses("{run.name}, trees {number}", query,\n'
        f'                                "SELECT {texts} FROM differential_people AS people");\n}}\n'
    )


def part(run: Run, place: int) -> str:
    """One file: its statements, and the function that executes all of them."""
    numbers, trees = range(place, run.count, run.parts), range(place, run.trees, run.parts)
    functions = [statement_function(run, number) for number in numbers] + [trees_function(run, tree) for tree in trees]
    calls = [f"statement_{number}" for number in numbers] + [f"trees_{tree}" for tree in trees]
    body = "".join(f"  {call}(both);\n" for call in calls)
    return "\n".join([HEAD, *functions, f"void part_{place}(databases& both) {{\n{body}}}\n\n}}  // namespace differential\n"])


def main_program(parts: int) -> str:
    declared = "".join(f"part part_{place};\n" for place in range(parts))
    calls = "".join(f"  differential::part_{place}(both);\n" for place in range(parts))
    return (
        f"{HEAD}{declared}}}  // namespace differential\n\n#include <iostream>\n\nint main() {{\n"
        f"  differential::databases both;\n{calls}"
        '  std::cout << both.failures() << " failures, " << both.refused_values() << " times values were refused\\n";\n'
        "  return both.failures() == 0 ? 0 : 1;\n}\n"
    )


def write(folder: Path, run: Run) -> list[Path]:
    """The files of a run; what has not changed is not written again."""
    texts = {f"part_{place}.cpp": part(run, place) for place in range(run.parts)}
    texts["main.cpp"] = main_program(run.parts)
    for name, text in texts.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    return [folder / name for name in texts]
