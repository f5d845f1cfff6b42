// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <sequent/dialect/postgres/keywords.hpp>
#include <sequent/dialect/standard.hpp>
#include <sequent/expression/aggregate.hpp>

namespace sequent {

/// PostgreSQL: its dialect, and the name of the backend.
struct postgres {
  static constexpr auto dialect_name = name{"PostgreSQL"};
  static constexpr auto keywords = postgres_keywords;
  static constexpr feature_set features =
      feature::ilike | feature::distinct_on | feature::identity_outside_primary_key | feature::create_schema |
      feature::alter_constraint | feature::reference_across_schemas | feature::foreign_column_type;

  /// Whether one INSERT takes many rows, as arrays.
  static constexpr bool has_arrays = true;

  static constexpr void put_placeholder(text_sink& sink, std::size_t position) {
    sink.put("$");
    sink.put(position);
  }
};

/// `sum(bigint)` and `avg` of integers are numeric in PostgreSQL (manual 9.21); the C++ type is that of the cast.
template <bool Distinct, class Operand>
  requires(std::is_same_v<typename Operand::value_type, std::int64_t>)
struct spelling<postgres, expressions::aggregate<detail::sum, std::int64_t, Distinct, Operand>> {
  using node = expressions::aggregate<detail::sum, std::int64_t, Distinct, Operand>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    visitor.text("CAST(");
    node::accept(visitor, self);
    visitor.text(" AS bigint)");
  }
};

template <bool Distinct, class Operand>
  requires(std::is_integral_v<typename Operand::value_type>)
struct spelling<postgres, expressions::aggregate<detail::avg, double, Distinct, Operand>> {
  using node = expressions::aggregate<detail::avg, double, Distinct, Operand>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    visitor.text("CAST(");
    node::accept(visitor, self);
    visitor.text(" AS double precision)");
  }
};

}  // namespace sequent
