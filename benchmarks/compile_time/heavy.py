# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Queries as reports are made of."""

from __future__ import annotations

from operators import comparison
from program import Query

# What the eight tables are compared by: a number of the caller's, or another column.
CONDITIONS = [
    *(("users.age", "number"), ("boss.age", "number"), ("orgs.rating", "number"), ("parent.rating", "number")),
    *(("orders.total", "number"), ("items.quantity", "number"), ("items.price", "number"), ("products.stock", "number")),
    *(("other.price", "number"), ("users.id", "boss.id"), ("orgs.id", "parent.id"), ("items.price", "products.price")),
]


def eight_joined(index: int) -> Query:
    """Eight tables, three of them under an alias; twelve conditions, four keys of groups, three aggregates."""
    operators = [comparison(index + place * (1 + index // 6)) for place in range(len(CONDITIONS))]
    above, differs, less = comparison(index), comparison(index // 2), comparison(index // 3)
    terms = list(zip(CONDITIONS, operators, strict=True))
    chain_terms = " && ".join(f"{left} {operator.chain} {right}" for (left, right), operator in terms)
    sql_terms = " AND ".join(
        f"{left} {operator.sql} {right.replace('number', '?{number}')}" for (left, right), operator in terms
    )
    return Query(
        before='constexpr auto boss = users.as<"boss">();\n'
        '  constexpr auto parent = orgs.as<"parent">();\n'
        '  constexpr auto other = products.as<"other">();',
        chain=f'sq::select(users.name, orgs.name.as<"org_{index}">(), parent.name.as<"parent_{index}">(), products.title, '
        f'sq::sum(items.price).as<"spent_{index}">(), sq::count().as<"bought">(), sq::max(orders.total).as<"most">())'
        f".from(users).join(orgs, users.org_id == orgs.id).join(boss, boss.id {differs.chain} users.id)"
        f".left_join(parent, parent.id {less.chain} boss.org_id).join(orders, orders.user_id == users.id)"
        ".join(items, items.order_id == orders.id).join(products, products.id == items.product_id)"
        f".left_join(other, other.stock {above.chain} products.stock).where({chain_terms})"
        ".group_by(users.name, orgs.name, parent.name, products.title)"
        f".having(sq::count() {above.chain} number && sq::sum(items.price) {less.chain} number)"
        ".order_by(users.name, products.title.desc()).limit(10)",
        sql=f"SELECT users.name, orgs.name AS org_{index}, parent.name AS parent_{index}, products.title, "
        f"sum(items.price) AS spent_{index}, count(*) AS bought, max(orders.total) AS most "
        f"FROM users JOIN orgs ON users.org_id = orgs.id JOIN users AS boss ON boss.id {differs.sql} users.id "
        f"LEFT JOIN orgs AS parent ON parent.id {less.sql} boss.org_id JOIN orders ON orders.user_id = users.id "
        "JOIN items ON items.order_id = orders.id JOIN products ON products.id = items.product_id "
        f"LEFT JOIN products AS other ON other.stock {above.sql} products.stock WHERE {sql_terms} "
        "GROUP BY users.name, orgs.name, parent.name, products.title "
        f"HAVING count(*) {above.sql} ?{{number}} AND sum(items.price) {less.sql} ?{{number}} "
        "ORDER BY users.name, products.title DESC LIMIT 10",
        fields=(
            *("std::string", "std::string", "std::optional<std::string>", "std::string"),
            *("std::optional<double>", "std::int64_t", "std::optional<double>"),
        ),
    )


def layers(index: int) -> Query:
    """A CTE with groups and a derived table with an outer join, joined and grouped again."""
    paid, most, grown, rich = (comparison(index + place * (1 + index // 6)) for place in range(4))
    return Query(
        before='const auto spending = sq::cte<"spending">(sq::select(orders.user_id, '
        f'sq::sum(orders.total).as<"spent_{index}">(), sq::count().as<"bought">()).from(orders)'
        f".where(orders.paid == flag && orders.total {paid.chain} number).group_by(orders.user_id)"
        f".having(sq::count() {most.chain} number));\n"
        f'  const auto people = sq::select(users.id, users.name, orgs.name.as<"org_{index}">()).from(users)'
        f".left_join(orgs, users.org_id == orgs.id).where(users.age {grown.chain} number && users.name.like(text))"
        '.as<"people">();',
        chain=f'sq::select(people[users.name], people.get<"org_{index}">(), '
        f'sq::sum(spending.get<"spent_{index}">()).as<"all_{index}">(), sq::max(spending.get<"bought">()).as<"most">())'
        ".with(spending).from(people).join(spending, people[users.id] == spending[orders.user_id])"
        f'.where(spending.get<"bought">() {rich.chain} number || people.get<"org_{index}">().is_not_null())'
        f'.group_by(people[users.name], people.get<"org_{index}">())'
        f'.order_by(people.get<"org_{index}">(), people[users.name].desc()).limit(10)',
        sql=f"WITH spending AS (SELECT orders.user_id, sum(orders.total) AS spent_{index}, count(*) AS bought FROM orders "
        f"WHERE orders.paid = ?{{flag}} AND orders.total {paid.sql} ?{{number}} GROUP BY orders.user_id "
        f"HAVING count(*) {most.sql} ?{{number}}) SELECT people.name, people.org_{index}, "
        f"sum(spending.spent_{index}) AS all_{index}, max(spending.bought) AS most FROM (SELECT users.id, users.name, "
        f"orgs.name AS org_{index} FROM users LEFT JOIN orgs ON users.org_id = orgs.id WHERE users.age {grown.sql} ?{{number}} "
        "AND users.name LIKE ?{text}) AS people JOIN spending ON people.id = spending.user_id "
        f"WHERE spending.bought {rich.sql} ?{{number}} OR people.org_{index} IS NOT NULL "
        f"GROUP BY people.name, people.org_{index} ORDER BY people.org_{index}, people.name DESC LIMIT 10",
        fields=(
            *("std::string", "std::optional<std::string>"),
            *("std::optional<double>", "std::optional<std::int64_t>"),
        ),
    )
