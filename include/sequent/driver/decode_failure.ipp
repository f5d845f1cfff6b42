// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <utility>

#include <sequent/driver/decode_failure.hpp>

namespace sequent::driver {

SEQUENT_INLINE void raise_unreadable_value(const column_place& place, std::string_view problem, std::string value) {
  sql_diagnostics diagnostics;
  diagnostics.message.append("column \"").append(place.name).append("\" ").append(problem);
  diagnostics.statement = place.statement;
  diagnostics.column = place.name;
  diagnostics.detail = std::move(value);
  throw decode_error(std::move(diagnostics), place.index);
}

SEQUENT_INLINE void raise_unexpected_null(const column_place& place, std::string_view cpp_type) {
  std::string problem = "is NULL, and ";
  problem.append(cpp_type).append(" cannot be NULL; use std::optional<").append(cpp_type).append(">");
  raise_unreadable_value(place, problem);
}

SEQUENT_INLINE void raise_type_mismatch(const column_place& place, std::string_view database_type,
                                        std::string_view cpp_type) {
  std::string problem = "is of the type ";
  problem.append(database_type).append(" in the database and cannot be read as ").append(cpp_type);
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
