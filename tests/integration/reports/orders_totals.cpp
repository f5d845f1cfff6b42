// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

class integration_orders_totals : public orders_report {};
INSTANTIATE_TEST_SUITE_P(both, integration_orders_totals, both_databases);

TEST_P(integration_orders_totals, of_regions_from_those_of_customers) {
  const auto totals = sq::select(customers.id, customers.region, sq::sum(amount).as<"spent">())
                          .from(customers)
                          .join(orders, sq::by_reference)
                          .join(lines, lines.order_id == orders.id)
                          .group_by(customers.id)
                          .as<"totals">();
  const auto query = sq::select(totals[customers.region], sq::count().as<"customers">(),
                                sq::sum(totals.get<"spent">()).as<"all">(), sq::avg(totals.get<"spent">()).as<"mean">())
                         .from(totals)
                         .group_by(totals[customers.region])
                         .order_by(totals[customers.region].nulls_last());
  expect_same(db, query,
              "SELECT region, count(*), CAST(sum(spent) AS bigint), CAST(avg(spent) AS double precision) FROM ("
              "SELECT c.id, c.region, sum(l.quantity * l.price - coalesce(l.discount, 0)) AS spent "
              "FROM report_customers c JOIN report_orders o ON o.customer_id = c.id "
              "JOIN report_lines l ON l.order_id = o.id GROUP BY c.id, c.region) AS totals "
              "GROUP BY region ORDER BY region NULLS LAST",
              3);
}

TEST_P(integration_orders_totals, by_state_side_by_side) {
  const auto paid = [](const auto& state) {
    return sq::coalesce(sq::sum(sq::case_(sq::when(orders.status == state, amount))), sq::literal<0>);
  };
  const auto query = sq::select(customers.name, paid("paid").as<"paid">(), paid("open").as<"open">(),
                                sq::filter(sq::count(), orders.status == "cancelled").as<"cancelled">())
                         .from(customers)
                         .left_join(orders, orders.customer_id == customers.id)
                         .left_join(lines, lines.order_id == orders.id)
                         .group_by(customers.id)
                         .order_by(customers.id);
  expect_same(db, query,
              "SELECT c.name, "
              "coalesce(sum(CASE WHEN o.status = 'paid' THEN l.quantity * l.price - coalesce(l.discount, 0) END), 0), "
              "coalesce(sum(CASE WHEN o.status = 'open' THEN l.quantity * l.price - coalesce(l.discount, 0) END), 0), "
              "count(*) FILTER (WHERE o.status = 'cancelled') FROM report_customers c "
              "LEFT JOIN report_orders o ON o.customer_id = c.id LEFT JOIN report_lines l ON l.order_id = o.id "
              "GROUP BY c.id, c.name ORDER BY c.id",
              6);
}

TEST_P(integration_orders_totals, as_a_share_of_all) {
  const auto sold = sq::cast<double>(sq::sum(amount));
  const auto query = sq::select(products.category, sq::round<2>(sold * 100 / sq::over(sq::sum(sold))).as<"percent">())
                         .from(lines)
                         .join(products, sq::by_reference)
                         .group_by(products.category)
                         .order_by(sq::label<"percent">.desc());
  expect_same(
      db, query,
      either("SELECT p.category, CAST(round(CAST(100.0 * sum(l.quantity * l.price - coalesce(l.discount, 0)) / "
             "sum(sum(l.quantity * l.price - coalesce(l.discount, 0))) OVER () AS numeric), 2) AS double precision) "
             "FROM report_lines l JOIN report_products p ON p.id = l.product_id GROUP BY p.category ORDER BY 2 DESC",
             "SELECT p.category, round(100.0 * sum(l.quantity * l.price - coalesce(l.discount, 0)) / "
             "sum(sum(l.quantity * l.price - coalesce(l.discount, 0))) OVER (), 2) "
             "FROM report_lines l JOIN report_products p ON p.id = l.product_id GROUP BY p.category ORDER BY 2 DESC"),
      3);
}

TEST_P(integration_orders_totals, above_the_mean_of_their_category) {
  const auto sold = sq::select(lines.product_id, products.category, sq::sum(lines.quantity).as<"pieces">())
                        .from(lines)
                        .join(products, sq::by_reference)
                        .group_by(lines.product_id, products.category);
  const auto product = sq::cte<"product">(sold);
  const auto other = product.as<"other">();
  const auto mean = sq::select(sq::avg(other.get<"pieces">()))
                        .from(other)
                        .correlate(product)
                        .where(other[products.category] == product[products.category])
                        .scalar_subquery();
  const auto query = sq::select(product[lines.product_id], product.get<"pieces">(), mean.as<"mean">())
                         .with(product)
                         .from(product)
                         .where(product.get<"pieces">() > mean)
                         .order_by(product[lines.product_id]);
  expect_same(
      db, query,
      "WITH product AS (SELECT l.product_id, p.category, sum(l.quantity) AS pieces FROM report_lines l "
      "JOIN report_products p ON p.id = l.product_id GROUP BY l.product_id, p.category) "
      "SELECT product_id, pieces, CAST((SELECT avg(o.pieces) FROM product o WHERE o.category = p.category) AS double "
      "precision) FROM product p WHERE pieces > (SELECT avg(o.pieces) FROM product o WHERE o.category = p.category) "
      "ORDER BY product_id",
      2);
}

template <class As>
struct sizes_columns {
  sq::col<As, "label", std::string> label;
  sq::col<As, "least", int> least;
  sq::col<As, "most", int> most;
};

TEST_P(integration_orders_totals, counted_by_size_and_by_none) {
  const auto sizes = sq::values<"sizes", sizes_columns>({{.label = "small", .least = 0, .most = 899},
                                                         {.label = "large", .least = 900, .most = 99999},
                                                         {.label = "none", .least = -2, .most = -1}});
  const auto totals = sq::select(orders.id, sq::sum(amount).as<"total">())
                          .from(orders)
                          .join(lines, lines.order_id == orders.id)
                          .group_by(orders.id)
                          .as<"totals">();
  const auto query = sq::select(sizes.label, sq::count(totals[orders.id]).as<"orders">())
                         .from(sizes)
                         .left_join(totals, totals.get<"total">().between(sizes.least, sizes.most))
                         .group_by(sizes.label)
                         .order_by(sizes.label);
  expect_same(
      db, query,
      "WITH sizes(label, least, most) AS (VALUES ('small', 0, 899), ('large', 900, 99999), ('none', -2, -1)) "
      "SELECT sizes.label, count(totals.id) FROM sizes LEFT JOIN (SELECT o.id, "
      "sum(l.quantity * l.price - coalesce(l.discount, 0)) AS total FROM report_orders o "
      "JOIN report_lines l ON l.order_id = o.id GROUP BY o.id) AS totals ON totals.total BETWEEN least AND most "
      "GROUP BY sizes.label ORDER BY sizes.label",
      3);
}

}  // namespace
