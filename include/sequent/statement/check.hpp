// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <sequent/statement/broken_rule.hpp>
#include <sequent/statement/query_info.hpp>
#include <sequent/statement/scope.hpp>

/// Checks a whole statement against the rules that no single call of its chain can know.
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
    found = {.rule = rule, .place = place_};
    if (named.kind == node_kind::column || named.kind == node_kind::excluded || named.kind == node_kind::whole_table) {
      found.table = named.relation->alias.text;
      found.column = named.kind == node_kind::whole_table ? std::string_view("*") : named.name.text;
    } else {
      found.table = found.column = named.name.empty() ? std::string_view("(expression)") : named.name.text;
    }
    return false;
  }
  constexpr void fail(statement_rule rule, std::string_view table, std::string_view column = {}) {
    if (found.rule == statement_rule::none) found = {rule, place_, table, column};
  }

  // --- expressions

  static constexpr bool has_parameter(const node& below) {
    if (below.kind == node_kind::parameter || below.kind == node_kind::in_range) return true;
    for (unsigned place = 0; place < below.count; ++place) {
      if (has_parameter(below.operand(place))) return true;
    }
    return false;
  }

  /// Whether a condition keeps the column from being NULL.
  static constexpr bool keeps(const node& condition, std::uint64_t column) {
    if (condition.kind == node_kind::null_test) return condition.flag && condition.operand().id == column;
    if (condition.kind == node_kind::binary && condition.operation() == binary_operator::logical_and) {
      return keeps(condition.operand(0), column) || keeps(condition.operand(1), column);
    }
    return false;
  }
  static constexpr bool keeps_relation(const node& condition, std::uint64_t relation) {
    if (condition.kind == node_kind::null_test) {
      return condition.flag && condition.operand().kind == node_kind::column &&
             condition.operand().relation->id == relation;
    }
    if (condition.kind == node_kind::binary && condition.operation() == binary_operator::logical_and) {
      return keeps_relation(condition.operand(0), relation) || keeps_relation(condition.operand(1), relation);
    }
    return false;
  }
  static constexpr bool is_known(const scope& owner, const node& column) {
    if (!owner.knows_where) return false;
    for (unsigned place = 0; place < owner.query->count; ++place) {
      const clause_info& said = owner.query->clause(place);
      if (said.what == part::where && keeps(said.expression(), column.id)) return true;
    }
    return false;
  }
  static constexpr bool is_present(const scope& owner, std::uint64_t relation) {
    if (!owner.knows_where) return false;
    for (unsigned place = 0; place < owner.query->count; ++place) {
      const clause_info& said = owner.query->clause(place);
      if (said.what == part::where && keeps_relation(said.expression(), relation)) return true;
    }
    return false;
  }

  /// Whether the statement is grouped by this very expression.
  static constexpr bool is_group(const scope& owner, const node& expression) {
    for (unsigned place = 0; place < owner.query->count; ++place) {
      const clause_info& said = owner.query->clause(place);
      if (said.what != part::group_by) continue;
      for (unsigned each = 0; each < said.count; ++each) {
        const node& group = said.expression(each);
        if (group.kind == node_kind::label_reference) {
          if (expression.kind == node_kind::label && expression.name == group.name) return true;
          if (is_labelled_as(*owner.query, group, expression)) return true;
        } else if (group.id == expression.id) {
          return true;
        }
      }
    }
    return false;
  }
  static constexpr bool is_labelled_as(const query_info& query, const node& label, const node& expression) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::select_list) continue;
      for (unsigned each = 0; each < said.count; ++each) {
        const node& item = said.expression(each);
        if (item.kind == node_kind::label && item.name == label.name) {
          return item.operand().id == expression.id && !has_parameter(expression);
        }
      }
    }
    return false;
  }
  /// Whether the whole primary key of the column's table is among the groups: then it determines all other columns
  /// (SQL:1999 feature T301; PostgreSQL manual, SELECT, GROUP BY).
  static constexpr bool is_grouped_by_key(const scope& owner, const relation_info& table) {
    if (table.key.empty()) return false;
    for (std::size_t column = 0; column < table.key.size(); ++column) {
      bool is_grouped = false;
      for (unsigned place = 0; place < owner.query->count; ++place) {
        const clause_info& said = owner.query->clause(place);
        if (said.what != part::group_by) continue;
        for (unsigned each = 0; each < said.count; ++each) {
          const node& group = said.expression(each);
          if (group.kind == node_kind::column && group.relation->id == table.id && group.name.text == table.key[column])
            is_grouped = true;
        }
      }
      if (!is_grouped) return false;
    }
    return true;
  }

  constexpr bool visit_column(const node& column, scope& inside) {
    scope* owner = &inside;
    for (bool may_borrow = true;;) {
      const scope::found_relation at = owner->find(column.relation->id);
      if (at.found) {
        if (!may_borrow) return fail(statement_rule::correlates_what_it_borrows, column);
        if (!owner->is_inside && !owner->saw_plain && !is_group(*owner, column) &&
            !is_grouped_by_key(*owner, *column.relation)) {
          owner->saw_plain = true;
          owner->plain = &column;
          owner->plain_place = place_;
        }
        const bool may_be_absent = at.may_be_absent && !is_present(*owner, column.relation->id);
        return (column.flag || may_be_absent) && !is_known(*owner, column);
      }
      if (!owner->has_outer) break;
      may_borrow = may_borrow && owner->borrows(column.relation->id);
      owner = owner->outer;
    }
    if (place_ == part::values) return fail(statement_rule::insert_reads_no_column, column);
    return fail(statement_rule::reads_only_relations_in_from, column);
  }

  constexpr bool visit_whole_table(const node& table, scope& inside) {
    bool is_nullable = false;
    const scope::found_relation at = inside.find(table.relation->id);
    if (!at.found) return fail(statement_rule::reads_only_relations_in_from, table);
    for (unsigned place = 0; place < table.count; ++place) visit_column(table.operand(place), inside);
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

  constexpr bool visit_aggregate(const node& aggregate, scope& inside) {
    if (inside.aggregates > 0) return fail(statement_rule::aggregates_are_not_nested, aggregate);
    if (!inside.saw_aggregate) {
      inside.saw_aggregate = true;
      inside.aggregate = &aggregate;
    }
    if (aggregate.count > 0 && !reads_own(aggregate, inside) && reads_any(aggregate))
      fail(statement_rule::aggregate_reads_its_own_query, aggregate);
    const bool was_inside = inside.is_inside;
    inside.is_inside = true;
    ++inside.aggregates;
    const bool is_nullable = visit_any(aggregate, inside);
    --inside.aggregates;
    inside.is_inside = was_inside;
    if (aggregate.function->nulls == null_rule::never) return false;
    return is_nullable || !inside.is_grouped;
  }
  static constexpr bool reads_any(const node& below) {
    if (below.kind == node_kind::column) return true;
    for (unsigned place = 0; place < below.count; ++place) {
      if (reads_any(below.operand(place))) return true;
    }
    return false;
  }
  static constexpr bool reads_own(const node& below, const scope& inside) {
    if (below.kind == node_kind::column) return inside.find(below.relation->id).found || !inside.has_outer;
    for (unsigned place = 0; place < below.count; ++place) {
      if (reads_own(below.operand(place), inside)) return true;
    }
    return false;
  }

  /// Visits a condition, or what AND, OR and NOT join: there a choice at run time can take a predicate away.
  constexpr bool visit_condition(const node& condition, scope& inside) {
    switch (condition.kind) {
      case node_kind::binary:
        if (condition.operation() == binary_operator::logical_and || condition.operation() == binary_operator::logical_or) {
          const bool left = visit_condition(condition.operand(0), inside);
          return visit_condition(condition.operand(1), inside) || left;
        }
        break;
      case node_kind::negation:
        return visit_condition(condition.operand(), inside);
      case node_kind::conditional:
        return visit_condition(condition.operand(), inside);
      default:
        break;
    }
    return visit(condition, inside);
  }

  constexpr bool visit(const node& expression, scope& inside) {
    if (!inside.is_inside && expression.count > 0 && is_group(inside, expression)) {
      inside.is_inside = true;
      const bool is_nullable = visit_plainly(expression, inside);
      inside.is_inside = false;
      return is_nullable;
    }
    return visit_plainly(expression, inside);
  }

  constexpr bool visit_plainly(const node& expression, scope& inside) {
    switch (expression.kind) {
      case node_kind::column:
        return visit_column(expression, inside);
      case node_kind::excluded:
        if (place_ != part::on_conflict || !inside.find(expression.relation->id).found)
          return fail(statement_rule::excluded_stands_in_do_update, expression);
        return expression.flag;
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
      case node_kind::null_test:
        visit_any(expression, inside);
        return false;
      case node_kind::call: {
        if (expression.function->nulls != null_rule::all_arguments) return visit_any(expression, inside);
        bool all = true;
        for (unsigned place = 0; place < expression.count; ++place) {
          if (!visit(expression.operand(place), inside)) all = false;
        }
        return all;
      }
      case node_kind::aggregate:
        return visit_aggregate(expression, inside);
      case node_kind::in_subquery: {
        const bool is_nullable = visit(expression.operand(), inside);
        bool selected = false;
        check_subquery(*expression.query, inside, &selected);
        if (expression.flag && selected) fail(statement_rule::not_in_meets_no_null, expression.query->clause(0).expression());
        return is_nullable || selected;
      }
      case node_kind::scalar_subquery: {
        bool selected = false;
        check_subquery(*expression.query, inside, &selected);
        return selected || !always_has_one_row(*expression.query);
      }
      case node_kind::exists: {
        bool selected[longest_list]{};
        check_subquery(*expression.query, inside, selected);
        return false;
      }
      default:
        return visit_any(expression, inside);
    }
  }

  // --- queries

  static constexpr bool holds_aggregate(const node& below) {
    if (below.kind == node_kind::aggregate) return true;
    for (unsigned place = 0; place < below.count; ++place) {
      if (holds_aggregate(below.operand(place))) return true;
    }
    return false;
  }
  /// Whether the result has exactly one row, whatever the tables hold: an aggregate over all rows.
  static constexpr bool always_has_one_row(const query_info& query) {
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

  constexpr void check_subquery(const query_info& query, scope& outer, bool* nullable) {
    const part place = place_;
    check_query(query, &outer, true, nullable);
    place_ = place;
  }

  /// Visits what looks at single rows, before they are grouped.
  constexpr void visit_row(const node& expression, scope& inside, bool is_condition = false) {
    inside.is_inside = true;
    if (is_condition) {
      visit_condition(expression, inside);
    } else {
      visit(expression, inside);
    }
    inside.is_inside = false;
    if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
  }

  constexpr void check_relations(const query_info& query, scope& inside) {
    place_ = part::from;
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (!inside.has_relation(said)) continue;
      const relation_info& relation = said.relation();
      for (unsigned before = 0; before < place; ++before) {
        const clause_info& earlier = query.clause(before);
        if (inside.has_relation(earlier) && is_same_folded(earlier.relation().alias.text, relation.alias.text))
          fail(statement_rule::aliases_differ, relation.alias.text);
      }
      if (inside.has_implied && is_same_folded(inside.implied->alias.text, relation.alias.text))
        fail(statement_rule::aliases_differ, relation.alias.text);
      check_hidden(relation, inside);
      note_undeclared(relation, inside);
      if (said.count == 0) continue;
      inside.visible = place + 1;
      visit_row(said.expression(), inside, true);
      if (said.join == join_kind::full && !compares_both_sides(said.expression(), relation.id))
        fail(statement_rule::full_join_compares_both_sides, relation.alias.text);
    }
    inside.visible = query.count;
    if (inside.has_implied) check_hidden(*inside.implied, inside);
  }
  constexpr void check_hidden(const relation_info& relation, const scope& inside) {
    const scope* around = &inside;
    while (around->has_outer) {
      around = around->outer;
      if (around->has_alias(relation.alias.text)) fail(statement_rule::hides_no_name, relation.alias.text);
    }
  }
  /// Notes a CTE that is not declared, in FROM or in the bodies of what stands there.
  constexpr void note_undeclared(const relation_info& relation, scope& inside) {
    if (relation.kind == relation_kind::cte && !names_cte(*inside.query, relation, inside))
      undeclared_cte = relation.table.text;
    if (relation.kind == relation_kind::derived) note_undeclared_in(*relation.body, inside);
  }
  constexpr void note_undeclared_in(const query_info& body, scope& around) {
    scope inside{.query = &body, .outer = &around, .has_outer = true, .visible = body.count};
    for (unsigned place = 0; place < body.count; ++place) {
      const clause_info& said = body.clause(place);
      if (inside.has_relation(said)) note_undeclared(said.relation(), inside);
    }
  }
  constexpr void check_with(const clause_info& said, scope& inside) {
    place_ = part::with;
    for (unsigned each = 0; each < said.relation_count; ++each) {
      const relation_info& declared = said.relation(each);
      for (unsigned before = 0; before < each; ++before) {
        if (is_same_folded(said.relation(before).table.text, declared.table.text))
          fail(statement_rule::aliases_differ, declared.table.text);
      }
      note_undeclared_in(*declared.body, inside);
      // Inside its own definition SQLite takes the name for the definition, and PostgreSQL for the table.
      const scope body{.query = declared.body, .outer = nullptr, .has_outer = false, .visible = declared.body->count};
      for (unsigned place = 0; place < declared.body->count; ++place) {
        const clause_info& inner = declared.body->clause(place);
        if (body.has_relation(inner) && is_same_folded(inner.relation().table.text, declared.table.text))
          fail(statement_rule::hides_no_name, declared.table.text);
      }
      const implied_from implied = implied_relation(*declared.body);
      if (implied.count == 1 && is_same_folded(implied.relation->table.text, declared.table.text))
        fail(statement_rule::hides_no_name, declared.table.text);
    }
  }
  static constexpr bool names_cte(const query_info& query, const relation_info& relation, const scope& inside) {
    if (declares(query, relation)) return true;
    const scope* around = &inside;
    while (around->has_outer) {
      around = around->outer;
      if (declares(*around->query, relation)) return true;
    }
    return false;
  }
  static constexpr bool declares(const query_info& query, const relation_info& relation) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::with) continue;
      for (unsigned each = 0; each < said.relation_count; ++each) {
        if (said.relation(each).table == relation.table) return true;
      }
    }
    return false;
  }

  /// Whether a condition is made of equalities between the joined relation and those before it: PostgreSQL can make no
  /// FULL JOIN of anything else.
  static constexpr bool compares_both_sides(const node& condition, std::uint64_t joined) {
    if (condition.kind == node_kind::rejected) return true;
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
  static constexpr bool reads(const node& below, std::uint64_t relation, bool wanted) {
    if (below.kind == node_kind::column) return (below.relation->id == relation) == wanted;
    for (unsigned place = 0; place < below.count; ++place) {
      if (reads(below.operand(place), relation, wanted)) return true;
    }
    return false;
  }

  constexpr void check_groups(const clause_info& groups, scope& inside) {
    for (unsigned each = 0; each < groups.count; ++each) {
      const node& group = groups.expression(each);
      if (group.kind == node_kind::label_reference) {
        if (!is_selected(*inside.query, group)) fail(statement_rule::label_is_selected, group);
        continue;
      }
      if (group.kind == node_kind::literal) fail(statement_rule::orders_by_no_constant, group);
      if (has_parameter(group)) fail(statement_rule::groups_by_no_value, group);
      visit_row(group, inside);
    }
  }
  static constexpr bool is_selected(const query_info& query, const node& label) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::select_list) continue;
      for (unsigned each = 0; each < said.count; ++each) {
        const node& item = said.expression(each);
        if (item.kind == node_kind::label && item.name == label.name) return true;
      }
    }
    return false;
  }
  static constexpr bool selects(const query_info& query, const node& wanted) {
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

  constexpr void check_order(const query_info& query, const clause_info& order, unsigned& position, scope& inside) {
    for (unsigned each = 0; each < order.count; ++each, ++position) {
      const node& term = order.expression(each);
      const node& wanted = term.kind == node_kind::order_term ? term.operand() : term;
      if (wanted.kind == node_kind::label_reference) {
        if (!is_selected(query, wanted)) fail(statement_rule::label_is_selected, wanted);
        continue;
      }
      if (wanted.kind == node_kind::literal || wanted.kind == node_kind::parameter)
        fail(statement_rule::orders_by_no_constant, wanted);
      visit(wanted, inside);
      if (query.has(part::distinct) && (!selects(query, wanted) || has_parameter(wanted)))
        fail(statement_rule::distinct_selects_what_it_orders_by, wanted);
      check_distinct_on(query, position, wanted);
    }
  }
  constexpr void check_distinct_on(const query_info& query, unsigned position, const node& ordered) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::distinct_on || position >= said.count) continue;
      bool is_compared = false;
      for (unsigned each = 0; each < said.count; ++each) {
        if (said.expression(each).id == ordered.id) is_compared = true;
      }
      if (!is_compared || has_parameter(ordered)) fail(statement_rule::distinct_on_leads_the_order, ordered);
    }
  }

  constexpr void check_list(const clause_info& list, scope& inside, bool* nullable) {
    for (unsigned each = 0; each < list.count; ++each) {
      const node& item = list.expression(each);
      for (unsigned before = 0; before < each; ++before) {
        const node& earlier = list.expression(before);
        if (item.kind == node_kind::label && earlier.kind == node_kind::label && item.name == earlier.name)
          fail(statement_rule::labels_differ, item.name.text);
      }
      nullable[each] = visit(item, inside);
    }
  }

  constexpr void check_written(const clause_info& said, scope& inside) {
    for (unsigned each = said.target_count; each + 1 < said.count; each += 2) {
      const node& column = said.expression(each);
      inside.is_inside = true;
      const bool is_nullable = visit(said.expression(each + 1), inside);
      inside.is_inside = false;
      if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
      if (is_nullable && !column.flag) fail(statement_rule::writes_null_only_where_allowed, column);
    }
  }

  constexpr void check_query(const query_info& query, scope* outer, bool has_outer, bool* nullable) {
    scope inside{.query = &query, .outer = outer, .has_outer = has_outer, .visible = query.count};
    const implied_from implied = implied_relation(query);
    place_ = part::select_list;
    if (implied.count == 1) {
      inside.has_implied = true;
      inside.implied = implied.relation;
    } else if (implied.count > 1) {
      fail(statement_rule::says_from, implied.relation->alias.text);
    }
    check_relations(query, inside);
    for (unsigned place = 0; place < query.count; ++place) {
      if (query.clause(place).what == part::with) check_with(query.clause(place), inside);
    }
    // WHERE and what stands before it look at rows; what follows, at rows or groups.
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      place_ = said.what;
      switch (said.what) {
        case part::where:
          visit_row(said.expression(), inside, true);
          break;
        case part::set:
        case part::on_conflict:
          check_written(said, inside);
          break;
        case part::values: {
          scope nowhere{.query = &nothing_, .outer = nullptr, .has_outer = false, .visible = 0};
          check_written(said, nowhere);
          break;
        }
        default:
          break;
      }
    }
    inside.knows_where = true;
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::group_by) continue;
      place_ = said.what;
      inside.is_grouped = true;
      check_groups(said, inside);
    }
    unsigned position = 0;
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      place_ = said.what;
      switch (said.what) {
        case part::having:
          visit_condition(said.expression(), inside);
          break;
        case part::order_by:
          check_order(query, said, position, inside);
          break;
        case part::distinct_on:
          for (unsigned each = 0; each < said.count; ++each) visit(said.expression(each), inside);
          break;
        case part::select_list:
          check_list(said, inside, nullable);
          break;
        case part::returning:
          inside.is_inside = true;
          check_list(said, inside, nullable);
          inside.is_inside = false;
          if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
          break;
        default:
          break;
      }
    }
    if ((query.has(part::update) || query.has(part::delete_from)) && !query.has(part::all_rows) && can_reach_all(query))
      fail(statement_rule::says_which_rows, target_of(query).alias.text);
    if ((inside.saw_aggregate || inside.is_grouped || query.has(part::having)) && inside.saw_plain) {
      place_ = inside.plain_place;
      fail(statement_rule::selects_only_what_is_grouped, *inside.plain);
    }
  }

  /// Whether a condition can vanish at run time, or one that a subquery in it hangs on.
  static constexpr bool can_vanish(const node& condition) {
    switch (condition.kind) {
      case node_kind::conditional:
        return true;
      case node_kind::binary:
        if (condition.operation() == binary_operator::logical_and || condition.operation() == binary_operator::logical_or)
          return can_vanish(condition.operand(0)) && can_vanish(condition.operand(1));
        break;
      case node_kind::in_subquery:
      case node_kind::scalar_subquery:
      case node_kind::exists:
        if (condition.query->has(part::where) && can_reach_all(*condition.query)) return true;
        break;
      default:
        break;
    }
    for (unsigned place = 0; place < condition.count; ++place) {
      if (can_vanish(condition.operand(place))) return true;
    }
    return false;
  }
  /// Whether no condition of WHERE is sure to be there.
  static constexpr bool can_reach_all(const query_info& query) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what == part::where && !can_vanish(said.expression())) return false;
    }
    return true;
  }
  static constexpr const relation_info& target_of(const query_info& query) { return query.clause(0).relation(); }

  static constexpr std::size_t longest_list = 512;
  static constexpr query_info nothing_{};

  part place_ = part::select_list;
};

/// Of a statement: which rule it breaks, if any, and which of the expressions that it gives may be NULL.
template <std::size_t Outputs>
struct analysis {
  broken_rule found;
  std::string_view undeclared_cte{};
  std::array<bool, Outputs == 0 ? 1 : Outputs> nullable{};
};

constexpr std::size_t output_count(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::select_list || said.what == part::returning) return said.count;
  }
  return 0;
}

template <std::size_t Outputs>
consteval analysis<Outputs> analysed(const query_info& query) {
  checker walk;
  analysis<Outputs> result;
  walk.check(query, result.nullable.data());
  result.found = walk.found;
  result.undeclared_cte = walk.undeclared_cte;
  return result;
}

/// What is known of a statement as a whole, by its tag.
template <class Tag>
inline constexpr auto analysis_of = analysed<output_count(info_of<Tag>)>(info_of<Tag>);

}  // namespace sequent::detail
