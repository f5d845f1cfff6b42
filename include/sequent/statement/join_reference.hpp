// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/scope.hpp>

/// Which foreign key connects a joined table with those before it.
namespace sequent::detail {

struct connecting_reference {
  unsigned count = 0;  ///< How many there are; of the first, the rest is said.
  const relation_info* from = nullptr;
  const relation_info* to = nullptr;
  const constraint_facts* key = nullptr;
  const constraint_facts* second = nullptr;
};

constexpr void find_references(const relation_info& from, const relation_info& to, connecting_reference& found) {
  for (const constraint_facts& constraint : from.facts->constraints) {
    if (constraint.kind != constraint_kind::foreign_key || !is_same_table(constraint.referenced(), *to.facts)) continue;
    if (found.count == 0) {
      found.from = &from;
      found.to = &to;
      found.key = &constraint;
    } else if (found.count == 1) {
      found.second = &constraint;
    }
    ++found.count;
  }
}

/// Calls a function for each relation that stands before a clause of FROM.
template <class Function>
constexpr void for_each_relation_before(const query_info& query, unsigned clause, const Function& function) {
  const implied_from implied = implied_relation(query);
  if (implied.count == 1) function(*implied.relation);
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::from || place == clause || (place > clause && !scope::is_first(said))) continue;
    function(said.relation());
  }
}

constexpr connecting_reference reference_between(const query_info& query, unsigned clause) {
  connecting_reference found;
  const relation_info& joined = query.clause(clause).relation();
  if (joined.kind != relation_kind::table) return found;
  for_each_relation_before(query, clause, [&](const relation_info& before) {
    if (before.kind != relation_kind::table) return;
    find_references(before, joined, found);
    find_references(joined, before, found);
  });
  return found;
}

}  // namespace sequent::detail
