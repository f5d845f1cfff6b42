// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <type_traits>

#include <sequent/schema/table.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

using users_table = std::remove_const_t<decltype(users)>;
using source = users_table::source;

// A table holds nothing: its members are its columns.
static_assert(sq::table_like<users_table> && sq::table_like<const users_table&> && !sq::table_like<user> &&
              !sq::table_like<int>);
static_assert(source::alias == sq::name{"users"});
static_assert(std::is_same_v<std::remove_const_t<decltype(users.name)>, sq::column<source, "name", std::string>>);

// Under another name it is another table.
using boss = decltype(users.as<"boss">());
static_assert(sq::table_like<boss> && !std::is_same_v<boss, users_table>);
static_assert(boss::source::alias == sq::name{"boss"} && boss::description::table_name == sq::name{"users"});
static_assert(std::is_same_v<decltype(users.as<"boss">().as<"users">()), users_table>);

static_assert(
    std::is_same_v<sq::columns_of<decltype(orgs)::source>,
                   sq::type_list<std::remove_const_t<decltype(orgs.id)>, std::remove_const_t<decltype(orgs.name)>>>);

// What a schema says beside its columns reaches the table.
static_assert(
    std::is_same_v<sq::type_at<0, decltype(invoices)::constraints>, sq::constraint::primary_key<"number", "place">>);
static_assert(decltype(invoices)::description::schema_name == sq::name{"billing"});

// A table may refer to itself.
template <class As>
struct nodes_schema {
  static constexpr sq::name table_name = "nodes";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "parent", std::optional<std::int64_t>, sq::references_self<"id">> parent;
};
constexpr sq::table<nodes_schema> nodes;
static_assert(sq::table_like<decltype(nodes)>);

}  // namespace
