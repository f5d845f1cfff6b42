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
using source = sq::source_of<decltype(users)>;

// A column is an expression of its own type that holds nothing.
static_assert(sq::expression<id> && std::is_empty_v<id>);
static_assert(std::is_same_v<id::tag, sq::expressions::column<source, "id", false>>);
static_assert(std::is_same_v<email::tag, sq::expressions::column<source, "email", true>>);
static_assert(std::is_same_v<id::value_type, std::int64_t> && std::is_same_v<email::value_type, std::string>);
static_assert(!std::is_same_v<id, std::remove_const_t<decltype(users.as<"boss">().id)>>);

}  // namespace
