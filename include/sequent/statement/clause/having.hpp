// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/logical.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/group_by.hpp>
#include <sequent/statement/clause/where.hpp>

namespace sequent {

namespace clause {

/// `HAVING condition`.
template <class Condition>
struct having_clause : clause_base<clause_kind::having> {
  using condition_type = Condition;

  [[no_unique_address]] Condition condition;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const having_clause* self) {
    const Condition* wanted = self ? &self->condition : nullptr;
    if (visitor.chooses(wanted)) {
      visitor.text(" HAVING ");
      visitor(wanted);
    }
  }
};

}  // namespace clause

/// The call that makes HAVING.
template <class Self>
struct having_methods {
  /// Keeps the groups for which the condition is true. Said again, the conditions are joined by AND. Comes after
  /// `group_by`.
  template <class Condition>
  [[nodiscard]] constexpr auto having(const Condition& condition) const {
    const Self& self = static_cast<const Self&>(*this);
    const auto wanted = detail::as_condition(condition);
    using wanted_type = std::remove_const_t<decltype(wanted)>;
    using foreign = foreign_column<wanted_type, typename Self::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "HAVING reads a column of a table that is not in FROM: add the table with .from() or .join()");
    using groups = typename detail::grouping<typename Self::group_by_type>::type;
    using ungrouped = detail::first_ungrouped<wanted_type, groups>;
    static_assert(
        rules::column_is_grouped_or_aggregated<ungrouped::table, ungrouped::column> || !foreign::table.empty(),
        "HAVING looks at groups: this column is neither in .group_by() nor inside an aggregate");
    if constexpr (foreign::table.empty() && ungrouped::column.empty()) {
      return self.with_having(
          detail::with_condition<clause::having_clause>(static_cast<const typename Self::having_type&>(self), wanted));
    } else {
      return self;
    }
  }
};

}  // namespace sequent
