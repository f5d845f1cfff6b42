// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/expression/column.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::node_kind;
using sq::detail::node_of;

template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return node_of<typename Expression::tag>;
}
template <class Expression>
constexpr bool is_column = sq::detail::is_column<typename std::remove_cvref_t<Expression>::tag>;
template <class Expression>
constexpr bool is_nullable = sq::detail::column_is_nullable<typename std::remove_cvref_t<Expression>::tag>;

static_assert(node(users.email).kind == node_kind::column && node(users.email).name.text == "email");
static_assert(node(users.email).flag && !node(users.name).flag);
static_assert(node(users.as<"u">().name).relation->alias.text == "u");
static_assert(is_column<decltype(users.email)> && !is_column<decltype(users.age + 1)>);
static_assert(is_nullable<decltype(users.email)> && !is_nullable<decltype(users.name)> &&
              !is_nullable<decltype(users.email + "x")>);

// The relation of a table: its names, apart, and its key.
constexpr const auto& invoice = *node(invoices.place).relation;
static_assert(invoice.kind == sq::detail::relation_kind::table);
static_assert(invoice.schema.text == "billing" && invoice.table.text == "invoices" && invoice.alias == invoice.table);
static_assert(invoice.key.size() == 2 && invoice.key[0] == "number" && invoice.key[1] == "place");
static_assert(node(order.key).relation->key.empty());
static_assert(node(users.as<"u">().id).relation->table.text == "users");
static_assert(node(users.as<"u">().id).relation->id != node(users.id).relation->id);
static_assert(node(users.id).relation->id == node(users.age).relation->id);

// A whole table is its columns, in order; it has a witness that it is there if one of them is never NULL.
template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "text", std::optional<std::string>> text;
};
template <template <class> class Schema, sq::name Alias>
constexpr const auto& whole = node_of<sq::expressions::whole_table<sq::source<Schema, Alias>>>;
constexpr const auto& all_users = whole<users_schema, "users">;
static_assert(all_users.kind == node_kind::whole_table && all_users.count == 5 && all_users.flag);
static_assert(all_users.operand(0).id == node(users.id).id && all_users.operand(3).id == node(users.email).id);
static_assert(!whole<notes_schema, "notes">.flag);

}  // namespace
