// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include <sequent/expression/operand.hpp>

namespace sequent {

namespace detail {

struct count {
  static constexpr std::string_view spelling = "count(";
  static constexpr auto result_name = name{"count"};
};
struct sum {
  static constexpr std::string_view spelling = "sum(";
  static constexpr auto result_name = name{"sum"};
};
struct min {
  static constexpr std::string_view spelling = "min(";
  static constexpr auto result_name = name{"min"};
};
struct max {
  static constexpr std::string_view spelling = "max(";
  static constexpr auto result_name = name{"max"};
};
struct avg {
  static constexpr std::string_view spelling = "avg(";
  static constexpr auto result_name = name{"avg"};
};

}  // namespace detail

namespace expressions {

/// `count(*)`.
struct count_all : expression_methods<count_all> {
  using value_type = std::int64_t;
  static constexpr auto result_name = name{"count"};

  template <class Scope>
  static consteval bool is_nullable() {
    return false;
  }
  static consteval bool has_aggregate() { return true; }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const count_all*) {
    visitor.text("count(*)");
  }
};

/// `function([DISTINCT] operand)` over the rows of a group.
template <class Function, class T, bool Distinct, class Operand>
struct aggregate : expression_methods<aggregate<Function, T, Distinct, Operand>> {
  using value_type = T;
  using operands = type_list<Operand>;
  using function_type = Function;
  static constexpr auto result_name = Function::result_name;

  [[no_unique_address]] Operand operand;

  constexpr explicit aggregate(const Operand& aggregated) : operand(aggregated) {}

  /// Over no rows all but count are NULL; a group has at least one row.
  template <class Scope>
  static consteval bool is_nullable() {
    if constexpr (std::is_same_v<Function, detail::count>) {
      return false;
    } else {
      return !Scope::is_grouped || Operand::template is_nullable<Scope>();
    }
  }
  static consteval bool has_aggregate() { return true; }

  /// The same over different values only: `count(DISTINCT x)`.
  [[nodiscard]] constexpr auto distinct() const { return aggregate<Function, T, true, Operand>(operand); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const aggregate* self) {
    visitor.text(Function::spelling);
    if constexpr (Distinct) visitor.text("DISTINCT ");
    visitor(self ? &self->operand : nullptr);
    visitor.text(")");
  }
};

}  // namespace expressions

namespace detail {

template <class Function, class Result, class Operand>
constexpr auto aggregate_number(const Operand& operand) {
  using type = typename Operand::value_type;
  using breach = offender<number<type>, Operand>;
  static_assert(rules::operand_is_a_number<breach::table, breach::column, type>, "sum and avg are of numbers");
  return expressions::aggregate<Function, Result, false, Operand>(operand);
}

}  // namespace detail

/// The number of rows: `count(*)`.
[[nodiscard]] constexpr auto count() {
  return expressions::count_all{};
}

/// The number of rows in which the operand is not NULL.
template <expression Operand>
[[nodiscard]] constexpr auto count(const Operand& operand) {
  return expressions::aggregate<detail::count, std::int64_t, false, Operand>(operand);
}

/// The sum: std::int64_t of integers (an overflow is an error of the database), double of floating-point numbers.
template <expression Operand>
[[nodiscard]] constexpr auto sum(const Operand& operand) {
  using result = std::conditional_t<std::is_floating_point_v<typename Operand::value_type>, double, std::int64_t>;
  return detail::aggregate_number<detail::sum, result>(operand);
}

/// The average, as a double.
template <expression Operand>
[[nodiscard]] constexpr auto avg(const Operand& operand) {
  return detail::aggregate_number<detail::avg, double>(operand);
}

/// The least value.
template <expression Operand>
[[nodiscard]] constexpr auto min(const Operand& operand) {
  return expressions::aggregate<detail::min, typename Operand::value_type, false, Operand>(operand);
}

/// The greatest value.
template <expression Operand>
[[nodiscard]] constexpr auto max(const Operand& operand) {
  return expressions::aggregate<detail::max, typename Operand::value_type, false, Operand>(operand);
}

}  // namespace sequent
