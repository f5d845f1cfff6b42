// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <sequent/driver/postgres/array_elements.hpp>

namespace {

namespace postgres = sequent::driver::postgres;
using namespace std::string_literals;

const std::string of_int2 = "\0\0\0\x15"s;
const std::string one_dimension = "\0\0\0\1\0\0\0\1"s + of_int2;
const std::string two_from_one = "\0\0\0\2\0\0\0\1"s;
const std::string seven = "\0\0\0\2\0\7"s;
const std::string null = "\xff\xff\xff\xff"s;

postgres::result elements(std::string_view wire) {
  return postgres::array_elements(wire);
}

TEST(driver_postgres_array_elements, are_the_rows_of_a_result) {
  const postgres::result two = elements(one_dimension + two_from_one + seven + null);
  ASSERT_TRUE(two);
  ASSERT_EQ(PQntuples(two.get()), 2);
  EXPECT_EQ(PQftype(two.get(), 0), 21U);
  EXPECT_EQ(std::string(PQgetvalue(two.get(), 0, 0), 2), "\0\7"s);
  EXPECT_EQ(PQgetisnull(two.get(), 0, 0), 0);
  EXPECT_EQ(PQgetisnull(two.get(), 1, 0), 1);
}

TEST(driver_postgres_array_elements, of_no_dimension_are_none) {
  const postgres::result none = elements("\0\0\0\0\0\0\0\0"s + of_int2);
  ASSERT_TRUE(none);
  EXPECT_EQ(PQntuples(none.get()), 0);
}

TEST(driver_postgres_array_elements, are_not_there_in_what_is_no_array) {
  EXPECT_FALSE(elements(""));
  EXPECT_FALSE(elements("a text of some length"));
  EXPECT_FALSE(elements("\0\0\0\2\0\0\0\0"s + of_int2 + two_from_one + two_from_one + seven + seven));
  EXPECT_FALSE(elements(one_dimension));
  EXPECT_FALSE(elements(one_dimension + two_from_one + seven));
  EXPECT_FALSE(elements(one_dimension + two_from_one + seven + "\0\0\0\3a"s));
  EXPECT_FALSE(elements(one_dimension + two_from_one + seven + seven + "more"));
  EXPECT_FALSE(elements("\0\0\0\0\0\0\0\0"s + of_int2 + "more"));
  EXPECT_FALSE(elements("\0\0\0\1"s + std::string(16, '\0')));  // a polygon of the point (0, 0)
}

}  // namespace
