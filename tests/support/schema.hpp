// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

/// The tables that the tests of the query layers share: a shop, and names that are hard to write.
namespace shop {

namespace sq = sequent;

enum class state { draft, sold };

/// A type of the user's own, stored as a number.
struct seller_id {
  std::int64_t value;
  friend bool operator==(seller_id, seller_id) = default;
};

}  // namespace shop

template <>
struct sequent::mapped_type<shop::seller_id> {
  using stored = std::int64_t;
  static constexpr stored store(shop::seller_id id) { return id.value; }
  static constexpr shop::seller_id load(stored value) { return shop::seller_id{value}; }
};

template <>
inline constexpr auto sequent::enum_names<shop::state> =
    std::array{sequent::enumerator{shop::state::draft, "draft"}, sequent::enumerator{shop::state::sold, "sold"}};

namespace shop {

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
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

/// Every type that a column can have, and every way to be filled in by the database.
template <class As>
struct items_schema {
  static constexpr sq::name table_name = "items";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "active", bool> active;
  sq::col<As, "small", std::int16_t> small;
  sq::col<As, "medium", std::int32_t> medium;
  sq::col<As, "large", std::optional<std::int64_t>> large;
  sq::col<As, "ratio", float> ratio;
  sq::col<As, "price", double> price;
  sq::col<As, "label", std::string, sq::length<80>> label;
  sq::col<As, "picture", sq::bytes> picture;
  sq::col<As, "made", sq::timestamp, sq::default_sql<"CURRENT_TIMESTAMP">> made;
  sq::col<As, "day", std::optional<sq::date>> day;
  sq::col<As, "state", state, sq::default_value<state::draft>> item_state;
  sq::col<As, "seller", std::optional<seller_id>> seller;
  sq::col<As, "total", double, sq::generated<"price * medium">> total;
};

/// A table of which the database fills in everything.
template <class As>
struct counters_schema {
  static constexpr sq::name table_name = "counters";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "hits", int, sq::default_value<0>> hits;
};

/// A table in a schema of its own, with a key of two columns.
template <class As>
struct invoices_schema {
  static constexpr sq::name schema_name = "billing";
  static constexpr sq::name table_name = "invoices";
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "place", std::int32_t> place;
  sq::col<As, "user_id", std::int64_t> user_id;
  static constexpr auto constraints = sq::constraints(
      sq::primary_key_on<"number", "place">,
      sq::foreign_key_on<"user_id">.template references<users_schema, "id">().template on_delete<sq::referential_action::cascade>());
};

/// Names that must be quoted in one database or in both.
template <class As>
struct order_schema {
  static constexpr sq::name schema_name = "My Shop";
  static constexpr sq::name table_name = "order";
  sq::col<As, "user", std::string> user;
  sq::col<As, "key", std::string> key;
  sq::col<As, "Mixed", std::string> mixed;
  sq::col<As, "say \"hi\"", std::string> quoted;
  sq::col<As, "1st", std::string> first;
  sq::col<As, "_plain_1", std::string> plain;
  sq::col<As, "größe", std::string> umlaut;
  sq::col<As, "a.b", std::string> dotted;
};

inline constexpr sq::table<orgs_schema> orgs;
inline constexpr sq::table<users_schema> users;
inline constexpr sq::table<items_schema> items;
inline constexpr sq::table<counters_schema> counters;
inline constexpr sq::table<invoices_schema> invoices;
inline constexpr sq::table<order_schema> order;

using user = sq::row<users_schema>;
using org = sq::row<orgs_schema>;

}  // namespace shop
