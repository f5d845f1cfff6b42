// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/dialect/statement_writer.hpp>
#include <sequent/schema/run_time_name.hpp>
#include <sequent/statement/queries_below.hpp>
#include <sequent/statement/reading.hpp>

/// How `statement_writer` writes the names of tables, also those that are known only at run time, and calls the columns
/// of what it returns.
namespace sequent {

constexpr void statement_writer::write_table_name(const detail::relation_info& relation) {
  if (relation.is_named) {
    write_name_at_run_time(relation);
    return;
  }
  if (!relation.schema.empty()) {
    put_identifier(relation.schema);
    put(".");
  }
  put_identifier(relation.table);
}

// While compiling, the name of the shape stands for it: that text is never sent.
constexpr void statement_writer::write_name_at_run_time(const detail::relation_info& relation) {
  // Where FROM does not say it there is no slot, and an error has said so.
  const detail::run_time_name* const given = slot_ < slots_.size() ? slots_[slot_++].table : nullptr;
  if (given == nullptr) {
    put_identifier(relation.table);
  } else {
    given->require_length(dialect_.longest_name);
    if (!given->schema().empty()) {
      put_identifier(detail::interned_text(given->schema()));
      put(".");
    }
    put_identifier(detail::interned_text(given->table()));
  }
}

constexpr void statement_writer::require_not_hidden(std::string_view cte) const {
  for (const bound::slot& slot : slots_) {
    if (slot.table != nullptr) slot.table->require_not_hidden_by(cte);
  }
}

// What SQLite returns is called by the name of its table or by none, and not by the alias that a table has which is
// named at run time. Inside a query, where a table could have such a column itself, it is not called at all.
constexpr void statement_writer::write_returning(const detail::query_info& query, const detail::clause_info& said) {
  const detail::relation_info& target = query.clause(0).relation();
  const bool calls_aliases = (dialect_.features & static_cast<feature_set>(feature::returning_of_an_alias)) != 0;
  if (!target.is_named && !(target.alias == target.table)) needs(feature::returning_of_an_alias);
  if (query.has(part::merge_into)) needs(feature::returning_of_merge);
  for (unsigned each = 0; each < said.count; ++each) {
    if (detail::reads(said.expression(each), target.id, false)) needs(feature::returning_of_another_table);
    if (detail::reads_table_below(said.expression(each), target) ||
        (query.has(part::delete_from) && detail::reads_followers_below(said.expression(each), target)))
      needs(feature::query_of_the_written_table);
  }
  put(" RETURNING ");
  if (target.is_named && !calls_aliases) returned_ = &target;
  returning_depth_ = depth_;
  write_list(said.nodes, said.count);
  returned_ = nullptr;
}

constexpr void statement_writer::write_column(const node& said) {
  const bool is_returned = returned_ != nullptr && said.relation->id == returned_->id;
  if (is_returned && depth_ != returning_depth_) needs(feature::returning_of_an_alias);
  if (!is_returned) {
    put_identifier(said.relation->alias);
    put(".");
  }
  put_identifier(said.name);
}

}  // namespace sequent
