// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <string>

#include <sequent/statement/table_function.hpp>

namespace sequent {

namespace functions {

inline constexpr detail::function_info json_elements{
    .spelling = "jsonb_array_elements_text(CAST({} AS jsonb))", .called = "json_elements", .in_sqlite = "json_each("};

}  // namespace functions

/// The elements of a JSON array of texts, as rows with the column `value`, which is NULL for a JSON null:
/// `json_elements(posts.tags).as<"tag">()`.
///
/// The argument is a text that holds the array. Of elements that are no texts, each database gives what it likes.
inline constexpr detail::declared_table_function<
    functions::json_elements, detail::one_value<std::optional<std::string>>::columns, bool(std::string)>
    json_elements{};

}  // namespace sequent
