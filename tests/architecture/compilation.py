# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Rules that need a compiler. Each takes a tree and a compiler's command line, and returns what breaks the rule."""

from __future__ import annotations

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from tree import Tree

DATABASE_HEADER = re.compile(r"\S*/(?:pqxx/\S+|libpq-fe\.h|libpq-events\.h|postgres_ext\.h|sqlite3\.h)\b")
QUERY_DOOR = "sequent/sequent.hpp"


def compile_text(text: str, command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*command, "-std=c++20", "-x", "c++", "-"], input=text, capture_output=True, text=True, check=False
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
