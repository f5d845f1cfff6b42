// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/perform.hpp>

namespace sequent::detail {

SEQUENT_INLINE void refuse_column_count(std::string_view statement, std::size_t expected, std::size_t actual,
                                        bool was_run) {
  sql_diagnostics diagnostics;
  diagnostics.message = "the statement gives rows of " + std::to_string(actual) + " columns, and " +
                        std::to_string(expected) + " were asked for" + (was_run ? "" : "; it was not run");
  diagnostics.statement = std::string(statement);
  throw decode_error(std::move(diagnostics), expected < actual ? expected : actual);
}

}  // namespace sequent::detail
