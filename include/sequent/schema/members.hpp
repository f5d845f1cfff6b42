// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <tuple>
#include <utility>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/flattening.hpp>
#include <sequent/schema/member_count.hpp>

namespace sequent {

namespace detail {

template <class Row>
struct face_of;
template <template <class> class Schema, class As>
struct face_of<Schema<As>> {
  using face = As;
  static constexpr bool is_flat = detail::is_flat<Schema>;
  static constexpr std::size_t size = column_count<Schema>;
};
template <class Row>
struct face_of<const Row> : face_of<Row> {};

/// Where the columns are of a schema that has embedded parts. No member of `face_of`: others do not pay for it.
template <class Row>
struct places_of;
template <template <class> class Schema, class As>
struct places_of<Schema<As>> : flat_places<shapes_of<Schema>> {};
template <class Row>
struct places_of<const Row> : places_of<Row> {};

template <class Row, std::size_t... Place>
constexpr auto tie_flat(Row& row, std::index_sequence<Place...>);

}  // namespace detail

/// References to the columns of a face of a schema, in order: a tuple for `get<Index>`.
template <class Row>
constexpr auto tie_members(Row& row) {
  using face = detail::face_of<Row>;
  if constexpr (face::is_flat) {
    return detail::tie_declared<face::size>(row);
  } else {
    return detail::tie_flat(row, std::make_index_sequence<face::size>{});
  }
}

/// The column of a face of a schema at this place.
template <std::size_t Index, class Row>
constexpr auto& member(Row& row) {
  return get<Index>(tie_members(row));
}

namespace detail {

/// A column among members as they are declared: one of these, or one of an embedded part.
template <std::size_t Member, std::size_t Within, class Members>
constexpr auto& column_in(const Members& members) {
  auto& found = get<Member>(members);
  if constexpr (Within == whole_member) {
    return found;
  } else {
    return sequent::member<Within>(found);
  }
}

template <class Row, std::size_t... Place>
constexpr auto tie_flat(Row& row, std::index_sequence<Place...>) {
  using places = places_of<Row>;
  const auto members = tie_declared<places::member_count>(row);
  return std::tie(column_in<places::of[Place].member, places::of[Place].within>(members)...);
}

/// The members of a face as they are declared.
template <class Row>
using declared_members_of =
    typename listed_members<decltype(tie_declared<places_of<Row>::member_count>(std::declval<Row&>()))>::type;

}  // namespace detail

/// The types of the columns of a face of a schema, as a `type_list`.
template <class Row>
using members_of = typename detail::listed_members<decltype(tie_members(std::declval<Row&>()))>::type;

/// The type of the column at this place.
template <std::size_t Index, class Row>
using member_type = type_at<Index, members_of<Row>>;

namespace detail {

template <class Row, std::size_t Start, class Make>
constexpr Row made_from(const Make& make);

template <class Member, std::size_t Start, bool IsPart, class Make>
constexpr Member made_member(const Make& make) {
  if constexpr (IsPart) {
    return made_from<Member, Start>(make);
  } else {
    return make.template operator()<Start>();
  }
}

template <class Row, std::size_t Start, class Make>
constexpr Row made_from(const Make& make) {
  using face = face_of<Row>;
  if constexpr (face::is_flat) {
    return [&]<std::size_t... Place>(std::index_sequence<Place...>) {
      return Row { make.template operator()<Start + Place>()... };
    }(std::make_index_sequence<face::size>{});
  } else {
    using places = places_of<Row>;
    return [&]<class... Members, std::size_t... Place>(type_list<Members...>, std::index_sequence<Place...>) {
      return Row{made_member<Members, Start + places::starts[Place], places::is_part[Place]>(make)...};
    }(declared_members_of<Row>{}, std::make_index_sequence<places::member_count>{});
  }
}

}  // namespace detail

/// A face of a schema whose column at each place is what `make.operator()<Place>()` gives, called from left to right.
template <class Row, class Make>
constexpr Row made_of(const Make& make) {
  return detail::made_from<Row, 0>(make);
}

}  // namespace sequent
