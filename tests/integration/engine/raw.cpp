// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>

#include <gmock/gmock.h>

#include <sequent/engine/raw.hpp>

namespace {

using namespace engine_test;

struct name_and_age {
  std::string name;
  std::optional<int> age;
};

template <class Kind>
class integration_raw : public shop_test<Kind> {
 protected:
  /// The placeholder of the backend.
  static std::string at(int position) { return (Kind::is_postgres ? "$" : "?") + std::to_string(position); }
};
TYPED_TEST_SUITE(integration_raw, every_engine);

TYPED_TEST(integration_raw, binds_values_and_reads_typed_rows) {
  this->add_user("Ada", 36);
  const auto query = "SELECT name, age FROM shop_users WHERE name = " + this->at(1) + " AND age > " + this->at(2);
  const auto tuples = this->db.template execute_raw<std::string, int>(query, "Ada", 10).all();
  ASSERT_EQ(tuples.size(), 1U);
  EXPECT_EQ(tuples[0], std::tuple("Ada", 36));
  const auto aggregate = this->db.template execute_raw<name_and_age>(query, std::string("Ada"), std::int64_t{10}).one();
  EXPECT_EQ(aggregate.name, "Ada");
  EXPECT_EQ(aggregate.age, 36);
  EXPECT_TRUE((this->db.template execute_raw<std::string, int>(query, "'; DROP TABLE shop_users; --", 10).empty()));
}

TYPED_TEST(integration_raw, reads_whole_rows_of_a_table) {
  this->add_user("Ada", 36);
  const auto row = this->db.template execute_raw<user>("SELECT id, org_id, name, email, age FROM shop_users").one();
  EXPECT_EQ(row.name, "Ada");
  EXPECT_EQ(row.email, std::nullopt);
}

TYPED_TEST(integration_raw, reads_a_single_truth) {
  EXPECT_TRUE(this->db.template execute_raw<bool>("SELECT 1 = 1").scalar());
  EXPECT_FALSE(this->db.template execute_raw<bool>("SELECT 1 = 2").scalar());
  EXPECT_EQ(this->db.template execute_raw<std::optional<bool>>("SELECT NULL").scalar(), std::nullopt);
}

TYPED_TEST(integration_raw, counts_the_rows_that_it_changed) {
  this->add_user("Ada", 36);
  this->add_user("Grace", 85);
  EXPECT_EQ(this->db.execute_raw("UPDATE shop_users SET age = 1").rowcount(), 2);
}

TYPED_TEST(integration_raw, refuses_another_number_of_columns) {
  EXPECT_THROW((this->db.template execute_raw<int>("SELECT 1, 2")), sq::decode_error);
  EXPECT_THROW((this->db.template execute_raw<int, int>("SELECT 1")), sq::decode_error);
}

TYPED_TEST(integration_raw, refuses_it_before_anything_is_written) {
  EXPECT_THROW((this->db.template execute_raw<int>("INSERT INTO shop_users (name) VALUES ('Ada')")), sq::decode_error);
  EXPECT_THROW((this->db.template execute_raw<int>("INSERT INTO shop_users (name) VALUES ('Ada') RETURNING id, age")),
               sq::decode_error);
  EXPECT_EQ(this->count_users(), 0);
}

TYPED_TEST(integration_raw, refuses_a_null_pointer_for_a_text) {
  const char* const nothing = nullptr;
  EXPECT_THROW(this->db.execute_raw("UPDATE shop_users SET name = " + this->at(1), nothing), std::invalid_argument);
}

TYPED_TEST(integration_raw, refuses_null_and_numbers_that_do_not_fit) {
  this->add_user("Ada", 36);
  EXPECT_THROW((this->db.template execute_raw<std::string>("SELECT email FROM shop_users")), sq::decode_error);
  EXPECT_THROW((this->db.template execute_raw<std::int16_t>("SELECT 70000")), sq::decode_error);
  EXPECT_THROW((this->db.template execute_raw<int>("SELECT 5000000000")), sq::decode_error);
  EXPECT_EQ((this->db.template execute_raw<std::int64_t>("SELECT 5000000000").scalar()), 5000000000);
}

TYPED_TEST(integration_raw, a_syntax_error_names_statement_state_and_place) {
  try {
    this->db.execute_raw("SELECT 1 FRM shop_users WHERE");
    FAIL() << "this is no SQL";
  } catch (const sq::syntax_error& mistake) {
    EXPECT_EQ(mistake.sqlstate(), "42601");
    EXPECT_EQ(mistake.statement(), "SELECT 1 FRM shop_users WHERE");
    EXPECT_GT(mistake.position(), 0U);
  }
  EXPECT_THROW(this->db.execute_raw("SELECT * FROM no_such_table"), sq::undefined_table);
  EXPECT_EQ(this->count_users(), 0);
}

}  // namespace
