// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>

#include <sequent/orm/link.hpp>
#include <sequent/orm/written_tables.hpp>

namespace sequent::orm {

namespace detail {

/// The tables of objects, those between them, and all that these reference, one by the other: what the database does
/// to a row can go on over a table without objects.
inline std::vector<const table_facts*> tables_around(const identity_map& identities) {
  std::vector<const table_facts*> found;
  const auto add = [&](const table_facts& table) {
    const auto is_it = [&](const table_facts* each) { return is_same_table(*each, table); };
    if (std::ranges::none_of(found, is_it)) found.push_back(&table);
  };
  for (const entity_info* const each : identities.entities()) {
    add(*each->table);
    for (const association_end& end : each->associations) {
      if (end.association != nullptr) add(*end.association().table);
    }
  }
  // The list grows meanwhile. NOLINTNEXTLINE(modernize-loop-convert)
  for (std::size_t place = 0; place < found.size(); ++place) {
    for (const constraint_facts& each : found[place]->constraints) {
      if (each.kind == constraint_kind::foreign_key) add(each.referenced());
    }
  }
  return found;
}

}  // namespace detail

SEQUENT_INLINE written_tables::written_tables(const sequent::detail::query_info& statement,
                                              const identity_map& identities) {
  note(statement);
  const std::vector<const table_facts*> known = detail::tables_around(identities);
  for (bool found_more = true; found_more;) {
    found_more = false;
    for (const table_facts* const each : known) found_more = follow(*each) || found_more;
  }
}

SEQUENT_INLINE void written_tables::note(const sequent::detail::query_info& statement) {
  using sequent::detail::part;
  for (unsigned place = 0; place < statement.count; ++place) {
    const sequent::detail::clause_info& said = statement.clause(place);
    const bool inserts = said.what == part::insert_into;
    const bool merges = said.what == part::merge_into;
    const bool removes = said.what == part::delete_from || merges;
    const bool changes = said.what == part::update || merges;
    if (inserts || changes || removes) note({said.relation().facts, changes, removes});
    // A row that is there already can be updated.
    if (said.what == part::on_conflict && said.action != sequent::detail::conflict_action::nothing)
      note({statement.clause(0).relation().facts, true, false});
    for (unsigned each = 0; said.what == part::with && each < said.relation_count; ++each) {
      if (said.relation(each).body != nullptr) note(*said.relation(each).body);
    }
  }
}

SEQUENT_INLINE bool written_tables::note(const written& table) {
  for (written& each : tables_) {
    if (!is_same_table(*each.table, *table.table)) continue;
    const bool is_more = (table.changes && !each.changes) || (table.removes && !each.removes);
    each.changes = each.changes || table.changes;
    each.removes = each.removes || table.removes;
    return is_more;
  }
  tables_.push_back(table);
  return true;
}

/// What the database does to rows of this table because of those that they reference.
SEQUENT_INLINE bool written_tables::follow(const table_facts& table) {
  bool found_more = false;
  for (const constraint_facts& each : table.constraints) {
    if (each.kind != constraint_kind::foreign_key) continue;
    const auto referenced = std::ranges::find_if(
        tables_, [&](const written& known) { return is_same_table(*known.table, each.referenced()); });
    if (referenced == tables_.end()) continue;
    const auto acts = [](referential_action action) {
      return action != referential_action::no_action && action != referential_action::restrict;
    };
    const bool removes = referenced->removes && each.on_delete == referential_action::cascade;
    const bool changes = (referenced->removes && acts(each.on_delete)) || (referenced->changes && acts(each.on_update));
    if (removes || changes) found_more = note({&table, changes, removes}) || found_more;
  }
  return found_more;
}

SEQUENT_INLINE bool written_tables::include(const table_facts& table) const {
  return std::ranges::any_of(tables_, [&](const written& each) { return is_same_table(*each.table, table); });
}

SEQUENT_INLINE bool written_tables::change(const table_facts& table) const {
  return std::ranges::any_of(tables_, [&](const written& each) {
    return (each.changes || each.removes) && is_same_table(*each.table, table);
  });
}

}  // namespace sequent::orm
