// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <span>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/dialect/statement_writer.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using sq::detail::node_of;
using sq::detail::precedence;

template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return node_of<typename Expression::tag>;
}

constexpr std::span<const sq::bound::slot> no_values;

TEST(dialect_statement_writer, measures_what_it_would_write) {
  constexpr auto query = sq::select(users.name, orgs.id).from(users).join(orgs, orgs.id == users.org_id);
  const auto& info = sq::detail::info_of<decltype(query)::tag>;
  sq::statement_writer measuring(sq::postgres::info, no_values, nullptr);
  measuring.write(info);
  std::string text(measuring.room_needed(), '?');
  sq::statement_writer writing(sq::postgres::info, no_values, text.data());
  writing.write(info);
  EXPECT_EQ(measuring.size(), writing.size());
  EXPECT_EQ(text.substr(0, writing.size()),
            "SELECT users.name, orgs.id FROM users JOIN orgs ON orgs.id = users.org_id");
}

TEST(dialect_statement_writer, needs_more_room_than_its_text_where_it_takes_something_back) {
  constexpr auto query = sq::select(users.id).where_if(false, users.name.is_null());
  const auto slots = sq::detail::slots_as_they_stand(query.bound_values);
  sq::statement_writer writer(sq::postgres::info, slots, nullptr);
  writer.write(sq::detail::info_of<decltype(query)::tag>);
  EXPECT_EQ(writer.size(), std::string_view("SELECT users.id FROM users").size());
  EXPECT_GT(writer.room_needed(), writer.size());
}

TEST(dialect_statement_writer, encloses_an_expression_that_is_looser_than_its_place) {
  const auto written = [](precedence place) {
    std::array<char, 100> room{};
    sq::statement_writer writer(sq::postgres::info, no_values, room.data());
    writer.write(node(users.age + sq::literal<1>), place);
    return std::string(room.data(), writer.size());
  };
  EXPECT_EQ(written(precedence::comparison), "users.age + 1");
  EXPECT_EQ(written(precedence::additive), "users.age + 1");
  EXPECT_EQ(written(precedence::multiplicative), "(users.age + 1)");
}

TEST(dialect_statement_writer, counts_placeholders_in_the_way_of_its_dialect) {
  constexpr auto condition = users.id > 1 && users.age > 2;
  EXPECT_EQ(in_postgres(condition), "users.id > $1 AND users.age > $2");
  EXPECT_EQ(in_sqlite(condition), "users.id > ?1 AND users.age > ?2");
}

TEST(dialect_statement_writer, notes_what_not_every_dialect_can_say) {
  const auto needed = [](const auto& statement) {
    using values = typename std::remove_cvref_t<decltype(statement)>::values_type;
    sq::statement_writer writer(sq::sqlite::info, sq::detail::slots_view<values>, nullptr);
    writer.write(sq::detail::info_of<typename std::remove_cvref_t<decltype(statement)>::tag>);
    return writer.features();
  };
  EXPECT_EQ(needed(sq::select(users.id)), 0U);
  EXPECT_EQ(needed(sq::select(users.id).distinct_on(users.id)), static_cast<sq::feature_set>(sq::feature::distinct_on));
  EXPECT_EQ(needed(sq::select(users.id).distinct_on(users.id).where(users.name.ilike("a%"))),
            sq::feature::distinct_on | sq::feature::ilike);
}

}  // namespace
