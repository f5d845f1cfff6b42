// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <sequent/expression/feature.hpp>
#include <sequent/expression/node.hpp>
#include <sequent/schema/constant_text.hpp>
#include <sequent/schema/identifier.hpp>

namespace sequent {

class statement_writer;

/// How a dialect says an aggregate. A type that is not empty is what its first argument or its result is cast to.
struct aggregate_form {
  std::string_view spelling;  ///< With the opening parenthesis.
  std::string_view argument_type{};
  std::string_view result_type{};
  std::string_view of_no_rows{};  ///< What it gives of no rows, where that is not NULL as it is in the standard.
};

/// The form of an aggregate or a function of a window, by its node.
using form_of_aggregate = aggregate_form (*)(const detail::node& function);

/// The form of a dialect without differences.
constexpr aggregate_form standard_form(const detail::node& function) {
  return {.spelling = function.function->spelling};
}

/// How a dialect says a node otherwise than the standard: false where it does not. It visits the operands in the same
/// order, so that their values keep their places.
using node_spelling = bool (*)(statement_writer& writer, const detail::node& said);

/// The spelling of a dialect without differences.
constexpr bool says_the_standard(statement_writer&, const detail::node&) {
  return false;
}

/// Whether an engine of a dialect can run what was made for another one.
template <class Dialect, class Other>
inline constexpr bool runs_statements_of = std::is_same_v<Dialect, Other>;

/// What a dialect is for the writer of statements: its differences from the standard.
struct dialect_info {
  std::string_view placeholder;  ///< What stands before the number of a parameter.
  const keyword_set* keywords;
  feature_set features = 0;
  node_spelling spelling = says_the_standard;
  form_of_aggregate form = standard_form;
  /// What a backslash means in a text.
  backslash backslashes = backslash::plain;
  /// What stands for LIMIT where only OFFSET is said; empty where nothing has to.
  std::string_view no_limit;
  /// Whether one statement takes many rows, as arrays.
  bool has_arrays = false;
  /// Whether ON CONFLICT behind a query would be taken for the ON of a join, unless a WHERE stands before it.
  bool needs_where_before_conflict = false;
  /// Whether UPDATE and DELETE write a row before they look at the next one, so that their subqueries read that.
  bool writes_while_reading = false;
  /// Whether a query of a set operation can stand in parentheses; otherwise one stands in FROM of another.
  bool has_queries_in_parentheses = false;
  /// Whether the alias of a function in FROM names its columns, too; otherwise these have names of their own.
  bool names_columns_of_functions = false;
  /// Of how many bytes a name keeps its end; 0 where there is no limit.
  std::size_t longest_name = 0;
};

}  // namespace sequent
