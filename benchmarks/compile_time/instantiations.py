# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""How many templates a program instantiates, as clang counts them."""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from pathlib import Path

from compiling import compile_once
from kinds import KINDS
from program import Use, sequent_program

COMPILER = "clang++-19"
HEADER_ALONE = "#include <sequent/sequent.hpp>\n"
WITH_ORM = f"{HEADER_ALONE}#include <sequent/orm.hpp>\n"


def queries(count: int, use: Use) -> str:
    return sequent_program(KINDS["two_tables"].queries(count), use)


def traced(text: str, directory: Path) -> Counter[str]:
    """How often each template was instantiated."""
    if shutil.which(COMPILER) is None:
        sys.exit(f"measure: instantiations are counted with {COMPILER}, which is not installed")
    source = directory / "counted.cpp"
    trace = directory / "counted.json"
    source.write_text(text, encoding="utf-8")
    if compile_once(COMPILER, source, "-O0", f"-ftime-trace={trace}", "-ftime-trace-granularity=0") is None:
        sys.exit("measure: the compiler takes too long")
    events = json.loads(trace.read_text(encoding="utf-8"))["traceEvents"]
    found = (event for event in events if event["name"] in ("InstantiateClass", "InstantiateFunction"))
    return Counter(event["args"]["detail"] for event in found)


def counted(directory: Path) -> dict[str, int]:
    """The figures that the budget holds: of the header, and of 49 queries on top of the first."""
    figures = {
        "header alone": traced(HEADER_ALONE, directory).total(),
        "with orm.hpp": traced(WITH_ORM, directory).total(),
    }
    for use in (Use.RENDERED, Use.COPIED):
        one, fifty = (traced(queries(count, use), directory).total() for count in (1, 50))
        figures[f"49 queries {use.name.lower()}"] = fifty - one
    return figures


def most_often(directory: Path, use: Use, count: int) -> list[tuple[str, int]]:
    """The templates that 49 queries instantiate most."""
    more = traced(queries(50, use), directory) - traced(queries(1, use), directory)
    by_template: Counter[str] = Counter()
    for detail, number in more.items():
        by_template[detail.split("<")[0].removeprefix("sequent::")] += number
    return by_template.most_common(count)
