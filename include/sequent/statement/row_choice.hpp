// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent::detail {

template <class Where>
inline constexpr bool chooses_rows = false;
template <class Condition>
inline constexpr bool chooses_rows<clause::where_clause<Condition>> = !Condition::can_vanish();
template <class Condition>
inline constexpr bool chooses_rows<clause::where_or_all_rows<Condition>> = true;
template <>
inline constexpr bool chooses_rows<clause::all_rows> = true;

/// The table of an UPDATE or DELETE that may reach every row without having said so; empty where it has.
///
/// A WHERE that `where_if` or `if_set` may take away whole does not count.
template <class Statement>
consteval auto unchosen_table() {
  if constexpr (chooses_rows<typename Statement::where_type>) {
    return name{""};
  } else {
    return Statement::target_source::alias;
  }
}

}  // namespace sequent::detail
