// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>

/// How `checker` checks clauses and whole queries.
namespace sequent::detail {

constexpr void checker::check_subquery(const query_info& query, scope& outer, bool* nullable) {
  const part place = place_;
  const unsigned joined = joined_;
  check_query(query, &outer, true, nullable);
  place_ = place;
  joined_ = joined;
}

constexpr void checker::visit_row(const node& expression, scope& inside, bool is_condition) {
  inside.is_inside = true;
  if (is_condition) {
    visit_condition(expression, inside);
  } else {
    visit(expression, inside);
  }
  inside.is_inside = false;
  if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
}

constexpr void checker::check_relations(const query_info& query, scope& inside) {
  place_ = part::from;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (!inside.has_relation(said)) continue;
    const relation_info& relation = said.relation();
    if (!inside.starts_from_relation() || (inside.writes() && said.what == part::from && !inside.says_from()))
      fail(statement_rule::says_from_before_join, relation.alias.text);
    check_alias(query, place, inside);
    check_hidden(relation, inside);
    check_ctes(relation, inside);
    if (relation.is_lateral || relation.kind == relation_kind::function) check_lateral(query, place, inside);
    if (said.count == 0) continue;
    inside.visible = place + 1;
    inside.hides_target = inside.writes() && !inside.merges();
    joined_ = place;
    visit_row(said.expression(), inside, !inside.merges());
    inside.hides_target = false;
    if (said.join == join_kind::full && !compares_both_sides(said.expression(), relation.id))
      fail(statement_rule::full_join_compares_both_sides, relation.alias.text);
  }
  inside.visible = query.count;
  if (inside.has_implied) {
    check_hidden(*inside.implied, inside);
    check_ctes(*inside.implied, inside);
  }
}

constexpr void checker::check_alias(const query_info& query, unsigned place, const scope& inside) {
  const std::string_view alias = query.clause(place).relation().alias.text;
  for (unsigned before = 0; before < place; ++before) {
    const clause_info& earlier = query.clause(before);
    if (inside.has_relation(earlier) && is_same_folded(earlier.relation().alias.text, alias))
      fail(statement_rule::aliases_differ, alias);
  }
  if (inside.has_implied && is_same_folded(inside.implied->alias.text, alias))
    fail(statement_rule::aliases_differ, alias);
}

constexpr void checker::check_hidden(const relation_info& relation, const scope& inside) {
  const scope* around = &inside;
  while (around->has_outer) {
    around = around->outer;
    if (around->has_alias(relation.alias.text)) fail(statement_rule::hides_no_name, relation.alias.text);
  }
}

constexpr bool holds_rejected(const query_info& query);

constexpr bool holds_rejected(const node& said) {
  if (said.kind == node_kind::rejected || (holds_query(said.kind) && holds_rejected(*said.query))) return true;
  for (unsigned place = 0; place < said.count; ++place) {
    if (holds_rejected(said.operand(place))) return true;
  }
  return false;
}

/// Whether a query has an expression that was wrong already, also in a query below.
constexpr bool holds_rejected(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    for (unsigned each = 0; each < said.query_count; ++each) {
      if (holds_rejected(said.query(each))) return true;
    }
    for (unsigned each = 0; each < said.relation_count; ++each) {
      if (said.relation(each).has_body && holds_rejected(*said.relation(each).body)) return true;
    }
    for (unsigned each = 0; each < said.count; ++each) {
      if (holds_rejected(said.expression(each))) return true;
    }
  }
  return false;
}

constexpr void checker::check_ctes(const relation_info& relation, scope& inside) {
  if (relation.kind == relation_kind::cte) {
    const declared_cte declared = declaration_of(relation.table, inside);
    if (!declared.found) {
      undeclared_cte = relation.table.text;
    } else if (!declared.is_visible) {
      fail(statement_rule::cte_is_declared_first, relation.table.text);
    } else if (declared.relation->body_id != relation.body_id) {
      fail(statement_rule::cte_is_the_declared_one, relation.table.text);
    }
    // Whoever reads a column of it has been told.
    if (relation.has_body && writes(*relation.body) && !relation.body->has(part::returning) &&
        !holds_rejected(*inside.query))
      fail(statement_rule::cte_gives_rows, relation.table.text);
  }
  if (relation.kind == relation_kind::table && relation.schema.empty() && declaration_of(relation.table, inside).found)
    fail(statement_rule::cte_hides_no_table, relation.table.text);
  // A column of it that no FROM explains knows nothing of it.
  if (relation.kind == relation_kind::derived && relation.has_body) check_ctes_of_body(*relation.body, inside);
  if (relation.kind == relation_kind::function) check_ctes_below(*relation.call, inside);
}

constexpr void checker::check_ctes_of_body(const query_info& body, scope& around) {
  scope inside{.query = &body, .outer = &around, .has_outer = true, .visible = body.count};
  const implied_from implied = implied_relation(body);
  if (implied.count == 1) check_ctes(*implied.relation, inside);
  for (unsigned place = 0; place < body.count; ++place) {
    const clause_info& said = body.clause(place);
    if (inside.has_relation(said)) check_ctes(said.relation(), inside);
    if (said.what == part::with) check_with(said, inside);
    for (unsigned each = 0; each < said.query_count; ++each) check_ctes_of_body(said.query(each), inside);
    // The expressions of a set operation are those of its first query.
    if (said.what == part::compound) continue;
    for (unsigned each = 0; each < said.count; ++each) check_ctes_below(said.expression(each), inside);
  }
}

constexpr void checker::check_ctes_below(const node& expression, scope& inside) {
  if (holds_query(expression.kind)) check_ctes_of_body(*expression.query, inside);
  for (unsigned place = 0; place < expression.count; ++place) check_ctes_below(expression.operand(place), inside);
}

constexpr void checker::check_with(const clause_info& said, scope& inside) {
  place_ = part::with;
  for (unsigned each = 0; each < said.relation_count; ++each) {
    const relation_info& declared = said.relation(each);
    for (unsigned before = 0; before < each; ++before) {
      if (is_same_folded(said.relation(before).table.text, declared.table.text))
        fail(statement_rule::aliases_differ, declared.table.text);
    }
    if (inside.has_outer && writes(*declared.body))
      fail(statement_rule::writing_cte_stands_on_top, declared.table.text);
    inside.visible_ctes = each;
    check_ctes_of_body(*declared.body, inside);
  }
  inside.visible_ctes = all_ctes;
}

constexpr void checker::check_order(const query_info& query, const clause_info& order, unsigned& position,
                                    scope& inside) {
  for (unsigned each = 0; each < order.count; ++each, ++position)
    check_order_term(query, order.expression(each), position, inside);
}

constexpr void checker::check_order_term(const query_info& query, const node& term, unsigned position, scope& inside) {
  if (term.kind == node_kind::chosen || term.kind == node_kind::picked_order) {
    // How many are picked, and which comes first, nobody knows.
    const bool is_picked = term.kind == node_kind::picked_order;
    if (is_picked && leads_distinct_on(query, position)) fail(statement_rule::distinct_on_leads_the_order, term);
    for (unsigned each = 0; each < term.count; ++each)
      check_order_term(query, term.operand(each), is_picked ? all_terms : position, inside);
    return;
  }
  const node& wanted = term.kind == node_kind::order_term ? term.operand() : term;
  if (wanted.kind == node_kind::label_reference) {
    if (!item_of(query, wanted).found) fail(statement_rule::label_is_selected, wanted);
    check_distinct_on(query, position, wanted);
    return;
  }
  if (is_constant(wanted) || wanted.kind == node_kind::parameter) fail(statement_rule::orders_by_no_constant, wanted);
  visit(wanted, inside);
  if (query.has(part::distinct) && (!selects(query, wanted) || has_parameter(wanted)))
    fail(statement_rule::distinct_selects_what_it_orders_by, wanted);
  check_distinct_on(query, position, wanted);
}

constexpr void checker::check_distinct_terms(const clause_info& terms, scope& inside) {
  for (unsigned each = 0; each < terms.count; ++each) {
    const node& term = terms.expression(each);
    if (term.kind == node_kind::label_reference) {
      if (!item_of(*inside.query, term).found) fail(statement_rule::label_is_selected, term);
      continue;
    }
    if (is_constant(term)) fail(statement_rule::orders_by_no_constant, term);
    if (has_direction(term)) fail(statement_rule::only_order_by_sorts, term);
    visit(term, inside);
  }
}

constexpr void checker::check_distinct_on(const query_info& query, unsigned position, const node& ordered) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::distinct_on || position >= said.count) continue;
    const node& wanted = meant_by(query, ordered);
    bool is_compared = false;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& compared = said.expression(each);
      // A label is the same on both sides, whatever values stand in what it names.
      if (compared.id == ordered.id || (meant_by(query, compared).id == wanted.id && !has_parameter(wanted)))
        is_compared = true;
    }
    if (!is_compared || has_parameter(ordered)) fail(statement_rule::distinct_on_leads_the_order, ordered);
  }
}

constexpr void checker::check_list(const clause_info& list, scope& inside, bool* nullable) {
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

// One walk, clause by clause. NOLINTNEXTLINE(readability-function-cognitive-complexity)
constexpr void checker::check_query(const query_info& query, scope* outer, bool has_outer, bool* nullable) {
  if (query.has(part::compound)) {
    check_compound(query, outer, has_outer, nullable);
    return;
  }
  scope inside{.query = &query, .outer = outer, .has_outer = has_outer, .visible = query.count};
  const implied_from implied = implied_relation(query);
  place_ = part::select_list;
  if (implied.count == 1) {
    inside.has_implied = true;
    inside.implied = implied.relation;
    // Its columns know its name, not what it is.
    if (implied.relation->kind != relation_kind::table)
      fail(statement_rule::says_from_of_query, implied.relation->alias.text);
    if (implied.relation->is_named) fail(statement_rule::says_from_of_named_table, implied.relation->alias.text);
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
      case part::on_conflict:
        check_written(said, inside);
        break;
      case part::conflict_index:
        visit_row(said.expression(), inside, true);
        break;
      case part::conflict_where:
        // There as in SET, `excluded` is known.
        place_ = part::on_conflict;
        visit_row(said.expression(), inside, true);
        break;
      case part::merge_when:
        check_case(said, inside);
        break;
      case part::from_select:
        check_inserted(query, said);
        break;
      case part::values: {
        scope nowhere{.query = &nothing, .outer = nullptr, .has_outer = false, .visible = 0};
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
    place_ = said.what;
    if (said.what == part::set) check_written(said, inside);
    if (said.what != part::group_by) continue;
    inside.is_grouped = true;
    inside.groups_no_rows = groups_no_rows(query);
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
        check_distinct_terms(said, inside);
        break;
      case part::select_list:
        check_list(said, inside, nullable);
        break;
      case part::limit:
      case part::offset:
        check_limit(query, said, inside);
        break;
      case part::lock:
        check_lock(query, said, inside);
        break;
      case part::returning:
        inside.is_inside = true;
        inside.is_written = true;
        check_list(said, inside, nullable);
        inside.is_inside = false;
        if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
        break;
      default:
        break;
    }
  }
  check_windows(query);
  if (inside.saw_aggregate && !inside.starts_from_relation())
    fail(statement_rule::says_from_of_aggregate, inside.aggregate->name.text);
  if (inside.saw_aggregate && !inside.is_grouped && !query.has(part::having) &&
      !surely_aggregates(query, part::select_list) && !surely_aggregates(query, part::order_by)) {
    place_ = part::select_list;
    fail(statement_rule::aggregate_is_surely_there, *inside.aggregate);
  }
  check_which_rows(query);
  if ((inside.saw_aggregate || inside.is_grouped || query.has(part::having)) && inside.saw_plain &&
      !inside.saw_rejected_group) {
    place_ = inside.plain_place;
    fail(statement_rule::selects_only_what_is_grouped, *inside.plain);
  }
}

constexpr const relation_info& checker::target_of(const query_info& query) {
  return query.clause(0).relation();
}

}  // namespace sequent::detail
