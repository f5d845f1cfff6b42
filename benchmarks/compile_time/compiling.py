# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Runs compilers, and says what that took and what came out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

INCLUDE = Path(__file__).resolve().parents[2] / "include"
MOST_SECONDS = 120
CODE = set("tTW")  # how nm(1) marks functions
STOPPED = 124  # what timeout(1) returns


@dataclass(frozen=True)
class Compilation:
    """What one run of a compiler took, and the object that it left."""

    seconds: float  # user time, of the compiler and all that it starts
    megabytes: float
    object_file: Path

    @property
    def object_bytes(self) -> int:
        return self.object_file.stat().st_size

    @property
    def code_bytes(self) -> int:
        """What size(1) calls text: code, constants and unwinding tables."""
        return int(output_of("size", str(self.object_file)).splitlines()[1].split()[0])

    @property
    def functions(self) -> int:
        """The functions that were emitted."""
        symbols = output_of("nm", "--defined-only", "--format=posix", str(self.object_file)).splitlines()
        return sum(symbol.split()[1] in CODE for symbol in symbols)


def output_of(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def include_options() -> list[str]:
    found = output_of("pkg-config", "--cflags-only-I", "libpqxx", "libpq").split()
    return [f"-I{INCLUDE}", *dict.fromkeys(found)]


def compile_once(compiler: str, source: Path, *options: str) -> Compilation | None:
    """Compiles a file to an object beside it; nothing where that takes longer than anyone would wait."""
    target = source.with_suffix(".o")
    command = ["timeout", str(MOST_SECONDS), compiler, "-std=c++20", *include_options()]
    process = subprocess.Popen([*command, "-c", str(source), "-o", str(target), *options])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == STOPPED:
        return None
    if process.returncode != 0:
        sys.exit(f"measure: {' '.join(command[2:])} {source} failed")
    return Compilation(usage.ru_utime, usage.ru_maxrss / 1024, target)
