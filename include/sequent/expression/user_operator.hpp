// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <sequent/expression/user_function.hpp>

namespace sequent {

namespace detail {

/// Whether a text is an operator and can be nothing else: of PostgreSQL's characters for them, without the beginning of
/// a comment (manual 4.1.3), or a word, as SQLite's GLOB.
constexpr bool is_operator(std::string_view text) {
  constexpr std::string_view marks = "+-*/<>=~!@#%^&|`?";
  bool is_word = !text.empty();
  bool is_symbol = !text.empty();
  for (const char each : text) {
    is_word = is_word && ((each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '_');
    is_symbol = is_symbol && marks.find(each) != std::string_view::npos;
  }
  return is_word ||
         (is_symbol && text.find("--") == std::string_view::npos && text.find("/*") == std::string_view::npos);
}

template <fixed_text Name, std::size_t Operands>
struct operator_speller {
  static constexpr void put_into(text_sink& sink) {
    if (Operands == 2) sink.put("{} ");
    sink.put(Name.view());
    sink.put(" {}");
  }
};

template <fixed_text Name, std::size_t Operands, null_rule Nulls, std::uint64_t Ignores>
inline constexpr function_info user_operator{.spelling = spelled_by<operator_speller<Name, Operands>>,
                                             .nulls = Nulls,
                                             .called = Name.view(),
                                             .ignores = Ignores,
                                             .binding = precedence::comparison};

template <fixed_text Name, class Signature>
struct user_operator_of {
  static constexpr bool is_declared = false;
};
template <fixed_text Name, class Result, class... Operands>
  requires(sizeof...(Operands) == 1 || sizeof...(Operands) == 2)
struct user_operator_of<Name, Result(Operands...)> {
  static constexpr bool is_declared = is_operator(Name.view()) && is_signature<Result(Operands...)>;
  using type = declared_function<
      user_operator<Name, sizeof...(Operands), is_optional<Result> ? null_rule::always : null_rule::any_argument,
                    parameters_with_null<Operands...>()>,
      Result(Operands...)>;
};

template <fixed_text Name, class Signature>
consteval auto make_operator() {
  constexpr bool holds = user_operator_of<Name, Signature>::is_declared;
  static_assert(rules::operator_has_a_symbol_and_a_signature<holds, Signature>,
                "an operator is declared by its symbol, or its word, and the types of its one or two operands: "
                "operator_<\"<->\", double(std::string, std::string)>");
  if constexpr (holds) {
    return typename user_operator_of<Name, Signature>::type{};
  } else {
    return rejected<types::boolean>{};
  }
}

}  // namespace detail

/// An operator of the database that this library does not know, declared by its symbol and its signature:
///
///     constexpr auto distance = sq::operator_<"<->", double(std::string, std::string)>;
///     db.execute(sq::select(users.name).order_by(distance(users.name, "Ada")));
///
/// One of a single operand stands before it. What is NULL, and what may be NULL, is said as for `function`. Operands
/// that are calculated stand in parentheses, and so does the operator where it is an operand itself.
template <fixed_text Name, class Signature>
inline constexpr auto operator_ = detail::make_operator<Name, Signature>();

}  // namespace sequent
