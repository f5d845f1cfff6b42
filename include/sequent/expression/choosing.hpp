// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/comparison.hpp>
#include <sequent/expression/function.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>

/// Functions that choose one of their arguments.
namespace sequent {

namespace detail {

/// The greatest or least in SQLite, whose own function gives NULL where any argument is NULL: each of them is replaced
/// by another one where it is, so that NULL is ignored, as in PostgreSQL.
template <bool IsGreatest, unsigned Count>
struct extreme_speller {
  static constexpr void put_into(text_sink& sink) {
    for (unsigned each = 0; each < Count; ++each) {
      if (each == 0) sink.put(IsGreatest ? "max(" : "min(");
      if (each > 0) sink.put(", ");
      sink.put("coalesce(");
      put_place(sink, each);
      for (unsigned other = 0; other < Count; ++other) {
        if (other == each) continue;
        sink.put(", ");
        put_place(sink, other);
      }
      sink.put(")");
    }
    sink.put(")");
  }

 private:
  static constexpr void put_place(text_sink& sink, std::size_t place) {
    sink.put("{");
    sink.put(place);
    sink.put("}");
  }
};

template <bool IsGreatest, unsigned Count>
inline constexpr function_info extreme_of{.spelling = IsGreatest ? "greatest(" : "least(",
                                          .nulls = null_rule::all_arguments,
                                          .in_sqlite = spelled_by<extreme_speller<IsGreatest, Count>>,
                                          .operands = precedence::disjunction};

template <bool IsGreatest, class T, class Tag, class Values, class... Rest>
constexpr auto extreme_of_arguments(expr<T, Tag, Values>&& first, const Rest&... rest) {
  if constexpr (has_order<true, T, Tag>()) {
    return call_of_one_type<extreme_of<IsGreatest, 1 + sizeof...(Rest)>>(detail::moved(first), rest...);
  } else {
    return rejected<T>{};
  }
}

}  // namespace detail

namespace functions {

inline constexpr detail::function_info nullif{.spelling = "nullif(", .nulls = detail::null_rule::always};

}  // namespace functions

/// The greatest of the arguments that are not NULL; NULL only if all are. Its type is the one in which they meet.
template <class T, class Tag, class Values, class... Rest>
  requires(sizeof...(Rest) > 0)
[[nodiscard]] constexpr auto greatest(expr<T, Tag, Values> first, const Rest&... rest) {
  return detail::extreme_of_arguments<true>(detail::moved(first), rest...);
}

/// The least of the arguments that are not NULL; NULL only if all are. Its type is the one in which they meet.
template <class T, class Tag, class Values, class... Rest>
  requires(sizeof...(Rest) > 0)
[[nodiscard]] constexpr auto least(expr<T, Tag, Values> first, const Rest&... rest) {
  return detail::extreme_of_arguments<false>(detail::moved(first), rest...);
}

/// NULL where the first argument equals the second, and the first elsewhere: `total / nullif(count, 0)`.
template <class T, class Tag, class Values, class Other>
[[nodiscard]] constexpr auto nullif(expr<T, Tag, Values> first, const Other& other) {
  using made = decltype(detail::call_of_one_type<functions::nullif, detail::meeting_of_arguments>(
      expr<T, Tag, Values>(first), other));
  // PostgreSQL gives the first argument as it compared it: an integer beside a fraction as a double.
  using compared = typename detail::beside_of<T, Other>::type;
  using type =
      std::conditional_t<number_type<T> && integer_type<T> != integer_type<compared>, typename made::sql_type, T>;
  return expr<type, typename made::tag, typename made::values_type>{
      detail::call_of_one_type<functions::nullif, detail::meeting_of_arguments>(detail::moved(first), other)
          .bound_values};
}

}  // namespace sequent
