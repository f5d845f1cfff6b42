// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/text_visitor.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Visitor>
constexpr void visit(Visitor& visitor) {
  visitor.text("x ");
  visitor.template identifier<"user">();
  visitor.template column<decltype(users)::source, "name">();
  visitor.text(" ");
  visitor.parameter(static_cast<const int*>(nullptr));
  visitor.template argument<"n", int>();
  visitor.array(static_cast<const int*>(nullptr));
  visitor.template needs<sq::feature::ilike>();
}

TEST(dialect_text_visitor, measures_first_and_writes_then) {
  constexpr auto measured = [] {
    sq::text_visitor<sq::postgres> visitor;
    visit(visitor);
    return visitor;
  }();
  static_assert(measured.size() == std::string_view("x \"user\"users.name $1$2$3").size());
  static_assert(measured.parameter_count() == 3 && measured.argument_count() == 1);
  static_assert(measured.features() == static_cast<sq::feature_set>(sq::feature::ilike));

  std::array<char, measured.size()> room{};
  sq::text_visitor<sq::postgres> writer(room.data());
  visit(writer);
  EXPECT_EQ(std::string_view(room.data(), room.size()), "x \"user\"users.name $1$2$3");
}

TEST(dialect_text_visitor, counts_choices_and_takes_all_of_them_at_compile_time) {
  sq::text_visitor<sq::sqlite> visitor;
  using vanishing = decltype(users.age > sq::if_set(std::optional<int>()));
  EXPECT_TRUE(visitor.chooses(static_cast<const vanishing*>(nullptr)));
  EXPECT_TRUE(visitor.chooses(&users.age));
  EXPECT_FALSE(visitor.chooses_if(false));
  EXPECT_EQ(visitor.choice_count(), 2U);
}

}  // namespace
