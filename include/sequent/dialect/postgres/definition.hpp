// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/standard.hpp>
#include <sequent/statement/definition/column.hpp>
#include <sequent/statement/definition/constraint.hpp>

namespace sequent {

template <>
inline constexpr bool definition::is_known_to<postgres> = true;

template <class Column>
  requires(std::is_same_v<typename definition::usual_type<Column>::stored, bytes>)
struct spelling<postgres, definition::usual_type<Column>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const definition::usual_type<Column>*) {
    visitor.text("bytea");
  }
};

}  // namespace sequent
