#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Makes random statements in Sequent, and executes them on each database that they compile for.

Expected of each: the database accepts it (values that cannot be calculated with, SQLSTATE class 22, are no failure), its rows
are of the types that the compiler knows, and where nothing is left to chance, both databases give the same rows. Trees of
operators are compared with the same trees in SQL with parentheses around everything. A seed and a number always make the same
statement. What fails is printed with its seed and number, and the files stay where they were compiled.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import program

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
STATEMENTS_IN_A_FILE = 25
AHEAD = "#include <differential/databases.hpp>\n"


def compiled(source: Path, folder: Path, compiler: str, options: list[str]) -> tuple[Path, str]:
    """The object file, and what the compiler says if there is none."""
    target = folder / f"{source.stem}.o"
    command = [compiler, "-std=c++20", *options, "-include", str(folder / "ahead.hpp"), "-c", str(source), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return target, done.stderr if done.returncode else ""


def run(folder: Path, sources: list[Path], arguments: argparse.Namespace) -> int:
    options = [f"-I{ROOT}/include", f"-I{ROOT}/tests", *arguments.option]
    ahead = folder / "ahead.hpp"
    ahead.write_text(AHEAD, encoding="utf-8")
    header = [arguments.compiler, "-std=c++20", *options, "-x", "c++-header", str(ahead), "-o", f"{ahead}.gch"]
    subprocess.run(header, check=True)
    with ThreadPoolExecutor(arguments.jobs) as pool:
        made = list(pool.map(lambda source: compiled(source, folder, arguments.compiler, options), sources))
    for source, (_, said) in zip(sources, made, strict=True):
        if said:
            told = [line for line in said.splitlines() if "error:" in line or "required from here" in line]
            print(f"{source} does not compile:", *told, sep="\n")
    if any(said for _, said in made):
        return 1
    target = folder / "differential"
    objects = [str(target) for target, _ in made]
    subprocess.run([arguments.compiler, *objects, *arguments.library, "-o", str(target)], check=True)
    return subprocess.run([str(target)], env=os.environ, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100, help="how many statements; there is a query of trees for each eight")
    parser.add_argument("--size", type=int, default=2, help="how deep they go")
    parser.add_argument("--parts", type=int, help="how many files they become")
    parser.add_argument("--write-only", type=Path, metavar="FOLDER", help="only make the files, in this folder")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--option", action="append", default=[], help="for the compiler; may be repeated")
    parser.add_argument("--library", action="append", default=[], help="a file or an option to link with")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    parts = arguments.parts or max(1, arguments.count // STATEMENTS_IN_A_FILE)
    wanted = program.Run(arguments.seed, arguments.size, arguments.count, max(1, arguments.count // 8), parts)
    if arguments.write_only:
        arguments.write_only.mkdir(parents=True, exist_ok=True)
        program.write(arguments.write_only, wanted)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="differential_"))
    sources = [*program.write(folder, wanted), HERE / "databases.cpp"]
    print(f"{wanted.name}: {wanted.count} statements, {wanted.trees} queries of trees, in {folder}", flush=True)
    return run(folder, sources, arguments)


if __name__ == "__main__":
    sys.exit(main())
