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
using source = sq::source_of<users_table>;

// A table holds nothing: its members are its columns.
static_assert(sq::table_like<users_table> && sq::table_like<const users_table&> && !sq::table_like<user> &&
              !sq::table_like<int>);
static_assert(source::alias == sq::name{"users"});
static_assert(std::is_same_v<std::remove_const_t<decltype(users.name)>, sq::column<source, "name", std::string>>);

// Under another name it is another table.
using boss = decltype(users.as<"boss">());
static_assert(sq::table_like<boss> && !std::is_same_v<boss, users_table>);
static_assert(sq::source_of<boss>::alias == sq::name{"boss"} &&
              sq::source_of<boss>::schema::table_name == sq::name{"users"});
static_assert(std::is_same_v<decltype(users.as<"boss">().as<"users">()), users_table>);

static_assert(
    std::is_same_v<sq::columns_of<sq::source_of<decltype(orgs)>>,
                   sq::type_list<std::remove_const_t<decltype(orgs.id)>, std::remove_const_t<decltype(orgs.name)>>>);

// What a schema says beside its columns reaches the table.
static_assert(std::is_same_v<sq::type_at<0, sq::detail::constraints_of<invoices_schema<sq::as_description>>::type>,
                             sq::constraint::primary_key<"number", "place">>);
static_assert(sq::source_of<decltype(invoices)>::schema::schema_name == sq::name{"billing"});

// A column may be called as the members of a schema and of a table that are not its own.
template <class As>
struct words_schema {
  static constexpr sq::name table_name = "words";
  sq::col<As, "description", std::string> description;
  sq::col<As, "constraints", std::string> constraints;
  sq::col<As, "source", std::string> source;
  sq::col<As, "schema", std::string> schema;
  sq::col<As, "name", std::string> name;
  sq::col<As, "alias", std::string> alias;
  sq::col<As, "col", std::string> col;
};
inline constexpr sq::table<words_schema> words;
static_assert(sq::expression<decltype(words.source)> && sq::expression<decltype(words.schema)> &&
              sq::expression<decltype(words.name)> && sq::expression<decltype(words.alias)> &&
              sq::expression<decltype(words.col)>);
static_assert(std::is_same_v<std::remove_const_t<decltype(words.description)>::tag,
                             sq::expressions::column<sq::source_of<decltype(words)>, "description", false>>);
static_assert(std::is_same_v<std::remove_const_t<decltype(words.constraints)>::tag,
                             sq::expressions::column<sq::source_of<decltype(words)>, "constraints", false>>);

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
