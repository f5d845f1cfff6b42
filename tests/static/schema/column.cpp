// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/schema/column.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

using id = std::remove_const_t<decltype(users.id)>;
using email = std::remove_const_t<decltype(users.email)>;
using source = decltype(users)::source;

// A column is an expression of its own type that holds nothing.
static_assert(sq::expression<id> && std::is_empty_v<id>);
static_assert(id::column_name == sq::name{"id"} && std::is_same_v<id::source, source>);
static_assert(std::is_same_v<id::value_type, std::int64_t>);
static_assert(std::is_same_v<email::value_type, std::string> &&
              std::is_same_v<email::declared_type, std::optional<std::string>>);
static_assert(!std::is_same_v<id, std::remove_const_t<decltype(users.as<"boss">().id)>>);

// It may be NULL where it is declared so, or where an outer join may leave its table out, unless WHERE keeps it from
// that.
using plain = sq::query_scope<>;
using absent = sq::query_scope<sq::type_list<source>>;
static_assert(!id::is_nullable<plain>() && email::is_nullable<plain>());
static_assert(id::is_nullable<absent>());
static_assert(!email::is_nullable<sq::query_scope<sq::type_list<>, sq::type_list<email>>>());
static_assert(id::is_nullable<sq::query_scope<sq::type_list<source>, sq::type_list<email>>>());

static_assert(id::reads_only<sq::table_scope<source>> && !id::reads_only<sq::table_scope<>>);

}  // namespace
