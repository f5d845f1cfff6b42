// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/select_list.hpp>

namespace sequent {

namespace clause {

/// `RETURNING item, …`.
template <class... Items>
struct returning_clause : clause_base<clause_kind::returning> {
  using items_type = type_list<Items...>;

  [[no_unique_address]] pack<Items...> items;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const returning_clause* self) {
    visitor.text(" RETURNING ");
    detail::accept_pack(visitor, self ? &self->items : nullptr);
  }
};

}  // namespace clause

namespace detail {

/// The type of the rows that a statement gives; void where it gives none.
template <class Returning>
struct returned_row {
  using type = void;
};
template <class... Items>
struct returned_row<clause::returning_clause<Items...>> : row_of_items<type_list<Items...>, query_scope<>> {};

}  // namespace detail

/// The call that makes RETURNING.
template <class Self>
struct returning_methods {
  /// Gives back these columns, or the whole table, of every row that the statement wrote or removed.
  template <class... Items>
    requires(sizeof...(Items) > 0)
  [[nodiscard]] constexpr auto returning(const Items&... items) const {
    const Self& self = static_cast<const Self&>(*this);
    using clause_type = clause::returning_clause<decltype(detail::as_select_item(items))...>;
    using foreign = detail::first_foreign_column_of<typename clause_type::items_type, typename Self::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "RETURNING reads a column of another table than the one that the statement writes");
    if constexpr (foreign::table.empty()) {
      return self.with_returning(clause_type{{}, {{detail::as_select_item(items)}...}});
    } else {
      return self;
    }
  }
};

}  // namespace sequent
