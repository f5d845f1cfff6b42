// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <optional>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/rows_as_one_statement.hpp>

namespace {

using namespace engine_test;

template <class As>
struct nodes_schema {
  static constexpr sq::name table_name = "shop_nodes";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "parent", std::optional<std::int64_t>, sq::references_self<"id">> parent;
};
inline constexpr sq::table<nodes_schema> nodes;
using new_node = sq::insertable<nodes_schema>;

template <class Kind>
class integration_rows_as_one_statement : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, nodes);
    db.create_all(nodes);
  }
  void TearDown() override { db.drop_all(nodes); }
  std::int64_t count() { return db.execute(sq::select(sq::count()).from(nodes)).scalar(); }
  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_rows_as_one_statement, every_engine);

const std::vector<new_node> circle{{.id = 1, .parent = 2}, {.id = 2, .parent = 1}};
const std::vector<new_node> broken{{.id = 3, .parent = 1}, {.id = 4, .parent = 404}};

TYPED_TEST(integration_rows_as_one_statement, may_reference_each_other) {
  EXPECT_EQ(this->db.execute(sq::insert_into(nodes).values(circle)).rowcount(), 2);
  EXPECT_THROW(this->db.execute(sq::insert_into(nodes).values(broken)), sq::foreign_key_violation);
  EXPECT_EQ(this->count(), 2);
}

TYPED_TEST(integration_rows_as_one_statement, also_in_a_pipeline) {
  this->db.transaction([](auto& tx) {
    tx.batch(sq::insert_into(nodes).values(circle), sq::select(nodes.id));
    EXPECT_THROW(tx.savepoint([&] { tx.batch(sq::insert_into(nodes).values(broken)); }), sq::foreign_key_violation);
  });
  EXPECT_EQ(this->count(), 2);
}

}  // namespace
