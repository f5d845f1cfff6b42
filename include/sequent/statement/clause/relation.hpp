// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/column.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::detail {

/// What can stand in FROM: the tag of its relation, and the values that its definition carries. Specialised for each
/// kind.
template <class T>
struct relation_traits;

template <template <class> class Schema, name Alias>
struct relation_traits<table<Schema, Alias>> {
  using relation = source<Schema, Alias>;
  using values = bound::nothing;
  static constexpr values values_of(const table<Schema, Alias>&) { return {}; }
};

}  // namespace sequent::detail

namespace sequent {

/// What can stand in FROM: a table, a derived table, a CTE, a list of VALUES.
template <class T>
concept relation_like = requires { typename detail::relation_traits<std::remove_cvref_t<T>>::relation; };

}  // namespace sequent
