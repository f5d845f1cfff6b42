// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;
using std::chrono::operator""y;

class integration_orders_calendar : public orders_report {};
INSTANTIATE_TEST_SUITE_P(both, integration_orders_calendar, both_databases);

/// What was sold on each day that has an order.
const auto sold_by_day = sq::select(orders.placed, sq::coalesce(sq::sum(amount), 0).as<"sold">())
                             .from(orders)
                             .left_join(lines, lines.order_id == orders.id)
                             .group_by(orders.placed);
constexpr auto sold_by_day_in_sql =
    "(SELECT o.placed, coalesce(sum(l.quantity * l.price - coalesce(l.discount, 0)), 0) AS sold FROM report_orders o "
    "LEFT JOIN report_lines l ON l.order_id = o.id GROUP BY o.placed) AS daily";

TEST_P(integration_orders_calendar, running_totals_and_moving_means) {
  const auto daily = sold_by_day.as<"daily">();
  const auto by_day = sq::order_by(daily[orders.placed]);
  const auto sold = daily.get<"sold">();
  const auto query =
      sq::select(daily[orders.placed], sq::over(sq::sum(sold), by_day).as<"running">(),
                 sq::over(sq::avg(sold), by_day, sq::rows(sq::preceding(2), sq::current_row)).as<"moving">(),
                 (sold - sq::over(sq::lag(sold), by_day)).as<"change">())
          .from(daily)
          .order_by(daily[orders.placed]);
  expect_same(
      db, query,
      std::string(
          "SELECT placed, CAST(sum(sold) OVER w AS bigint), CAST(avg(sold) OVER (ORDER BY placed ROWS BETWEEN 2 "
          "PRECEDING AND CURRENT ROW) AS double precision), CAST(sold - lag(sold) OVER w AS bigint) FROM ") +
          sold_by_day_in_sql + " WINDOW w AS (ORDER BY placed) ORDER BY placed",
      10);
}

// Days in a row differ from their number by the same day.
TEST_P(integration_orders_calendar, days_in_a_row) {
  const auto each = sq::select(orders.placed).distinct().as<"each">();
  const auto day = each[orders.placed];
  const auto numbered =
      sq::select(day,
                 (sq::days_between(day, 2023y / 1 / 1) - sq::over(sq::row_number(), sq::order_by(day))).as<"island">())
          .from(each)
          .as<"numbered">();
  const auto query =
      sq::select(sq::min(numbered[day]).as<"first">(), sq::max(numbered[day]).as<"last">(), sq::count().as<"days">())
          .from(numbered)
          .group_by(numbered.get<"island">())
          .order_by(sq::label<"first">);
  expect_same(
      db, query,
      either(
          "SELECT min(placed), max(placed), count(*) FROM (SELECT placed, placed - CAST(row_number() OVER (ORDER BY "
          "placed) AS integer) AS island FROM (SELECT DISTINCT placed FROM report_orders) AS d) AS n "
          "GROUP BY island ORDER BY 1",
          "SELECT min(placed), max(placed), count(*) FROM (SELECT placed, julianday(placed) - row_number() OVER (ORDER "
          "BY placed) AS island FROM (SELECT DISTINCT placed FROM report_orders)) GROUP BY island ORDER BY 1"),
      5);
}

TEST_P(integration_orders_calendar, the_longest_gaps) {
  const auto before = sq::over(sq::lag(orders.placed), sq::order_by(orders.placed, orders.id)).as<"before">();
  const auto pairs = sq::select(orders.id, orders.placed, before).as<"pairs">();
  const auto gap = sq::days_between(pairs[orders.placed], pairs.get<"before">());
  const auto query = sq::select(pairs[orders.id], pairs.get<"before">(), gap.as<"gap">())
                         .from(pairs)
                         .where(gap > 10)
                         .order_by(sq::label<"gap">.desc());
  expect_same(
      db, query,
      either("SELECT id, before, placed - before FROM (SELECT id, placed, lag(placed) OVER (ORDER BY placed, id) AS "
             "before FROM report_orders) AS p WHERE placed - before > 10 ORDER BY 3 DESC",
             "SELECT id, before, CAST(julianday(placed) - julianday(before) AS integer) FROM (SELECT id, placed, "
             "lag(placed) OVER (ORDER BY placed, id) AS before FROM report_orders) "
             "WHERE julianday(placed) - julianday(before) > 10 ORDER BY 3 DESC"),
      4);
}

TEST_P(integration_orders_calendar, a_year_beside_the_one_before) {
  const auto year = sq::extract<"year">(orders.placed).as<"year">();
  const auto month = sq::extract<"month">(orders.placed).as<"month">();
  const auto monthly = sq::cte<"monthly">(sq::select(year, month, sq::sum(amount).as<"sold">())
                                              .from(orders)
                                              .join(lines, lines.order_id == orders.id)
                                              .group_by(sq::label<"year">, sq::label<"month">));
  const auto earlier = monthly.as<"earlier">();
  const auto query = sq::select(monthly.get<"year">(), monthly.get<"month">(), monthly.get<"sold">(),
                                (monthly.get<"sold">() - earlier.get<"sold">()).as<"growth">())
                         .with(monthly)
                         .from(monthly)
                         .left_join(earlier, earlier.get<"year">() == monthly.get<"year">() - 1 &&
                                                 earlier.get<"month">() == monthly.get<"month">())
                         .order_by(monthly.get<"year">(), monthly.get<"month">());
  const auto text = [](const std::string& year_and_month) {
    return "WITH monthly AS (SELECT " + year_and_month +
           ", sum(l.quantity * l.price - coalesce(l.discount, 0)) AS sold FROM report_orders o "
           "JOIN report_lines l ON l.order_id = o.id GROUP BY 1, 2) SELECT m.year, m.month, m.sold, m.sold - e.sold "
           "FROM monthly m LEFT JOIN monthly e ON e.year = m.year - 1 AND e.month = m.month ORDER BY m.year, m.month";
  };
  expect_same(db, query,
              text(std::string(either("CAST(extract(year FROM o.placed) AS bigint) AS year, "
                                      "CAST(extract(month FROM o.placed) AS bigint) AS month",
                                      "CAST(strftime('%Y', o.placed) AS integer) AS year, "
                                      "CAST(strftime('%m', o.placed) AS integer) AS month"))),
              4);
}

TEST_P(integration_orders_calendar, every_day_of_a_week_with_and_without_orders) {
  const auto calendar = sq::recursive_union_all<"calendar">(
      sq::select(sq::cast<sq::date>(sq::param<"from">).as<"day">()), [](auto above) {
        const auto day = above.template get<"day">();
        return sq::select((day + std::chrono::days(1)).template as<"day">()).from(above).where(day < sq::param<"to">);
      });
  const auto day = calendar.get<"day">();
  const auto query = sq::select(day, sq::count(orders.id).as<"orders">())
                         .with(calendar)
                         .from(calendar)
                         .left_join(orders, orders.placed == day)
                         .group_by(day)
                         .order_by(day);
  expect_same(
      db, query,
      either(
          "SELECT CAST(d AS date), count(o.id) FROM generate_series(DATE '2023-01-13', DATE '2023-01-19', INTERVAL "
          "'1 day') AS d LEFT JOIN report_orders o ON o.placed = d GROUP BY d ORDER BY d",
          "WITH RECURSIVE c(d) AS (VALUES ('2023-01-13') UNION ALL SELECT date(d, '+1 day') FROM c WHERE d < "
          "'2023-01-19') SELECT d, count(o.id) FROM c LEFT JOIN report_orders o ON o.placed = d GROUP BY d ORDER BY d"),
      7, sq::param<"from"> = 2023y / 1 / 13, sq::param<"to"> = 2023y / 1 / 19);
}

TEST_P(integration_orders_calendar, cohorts_by_the_month_of_joining) {
  const auto first = sq::date_trunc<"month">(customers.joined).as<"cohort">();
  const auto later =
      sq::days_between(sq::date_trunc<"month">(orders.placed), sq::date_trunc<"month">(customers.joined)) /
      sq::literal<30>;
  const auto query = sq::select(first, later.as<"months">(), sq::count(customers.id).distinct().as<"customers">())
                         .from(customers)
                         .join(orders, sq::by_reference)
                         .group_by(sq::label<"cohort">, sq::label<"months">)
                         .order_by(sq::label<"cohort">, sq::label<"months">);
  expect_same(
      db, query,
      either("SELECT CAST(date_trunc('month', joined) AS date), (CAST(date_trunc('month', placed) AS date) - "
             "CAST(date_trunc('month', joined) AS date)) / 30, count(DISTINCT c.id) FROM report_customers c "
             "JOIN report_orders o ON o.customer_id = c.id GROUP BY 1, 2 ORDER BY 1, 2",
             "SELECT date(joined, 'start of month'), CAST(julianday(date(placed, 'start of month')) - "
             "julianday(date(joined, 'start of month')) AS integer) / 30, count(DISTINCT c.id) FROM report_customers c "
             "JOIN report_orders o ON o.customer_id = c.id GROUP BY 1, 2 ORDER BY 1, 2"),
      9);
}

}  // namespace
