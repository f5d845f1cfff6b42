// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>

#include <sequent/schema/table_facts.hpp>

namespace sequent {

/// Which of some tables references which: `references[from][to]`.
template <std::size_t Size>
using reference_matrix = std::array<std::array<bool, Size>, Size>;

namespace detail {

/// Which of the tables is reached from which by any number of references (Warshall's algorithm).
template <std::size_t Size>
constexpr reference_matrix<Size> reachable(reference_matrix<Size> reaches) {
  for (std::size_t via = 0; via < Size; ++via) {
    for (std::size_t from = 0; from < Size; ++from) {
      for (std::size_t to = 0; to < Size; ++to) {
        reaches[from][to] = reaches[from][to] || (reaches[from][via] && reaches[via][to]);
      }
    }
  }
  return reaches;
}

}  // namespace detail

/// The order in which to create tables so that each follows those that it references, as far as that is possible; where
/// it is not, as the tables were given.
///
/// Tables that reference one another in a circle have no such order. One of them then comes before what it references,
/// but no table that merely references the circle does.
template <std::size_t Size>
constexpr std::array<std::size_t, Size> creation_order(const reference_matrix<Size>& references) {
  const reference_matrix<Size> reaches = detail::reachable(references);

  std::array<std::size_t, Size> order{};
  std::array<bool, Size> created{};
  // What is left to create and is referenced by what it needs itself can wait no longer.
  const auto waits_only_in_a_circle = [&](std::size_t table) {
    for (std::size_t other = 0; other < Size; ++other) {
      if (other != table && !created[other] && reaches[table][other] && !reaches[other][table]) return false;
    }
    return true;
  };
  const auto waits = [&](std::size_t table) {
    for (std::size_t other = 0; other < Size; ++other) {
      if (other != table && !created[other] && references[table][other]) return true;
    }
    return false;
  };
  const auto first_where = [&](const auto& is_wanted) {
    std::size_t table = 0;
    while (table != Size && (created[table] || !is_wanted(table))) ++table;
    return table;
  };
  for (std::size_t& next : order) {
    next = first_where([&](std::size_t table) { return !waits(table); });
    if (next == Size) next = first_where(waits_only_in_a_circle);
    created[next] = true;
  }
  return order;
}

/// The foreign keys between these tables.
template <std::size_t Size>
constexpr reference_matrix<Size> references_between(const std::array<const table_facts*, Size>& tables) {
  reference_matrix<Size> references{};
  for (std::size_t from = 0; from < Size; ++from) {
    for (const auto& constraint : tables[from]->constraints) {
      if (constraint.kind != constraint_kind::foreign_key) continue;
      for (std::size_t to = 0; to < Size; ++to) {
        references[from][to] = references[from][to] || is_same_table(constraint.referenced(), *tables[to]);
      }
    }
  }
  return references;
}

}  // namespace sequent
