// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/expression/column.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent {

namespace detail {

template <class Member>
inline constexpr bool is_omittable = false;
template <class T>
inline constexpr bool is_omittable<omittable<T>> = true;

/// The type of the value that a member holds.
template <class Member>
struct held_type {
  using type = Member;
};
template <name Column, class T>
struct held_type<required<Column, T>> {
  using type = T;
};
template <class T>
struct held_type<null_if_left_out<T>> {
  using type = T;
};
template <class T>
struct held_type<omittable<T>> {
  using type = T;
};

/// The value in a member of a row, an insertable or a patch; null where it is left out.
template <class T>
constexpr const T* given_value(const T& member) {
  return &member;
}
template <name Column, class T>
constexpr const T* given_value(const required<Column, T>& member) {
  return &member.value;
}
template <class T>
constexpr const T* given_value(const null_if_left_out<T>& member) {
  return &member;
}
template <class T>
constexpr const T* given_value(const omittable<T>& member) {
  return member.has_value() ? &member.value() : nullptr;
}

/// The columns of a table that a statement can write, with their places in the schema.
template <class Columns, class Places>
struct writable_columns;
template <class... Columns, std::size_t... Place>
struct writable_columns<type_list<Columns...>, std::index_sequence<Place...>> {
  static constexpr unsigned size = (0U + ... + (Columns::is_generated ? 0U : 1U));

  /// Calls `function.operator()<Place>()` for each.
  template <class Function>
  static constexpr void for_each(Function&& function) {
    const auto call = [&]<class Column, std::size_t At>() {
      if constexpr (!Column::is_generated) function.template operator()<At>();
    };
    (call.template operator()<Columns, Place>(), ...);
  }
};
template <class Table>
using writable_of = writable_columns<typename Table::columns, std::make_index_sequence<Table::columns::size>>;
template <template <class> class Schema>
using writable = writable_of<description<Schema>>;

/// Whether a row gives any column at all; only DEFAULT VALUES can insert one that gives none.
template <template <class> class Schema, class Row>
constexpr bool gives_some_column(const Row& row) {
  bool gives = false;
  const auto members = tie_members(row);
  writable<Schema>::for_each(
      [&]<std::size_t Place>() { gives = gives || given_value(get<Place>(members)) != nullptr; });
  return gives;
}

/// The descriptors of the writable columns.
template <class Source>
inline constexpr auto writable_nodes = [] {
  using written = writable_of<typename Source::schema>;
  std::array<const node*, written::size + 1> nodes{};
  std::size_t next = 0;
  written::for_each([&]<std::size_t Place>() {
    using column = type_at<Place, typename Source::schema::columns>;
    nodes[next++] = &node_of<expressions::column<Source, column::column_name, column::nullable>>;
  });
  return nodes;
}();

}  // namespace detail

namespace bound {

/// The values of a row, an insertable or a patch: one slot for each column that can be written.
template <class Row, template <class> class Schema>
struct members {
  static constexpr unsigned size = sequent::detail::writable<Schema>::size;
  Row row;

  static constexpr void describe(slot*& next) {
    sequent::detail::writable<Schema>::for_each([&]<std::size_t Place>() {
      const bool may_be_left_out = sequent::detail::is_omittable<member_type<Place, Row>>;
      *next++ = {.kind = may_be_left_out ? slot_kind::optional : slot_kind::value};
    });
  }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    const auto all = tie_members(row);
    sequent::detail::writable<Schema>::for_each([&]<std::size_t Place>() {
      const auto& member = get<Place>(all);
      if constexpr (sequent::detail::is_omittable<std::remove_cvref_t<decltype(member)>>) {
        visitor.optional(sequent::detail::given_value(member));
      } else {
        visitor.value(*sequent::detail::given_value(member));
      }
    });
  }
};

/// A column of many rows, as it is sent in an array.
template <class Row, std::size_t Place, class T>
struct column_of_rows {
  using value_type = T;

  std::span<const Row> rows;

  [[nodiscard]] constexpr std::size_t size() const { return rows.size(); }
  [[nodiscard]] constexpr const T& operator[](std::size_t position) const {
    return *sequent::detail::given_value(member<Place>(rows[position]));
  }
};

/// The rows of a range, one slot for each column that can be written: its values in all rows as an array or, in a
/// dialect without arrays, that of the first row.
///
/// All of `rows` give the same columns: whoever executes the statement splits a range into such runs, and for a dialect
/// without arrays into rows.
template <class Row, template <class> class Schema>
struct row_range {
  static constexpr unsigned size = sequent::detail::writable<Schema>::size;
  using row_type = Row;

  // Shared, since every call on a statement copies it. Of a span it points to the first row and owns nothing; null
  // where the statement was moved from.
  std::shared_ptr<const Row> owner;
  std::span<const Row> rows;

  /// Throws std::invalid_argument where the statement was moved from: who has the rows now may have ended them.
  constexpr void require_rows() const {
    if (!rows.empty() && owner == nullptr) refuse_moved();
  }

  /// Whether a row gives any column at all: one that does not goes by itself, as DEFAULT VALUES.
  static constexpr bool gives_some_column(const Row& row) { return sequent::detail::gives_some_column<Schema>(row); }

  static constexpr void describe(slot*& next) { members<Row, Schema>::describe(next); }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    require_rows();
    sequent::detail::writable<Schema>::for_each([&]<std::size_t Place>() {
      using type = member_type<Place, Row>;
      using held = typename sequent::detail::held_type<type>::type;
      const auto* const first = rows.empty() ? nullptr : sequent::detail::given_value(member<Place>(rows[0]));
      visitor.template column_of<held, sequent::detail::is_omittable<type>>(first,
                                                                            column_of_rows<Row, Place, held>{rows});
    });
  }
};

/// The values of a range of rows: a copy, but for a vector that is moved here, and for a `std::span`, whose rows are
/// lent.
template <class Element, template <class> class Schema, class Rows>
constexpr row_range<Element, Schema> rows_of(Rows&& rows) {
  using given = std::remove_cvref_t<Rows>;
  if constexpr (std::is_same_v<given, std::span<const Element>> || std::is_same_v<given, std::span<Element>>) {
    return {{std::shared_ptr<const void>(), rows.data()}, rows};
  } else if constexpr (std::is_same_v<given, std::vector<Element>>) {
    auto owner = std::make_shared<const std::vector<Element>>(sequent::detail::forwarded<Rows>(rows));
    return {{owner, owner->data()}, *owner};
  } else {
    auto owner = std::make_shared<const std::vector<Element>>(std::begin(rows), std::end(rows));
    return {{owner, owner->data()}, *owner};
  }
}

}  // namespace bound

namespace clauses {

/// `(column, …) VALUES (value, …)` of one row, or `SET` of a patch; columns that are left out are not named.
template <detail::part What, class Source>
struct row_values;

/// `DEFAULT VALUES`.
struct default_values;

}  // namespace clauses

namespace detail {

template <part What, class Source>
inline constexpr clause_info clause_of<clauses::row_values<What, Source>>{
    .what = What,
    .count = writable_of<typename Source::schema>::size,
    .slots = writable_of<typename Source::schema>::size,
    .nodes = writable_nodes<Source>.data()};
template <>
inline constexpr clause_info clause_of<clauses::default_values>{.what = part::default_values};

/// Whether two rows of a range give the same columns, so that one statement can insert both.
template <class Row>
constexpr bool give_the_same_columns(const Row& left, const Row& right) {
  const auto agree = []<class T>(const T& one, const T& other) {
    if constexpr (is_omittable<T>) {
      return one.has_value() == other.has_value();
    } else {
      return true;
    }
  };
  const auto first = tie_members(left);
  const auto second = tie_members(right);
  return [&]<std::size_t... Place>(std::index_sequence<Place...>) {
    return (agree(get<Place>(first), get<Place>(second)) && ...);
  }(std::make_index_sequence<members_of<const Row>::size>{});
}

}  // namespace detail
}  // namespace sequent
