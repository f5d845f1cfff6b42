// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/rows_by.hpp>

#include "support/schema.hpp"

// Members that are left out on purpose.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace shop;

using changes = std::vector<sq::patch<users_schema>>;

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "text", std::string> text;
  sq::col<As, "version", std::int32_t, sq::version> version;
};
constexpr sq::table<notes_schema> notes;

void by_id(changes given) {
  (void)sq::update(users).set(std::move(given)).by(users.id);
}

TEST(statement_clause_rows_by, refuses_a_patch_that_does_not_say_which_row) {
  EXPECT_THROW(by_id({{.id = 1, .name = "a"}, {.name = "b"}}), std::invalid_argument);
  EXPECT_NO_THROW(by_id({{.id = 1, .name = "a"}, {.id = 2, .name = "b"}}));
}

TEST(statement_clause_rows_by, refuses_a_patch_whose_value_no_row_has) {
  const auto by_email = [](std::optional<std::string> email) {
    return sq::update(users).set(changes{{.name = "a", .email = std::move(email)}}).by(users.email);
  };
  EXPECT_THROW((void)by_email(std::nullopt), std::invalid_argument);
  EXPECT_NO_THROW((void)by_email("a@example.org"));
}

TEST(statement_clause_rows_by, refuses_a_patch_that_sets_nothing) {
  EXPECT_THROW(by_id({{.id = 1}}), std::invalid_argument);
}

TEST(statement_clause_rows_by, refuses_two_patches_of_one_row) {
  EXPECT_THROW(by_id({{.id = 2, .name = "a"}, {.id = 1, .name = "b"}, {.id = 2, .age = 3}}), std::invalid_argument);
}

TEST(statement_clause_rows_by, refuses_two_versions_of_one_row) {
  const auto by_version = [](std::vector<sq::patch<notes_schema>> given) {
    return sq::update(notes).set(std::move(given)).by(notes.id, notes.version);
  };
  EXPECT_THROW((void)by_version({{.id = 1, .text = "a", .version = 1}, {.id = 1, .text = "b", .version = 2}}),
               std::invalid_argument);
  EXPECT_NO_THROW((void)by_version({{.id = 1, .text = "a", .version = 1}, {.id = 2, .text = "b", .version = 1}}));
}

TEST(statement_clause_rows_by, takes_no_patches_at_all) {
  EXPECT_NO_THROW(by_id({}));
}

}  // namespace
