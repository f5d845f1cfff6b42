// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include <sequent/expression/embedded_comparison.hpp>
#include <sequent/sequent.hpp>

#include "support/sql.hpp"

namespace {

namespace sq = sequent;

template <class As>
struct address {
  sq::col<As, "city", std::string> city;
  sq::col<As, "zip", std::string> zip;
  bool operator==(const address&) const = default;
};
template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::embedded<As, address, "home_"> home;
  sq::embedded<As, address, "work_"> work;
};
constexpr sq::table<users_schema> users;

TEST(expression_embedded_comparison, goes_column_by_column) {
  EXPECT_EQ(
      shop::in_both(sq::select(users.id).where(users.home.city == users.work.city && users.home.zip != users.work.zip)),
      "SELECT users.id FROM users WHERE users.home_city = users.work_city AND users.home_zip <> users.work_zip");
}

TEST(expression_embedded_comparison, is_that_of_cpp_where_there_are_values) {
  sq::row<users_schema> ada;
  ada.home = {.city = "Paris", .zip = "75001"};
  ada.work = ada.home;
  EXPECT_TRUE(ada.home == ada.work);
  ada.work.zip = "75002";
  EXPECT_TRUE(ada.home != ada.work);
}

}  // namespace
