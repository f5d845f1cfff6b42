# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Rules that need a compiler. Each takes a tree and a compiler's command line, and returns what breaks the rule."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tree import CONFIG, Tree, is_front_door

ERROR = re.compile(r"error: .*")
DATABASE_HEADER = re.compile(r"\S*/(?:pqxx/\S+|libpq-fe\.h|libpq-events\.h|postgres_ext\.h|sqlite3\.h)\b")
QUERY_DOOR = "sequent/sequent.hpp"
ANONYMOUS_SCHEMAS = "tests/architecture/anonymous_schemas.cpp"
# What the linker takes for that of another file where the names agree: a symbol that is weak or unique, and of a schema.
MIXED = re.compile(r"^\S* *[WVu] (.*\(anonymous namespace\)::\w+_(?:schema|columns).*)$", re.MULTILINE)


def compile_text(text: str, command: list[str], standard: str = "c++20") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*command, f"-std={standard}", "-x", "c++", "-"], input=text, capture_output=True, text=True, check=False
    )


def headers_stand_alone(tree: Tree, command: list[str]) -> list[str]:
    """Every header and every *.ipp compiles as the only include of a file."""

    def compile_one(header: str) -> str:
        done = compile_text(f"#include <{header}>\n", [*command, "-fsyntax-only", "-Wall", "-Wextra"])
        return "" if done.returncode == 0 else f"{header} does not compile alone\n{done.stderr}"

    with ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as workers:
        return [problem for problem in workers.map(compile_one, tree.headers) if problem]


def queries_see_no_database_library(tree: Tree, command: list[str]) -> list[str]:
    if QUERY_DOOR not in tree.headers:
        return [f"there is no {QUERY_DOOR}"]
    done = compile_text(f"#include <{QUERY_DOOR}>\n", [*command, "-M"])
    if done.returncode != 0:
        return [done.stderr]
    return [f"{QUERY_DOOR} includes {name}" for name in DATABASE_HEADER.findall(done.stdout)]


def front_doors_name_the_standard_they_need(tree: Tree, command: list[str]) -> list[str]:
    """Whoever compiles in C++17 gets one error, which says that."""
    problems = []
    for header in filter(is_front_door, tree.headers):
        if header == CONFIG:
            continue
        done = compile_text(f"#include <{header}>\n", [*command, "-fsyntax-only"], standard="c++17")
        errors = ERROR.findall(done.stderr)
        if len(errors) != 1 or "C++20" not in errors[0]:
            problems.append(f"{header} says in C++17: {errors}")
    return problems


def anonymous_schemas_stay_in_their_file(tree: Tree, command: list[str]) -> list[str]:
    """g++ gives an external name to what has only templates among its arguments: then two files that each have a schema of one
    name in an anonymous namespace share what is made of it. So all that is has a type of the schema among them, too.
    """
    source = tree.root / ANONYMOUS_SCHEMAS
    if not source.is_file():
        return [f"there is no {ANONYMOUS_SCHEMAS}"]
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder) / "compiled.o"
        done = subprocess.run(
            [*command, "-std=c++20", "-w", "-c", str(source), "-o", str(compiled)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            return [done.stderr]
        symbols = subprocess.run(["nm", "--demangle", str(compiled)], capture_output=True, text=True, check=True).stdout
    return [f"can be that of another file: {symbol[:200]}" for symbol in MIXED.findall(symbols)]
