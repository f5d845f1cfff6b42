// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>

#include <sequent/expression/node.hpp>
#include <sequent/expression/relation.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/scope.hpp>

/// What can be read off expressions and queries without knowing where they stand.
namespace sequent::detail {

/// Whether a subquery stands in an expression of this kind itself.
constexpr bool holds_query(node_kind kind) {
  return kind == node_kind::in_subquery || kind == node_kind::scalar_subquery || kind == node_kind::exists ||
         kind == node_kind::quantified || kind == node_kind::array_subquery;
}

/// The column of a table, null where it has none of this name.
struct found_column {
  bool found = false;
  const column_facts* column = nullptr;
};

constexpr found_column column_named(const relation_info& table, std::string_view wanted) {
  if (table.kind != relation_kind::table) return {};
  for (const column_facts& column : table.facts->columns) {
    if (column.name == wanted) return {true, &column};
  }
  return {};
}

/// Whether a query reads its own rows.
constexpr bool is_recursive(const query_info& query) {
  return query.has(part::compound) && is_recursive(query.clause(0).operation());
}

constexpr bool has_parameter(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    if (query.clause(place).slots > 0) return true;
  }
  return false;
}

constexpr bool has_parameter(const node& below) {
  // Which alternative is chosen is no more known than a value.
  if (below.kind == node_kind::parameter || below.kind == node_kind::in_range || below.kind == node_kind::chosen)
    return true;
  if (holds_query(below.kind) && has_parameter(*below.query)) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (has_parameter(below.operand(place))) return true;
  }
  return false;
}

/// Whether a condition keeps the column from being NULL.
constexpr bool keeps(const node& condition, std::uint64_t column) {
  if (condition.kind == node_kind::null_test) return condition.flag && condition.operand().id == column;
  if (condition.kind == node_kind::binary && condition.operation() == binary_operator::logical_and) {
    return keeps(condition.operand(0), column) || keeps(condition.operand(1), column);
  }
  return false;
}

constexpr bool keeps_relation(const node& condition, std::uint64_t relation) {
  if (condition.kind == node_kind::null_test) {
    return condition.flag && condition.operand().kind == node_kind::column &&
           condition.operand().relation->id == relation;
  }
  if (condition.kind == node_kind::binary && condition.operation() == binary_operator::logical_and) {
    return keeps_relation(condition.operand(0), relation) || keeps_relation(condition.operand(1), relation);
  }
  return false;
}

/// Whether a term of GROUP BY, ORDER BY or DISTINCT ON is a constant, which counts columns there, with a sign, too.
constexpr bool is_constant(const node& term) {
  return term.kind == node_kind::literal || (term.kind == node_kind::negative && is_constant(term.operand()));
}

/// Whether a term says which way it sorts, or may at run time: what nothing but ORDER BY takes.
constexpr bool has_direction(const node& term) {
  if (term.kind == node_kind::order_term || term.kind == node_kind::picked_order) return true;
  if (term.kind != node_kind::chosen) return false;
  for (unsigned place = 0; place < term.count; ++place) {
    if (has_direction(term.operand(place))) return true;
  }
  return false;
}

/// Whether an expression of this kind is computed from several rows, and has in a result the name of its function.
constexpr bool is_of_rows(node_kind kind) {
  return kind == node_kind::aggregate || kind == node_kind::filtered || kind == node_kind::window;
}

/// The function that a window or a FILTER is said of; the expression itself where it is neither.
constexpr const node& function_of(const node& said) {
  const bool wraps = said.kind == node_kind::window || said.kind == node_kind::filtered;
  // All nodes are constants. NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter)
  return wraps ? function_of(said.operand()) : said;
}

constexpr bool holds_window(const node& below) {
  if (below.kind == node_kind::window) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (holds_window(below.operand(place))) return true;
  }
  return false;
}

/// Whether an aggregate stands in an expression; `surely`: whatever is chosen at run time.
constexpr bool holds_aggregate(const node& below, bool surely = false) {
  if (below.kind == node_kind::aggregate) return true;
  if (surely && (below.kind == node_kind::repeated || below.kind == node_kind::picked_order)) return false;
  const bool asks_all = surely && below.kind == node_kind::chosen;
  if (below.kind == node_kind::window) {
    // The function itself is of the rows of the window, what it is given may be an aggregate.
    const node& function = function_of(below);
    for (unsigned place = 0; place < function.count; ++place) {
      if (holds_aggregate(function.operand(place), surely)) return true;
    }
    return holds_aggregate(below.operand(1), surely);
  }
  for (unsigned place = 0; place < below.count; ++place) {
    if (holds_aggregate(below.operand(place), surely) != asks_all) return !asks_all;
  }
  return asks_all;
}

/// Whether a clause of this part holds an aggregate, whatever is chosen at run time.
constexpr bool surely_aggregates(const query_info& query, part wanted) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    for (unsigned each = 0; said.what == wanted && each < said.count; ++each) {
      if (holds_aggregate(said.expression(each), true)) return true;
    }
  }
  return false;
}

/// Whether the result has exactly one row, whatever the tables hold: an aggregate over all rows.
constexpr bool always_has_one_row(const query_info& query) {
  if (query.has(part::group_by) || query.has(part::having) || query.has(part::limit) || query.has(part::offset))
    return false;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      if (holds_aggregate(said.expression(each))) return true;
    }
  }
  return false;
}

constexpr bool reads(const node& below, std::uint64_t relation, bool wanted) {
  if (below.kind == node_kind::column) return (below.relation->id == relation) == wanted;
  for (unsigned place = 0; place < below.count; ++place) {
    if (reads(below.operand(place), relation, wanted)) return true;
  }
  return false;
}

/// Whether a condition is made of equalities between the joined relation and those before it: PostgreSQL can make no
/// FULL JOIN of anything else.
constexpr bool compares_both_sides(const node& condition, std::uint64_t joined) {
  if (condition.kind == node_kind::rejected || condition.kind == node_kind::join_reference ||
      condition.kind == node_kind::join_using)
    return true;
  if (condition.kind != node_kind::binary) return false;
  if (condition.operation() == binary_operator::logical_and)
    return compares_both_sides(condition.operand(0), joined) && compares_both_sides(condition.operand(1), joined);
  if (condition.operation() != binary_operator::equal) return false;
  const auto side = [&](const node& operand) { return reads(operand, joined, true); };
  const auto others = [&](const node& operand) { return reads(operand, joined, false); };
  return (side(condition.operand(0)) && !others(condition.operand(0)) && others(condition.operand(1)) &&
          !side(condition.operand(1))) ||
         (side(condition.operand(1)) && !others(condition.operand(1)) && others(condition.operand(0)) &&
          !side(condition.operand(0)));
}

constexpr bool reads_any(const node& below) {
  if (below.kind == node_kind::column) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (reads_any(below.operand(place))) return true;
  }
  return false;
}

/// What the select list calls by a label, and its number among the columns of the result.
struct labelled_item {
  bool found = false;
  const node* item = nullptr;
  unsigned position = 0;
};

constexpr labelled_item item_of(const query_info& query, const node& label) {
  unsigned position = 1;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      if (item.kind == node_kind::label && item.name == label.name) return {true, &item.operand(), position};
      position += item.kind == node_kind::whole_table ? item.count : 1U;
    }
  }
  return {};
}

/// Which output of a set operation a term of its ORDER BY names, by its label, the name of its column or the expression
/// that the first query selects: its number from 1 on; 0 where there is none, or several.
constexpr unsigned output_named(const clause_info& outputs, const node& wanted) {
  unsigned position = 1;
  unsigned found = 0;
  const auto matches = [&](const node& item) {
    if (wanted.kind != node_kind::label_reference)
      return item.id == wanted.id || (item.kind == node_kind::label && item.operand().id == wanted.id);
    return item.name == wanted.name &&
           (item.kind == node_kind::label || item.kind == node_kind::column || item.kind == node_kind::aggregate);
  };
  for (unsigned each = 0; each < outputs.count; ++each) {
    const node& item = outputs.expression(each);
    const bool is_table = item.kind == node_kind::whole_table;
    for (unsigned column = 0; column < (is_table ? item.count : 1U); ++column, ++position) {
      if (!matches(is_table ? item.operand(column) : item)) continue;
      if (found > 0) return 0;
      found = position;
    }
  }
  return found;
}

/// The expression that a term of GROUP BY, ORDER BY or DISTINCT ON stands for, also where it says it by a label.
constexpr const node& meant_by(const query_info& query, const node& term) {
  // All nodes are constants. NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter)
  if (term.kind != node_kind::label_reference) return term;
  const labelled_item named = item_of(query, term);
  return named.found ? *named.item : term;
}

constexpr bool selects(const query_info& query, const node& wanted) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      if (item.id == wanted.id || (item.kind == node_kind::label && item.operand().id == wanted.id)) return true;
      if (item.kind != node_kind::whole_table) continue;
      for (unsigned column = 0; column < item.count; ++column) {
        if (item.operand(column).id == wanted.id) return true;
      }
    }
  }
  return false;
}

/// Whether something is sure to stand in ORDER BY: of what is picked at run time there may be nothing.
constexpr bool has_sure_order(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    for (unsigned each = 0; said.what == part::order_by && each < said.count; ++each) {
      if (said.expression(each).kind != node_kind::picked_order) return true;
    }
  }
  return false;
}

/// So many that none of DISTINCT ON stands behind them.
inline constexpr unsigned all_terms = ~0U;

/// Whether DISTINCT ON has a term that this one of ORDER BY must agree with.
constexpr bool leads_distinct_on(const query_info& query, unsigned position) {
  for (unsigned place = 0; place < query.count; ++place) {
    if (query.clause(place).what == part::distinct_on && position < query.clause(place).count) return true;
  }
  return false;
}

}  // namespace sequent::detail
