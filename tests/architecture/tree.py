# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The files of the project and what they include."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
CODE_FOLDERS = ("include", "tests", "benchmarks", "docs", "cmake", ".ci")
CODE_SUFFIXES = {".hpp", ".ipp", ".cpp", ".py", ".sh", ".cmake", ".in"}


@dataclass(frozen=True)
class Tree:
    """A source tree; paths are relative to its root and written with slashes."""

    root: Path

    @cached_property
    def headers(self) -> list[str]:
        """Every .hpp and .ipp, relative to include/."""
        folder = self.root / "include"
        return sorted(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".hpp", ".ipp")
        )

    @cached_property
    def code(self) -> list[str]:
        """Every file that people write, but for prose."""
        found = [self.root / "CMakeLists.txt", self.root / "dev"]
        for folder in CODE_FOLDERS:
            found += (self.root / folder).rglob("*")
        return sorted(path.relative_to(self.root).as_posix() for path in found if path.is_file() and is_code(path))

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def header_text(self, header: str) -> str:
        return self.text(f"include/{header}")

    def included_by(self, header: str) -> list[str]:
        """What a header includes, of all origins."""
        return INCLUDE.findall(self.header_text(header))


def is_code(path: Path) -> bool:
    if path.suffix in CODE_SUFFIXES or path.name == "CMakeLists.txt":
        return True
    # Scripts have no suffix; they are known by their first line.
    return not path.suffix and path.read_bytes().startswith(b"#!")


def without_suffix(header: str) -> str:
    """A header and the *.ipp beside it are one unit."""
    return PurePosixPath(header).with_suffix("").as_posix()


def folder_of(header: str) -> str:
    """`sequent/driver/postgres/session.hpp` -> `driver/postgres`; empty for the front doors."""
    return "/".join(PurePosixPath(header).parts[1:-1])


def is_front_door(header: str) -> bool:
    return folder_of(header) == ""


CONFIG = "sequent/config.hpp"
