// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

// Every compiler that can names any number of members by itself; for the others, Boost.PFR has the names written out.
#if !defined(__cpp_structured_bindings) || __cpp_structured_bindings < 202411L
#include <boost/pfr/core.hpp>
#endif

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/member_count.hpp>
#include <sequent/schema/name.hpp>

/// Where the columns of a schema are that has embedded parts: in which member, and where in that.
namespace sequent::detail {

/// References to so many members of an aggregate, which may be embedded parts.
template <std::size_t Size, class Row>
constexpr auto tie_declared(Row& row) {
#if defined(__cpp_structured_bindings) && __cpp_structured_bindings >= 202411L
  auto& [... members] = row;
  return std::tie(members...);
#else
  return boost::pfr::detail::tie_as_tuple(row, boost::pfr::detail::size_t_<Size>{});
#endif
}

template <class Members>
struct listed_members;
template <template <class...> class Tuple, class... Members>
struct listed_members<Tuple<Members&...>> {
  using type = type_list<Members...>;
};

/// What tells embedded parts from columns: how many columns each member is.
struct column_shape {
  static constexpr bool is_part = false;
  static constexpr std::size_t width = 1;
};
template <template <class> class Part, name Prefix>
struct part_shape {
  static constexpr bool is_part = true;
  static constexpr std::size_t width = column_count<Part>;
};
struct as_shape {
  template <name Name, class T, auto... Attributes>
  using col = column_shape;
  template <template <class> class Part, name Prefix>
  using embedded = part_shape<Part, Prefix>;
};

/// A face whose members are counted, whatever they are.
struct as_members {
  template <name Name, class T, auto... Attributes>
  using col = cell<1>;
  template <template <class> class Part, name Prefix>
  using embedded = cell<1>;
};

/// The members of a schema as they are declared: a `type_list` of shapes.
template <template <class> class Schema>
using shapes_of = typename listed_members<decltype(tie_declared<sizeof(Schema<as_members>)>(
    std::declval<Schema<as_shape>&>()))>::type;

/// The place of a column that is a member itself.
inline constexpr std::size_t whole_member = static_cast<std::size_t>(-1);

struct column_place {
  std::size_t member;
  std::size_t within;
};

template <class Shapes>
struct flat_places;
template <class... Shapes>
struct flat_places<type_list<Shapes...>> {
  static constexpr std::size_t member_count = sizeof...(Shapes);
  static constexpr std::array<bool, member_count> is_part{Shapes::is_part...};
  static constexpr std::array<std::size_t, member_count> widths{Shapes::width...};

  /// The place of the first column of each member.
  static constexpr auto starts = [] {
    std::array<std::size_t, member_count> places{};
    for (std::size_t each = 1; each < member_count; ++each) places[each] = places[each - 1] + widths[each - 1];
    return places;
  }();
  static constexpr auto of = [] {
    std::array<column_place, (Shapes::width + ...)> places{};
    std::size_t next = 0;
    for (std::size_t each = 0; each < member_count; ++each) {
      for (std::size_t within = 0; within < widths[each]; ++within)
        places[next++] = {.member = each, .within = is_part[each] ? within : whole_member};
    }
    return places;
  }();
};

}  // namespace sequent::detail
