// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <sequent/sequent.hpp>
#include <sequent/statement/row_choice.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

constexpr auto removal = sq::delete_from(users);

template <class Statement>
constexpr bool says_which_rows = sq::detail::unchosen_table<Statement>().empty();

static_assert(!says_which_rows<decltype(sq::delete_from(users))>);
static_assert(sq::detail::unchosen_table<decltype(sq::delete_from(users.as<"u">()))>().view() == "u");
static_assert(says_which_rows<decltype(removal.all_rows())>);
static_assert(says_which_rows<decltype(removal.where(users.age > 1))>);

// A WHERE that may vanish as a whole does not count, unless that was meant.
using maybe = std::optional<int>;
static_assert(!says_which_rows<decltype(removal.where(users.age > sq::if_set(maybe())))>);
static_assert(!says_which_rows<decltype(removal.where_if(true, users.age > 1).where(users.id == sq::if_set(maybe())))>);
static_assert(says_which_rows<decltype(removal.where_if(true, users.age > 1).where(users.id == 1))>);
static_assert(says_which_rows<decltype(removal.where_if(true, users.age > 1).all_rows())>);

}  // namespace
