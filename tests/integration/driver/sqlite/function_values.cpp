// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cmath>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/sqlite/function_values.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/unsigned_integer.hpp>

namespace {

using namespace engine_test;
using testing::HasSubstr;
using testing::Not;
using optional_text = std::optional<std::string>;

class integration_sqlite_function_values : public testing::Test {
 protected:
  std::string error_of(const std::string& expression) {
    try {
      static_cast<void>(db.execute_raw<optional_text>("SELECT CAST(" + expression + " AS TEXT)").all());
      return "none";
    } catch (const sq::sql_error& failure) {
      return failure.what();
    }
  }
  template <class T>
  T value_of(const std::string& expression) {
    return db.execute_raw<T>("SELECT " + expression).scalar();
  }

  on_sqlite::engine db{"sqlite::memory:"};
};

TEST_F(integration_sqlite_function_values, takes_and_gives_every_type) {
  const auto as_it_is = [this]<sq::name Name, class T>() { db.define<Name>([](const T& value) { return value; }); };
  as_it_is.operator()<"f_bool", bool>();
  as_it_is.operator()<"f_int16", std::int16_t>();
  as_it_is.operator()<"f_int32", std::int32_t>();
  as_it_is.operator()<"f_int64", std::int64_t>();
  as_it_is.operator()<"f_float", float>();
  as_it_is.operator()<"f_text", std::string>();
  as_it_is.operator()<"f_view", std::string_view>();
  as_it_is.operator()<"f_bytes", sq::bytes>();
  as_it_is.operator()<"f_time", sq::timestamp>();
  as_it_is.operator()<"f_date", sq::date>();
  as_it_is.operator()<"f_money", sq::decimal<10, 2>>();
  EXPECT_TRUE(value_of<bool>("f_bool(TRUE)"));
  EXPECT_EQ(value_of<int>("f_int16(-32768)"), -32768);
  EXPECT_EQ(value_of<int>("f_int32(2147483647)"), 2147483647);
  EXPECT_EQ(value_of<std::int64_t>("f_int64(9223372036854775807)"), 9223372036854775807);
  EXPECT_EQ(value_of<double>("f_float(1.5)"), 1.5);
  EXPECT_EQ(value_of<std::string>("f_text('') || f_view('ü')"), "ü");
  EXPECT_EQ(value_of<std::string>("hex(f_bytes(x'00ff')) || typeof(f_bytes(x''))"), "00FFblob");
  EXPECT_EQ(value_of<std::string>("f_time('2026-01-02 03:04:05.000006')"), "2026-01-02 03:04:05.000006");
  EXPECT_EQ(value_of<std::string>("f_date('2026-01-02')"), "2026-01-02");
  EXPECT_EQ(value_of<int>("f_money(1234)"), 1234);
}

TEST_F(integration_sqlite_function_values, says_which_argument_it_does_not_take) {
  db.define<"small">([](double, std::int16_t value, bool) { return value; });
  EXPECT_THAT(error_of("small('secret', 1, 0)"),
              testing::AllOf(HasSubstr("small: argument 1 is a TEXT, and the function takes double"),
                             Not(HasSubstr("column"))));
  EXPECT_THAT(error_of("small(1, 32768, 0)"), HasSubstr("small: argument 2 does not fit into std::int16_t"));
  EXPECT_THAT(error_of("small(1, 1.0, 0)"), HasSubstr("small: argument 2 is a REAL"));
  EXPECT_THAT(error_of("small(1, 1, 2)"), HasSubstr("small: argument 3 does not fit into bool"));
  db.define<"narrow">([](float value) { return value; });
  EXPECT_THAT(error_of("narrow(1e300)"), HasSubstr("narrow: argument 1 does not fit into float"));
  EXPECT_EQ(value_of<double>("narrow(-9e999)"), -std::numeric_limits<double>::infinity());
  db.define<"unsigned">([](int, std::uint32_t value) { return value; });
  EXPECT_THAT(error_of("unsigned(1, -1)"),
              testing::AllOf(testing::StartsWith("unsigned: argument 2 holds a value that the C++ type"),
                             Not(HasSubstr("column"))));
}

// NaN would be NULL.
TEST_F(integration_sqlite_function_values, gives_no_nan) {
  db.define<"root">([](double value) { return std::sqrt(value); });
  EXPECT_THAT(error_of("root(-1)"), HasSubstr("root: NaN"));
}

}  // namespace
