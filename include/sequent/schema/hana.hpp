// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <boost/hana/concept/struct.hpp>
#include <boost/hana/fwd/accessors.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>

#include <sequent/schema/description.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/schema/table.hpp>

namespace sequent {

namespace detail {

template <name Name, class Places = std::make_index_sequence<Name.view().size()>>
struct hana_key;
template <name Name, std::size_t... Place>
struct hana_key<Name, std::index_sequence<Place...>> {
  using type = boost::hana::string<Name.text[Place]...>;
};

/// Reads a member of a row: an lvalue of an lvalue, an rvalue of an rvalue.
template <std::size_t Index>
struct member_at {
  template <class Row>
  constexpr decltype(auto) operator()(Row&& row) const {
    if constexpr (std::is_lvalue_reference_v<Row>) {
      return member<Index>(row);
    } else {
      return std::move(member<Index>(row));
    }
  }
};

template <class Columns, class Places>
struct row_accessors;
template <class... Columns, std::size_t... Place>
struct row_accessors<type_list<Columns...>, std::index_sequence<Place...>> {
  static constexpr auto apply() {
    return boost::hana::tuple<boost::hana::pair<typename hana_key<Columns::column_name>::type, member_at<Place>>...>{};
  }
};

template <class... Columns>
constexpr auto tuple_of_columns(type_list<Columns...>) {
  return boost::hana::tuple<Columns...>{};
}

}  // namespace detail

/// The columns of a table as expressions, in a `boost::hana::tuple`: to be selected, printed or compared in a loop.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto columns(const table<Schema, Alias>&) {
  return detail::tuple_of_columns(columns_of<source<Schema, Alias>>{});
}

}  // namespace sequent

/// A row is a Struct of Boost.Hana: its keys are the names of its columns, as `boost::hana::string`.
template <template <class> class Schema>
struct boost::hana::accessors_impl<Schema<sequent::as_row>>
    : sequent::detail::row_accessors<typename sequent::description<Schema>::columns,
                                     std::make_index_sequence<sequent::description<Schema>::columns::size>> {};
