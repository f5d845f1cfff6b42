// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <type_traits>

#include <sequent/schema/column.hpp>
#include <sequent/schema/constraint.hpp>
#include <sequent/schema/embedded.hpp>
#include <sequent/schema/embedded_check.hpp>

#include "support/embedded.hpp"

namespace {

using namespace embedding;

static_assert(sq::detail::embedded_check<people_schema> && sq::detail::embedded_check<place>);

// Within a table that has no prefix for it, SQL finds the columns that it names.
template <class As>
struct rooms {
  sq::col<As, "rooms", int, sq::check<"rooms > 0">> count;
  sq::col<As, "doors", int, sq::generated<"rooms + 1">> doors;
};
template <class As>
struct flats_schema {
  static constexpr sq::name table_name = "flats";
  sq::embedded<As, rooms> inside;
};
static_assert(sq::detail::embedded_check<flats_schema>);
static_assert(sq::detail::column_with_sql<sq::description<rooms>::columns> == 0);
static_assert(sq::detail::column_with_sql<sq::description<place>::columns> == sq::no_column);

// What would mean nothing is found, and a column that is called so is none of it.
template <class As>
struct constrained {
  sq::col<As, "a", int> a;
  static constexpr auto constraints = sq::constraints(sq::unique_on<"a">);
};
template <class As>
struct indexed {
  sq::col<As, "a", int> a;
  static constexpr auto indexes = sq::index_on<"a">;
};
template <class As>
struct called_so {
  sq::col<As, "constraints", int> constraints;
};
template <template <class> class Part>
inline constexpr auto lost_in = sq::detail::lost_member<Part<sq::as_description>>;
static_assert(lost_in<constrained> == sq::name{"constraints"} && lost_in<indexed> == sq::name{"indexes"});
static_assert(lost_in<called_so>.empty() && lost_in<place>.empty());

}  // namespace
