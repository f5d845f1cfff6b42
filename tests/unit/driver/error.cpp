// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <type_traits>
#include <typeinfo>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>

namespace {

using sequent::sql_diagnostics;
using testing::HasSubstr;
using testing::Not;

sql_diagnostics diagnostics_with(std::string sqlstate) {
  sql_diagnostics diagnostics;
  diagnostics.message = "it failed";
  diagnostics.sqlstate = std::move(sqlstate);
  diagnostics.statement = "SELECT 1";
  return diagnostics;
}

std::string prose_of(sql_diagnostics diagnostics) {
  return sequent::sql_error(std::move(diagnostics)).what();
}

template <class Error>
void expect_raised(const std::string& sqlstate) {
  try {
    sequent::raise(diagnostics_with(sqlstate));
  } catch (const sequent::sql_error& raised) {
    EXPECT_TRUE(typeid(raised) == typeid(Error)) << sqlstate << " raised " << typeid(raised).name();
    EXPECT_EQ(raised.sqlstate(), sqlstate);
  }
}

TEST(driver_error, sqlstates_have_their_types) {
  expect_raised<sequent::unique_violation>("23505");
  expect_raised<sequent::foreign_key_violation>("23503");
  expect_raised<sequent::not_null_violation>("23502");
  expect_raised<sequent::check_violation>("23514");
  expect_raised<sequent::exclusion_violation>("23P01");
  expect_raised<sequent::integrity_error>("23000");
  expect_raised<sequent::serialization_failure>("40001");
  expect_raised<sequent::deadlock_detected>("40P01");
  expect_raised<sequent::query_canceled>("57014");
  expect_raised<sequent::lock_not_available>("55P03");
  expect_raised<sequent::read_only_violation>("25006");
  expect_raised<sequent::feature_not_supported>("0A000");
  expect_raised<sequent::data_error>("22003");
  expect_raised<sequent::syntax_error>("42601");
  expect_raised<sequent::undefined_table>("42P01");
  expect_raised<sequent::undefined_column>("42703");
  expect_raised<sequent::programming_error>("42883");
  expect_raised<sequent::programming_error>("08P01");
  expect_raised<sequent::sql_error>("53100");
  expect_raised<sequent::sql_error>("");
}

TEST(driver_error, a_handler_of_the_root_catches_the_leaves) {
  static_assert(std::is_base_of_v<sequent::integrity_error, sequent::unique_violation>);
  static_assert(std::is_base_of_v<sequent::programming_error, sequent::undefined_column>);
  static_assert(std::is_base_of_v<sequent::sql_error, sequent::decode_error>);
  static_assert(!std::is_base_of_v<sequent::sql_error, sequent::connection_error>);
  EXPECT_THROW(sequent::raise(diagnostics_with("23505")), sequent::error);
  EXPECT_THROW(throw sequent::pool_timeout("late"), std::runtime_error);
}

TEST(driver_error, copying_cannot_throw) {
  static_assert(std::is_nothrow_copy_constructible_v<sequent::sql_error>);
  static_assert(std::is_nothrow_copy_constructible_v<sequent::decode_error>);
  const sequent::sql_error original(diagnostics_with("23505"));
  const sequent::sql_error copy = original;  // NOLINT(performance-unnecessary-copy-initialization)
  EXPECT_EQ(copy.statement(), "SELECT 1");
}

TEST(driver_error, prose_names_the_state_and_the_statement) {
  EXPECT_EQ(prose_of(diagnostics_with("23505")), "it failed [SQLSTATE 23505]\n  statement: SELECT 1");
}

TEST(driver_error, prose_marks_the_place) {
  sql_diagnostics diagnostics = diagnostics_with("42703");
  diagnostics.statement = "SELECT 'ä',\n  nam\nFROM users";
  diagnostics.position = diagnostics.statement.find("nam") + 1;
  EXPECT_THAT(prose_of(diagnostics), HasSubstr("\n  at:   nam\n"
                                               "        ^"));
}

TEST(driver_error, the_mark_counts_characters) {
  sql_diagnostics diagnostics = diagnostics_with("42703");
  diagnostics.statement = "SELECT 'ä', nam";
  diagnostics.position = diagnostics.statement.find("nam") + 1;
  EXPECT_THAT(prose_of(diagnostics), HasSubstr("\n  at: SELECT 'ä', nam\n"
                                               "                  ^"));
}

TEST(driver_error, a_place_behind_the_statement_is_its_end) {
  sql_diagnostics diagnostics = diagnostics_with("42601");
  diagnostics.position = 1000;
  EXPECT_THAT(prose_of(diagnostics), HasSubstr("\n  at: SELECT 1\n              ^"));
}

TEST(driver_error, long_statements_are_cut) {
  sql_diagnostics diagnostics = diagnostics_with("42601");
  diagnostics.statement = "SELECT " + std::string(100'000, 'x') + "!";
  diagnostics.position = diagnostics.statement.size();
  const std::string prose = prose_of(diagnostics);
  EXPECT_LT(prose.size(), 3000U);
  EXPECT_THAT(prose, HasSubstr("xxx!\n"));
  EXPECT_EQ(sequent::sql_error(diagnostics).statement().size(), 100'008U);
}

TEST(driver_error, nothing_is_cut_inside_a_character) {
  sql_diagnostics diagnostics = diagnostics_with("42601");
  for (const char* start : {"", "x", "xx"}) {
    diagnostics.statement = start;
    for (int i = 0; i < 1000; ++i) diagnostics.statement += "\u20AC";  // three bytes
    diagnostics.position = 1501 + std::string_view(start).size();
    const std::string prose = prose_of(diagnostics);
    for (std::size_t at = prose.find('\xE2'); at != std::string::npos; at = prose.find('\xE2', at + 1))
      EXPECT_EQ(prose.substr(at, 3), "\u20AC") << start << at;
    for (std::size_t at = 1; at < prose.size(); ++at) {
      const bool continues = (prose[at] & 0xC0) == 0x80;
      EXPECT_TRUE(!continues || (prose[at - 1] & 0x80) != 0) << start << at;
    }
  }
}

TEST(driver_error, prose_has_no_values) {
  sql_diagnostics diagnostics = diagnostics_with("22P02");
  diagnostics.message = "invalid input syntax for type integer: \"se\"cret\"";
  diagnostics.detail = "Key (name)=(secret) already exists.";
  const sequent::sql_error failed(diagnostics);
  EXPECT_THAT(failed.what(), Not(HasSubstr("cret")));
  EXPECT_THAT(failed.what(), HasSubstr("invalid input syntax for type integer: \"...\""));
  EXPECT_THAT(failed.message(), HasSubstr("se\"cret"));
  EXPECT_EQ(failed.detail(), "Key (name)=(secret) already exists.");
}

TEST(driver_error, prose_has_no_values_in_any_language_of_the_server) {
  for (const char* quoted : {"»hush \"hush\"«", "« hush »", "„hush“", "”hush”", "「hush」", "‘hush’", "“hush"}) {
    sql_diagnostics diagnostics = diagnostics_with("22P02");
    diagnostics.message = std::string("ungültige Eingabe: ") + quoted;
    EXPECT_THAT(prose_of(diagnostics), HasSubstr("ungültige Eingabe: \"...\" [SQLSTATE")) << quoted;
  }
}

TEST(driver_error, names_of_identifiers_stay_in_prose) {
  sql_diagnostics diagnostics = diagnostics_with("42703");
  diagnostics.message = "column \"nam\" does not exist";
  diagnostics.hint = "Perhaps you meant \"name\".";
  EXPECT_THAT(prose_of(diagnostics), HasSubstr("column \"nam\" does not exist"));
  EXPECT_THAT(prose_of(diagnostics), HasSubstr("\n  hint: Perhaps you meant \"name\"."));
}

TEST(driver_error, a_violation_names_what_was_violated) {
  sql_diagnostics diagnostics = diagnostics_with("23505");
  diagnostics.constraint = "users_email_key";
  diagnostics.table = "users";
  diagnostics.column = "email";
  diagnostics.parameter_count = 3;
  const sequent::unique_violation violation(diagnostics);
  EXPECT_EQ(violation.constraint(), "users_email_key");
  EXPECT_EQ(violation.table(), "users");
  EXPECT_EQ(violation.column(), "email");
  EXPECT_EQ(violation.parameter_count(), 3U);
}

}  // namespace
