// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <string>
#include <string_view>
#include <support/definition_text.hpp>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/definition/constraint.hpp>

namespace {

using namespace definitions;
using sq::constraint_kind;
using sq::referential_action;

std::string text(const sq::constraint_facts& constraint) {
  return written<sq::postgres>([&](auto& out) {
    sq::definition::write_constraint(out, sq::definition_style<sq::postgres>, sq::facts_of_table<lines_schema>(),
                                     constraint);
  });
}

constexpr std::array<std::string_view, 1> a{"a"};
constexpr std::array<std::string_view, 2> a_and_b{"a", "B"};
constexpr std::array<std::string_view, 1> id{"id"};
constexpr std::array<std::string_view, 2> moods{"calm", "it's\\cross"};

TEST(definition_constraint, has_its_name_and_says_each_kind) {
  EXPECT_EQ(text({.kind = constraint_kind::primary_key, .name = "k", .columns = a_and_b}),
            "CONSTRAINT k PRIMARY KEY (a, \"B\")");
  EXPECT_EQ(text({.kind = constraint_kind::unique, .name = "K", .columns = a}), "CONSTRAINT \"K\" UNIQUE (a)");
  EXPECT_EQ(text({.kind = constraint_kind::check, .name = "k", .condition = "a < b"}), "CONSTRAINT k CHECK (a < b)");
  EXPECT_EQ(
      text({.kind = constraint_kind::longest_text, .name = "k", .columns = a, .length = 80}),
      "CONSTRAINT k CHECK (char_length(a) <= 80 OR pg_catalog.varchar(CAST(a AS varchar) || '.', 84, false) IS NULL)");
  EXPECT_EQ(text({.kind = constraint_kind::allowed_values, .name = "k", .columns = a, .allowed_values = moods}),
            "CONSTRAINT k CHECK (a IN ('calm', E'it''s\\\\cross'))");
}

std::string key(referential_action on_delete, referential_action on_update) {
  return text({.kind = constraint_kind::foreign_key,
               .name = "k",
               .columns = a,
               .declared_reference = sq::facts_of_table<customers_schema>,
               .referenced_columns = id,
               .on_delete = on_delete,
               .on_update = on_update});
}

TEST(definition_constraint, says_foreign_keys_with_their_actions) {
  const std::string plain = "CONSTRAINT k FOREIGN KEY (a) REFERENCES billing.customers (id)";
  EXPECT_EQ(key(referential_action::no_action, referential_action::no_action), plain);
  EXPECT_EQ(key(referential_action::cascade, referential_action::restrict),
            plain + " ON DELETE CASCADE ON UPDATE RESTRICT");
  EXPECT_EQ(key(referential_action::set_null, referential_action::set_default),
            plain + " ON DELETE SET NULL ON UPDATE SET DEFAULT");
}

}  // namespace
