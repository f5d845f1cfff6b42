// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <sequent/dialect/creation_script.hpp>
#include <sequent/dialect/definition_text.hpp>
#include <sequent/expression/feature.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/definition_check.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>

namespace sequent {

namespace detail {

/// A table among others that are created or dropped together, whatever its alias.
template <template <class> class Schema, class Declaration = Schema<as_description>>
struct member_table {
  static constexpr const table_facts* facts = &facts_of_table<Schema>();
  static constexpr bool is_definable = definition_check<Schema>::holds;
};

template <template <class> class Schema, name Alias>
member_table<Schema> member_of(const table<Schema, Alias>&);

/// The statements that create and drop some tables. `Lenient`: what exists, or does not, is passed over.
template <class Dialect, bool Lenient, class Tables>
struct plan;
template <class Dialect, bool Lenient, class... Tables>
struct plan<Dialect, Lenient, type_list<Tables...>> {
  static_assert((Tables::is_definable && ...));

  static constexpr definition::script_options options{
      .lenient = Lenient,
      .alters_constraints = (Dialect::features & static_cast<feature_set>(feature::alter_constraint)) != 0,
      .has_schemas = (Dialect::features & static_cast<feature_set>(feature::create_schema)) != 0};
  static constexpr auto tables =
      definition::in_creation_order(std::array<const table_facts*, sizeof...(Tables)>{Tables::facts...});

  static constexpr std::string_view repeated = definition::repeated_name(definition_style<Dialect>, tables);
  static_assert(
      rules::names_of_indexes_and_constraints_are_distinct<exact_name<repeated.size()>(repeated)>,
      "two of these tables, their indexes and unique constraints would have this name, which follows from the names of "
      "table and columns, in one schema of the database: rename a table or a column");

  struct write_creation {
    constexpr void operator()(definition::script_writer& out) const {
      definition::write_creation(out, definition_style<Dialect>, tables, options);
    }
  };
  struct write_drop {
    constexpr void operator()(definition::script_writer& out) const {
      definition::write_drop(out, definition_style<Dialect>, tables, options);
    }
  };

  template <class Write>
  static constexpr const auto& steps() {
    require_known_style<Dialect>();
    using made = definition::script<Dialect, Write>;
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<made::missing>>,
                  "this database has no such feature");
    require_kept_values<Dialect, made>();
    return made::steps;
  }
  static constexpr const auto& creation() { return steps<write_creation>(); }
  static constexpr const auto& drop() { return steps<write_drop>(); }
};

template <std::size_t Size>
constexpr std::array<std::string_view, Size> texts_of(const std::array<script_step, Size>& steps) {
  std::array<std::string_view, Size> texts{};
  for (std::size_t place = 0; place < Size; ++place) texts[place] = steps[place].text;
  return texts;
}

template <class Dialect, bool Lenient, class... Tables>
using plan_for =
    plan<Dialect, Lenient, set_union<type_list<>, type_list<decltype(member_of(std::declval<Tables>()))...>>>;

/// Calls `execute` with each step that creates or drops tables of which some are named at run time, as
/// `for_each_creation` and `for_each_drop` do. Throws `invalid_name` before the first. Defined in
/// dialect/create_named.hpp.
template <class Dialect, bool Lenient, bool Drops, class Execute, class... Tables>
void for_each_named_step(Execute&& execute, const Tables&... tables);

}  // namespace detail

/// The statement that keeps others from creating and dropping tables until the transaction ends, to be executed first
/// in it; empty where the transaction itself does.
template <class Dialect>
inline constexpr std::string_view definition_lock = definition_style<Dialect>.lock();

/// The text that begins a transaction for them.
template <class Dialect>
inline constexpr std::string_view definition_begin = definition_style<Dialect>.begin();

/// Calls `execute` with each step that creates these tables, in order: schemas, tables, indexes, and then the foreign
/// keys of tables that reference one another in a circle, where the database adds them afterwards (SQLite takes them at
/// once).
///
/// To be run in one transaction, behind `definition_lock`. A step is a `script_step`, and its texts are constants. A
/// table that is referenced but not given must exist already, or the database refuses.
template <class Dialect, table_like... Tables, class Execute>
void for_each_creation(bool if_not_exists, Execute&& execute) {
  if (if_not_exists) {
    for (const auto& step : detail::plan_for<Dialect, true, Tables...>::creation()) execute(step);
  } else {
    for (const auto& step : detail::plan_for<Dialect, false, Tables...>::creation()) execute(step);
  }
}

/// Calls `execute` with each step that drops these tables, each before those that it references.
///
/// To be run in one transaction, behind `definition_lock`: for tables that reference one another in a circle, SQLite
/// suspends its foreign keys until the transaction ends. PostgreSQL drops the foreign keys of the circle first. Schemas
/// stay.
template <class Dialect, table_like... Tables, class Execute>
void for_each_drop(bool if_exists, Execute&& execute) {
  if (if_exists) {
    for (const auto& step : detail::plan_for<Dialect, true, Tables...>::drop()) execute(step);
  } else {
    for (const auto& step : detail::plan_for<Dialect, false, Tables...>::drop()) execute(step);
  }
}

/// The texts of the statements that create these tables, in order, as a constant array.
template <class Dialect, table_like... Tables>
[[nodiscard]] constexpr auto create_all_sql(const Tables&...) {
  return detail::texts_of(detail::plan_for<Dialect, false, Tables...>::creation());
}

/// The texts of the statements that drop these tables, in order, as a constant array.
template <class Dialect, table_like... Tables>
[[nodiscard]] constexpr auto drop_all_sql(const Tables&...) {
  return detail::texts_of(detail::plan_for<Dialect, false, Tables...>::drop());
}

}  // namespace sequent
