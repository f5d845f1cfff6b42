# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Makes C++ programs of queries: each executed, its rows copied into a struct; in Sequent, and as SQL in strings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import tables

STANDARD_HEADERS = "".join(f"#include <{name}>\n" for name in ("cstdint", "optional", "string", "string_view", "vector"))
SEQUENT_HEADERS = f"{STANDARD_HEADERS}#include <sequent/postgres.hpp>\n#include <sequent/sequent.hpp>\nnamespace sq = sequent;\n"
LIBPQXX_HEADERS = f"{STANDARD_HEADERS}#include <pqxx/pqxx>\n"
# What a query is given to compare with.
VALUES = "[[maybe_unused]] int number, [[maybe_unused]] std::string_view text, [[maybe_unused]] bool flag"
BOUND = re.compile(r"\?\{(.+?)\}")
OPTIONAL = re.compile(r"std::optional<(.+)>")
# libpqxx has no types for these: whoever writes SQL in strings reads them as texts.
TEXTS = {"sq::date": "std::string", "sq::timestamp": "std::string"}


class Use(Enum):
    """What becomes of a query in Sequent."""

    RENDERED = "its text is asked for; nothing is executed"
    ITERATED = "executed, and its rows are looked at one by one"
    COPIED = "executed, and its rows are copied into a struct of the user's"


@dataclass(frozen=True)
class Query:
    """A statement, said twice."""

    chain: str  # in Sequent
    sql: str  # with ?{value} for a value of C++ that is bound
    fields: tuple[str, ...] = ()  # the types of its row; a statement without any gives no rows
    before: str = ""  # what the chain names: aliases, derived tables
    table: str = ""  # a schema of its own
    headers: str = ""  # what it needs beside <sequent/sequent.hpp>
    is_whole_table: bool = False  # its row is that of the table, a struct already
    body: str = ""  # statements instead of a chain, of what has no like in strings


def struct(index: int, types: Sequence[str]) -> str:
    members = "".join(f" {kind} f{place};" for place, kind in enumerate(types))
    return f"struct row_{index} {{{members} }};\n"


def taken(query: Query, index: int, use: Use) -> str:
    """The statements that execute a query of Sequent and return what it gave."""
    if query.body:
        return query.body
    executed = f"db.execute({query.chain})"
    if use is Use.RENDERED:
        return f"return sq::sql<sq::postgres>({query.chain});"
    if not query.fields:
        return f"return {executed}.rowcount();"
    if use is Use.ITERATED:
        return f"std::size_t rows = 0; for (const auto& row : {executed}) static_cast<void>(row), ++rows; return rows;"
    return f"return {executed}.all();" if query.is_whole_table else f"return {executed}.into<row_{index}>();"


def sequent_program(queries: Sequence[Query], use: Use) -> str:
    parts = [*dict.fromkeys(query.headers for query in queries), SEQUENT_HEADERS, tables.SHOP]
    for index, query in enumerate(queries):
        parts.append(query.table)
        if use is Use.COPIED and query.fields and not query.is_whole_table:
            parts.append(struct(index, query.fields))
        parts.append(
            f"auto query_{index}([[maybe_unused]] sq::engine<sq::postgres>& db, {VALUES}) {{\n"
            f"  {query.before}\n  {taken(query, index, use)}\n}}\n"
        )
    return "".join(parts)


def numbered(sql: str) -> tuple[str, list[str]]:
    """The SQL with placeholders, and the values that they stand for."""
    values: list[str] = []

    def placeholder(found: re.Match[str]) -> str:
        values.append(found[1])
        return f"${len(values)}"

    return BOUND.sub(placeholder, sql), values


def read_by_hand(place: int, kind: str) -> str:
    field = f"row[{place}]"
    if optional := OPTIONAL.fullmatch(kind):
        return f"{field}.is_null() ? std::nullopt : std::optional({field}.as<{optional[1]}>())"
    return f"{field}.as<{kind}>()"


def string_function(index: int, query: Query) -> str:
    sql, values = numbered(query.sql)
    values = ["std::string(text)" if value == "text" else value for value in values]
    executed = f'tx.exec_params({", ".join([f"{chr(34)}{sql}{chr(34)}", *values])})'
    head = f"query_{index}(pqxx::work& tx, {VALUES})"
    if not query.fields:
        return f"auto {head} {{\n  return {executed}.affected_rows();\n}}\n"
    types = [re.sub(r"sq::\w+", lambda found: TEXTS[found[0]], kind) for kind in query.fields]
    fields = ", ".join(read_by_hand(place, kind) for place, kind in enumerate(types))
    return (
        f"{struct(index, types)}auto {head} {{\n  const auto found = {executed};\n  std::vector<row_{index}> rows;\n"
        f"  rows.reserve(found.size());\n  for (const auto& row : found) rows.push_back({{{fields}}});\n  return rows;\n}}\n"
    )


def strings_program(queries: Sequence[Query]) -> str:
    return LIBPQXX_HEADERS + "".join(string_function(index, query) for index, query in enumerate(queries))
