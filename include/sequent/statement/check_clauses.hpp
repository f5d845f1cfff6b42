// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>

/// How `checker` checks clauses and whole queries.
namespace sequent::detail {

constexpr void checker::check_subquery(const query_info& query, scope& outer, bool* nullable) {
  const part place = place_;
  check_query(query, &outer, true, nullable);
  place_ = place;
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

constexpr void checker::check_hidden(const relation_info& relation, const scope& inside) {
  const scope* around = &inside;
  while (around->has_outer) {
    around = around->outer;
    if (around->has_alias(relation.alias.text)) fail(statement_rule::hides_no_name, relation.alias.text);
  }
}

constexpr void checker::note_undeclared(const relation_info& relation, scope& inside) {
  if (relation.kind == relation_kind::cte && !names_cte(*inside.query, relation, inside))
    undeclared_cte = relation.table.text;
  if (relation.kind == relation_kind::derived) note_undeclared_in(*relation.body, inside);
}

constexpr void checker::note_undeclared_in(const query_info& body, scope& around) {
  scope inside{.query = &body, .outer = &around, .has_outer = true, .visible = body.count};
  for (unsigned place = 0; place < body.count; ++place) {
    const clause_info& said = body.clause(place);
    if (inside.has_relation(said)) note_undeclared(said.relation(), inside);
  }
}

constexpr void checker::check_with(const clause_info& said, scope& inside) {
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

constexpr bool checker::names_cte(const query_info& query, const relation_info& relation, const scope& inside) {
  if (declares(query, relation)) return true;
  const scope* around = &inside;
  while (around->has_outer) {
    around = around->outer;
    if (declares(*around->query, relation)) return true;
  }
  return false;
}

constexpr bool checker::declares(const query_info& query, const relation_info& relation) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::with) continue;
    for (unsigned each = 0; each < said.relation_count; ++each) {
      if (said.relation(each).table == relation.table) return true;
    }
  }
  return false;
}

constexpr void checker::check_groups(const clause_info& groups, scope& inside) {
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

constexpr void checker::check_order(const query_info& query, const clause_info& order, unsigned& position,
                                    scope& inside) {
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

constexpr void checker::check_distinct_on(const query_info& query, unsigned position, const node& ordered) {
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

constexpr void checker::check_written(const clause_info& said, scope& inside) {
  for (unsigned each = said.target_count; each + 1 < said.count; each += 2) {
    const node& column = said.expression(each);
    inside.is_inside = true;
    const bool is_nullable = visit(said.expression(each + 1), inside);
    inside.is_inside = false;
    if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
    if (is_nullable && !column.flag) fail(statement_rule::writes_null_only_where_allowed, column);
  }
}

// One walk, clause by clause. NOLINTNEXTLINE(readability-function-cognitive-complexity)
constexpr void checker::check_query(const query_info& query, scope* outer, bool has_outer, bool* nullable) {
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

constexpr const relation_info& checker::target_of(const query_info& query) {
  return query.clause(0).relation();
}

}  // namespace sequent::detail
