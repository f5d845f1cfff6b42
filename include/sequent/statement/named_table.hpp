// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <sequent/expression/named_column.hpp>
#include <sequent/schema/named_table.hpp>
#include <sequent/statement/clause/on_conflict.hpp>
#include <sequent/statement/clause/relation.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/insert.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/record.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/update.hpp>

/// Tables that are named at run time, where a table stands. A statement that writes one is made as of the declared
/// table, whose rules are its own, and is given the name then.
namespace sequent {

// Of <sequent/statement/merge.hpp>, which who merges includes.
template <class Relation>
struct merge_builder;
template <class Relation, class Values, class... Clauses>
class merge_statement;

namespace detail {

template <template <class> class Schema, name Alias>
struct relation_traits<named_table<Schema, Alias>> {
  using relation = named_source<Schema, Alias>;
  using values = bound::table_name;
  static values values_of(const named_table<Schema, Alias>& table) { return {shared_name_of(table)}; }
};

template <template <class> class Schema, name Alias>
struct selected<named_table<Schema, Alias>> {
  using item = clauses::item<types::mapped<Schema<as_row>>, expressions::whole_table<named_source<Schema, Alias>>>;
  using values = bound::nothing;
  static constexpr values values_of(const named_table<Schema, Alias>&) { return {}; }
};

template <template <class> class Schema, name Alias>
struct field_key<named_table<Schema, Alias>> : field_key<table<Schema, Alias>> {};

template <template <class> class Schema, name Alias>
inline constexpr auto output_name<expressions::whole_table<named_source<Schema, Alias>>> = Alias;

template <template <class> class Schema, name Alias, name Name, bool Nullable>
struct written_column<expressions::column<named_source<Schema, Alias>, Name, Nullable>>
    : written_column<expressions::column<source<Schema, Alias>, Name, Nullable>> {};

template <template <class> class Schema, name Alias, name Name, bool Nullable>
inline constexpr bool
    is_of_relation<expressions::column<named_source<Schema, Alias>, Name, Nullable>, source<Schema, Alias>> = true;

template <template <class> class Schema, name Alias, name... Names, bool... Nullable>
  requires(sizeof...(Names) > 0)
inline constexpr bool are_a_key<expressions::column<named_source<Schema, Alias>, Names, Nullable>...> =
    are_a_key<expressions::column<source<Schema, Alias>, Names, Nullable>...>;

template <part Verb, template <class> class Schema, name Alias>
inline constexpr clause_info clause_of<clauses::target<Verb, named_source<Schema, Alias>>>{
    .what = Verb, .slots = 1, .relation_count = 1, .relations = relations_of<named_source<Schema, Alias>>};

template <part Verb, template <class> class Schema, name Alias>
struct target_of_clause<clauses::target<Verb, named_source<Schema, Alias>>>
    : target_of_clause<clauses::target<Verb, source<Schema, Alias>>> {};

/// A statement of a declared table, made one of a table that is named at run time.
template <class Values, part Verb, template <class> class Schema, name Alias, class... Rest>
auto given_name(const row_change_statement<Values, clauses::target<Verb, source<Schema, Alias>>, Rest...>& made,
                const named_table<Schema, Alias>& table) {
  using values = bound::joined<bound::table_name, Values>;
  return row_change_statement<values, clauses::target<Verb, named_source<Schema, Alias>>, Rest...>{
      {}, bound::join(bound::table_name{shared_name_of(table)}, Values(made.bound_values))};
}
template <class Relation, class Values, part Verb, template <class> class Schema, name Alias, class... Rest>
auto given_name(const insert_statement<Relation, Values, clauses::target<Verb, source<Schema, Alias>>, Rest...>& made,
                const named_table<Schema, Alias>& table) {
  using values = bound::joined<bound::table_name, Values>;
  return insert_statement<Relation, values, clauses::target<Verb, named_source<Schema, Alias>>, Rest...>{
      {}, bound::join(bound::table_name{shared_name_of(table)}, Values(made.bound_values))};
}
template <class Relation, class Values, part Verb, template <class> class Schema, name Alias, class... Rest>
auto given_name(const merge_statement<Relation, Values, clauses::target<Verb, source<Schema, Alias>>, Rest...>& made,
                const named_table<Schema, Alias>& table) {
  using values = bound::joined<bound::table_name, Values>;
  return merge_statement<Relation, values, clauses::target<Verb, named_source<Schema, Alias>>, Rest...>{
      {}, bound::join(bound::table_name{shared_name_of(table)}, Values(made.bound_values))};
}
template <template <class> class Schema, name Alias>
constexpr rejected_statement given_name(const rejected_statement& refused, const named_table<Schema, Alias>&) {
  return refused;
}

}  // namespace detail

/// As `insert_columns`, of a table that is named at run time.
template <class Columns, template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
struct named_insert_columns {
  Columns columns;
  named_table<Schema, Alias> table;

  /// Every row of a query, as of a declared table.
  template <class Query>
  [[nodiscard]] auto from_select(const Query& query) const {
    return detail::given_name(columns.from_select(query), table);
  }
};

/// As `insert_builder`, of a table that is named at run time: all calls are those of a declared one.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
class named_insert_builder {
  using declared = insert_builder<Schema, Alias>;

 public:
  using row = sequent::row<Schema>;
  using insertable = sequent::insertable<Schema>;

  explicit named_insert_builder(const named_table<Schema, Alias>& table) : table_(table) {}

  template <class... Assignments>
  [[nodiscard]] auto set(const Assignments&... assignments) const {
    return detail::given_name(declared().set(assignments...), table_);
  }
  template <class... Columns>
  [[nodiscard]] auto columns(const Columns&... columns) const {
    using made = decltype(declared().columns(columns...));
    return named_insert_columns<made, Schema, Alias>{declared().columns(columns...), table_};
  }
  [[nodiscard]] auto default_values() const { return detail::given_name(declared().default_values(), table_); }
  [[nodiscard]] auto values(insertable given) const {
    return detail::given_name(declared().values(std::move(given)), table_);
  }
  template <class Rows>
    requires(!std::is_same_v<std::remove_cvref_t<Rows>, insertable>)
  [[nodiscard]] auto values(Rows&& rows) const {
    return detail::given_name(declared().values(std::forward<Rows>(rows)), table_);
  }
  template <std::size_t Size>
  [[nodiscard]] auto values(const insertable (&rows)[Size]) const {
    return detail::given_name(declared().values(rows), table_);
  }
  template <class Rows>
  [[nodiscard]] auto values_as_they_are(Rows&& rows) const {
    return detail::given_name(declared().values_as_they_are(std::forward<Rows>(rows)), table_);
  }
  template <class Element>
  static consteval bool takes_rows() {
    return declared::template takes_rows<Element>();
  }

 private:
  named_table<Schema, Alias> table_;
};

/// As `patches_builder`, of a table that is named at run time.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
class named_patches_builder {
 public:
  named_patches_builder(patches_builder<Schema, Alias> patches, const named_table<Schema, Alias>& table)
      : patches_(std::move(patches)), table_(table) {}

  template <class... Columns>
  [[nodiscard]] auto by(const Columns&... columns) const {
    return detail::given_name(patches_.by(columns...), table_);
  }

 private:
  patches_builder<Schema, Alias> patches_;
  named_table<Schema, Alias> table_;
};

/// As `update_builder`, of a table that is named at run time.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
class named_update_builder {
  using declared = update_builder<Schema, Alias>;

 public:
  explicit named_update_builder(const named_table<Schema, Alias>& table) : table_(table) {}

  template <class... Assignments>
  [[nodiscard]] auto set(const Assignments&... assignments) const {
    return detail::given_name(declared().set(assignments...), table_);
  }
  [[nodiscard]] auto set(sequent::patch<Schema> patch) const {
    return detail::given_name(declared().set(std::move(patch)), table_);
  }
  template <detail::patches_of<Schema> Patches>
  [[nodiscard]] auto set(Patches&& patches) const {
    return named_patches_builder<Schema, Alias>(declared().set(std::forward<Patches>(patches)), table_);
  }

 private:
  named_table<Schema, Alias> table_;
};

/// As `merge_builder`, of a table that is named at run time.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
class named_merge_builder {
 public:
  explicit named_merge_builder(const named_table<Schema, Alias>& table) : table_(table) {}

  template <relation_like Source, class Condition>
  [[nodiscard]] auto using_(const Source& source, const Condition& condition) const {
    return detail::given_name(merge_builder<sequent::source<Schema, Alias>>().using_(source, condition), table_);
  }

 private:
  named_table<Schema, Alias> table_;
};

/// Starts an INSERT into a table that is named at run time.
template <template <class> class Schema, name Alias>
[[nodiscard]] auto insert_into(const named_table<Schema, Alias>& table) {
  return named_insert_builder<Schema, Alias>(table);
}
/// Starts an UPDATE of a table that is named at run time.
template <template <class> class Schema, name Alias>
[[nodiscard]] auto update(const named_table<Schema, Alias>& table) {
  return named_update_builder<Schema, Alias>(table);
}
/// Starts a DELETE from a table that is named at run time.
template <template <class> class Schema, name Alias>
[[nodiscard]] auto delete_from(const named_table<Schema, Alias>& table) {
  using target = clauses::target<detail::part::delete_from, named_source<Schema, Alias>>;
  return row_change_statement<bound::table_name, target>{{}, {detail::shared_name_of(table)}};
}
/// Starts a MERGE into a table that is named at run time.
template <template <class> class Schema, name Alias>
[[nodiscard]] auto merge_into(const named_table<Schema, Alias>& table) {
  return named_merge_builder<Schema, Alias>(table);
}

/// Refuses what defines one table, and says what defines one that is named at run time.
template <template <class> class Schema, name Alias>
constexpr rejected_statement create_table(const named_table<Schema, Alias>&) {
  static_assert(Alias.empty(), "a table that is named at run time is created by create_all(table)");
  return {};
}
template <template <class> class Schema, name Alias>
constexpr rejected_statement drop_table(const named_table<Schema, Alias>&) {
  static_assert(Alias.empty(), "a table that is named at run time is dropped by drop_all(table)");
  return {};
}
/// As for a declared table: it is not what one asks for in a select list.
template <template <class> class Schema, name Alias>
constexpr auto count(const named_table<Schema, Alias>&) {
  return count(table<Schema, Alias>());
}

}  // namespace sequent
