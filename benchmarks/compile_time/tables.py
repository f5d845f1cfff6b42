# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The tables that the queries read: five of a shop, and tables of any width."""

from __future__ import annotations

SHOP = """
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

# The types of the shop's columns in C++, by table.
TYPES: dict[str, dict[str, str]] = {
    "orgs": {"id": "std::int64_t", "name": "std::string", "founded": "std::optional<sq::date>", "rating": "double"},
    "users": {
        "id": "std::int64_t",
        "org_id": "std::int64_t",
        "name": "std::string",
        "email": "std::optional<std::string>",
        "age": "int",
    },
    "products": {
        "id": "std::int64_t",
        "title": "std::string",
        "price": "double",
        "stock": "int",
        "note": "std::optional<std::string>",
    },
    "orders": {
        "id": "std::int64_t",
        "user_id": "std::int64_t",
        "placed": "sq::timestamp",
        "paid": "bool",
        "total": "double",
    },
    "items": {
        "order_id": "std::int64_t",
        "product_id": "std::int64_t",
        "quantity": "int",
        "price": "double",
        "comment": "std::optional<std::string>",
    },
}


def type_of(column: str) -> str:
    """The type of `table.column`."""
    table, _, name = column.partition(".")
    return TYPES[table][name]


def nullable(type_name: str) -> str:
    return type_name if type_name.startswith("std::optional<") else f"std::optional<{type_name}>"


def wide_table(name: str, types: list[str]) -> str:
    """A table of its own with the columns c0, c1, ..."""
    columns = "".join(f'  sq::col<As, "c{place}", {kind}> c{place};\n' for place, kind in enumerate(types))
    return (
        f'template <class As>\nstruct {name}_schema {{\n  static constexpr sq::name table_name = "{name}";\n{columns}}};\n'
        f"inline constexpr sq::table<{name}_schema> {name};\n"
    )
