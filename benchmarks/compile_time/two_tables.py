# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Queries as programs are full of: one or two tables, two or three conditions, an order, a limit."""

from __future__ import annotations

from dataclasses import dataclass

from operators import Comparison, comparison
from program import Query
from tables import nullable, type_of


@dataclass(frozen=True)
class Table:
    """What queries do with a table."""

    name: str
    selected: list[str]
    numbers: list[str]
    texts: list[str]
    joined: str
    condition: tuple[str, str]  # the two columns that are equal


TABLES = [
    Table("orgs", ["id", "name", "founded", "rating"], ["id", "rating"], ["name"], "users", ("users.org_id", "orgs.id")),
    Table("users", ["id", "name", "email", "age"], ["id", "age", "org_id"], ["name", "email"], "orgs",
          ("users.org_id", "orgs.id")),
    Table("products", ["id", "title", "price", "stock", "note"], ["price", "stock", "id"], ["title", "note"], "items",
          ("items.product_id", "products.id")),
    Table("orders", ["id", "placed", "paid", "total"], ["total", "id", "user_id"], [], "users",
          ("orders.user_id", "users.id")),
    Table("items", ["quantity", "price", "comment", "order_id"], ["quantity", "price", "order_id"], ["comment"], "products",
          ("items.product_id", "products.id")),
]  # fmt: skip
BY_NAME = {table.name: table for table in TABLES}


@dataclass(frozen=True)
class Said:
    """A part of a query, in Sequent and in SQL."""

    chain: str
    sql: str


def picked(table: Table, start: int, count: int) -> list[str]:
    """`count` neighbours among the columns that are selected of a table."""
    names = table.selected
    return [f"{table.name}.{names[(start + step) % len(names)]}" for step in range(min(count, len(names)))]


def compared(table: Table, place: int, operator: Comparison, value: str) -> Said:
    column = f"{table.name}.{table.numbers[place % len(table.numbers)]}"
    return Said(f"{column} {operator.chain} {value}", f"{column} {operator.sql} ?{{{value}}}")


def conditions(table: Table, joined: Table | None, variant: int) -> list[Said]:
    """Two or three terms of WHERE."""
    terms = [compared(table, variant, comparison(variant), "number")]
    if joined:
        terms.append(compared(joined, variant // 3, comparison(variant // 6), "number"))
    else:
        terms.append(compared(table, variant + 1, comparison(variant // 6), f"{variant % 7} + number"))
    if variant % 2 == 0:
        texts = (joined or table).texts
        if texts:
            column = f"{(joined or table).name}.{texts[variant // 2 % len(texts)]}"
            terms.append(Said(f"{column}.like(text)", f"{column} LIKE ?{{text}}"))
        else:
            column = f"{table.name}.{table.selected[-1]}"
            terms.append(Said(f"{column}.is_not_null()", f"{column} IS NOT NULL"))
    return terms


def query(index: int) -> Query:
    """The choices advance at different speeds, so that no two queries are the same."""
    variant = index // len(TABLES)
    table = TABLES[index % len(TABLES)]
    joined = BY_NAME[table.joined] if index % 2 == 1 else None
    is_outer = variant % 4 == 3
    selected = picked(table, variant, 2 + variant % 3)
    fields = [type_of(column) for column in selected]
    chain, sql = f".from({table.name})", f" FROM {table.name}"
    if joined:
        others = picked(joined, variant // 2, 2)
        selected += others
        fields += [nullable(type_of(column)) if is_outer else type_of(column) for column in others]
        left, right = table.condition
        chain += f".{'left_join' if is_outer else 'join'}({joined.name}, {left} == {right})"
        sql += f" {'LEFT JOIN' if is_outer else 'JOIN'} {joined.name} ON {left} = {right}"
    terms = conditions(table, joined, variant)
    both = variant % 5 != 0
    order = f"{table.name}.{table.selected[variant % len(table.selected)]}"
    direction = ("", "desc", "asc")[variant % 3]
    return Query(
        chain=f"sq::select({', '.join(selected)}){chain}.where({(' && ' if both else ' || ').join(term.chain for term in terms)})"
        f".order_by({order}{f'.{direction}()' if direction else ''}).limit(10)",
        sql=f"SELECT {', '.join(selected)}{sql} WHERE {(' AND ' if both else ' OR ').join(term.sql for term in terms)} "
        f"ORDER BY {order} {direction.upper()} LIMIT 10",
        fields=tuple(fields),
    )
