// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <sequent/statement/check.hpp>
#include <sequent/statement/check_aggregates.hpp>
#include <sequent/statement/check_clauses.hpp>
#include <sequent/statement/check_compound.hpp>
#include <sequent/statement/check_join.hpp>
#include <sequent/statement/check_lateral.hpp>
#include <sequent/statement/check_limit.hpp>
#include <sequent/statement/check_lock.hpp>
#include <sequent/statement/check_writes.hpp>

namespace sequent::detail {

/// Of a statement: which rule it breaks, if any, and which of the expressions that it gives may be NULL.
template <std::size_t Outputs>
struct analysis {
  broken_rule found;
  std::string_view undeclared_cte{};
  std::array<bool, Outputs == 0 ? 1 : Outputs> nullable{};
};

constexpr std::size_t output_count(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::select_list || said.what == part::returning || said.what == part::compound)
      return said.count;
  }
  return 0;
}

template <std::size_t Outputs>
consteval analysis<Outputs> analysed(const query_info& query) {
  checker walk;
  analysis<Outputs> result;
  walk.check(query, result.nullable.data());
  result.found = walk.found;
  result.undeclared_cte = walk.undeclared_cte;
  return result;
}

/// What is known of a statement as a whole, by its tag.
template <class Tag>
inline constexpr auto analysis_of = analysed<output_count(info_of<Tag>)>(info_of<Tag>);

}  // namespace sequent::detail
