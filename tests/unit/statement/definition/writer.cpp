// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <string_view>
#include <support/definition_text.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/definition/writer.hpp>

namespace {

using sequent::definition::writer;

TEST(definition_writer, lists_names) {
  constexpr std::array<std::string_view, 3> names{"a", "User", "user"};
  EXPECT_EQ(written<sequent::postgres>([&](writer& out) { out.names(names); }), "(a, \"User\", \"user\")");
}

TEST(definition_writer, qualifies_names) {
  EXPECT_EQ(written<sequent::postgres>([](writer& out) {
              out.qualified_name("billing", "invoices");
              out.text(" ");
              out.qualified_name("", "order");
            }),
            "billing.invoices \"order\"");
}

TEST(definition_writer, spells_constants) {
  const auto constant = [](const sequent::constant_facts& facts) {
    return written<sequent::postgres>([&](writer& out) { out.constant(facts); });
  };
  EXPECT_EQ(constant({.kind = sequent::constant_kind::boolean, .truth = true}), "TRUE");
  EXPECT_EQ(constant({.kind = sequent::constant_kind::integer, .is_negative = true, .integer = ~0ULL}), "-1");
  EXPECT_EQ(constant({.kind = sequent::constant_kind::integer, .integer = ~0ULL}), "18446744073709551615");
  EXPECT_EQ(constant({.kind = sequent::constant_kind::text, .text = "a\\b'"}), "E'a\\\\b'''");
}

TEST(definition_writer, notes_what_is_needed) {
  writer out({});
  EXPECT_EQ(out.features(), 0U);
  out.needs(sequent::feature::create_schema);
  EXPECT_EQ(out.features(), static_cast<sequent::feature_set>(sequent::feature::create_schema));
}

}  // namespace
