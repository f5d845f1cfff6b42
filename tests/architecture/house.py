# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Rules about the files themselves. Each takes a tree and returns what breaks the rule, one line a piece."""

from __future__ import annotations

import re
import statistics
from pathlib import PurePosixPath

from tree import CONFIG, Tree, is_front_door

MOST_LINES = 400
MEDIAN_LINES = 120
LICENCE = ("SPDX-License-Identifier: BSL-1.0", "Copyright (c) 2026 the Sequent authors")
TEST_KINDS = ("static", "unit", "integration")
AT_THE_TOP = {
    *("CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "dev"),
    *("include", "tests", "benchmarks", "docs", "cmake", "build"),
}
# In halves, so that the rule does not find itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
DEFINE = re.compile(r"^\s*#\s*define\b.*", re.MULTILINE)
# A specialisation of someone else's template keeps the name that they chose.
SUFFIXED = re.compile(r"^\s*(?:struct|class|concept|using|enum class|enum)\s+(\w+_(?:t|impl))\b(?!\s*<)", re.MULTILINE)


def no_file_is_long(tree: Tree) -> list[str]:
    counts = {path: len(tree.text(path).splitlines()) for path in tree.code}
    return [f"{path} has {count} lines, more than {MOST_LINES}" for path, count in counts.items() if count > MOST_LINES]


def headers_are_short(tree: Tree) -> list[str]:
    counts = [len(tree.header_text(header).splitlines()) for header in tree.headers]
    median = statistics.median(counts) if counts else 0
    return [f"the median header has {median:g} lines, more than {MEDIAN_LINES}"] if median > MEDIAN_LINES else []


def only_the_configuration_defines_macros(tree: Tree) -> list[str]:
    return [
        f"{header}: {define.strip()}"
        for header in tree.headers
        if header != CONFIG
        for define in DEFINE.findall(tree.header_text(header))
    ]


def headers_have_tests(tree: Tree) -> list[str]:
    """Each header has a test of its name: what mirrors is found. The front doors only include."""
    problems = []
    for header in tree.headers:
        if is_front_door(header) or not header.endswith(".hpp"):
            continue
        test = PurePosixPath(*PurePosixPath(header).parts[1:]).with_suffix(".cpp")
        if not any((tree.root / "tests" / kind / test).is_file() for kind in TEST_KINDS):
            problems.append(f"{header} has no test {test} in tests/{{{','.join(TEST_KINDS)}}}/")
    return problems


def files_name_their_licence(tree: Tree) -> list[str]:
    problems = []
    for path in tree.code:
        lines = tree.text(path).splitlines()
        first = 1 if lines and lines[0].startswith("#!") else 0
        head = [line.lstrip("/# ") for line in lines[first : first + 2]]
        if tuple(head) != LICENCE:
            problems.append(f"{path} does not begin with the two lines of the licence")
    return problems


def headers_are_included_once(tree: Tree) -> list[str]:
    return [
        f"{header} lacks #pragma once in its third line"
        for header in tree.headers
        if header.endswith(".hpp") and tree.header_text(header).splitlines()[2:3] != ["#pragma once"]
    ]


def nothing_is_unfinished(tree: Tree) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path in tree.code
        for number, line in enumerate(tree.text(path).splitlines(), start=1)
        if UNFINISHED.search(line)
    ]


def names_have_no_suffix(tree: Tree) -> list[str]:
    return [f"{header}: {name}" for header in tree.headers for name in SUFFIXED.findall(tree.header_text(header))]


def the_top_is_tidy(tree: Tree) -> list[str]:
    return [
        f"{entry.name} does not belong at the top"
        for entry in sorted(tree.root.iterdir())
        if entry.name not in AT_THE_TOP and not entry.name.startswith(".")
    ]
