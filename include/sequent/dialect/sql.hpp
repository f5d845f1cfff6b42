// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/dialect/text_visitor.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

template <class Dialect, class Statement>
// NOLINTNEXTLINE(readability-non-const-parameter): the visitor writes there.
constexpr text_visitor<Dialect> visited(char* room, const Statement* statement) {
  text_visitor<Dialect> visitor(room);
  visitor(statement);
  return visitor;
}

}  // namespace detail

/// What is known of a statement in a dialect from its type alone.
template <class Dialect, class Statement>
struct sql_text {
  static constexpr text_visitor<Dialect> measured = detail::visited<Dialect, Statement>(nullptr, nullptr);

  /// The SQL text, with a zero behind it. Of a statement with choices, the text that has all of them.
  static constexpr std::array<char, measured.size() + 1> characters = [] {
    std::array<char, measured.size() + 1> written{};
    detail::visited<Dialect, Statement>(written.data(), nullptr);
    return written;
  }();

  static constexpr std::string_view view{characters.data(), measured.size()};
  static constexpr std::size_t parameter_count = measured.parameter_count();
  /// The parameters among them that get their value when the statement is executed.
  static constexpr std::size_t argument_count = measured.argument_count();
  static constexpr std::size_t choice_count = measured.choice_count();

  /// Whether the type alone determines the text: no `where_if`, no `if_set`, no column that a row may leave out.
  static constexpr bool is_constant = choice_count == 0;

  static constexpr feature missing = first_feature(measured.features() & ~Dialect::features);
};

namespace detail {

/// Asserts that a statement is whole, and that the dialect can say it.
template <class Dialect, class Statement>
consteval void require_sayable() {
  require_complete<Statement>();
  static_assert(
      rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<sql_text<Dialect, Statement>::missing>>,
      "this database has no such feature");
}

/// The text of a statement with choices, as they stand in it.
template <class Dialect, class Statement>
std::string assembled_text(const Statement& statement) {
  std::string text(visited<Dialect>(nullptr, &statement).size(), '\0');
  visited<Dialect>(text.data(), &statement);
  return text;
}

}  // namespace detail

/// The SQL text of a statement in a dialect: a `std::string_view` of a constant in read-only data or, for a statement
/// with run-time choices, a `std::string`.
template <class Dialect, statement Statement>
[[nodiscard]] constexpr auto sql([[maybe_unused]] const Statement& statement) {
  detail::require_sayable<Dialect, Statement>();
  if constexpr (sql_text<Dialect, Statement>::is_constant) {
    return sql_text<Dialect, Statement>::view;
  } else {
    return detail::assembled_text<Dialect>(statement);
  }
}

}  // namespace sequent
