// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/node.hpp>
#include <sequent/expression/relation.hpp>

/// What is known of a statement, as a value: the clauses that were said, in the order in which they were said.
namespace sequent::detail {

/// The parts of a statement. Where several clauses are of one part, their text is one clause of SQL.
enum class part : unsigned char {
  with,
  select_list,
  distinct,
  distinct_on,
  insert_into,
  update,
  delete_from,
  from,
  correlate,
  set,
  values,
  default_values,
  row_values,
  range_values,
  patch,
  rows_by,
  where,
  all_rows,
  group_by,
  having,
  order_by,
  limit,
  offset,
  on_conflict,
  returning,
  from_select,
  conflict_index,
  conflict_where,
  compound,
  lock,
  merge_into,
  merge_when,
  statement_name,
};

enum class join_kind : unsigned char { from, inner, left, right, full, cross };

/// How the rows of several queries become those of one. In the recursive ones, the second query reads what both have
/// given so far.
enum class set_operator : unsigned char {
  union_distinct,
  union_all,
  intersect,
  intersect_all,
  except,
  except_all,
  recursive_union,
  recursive_union_all
};

enum class conflict_action : unsigned char { nothing, update, update_all };

/// What becomes of a row in a case of MERGE.
enum class merge_action : unsigned char { nothing, update, remove, insert };

struct query_info;

constexpr bool is_recursive(set_operator operation) {
  return operation == set_operator::recursive_union || operation == set_operator::recursive_union_all;
}

/// A clause. `nodes` are its expressions: of SET and VALUES each column before its value, of ON CONFLICT first the
/// columns of the conflict, of a set operation the outputs of its first query.
struct clause_info {
  part what{};
  join_kind join = join_kind::from;
  conflict_action action = conflict_action::nothing;
  bool is_matched = false;  ///< Of a case of MERGE.
  merge_action merge = merge_action::nothing;
  unsigned short count = 0;
  /// Of ON CONFLICT, and of patches: how many of the nodes are columns that find a row. Of a case of MERGE: whether it
  /// has a condition.
  unsigned short target_count = 0;
  unsigned short slots = 0;  ///< How many values it carries.
  unsigned short relation_count = 0;
  const node* const* nodes = nullptr;
  const relation_info* const* relations = nullptr;
  interned_name name{};                        ///< Of ON CONFLICT: the constraint; empty where none is named.
  const query_info* const* queries = nullptr;  ///< Of a set operation, and of INSERT ... SELECT.
  unsigned short query_count = 0;
  /// The operator of a set operation; the strength of a lock, and what it does where it would wait; WITH TIES of a
  /// limit.
  unsigned char detail = 0;

  [[nodiscard]] constexpr set_operator operation() const { return static_cast<set_operator>(detail); }
  [[nodiscard]] constexpr const query_info& query(unsigned place = 0) const { return *queries[place]; }
  [[nodiscard]] constexpr const relation_info& relation(unsigned place = 0) const { return *relations[place]; }
  [[nodiscard]] constexpr const node& expression(unsigned place = 0) const { return *nodes[place]; }
};

struct query_info {
  const clause_info* const* clauses = nullptr;
  unsigned count = 0;

  [[nodiscard]] constexpr const clause_info& clause(unsigned place) const { return *clauses[place]; }
  /// Whether a clause of this part was said.
  [[nodiscard]] constexpr bool has(part wanted) const {
    for (unsigned place = 0; place < count; ++place) {
      if (clause(place).what == wanted) return true;
    }
    return false;
  }
};

/// The descriptor of a clause, by its tag.
template <class Clause>
inline constexpr clause_info clause_of{};

template <class... Clauses>
inline constexpr const clause_info* clauses_of[sizeof...(Clauses) + 1] = {&clause_of<Clauses>..., nullptr};

/// The tag of a statement. Never completed.
template <class... Clauses>
struct statement_tag;

template <class Tag>
inline constexpr query_info info_of{};
template <class... Clauses>
inline constexpr query_info info_of<statement_tag<Clauses...>>{clauses_of<Clauses...>, sizeof...(Clauses)};

template <class... Tags>
inline constexpr const query_info* infos_of[sizeof...(Tags) + 1] = {&info_of<Tags>..., nullptr};

/// A clause on its way into a statement: its tag, and the values that it brings.
template <class Clause, class Values>
struct step {
  [[no_unique_address]] Values values;
};

/// Whether the clauses of a statement have this part already.
template <part Wanted, class... Clauses>
inline constexpr bool says = ((clause_of<Clauses>.what == Wanted) || ...);

}  // namespace sequent::detail
