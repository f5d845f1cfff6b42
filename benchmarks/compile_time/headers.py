# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What headers alone cost, beside that of libpqxx."""

from __future__ import annotations

from pathlib import Path

from compiling import compile_once

INCLUDED: dict[str, tuple[str, ...]] = {
    "pqxx/pqxx": ("pqxx/pqxx",),
    "sequent.hpp": ("sequent/sequent.hpp",),
    "and orm.hpp": ("sequent/sequent.hpp", "sequent/orm.hpp"),
    "sequent.hpp, postgres.hpp": ("sequent/sequent.hpp", "sequent/postgres.hpp"),
    "and orm.hpp, too": ("sequent/sequent.hpp", "sequent/postgres.hpp", "sequent/orm.hpp"),
}


def seconds(compiler: str, rounds: int, directory: Path) -> dict[str, float]:
    """The fastest of several compilations of each, by turns."""
    fastest: dict[str, float] = {}
    for _ in range(rounds):
        for place, (name, included) in enumerate(INCLUDED.items()):
            source = directory / f"headers_{place}.cpp"
            source.write_text("".join(f"#include <{header}>\n" for header in included), encoding="utf-8")
            if run := compile_once(compiler, source, "-O0"):
                fastest[name] = min(run.seconds, fastest.get(name, run.seconds))
    return fastest


def report(compiler: str, rounds: int, directory: Path) -> None:
    found = seconds(compiler, rounds, directory)
    print(f"\n{compiler}, headers alone: seconds, and divided by those of pqxx/pqxx")
    reference = found["pqxx/pqxx"]
    for name, time in found.items():
        print(f"  {name:40}{time:7.2f}{time / reference:7.2f}")
    for what, over in (("and orm.hpp", "sequent.hpp"), ("and orm.hpp, too", "sequent.hpp, postgres.hpp")):
        more = found[what] - found[over]
        print(f"  {'orm.hpp over ' + over:40}{more:7.2f}{more / reference:7.2f}")
