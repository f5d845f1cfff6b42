// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <sequent/expression/column.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/schema/type.hpp>
#include <sequent/statement/clause/relation.hpp>
#include <sequent/statement/clause/values.hpp>

namespace sequent {

/// The face that turns each column into what a list of VALUES takes for it: nothing is filled in but NULL.
struct as_listed {
  template <name Name, class T, auto... Attributes>
  using col = std::conditional_t<is_optional<T>, null_if_left_out<T>, required<Name, T>>;
  template <template <class> class Part, name Prefix>
  using embedded = Part<as_listed>;
};

/// A list of VALUES as a relation and as a face: its columns, its alias, and the number of its rows.
// The last argument: see `description`.
template <template <class> class Columns, name Alias, std::size_t Rows, class Declaration = Columns<as_description>>
struct values_source {
  template <name Name, class T, auto... Attributes>
  using col = column<values_source, Name, T>;
};

namespace bound {

/// The rows of a list of VALUES, row by row.
template <template <class> class Columns, std::size_t Rows, class Declaration = Columns<as_description>>
struct value_rows {
  static constexpr unsigned size = Rows * description<Columns>::columns::size;
  std::array<Columns<as_listed>, Rows> rows;

  static constexpr void describe(slot*& next) {
    for (unsigned place = 0; place < size; ++place) *next++ = {};
  }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    for (const auto& row : rows) {
      [&]<std::size_t... Place>(std::index_sequence<Place...>) {
        (visitor.value(*sequent::detail::given_value(member<Place>(row))), ...);
      }(std::make_index_sequence<description<Columns>::columns::size>());
    }
  }
};

}  // namespace bound

/// Rows that stand in a statement, as a relation: its members are its columns.
template <template <class> class Columns, name Alias, std::size_t Rows, class Declaration = Columns<as_description>>
class values_list : public Columns<values_source<Columns, Alias, Rows>> {
 public:
  bound::value_rows<Columns, Rows> bound_values;

  constexpr explicit values_list(const std::array<Columns<as_listed>, Rows>& rows) : bound_values{rows} {}
};

namespace detail {

template <template <class> class Columns, name Alias, std::size_t Rows>
inline constexpr relation_info relation_of<values_source<Columns, Alias, Rows>>{
    .kind = relation_kind::values,
    .alias = interned<Alias>,
    .id = mixed(interned<Alias>.id, type_id<values_source<Columns, Alias, Rows>>()),
    .columns = column_names<typename description<Columns>::columns>,
    .row_count = Rows};

template <template <class> class Columns, name Alias, std::size_t Rows>
struct relation_traits<values_list<Columns, Alias, Rows>> {
  using relation = values_source<Columns, Alias, Rows>;
  using values = bound::value_rows<Columns, Rows>;
  static constexpr values values_of(const values_list<Columns, Alias, Rows>& list) { return list.bound_values; }
};

}  // namespace detail

/// A few rows that stand in a statement, as a relation under a name; its columns are declared as those of a table:
///
///     template <class As>
///     struct limits_columns { sq::col<As, "name", std::string> name; sq::col<As, "most", int> most; };
///
///     const auto limits = sq::values<"limits", limits_columns>({{.name = "a", .most = 1}, {.name = "b", .most = 2}});
///
/// Every value is a parameter of its own, so that the text depends on the number of rows. What may be NULL may be left
/// out, and nothing else.
template <name Alias, template <class> class Columns, std::size_t Rows>
[[nodiscard]] constexpr auto values(const Columns<as_listed> (&rows)[Rows]) {
  detail::require_named<Alias>();
  detail::require_only_columns<Columns, Alias>();
  return values_list<Columns, Alias, Rows>(std::to_array(rows));
}

}  // namespace sequent
