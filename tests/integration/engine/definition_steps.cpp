// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/ddl.hpp>
#include <sequent/engine/definition_steps.hpp>

#include "support/noting_observer.hpp"
#include "support/trip_proxy.hpp"

namespace {

using namespace engine_test;

template <class As>
struct steps_schema {
  static constexpr sq::name table_name = "shop_steps";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "kind", std::int64_t, sq::index> kind;
  sq::col<As, "place", std::int64_t, sq::index> place;
};
inline constexpr sq::table<steps_schema> steps;

template <class Kind>
class integration_definition_steps : public testing::Test {
 protected:
  void SetUp() override { db.drop_all(sq::if_exists, steps); }
  void TearDown() override { db.drop_all(sq::if_exists, steps); }
  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_definition_steps, every_engine);

TYPED_TEST(integration_definition_steps, make_what_is_not_there) {
  this->db.create_all(sq::if_not_exists, steps);
  this->db.create_all(sq::if_not_exists, steps);
  this->db.execute_raw("DROP INDEX shop_steps_place_idx");
  this->db.create_all(sq::if_not_exists, steps);
  EXPECT_THROW(this->db.execute_raw("CREATE INDEX shop_steps_place_idx ON shop_steps (place)"), sq::sql_error);
}

TYPED_TEST(integration_definition_steps, are_taken_all_or_none) {
  this->db.execute_raw("CREATE TABLE shop_steps_other (kind bigint)");
  this->db.execute_raw("CREATE INDEX shop_steps_place_idx ON shop_steps_other (kind)");
  const auto failed = thrown_by<sq::sql_error>([&] { this->db.create_all(steps); });
  EXPECT_THAT(failed.statement(), testing::HasSubstr("CREATE INDEX shop_steps_place_idx"));
  EXPECT_THROW(this->db.execute_raw("SELECT * FROM shop_steps"), sq::undefined_table);
  this->db.transaction([&](auto& tx) {
    swallowing([&] { tx.create_all(steps); });
    tx.execute_raw("DROP TABLE shop_steps_other");
    tx.create_all(steps);
  });
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(steps)).scalar(), 0);
}

TEST(integration_definition_steps_postgres, take_one_trip_and_one_more_for_each_question) {
  if (!trip_test::libpq_has_pipelines) GTEST_SKIP() << "this libpq takes more trips";
  trip_test::trip_proxy proxy(on_postgres::url());
  on_postgres::engine db{proxy.url()};
  db.drop_all(sq::if_exists, steps);
  EXPECT_EQ(proxy.trips_of([&] { db.create_all(steps); }), 1);
  EXPECT_LE(proxy.trips_of([&] { db.create_all(sq::if_not_exists, steps); }), 5);
  EXPECT_EQ(proxy.trips_of([&] { db.drop_all(steps); }), 1);
}

}  // namespace
