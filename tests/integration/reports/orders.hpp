// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <integration/reports/report.hpp>
#include <optional>
#include <string>

#include <sequent/all.hpp>

/// An order system: customers who were referred by others, what they ordered, and what products are made of.
namespace report_test {

template <class As>
struct customers_schema {
  static constexpr sq::name table_name = "report_customers";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "region", std::optional<std::string>> region;
  sq::col<As, "referrer_id", std::optional<std::int64_t>, sq::references_self<"id">> referrer_id;
  sq::col<As, "joined", sq::date> joined;
};

template <class As>
struct products_schema {
  static constexpr sq::name table_name = "report_products";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "category", std::string> category;
  sq::col<As, "price", int> price;
};

template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "report_orders";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "customer_id", std::int64_t, sq::references<customers_schema, "id">> customer_id;
  sq::col<As, "placed", sq::date> placed;
  sq::col<As, "status", std::string> status;
};

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "report_lines";
  sq::col<As, "order_id", std::int64_t, sq::references<orders_schema, "id">> order_id;
  sq::col<As, "product_id", std::int64_t, sq::references<products_schema, "id">> product_id;
  sq::col<As, "quantity", int> quantity;
  sq::col<As, "price", int> price;
  sq::col<As, "discount", std::optional<int>> discount;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"order_id", "product_id">);
};

/// How many of a part another part is made of.
template <class As>
struct components_schema {
  static constexpr sq::name table_name = "report_components";
  sq::col<As, "assembly", std::string> assembly;
  sq::col<As, "part", std::string> part;
  sq::col<As, "quantity", std::int64_t> quantity;
};

/// What was sold on a day, kept up to date.
template <class As>
struct days_schema {
  static constexpr sq::name table_name = "report_days";
  sq::col<As, "day", sq::date, sq::primary_key> day;
  sq::col<As, "orders", std::int64_t> orders;
  sq::col<As, "revenue", std::int64_t> revenue;
};

inline constexpr sq::table<customers_schema> customers;
inline constexpr sq::table<products_schema> products;
inline constexpr sq::table<orders_schema> orders;
inline constexpr sq::table<lines_schema> lines;
inline constexpr sq::table<components_schema> components;
inline constexpr sq::table<days_schema> days;

/// What a line brings in: the expression that most reports share.
inline const auto amount = lines.quantity * lines.price - sq::coalesce(lines.discount, sq::literal<0>);

/// Makes the tables and fills them: with ties, NULLs, a customer without orders, a product that nobody bought, an order
/// without lines.
void fill_orders(database& db);

void drop_orders(database& db);

class orders_report : public on_both {
 protected:
  void SetUp() override { fill_orders(db); }
  void TearDown() override { drop_orders(db); }
};

}  // namespace report_test
