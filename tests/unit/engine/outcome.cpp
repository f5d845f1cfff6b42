// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/outcome.hpp>

namespace {

namespace sq = sequent;

sq::outcome<int> refused() {
  return sq::detail::outcome_of([]() -> int {
    sq::sql_diagnostics said;
    said.message = "taken";
    said.sqlstate = "23505";
    sq::raise(said);
  });
}

TEST(unit_outcome, of_what_returns_has_the_value) {
  auto given = sq::detail::outcome_of([] { return std::make_unique<int>(7); });
  ASSERT_TRUE(given.has_value());
  EXPECT_TRUE(static_cast<bool>(given));
  EXPECT_EQ(**given, 7);
  EXPECT_EQ(*given->get(), 7);
  EXPECT_THROW(static_cast<void>(given.error()), std::bad_variant_access);
  const std::unique_ptr<int> moved = std::move(given).value();
  EXPECT_EQ(*moved, 7);
}

TEST(unit_outcome, of_what_throws_has_the_error_with_its_type) {
  const auto failed = refused();
  ASSERT_FALSE(failed.has_value());
  EXPECT_TRUE(failed.error().is<sq::unique_violation>());
  EXPECT_TRUE(failed.error().is<sq::integrity_error>());
  EXPECT_FALSE(failed.error().is<sq::check_violation>());
  EXPECT_EQ(failed.error().as<sq::sql_error>()->sqlstate(), "23505");
  EXPECT_EQ(std::string(failed.error().what()), failed.error().get().what());
  EXPECT_THROW(failed.error().rethrow(), sq::unique_violation);
}

TEST(unit_outcome, without_a_value_throws_the_error_itself) {
  auto failed = refused();
  EXPECT_THROW(static_cast<void>(failed.value()), sq::unique_violation);
  EXPECT_THROW(static_cast<void>(*failed), sq::unique_violation);
  EXPECT_THROW(static_cast<void>(std::move(failed).value()), sq::unique_violation);
}

TEST(unit_outcome, error_outlives_the_outcome) {
  const sq::caught_error kept = refused().error();
  EXPECT_EQ(kept.as<sq::sql_error>()->message(), "taken");
}

TEST(unit_outcome, lets_other_exceptions_pass) {
  EXPECT_THROW(static_cast<void>(sq::detail::outcome_of([]() -> int { throw std::logic_error("a mistake"); })),
               std::logic_error);
}

#if defined(__cpp_lib_expected)
TEST(unit_outcome, becomes_what_the_standard_library_has) {
  const auto failed = static_cast<std::expected<int, sq::caught_error>>(refused());
  ASSERT_FALSE(failed.has_value());
  EXPECT_TRUE(failed.error().is<sq::unique_violation>());
  EXPECT_EQ((static_cast<std::expected<int, sq::caught_error>>(sq::outcome<int>(7))), 7);
}
#endif

}  // namespace
