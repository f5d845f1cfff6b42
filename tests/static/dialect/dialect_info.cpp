// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <span>
#include <string_view>

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

/// The standard and nothing more, but for a mark before the parameters.
struct plain {
  static constexpr auto dialect_name = sq::name{"plain"};
  static constexpr std::string_view words[] = {"name", "users"};
  static constexpr sq::keyword_set keywords{words};
  static constexpr sq::feature_set features = 0;
  static constexpr sq::dialect_info info{
      .placeholder = ":p", .keywords = &keywords, .features = features, .no_limit = " LIMIT ALL"};
};

/// Says NULL tests otherwise.
struct spelled {
  static constexpr auto dialect_name = sq::name{"spelled"};
  static constexpr sq::keyword_set keywords{std::span<const std::string_view>()};
  static constexpr sq::feature_set features = 0;
  static constexpr sq::dialect_info info{.placeholder = "@",
                                         .keywords = &keywords,
                                         .features = features,
                                         .spelling = [](sq::statement_writer& writer, const sq::detail::node& said) {
                                           if (said.kind != sq::detail::node_kind::null_test) return false;
                                           writer.put("isnull(");
                                           writer.write(said.operand());
                                           writer.put(")");
                                           return true;
                                         }};
};

template <class Dialect>
constexpr auto text(const auto& statement) {
  return sq::sql<Dialect>(statement);
}

// Each member of a dialect is a difference in the text, and nothing else is.
static_assert(text<plain>(sq::select(users.name).where(users.age > 3 && users.id == 4)) ==
              "SELECT \"users\".\"name\" FROM \"users\" WHERE \"users\".age > :p1 AND \"users\".id = :p2");
static_assert(text<plain>(sq::select(orgs.id).offset(sq::literal<5>)) == "SELECT orgs.id FROM orgs LIMIT ALL OFFSET 5");
static_assert(text<spelled>(sq::select(orgs.id).offset(sq::literal<5>)) == "SELECT orgs.id FROM orgs OFFSET 5");
static_assert(text<spelled>(sq::select(users.id).where(users.email.is_null() && users.age > 3)) ==
              "SELECT users.id FROM users WHERE isnull(users.email) AND users.age > @1");
static_assert(text<plain>(sq::select(users.id).where(users.email.is_null())).ends_with("email IS NULL"));

static_assert(sq::postgres::info.has_arrays && !sq::sqlite::info.has_arrays);
static_assert(sq::postgres::info.features == sq::postgres::features &&
              sq::sqlite::info.features == sq::sqlite::features);

}  // namespace
