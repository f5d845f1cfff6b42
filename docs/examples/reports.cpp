// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// Reports: a query in FROM (a derived table), a query by name (a common table expression), groups by a label.

#include <cstdint>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct customers_schema {
  static constexpr sq::name table_name = "customers";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "country", std::string> country;
};

template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "customer_id", std::int64_t, sq::references<customers_schema, "id">> customer_id;
  sq::col<As, "cents", std::int64_t> cents;
};

inline constexpr sq::table<customers_schema> customers;
inline constexpr sq::table<orders_schema> orders;

namespace {

using database = sq::engine<sq::sqlite>;

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

void fill(database& db) {
  db.create_all(customers, orders);
  const auto customer = [&](const char* name, const char* country, const std::vector<std::int64_t>& sums) {
    const auto id = db.execute(sq::insert_into(customers)
                                   .set(customers.name = name, customers.country = country)
                                   .returning(customers.id))
                        .scalar();
    for (const std::int64_t cents : sums)
      db.execute(sq::insert_into(orders).set(orders.customer_id = id, orders.cents = cents));
  };
  customer("Ada", "GB", {500, 1500, 2500});
  customer("Grace", "US", {4000});
  customer("Edsger", "NL", {});
}

/// Every customer, also who has ordered nothing: the columns of the derived table may be absent.
void print_customers(database& db) {
  const auto totals = sq::select(orders.customer_id, sq::count().as<"orders">(), sq::sum(orders.cents).as<"cents">())
                          .group_by(orders.customer_id)
                          .as<"totals">();
  const auto report = sq::select(customers.name, totals.get<"orders">(), totals.get<"cents">())
                          .from(customers)
                          .left_join(totals, totals[orders.customer_id] == customers.id)
                          .order_by(customers.name);

  struct line {
    std::string name;
    std::optional<std::int64_t> orders;
    std::optional<std::int64_t> cents;
  };
  const auto lines = db.execute(report).into<line>();
  for (const line& each : lines)
    std::cout << each.name << ": " << each.orders.value_or(0) << " orders, " << each.cents.value_or(0) << " cents\n";
  require(lines.size() == 3 && lines[0].cents == 4500 && !lines[1].orders, "Edsger has ordered nothing");
}

/// Countries that bring more than the mean country: one query by name, read twice.
void print_good_countries(database& db) {
  const auto sales = sq::cte<"sales">(sq::select(customers.country, sq::sum(orders.cents).as<"cents">())
                                          .from(customers)
                                          .join(orders, orders.customer_id == customers.id)
                                          .group_by(customers.country));
  const auto all = sales.as<"all_sales">();
  const auto mean = sq::select(sq::avg(all.get<"cents">())).from(all).scalar_subquery();
  const auto report = sq::select(sales[customers.country], sales.get<"cents">())
                          .with(sales)
                          .from(sales)
                          .where(sales.get<"cents">() > mean);

  const auto best = db.execute(report).one();
  std::cout << "above the mean: " << best.get<"country">() << "\n";
  require(best.get<"country">() == "GB", "4500 is more than 4250");
}

/// Orders by size, in steps of 1,000.
void print_sizes(database& db) {
  const auto report = sq::select((orders.cents / 1000 * 1000).as<"from">(), sq::count().as<"orders">())
                          .group_by(sq::label<"from">)
                          .order_by(sq::label<"from">.desc());
  const auto sizes = db.execute(report).all();
  for (const auto& [from, count] : sizes) std::cout << "from " << from << " cents: " << count << "\n";
  require(sizes.size() == 4 && sizes.front().get<"from">() == 4000, "four sizes, the largest first");
}

}  // namespace

int main() try {
  database db{"sqlite::memory:"};
  fill(db);
  print_customers(db);
  print_good_countries(db);
  print_sizes(db);
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 1;
}
