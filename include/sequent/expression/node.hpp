// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>

#include <sequent/expression/feature.hpp>
#include <sequent/meta/text_hash.hpp>
#include <sequent/schema/interned.hpp>
#include <sequent/schema/stored_kind.hpp>

/// What is known of an expression, as a value.
///
/// Each expression has a tag, a type that is never completed, and each tag has one constant, `node_of<Tag>`, linked to
/// those of its operands by address. What is asked of a statement (its scope, its levels, what may be NULL, its text)
/// is answered by ordinary functions over these constants, so that a node costs the compiler one constant and no more.
// No function compares addresses or asks whether one is null: under its sanitizers g++ takes neither for a constant.
namespace sequent::detail {

/// How tightly an operator binds its operands, from loose to tight, where PostgreSQL and SQLite agree.
enum class precedence : unsigned char {
  disjunction,
  conjunction,
  negation,
  comparison,
  additive,
  multiplicative,
  primary
};

/// The next tighter precedence: the place of an operand that must not be of the same kind as its operator.
constexpr precedence tighter(precedence loose) {
  return static_cast<precedence>(static_cast<unsigned char>(loose) + 1);
}

enum class node_kind : unsigned char {
  rejected,
  column,
  whole_table,
  parameter,
  literal,
  binary,
  negation,
  negative,
  null_test,
  like,
  between,
  in_list,
  in_range,
  in_subquery,
  call,
  aggregate,
  scalar_subquery,
  exists,
  conditional,
  excluded,
  label,
  label_reference,
  order_term,
  column_default,
  window_function,
  window,
  window_definition,
  partition,
  ordering,
  frame,
  frame_bound,
  filtered,
  grouping_set,
  grouping,
  row_value,
  quantified,
  join_reference,
  join_using,
  chosen,
  picked_order,
  repeated,
  changed,
  array_subquery,
};

enum class binary_operator : unsigned char {
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  distinct_from,
  not_distinct_from,
  plus,
  minus,
  times,
  divided_by,
  divided_as_fraction,
  modulo,
  concatenated,
  logical_and,
  logical_or,
};

/// What the frame of a window counts.
enum class frame_unit : unsigned char { rows, range, groups };

/// Where a frame begins or ends, from the first row of the partition to the last.
enum class frame_end : unsigned char { unbounded_preceding, preceding, current_row, following, unbounded_following };

/// Which rows around the current one a frame leaves out.
enum class frame_exclusion : unsigned char { none, current_row, group, ties };

/// What GROUP BY makes of a list of expressions.
enum class grouping_kind : unsigned char { set, rollup, cube, sets };

/// How the NULL-ness of a call follows from that of its arguments. `no_rows`: also over no rows, of a group or of a
/// frame; `always`: whatever the arguments are.
enum class null_rule : unsigned char { any_argument, all_arguments, never, no_rows, always };

/// What is to be known of an SQL function to call it, or of any other expression that is a text around operands. One
/// constant a function.
struct function_info {
  /// With the opening parenthesis, where the arguments follow as a list. Otherwise a pattern, in which `{}` stands for
  /// the next operand, `{2}` for that one (which may stand there more than once), and `{{` for a brace.
  std::string_view spelling;
  interned_name result_name{};  ///< The field's name where the user gives none; empty where there is none.
  null_rule nulls = null_rule::any_argument;
  feature needs = feature::none;
  std::string_view called{};     ///< How messages call what is spelled by a pattern.
  std::string_view in_sqlite{};  ///< The spelling in SQLite, where it is another.
  /// A bit for each operand whose NULL makes no NULL; the last one is that of all operands behind it, too.
  std::uint64_t ignores = 0;
  precedence binding = precedence::primary;
  precedence operands = precedence::primary;  ///< The place of the operands of a pattern.
  bool is_within_group = false;               ///< Of an aggregate: WITHIN GROUP says the order that it is about.
  bool takes_no_null = false;                 ///< Of an aggregate: its first argument is never NULL.
  bool is_raw = false;                        ///< Text of the user's own, which may read columns by itself.

  [[nodiscard]] constexpr bool ignores_null_of(unsigned place) const {
    return (ignores >> (place < 63U ? place : 63U) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool is_list() const { return spelling.ends_with('('); }
  [[nodiscard]] constexpr std::string_view name() const {
    if (is_list()) return spelling.substr(0, spelling.size() - 1);
    return called.empty() ? spelling : called;
  }
};

struct node;
struct relation_info;
struct query_info;

/// The descriptor of an expression.
struct node {
  node_kind kind = node_kind::rejected;
  precedence binding = precedence::primary;
  /// Of a column: it may be NULL. Of a predicate: it is negated. Of an aggregate: over distinct values only. Of a
  /// parameter: it takes its whole predicate away when it is empty. Of what is repeated: OR joins it, and not AND.
  bool flag = false;
  /// The operator, the direction of an order, the way of LIKE.
  unsigned char detail = 0;
  stored_kind type = stored_kind::none;
  unsigned short count = 0;  ///< How many operands there are.
  /// The same for the same expressions, values aside.
  std::uint64_t id = 0;
  const node* const* operands = nullptr;
  interned_name name{};                     ///< Of a column, a label, a function.
  const relation_info* relation = nullptr;  ///< Of a column or a whole table.
  const query_info* query = nullptr;        ///< Of a subquery.
  const function_info* function = nullptr;  ///< Of a call or an aggregate.
  std::string_view literal{};               ///< A text.
  std::int64_t number = 0;                  ///< A literal that is none: an integer, or 0 and 1 of a truth value.

  [[nodiscard]] constexpr binary_operator operation() const { return static_cast<binary_operator>(detail); }
  [[nodiscard]] constexpr const node& operand(unsigned place = 0) const { return *operands[place]; }
};

template <class Tag>
inline constexpr node node_of{};

template <class... Tags>
inline constexpr const node* nodes_of[sizeof...(Tags) + 1] = {&node_of<Tags>..., nullptr};

/// The descriptor with its identity, which follows from all that it says and from its operands.
constexpr node identified(node made) {
  std::uint64_t id =
      mixed(static_cast<std::uint64_t>(made.kind) << 16U | static_cast<std::uint64_t>(made.detail) << 8U |
                (made.flag ? 1U : 0U) | static_cast<std::uint64_t>(made.type) << 24U,
            made.name.id);
  for (unsigned place = 0; place < made.count; ++place) id = mixed(id, made.operands[place]->id);
  made.id = id;
  return made;
}

/// The first column below an expression, which a message names; the expression itself where there is none.
// All nodes are constants. NOLINTBEGIN(bugprone-return-const-ref-from-parameter)
constexpr const node& first_column(const node& below) {
  if (below.kind == node_kind::column || below.kind == node_kind::excluded) return below;
  for (unsigned place = 0; place < below.count; ++place) {
    const node& found = first_column(below.operand(place));
    if (found.kind == node_kind::column || found.kind == node_kind::excluded) return found;
  }
  return below;
}
// NOLINTEND(bugprone-return-const-ref-from-parameter)

}  // namespace sequent::detail
