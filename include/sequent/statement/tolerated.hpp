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

/// Says of what a statement gives whether it is a tolerant column as it stands in its table, and which.
class tolerance_search {
 public:
  bool is_found = false;
  const column_facts* found = nullptr;

  constexpr void look(const query_info& query, const node& output) {
    if (output.kind == node_kind::label) {
      look(query, output.operand());
      return;
    }
    if (output.kind != node_kind::column) return;
    if (output.relation->kind == relation_kind::table) {
      look(*output.relation->facts, output.name.text);
      return;
    }
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::from || said.relation().id != output.relation->id || !said.relation().has_body) continue;
      for_each_output(*said.relation().body, [&](const query_info& inside, const node& inner) {
        if (inner.name.id == output.name.id && !is_found) look(inside, inner);
      });
    }
  }

 private:
  constexpr void look(const table_facts& table, std::string_view name) {
    if (!table.is_tolerant) return;
    for (const column_facts& column : table.columns) {
      if (column.name != name || !is_tolerant(column)) continue;
      is_found = true;
      found = &column;
    }
  }
};

constexpr bool reads_tolerantly(const query_info& query) {
  bool is_any = false;
  for_each_output(query, [&](const query_info& outer, const node& output) {
    tolerance_search search;
    search.look(outer, output);
    is_any = is_any || search.is_found;
  });
  return is_any;
}

constexpr std::size_t column_count_of(const query_info& query) {
  std::size_t count = 0;
  for_each_output(query, [&](const query_info&, const node&) { ++count; });
  return count;
}

/// Visits the queries of a set operation behind its first one.
template <class Visit>
constexpr void for_each_other_query(const query_info& query, const Visit& visit) {
  if (!query.has(part::compound)) return;
  for (unsigned each = 1; each < query.clause(0).query_count; ++each) visit(query.clause(0).query(each));
}

constexpr bool read_null_differently(const column_facts* one, const column_facts* other) {
  return one != nullptr && other != nullptr && one->has_null_constant && other->has_null_constant &&
         !(one->null_constant == other->null_constant);
}

/// Of each column of the result, what is known of it where it is tolerant; null where it is not.
template <class Tag>
inline constexpr auto tolerated_columns = [] {
  std::array<const column_facts*, column_count_of(info_of<Tag>)> columns{};
  std::size_t place = 0;
  for_each_output(info_of<Tag>, [&](const query_info& outer, const node& output) {
    tolerance_search search;
    search.look(outer, output);
    columns[place++] = search.found;
  });
  // A row of a set operation does not say which query it is of: what two of them read differently is read as it stands.
  for_each_other_query(info_of<Tag>, [&](const query_info& other) {
    place = 0;
    for_each_output(other, [&](const query_info& outer, const node& output) {
      tolerance_search search;
      search.look(outer, output);
      if (read_null_differently(columns[place], search.found)) columns[place] = nullptr;
      ++place;
    });
  });
  return columns;
}();

}  // namespace sequent::detail
