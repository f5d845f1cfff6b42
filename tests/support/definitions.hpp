// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/ddl.hpp>

/// Tables with everything that a definition can have, to be created in both databases.
namespace definitions {

namespace sq = sequent;

enum class mood { calm, cross };

struct account_id {
  std::int64_t value = 0;
  bool operator==(const account_id&) const = default;
};

}  // namespace definitions

template <>
inline constexpr auto sequent::enum_names<definitions::mood> = std::array{
    sequent::enumerator{definitions::mood::calm, "calm"}, sequent::enumerator{definitions::mood::cross, "it's cross"}};

template <>
struct sequent::mapped_type<definitions::account_id> {
  using stored = std::int64_t;
  static constexpr stored store(definitions::account_id id) { return id.value; }
  static constexpr definitions::account_id load(stored value) { return {value}; }
};

namespace definitions {

/// Every type.
template <class As>
struct types_schema {
  static constexpr sq::name table_name = "types";
  sq::col<As, "id", account_id, sq::primary_key, sq::identity> id;
  sq::col<As, "truth", bool> truth;
  sq::col<As, "small", std::int16_t> small;
  sq::col<As, "medium", std::int32_t> medium;
  sq::col<As, "large", std::int64_t> large;
  sq::col<As, "single", float> single;
  sq::col<As, "twice", double> twice;
  sq::col<As, "words", std::string> words;
  sq::col<As, "code", std::string, sq::length<3>> code;
  sq::col<As, "octets", sq::bytes> octets;
  sq::col<As, "instant", sq::timestamp> instant;
  sq::col<As, "day", std::optional<sq::date>> day;
  sq::col<As, "mood", std::optional<mood>> humour;
  sq::col<As, "verbatim", std::string, sq::sql_type<"varchar">> verbatim;
};

/// Every attribute but references, and names that need quotes.
template <class As>
struct attributes_schema {
  static constexpr sq::name table_name = "order";
  sq::col<As, "Id", int, sq::primary_key> id;
  sq::col<As, "select", std::string, sq::unique> select;
  sq::col<As, "group", std::optional<int>, sq::index> group;
  sq::col<As, "a \"b\"", int, sq::default_value<-5>, sq::check<"\"a \"\"b\"\"\" < 10">,
          sq::check<"\"a \"\"b\"\"\" > -10">>
      odd;
  sq::col<As, "flag", bool, sq::default_value<true>> flag;
  sq::col<As, "title", std::string, sq::default_value<"it's">> title;
  sq::col<As, "mood", mood, sq::default_value<mood::cross>> humour;
  sq::col<As, "since", sq::timestamp, sq::default_sql<"CURRENT_TIMESTAMP">> since;
  sq::col<As, "title_length", int, sq::generated<"length(title)">> title_length;
};

/// A key of two columns, and what refers to it.
template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "shop", int> shop;
  sq::col<As, "number", int> number;
  sq::col<As, "total", int> total;
  sq::col<As, "paid", int> paid;
  static constexpr auto constraints =
      sq::constraints(sq::primary_key_on<"shop", "number">, sq::unique_on<"number", "total">,
                      sq::index_on<"total", "paid">, sq::check_on<"paid <= total">);
};
template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "shop", int> shop;
  sq::col<As, "number", int> number;
  static constexpr auto constraints = sq::constraints(sq::foreign_key_on<"shop", "number">.template references<orders_schema, "shop", "number">()
                                                          .template on_delete<sq::referential_action::cascade>()
                                                          .template on_update<sq::referential_action::restrict>());
};

/// A table that refers to itself.
template <class As>
struct parts_schema {
  static constexpr sq::name table_name = "parts";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "whole", std::optional<std::int64_t>, sq::references_self<"id">> whole;
};

/// Two tables in a circle, and one that refers to them.
template <class As>
struct people_schema;
template <class As>
struct teams_schema {
  static constexpr sq::name table_name = "teams";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "leader", std::optional<std::int64_t>, sq::references<people_schema, "id">,
          sq::on_delete<sq::referential_action::set_null>>
      leader;
};
template <class As>
struct people_schema {
  static constexpr sq::name table_name = "people";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "team", std::int64_t, sq::references<teams_schema, "id">, sq::on_delete<sq::referential_action::restrict>>
      team;
};
template <class As>
struct badges_schema {
  static constexpr sq::name table_name = "badges";
  sq::col<As, "person", std::int64_t, sq::primary_key, sq::references<people_schema, "id">> person;
};

/// Tables in a schema of PostgreSQL; an attached database of SQLite.
template <class As>
struct customers_schema {
  static constexpr sq::name table_name = "customers";
  static constexpr sq::name schema_name = "billing";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
};
template <class As>
struct invoices_schema {
  static constexpr sq::name table_name = "invoices";
  static constexpr sq::name schema_name = "billing";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "customer", std::int64_t, sq::references<customers_schema, "id">, sq::index> customer;
};

inline constexpr sq::table<types_schema> types;
inline constexpr sq::table<attributes_schema> attributes;
inline constexpr sq::table<orders_schema> orders;
inline constexpr sq::table<lines_schema> lines;
inline constexpr sq::table<parts_schema> parts;
inline constexpr sq::table<teams_schema> teams;
inline constexpr sq::table<people_schema> people;
inline constexpr sq::table<badges_schema> badges;
inline constexpr sq::table<customers_schema> customers;
inline constexpr sq::table<invoices_schema> invoices;

}  // namespace definitions
