# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Statements that are large in one way each. A file of one of them is measured with its headers: `measure.py --whole`."""

from __future__ import annotations

import expressions
import wide
from operators import comparison
from program import Query

TABLES = ("users", "orgs", "products", "orders", "items")


def sixty_columns(index: int) -> Query:
    """A table of 60 columns, read whole."""
    return wide.read_whole(index, width=60)


def twelve_joined(index: int) -> Query:
    """Twelve tables under names of their own, each joined to the one before."""
    names = [f"{TABLES[place % len(TABLES)]}_{place}" for place in range(12)]
    keys = {"users": "id", "orgs": "id", "products": "id", "orders": "id", "items": "order_id"}
    columns = [f"{name}.{keys[name.partition('_')[0]]}" for name in names]
    operators = [comparison(index + place) for place in range(12)]
    before = "".join(f'constexpr auto {name} = {name.partition("_")[0]}.as<"{name}">();\n  ' for name in names)
    joins = list(zip(names[1:], columns, operators, columns[1:], strict=False))
    chain = "".join(f".join({name}, {left} {operator.chain} {right})" for name, left, operator, right in joins)
    sql = "".join(
        f" JOIN {name.partition('_')[0]} AS {name} ON {left} {operator.sql} {right}" for name, left, operator, right in joins
    )
    return Query(
        before=before,
        chain=f"sq::select({', '.join(columns)}).from({names[0]}){chain}.where({columns[0]} > number)",
        sql=f"SELECT {', '.join(columns)} FROM users AS {names[0]}{sql} WHERE {columns[0]} > ?{{number}}",
        fields=("std::int64_t",) * 12,
    )


def many_nodes(index: int) -> Query:
    """A statement of 150 nodes, most of them in one expression."""
    return expressions.query(index, nodes=140)


def six_members(index: int) -> Query:
    """WITH of six queries, each of which reads the one before."""
    chain_before, sql_members = "", []
    for place in range(6):
        name, above = f"step_{place}", f"step_{place - 1}"
        operator = comparison(index + place)
        if place == 0:
            chain_before += f'const auto {name} = sq::cte<"{name}">(sq::select(users.id, users.age)'
            chain_before += ".where(users.age > number));\n  "
            sql_members.append(f"{name} AS (SELECT users.id, users.age FROM users WHERE users.age > ?{{number}})")
        else:
            chain_before += (
                f'const auto {name} = sq::cte<"{name}">(sq::select({above}.get<"id">(), {above}.get<"age">()).from({above})'
                f'.where({above}.get<"age">() {operator.chain} number));\n  '
            )
            sql_members.append(
                f"{name} AS (SELECT {above}.id, {above}.age FROM {above} WHERE {above}.age {operator.sql} ?{{number}})"
            )
    return Query(
        before=chain_before,
        chain='sq::select(step_5.get<"id">(), step_5.get<"age">())'
        ".with(step_0, step_1, step_2, step_3, step_4, step_5).from(step_5)",
        sql=f"WITH {', '.join(sql_members)} SELECT step_5.id, step_5.age FROM step_5",
        fields=("std::int64_t", "int"),
    )


def families(index: int) -> Query:
    """CASE, windows and a set operation: what <sequent/all.hpp> has beside <sequent/sequent.hpp>."""
    above, below = comparison(index), comparison(index // 6)
    return Query(
        headers="#include <sequent/all.hpp>\n",
        chain=f'sq::union_all(sq::select(users.id, sq::case_(sq::when(users.age {above.chain} number, "a"), sq::else_("b"))'
        f'.as<"kind_{index}">(), sq::over(sq::rank(), sq::partition_by(users.org_id), sq::order_by(users.age.desc()))'
        '.as<"place">())'
        f".where(users.age {below.chain} number), sq::select(orgs.id, sq::lower(orgs.name), sq::over(sq::count(), "
        'sq::order_by(orgs.rating), sq::rows(sq::preceding(2))))).order_by(sq::label<"place">).limit(10)',
        sql=f"SELECT users.id, CASE WHEN users.age {above.sql} ?{{number}} THEN 'a' ELSE 'b' END AS kind_{index}, "
        "rank() OVER (PARTITION BY users.org_id ORDER BY users.age DESC) AS place FROM users "
        f"WHERE users.age {below.sql} ?{{number}} UNION ALL SELECT orgs.id, lower(orgs.name), count(*) OVER (ORDER BY "
        "orgs.rating ROWS 2 PRECEDING) FROM orgs ORDER BY 3 LIMIT 10",
        fields=("std::int64_t", "std::string", "std::int64_t"),
    )


def merged(index: int) -> Query:
    """MERGE with three cases."""
    matched = comparison(index)
    return Query(
        headers="#include <sequent/all.hpp>\n",
        chain="sq::merge_into(products).using_(items, items.product_id == products.id)"
        f".when_matched(products.stock {matched.chain} number + {index}).do_delete()"
        f".when_matched().do_update(products.stock = products.stock - items.quantity, products.price = {index} + items.price)"
        '.when_not_matched().do_insert(products.title = "new", products.price = items.price, products.stock = items.quantity)',
        sql="MERGE INTO products USING items ON items.product_id = products.id "
        f"WHEN MATCHED AND products.stock {matched.sql} ?{{number + {index}}} THEN DELETE "
        f"WHEN MATCHED THEN UPDATE SET stock = products.stock - items.quantity, price = ?{{{index}}} + items.price "
        "WHEN NOT MATCHED THEN INSERT (title, price, stock) VALUES ('new', items.price, items.quantity)",
    )
