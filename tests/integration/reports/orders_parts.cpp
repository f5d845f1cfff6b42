// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/orders.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

class integration_orders_parts : public orders_report {};
INSTANTIATE_TEST_SUITE_P(both, integration_orders_parts, both_databases);

// Bolts are reached on two ways, and are added up.
TEST_P(integration_orders_parts, all_that_a_bicycle_is_made_of) {
  const auto needed = sq::recursive_union_all<"needed">(
      sq::select(components.part, components.quantity).where(components.assembly == "bicycle"), [](auto above) {
        return sq::select(components.part, components.quantity * above[components.quantity])
            .from(above)
            .join(components, components.assembly == above[components.part]);
      });
  const auto query = sq::select(needed[components.part], sq::sum(needed[components.quantity]).as<"pieces">())
                         .with(needed)
                         .from(needed)
                         .group_by(needed[components.part])
                         .order_by(sq::label<"pieces">.desc(), needed[components.part]);
  expect_same(db, query,
              "WITH RECURSIVE needed(part, quantity) AS (SELECT part, quantity FROM report_components WHERE assembly = "
              "'bicycle' UNION ALL SELECT c.part, c.quantity * n.quantity FROM needed n JOIN report_components c "
              "ON c.assembly = n.part) SELECT part, CAST(sum(quantity) AS bigint) AS pieces FROM needed GROUP BY part "
              "ORDER BY pieces DESC, part",
              5);
}

TEST_P(integration_orders_parts, who_referred_whom_with_the_way) {
  const auto tree = sq::recursive_union_all<"tree">(
      sq::select(customers.id, customers.name.as<"path">(), sq::literal<0>.as<"depth">())
          .where(customers.referrer_id.is_null()),
      [](auto above) {
        return sq::select(customers.id, above.template get<"path">() + "/" + customers.name,
                          above.template get<"depth">() + 1)
            .from(customers)
            .join(above, customers.referrer_id == above[customers.id]);
      });
  const auto query = sq::select(tree[customers.id], tree.get<"path">(), tree.get<"depth">())
                         .with(tree)
                         .from(tree)
                         .order_by(sq::collate<"C">(tree.get<"path">()), tree[customers.id]);
  expect_same(
      db, query,
      either("WITH RECURSIVE t(id, path, depth) AS (SELECT id, name, 0 FROM report_customers WHERE referrer_id IS NULL "
             "UNION ALL SELECT c.id, t.path || '/' || c.name, t.depth + 1 FROM report_customers c JOIN t "
             "ON c.referrer_id = t.id) SELECT id, path, depth FROM t ORDER BY path COLLATE \"C\", id",
             "WITH RECURSIVE t(id, path, depth) AS (SELECT id, name, 0 FROM report_customers WHERE referrer_id IS NULL "
             "UNION ALL SELECT c.id, t.path || '/' || c.name, t.depth + 1 FROM report_customers c JOIN t "
             "ON c.referrer_id = t.id) SELECT id, path, depth FROM t ORDER BY path, id"),
      6);
}

TEST_P(integration_orders_parts, what_each_brought_with_all_whom_they_referred) {
  const auto under = sq::recursive_union<"under">(
      sq::select(customers.id.as<"top">(), customers.id.as<"member">()).from(customers), [](auto above) {
        return sq::select(above.template get<"top">(), customers.id)
            .from(customers)
            .join(above, customers.referrer_id == above.template get<"member">());
      });
  const auto query = sq::select(customers.id, sq::sum(amount).as<"brought">())
                         .with(under)
                         .from(customers)
                         .join(under, under.get<"top">() == customers.id)
                         .left_join(orders, orders.customer_id == under.get<"member">() && orders.status != "cancelled")
                         .left_join(lines, lines.order_id == orders.id)
                         .group_by(customers.id)
                         .order_by(customers.id);
  expect_same(
      db, query,
      "WITH RECURSIVE u(top, member) AS (SELECT id, id FROM report_customers UNION SELECT u.top, c.id FROM "
      "report_customers c JOIN u ON c.referrer_id = u.member) SELECT c.id, "
      "CAST(sum(l.quantity * l.price - coalesce(l.discount, 0)) AS bigint) FROM report_customers c "
      "JOIN u ON u.top = c.id LEFT JOIN report_orders o ON o.customer_id = u.member AND o.status <> 'cancelled' "
      "LEFT JOIN report_lines l ON l.order_id = o.id GROUP BY c.id ORDER BY c.id",
      6);
}

// UNION leaves out what was found before: a circle comes to its end.
TEST_P(integration_orders_parts, of_a_part_that_contains_itself) {
  db.execute(sq::insert_into(components)
                 .set(components.assembly = "bolt", components.part = "frame", components.quantity = 1));
  const auto found =
      sq::recursive_union<"found">(sq::select(components.part).where(components.assembly == "frame"), [](auto above) {
        return sq::select(components.part).from(components).join(above, components.assembly == above[components.part]);
      });
  const auto query = sq::select(found[components.part]).with(found).from(found).order_by(found[components.part]);
  expect_same(db, query,
              "WITH RECURSIVE f(part) AS (SELECT part FROM report_components WHERE assembly = 'frame' UNION "
              "SELECT c.part FROM report_components c JOIN f ON c.assembly = f.part) SELECT part FROM f ORDER BY part",
              2);
}

}  // namespace
