// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/table.hpp>
#include <sequent/statement/definition/text.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// A DROP TABLE.
template <template <class> class Schema, bool IfExists = false>
struct drop_table_statement : statement_base {
  [[nodiscard]] constexpr auto if_exists() const { return drop_table_statement<Schema, true>{}; }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const drop_table_statement*) {
    visitor.text(IfExists ? "DROP TABLE IF EXISTS " : "DROP TABLE ");
    definition::accept_table_name<description<Schema>>(visitor);
  }
};

/// Drops a table with its rows and indexes. The database refuses it while another table references it.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto drop_table(const table<Schema, Alias>&) {
  return drop_table_statement<Schema>{};
}

}  // namespace sequent
