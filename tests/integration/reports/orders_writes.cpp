// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

class integration_orders_writes : public orders_report {
 protected:
  void expect_days(std::string_view sql, std::size_t rows) {
    expect_same(db, sq::select(days.day, days.orders, days.revenue).order_by(days.day), sql, rows);
  }
};
INSTANTIATE_TEST_SUITE_P(both, integration_orders_writes, both_databases);

constexpr auto days_in_sql =
    "SELECT o.placed, count(DISTINCT o.id), CAST(coalesce(sum(l.quantity * l.price - coalesce(l.discount, 0)), 0) AS "
    "bigint) "
    "FROM report_orders o LEFT JOIN report_lines l ON l.order_id = o.id GROUP BY o.placed ORDER BY o.placed";

TEST_P(integration_orders_writes, totals_are_made_and_brought_up_to_date) {
  const auto daily = sq::select(orders.placed, sq::count(orders.id).distinct(), sq::coalesce(sq::sum(amount), 0))
                         .from(orders)
                         .left_join(lines, lines.order_id == orders.id)
                         .group_by(orders.placed);
  const auto refresh = sq::insert_into(days)
                           .columns(days.day, days.orders, days.revenue)
                           .from_select(daily)
                           .on_conflict(days.day)
                           .do_update_all();
  EXPECT_EQ(db.execute(refresh).rowcount(), 10);
  expect_days(days_in_sql, 10);

  db.execute(sq::update(lines).set(lines.quantity = lines.quantity + 1).where(lines.order_id == 1));
  db.execute(sq::insert_into(orders).set(orders.id = 12, orders.customer_id = 5,
                                         orders.placed = std::chrono::year(2024) / 4 / 1, orders.status = "paid"));
  EXPECT_EQ(db.execute(refresh).rowcount(), 11);
  expect_days(days_in_sql, 11);
}

TEST_P(integration_orders_writes, only_the_first_of_a_name_stays) {
  const auto place = sq::over(sq::row_number(), sq::partition_by(components.part), sq::order_by(components.assembly));
  const auto ranked = sq::select(components.assembly, components.part, place).as<"ranked">();
  const auto later =
      sq::select(ranked[components.assembly], ranked[components.part]).from(ranked).where(ranked[place] > 1);
  EXPECT_EQ(db.execute(sq::delete_from(components).where(sq::tuple(components.assembly, components.part).in(later)))
                .rowcount(),
            1);
  expect_same(db, sq::select(components.part, components.assembly).order_by(components.part),
              "SELECT part, min(assembly) FROM report_components GROUP BY part ORDER BY part", 5);
  EXPECT_EQ(db.execute(sq::select(components.assembly).where(components.part == "bolt")).scalar(), "frame");
}

TEST_P(integration_orders_writes, prices_follow_what_was_paid_last) {
  const auto latest = sq::select(lines.price)
                          .from(lines)
                          .join(orders, orders.id == lines.order_id)
                          .correlate(products)
                          .where(lines.product_id == products.id)
                          .order_by(orders.placed.desc(), orders.id.desc())
                          .limit(sq::literal<1>)
                          .scalar_subquery();
  const auto changed = sq::update(products)
                           .set(products.price = sq::coalesce(latest, products.price))
                           .where(products.category == "tools")
                           .returning(products.id, products.price);
  EXPECT_EQ(db.execute(changed).size(), 2U);
  expect_same(db, sq::select(products.name, products.price).where(products.category == "tools").order_by(products.id),
              "SELECT 'kettle', 3800 UNION ALL SELECT 'lamp', 4000", 2);
}

}  // namespace
