// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

class integration_orders_ranks : public orders_report {};
INSTANTIATE_TEST_SUITE_P(both, integration_orders_ranks, both_databases);

TEST_P(integration_orders_ranks, the_best_two_of_each_category) {
  const auto place =
      sq::over(sq::rank(), sq::partition_by(products.category), sq::order_by(sq::sum(lines.quantity).desc()));
  const auto ranked = sq::select(products.category, products.name, sq::sum(lines.quantity).as<"pieces">(), place)
                          .from(products)
                          .left_join(lines, lines.product_id == products.id)
                          .group_by(products.id)
                          .as<"ranked">();
  const auto query = sq::select(ranked[products.category], ranked[place], ranked[products.name], ranked.get<"pieces">())
                         .from(ranked)
                         .where(ranked[place] <= 2 && ranked.get<"pieces">().is_not_null())
                         .order_by(ranked[products.category], ranked[place], ranked[products.name]);
  expect_same(
      db, query,
      either("SELECT category, place, name, pieces FROM (SELECT p.category, p.name, sum(l.quantity) AS pieces, "
             "rank() OVER (PARTITION BY p.category ORDER BY sum(l.quantity) DESC) AS place FROM report_products p "
             "LEFT JOIN report_lines l ON l.product_id = p.id GROUP BY p.id) AS ranked "
             "WHERE place <= 2 AND pieces IS NOT NULL ORDER BY category, place, name",
             "SELECT category, place, name, pieces FROM (SELECT p.category, p.name, sum(l.quantity) AS pieces, "
             "rank() OVER (PARTITION BY p.category ORDER BY sum(l.quantity) DESC) AS place FROM report_products p "
             "LEFT JOIN report_lines l ON l.product_id = p.id GROUP BY p.id) AS ranked "
             "WHERE place <= 2 AND pieces IS NOT NULL ORDER BY category, place, name"),
      5);
}

TEST_P(integration_orders_ranks, the_first_and_the_last_of_each_customer) {
  const auto all = sq::window(sq::partition_by(orders.customer_id), sq::order_by(orders.placed, orders.id),
                              sq::rows(sq::unbounded_preceding, sq::unbounded_following));
  const auto query = sq::select(orders.customer_id, sq::over(sq::first_value(orders.id), all).as<"first">(),
                                sq::over(sq::last_value(orders.id), all).as<"last">())
                         .distinct()
                         .order_by(orders.customer_id);
  expect_same(
      db, query,
      "SELECT DISTINCT customer_id, first_value(id) OVER w, last_value(id) OVER w FROM report_orders "
      "WINDOW w AS (PARTITION BY customer_id ORDER BY placed, id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED "
      "FOLLOWING) ORDER BY customer_id",
      5);
}

TEST_P(integration_orders_ranks, the_median_of_the_lines_of_each_order) {
  const auto place =
      sq::over(sq::row_number(), sq::partition_by(lines.order_id), sq::order_by(amount, lines.product_id));
  const auto number = sq::over(sq::count(), sq::partition_by(lines.order_id)).as<"number">();
  const auto sorted = sq::select(lines.order_id, amount.as<"amount">(), place, number).as<"sorted">();
  const auto middle = sorted.get<"number">() + 1;
  const auto query =
      sq::select(sorted[lines.order_id], sq::avg(sorted.get<"amount">()).as<"median">())
          .from(sorted)
          .where(sorted[place].in(middle / sq::literal<2>, (sorted.get<"number">() + 2) / sq::literal<2>))
          .group_by(sorted[lines.order_id])
          .order_by(sorted[lines.order_id]);
  expect_same(
      db, query,
      either("SELECT order_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY quantity * price - coalesce(discount, 0)) "
             "FROM report_lines GROUP BY order_id ORDER BY order_id",
             "SELECT order_id, avg(amount) FROM (SELECT order_id, quantity * price - coalesce(discount, 0) AS amount, "
             "row_number() OVER (PARTITION BY order_id ORDER BY quantity * price - coalesce(discount, 0)) AS place, "
             "count(*) OVER (PARTITION BY order_id) AS number FROM report_lines) "
             "WHERE place IN ((number + 1) / 2, (number + 2) / 2) GROUP BY order_id ORDER BY order_id"),
      10);
}

TEST_P(integration_orders_ranks, products_by_what_the_best_of_them_bring_in) {
  const auto sold = sq::select(products.name, sq::sum(amount).as<"sold">())
                        .from(lines)
                        .join(products, sq::by_reference)
                        .group_by(products.id)
                        .as<"sold">();
  const auto best =
      sq::window(sq::order_by(sold.get<"sold">().desc(), sold[products.name]), sq::rows(sq::unbounded_preceding));
  const auto share =
      sq::cast<double>(sq::over(sq::sum(sold.get<"sold">()), best)) / sq::over(sq::sum(sold.get<"sold">()));
  const auto query =
      sq::select(sold[products.name],
                 sq::case_(sq::when(share < 0.6, "A"), sq::when(share < 0.9, "B"), sq::else_("C")).as<"class">())
          .from(sold)
          .order_by(sold.get<"sold">().desc(), sold[products.name]);
  expect_same(
      db, query,
      "SELECT name, CASE WHEN share < 0.6 THEN 'A' WHEN share < 0.9 THEN 'B' ELSE 'C' END FROM ("
      "SELECT name, sold, 1.0 * sum(sold) OVER (ORDER BY sold DESC, name ROWS UNBOUNDED PRECEDING) / "
      "sum(sold) OVER () AS share FROM (SELECT p.name, sum(l.quantity * l.price - coalesce(l.discount, 0)) AS sold "
      "FROM report_lines l JOIN report_products p ON p.id = l.product_id GROUP BY p.id, p.name) AS s) AS t "
      "ORDER BY sold DESC, name",
      5);
}

TEST_P(integration_orders_ranks, the_page_behind_the_last_row_seen) {
  const auto page = sq::select(orders.placed, orders.id).order_by(orders.placed.desc(), orders.id).limit(3);
  const auto last = db.execute(page).all().back();
  const auto next = page.where(
      sq::after(sq::tuple(sq::descending(orders.placed), orders.id), sq::tuple(last[orders.placed], last[orders.id])));
  expect_same(db, next, "SELECT placed, id FROM report_orders ORDER BY placed DESC, id LIMIT 3 OFFSET 3", 3);
}

}  // namespace
