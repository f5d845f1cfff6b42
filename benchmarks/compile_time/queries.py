# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Writes C++ files with as many distinct queries as are asked for, over five tables."""

HEADER_ALONE = "#include <sequent/sequent.hpp>\n"

SCHEMA = """
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
  sq::col<As, "founded", std::optional<sq::date>> founded;
  sq::col<As, "rating", double> rating;
};
template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
template <class As>
struct products_schema {
  static constexpr sq::name table_name = "products";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
  sq::col<As, "price", double> price;
  sq::col<As, "stock", int> stock;
  sq::col<As, "note", std::optional<std::string>> note;
};
template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "user_id", std::int64_t, sq::references<users_schema, "id">> user_id;
  sq::col<As, "placed", sq::timestamp> placed;
  sq::col<As, "paid", bool> paid;
  sq::col<As, "total", double> total;
};
template <class As>
struct items_schema {
  static constexpr sq::name table_name = "items";
  sq::col<As, "order_id", std::int64_t, sq::references<orders_schema, "id">> order_id;
  sq::col<As, "product_id", std::int64_t, sq::references<products_schema, "id">> product_id;
  sq::col<As, "quantity", int> quantity;
  sq::col<As, "price", double> price;
  sq::col<As, "comment", std::optional<std::string>> comment;
};
inline constexpr sq::table<orgs_schema> orgs;
inline constexpr sq::table<users_schema> users;
inline constexpr sq::table<products_schema> products;
inline constexpr sq::table<orders_schema> orders;
inline constexpr sq::table<items_schema> items;
"""

# Of each table: columns to select, numbers to compare, texts to compare, and a table to join.
TABLES = [
    ("orgs", ["id", "name", "founded", "rating"], ["id", "rating"], ["name"], "users", "users.org_id == orgs.id"),
    ("users", ["id", "name", "email", "age"], ["id", "age", "org_id"], ["name", "email"], "orgs", "users.org_id == orgs.id"),
    ("products", ["id", "title", "price", "stock", "note"], ["price", "stock", "id"], ["title", "note"], "items",
     "items.product_id == products.id"),
    ("orders", ["id", "placed", "paid", "total"], ["total", "id", "user_id"], [], "users", "orders.user_id == users.id"),
    ("items", ["quantity", "price", "comment", "order_id"], ["quantity", "price", "order_id"], ["comment"], "products",
     "items.product_id == products.id"),
]  # fmt: skip
BY_NAME = {table[0]: table for table in TABLES}
COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]


def picked(choices: list[str], index: int, count: int) -> list[str]:
    """`count` neighbours among the choices, beginning at `index`."""
    return [choices[(index + step) % len(choices)] for step in range(min(count, len(choices)))]


def query(index: int) -> str:
    """One chain of calls. The choices advance at different speeds, so that no two queries are the same."""
    variant = index // len(TABLES)
    name, columns, numbers, texts, joined, condition = TABLES[index % len(TABLES)]
    has_join = index % 2 == 1
    selected = [f"{name}.{column}" for column in picked(columns, variant, 2 + variant % 3)]
    terms = [f"{name}.{numbers[variant % len(numbers)]} {COMPARISONS[variant % 6]} number"]
    other_numbers = numbers
    if has_join:
        _, other_columns, other_numbers, other_texts, *_ = BY_NAME[joined]
        selected += [f"{joined}.{column}" for column in picked(other_columns, variant // 2, 2)]
        terms.append(f"{joined}.{other_numbers[variant // 3 % len(other_numbers)]} {COMPARISONS[variant // 6 % 6]} number")
        texts = [f"{joined}.{text}" for text in other_texts]
    else:
        terms.append(f"{name}.{numbers[(variant + 1) % len(numbers)]} {COMPARISONS[variant // 6 % 6]} {variant % 7} + number")
        texts = [f"{name}.{text}" for text in texts]
    if texts and variant % 2 == 0:
        terms.append(f"{texts[variant // 2 % len(texts)]}.like(text)")
    elif variant % 2 == 0:
        terms.append(f"{name}.{columns[-1]}.is_not_null()")
    direction = ["", ".desc()", ".asc()"][variant % 3]
    parts = [f"sq::select({', '.join(selected)})", f".from({name})"]
    if has_join:
        parts.append(f".{'left_join' if variant % 4 == 3 else 'join'}({joined}, {condition})")
    operator = " && " if variant % 5 else " || "
    parts += [f".where({operator.join(terms)})", f".order_by({name}.{columns[variant % len(columns)]}{direction})", ".limit(10)"]
    return "".join(parts)


def built_and_rendered(count: int) -> str:
    """Each query is built and its SQL text is asked for."""
    functions = [
        f"std::string_view query_{index}(int number, std::string_view text) {{\n"
        f"  static_cast<void>(number), static_cast<void>(text);\n"
        f"  return sq::sql<sq::postgres>({query(index)});\n}}\n"
        for index in range(count)
    ]
    return HEADER_ALONE + SCHEMA + "".join(functions)


def executed(count: int) -> str:
    """Each query is built, executed and its rows are handed out."""
    functions = [
        f"auto query_{index}(sq::engine<sq::postgres>& db, int number, std::string_view text) {{\n"
        f"  static_cast<void>(number), static_cast<void>(text);\n"
        f"  return db.execute({query(index)}).all();\n}}\n"
        for index in range(count)
    ]
    return "#include <sequent/postgres.hpp>\n" + HEADER_ALONE + SCHEMA + "".join(functions)
