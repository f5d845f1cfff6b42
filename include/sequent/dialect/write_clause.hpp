// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <sequent/dialect/statement_writer.hpp>
#include <sequent/dialect/write_choice.hpp>
#include <sequent/dialect/write_insert.hpp>
#include <sequent/dialect/write_merge.hpp>
#include <sequent/dialect/write_name.hpp>
#include <sequent/dialect/write_relation.hpp>
#include <sequent/dialect/write_rows_by.hpp>
#include <sequent/statement/join_reference.hpp>
#include <sequent/statement/queries_below.hpp>
#include <sequent/statement/reading.hpp>

/// How `statement_writer` writes clauses.
namespace sequent {

// The text has the parts in SQL's order, and the values in the order in which the clauses were said: each clause knows
// how many it carries, and so where its own begin.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one loop over SQL's parts.
constexpr void statement_writer::write_query(const detail::query_info& query) {
  constexpr part order[] = {
      part::with,       part::compound,     part::select_list, part::insert_into, part::update, part::delete_from,
      part::merge_into, part::patch,        part::rows_by,     part::set,         part::values, part::default_values,
      part::row_values, part::range_values, part::from,        part::from_select, part::where,  part::merge_when,
      part::group_by,   part::having,       part::order_by,    part::limit,       part::offset, part::on_conflict,
      part::returning,  part::lock};
  const bool needs_where = std::exchange(needs_where_, false);
  ++depth_;
  const unsigned base = slot_;
  unsigned total = 0;
  bool said_parts[64]{};
  for (unsigned place = 0; place < query.count; ++place) {
    total += query.clause(place).slots;
    said_parts[static_cast<unsigned>(query.clause(place).what)] = true;
  }
  for (const part wanted : order) {
    if (wanted == part::from &&
        (said_parts[static_cast<unsigned>(part::select_list)] || said_parts[static_cast<unsigned>(part::from)])) {
      write_from(query, base);
      continue;
    }
    // An UPDATE with a FROM computes everything before it writes.
    if (wanted == part::from && said_parts[static_cast<unsigned>(part::update)] && dialect_.writes_while_reading &&
        detail::has_query_below(query)) {
      put(" FROM (SELECT 1)");
      continue;
    }
    if (wanted == part::where) {
      if (said_parts[static_cast<unsigned>(part::rows_by)]) {
        write_rows_by(query, base);
        continue;
      }
      if (!write_conditions(query, wanted, " WHERE ", base) && needs_where) put(" WHERE TRUE");
      continue;
    }
    if (wanted == part::order_by && said_parts[static_cast<unsigned>(part::select_list)]) write_windows(query);
    if (!said_parts[static_cast<unsigned>(wanted)]) continue;
    if (wanted == part::on_conflict) {
      write_conflict(query, base);
      continue;
    }
    if (wanted == part::having) {
      write_conditions(query, wanted, " HAVING ", base);
      continue;
    }
    if (wanted == part::order_by) {
      write_order(query, base);
      continue;
    }
    unsigned before = base;
    unsigned position = 0;
    for (unsigned place = 0; place < query.count; before = behind(before, query.clause(place++).slots)) {
      const detail::clause_info& said = query.clause(place);
      if (said.what != wanted) continue;
      if (wanted == part::select_list) write_select(query, said, base);
      slot_ = before;
      write_clause(query, said, position++);
    }
  }
  slot_ = behind(base, total);
  --depth_;
}

// Joins follow what they are joined to, whichever was said first.
constexpr void statement_writer::write_from(const detail::query_info& query, unsigned base) {
  const detail::implied_from implied = detail::implied_relation(query);
  if (implied.count == 1 && implied.relation->kind == detail::relation_kind::table) {
    put(" FROM ");
    write_relation(*implied.relation);
  }
  for (const bool wants_join : {false, true}) {
    unsigned before = base;
    for (unsigned place = 0; place < query.count; before = behind(before, query.clause(place++).slots)) {
      const detail::clause_info& said = query.clause(place);
      if (said.what != part::from || (said.join != detail::join_kind::from) != wants_join) continue;
      slot_ = before;
      const detail::query_info* const joining = joining_;
      const unsigned joined = joined_;
      joining_ = &query;
      joined_ = place;
      write_from_item(query, said);
      joining_ = joining;
      joined_ = joined;
    }
  }
}

constexpr void statement_writer::write_from_item(const detail::query_info& query, const detail::clause_info& said) {
  constexpr std::string_view joins[] = {" FROM ",       " JOIN ",      " LEFT JOIN ",
                                        " RIGHT JOIN ", " FULL JOIN ", " CROSS JOIN "};
  const bool deletes = query.has(part::delete_from);
  if (deletes) needs(feature::delete_using);
  const bool is_used = said.join == detail::join_kind::from && (deletes || query.has(part::merge_into));
  put(is_used ? std::string_view(" USING ") : joins[static_cast<unsigned char>(said.join)]);
  write_relation(said.relation());
  if (said.count == 0) return;
  if (said.expression().kind != node_kind::join_using) put(" ON ");
  // Where its choices leave nothing of it, every row goes with every row.
  if (!write_condition(said.expression(), detail::precedence::disjunction)) put("TRUE");
}

constexpr void statement_writer::write_clause(const detail::query_info& query, const detail::clause_info& said,
                                              unsigned position) {
  switch (said.what) {
    case part::with:
      write_with(said);
      break;
    case part::select_list:
      write_items(said);
      break;
    case part::insert_into:
      put("INSERT INTO ");
      write_relation(said.relation());
      break;
    case part::update:
      put("UPDATE ");
      write_relation(said.relation());
      break;
    case part::delete_from:
      put("DELETE FROM ");
      write_relation(said.relation());
      break;
    case part::merge_into:
      needs(feature::merge);
      put("MERGE INTO ");
      write_relation(said.relation());
      break;
    case part::merge_when:
      write_case(said);
      break;
    case part::set:
      put(position == 0 && !query.has(part::rows_by) ? " SET " : ", ");
      write_assignments(said, 0);
      break;
    case part::patch:
      write_patch(said);
      break;
    case part::rows_by:
      write_matched_set(said);
      break;
    case part::values:
      write_values(query, said);
      break;
    case part::default_values:
      write_default_values(query);
      break;
    case part::from_select:
      write_inserted_query(query, said);
      break;
    case part::row_values:
    case part::range_values:
      write_row(query, said);
      break;
    case part::group_by:
      put(position == 0 ? " GROUP BY " : ", ");
      write_terms(query, said);
      break;
    case part::limit:
      put(said.detail != 0 ? " FETCH FIRST " : " LIMIT ");
      write(said.expression(), said.detail != 0 ? detail::precedence::primary : detail::precedence::disjunction);
      if (said.detail == 0) break;
      needs(feature::limit_with_ties);
      put(" ROWS WITH TIES");
      break;
    case part::offset:
      if (!query.has(part::limit)) put(dialect_.no_limit);
      put(" OFFSET ");
      write(said.expression());
      break;
    case part::returning:
      write_returning(query, said);
      break;
    case part::compound:
      write_compound(said);
      break;
    case part::lock:
      write_lock(said);
      break;
    default:
      break;
  }
}

constexpr void statement_writer::write_select(const detail::query_info& query, const detail::clause_info&,
                                              unsigned base) {
  if (!query.has(part::group_by) && (query.has(part::having) || detail::surely_aggregates(query, part::order_by)) &&
      !detail::surely_aggregates(query, part::select_list))
    needs(feature::groups_without_selected_aggregates);
  put("SELECT ");
  unsigned before = base;
  for (unsigned place = 0; place < query.count; before = behind(before, query.clause(place++).slots)) {
    const detail::clause_info& said = query.clause(place);
    if (said.what == part::distinct) put("DISTINCT ");
    if (said.what != part::distinct_on) continue;
    needs(feature::distinct_on);
    slot_ = before;
    put("DISTINCT ON (");
    write_terms(query, said);
    put(") ");
  }
}

constexpr void statement_writer::write_items(const detail::clause_info& said) {
  for (unsigned each = 0; each < said.count; ++each) {
    if (each > 0) put(", ");
    const node& item = said.expression(each);
    write(item);
    if (!is_body_ || !detail::is_of_rows(item.kind)) continue;
    put(" AS ");
    put_identifier(item.name);
  }
}

constexpr void statement_writer::write_body(const detail::relation_info& relation) {
  const bool was_body = is_body_;
  is_body_ = true;
  put("(");
  write_query(*relation.body);
  put(")");
  is_body_ = was_body;
}

constexpr void statement_writer::write_compound(const detail::clause_info& said) {
  constexpr std::string_view operators[] = {" UNION ",  " UNION ALL ",  " INTERSECT ", " INTERSECT ALL ",
                                            " EXCEPT ", " EXCEPT ALL ", " UNION ",     " UNION ALL "};
  const detail::set_operator operation = said.operation();
  if (operation == detail::set_operator::intersect_all || operation == detail::set_operator::except_all)
    needs(feature::set_operation_all);
  for (unsigned each = 0; each < said.query_count; ++each) {
    if (each > 0) put(operators[said.detail]);
    const detail::query_info& query = said.query(each);
    const bool is_simple = !query.has(part::with) && !query.has(part::compound) && !query.has(part::order_by) &&
                           !query.has(part::limit) && !query.has(part::offset);
    if (!is_simple) put(dialect_.has_queries_in_parentheses ? "(" : "SELECT * FROM (");
    write_query(query);
    if (!is_simple) put(")");
  }
}

constexpr void statement_writer::write_lock(const detail::clause_info& said) {
  constexpr std::string_view strengths[] = {" FOR UPDATE", " FOR NO KEY UPDATE", " FOR SHARE", " FOR KEY SHARE"};
  constexpr std::string_view waits[] = {"", " NOWAIT", " SKIP LOCKED"};
  needs(feature::locks);
  put(strengths[said.detail / 4U]);
  for (unsigned each = 0; each < said.relation_count; ++each) {
    put(each == 0 ? " OF " : ", ");
    put_identifier(said.relation(each).alias);
  }
  put(waits[said.detail % 4U]);
}

constexpr void statement_writer::write_join_reference() {
  if (joined_ == no_clause) return;
  const detail::connecting_reference found = detail::reference_between(*joining_, joined_);
  if (found.count == 0) return;
  for (std::size_t place = 0; place < found.key->columns.size(); ++place) {
    put(place == 0 ? "" : " AND ");
    put_identifier(found.from->alias);
    put(".");
    put_identifier(detail::interned_text(found.key->columns[place]));
    put(" = ");
    put_identifier(found.to->alias);
    put(".");
    put_identifier(detail::interned_text(found.key->referenced_columns[place]));
  }
}

constexpr bool statement_writer::write_conditions(const detail::query_info& query, part wanted,
                                                  std::string_view keyword, unsigned base) {
  // A DELETE with a subquery of each row finds all rows before it deletes one.
  const bool is_of_delete = wanted == part::where && dialect_.writes_while_reading && query.has(part::delete_from);
  const node* const read_first = is_of_delete && detail::has_query_below(query) ? detail::column_read(query) : nullptr;
  unsigned conditions = read_first != nullptr || query.has(part::rows_by) ? 1 : 0;
  for (unsigned place = 0; place < query.count; ++place) conditions += query.clause(place).what == wanted ? 1 : 0;
  const auto own_place = conditions > 1 ? detail::precedence::conjunction : detail::precedence::disjunction;
  bool is_first = true;
  unsigned before = base;
  for (unsigned place = 0; place < query.count; before = behind(before, query.clause(place++).slots)) {
    const detail::clause_info& said = query.clause(place);
    if (said.what != wanted) continue;
    slot_ = before;
    const std::size_t start = sink_.size();
    put(is_first ? keyword : std::string_view(" AND "));
    if (write_condition(said.expression(), own_place)) {
      is_first = false;
    } else {
      sink_.cut_to(start);
    }
  }
  if (read_first != nullptr && !is_first) {
    put(" AND EXISTS (SELECT ");
    put_identifier(read_first->relation->alias);
    put(".");
    put_identifier(read_first->name);
    put(")");
  }
  return !is_first;
}

constexpr void statement_writer::write_relation(const detail::relation_info& relation) {
  if (relation.is_lateral) {
    needs(feature::lateral);
    put("LATERAL ");
  }
  if (relation.kind == detail::relation_kind::function) {
    write_table_function(relation);
    return;
  }
  if (relation.kind == detail::relation_kind::derived || relation.kind == detail::relation_kind::values) {
    relation.kind == detail::relation_kind::derived ? write_body(relation) : write_value_rows(relation);
    put(" AS ");
  } else {
    write_table_name(relation);
    if (relation.alias == relation.table && !relation.is_named) return;
    put(" AS ");
  }
  put_identifier(relation.alias);
}

constexpr void statement_writer::write_with(const detail::clause_info& said) {
  put("WITH ");
  for (unsigned each = 0; each < said.relation_count; ++each) {
    if (!detail::is_recursive(*said.relation(each).body)) continue;
    put("RECURSIVE ");
    break;
  }
  for (unsigned each = 0; each < said.relation_count; ++each) {
    if (each > 0) put(", ");
    require_not_hidden(said.relation(each).table.text);
    put_identifier(said.relation(each).table);
    constexpr std::string_view hints[] = {" AS ", " AS MATERIALIZED ", " AS NOT MATERIALIZED "};
    put(hints[static_cast<unsigned char>(said.relation(each).hint)]);
    if (detail::writes(*said.relation(each).body)) needs(feature::writing_cte);
    write_body(said.relation(each));
  }
  put(" ");
}

constexpr void statement_writer::write_assigned(const node& column) {
  const bool is_row = column.kind == node_kind::row_value;
  if (is_row) put("(");
  for (unsigned place = 0; place < (is_row ? column.count : 1U); ++place) {
    if (place > 0) put(", ");
    put_identifier(is_row ? column.operand(place).name : column.name);
  }
  if (is_row) put(")");
}

constexpr void statement_writer::write_assignments(const detail::clause_info& said, unsigned start) {
  for (unsigned each = start; each + 1 < said.count; each += 2) {
    if (each > start) put(", ");
    write_assigned(said.expression(each));
    put(" = ");
    const node& value = said.expression(each + 1);
    if (value.kind == node_kind::column_default) needs(feature::default_in_set);
    write(value);
  }
}

constexpr void statement_writer::write_patch(const detail::clause_info& said) {
  const unsigned base = slot_;
  bool is_first = true;
  for (unsigned each = 0; each < said.count; ++each) {
    slot_ = base + each;
    if (!is_there(slot_)) continue;
    put(is_first ? " SET " : ", ");
    is_first = false;
    put_identifier(said.expression(each).name);
    put(" = ");
    write_placeholder();
  }
}

}  // namespace sequent
