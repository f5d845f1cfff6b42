// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/all.hpp>
#include <sequent/statement/clause/statement_name.hpp>

namespace {

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", std::int32_t> age;
};
inline constexpr sq::table<users_schema> users;

template <class Statement>
constexpr std::string_view name_of(const Statement&) {
  return sq::detail::name_of_statement(sq::detail::info_of<typename Statement::tag>);
}

template <class Statement>
void expect_named(const Statement& plain) {
  const auto named = plain.template named<"some name">();
  EXPECT_EQ(name_of(named), "some name");
  EXPECT_EQ(name_of(plain), "");
  EXPECT_EQ(sq::sql<sq::postgres>(named), sq::sql<sq::postgres>(plain));
}

TEST(statement_clause_statement_name, costs_no_text) {
  const auto adults = sq::select(users.name).where(users.age >= 18);
  expect_named(adults);
  expect_named(sq::union_(adults, sq::select(users.name)));
  expect_named(sq::insert_into(users).set(users.name = "Ada", users.age = 36));
  expect_named(sq::update(users).set(users.age = 37).where(users.name == "Ada"));
  expect_named(sq::delete_from(users).all_rows());
  const auto other = users.as<"other">();
  expect_named(sq::merge_into(users).using_(other, other.id == users.id).when_matched().do_delete());
}

TEST(statement_clause_statement_name, stands_anywhere_in_the_chain) {
  const auto first = sq::select(users.name).named<"adults">().where(users.age >= 18).order_by(users.name);
  EXPECT_EQ(name_of(first), "adults");
  EXPECT_EQ(sq::sql<sq::sqlite>(first), "SELECT users.name FROM users WHERE users.age >= ?1 ORDER BY users.name");
  const auto last = sq::update(users).set(users.age = users.age + 1).named<"birthday">().all_rows();
  EXPECT_EQ(name_of(last), "birthday");
}

TEST(statement_clause_statement_name, of_a_query_inside_of_another_is_nothing) {
  const auto some = users.as<"some">();
  const auto adults = sq::select(some.id).where(some.age >= 18).named<"adults">();
  const auto outer = sq::select(users.name).where(users.id.in(adults));
  EXPECT_EQ(name_of(outer), "");
  EXPECT_EQ(sq::sql<sq::sqlite>(outer),
            "SELECT users.name FROM users WHERE users.id IN (SELECT some.id FROM users AS some WHERE some.age >= ?1)");
  const auto grown = adults.as<"grown">();
  EXPECT_EQ(sq::sql<sq::sqlite>(sq::select(grown[some.id]).from(grown)),
            "SELECT grown.id FROM (SELECT some.id FROM users AS some WHERE some.age >= ?1) AS grown");
}

}  // namespace
