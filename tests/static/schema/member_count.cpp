// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/schema/column.hpp>
#include <sequent/schema/embedded.hpp>
#include <sequent/schema/member_count.hpp>

#include "support/schema.hpp"

namespace {

namespace sq = sequent;

template <class As>
struct pairs_schema {
  sq::col<As, "a", int> a;
  sq::col<As, "b", std::optional<std::string>> b;
};
static_assert(sq::column_count<pairs_schema> == 2 && sq::column_count<shop::users_schema> == 5);
static_assert(sq::detail::is_flat<pairs_schema> && !sq::has_stray_members<pairs_schema>);

// The columns of embedded parts count.
template <class As>
struct single_schema {
  sq::col<As, "a", int> a;
};
template <class As>
struct nested_schema {
  sq::embedded<As, pairs_schema, "x_"> x;
  sq::embedded<As, single_schema, "y_"> y;
};
template <class As>
struct deeper_schema {
  sq::col<As, "id", std::int64_t> id;
  sq::embedded<As, nested_schema, "z_"> z;
};
template <class As>
struct wrapped_schema {
  sq::embedded<As, single_schema> only;
};
static_assert(sq::column_count<nested_schema> == 3 && sq::column_count<deeper_schema> == 4);
static_assert(sq::column_count<wrapped_schema> == 1 && !sq::detail::is_flat<wrapped_schema>);
static_assert(!sq::detail::is_flat<nested_schema> && !sq::has_stray_members<nested_schema>);
static_assert(!sq::has_stray_members<deeper_schema> && !sq::has_stray_members<wrapped_schema>);

// What is no column is found by size.
template <class As>
struct no_columns_schema {
  static constexpr int more = 4;
};
template <class As>
struct stray_number_schema {
  sq::col<As, "a", int> a;
  int number;
};
template <class As>
struct stray_letter_schema {
  char letter;
  sq::col<As, "a", int> a;
};
template <class As>
struct stray_nothing_schema {
  struct nothing {};
  sq::col<As, "a", int> a;
  nothing empty;
};
static_assert(sq::column_count<no_columns_schema> == 0 && !sq::has_stray_members<no_columns_schema>);
static_assert(sq::has_stray_members<stray_number_schema> && sq::has_stray_members<stray_letter_schema> &&
              sq::has_stray_members<stray_nothing_schema>);

// Beside an embedded part, in one, and one that is empty.
template <class As>
struct stray_beside_schema {
  sq::embedded<As, pairs_schema, "x_"> x;
  int number;
};
template <template <class> class Part>
struct with {
  template <class As>
  struct schema {
    sq::col<As, "a", int> a;
    sq::embedded<As, Part, "x_"> x;
  };
};
static_assert(sq::has_stray_members<stray_beside_schema>);
static_assert(sq::has_stray_members<with<stray_letter_schema>::schema>);
static_assert(sq::has_stray_members<with<no_columns_schema>::schema>);
static_assert(!sq::has_stray_members<with<nested_schema>::schema>);

}  // namespace
