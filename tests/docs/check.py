# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Compiles and runs the code blocks of a page, or checks the links of all pages.

What stands behind ```cpp says what a block is:

    program         a program of its own; it must run and return 0
    schema          stands at namespace scope for the whole page
    (nothing)       statements: all such blocks of a page run in order in one program, each in a scope of its own;
                    `db` is an engine on SQLite in memory, the same for the whole page
    postgres        the same, in a second program whose `db` is SEQUENT_TEST_POSTGRES
    reject          statements that must not compile in the page's context; each line that begins with "error" of a
                    ```text block right behind must be in what g++ prints
    reject schema   the same at namespace scope

Hidden parts stand in comments: `<!-- schema` or `<!-- setup` (the start of main) on one line, code, `-->`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from page import Block, Page, PageError, read_page
from program import postgres_program, preamble, rejected_program, sqlite_program

SECONDS_TO_RUN = 120
# Leaving out members of `insertable` and `patch` is their point.
WARNINGS = ("-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wno-unused-variable", "-Wno-unused-but-set-variable",
            "-Wno-missing-field-initializers")


@dataclass(frozen=True)
class Toolchain:
    """A compiler with its options, and what to link."""

    compiler: str
    options: list[str]
    libraries: list[str]

    def run(self, arguments: list[str]) -> subprocess.CompletedProcess[str]:
        command = [self.compiler, "-std=c++20", "-fdiagnostics-color=never", *self.options, *arguments]
        environment = {**os.environ, "LC_ALL": "C"}
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def check_running(text: str, what: str, tools: Toolchain, environment: dict[str, str]) -> list[str]:
    """Builds and runs a program in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "program.cpp")
        source.write_text(text, encoding="utf-8")
        built = tools.run([*WARNINGS, str(source), "-o", f"{folder}/program", *tools.libraries])
        if built.returncode != 0:
            return [f"{what} does not compile:\n{built.stderr}"]
        done = subprocess.run(
            [f"{folder}/program"],
            cwd=folder,
            capture_output=True,
            text=True,
            env={**os.environ, **environment},
            timeout=SECONDS_TO_RUN,
            check=False,
        )
    if done.returncode != 0:
        return [f"{what} ends with {done.returncode}:\n{done.stdout}{done.stderr}"]
    return []


def check_all_rejected(page: Page, tools: Toolchain) -> list[str]:
    """What the refusals of a page have in common is compiled ahead, since it takes most of the time."""
    rejected = page.with_role("reject", "reject schema")
    if not rejected:
        return []
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        context = Path(folder, "context.hpp")
        context.write_text(preamble(page), encoding="utf-8")
        tools.run(["-x", "c++-header", str(context), "-o", f"{context}.gch"])
        for block in rejected:
            problems += check_rejected(page, block, context, tools)
    return problems


def check_rejected(page: Page, block: Block, context: Path, tools: Toolchain) -> list[str]:
    what = f"{page.name}:{block.line}"
    source = context.with_name("program.cpp")
    source.write_text(rejected_program(page, block), encoding="utf-8")
    done = tools.run(["-fsyntax-only", "-include", str(context), str(source)])
    if done.returncode == 0:
        return [f"{what} must not compile, but it does"]
    message = page.after(block)
    if message is None or message.language != "text":
        return []
    promised = [line.strip() for line in message.text.splitlines() if line.startswith("error")]
    # Pages may quote as a terminal does; here the compiler quotes plainly.
    promised = [line.replace("‘", "'").replace("’", "'") for line in promised]
    return [f"{what}: g++ does not print: {line}\n{done.stderr}" for line in promised if line not in done.stderr]


def check_page(page: Page, tools: Toolchain) -> list[str]:
    problems = []
    for block in page.with_role("program"):
        text = f'#line {block.line} "{page.name}"\n{block.text}\n'
        problems += check_running(text, f"{page.name}:{block.line}", tools, {})
    if page.with_role("", "schema", "setup", "reject", "reject schema"):
        problems += check_running(sqlite_program(page), page.name, tools, {})
    if page.with_role("postgres"):
        if not os.environ.get("SEQUENT_TEST_POSTGRES"):
            return [*problems, f"{page.name} has blocks for PostgreSQL, but SEQUENT_TEST_POSTGRES is not set"]
        schema = f"docs_{os.getpid()}"
        environment = {"PGOPTIONS": f"-c search_path={schema}"}
        problems += check_running(postgres_program(page, schema), f"{page.name} (postgres)", tools, environment)
    return problems + check_all_rejected(page, tools)


def check_links(root: Path, paths: list[Path]) -> list[str]:
    """Every relative link leads to a file of the project, and to a heading of it where it names one."""
    problems = []
    for path in paths:
        page = read_page(path, path.relative_to(root).as_posix())
        for line, link in page.links:
            if "://" in link or link.startswith("mailto:"):
                continue
            target, _, anchor = link.partition("#")
            file = (path.parent / target).resolve() if target else path
            if not file.is_relative_to(root) or not file.exists():
                problems.append(f"{page.name}:{line}: {link} leads nowhere")
            elif anchor and file.suffix == ".md" and anchor not in read_page(file, file.name).anchors():
                problems.append(f"{page.name}:{line}: {link} names no heading of that page")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--links", action="store_true", help="check the links instead of the code")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--option", action="append", default=[], help="for the compiler; may be repeated")
    parser.add_argument("--library", action="append", default=[], help="a file or an option to link with")
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    paths = [page.resolve() for page in arguments.pages]
    try:
        if arguments.links:
            problems = check_links(root, paths)
        else:
            tools = Toolchain(arguments.compiler, arguments.option, arguments.library)
            problems = []
            for path in paths:
                problems += check_page(read_page(path, path.relative_to(root).as_posix()), tools)
    except PageError as error:
        problems = [str(error)]
    print("\n".join(problems) or "holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
