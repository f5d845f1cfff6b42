# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Statements on tables of many columns. Each has a table of its own: that is what a program pays for one."""

from __future__ import annotations

import tables
from program import Query

TYPES = ("std::int64_t", "std::string", "int", "double", "std::optional<std::string>", "bool")


def read_whole(index: int, width: int = 30) -> Query:
    """A table of so many columns, read row by row as the struct that it is."""
    name = f"wide_{index}"
    types = [TYPES[(place + index) % len(TYPES)] for place in range(width)]
    number = types.index("int")
    return Query(
        chain=f"sq::select({name}).where({name}.c{number} >= number).order_by({name}.c{number}).limit(10)",
        sql=f"SELECT {', '.join(f'c{place}' for place in range(width))} FROM {name} WHERE c{number} >= ?{{number}} "
        f"ORDER BY c{number} LIMIT 10",
        fields=tuple(types),
        table=tables.wide_table(name, types),
        is_whole_table=True,
    )


def insert(width: int, index: int) -> Query:
    """One row, given as a struct with all of its members named; texts, as in most wide tables."""
    name = f"wide_{width}_{index}"
    types = ["std::string"] * width
    members = ", ".join(f".c{place} = std::string(text)" for place in range(width))
    columns = ", ".join(f"c{place}" for place in range(width))
    values = ", ".join("?{text}" for _ in range(width))
    return Query(
        chain=f"sq::insert_into({name}).values({{{members}}})",
        sql=f"INSERT INTO {name} ({columns}) VALUES ({values})",
        table=tables.wide_table(name, types),
    )
