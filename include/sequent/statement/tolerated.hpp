// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <sequent/expression/node.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/clause/query_info.hpp>

/// Which columns of a result are columns of tables that may hold what they are not declared to hold: how they are read
/// is said once, in the schema.
namespace sequent::detail {

/// Visits what a statement gives, column by column; of a set operation what its first query gives.
template <class Visit>
constexpr void for_each_output(const query_info& query, const Visit& visit) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::compound) return for_each_output(said.query(), visit);
    if (said.what != part::select_list && said.what != part::returning) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      const bool is_table = item.kind == node_kind::whole_table;
      for (unsigned column = 0; column < (is_table ? item.count : 1U); ++column)
        visit(query, is_table ? item.operand(column) : item);
    }
  }
}

/// A column of a table, if it is tolerant; null otherwise.
constexpr const column_facts* tolerant_column(const table_facts& table, std::string_view name) {
  if (!table.is_tolerant) return nullptr;
  for (const column_facts& column : table.columns) {
    if (column.name == name && is_tolerant(column)) return &column;
  }
  return nullptr;
}

constexpr const column_facts* tolerated_output(const query_info& query, std::size_t wanted);

/// The tolerant column that something is, as it stands in its table or in the query of FROM that gives it; null where
/// it is none.
constexpr const column_facts* tolerated(const query_info& query, const node& output) {
  if (output.kind == node_kind::label) return tolerated(query, output.operand());
  if (output.kind != node_kind::column) return nullptr;
  if (output.relation->kind == relation_kind::table) return tolerant_column(*output.relation->facts, output.name.text);
  const column_facts* found = nullptr;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::from || said.relation().id != output.relation->id || !said.relation().has_body) continue;
    std::size_t inner_place = 0;
    for_each_output(*said.relation().body, [&](const query_info&, const node& inner) {
      if (inner.name.id == output.name.id && found == nullptr)
        found = tolerated_output(*said.relation().body, inner_place);
      ++inner_place;
    });
  }
  return found;
}

constexpr bool read_null_differently(const column_facts* one, const column_facts* other) {
  return one != nullptr && other != nullptr && one->has_null_constant && other->has_null_constant &&
         !(one->null_constant == other->null_constant);
}

/// The tolerant column that the output at a place is; null where it is none. A row of a set operation does not say
/// which query it is of: what two of them read differently is read as it stands.
constexpr const column_facts* tolerated_output(const query_info& query, std::size_t wanted) {
  const column_facts* found = nullptr;
  if (query.has(part::compound)) {
    const clause_info& said = query.clause(0);
    found = tolerated_output(said.query(), wanted);
    for (unsigned each = 1; each < said.query_count; ++each) {
      if (read_null_differently(found, tolerated_output(said.query(each), wanted))) return nullptr;
    }
    return found;
  }
  std::size_t place = 0;
  for_each_output(query, [&](const query_info& outer, const node& output) {
    if (place++ == wanted) found = tolerated(outer, output);
  });
  return found;
}

/// Whether one of the outputs may be NULL in the database, whatever its type says.
constexpr bool reads_instead_of_null(const query_info& query) {
  bool is_any = false;
  if (query.has(part::compound)) {
    const clause_info& said = query.clause(0);
    for (unsigned each = 0; each < said.query_count; ++each) is_any = is_any || reads_instead_of_null(said.query(each));
    return is_any;
  }
  for_each_output(query, [&](const query_info& inside, const node& output) {
    const column_facts* const column = tolerated(inside, output);
    is_any = is_any || (column != nullptr && column->has_null_constant);
  });
  return is_any;
}

constexpr bool reads_tolerantly(const query_info& query) {
  bool is_any = false;
  for_each_output(query, [&](const query_info& outer, const node& output) {
    is_any = is_any || tolerated(outer, output) != nullptr;
  });
  return is_any;
}

constexpr std::size_t column_count_of(const query_info& query) {
  std::size_t count = 0;
  for_each_output(query, [&](const query_info&, const node&) { ++count; });
  return count;
}

/// Of each column of the result, what is known of it where it is tolerant; null where it is not.
template <class Tag>
inline constexpr auto tolerated_columns = [] {
  std::array<const column_facts*, column_count_of(info_of<Tag>)> columns{};
  for (std::size_t place = 0; place < columns.size(); ++place) columns[place] = tolerated_output(info_of<Tag>, place);
  return columns;
}();

}  // namespace sequent::detail
