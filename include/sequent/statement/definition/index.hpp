// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <string_view>

#include <sequent/schema/table_constraints.hpp>
#include <sequent/statement/definition/text.hpp>

namespace sequent {

namespace detail {

/// The name of an index over these columns.
template <class Table, name... Columns>
inline constexpr auto index_name = [] {
  constexpr auto made = [] {
    constexpr auto naming = naming_of<constraint::index<Columns...>>;
    return constraint_name(Table::table_name.view(), naming.columns, naming.suffix, 0);
  };
  return exact_name<made().view().size()>(made().view());
}();

}  // namespace detail

namespace definition {

/// An index and its table. The index is in the namespace of the table.
template <class Table, name Name>
struct index_of_table {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const index_of_table*) {
    visitor.template identifier<Name>();
    visitor.text(" ON ");
    accept_table_name<Table>(visitor);
  }
};

}  // namespace definition
}  // namespace sequent
