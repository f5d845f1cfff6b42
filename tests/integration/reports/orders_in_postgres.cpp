// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

/// What SQLite has not.
class integration_orders_in_postgres : public testing::Test {
 protected:
  void SetUp() override {
    database filling{engine_test::postgres_url()};
    fill_orders(filling);
  }
  void TearDown() override {
    database emptying{engine_test::postgres_url()};
    drop_orders(emptying);
  }

  sq::engine<sq::postgres> db{engine_test::postgres_url()};
};

TEST_F(integration_orders_in_postgres, totals_of_each_level_at_once) {
  const auto query =
      sq::select(products.category, products.name, sq::grouping(products.category, products.name).as<"level">(),
                 sq::sum(amount).as<"sold">())
          .from(lines)
          .join(products, sq::by_reference)
          .group_by(sq::rollup(products.category, products.name))
          .order_by(products.category.nulls_last(), products.name.nulls_last());
  expect_same(db, query,
              "SELECT p.category, p.name, GROUPING(p.category, p.name), "
              "sum(l.quantity * l.price - coalesce(l.discount, 0)) FROM report_lines l "
              "JOIN report_products p ON p.id = l.product_id GROUP BY ROLLUP (p.category, p.name) ORDER BY 1, 2",
              9);
}

TEST_F(integration_orders_in_postgres, the_latest_of_each_customer) {
  const auto query = sq::select(orders.customer_id, orders.id, orders.placed)
                         .distinct_on(orders.customer_id)
                         .order_by(orders.customer_id, orders.placed.desc());
  expect_same(
      db, query,
      "SELECT DISTINCT ON (customer_id) customer_id, id, placed FROM report_orders ORDER BY customer_id, placed DESC",
      5);
}

TEST_F(integration_orders_in_postgres, the_two_largest_orders_of_each_customer) {
  const auto largest = sq::lateral<"largest">(sq::select(orders.id, sq::sum(amount).as<"total">())
                                                  .from(orders)
                                                  .join(lines, lines.order_id == orders.id)
                                                  .correlate(customers)
                                                  .where(orders.customer_id == customers.id)
                                                  .group_by(orders.id)
                                                  .order_by(sq::label<"total">.desc())
                                                  .limit(2));
  const auto query = sq::select(customers.id, largest[orders.id], largest.get<"total">())
                         .from(customers)
                         .left_join(largest, sq::literal<true>)
                         .order_by(customers.id, largest.get<"total">().desc());
  expect_same(
      db, query,
      "SELECT c.id, t.id, t.total FROM report_customers c LEFT JOIN LATERAL (SELECT o.id, "
      "sum(l.quantity * l.price - coalesce(l.discount, 0)) AS total FROM report_orders o "
      "JOIN report_lines l ON l.order_id = o.id WHERE o.customer_id = c.id GROUP BY o.id ORDER BY 2 DESC LIMIT 2) AS t "
      "ON true ORDER BY c.id, t.total DESC",
      9);
}

TEST_F(integration_orders_in_postgres, what_an_order_holds_in_one_text) {
  const auto query =
      sq::select(lines.order_id, sq::string_agg(products.name, ", ", sq::order_by(products.name.desc())).as<"held">(),
                 sq::percentile_cont(0.5, amount).as<"median">())
          .from(lines)
          .join(products, sq::by_reference)
          .group_by(lines.order_id)
          .order_by(lines.order_id);
  expect_same(
      db, query,
      "SELECT l.order_id, string_agg(p.name, ', ' ORDER BY p.name DESC), percentile_cont(0.5) WITHIN GROUP (ORDER BY "
      "l.quantity * l.price - coalesce(l.discount, 0)) FROM report_lines l JOIN report_products p ON p.id = "
      "l.product_id "
      "GROUP BY l.order_id ORDER BY l.order_id",
      10);
}

TEST_F(integration_orders_in_postgres, sales_of_each_day_and_state_and_of_all) {
  const auto sets = sq::grouping_sets(sq::grouping_set(orders.status),
                                      sq::grouping_set(sq::date_trunc<"year">(orders.placed)), sq::grouping_set());
  const auto query =
      sq::select(orders.status, sq::date_trunc<"year">(orders.placed).as<"year">(), sq::count().as<"orders">())
          .group_by(sets)
          .order_by(orders.status.nulls_last(), sq::label<"year">.nulls_last());
  expect_same(
      db, query,
      "SELECT status, CAST(date_trunc('year', placed) AS date), count(*) FROM report_orders GROUP BY GROUPING SETS "
      "((status), (CAST(date_trunc('year', placed) AS date)), ()) ORDER BY 1, 2",
      6);
}

}  // namespace
