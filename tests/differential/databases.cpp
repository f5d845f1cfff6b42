// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <differential/databases.hpp>
#include <iostream>
#include <stdexcept>

namespace differential {

namespace {

std::string server() {
  const char* const url = std::getenv("SEQUENT_TEST_POSTGRES");
  if (url == nullptr) throw std::runtime_error("SEQUENT_TEST_POSTGRES names no server");
  return url;
}

template <class Engine>
void fill(Engine& db) {
  using namespace std::chrono_literals;
  const auto day = [](int year, unsigned month, unsigned day_of_month) {
    return sq::date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day_of_month));
  };
  const auto noon = [&](int year, unsigned month, unsigned day_of_month) {
    return sq::timestamp(std::chrono::sys_days(day(year, month, day_of_month)) + 12h + 30min + 15s);
  };
  db.drop_all(sq::if_exists, people, pets);
  db.create_all(people, pets);
  db.execute(sq::insert_into(people).values(std::vector<sq::insertable<people_schema>>{
      {.id = 1,
       .name = "ada",
       .nick = "a%da",
       .age = 36,
       .score = 2.5,
       .born = day(1985, 2, 28),
       .seen = noon(2024, 2, 29),
       .is_member = true},
      {.id = 2, .name = "bob", .age = 17, .score = -1.25, .boss = 1, .born = day(2004, 2, 29), .is_member = false},
      {.id = 3,
       .name = "cid",
       .nick = "",
       .age = 60,
       .boss = 1,
       .born = day(1961, 12, 31),
       .seen = noon(2023, 12, 31),
       .is_member = true},
      {.id = 4,
       .name = "bob",
       .nick = "bobby",
       .age = 3,
       .score = 0.0,
       .boss = 2,
       .born = day(2019, 1, 1),
       .is_member = false},
      {.id = 5,
       .name = "eve_",
       .nick = "it's",
       .age = 36,
       .score = 100.0,
       .boss = 5,
       .born = day(1985, 2, 28),
       .seen = noon(2024, 2, 29),
       .is_member = true}}));
  db.execute(sq::insert_into(pets).values(std::vector<sq::insertable<pets_schema>>{
      {.id = 1,
       .owner = 1,
       .name = "rex",
       .kind = "dog",
       .legs = 4,
       .weight = 20.5,
       .born = day(2020, 5, 17),
       .is_tame = true},
      {.id = 2, .owner = 1, .name = "tom", .kind = "cat", .legs = 4, .weight = 4.25, .is_tame = false},
      {.id = 3, .owner = 3, .name = "ada", .legs = 2, .weight = 0.5, .born = day(2022, 2, 28)},
      {.id = 4, .name = "sly", .kind = "snake", .legs = 1, .weight = 1.0, .born = day(2020, 5, 17), .is_tame = false},
      {.id = 5,
       .owner = 5,
       .name = "rex",
       .kind = "dog",
       .legs = 3,
       .weight = 20.5,
       .born = day(2024, 2, 29),
       .is_tame = true}}));
}

}  // namespace

std::string shown(double value) {
  char text[40];
  // Sums may be added up in another order; and zero has one sign only.
  std::snprintf(text, sizeof text, "%.9g", value + 0.0);
  return text;
}
std::string shown(const std::string& value) {
  return "'" + value + "'";
}
std::string shown(sq::date value) {
  return shown(std::chrono::sys_days(value).time_since_epoch().count()) + "d";
}
std::string shown(sq::timestamp value) {
  return shown(value.time_since_epoch().count()) + "us";
}

databases::databases() : sqlite_("sqlite::memory:"), postgres_(server()), postgres_alone_(server()) {
  fill(sqlite_);
  fill(postgres_);
}

databases::~databases() {
  try {
    postgres_.drop_all(sq::if_exists, people, pets);
  } catch (const std::exception& refused) {
    std::cerr << "the tables stay: " << refused.what() << '\n';
  }
}

void databases::compare(std::string_view what, outcome left, outcome right) {
  if (!left.is_accepted || !right.is_accepted) return;
  std::ranges::sort(left.rows);
  std::ranges::sort(right.rows);
  if (left.rows == right.rows) return;
  ++failures_;
  std::cout << what << ": other rows\n";
  for (const outcome& each : {left, right}) {
    std::cout << "  " << each.sql << '\n';
    for (const std::string& row : each.rows) std::cout << "    " << row << '\n';
  }
}

// Class 22: a division by zero, an overflow, a date that there is not. The statement is well-formed.
void databases::report(std::string_view what, std::string_view sql, const std::exception& refused) {
  const auto* const error = dynamic_cast<const sq::sql_error*>(&refused);
  if (error != nullptr && error->sqlstate().starts_with("22")) {
    ++refused_values_;
    return;
  }
  ++failures_;
  std::cout << what << ": " << refused.what() << "\n  " << sql << '\n';
}

}  // namespace differential
