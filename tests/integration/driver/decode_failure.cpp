// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <tuple>

#include <gmock/gmock.h>

#include <sequent/driver/decode_failure.hpp>

namespace {

using namespace engine_test;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

/// The table as it is said to be; the database lets more in.
template <class As>
struct letters_schema {
  static constexpr sq::name table_name = "decode_letters";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "pages", std::int32_t> pages;
  sq::col<As, "sender", std::string> sender;
};
inline constexpr sq::table<letters_schema> letters;

template <class Kind>
class integration_decode_failure : public testing::Test {
 protected:
  void SetUp() override {
    db.run_script(
        "DROP TABLE IF EXISTS decode_letters; CREATE TABLE decode_letters (sender text, id bigint, pages integer);"
        "INSERT INTO decode_letters VALUES ('Ada', 1, 3), ('Bob', 2, NULL), (NULL, 3, 5)");
  }
  void TearDown() override { db.execute_raw("DROP TABLE decode_letters"); }

  template <class Statement>
  sq::decode_error refusal_of(const Statement& statement) {
    try {
      db.execute(statement);
    } catch (const sq::decode_error& refused) {
      return refused;
    }
    throw std::logic_error("all of it was read");
  }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_decode_failure, every_engine);

TYPED_TEST(integration_decode_failure, names_table_column_and_row) {
  const auto refused = this->refusal_of(sq::select(letters).order_by(letters.id));
  EXPECT_THAT(
      refused.what(),
      HasSubstr("column \"pages\" of table \"decode_letters\" in row 2 of the result is NULL, and std::int32_t"));
  EXPECT_EQ(refused.table_name(), "decode_letters");
  EXPECT_EQ(refused.column_name(), "pages");
  EXPECT_EQ(refused.column_index(), 1U);
  EXPECT_EQ(refused.row_number(), 2U);
}

TYPED_TEST(integration_decode_failure, names_the_table_behind_other_names) {
  constexpr auto other = letters.template as<"other">();
  const auto refused = this->refusal_of(sq::select(other.sender.template as<"by">()).order_by(other.id));
  EXPECT_EQ(refused.table_name(), "decode_letters");
  EXPECT_EQ(refused.column_name(), "by");
  EXPECT_EQ(refused.row_number(), 3U);

  const auto raw = this->refusal_of(sq::raw<std::tuple<std::string, std::int32_t>>(
      "SELECT 'x', l.pages FROM decode_letters l WHERE l.id > 1 ORDER BY l.id"));
  EXPECT_EQ(raw.table_name(), "decode_letters");
  EXPECT_EQ(raw.row_number(), 1U);
}

TYPED_TEST(integration_decode_failure, what_is_of_no_table_names_none) {
  const auto refused = this->refusal_of(sq::select(letters.pages + 1).order_by(letters.id));
  EXPECT_EQ(refused.table_name(), "");
  EXPECT_EQ(refused.row_number(), 2U);
}

TYPED_TEST(integration_decode_failure, names_it_inside_of_a_transaction) {
  this->db.transaction([&](auto& tx) {
    try {
      tx.execute(sq::select(letters));
      ADD_FAILURE();
    } catch (const sq::decode_error& refused) {
      EXPECT_EQ(refused.table_name(), "decode_letters");
    }
    EXPECT_EQ(tx.execute(sq::select(sq::count()).from(letters)).scalar(), 3);
  });
}

TYPED_TEST(integration_decode_failure, says_what_was_found_and_not_its_value) {
  const auto refused = this->refusal_of(sq::raw<std::int32_t>("SELECT sender FROM decode_letters ORDER BY id"));
  EXPECT_THAT(refused.what(), AnyOf(HasSubstr("TEXT in the database (3 bytes here)"), HasSubstr("of the type text")));
  EXPECT_THAT(refused.what(), Not(HasSubstr("Ada")));
  EXPECT_EQ(refused.row_number(), 1U);
}

}  // namespace
