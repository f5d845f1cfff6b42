// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

/// A table with columns of every type that functions work on, and one row in it.
namespace scalars_test {

using engine_test::every_engine;
using engine_test::on_postgres;
using engine_test::on_sqlite;
namespace sq = sequent;

template <class As>
struct samples_schema {
  static constexpr sq::name table_name = "scalar_samples";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "word", std::string> word;
  sq::col<As, "note", std::optional<std::string>> note;
  sq::col<As, "count", std::int32_t> count;
  sq::col<As, "missing", std::optional<std::int32_t>> missing;
  sq::col<As, "size", std::int64_t> size;
  sq::col<As, "ratio", double> ratio;
  sq::col<As, "part", float> part;
  sq::col<As, "is_on", bool> is_on;
  sq::col<As, "at", sq::timestamp> at;
  sq::col<As, "day", sq::date> day;
};
inline constexpr sq::table<samples_schema> samples;
using sample = sq::row<samples_schema>;

inline sample first_sample() {
  using namespace std::chrono;
  return {.id = 1,
          .word = "Größe",
          .note = std::nullopt,
          .count = 7,
          .missing = std::nullopt,
          .size = 40,
          .ratio = -2.5,
          .part = 0.5F,
          .is_on = true,
          .at = sys_days(2024y / 2 / 29) + 23h + 59min + 58s + 123456us,
          .day = 2024y / 1 / 31};
}

template <class Kind>
class samples_test : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, samples);
    db.create_all(samples);
    db.execute(sq::insert_into(samples).values(first_sample()));
  }
  void TearDown() override { db.drop_all(samples); }

  /// What the expression gives for the row.
  template <class Expression>
  auto of(const Expression& expression) {
    return db.execute(sq::select(expression.template as<"value">()).from(samples)).scalar();
  }
  /// Whether the condition holds for the row.
  template <class Condition>
  bool holds(const Condition& condition) {
    return db.execute(sq::select(sq::count()).from(samples).where(condition)).scalar() == 1;
  }

  typename Kind::engine db{Kind::url()};
};

}  // namespace scalars_test
