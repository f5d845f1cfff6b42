// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

class integration_orders_sets : public orders_report {};
INSTANTIATE_TEST_SUITE_P(both, integration_orders_sets, both_databases);

TEST_P(integration_orders_sets, customers_without_an_order_asked_in_three_ways) {
  constexpr auto sql =
      "SELECT c.id FROM report_customers c WHERE NOT EXISTS (SELECT 1 FROM report_orders o WHERE o.customer_id = c.id) "
      "ORDER BY c.id";
  const auto theirs = sq::select(orders.id).correlate(customers).where(orders.customer_id == customers.id);
  expect_same(db, sq::select(customers.id).where(!sq::exists(theirs)).order_by(customers.id), sql, 1);
  expect_same(db,
              sq::select(customers.id)
                  .from(customers)
                  .left_join(orders, orders.customer_id == customers.id)
                  .where(orders.id.is_null())
                  .order_by(customers.id),
              sql, 1);
  expect_same(db, sq::except(sq::select(customers.id), sq::select(orders.customer_id)).order_by(customers.id), sql, 1);
}

TEST_P(integration_orders_sets, products_bought_together) {
  constexpr auto other = lines.as<"other">();
  constexpr auto first = products.as<"first">();
  constexpr auto second = products.as<"second">();
  const auto query = sq::select(first.name, second.name.as<"with">(), sq::count().as<"orders">())
                         .from(lines)
                         .join(other, other.order_id == lines.order_id && lines.product_id < other.product_id)
                         .join(first, first.id == lines.product_id)
                         .join(second, second.id == other.product_id)
                         .group_by(first.id, second.id)
                         .having(sq::count() >= sq::literal<2>)
                         .order_by(sq::count().desc(), first.name, second.name);
  expect_same(db, query,
              "SELECT f.name, s.name, count(*) FROM report_lines l JOIN report_lines o ON o.order_id = l.order_id "
              "AND l.product_id < o.product_id JOIN report_products f ON f.id = l.product_id "
              "JOIN report_products s ON s.id = o.product_id GROUP BY f.id, f.name, s.id, s.name HAVING count(*) >= 2 "
              "ORDER BY count(*) DESC, f.name, s.name",
              2);
}

TEST_P(integration_orders_sets, customers_who_bought_all_drinks) {
  const auto bought = sq::select(lines.product_id)
                          .from(lines)
                          .join(orders, orders.id == lines.order_id)
                          .correlate(customers, products)
                          .where(orders.customer_id == customers.id && lines.product_id == products.id);
  const auto missing =
      sq::select(products.id).correlate(customers).where(products.category == "drinks" && !sq::exists(bought));
  const auto query = sq::select(customers.id, customers.name).where(!sq::exists(missing)).order_by(customers.id);
  expect_same(
      db, query,
      "SELECT c.id, c.name FROM report_customers c WHERE NOT EXISTS (SELECT 1 FROM report_products p WHERE "
      "p.category = 'drinks' AND NOT EXISTS (SELECT 1 FROM report_lines l JOIN report_orders o ON o.id = l.order_id "
      "WHERE o.customer_id = c.id AND l.product_id = p.id)) ORDER BY c.id",
      2);
}

TEST_P(integration_orders_sets, names_that_several_customers_have) {
  const auto twice = sq::select(customers.name).group_by(customers.name).having(sq::count() > 1);
  const auto namesake = customers.as<"namesake">();
  const auto query = sq::select(namesake.id, namesake.name).where(namesake.name.in(twice)).order_by(namesake.id);
  expect_same(
      db, query,
      "SELECT id, name FROM report_customers WHERE name IN (SELECT name FROM report_customers GROUP BY name HAVING "
      "count(*) > 1) ORDER BY id",
      2);
}

TEST_P(integration_orders_sets, totals_below_what_they_add_up) {
  const auto each = sq::select(products.category, sq::sum(amount).as<"sold">(), sq::literal<0>.as<"level">())
                        .from(lines)
                        .join(products, sq::by_reference)
                        .group_by(products.category);
  const auto all = sq::select(sq::literal<"total">, sq::sum(amount), sq::literal<1>).from(lines);
  const auto query = sq::union_all(each, all).order_by(sq::label<"level">, products.category);
  expect_same(db, query,
              "SELECT category, sold, level FROM (SELECT p.category, "
              "sum(l.quantity * l.price - coalesce(l.discount, 0)) AS sold, 0 AS level FROM report_lines l "
              "JOIN report_products p ON p.id = l.product_id GROUP BY p.category UNION ALL "
              "SELECT 'total', sum(quantity * price - coalesce(discount, 0)), 1 FROM report_lines) AS t ORDER BY "
              "level, category",
              4);
}

TEST_P(integration_orders_sets, who_joined_and_who_bought_in_each_region) {
  const auto buyers = sq::select(customers.region, sq::count(customers.id).distinct().as<"buyers">())
                          .from(customers)
                          .join(orders, sq::by_reference)
                          .where(orders.status == "paid" && customers.region.is_not_null())
                          .group_by(customers.region)
                          .as<"buyers">();
  constexpr auto joined = customers.as<"joined">();
  const auto joiners = sq::select(joined.region, sq::count().as<"joiners">())
                           .where(joined.joined >= sq::cast<sq::date>(sq::param<"since">))
                           .group_by(joined.region)
                           .as<"joiners">();
  const auto query = sq::select(sq::coalesce(buyers[customers.region], joiners[joined.region]).as<"region">(),
                                buyers.get<"buyers">(), joiners.get<"joiners">())
                         .from(buyers)
                         .full_join(joiners, buyers[customers.region] == joiners[joined.region])
                         .order_by(sq::label<"region">.nulls_first());
  using std::chrono::operator""y;
  expect_same(
      db, query,
      "SELECT coalesce(b.region, j.region) AS region, buyers, joiners FROM (SELECT c.region, count(DISTINCT c.id) AS "
      "buyers FROM report_customers c JOIN report_orders o ON o.customer_id = c.id WHERE o.status = 'paid' AND "
      "c.region "
      "IS NOT NULL GROUP BY c.region) AS b FULL JOIN (SELECT region, count(*) AS joiners FROM report_customers WHERE "
      "joined >= '2023-02-06' GROUP BY region) AS j ON j.region = b.region ORDER BY region NULLS FIRST",
      3, sq::param<"since"> = 2023y / 2 / 6);
}

}  // namespace
