// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <integration/engine/shop.hpp>
#include <integration/orm/database_test.hpp>
#include <string>

#include <gtest/gtest.h>

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

// Members that are left out on purpose: the sessions fill them in.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace orm_test;
namespace sq = sequent;

template <class As>
struct readings_schema {
  static constexpr sq::name table_name = "keyed_readings";
  sq::col<As, "day", sq::date> day;
  sq::col<As, "device", std::string> device;
  sq::col<As, "note", std::string> note;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"day", "device">);
};
template <class As>
struct digests_schema {
  static constexpr sq::name table_name = "keyed_digests";
  sq::col<As, "digest", sq::bytes, sq::primary_key> digest;
  sq::col<As, "note", std::string> note;
};
struct reading : sq::entity<readings_schema> {};
struct digest : sq::entity<digests_schema> {};
inline constexpr sq::entities<reading> readings;
inline constexpr sq::entities<digest> digests;

class integration_key : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, readings);
    db.create_all(readings);
  }
  void TearDown() override { db.drop_all(readings); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_key, every_database, name_of_database);

TEST_P(integration_key, is_of_dates) {
  using namespace std::chrono;
  const sq::date first = 2024y / February / 29d;
  sq::session s{db};
  const auto made = s.add<reading>({.day = first, .device = "a"});
  s.add<reading>({.day = 2024y / March / 1d, .device = "a"});
  s.commit();
  EXPECT_EQ((s.get<reading>(first, "a")), made);
  sq::session other{db};
  EXPECT_EQ(other.query(readings).where(readings.day == first).one(), (other.get<reading>(first, "a")));
  EXPECT_FALSE((other.get_or_none<reading>(first, "b")));
}

// SQLite takes no list of binary values.
TEST(integration_key_on_postgres, is_of_bytes) {
  sq::engine<sq::postgres> db{engine_test::on_postgres::url()};
  db.drop_all(sq::if_exists, digests);
  db.create_all(digests);
  {
    const sq::bytes wanted{std::byte{0}, std::byte{255}};
    sq::session s{db};
    const auto made = s.add<digest>({.digest = wanted, .note = "a"});
    s.add<digest>({.digest = {}, .note = "b"});
    s.commit();
    EXPECT_EQ(s.get<digest>(wanted), made);
    sq::session other{db};
    EXPECT_EQ(other.get<digest>(wanted)->note, "a");
    EXPECT_EQ(other.get<digest>(sq::bytes{})->note, "b");
  }
  db.drop_all(digests);
}

}  // namespace
