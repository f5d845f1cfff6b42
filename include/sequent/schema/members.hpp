// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <tuple>
#include <utility>

// Every compiler that can names any number of members by itself; for the others, Boost.PFR has the names written out.
#if !defined(__cpp_structured_bindings) || __cpp_structured_bindings < 202411L
#include <boost/pfr/core.hpp>
#endif

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/name.hpp>

namespace sequent {

namespace detail {

template <std::size_t Size>
struct cell {
  char octets[Size];
};

/// A face whose members are all of one size, so that they can be counted.
template <std::size_t Size>
struct as_cells {
  template <name Name, class T, auto... Attributes>
  using col = cell<Size>;
};

}  // namespace detail

/// The number of columns of a schema.
// Counted by size: to ask an aggregate how many values it takes costs seconds where it has many members.
template <template <class> class Schema>
inline constexpr std::size_t column_count =
    sizeof(Schema<detail::as_cells<2>>) == 1 ? 0 : sizeof(Schema<detail::as_cells<1>>);

/// Whether a schema has members other than columns, which no face could give a meaning.
template <template <class> class Schema>
inline constexpr bool has_stray_members =
    column_count<Schema> != 0 && sizeof(Schema<detail::as_cells<2>>) != 2 * sizeof(Schema<detail::as_cells<1>>);

/// The most columns that a table may have here.
#if defined(__cpp_structured_bindings) && __cpp_structured_bindings >= 202411L
inline constexpr std::size_t most_columns = 1600;
#else
inline constexpr std::size_t most_columns = 100;
#endif

namespace detail {

template <class Row>
struct face_of;
template <template <class> class Schema, class As>
struct face_of<Schema<As>> {
  using face = As;
  static constexpr std::size_t size = column_count<Schema>;
};
template <class Row>
struct face_of<const Row> : face_of<Row> {};

}  // namespace detail

/// References to the members of a face of a schema, in order: a tuple for `get<Index>`.
template <class Row>
constexpr auto tie_members(Row& row) {
#if defined(__cpp_structured_bindings) && __cpp_structured_bindings >= 202411L
  auto& [... members] = row;
  return std::tie(members...);
#else
  return boost::pfr::detail::tie_as_tuple(row, boost::pfr::detail::size_t_<detail::face_of<Row>::size>{});
#endif
}

/// The member of a face of a schema at this place.
template <std::size_t Index, class Row>
constexpr auto& member(Row& row) {
  return get<Index>(tie_members(row));
}

namespace detail {

template <class Members>
struct listed_members;
template <template <class...> class Tuple, class... Members>
struct listed_members<Tuple<Members&...>> {
  using type = type_list<Members...>;
};

}  // namespace detail

/// The types of the members of a face of a schema, as a `type_list`.
template <class Row>
using members_of = typename detail::listed_members<decltype(tie_members(std::declval<Row&>()))>::type;

/// The type of the member at this place.
template <std::size_t Index, class Row>
using member_type = type_at<Index, members_of<Row>>;

}  // namespace sequent
