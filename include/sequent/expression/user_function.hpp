// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/declared_function.hpp>
#include <sequent/meta/fixed_text.hpp>
#include <sequent/meta/spelled.hpp>

namespace sequent {

namespace detail {

template <class Signature>
inline constexpr bool is_signature = false;
template <class Result, class... Parameters>
inline constexpr bool is_signature<Result(Parameters...)> =
    column_type<not_null<Result>> && (column_type<not_null<Parameters>> && ...);

/// The text that calls a function by its name, which may begin with that of a schema: `name(`. What is no plain name
/// stands in quotes.
template <fixed_text Name>
struct function_speller {
  static constexpr void put_into(text_sink& sink) {
    const std::string_view called = Name.view();
    for (std::size_t begin = 0; begin <= called.size();) {
      std::size_t end = begin;
      while (end < called.size() && called[end] != '.') ++end;
      if (begin > 0) sink.put(".");
      put_part(sink, called.substr(begin, end - begin));
      begin = end + 1;
    }
    sink.put("(");
  }

 private:
  static constexpr void put_part(text_sink& sink, std::string_view part) {
    const bool is_plain = is_plain_name(part);
    if (!is_plain) sink.put("\"");
    for (std::size_t place = 0; place < part.size(); ++place) {
      if (part[place] == '"') sink.put("\"");
      sink.put(part.substr(place, 1));
    }
    if (!is_plain) sink.put("\"");
  }
};

constexpr std::string_view last_part(std::string_view called) {
  std::size_t begin = called.size();
  while (begin > 0 && called[begin - 1] != '.') --begin;
  return called.substr(begin);
}

template <fixed_text Name, null_rule Nulls, std::uint64_t Ignores>
inline constexpr function_info user_function{
    .spelling = spelled_by<function_speller<Name>>,
    .result_name = interned_text(last_part(Name.view())),
    .nulls = Nulls,
    .needs = last_part(Name.view()).size() == Name.view().size() ? feature::none : feature::function_in_a_schema,
    .ignores = Ignores};

/// A bit for each parameter that takes NULL.
template <class... Parameters>
consteval std::uint64_t parameters_with_null() {
  std::uint64_t bits = 0;
  unsigned place = 0;
  ((bits |= std::uint64_t{is_optional<Parameters> ? 1U : 0U} << place++), ...);
  return bits;
}

template <fixed_text Name, class Signature>
struct user_declared;
template <fixed_text Name, class Result, class... Parameters>
struct user_declared<Name, Result(Parameters...)> {
  static constexpr null_rule nulls = is_optional<Result> ? null_rule::always : null_rule::any_argument;
  using function =
      declared_function<user_function<Name, nulls, parameters_with_null<Parameters...>()>, Result(Parameters...)>;
};

template <fixed_text Name, class Signature>
consteval bool is_declared() {
  constexpr bool holds = !last_part(Name.view()).empty() && is_signature<Signature>;
  static_assert(rules::function_has_a_name_and_a_signature<holds, Signature>,
                "a function is declared by its name and its signature, of types that a column can have: "
                "function<\"similarity\", double(std::string, std::string)>");
  return holds;
}

template <fixed_text Name, class Signature>
consteval auto make_function() {
  if constexpr (is_declared<Name, Signature>()) {
    return typename user_declared<Name, Signature>::function{};
  } else {
    return rejected<types::boolean>{};
  }
}

/// What calls an aggregate of this signature.
template <const function_info& Function, class Signature>
class declared_aggregate;
template <const function_info& Function, class Result, class Parameter>
class declared_aggregate<Function, Result(Parameter)> {
 public:
  /// The aggregate over the rows of a group.
  template <class T, class Tag, class Values>
  [[nodiscard]] constexpr auto operator()(expr<T, Tag, Values> operand) const {
    using type = sql_type_of<Result>;
    if constexpr (is_of_declared_type<Function, 1, Parameter, expr<T, Tag, Values>>()) {
      return made_aggregate<Function, type>(detail::moved(operand));
    } else {
      return rejected<type>{};
    }
  }
};

template <fixed_text Name, class Signature>
consteval auto make_aggregate_function() {
  if constexpr (is_declared<Name, Signature>()) {
    using declared = user_declared<Name, Signature>;
    constexpr null_rule nulls = declared::nulls == null_rule::always ? null_rule::always : null_rule::no_rows;
    return declared_aggregate<user_function<Name, nulls, 0>, Signature>{};
  } else {
    return rejected<types::boolean>{};
  }
}

}  // namespace detail

/// A function of the database that this library does not know, declared by its name and its signature:
///
///     constexpr auto similarity = sq::function<"similarity", double(std::string, std::string)>;
///     db.execute(sq::select(users.id).where(similarity(users.name, "Ada") > 0.5));
///
/// The result is NULL where an argument is, unless that is declared as a `std::optional`: then it takes NULL, and
/// decides for itself. A function that gives NULL otherwise is declared to give a `std::optional`. A schema stands
/// before the name: `function<"tools.similarity", …>`. Nobody checks that the database has such a function.
template <fixed_text Name, class Signature>
inline constexpr auto function = detail::make_function<Name, Signature>();

/// As `function`, an aggregate of one argument: `sq::aggregate_function<"bit_and", std::int64_t(std::int64_t)>`.
///
/// It gives NULL where there is no row with a value. One that gives NULL otherwise is declared to give a
/// `std::optional`.
template <fixed_text Name, class Signature>
inline constexpr auto aggregate_function = detail::make_aggregate_function<Name, Signature>();

}  // namespace sequent
