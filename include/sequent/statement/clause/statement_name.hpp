// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/expression/operand.hpp>
#include <sequent/schema/interned.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::clauses {

/// What a statement is called where it is observed, and where it fails. It has no text.
template <name Name>
struct statement_name;

}  // namespace sequent::clauses

namespace sequent::detail {

template <name Name>
inline constexpr clause_info clause_of<clauses::statement_name<Name>>{.what = part::statement_name,
                                                                      .name = interned<Name>};

template <name Name>
consteval void require_statement_name() {
  static_assert(!Name.empty(), "the name of a statement is empty: say one, as in .named<\"adults\">()");
}

/// Asserts that it is a name, and the only one.
template <name Name, class... Clauses>
constexpr auto name_step() {
  require_statement_name<Name>();
  constexpr bool is_first = !says<part::statement_name, Clauses...>;
  static_assert(is_first, "this statement has a name already, and it has one only");
  return step<clauses::statement_name<Name>, bound::nothing>{};
}

/// What a statement is called; empty where it has no name.
constexpr std::string_view name_of_statement(const query_info& statement) {
  for (unsigned place = 0; place < statement.count; ++place) {
    if (statement.clause(place).what == part::statement_name) return statement.clause(place).name.text;
  }
  return {};
}

}  // namespace sequent::detail
