// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/pfr/core.hpp>

#include <sequent/driver/codec.hpp>
#include <sequent/driver/value_source.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/statement/record.hpp>

namespace sequent::detail {

/// Reads a value from the current row of a cursor, from the column `at` on, and moves `at` behind it.
///
/// The primary template reads one column. `width` is the number of columns that a value takes.
template <class T>
struct row_reader {
  static constexpr std::size_t width = 1;
  // Of a column that is in the way its table says so, and raw SQL of its rows: no second error here.
  static constexpr bool is_readable = column_type<not_null<T>>;

  template <class Cursor>
  static T read(const Cursor& cursor, std::size_t& at) {
    if constexpr (is_readable) {
      return driver::decode<T>(cursor, at++);
    } else {
      return T();
    }
  }
};

template <class Columns>
struct column_types;
template <class... Columns>
struct column_types<type_list<Columns...>> {
  static constexpr std::size_t width = sizeof...(Columns);

  // Braces fix the order of evaluation: from left to right.
  template <class Row, class Cursor>
  static Row read(const Cursor& cursor, std::size_t& at) {
    if constexpr (face_of<Row>::is_flat) {
      return Row{row_reader<typename Columns::type>::read(cursor, at)...};
    } else {
      return made_of<Row>([&]<std::size_t Place>() {
        return row_reader<typename type_at<Place, type_list<Columns...>>::type>::read(cursor, at);
      });
    }
  }

  /// The place of a column that is never NULL, which tells an absent row from a row; the number of columns where there
  /// is none.
  static constexpr std::size_t witness = [] {
    constexpr bool is_witness[] = {Columns::is_witness...};
    std::size_t place = 0;
    while (place < width && !is_witness[place]) ++place;
    return place;
  }();
};

/// A whole row of a table.
template <template <class> class Schema>
struct row_reader<Schema<as_row>> {
  using columns = column_types<typename description<Schema>::columns>;
  static constexpr std::size_t width = columns::width;

  template <class Cursor>
  static Schema<as_row> read(const Cursor& cursor, std::size_t& at) {
    return columns::template read<Schema<as_row>>(cursor, at);
  }
};

/// A whole row of a table that an outer join may have left absent: absent, not a row of empties. A column that is never
/// NULL tells; a table without one is refused by the compiler.
template <template <class> class Schema>
struct row_reader<std::optional<Schema<as_row>>> {
  using columns = column_types<typename description<Schema>::columns>;
  static constexpr std::size_t width = columns::width;

  template <class Cursor>
  static std::optional<Schema<as_row>> read(const Cursor& cursor, std::size_t& at) {
    if (cursor.is_null(at + columns::witness)) {
      at += width;
      return std::nullopt;
    }
    return columns::template read<Schema<as_row>>(cursor, at);
  }
};

/// Keeps the elements of an array.
template <class Element>
class element_store final : public driver::element_sink {
 public:
  void take(const driver::value_source& element) override {
    std::size_t at = 0;
    elements.push_back(row_reader<Element>::read(element, at));
  }

  std::vector<Element> elements;
};

/// An array of the database. A vector of bytes is a binary string instead.
template <class Element>
  requires(!column_type<std::vector<Element>>)
struct row_reader<std::vector<Element>> {
  static constexpr std::size_t width = 1;
  static constexpr bool is_readable = row_reader<Element>::is_readable;

  static std::vector<Element> read(const driver::value_source& source, std::size_t& at) {
    element_store<Element> store;
    source.get_array(at++, store);
    return std::move(store.elements);
  }
};
template <class Element>
  requires(!column_type<std::vector<Element>>)
struct row_reader<std::optional<std::vector<Element>>> {
  static constexpr std::size_t width = 1;
  static constexpr bool is_readable = row_reader<Element>::is_readable;

  static std::optional<std::vector<Element>> read(const driver::value_source& source, std::size_t& at) {
    if (source.is_null(at)) {
      ++at;
      return std::nullopt;
    }
    return row_reader<std::vector<Element>>::read(source, at);
  }
};

template <class... Types>
struct row_reader<std::tuple<Types...>> {
  static constexpr std::size_t width = (std::size_t{0} + ... + row_reader<Types>::width);
  static constexpr bool is_readable = (row_reader<Types>::is_readable && ...);

  template <class Cursor>
  static std::tuple<Types...> read(const Cursor& cursor, std::size_t& at) {
    return std::tuple<Types...>{row_reader<Types>::read(cursor, at)...};
  }
};

/// An aggregate of the user's own, for raw SQL: one column for each member.
template <class Aggregate>
  requires(std::is_aggregate_v<Aggregate> && !column_type<Aggregate> && !is_row<Aggregate>)
struct row_reader<Aggregate> {
  static constexpr std::size_t width = boost::pfr::tuple_size_v<Aggregate>;
  static constexpr bool is_readable = []<std::size_t... Place>(std::index_sequence<Place...>) {
    return (row_reader<boost::pfr::tuple_element_t<Place, Aggregate>>::is_readable && ...);
  }(std::make_index_sequence<width>{});

  template <class Cursor>
  static Aggregate read(const Cursor& cursor, std::size_t& at) {
    return [&]<std::size_t... Place>(std::index_sequence<Place...>) {
      return Aggregate{row_reader<boost::pfr::tuple_element_t<Place, Aggregate>>::read(cursor, at)...};
    }(std::make_index_sequence<width>{});
  }
};

}  // namespace sequent::detail
