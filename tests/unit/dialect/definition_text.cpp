// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/dialect/definition_text.hpp>

namespace {

using namespace definitions;

TEST(definition_text, is_a_constant_with_a_zero_behind_it) {
  using text = sq::definition_text<sq::postgres, decltype(sq::drop_table(attributes))>;
  static_assert(text::view == "DROP TABLE \"order\"");
  static_assert(text::view.data()[text::view.size()] == '\0');
  static_assert(sq::sql<sq::postgres>(sq::drop_table(attributes)).data() == text::view.data());
}

TEST(definition_text, names_the_feature_that_a_database_lacks) {
  using definition = decltype(sq::create_schema(customers));
  static_assert(sq::definition_text<sq::postgres, definition>::missing == sq::feature::none);
  static_assert(sq::definition_text<sq::sqlite, definition>::missing == sq::feature::create_schema);
}

}  // namespace
