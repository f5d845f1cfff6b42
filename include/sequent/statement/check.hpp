// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <utility>

#include <sequent/expression/offender.hpp>
#include <sequent/statement/broken_rule.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/grouping.hpp>
#include <sequent/statement/reading.hpp>
#include <sequent/statement/scope.hpp>
#include <sequent/statement/tolerated.hpp>
#include <sequent/statement/vanishing.hpp>

/// Checks a whole statement against the rules that no single call of its chain can know. What is about clauses stands
/// in statement/check_clauses.hpp, what is about groups and windows in statement/check_aggregates.hpp.
namespace sequent::detail {

/// Walks through a statement once, whatever the order in which its clauses were said. Each `visit` tells whether the
/// expression may be NULL.
class checker {
 public:
  broken_rule found;
  /// A common table expression that FROM reads and no WITH declares, which only the whole statement must; empty where
  /// there is none.
  std::string_view undeclared_cte;

  /// Checks a statement; notes for each expression of its select list or RETURNING whether it may be NULL.
  constexpr void check(const query_info& query, bool* nullable) { check_query(query, nullptr, false, nullable); }

 private:
  constexpr bool fail(statement_rule rule, const node& culprit) {
    if (found.rule != statement_rule::none) return false;
    const node& named = culprit.kind == node_kind::whole_table ? culprit : first_column(culprit);
    found = {.rule = rule, .place = place_, .table = table_of(named), .column = column_of(named)};
    return false;
  }
  constexpr void fail(statement_rule rule, std::string_view table, std::string_view column = {}) {
    if (found.rule == statement_rule::none) found = {rule, place_, table, column};
  }

  // --- expressions

  constexpr bool visit_column(const node& column, scope& inside) {
    scope* owner = &inside;
    for (bool may_borrow = true;;) {
      const scope::found_relation at = owner->find(column.relation->id);
      // Of a table that is named at run time, the columns of its shape are known; the other way round, it would be read
      // from the table that the schema names.
      if (at.found && (at.is_named || !column.relation->is_named)) {
        if (!may_borrow) return fail(statement_rule::correlates_what_it_borrows, column);
        if (!owner->is_inside && !owner->saw_plain && !is_group(*owner, column) &&
            !is_grouped_by_key(*owner, *column.relation)) {
          owner->saw_plain = true;
          owner->plain = &column;
          owner->plain_place = place_;
        }
        const bool may_be_absent = at.may_be_absent && !is_present(*owner, column.relation->id);
        if (!owner->is_inside && is_left_out(*owner, column)) return true;
        return (column.flag || may_be_absent) && !is_known(*owner, column);
      }
      if (!owner->has_outer) break;
      may_borrow = may_borrow && owner->borrows(column.relation->id);
      owner = owner->outer;
    }
    return !fail(rule_of_unfound(column, inside), column);
  }

  /// The rule that a column breaks which no relation around it has. Who asks for it all the same, does not know whether
  /// it may be NULL: of what a LATERAL body borrows.
  constexpr statement_rule rule_of_unfound(const node& column, const scope& inside) const {
    if (place_ == part::values) return statement_rule::insert_reads_no_column;
    if (inside.hides_target && target_of(*inside.query).id == column.relation->id)
      return inside.merges() ? statement_rule::not_matched_reads_no_target : statement_rule::join_reads_no_target;
    if (inside.merges()) return statement_rule::merge_reads_both_tables;
    if (inside.writes()) return statement_rule::reads_only_what_it_writes;
    return statement_rule::reads_only_relations_in_from;
  }

  constexpr bool visit_whole_table(const node& table, scope& inside) {
    bool is_nullable = false;
    const scope::found_relation at = inside.find(table.relation->id);
    if (!at.found) {
      return fail(
          inside.writes() ? statement_rule::reads_only_what_it_writes : statement_rule::reads_only_relations_in_from,
          table);
    }
    for (unsigned place = 0; place < table.count; ++place) {
      visit_column(table.operand(place), inside);
      if (is_left_out(inside, table.operand(place))) return fail(statement_rule::whole_row_is_in_every_group, table);
    }
    is_nullable = at.may_be_absent && !is_present(inside, table.relation->id);
    if (is_nullable && !table.flag) fail(statement_rule::absent_row_has_a_witness, table);
    return is_nullable;
  }

  constexpr bool visit_any(const node& parent, scope& inside) {
    bool is_nullable = false;
    for (unsigned place = 0; place < parent.count; ++place) {
      if (visit(parent.operand(place), inside)) is_nullable = true;
    }
    return is_nullable;
  }

  constexpr bool visit_call(const node& call, scope& inside) {
    const function_info& function = *call.function;
    bool is_any = false;
    bool are_all = true;
    for (unsigned place = 0; place < call.count; ++place) {
      const bool is_nullable = visit(call.operand(place), inside);
      if (function.ignores_null_of(place)) continue;
      is_any = is_any || is_nullable;
      are_all = are_all && is_nullable;
    }
    if (function.nulls == null_rule::always) return true;
    return function.nulls == null_rule::all_arguments ? are_all : is_any;
  }

  /// Visits an aggregate, or one with a FILTER.
  constexpr bool visit_aggregate(const node& aggregate, scope& inside);
  /// Visits what an aggregate or a function of a window is given, its FILTER included.
  constexpr bool visit_arguments(const node& said, scope& inside);
  constexpr bool visit_window(const node& window, scope& inside);

  /// Visits a condition, or what AND, OR and NOT join: there a choice at run time can take a predicate away.
  constexpr bool visit_condition(const node& condition, scope& inside) {
    const bool was_negated = std::exchange(is_negated_, false);
    switch (condition.kind) {
      case node_kind::binary:
        if (joins_conditions(condition)) {
          const bool left = visit_condition(condition.operand(0), inside);
          return visit_condition(condition.operand(1), inside) || left;
        }
        break;
      case node_kind::negation:
        is_negated_ = !was_negated;
        return visit_condition(condition.operand(), inside);
      case node_kind::conditional:
        is_negated_ = was_negated;
        return visit_condition(condition.operand(), inside);
      default:
        break;
    }
    is_negated_ = was_negated;
    return visit(condition, inside);
  }

  /// Checks the subquery that an expression, or a row of several, is compared with: whether it may give NULL.
  constexpr bool selects_null(const node& expression, scope& inside) {
    if (expression.operand().kind != node_kind::row_value) {
      bool selected = false;
      check_subquery(*expression.query, inside, &selected);
      return selected;
    }
    bool selected[longest_list]{};
    check_subquery(*expression.query, inside, selected);
    for (unsigned place = 0; place < expression.operand().count; ++place) {
      if (selected[place]) return true;
    }
    return false;
  }

  constexpr bool visit(const node& expression, scope& inside) {
    const bool is_composed = expression.count > 0 || holds_query(expression.kind);
    if (!inside.is_inside && is_composed && is_group(inside, expression)) {
      inside.is_inside = true;
      const bool is_nullable = visit_plainly(expression, inside);
      inside.is_inside = false;
      return is_nullable || is_left_out(inside, expression);
    }
    return visit_plainly(expression, inside);
  }

  constexpr bool visit_plainly(const node& expression, scope& inside) {
    const bool was_negated = std::exchange(is_negated_, false);
    switch (expression.kind) {
      case node_kind::column:
        return visit_column(expression, inside);
      case node_kind::excluded:
        if (place_ != part::on_conflict || !inside.find(expression.relation->id).found)
          return fail(statement_rule::excluded_stands_in_do_update, expression);
        return expression.flag;
      case node_kind::changed:
        return visit_changed(expression, inside);
      case node_kind::whole_table:
        return visit_whole_table(expression, inside);
      case node_kind::parameter:
      case node_kind::literal:
      case node_kind::label_reference:
      case node_kind::rejected:
        return false;
      case node_kind::conditional:
        fail(statement_rule::choice_can_be_dropped, expression);
        return visit(expression.operand(), inside);
      case node_kind::binary:
      case node_kind::like:
      case node_kind::between: {
        bool is_nullable = false;
        for (unsigned place = 0; place < expression.count; ++place) {
          if (visit(expression.operand(place), inside)) is_nullable = true;
        }
        if (expression.kind == node_kind::binary && (expression.operation() == binary_operator::distinct_from ||
                                                     expression.operation() == binary_operator::not_distinct_from))
          return false;
        return is_nullable;
      }
      case node_kind::negation:
        is_negated_ = !was_negated;
        return visit(expression.operand(), inside);
      case node_kind::null_test:
        visit_any(expression, inside);
        return false;
      case node_kind::call:
        return visit_call(expression, inside);
      case node_kind::aggregate:
      case node_kind::filtered:
        return visit_aggregate(expression, inside);
      case node_kind::window:
        return visit_window(expression, inside);
      case node_kind::grouping:
        return check_grouping(expression, inside);
      case node_kind::grouping_set:
        return fail(statement_rule::grouping_set_stands_in_group_by, first_column(expression));
      case node_kind::window_function:
        return fail(statement_rule::window_function_says_over, expression);
      case node_kind::in_subquery: {
        const bool is_nullable = visit(expression.operand(), inside);
        const bool selected = selects_null(expression, inside);
        if (expression.flag != was_negated && (selected || reads_instead_of_null(*expression.query)))
          fail(statement_rule::not_in_meets_no_null, expression.query->clause(0).expression());
        return is_nullable || selected;
      }
      case node_kind::quantified: {
        const bool is_nullable = visit(expression.operand(), inside);
        return selects_null(expression, inside) || is_nullable;
      }
      case node_kind::scalar_subquery: {
        bool selected = false;
        check_subquery(*expression.query, inside, &selected);
        return selected || !always_has_one_row(*expression.query);
      }
      case node_kind::exists:
      case node_kind::array_subquery: {
        bool selected[longest_list]{};
        check_subquery(*expression.query, inside, selected);
        return false;
      }
      case node_kind::join_reference:
      case node_kind::join_using:
        return check_join(expression, inside);
      default:
        return visit_any(expression, inside);
    }
  }

  // --- queries

  constexpr void check_subquery(const query_info& query, scope& outer, bool* nullable);

  /// Visits what looks at single rows, before they are grouped.
  constexpr void visit_row(const node& expression, scope& inside, bool is_condition = false);

  constexpr bool check_join(const node& how, scope& inside);
  constexpr void check_relations(const query_info& query, scope& inside);
  /// Checks what is computed for each row of what stands before it.
  constexpr void check_lateral(const query_info& query, unsigned place, scope& inside);
  constexpr void check_alias(const query_info& query, unsigned place, const scope& inside);
  constexpr void check_hidden(const relation_info& relation, const scope& inside);
  /// Notes a CTE that is read and not declared, and refuses one that stands in the place of a table, in FROM and in the
  /// bodies of what stands there.
  constexpr void check_ctes(const relation_info& relation, scope& inside);
  constexpr void check_ctes_of_body(const query_info& body, scope& around);
  constexpr void check_ctes_below(const node& expression, scope& inside);
  constexpr void check_with(const clause_info& said, scope& inside);

  constexpr void check_groups(const clause_info& groups, scope& inside);
  constexpr void check_group(const node& group, scope& inside);
  constexpr bool check_grouping(const node& grouping, scope& inside);
  /// Visits what a column was before a statement, or is behind it.
  constexpr bool visit_changed(const node& column, scope& inside);

  constexpr void check_order(const query_info& query, const clause_info& order, unsigned& position, scope& inside);
  constexpr void check_order_term(const query_info& query, const node& term, unsigned position, scope& inside);
  constexpr void check_distinct_terms(const clause_info& terms, scope& inside);
  constexpr void check_distinct_on(const query_info& query, unsigned position, const node& ordered);

  constexpr void check_limit(const query_info& query, const clause_info& said, const scope& inside);
  constexpr void check_windows(const query_info& query);
  constexpr void check_list(const clause_info& list, scope& inside, bool* nullable);

  constexpr void check_written(const clause_info& said, scope& inside);
  constexpr void check_written_row(const node& columns, const query_info& query, scope& inside);
  constexpr void check_case(const clause_info& said, scope& inside);
  constexpr void check_inserted(const query_info& query, const clause_info& said);
  /// Refuses what could change every row of a table although nobody says so.
  constexpr void check_which_rows(const query_info& query);
  constexpr void check_rows_of_merge(const query_info& query);

  constexpr void check_compound(const query_info& query, scope* outer, bool has_outer, bool* nullable);
  constexpr void check_lock(const query_info& query, const clause_info& lock, scope& inside);
  constexpr void check_recursion(const clause_info& compound);
  constexpr void check_order_of_outputs(const clause_info& outputs, const clause_info& order);
  constexpr void check_output_term(const clause_info& outputs, const node& term);

  constexpr void check_query(const query_info& query, scope* outer, bool has_outer, bool* nullable);

  static constexpr const relation_info& target_of(const query_info& query);

  static constexpr std::size_t longest_list = 512;
  static constexpr query_info nothing{};

  part place_ = part::select_list;
  unsigned joined_ = 0;      ///< The clause whose condition is looked at.
  bool is_negated_ = false;  ///< NOT stands right before what is visited next.
};

}  // namespace sequent::detail
