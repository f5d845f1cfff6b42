// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>

#include <sequent/schema/identifier.hpp>
#include <sequent/statement/broken_rule.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::detail {

/// Whether a statement is no query but an INSERT, UPDATE, DELETE or MERGE.
constexpr bool writes(const query_info& query) {
  return query.has(part::update) || query.has(part::delete_from) || query.has(part::insert_into) ||
         query.has(part::merge_into);
}

/// Whether a query borrows a relation from the one around it, by `.correlate()`. A set operation reads nothing itself:
/// its queries borrow through it.
constexpr bool borrows(const query_info& query, std::uint64_t relation) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    for (unsigned each = 0; said.what == part::compound && each < said.query_count; ++each) {
      if (borrows(said.query(each), relation)) return true;
    }
    for (unsigned each = 0; said.what == part::correlate && each < said.relation_count; ++each) {
      if (said.relation(each).id == relation) return true;
    }
  }
  return false;
}

/// So many that none is out of sight.
inline constexpr unsigned all_ctes = ~0U;

/// What the expressions of a query stand for: the relations of its FROM or the table that it writes, and those of the
/// queries around it.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): it lives while compiling only.
struct scope {
  const query_info* query;
  scope* outer;
  bool has_outer;
  /// How many clauses are looked through for relations: ON sees those that are joined before it, and its own.
  unsigned visible;
  /// How many of the CTEs of WITH can be read: inside of one, those that stand before it.
  unsigned visible_ctes = all_ctes;
  /// FROM is not said: the one relation that the select list reads.
  bool has_implied = false;
  const relation_info* implied = nullptr;
  /// ON of an UPDATE or a DELETE, and what MERGE does where nothing matches: these do not see the table that is
  /// written.
  bool hides_target = false;
  /// WHERE, where it keeps columns from being NULL.
  bool knows_where = false;
  /// Behind the writing of an UPDATE: columns have the values that it gives them.
  bool is_written = false;
  bool is_grouped = false;
  bool groups_no_rows = false;  ///< There is a row even where there is none to be grouped.
  /// Inside an aggregate of this query, or inside an expression that it is grouped by.
  bool is_inside = false;
  unsigned aggregates = 0;  ///< How many aggregates of this query are around the expression.
  bool is_in_window = false;
  bool saw_aggregate = false;
  const node* aggregate = nullptr;
  bool saw_rejected_group = false;  ///< Nobody knows what it would have grouped.
  bool saw_plain = false;
  const node* plain = nullptr;
  part plain_place = part::select_list;

  [[nodiscard]] constexpr bool has_relation(const clause_info& said) const {
    return said.what == part::from || said.what == part::update || said.what == part::delete_from ||
           said.what == part::insert_into || said.what == part::merge_into;
  }

  /// Whether this is FROM itself, and no join.
  [[nodiscard]] static constexpr bool is_first(const clause_info& said) {
    return said.what == part::from && said.join == join_kind::from;
  }

  /// Whether there is a first relation: in FROM, implied, or the table that the statement writes.
  [[nodiscard]] constexpr bool starts_from_relation() const {
    if (has_implied || writes()) return true;
    return says_from();
  }

  /// Whether FROM names a first relation, which others can be joined to.
  [[nodiscard]] constexpr bool says_from() const {
    for (unsigned place = 0; place < query->count; ++place) {
      if (is_first(query->clause(place))) return true;
    }
    return false;
  }

  [[nodiscard]] constexpr bool writes() const { return detail::writes(*query); }

  [[nodiscard]] constexpr bool merges() const { return query->has(part::merge_into); }

  struct found_relation {
    bool found = false;
    bool may_be_absent = false;  ///< An outer join may leave it out.
    bool is_named = false;       ///< Its name is known only at run time.
  };

  /// The relation of this identity in this query's own FROM. What FROM itself names stands before every join, whichever
  /// was said first.
  [[nodiscard]] constexpr found_relation find(std::uint64_t id) const {
    found_relation result;
    if (has_implied && implied->id == id) result.found = true;
    for (unsigned place = 0; place < query->count; ++place) {
      if (is_first(query->clause(place)) && query->clause(place).relation().id == id)
        result = {.found = true, .is_named = query->clause(place).relation().is_named};
    }
    for (unsigned place = 0; place < visible; ++place) {
      const clause_info& said = query->clause(place);
      if (!has_relation(said) || is_first(said) || (hides_target && said.what != part::from)) continue;
      if (said.relation().id == id) {
        result.found = true;
        result.may_be_absent = said.join == join_kind::left || said.join == join_kind::full;
        result.is_named = said.relation().is_named;
      } else if (result.found && (said.join == join_kind::right || said.join == join_kind::full)) {
        result.may_be_absent = true;
      }
    }
    return result;
  }

  /// Whether the query may borrow this relation from the one around it.
  [[nodiscard]] constexpr bool borrows(std::uint64_t id) const { return detail::borrows(*query, id); }

  /// Whether a relation of this name stands in this query.
  [[nodiscard]] constexpr bool has_alias(std::string_view alias) const {
    if (has_implied && is_same_folded(implied->alias.text, alias)) return true;
    for (unsigned place = 0; place < query->count; ++place) {
      const clause_info& said = query->clause(place);
      if (has_relation(said) && is_same_folded(said.relation().alias.text, alias)) return true;
    }
    return false;
  }
};

/// What a query declares by WITH, as a query that says nothing else.
struct declarations {
  constexpr explicit declarations(const query_info& query) {
    for (unsigned place = 0; place < query.count; ++place) {
      if (query.clause(place).what != part::with) continue;
      with[0] = &query.clause(place);
      count = 1;
    }
  }
  [[nodiscard]] constexpr query_info query() const { return {with, count}; }

  const clause_info* with[1]{};
  unsigned count = 0;
};

/// What WITH declares under a name.
struct declared_cte {
  bool found = false;
  bool is_visible = false;
  const relation_info* relation = nullptr;
};

/// The declaration that a name of FROM leads to: that of the innermost query which has one.
constexpr declared_cte declaration_of(const interned_name& called, const scope& inside) {
  for (const scope* around = &inside;; around = around->outer) {
    for (unsigned place = 0; place < around->query->count; ++place) {
      const clause_info& said = around->query->clause(place);
      if (said.what != part::with) continue;
      for (unsigned each = 0; each < said.relation_count; ++each) {
        if (is_same_folded(said.relation(each).table.text, called.text))
          return {true, each < around->visible_ctes, &said.relation(each)};
      }
    }
    if (!around->has_outer) return {};
  }
}

/// The relation that a query without FROM reads: the only one of its select list that it neither joins nor borrows.
struct implied_from {
  const relation_info* relation = nullptr;
  unsigned count = 0;  ///< How many there are; only where there is one, it is implied.
};

constexpr void find_implied(const node& below, const scope& inside, implied_from& found) {
  if (below.kind == node_kind::column || below.kind == node_kind::whole_table) {
    const relation_info& read = *below.relation;
    if (inside.find(read.id).found || inside.borrows(read.id)) return;
    if (found.count == 0) {
      found = {&read, 1};
    } else if (found.relation->id != read.id) {
      ++found.count;
    }
    return;
  }
  for (unsigned place = 0; place < below.count; ++place) find_implied(below.operand(place), inside, found);
}

constexpr implied_from implied_relation(const query_info& query) {
  implied_from found;
  const scope own{.query = &query, .outer = nullptr, .has_outer = false, .visible = query.count};
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (scope::is_first(said)) return {};
    if (said.what == part::update || said.what == part::delete_from || said.what == part::insert_into) return {};
  }
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) find_implied(said.expression(each), own, found);
  }
  return found;
}

}  // namespace sequent::detail
