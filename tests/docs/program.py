# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Makes C++ programs of the code blocks of a page."""

from __future__ import annotations

from page import Block, Page

STANDARD_HEADERS = (
    *("algorithm", "array", "cassert", "chrono", "cstddef", "cstdint", "cstdio", "cstdlib", "exception", "iostream"),
    *("map", "optional", "ranges", "span", "string", "string_view", "tuple", "utility", "vector"),
)
OUR_HEADERS = ("sequent/sequent.hpp", "sequent/sqlite.hpp", "sequent/postgres.hpp")

SQLITE = 'sq::engine<sq::sqlite> db{"sqlite::memory:"};'
POSTGRES = 'sq::engine<sq::postgres> db{std::getenv("SEQUENT_TEST_POSTGRES")};'


def located(block: Block, page: Page) -> str:
    """The text of a block, so that the compiler speaks of the page's own lines."""
    return f'#line {block.line} "{page.name}"\n{block.text}\n'


def preamble(page: Page) -> str:
    includes = "".join(f"#include <{header}>\n" for header in (*STANDARD_HEADERS, *OUR_HEADERS))
    schemas = "".join(located(block, page) for block in page.with_role("schema"))
    return f"{includes}namespace sq = sequent;\nnamespace {{ const char* sequent_docs_place = nullptr; }}\n{schemas}"


def main_function(page: Page, blocks: list[Block], engine: str, first: str = "", last: str = "") -> str:
    setup = "".join(located(block, page) for block in page.with_role("setup"))
    body = "".join(
        f'sequent_docs_place = "{page.name}:{block.line}";\n{{\n{located(block, page)}}}\n' for block in blocks
    )
    return (
        f'int main() try {{\nsequent_docs_place = "{page.name}: set-up";\n'
        f"[[maybe_unused]] {engine}\n{first}\n{setup}{body}{last}\n"
        "} catch (const std::exception& thrown) {\n"
        '  std::fprintf(stderr, "%s: %s\\n", sequent_docs_place, thrown.what());\n  return 1;\n}\n'
    )


def sqlite_program(page: Page) -> str:
    """All statements of the page, in order; it also proves that the context of the refusals compiles."""
    return preamble(page) + main_function(page, page.with_role(""), SQLITE)


def postgres_program(page: Page, schema: str) -> str:
    """The statements for PostgreSQL; `schema` is created for them and dropped at the end."""
    first = f'db.execute_raw("CREATE SCHEMA {schema}");'
    last = f'db.execute_raw("DROP SCHEMA {schema} CASCADE");'
    return preamble(page) + main_function(page, page.with_role("postgres"), POSTGRES, first, last)


def rejected_program(page: Page, block: Block) -> str:
    """What must not compile behind the preamble of the page."""
    if block.role == "reject schema":
        return located(block, page) + main_function(page, [], SQLITE)
    return main_function(page, [block], SQLITE)
