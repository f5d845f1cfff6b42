// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>

#include <sequent/expression/bound.hpp>
#include <sequent/expression/column.hpp>
#include <sequent/expression/default.hpp>
#include <sequent/schema/named_table.hpp>

namespace sequent {

namespace bound {

/// The name of a table, where a statement has it.
struct table_name {
  static constexpr unsigned size = 1;
  std::shared_ptr<const sequent::detail::run_time_name> held;

  static constexpr void describe(slot*& next) { *next++ = {.kind = slot_kind::name, .number = 0}; }
  template <class Visitor>
  void visit(Visitor& visitor) const {
    visitor.table_name(shared(held));
  }
};

}  // namespace bound

/// What is known of tables that are named at run time, and of their columns: all that is known of the declared table,
/// so that what was written for that one serves.
namespace detail {

template <template <class> class Schema, name Alias>
inline constexpr relation_info relation_of<named_source<Schema, Alias>> = [] {
  relation_info made = relation_of<source<Schema, Alias>>;
  made.is_named = true;
  return made;
}();

template <template <class> class Schema, name Alias, name Name>
inline constexpr bool has_default_value<expressions::column<named_source<Schema, Alias>, Name, false>> =
    has_default_value<expressions::column<source<Schema, Alias>, Name, false>>;

}  // namespace detail
}  // namespace sequent
