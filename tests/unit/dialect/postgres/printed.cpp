// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sstream>

#include <gtest/gtest.h>

#include <sequent/dialect/postgres/printed.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Statement>
std::string printed(const Statement& statement) {
  std::ostringstream out;
  out << statement;
  return out.str();
}

TEST(dialect_postgres_printed, is_the_sql_of_a_statement) {
  EXPECT_EQ(printed(sq::select(users.name).where(users.age > 18)), "SELECT users.name FROM users WHERE users.age > $1");
  EXPECT_EQ(printed(sq::delete_from(users).where(users.id == 7)), "DELETE FROM users WHERE users.id = $1");
}

TEST(dialect_postgres_printed, shows_the_choices_as_they_stand) {
  for (const bool is_wanted : {false, true}) {
    EXPECT_EQ(printed(sq::select(users.name).where_if(is_wanted, users.age > 18)),
              is_wanted ? "SELECT users.name FROM users WHERE users.age > $1" : "SELECT users.name FROM users");
  }
}

TEST(dialect_postgres_printed, never_shows_a_value) {
  EXPECT_EQ(printed(sq::select(users.id).where(users.name == "secret")).find("secret"), std::string::npos);
}

}  // namespace
