// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <type_traits>

#include <sequent/schema/column.hpp>
#include <sequent/schema/embedded.hpp>
#include <sequent/schema/flattening.hpp>

namespace {

namespace sq = sequent;

template <class As>
struct pairs_schema {
  sq::col<As, "a", int> a;
  sq::col<As, "b", int> b;
};
template <class As>
struct nested_schema {
  sq::col<As, "first", int> first;
  sq::embedded<As, pairs_schema, "x_"> x;
  sq::col<As, "last", int> last;
};

using shapes = sq::detail::shapes_of<nested_schema>;
static_assert(std::is_same_v<shapes, sq::type_list<sq::detail::column_shape, sq::detail::part_shape<pairs_schema, "x_">,
                                                   sq::detail::column_shape>>);
using places = sq::detail::flat_places<shapes>;
static_assert(places::member_count == 3 && places::of.size() == 4);
static_assert(places::is_part == std::array{false, true, false});
static_assert(places::starts == std::array<std::size_t, 3>{0, 1, 3});
static_assert(places::of[0].member == 0 && places::of[0].within == sq::detail::whole_member);
static_assert(places::of[2].member == 1 && places::of[2].within == 1);
static_assert(places::of[3].member == 2 && places::of[3].within == sq::detail::whole_member);

}  // namespace
