// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <string>

#include <sequent/expression/declared_function.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>

/// Conditions about what stands in a text.
namespace sequent {

namespace functions {

inline constexpr detail::function_info contains{.spelling = "strpos({}, {}) > 0",
                                                .called = "contains",
                                                .in_sqlite = "instr({}, {}) > 0",
                                                .binding = detail::precedence::comparison,
                                                .operands = detail::precedence::disjunction};
inline constexpr detail::function_info starts_with{.spelling = "starts_with(",
                                                   .in_sqlite = "(substr({0}, 1, length({1})) = {1})"};
inline constexpr detail::function_info ends_with{.spelling = "right({0}, length({1})) = {1}",
                                                 .called = "ends_with",
                                                 .in_sqlite = "substr({0}, length({0}) - length({1}) + 1) = {1}",
                                                 .binding = detail::precedence::comparison};
inline constexpr detail::function_info regexp_like{.spelling = "{} ~ {}",
                                                   .needs = feature::regular_expressions,
                                                   .called = "regexp_like",
                                                   .binding = detail::precedence::comparison};
inline constexpr detail::function_info regexp_ilike{.spelling = "{} ~* {}",
                                                    .needs = feature::regular_expressions,
                                                    .called = "regexp_ilike",
                                                    .binding = detail::precedence::comparison};
inline constexpr detail::function_info regexp_substr{.spelling = "substring({} FROM {})",
                                                     .nulls = detail::null_rule::always,
                                                     .needs = feature::regular_expressions,
                                                     .called = "regexp_substr"};
inline constexpr detail::function_info regexp_replace{.spelling = "regexp_replace(",
                                                      .needs = feature::regular_expressions};

}  // namespace functions

namespace detail {

/// LIKE with an escape character of one's own.
template <char Escape>
struct like_speller {
  static constexpr void put_into(text_sink& sink) {
    constexpr char escape[] = {Escape, '\0'};
    sink.put("{} LIKE {} ESCAPE '");
    sink.put({escape, 1});
    sink.put("'");
  }
};

template <char Escape>
inline constexpr function_info like_function{
    .spelling = spelled_by<like_speller<Escape>>, .called = "like", .binding = precedence::comparison};

}  // namespace detail

// Templates, so that other families can have functions of these names.

/// Whether the second text stands in the first. No character of it has a meaning of its own, as in LIKE.
template <class T, class Tag, class Values, class Wanted>
[[nodiscard]] constexpr auto contains(expr<T, Tag, Values> text, const Wanted& wanted) {
  return detail::declared_function<functions::contains, bool(std::string, std::string)>{}(text, wanted);
}
/// Whether the first text begins with the second. No character of it has a meaning of its own, as in LIKE.
template <class T, class Tag, class Values, class Wanted>
[[nodiscard]] constexpr auto starts_with(expr<T, Tag, Values> text, const Wanted& wanted) {
  return detail::declared_function<functions::starts_with, bool(std::string, std::string)>{}(text, wanted);
}
/// Whether the first text ends with the second. No character of it has a meaning of its own, as in LIKE.
template <class T, class Tag, class Values, class Wanted>
[[nodiscard]] constexpr auto ends_with(expr<T, Tag, Values> text, const Wanted& wanted) {
  return detail::declared_function<functions::ends_with, bool(std::string, std::string)>{}(text, wanted);
}

/// `x LIKE pattern ESCAPE '!'`, for patterns that escape `%` and `_` otherwise than by a backslash: `like<'!'>(x,
/// "5!%")`.
template <char Escape, class T, class Tag, class Values, class Pattern>
[[nodiscard]] constexpr auto like(expr<T, Tag, Values> text, const Pattern& pattern) {
  constexpr bool is_escape = Escape > ' ' && Escape < '\x7F' && Escape != '\'' && Escape != '\\' && Escape != '%' &&
                             Escape != '_' && Escape != '{' && Escape != '}';
  static_assert(is_escape, "the escape character of LIKE is a visible one of ASCII, and none of ' \\ % _ { }");
  return detail::declared_function<detail::like_function<Escape>, bool(std::string, std::string)>{}(text, pattern);
}

/// Whether a regular expression (of PostgreSQL, manual 9.7.3) matches in the text. PostgreSQL only.
inline constexpr detail::declared_function<functions::regexp_like, bool(std::string, std::string)> regexp_like{};
/// As `regexp_like`, whatever the case of letters. PostgreSQL only.
inline constexpr detail::declared_function<functions::regexp_ilike, bool(std::string, std::string)> regexp_ilike{};
/// What a regular expression matches first, or its first group; NULL where it matches nothing. PostgreSQL only.
inline constexpr detail::declared_function<functions::regexp_substr,
                                           std::optional<std::string>(std::string, std::string)>
    regexp_substr{};
/// The text with the first match of a regular expression replaced, or all of them with a fourth argument `"g"`.
/// PostgreSQL only.
inline constexpr detail::function_of_two_forms<
    detail::declared_function<functions::regexp_replace, std::string(std::string, std::string, std::string)>,
    detail::declared_function<functions::regexp_replace,
                              std::string(std::string, std::string, std::string, std::string)>>
    regexp_replace{};

}  // namespace sequent
