// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <vector>

#include <sequent/config.hpp>
#include <sequent/orm/identity_map.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::orm {

/// The tables that a statement writes, its common table expressions included, and those of a session's objects that the
/// database writes with them, by ON DELETE and ON UPDATE.
class written_tables {
 public:
  written_tables(const sequent::detail::query_info& statement, const identity_map& identities);
  /// Of a table between, whose rows a session writes itself.
  written_tables(const table_facts& table, bool removes) : tables_{{&table, false, removes}}, is_known_(true) {}

  /// Whether rows are written, new ones included.
  [[nodiscard]] bool include(const table_facts& table) const;
  /// Whether rows of a table between are written, of which the session does not know.
  [[nodiscard]] bool include_unknown(const table_facts& between) const { return !is_known_ && include(between); }
  /// Whether rows that were there can be others now, or gone.
  [[nodiscard]] bool change(const table_facts& table) const;

 private:
  struct written {
    const table_facts* table;
    bool changes;
    bool removes;
  };

  void note(const sequent::detail::query_info& statement);
  /// Says whether it was not known yet.
  bool note(const written& table);
  bool follow(const table_facts& table);

  std::vector<written> tables_;
  bool is_known_ = false;  // Every row of it: the session has written them.
};

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/written_tables.ipp>
#endif
