// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/schema/constraint.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class List>
using value_type = std::remove_const_t<List>;

// The constraints of a table are a list of types, in the order of their declaration.
constexpr auto some = sq::constraints(sq::unique_on<"a", "b">, sq::index_on<"b">, sq::check_on<"a > b">);
static_assert(std::is_same_v<value_type<decltype(some)>,
                             sq::type_list<sq::constraint::unique<"a", "b">, sq::constraint::index<"b">,
                                           sq::constraint::check<"a > b">>>);

constexpr auto key = sq::foreign_key_on<"a", "b">.references<users_schema, "id", "org_id">();
static_assert(
    std::is_same_v<value_type<decltype(key)>,
                   sq::constraint::foreign_key<sq::name_list<"a", "b">, users_schema, sq::name_list<"id", "org_id">>>);

using sq::referential_action;
constexpr auto acting = key.on_update<referential_action::cascade>().on_delete<referential_action::set_null>();
static_assert(
    std::is_same_v<value_type<decltype(acting)>,
                   sq::constraint::foreign_key<sq::name_list<"a", "b">, users_schema, sq::name_list<"id", "org_id">,
                                               referential_action::set_null, referential_action::cascade>>);

using of_invoices = sq::detail::constraints_of<invoices_schema<sq::as_description>>::type;
static_assert(of_invoices::size == 2 &&
              std::is_same_v<sq::type_at<0, of_invoices>, sq::constraint::primary_key<"number", "place">>);
static_assert(std::is_same_v<sq::detail::constraints_of<users_schema<sq::as_description>>::type, sq::type_list<>>);

}  // namespace
