// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// Many rows at once: inserted, inserted or updated, and lent without a copy.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct readings_schema {
  static constexpr sq::name table_name = "readings";
  sq::col<As, "sensor", std::string> sensor;
  sq::col<As, "second", std::int64_t> second;
  sq::col<As, "degrees", double> degrees;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"sensor", "second">);
};

inline constexpr sq::table<readings_schema> readings;
using reading = sq::row<readings_schema>;  // the table fills in nothing, so that whole rows can be inserted

namespace {

std::vector<reading> readings_of(const std::string& sensor, std::int64_t count) {
  std::vector<reading> made;
  made.reserve(static_cast<std::size_t>(count));
  for (std::int64_t second = 0; second < count; ++second)
    made.push_back({.sensor = sensor, .second = second, .degrees = 20 + static_cast<double>(second % 10) / 10});
  return made;
}

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace

int main() try {
  sq::engine<sq::sqlite> db{"sqlite::memory:"};
  db.create_all(readings);

  // A vector that is moved in is not copied. All rows are inserted or none: PostgreSQL gets one statement with an array
  // for each column, SQLite one prepared statement that runs once a row, in a transaction.
  auto first = readings_of("attic", 10'000);
  const auto inserted = db.execute(sq::insert_into(readings).values(std::move(first))).rowcount();
  std::cout << inserted << " rows inserted\n";

  // A span is lent: its rows live until the statement was executed. Here half of them are there already.
  const auto again = readings_of("attic", 10'500);
  const std::span<const reading> late(again.data() + 9'500, 1'000);
  const auto upsert = sq::insert_into(readings)
                          .values(late)
                          .on_conflict(readings.sensor, readings.second)
                          .do_update(readings.degrees = sq::excluded(readings.degrees));
  std::cout << db.execute(upsert).rowcount() << " rows inserted or updated\n";

  // One row that is refused undoes the others of its statement.
  auto broken = readings_of("cellar", 3);
  broken.push_back(broken.front());
  try {
    db.execute(sq::insert_into(readings).values(broken));
    require(false, "the primary key was not kept");
  } catch (const sq::unique_violation& refused) {
    std::cout << "refused: " << refused.message() << "\n";
  }

  require(inserted == 10'000, "all were inserted");
  require(db.execute(sq::select(sq::count()).from(readings)).scalar() == 10'500, "and the others once");
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 1;
}
