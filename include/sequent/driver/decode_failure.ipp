// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <exception>
#include <utility>

#include <sequent/driver/decode_failure.hpp>

namespace sequent::driver {

namespace detail {

inline decode_error failure_at(const column_place& place, std::string_view problem, std::string value) {
  sql_diagnostics diagnostics;
  std::string& message = diagnostics.message;
  if (place.element > 0) message.append("element ").append(std::to_string(place.element)).append(" of ");
  message.append("column \"").append(place.name).append("\" ");
  if (!place.table.empty()) message.append("of table \"").append(place.table).append("\" ");
  if (place.row > 0) message.append("in row ").append(std::to_string(place.row)).append(" of the result ");
  message.append(problem);
  diagnostics.statement = place.statement;
  diagnostics.table = place.table;
  diagnostics.column = place.name;
  diagnostics.detail = std::move(value);
  return {std::move(diagnostics), place.index, place.row};
}

}  // namespace detail

SEQUENT_INLINE void raise_unreadable_value(const column_place& place, std::string_view problem, std::string value) {
  throw detail::failure_at(place, problem, std::move(value));
}

SEQUENT_INLINE void raise_failed_load(const column_place& place) {
  constexpr std::string_view problem = "holds a value that the C++ type it is read as does not take";
  try {
    throw;
  } catch (const std::exception& refusal) {
    std::throw_with_nested(detail::failure_at(place, problem, refusal.what()));
  }
}

SEQUENT_INLINE void raise_unexpected_null(const column_place& place, std::string_view cpp_type) {
  std::string problem = "is NULL, and ";
  problem.append(cpp_type).append(" cannot be NULL; use std::optional<").append(cpp_type).append(">");
  raise_unreadable_value(place, problem);
}

SEQUENT_INLINE void raise_type_mismatch(const column_place& place, std::string_view database_type,
                                        std::string_view cpp_type, std::optional<std::size_t> size) {
  std::string problem = "is of the type ";
  problem.append(database_type).append(" in the database");
  if (size) problem.append(" (").append(std::to_string(*size)).append(*size == 1 ? " byte here)" : " bytes here)");
  problem.append(" and cannot be read as ").append(cpp_type);
  problem.append("; read it as another type, or CAST it in the statement");
  raise_unreadable_value(place, problem);
}

SEQUENT_INLINE void raise_integer_out_of_range(const column_place& place, std::int64_t value,
                                               std::string_view cpp_type) {
  std::string problem = "holds an integer that ";
  const std::string_view wider = value >= INT32_MIN && value <= INT32_MAX ? "std::int32_t" : "std::int64_t";
  problem.append(cpp_type).append(" cannot hold; use ").append(wider);
  raise_unreadable_value(place, problem, "the value is " + std::to_string(value));
}

}  // namespace sequent::driver
