// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace sequent {

/// What happens to a referencing row when the row that it references changes (SQL standard, referential actions).
enum class referential_action { no_action, restrict, cascade, set_null, set_default };

enum class constraint_kind {
  none,
  primary_key,
  unique,
  /// No constraint in SQL's sense: it has a statement of its own.
  index,
  check,
  /// A text has at most so many characters.
  longest_text,
  /// The values of one column are among some texts: the names of an enumeration.
  allowed_values,
  foreign_key
};

struct table_facts;

/// What a table says of one of its constraints or indexes, as a value.
struct constraint_facts {
  constraint_kind kind = constraint_kind::none;
  std::string_view name{};
  std::span<const std::string_view> columns{};
  /// Of a check.
  std::string_view condition{};
  std::span<const std::string_view> allowed_values{};
  /// Of a longest text, in characters.
  std::size_t length = 0;
  /// Of a foreign key, as it was declared.
  const table_facts& (*declared_reference)() = nullptr;
  /// Of a foreign key between tables that are named at run time.
  const table_facts* reference_at_run_time = nullptr;
  std::span<const std::string_view> referenced_columns{};
  referential_action on_delete = referential_action::no_action;
  referential_action on_update = referential_action::no_action;

  /// The table that a foreign key references.
  [[nodiscard]] constexpr const table_facts& referenced() const {
    return reference_at_run_time != nullptr ? *reference_at_run_time : declared_reference();
  }
};

struct as_description;

/// All facts of a table; defined in schema/table_facts.hpp.
// A function, since two tables may reference one another: it is called when both are known. The last argument: see
// `description`.
template <template <class> class Schema, class Declaration = Schema<as_description>>
constexpr const table_facts& facts_of_table();

}  // namespace sequent
