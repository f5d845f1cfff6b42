// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/standard.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Dialect, sq::name Name>
constexpr std::string_view written = sq::detail::written_identifier<Dialect, Name>::text;

TEST(dialect_standard, leaves_plain_identifiers_as_they_are) {
  static_assert(written<sq::postgres, "users"> == "users");
  static_assert(written<sq::postgres, "_plain_1"> == "_plain_1");
  static_assert(written<sq::sqlite, "org_id"> == "org_id");
}

TEST(dialect_standard, quotes_what_would_not_read_back_as_itself) {
  static_assert(written<sq::postgres, "Users"> == "\"Users\"");
  static_assert(written<sq::postgres, "1st"> == "\"1st\"");
  static_assert(written<sq::postgres, "two words"> == "\"two words\"");
  static_assert(written<sq::postgres, "a.b"> == "\"a.b\"");
  static_assert(written<sq::postgres, "a-b"> == "\"a-b\"");
  static_assert(written<sq::postgres, "größe"> == "\"größe\"");
  static_assert(written<sq::postgres, "a$"> == "\"a$\"");
  static_assert(written<sq::postgres, ""> == "\"\"");
}

TEST(dialect_standard, doubles_quotes) {
  static_assert(written<sq::postgres, "say \"hi\""> == "\"say \"\"hi\"\"\"");
  static_assert(written<sq::sqlite, "\""> == "\"\"\"\"");
  static_assert(written<sq::sqlite, "it's"> == "\"it's\"");
}

TEST(dialect_standard, quotes_the_keywords_of_each_database) {
  static_assert(written<sq::postgres, "order"> == "\"order\"" && written<sq::sqlite, "order"> == "\"order\"");
  static_assert(written<sq::postgres, "user"> == "\"user\"" && written<sq::sqlite, "user"> == "user");
  static_assert(written<sq::postgres, "key"> == "key" && written<sq::sqlite, "key"> == "\"key\"");
}

TEST(dialect_standard, quotes_every_part_of_a_name) {
  EXPECT_EQ(
      in_postgres(sq::select(order)),
      "SELECT \"order\".\"user\", \"order\".key, \"order\".\"Mixed\", \"order\".\"say \"\"hi\"\"\", \"order\".\"1st\", "
      "\"order\"._plain_1, \"order\".\"größe\", \"order\".\"a.b\" FROM \"My Shop\".\"order\"");
  EXPECT_EQ(in_sqlite(sq::select(order.user, order.key)),
            "SELECT \"order\".user, \"order\".\"key\" FROM \"My Shop\".\"order\"");
}

}  // namespace
