// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>

namespace sequent::detail {

/// The windows with names that a query uses itself, each once, in the order in which they are met.
struct named_windows {
  static constexpr unsigned most = 64;

  constexpr explicit named_windows(const query_info& query) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      if (said.what != part::select_list && said.what != part::order_by) continue;
      for (unsigned each = 0; each < said.count; ++each) add_those_below(said.expression(each));
    }
  }

  [[nodiscard]] constexpr const node& window(unsigned place) const { return *found[place]; }

  const node* found[most]{};
  unsigned count = 0;

 private:
  constexpr void add_those_below(const node& expression) {
    if (expression.kind == node_kind::window_definition && !expression.name.empty()) add(expression);
    for (unsigned place = 0; place < expression.count; ++place) add_those_below(expression.operand(place));
  }
  constexpr void add(const node& definition) {
    for (unsigned place = 0; place < count; ++place) {
      if (found[place]->id == definition.id) return;
    }
    if (count < most) found[count++] = &definition;
  }
};

}  // namespace sequent::detail
