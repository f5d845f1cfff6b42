// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/expression/function.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>
#include <sequent/meta/type_list.hpp>

namespace sequent {

/// A branch of CASE; see `when`.
template <class Condition, class Value>
struct when_branch {
  using compared = Condition;
  using given = Value;
  Condition condition;
  Value value;
};
/// What CASE gives where no branch does; see `else_`.
template <class Value>
struct else_branch {
  using given = Value;
  Value value;
};

namespace detail {

template <class Branch>
inline constexpr bool is_when = false;
template <class Condition, class Value>
inline constexpr bool is_when<when_branch<Condition, Value>> = true;
template <class Branch>
inline constexpr bool is_else = false;
template <class Value>
inline constexpr bool is_else<else_branch<Value>> = true;

/// The text of a CASE of such a form.
template <bool HasOperand, unsigned Whens, bool HasElse>
struct case_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put(HasOperand ? "CASE {}" : "CASE");
    for (unsigned each = 0; each < Whens; ++each) sink.put(" WHEN {} THEN {}");
    if (HasElse) sink.put(" ELSE {}");
    sink.put(" END");
  }
};

/// A bit for each operand that is compared: its NULL decides, and is not passed on.
constexpr std::uint64_t compared_in_case(bool has_operand, unsigned whens) {
  const unsigned first = has_operand ? 1U : 0U;
  std::uint64_t bits = first;
  for (unsigned each = 0; each < whens; ++each) bits |= std::uint64_t{1} << (2 * each + first);
  return bits;
}

/// So many branches have bits.
inline constexpr unsigned most_branches = 31;

template <bool HasOperand, unsigned Whens, bool HasElse, bool HasNull>
inline constexpr function_info case_function{.spelling = spelled_by<case_speller<HasOperand, Whens, HasElse>>,
                                             .nulls = HasElse && !HasNull ? null_rule::any_argument : null_rule::always,
                                             .called = "CASE",
                                             .ignores = compared_in_case(HasOperand, Whens),
                                             .operands = precedence::disjunction};

/// The SQL type of a value by itself; void of what has none, as NULL and parameters.
template <class Value>
struct own_type {
  using type = void;
};
template <class Value>
  requires column_type<typename natural_value<Value>::type>
struct own_type<Value> {
  using type = sql_type_of<typename natural_value<Value>::type>;
};
template <class T, class Tag, class Values>
struct own_type<expr<T, Tag, Values>> {
  using type = T;
};

/// The first own type among some values; void where none has one.
template <class... Values>
struct first_own_type {
  using type = void;
};
template <class First, class... Rest>
struct first_own_type<First, Rest...>
    : std::conditional_t<std::is_void_v<typename own_type<First>::type>, first_own_type<Rest...>, own_type<First>> {};

/// How the value of a branch stands beside those of type `T`; NULL is a value here.
template <class T, class Value>
struct branch_value : beside<T, Value> {
  using meeting = std::conditional_t<can_stand_beside<T, Value>, typename beside<T, Value>::type, void>;
};
template <class T>
struct branch_value<T, std::nullopt_t> {
  using meeting = T;
  using tag = expressions::parameter<T>;
  using values = bound::null<typename T::value_type>;

  static constexpr values take(std::nullopt_t) { return {}; }
};

/// The type in which values meet, `T` being that of one of them; void where they do not.
template <class T, class... Values>
struct meeting_of_values {
  using type = typename choice<T, typename branch_value<T, Values>::meeting...>::type;
};
template <class... Values>
struct meeting_of_values<void, Values...> {
  using type = void;
};

/// What stands behind WHEN: beside an operand of type `Operand` a value, and where that is void a condition.
template <class Operand, class Compared>
struct compared_value : beside<Operand, Compared> {
  static constexpr bool holds = can_stand_beside<Operand, Compared>;
};
template <class Compared>
struct compared_value<void, Compared> {
  using made = decltype(as_condition(std::declval<const Compared&>()));
  using tag = typename made::tag;
  using values = typename made::values_type;
  static constexpr bool holds = true;

  static constexpr values take(const Compared& given) { return as_condition(given).bound_values; }
};

/// The tags and values of a branch.
template <class Operand, class T, class Branch>
struct branch_parts;
template <class Operand, class T, class Compared, class Value>
struct branch_parts<Operand, T, when_branch<Compared, Value>> {
  using compared = compared_value<Operand, Compared>;
  using value = branch_value<T, Value>;
  using tags = type_list<typename compared::tag, typename value::tag>;
  using values = bound::joined<typename compared::values, typename value::values>;

  static constexpr values take(const when_branch<Compared, Value>& given) {
    return bound::join(compared::take(given.condition), value::take(given.value));
  }
};
template <class Operand, class T, class Value>
struct branch_parts<Operand, T, else_branch<Value>> {
  using value = branch_value<T, Value>;
  using tags = type_list<typename value::tag>;
  using values = typename value::values;

  static constexpr values take(const else_branch<Value>& given) { return value::take(given.value); }
};

/// A call with the tags of some lists as its arguments.
template <const function_info& Function, class Tags, class... Lists>
struct call_of_lists;
template <const function_info& Function, class... Tags>
struct call_of_lists<Function, type_list<Tags...>> {
  using type = expressions::call<Function, Tags...>;
};
template <const function_info& Function, class... Tags, class... More, class... Lists>
struct call_of_lists<Function, type_list<Tags...>, type_list<More...>, Lists...>
    : call_of_lists<Function, type_list<Tags..., More...>, Lists...> {};

/// The tag of the first expression among some values and conditions, which a message names.
template <class... Given>
struct first_tag {
  using type = expressions::rejected;
};
template <class First, class... Rest>
struct first_tag<First, Rest...> : first_tag<Rest...> {};
template <class T, class Tag, class Values, class... Rest>
struct first_tag<expr<T, Tag, Values>, Rest...> {
  using type = Tag;
};
template <class Compared, class Value, class... Rest>
struct first_tag<when_branch<Compared, Value>, Rest...> : first_tag<Value, Compared, Rest...> {};
template <class Value, class... Rest>
struct first_tag<else_branch<Value>, Rest...> : first_tag<Value, Rest...> {};

template <class... Branches>
consteval bool are_branches() {
  constexpr std::size_t whens = (std::size_t{0} + ... + (is_when<Branches> ? 1U : 0U));
  constexpr bool ends_with_else = [] {
    bool is_last = false;
    ((is_last = is_else<Branches>), ...);
    return is_last;
  }();
  constexpr bool holds =
      whens >= 1 && whens <= most_branches && whens + (ends_with_else ? 1U : 0U) == sizeof...(Branches);
  static_assert(rules::case_has_whens_and_then_one_else<holds>,
                "CASE is made of one to 31 sequent::when(condition, value) and, at the end, sequent::else_(value) or "
                "nothing");
  return holds;
}

template <class Operand, class Tag, class... Branches>
consteval bool compares_values() {
  if constexpr (std::is_void_v<Operand>) {
    return true;
  } else {
    constexpr bool holds = [] {
      bool all = true;
      (
          [&]<class Branch>(type_list<Branch>) {
            if constexpr (is_when<Branch>) all = all && compared_value<Operand, typename Branch::compared>::holds;
          }(type_list<Branches>{}),
          ...);
      return all;
    }();
    using breach = offender<holds, Tag>;
    static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename Operand::value_type,
                                                         type_list<Branches...>>,
                  "what stands behind WHEN is of the type of what CASE looks at");
    return holds;
  }
}

template <class T, class Tag, class... Branches>
consteval bool gives_one_type() {
  constexpr bool holds = !std::is_void_v<T>;
  using breach = offender<holds, Tag>;
  static_assert(
      rules::operands_are_of_one_type_family<breach::table, breach::column, T, type_list<typename Branches::given...>>,
      "the values of CASE are of one type (an integer is none beside a float, which would round it: say "
      "sequent::cast<double>(x)), and one of them at least has a type by itself");
  return holds;
}

/// A CASE; `Looked` is the expression that it looks at, or a condition's stand-in without one.
template <class Operand, class... Looked, class Values, class... Branches>
constexpr auto made_case(type_list<Looked...>, Values&& looked_at, const Branches&... branches) {
  if constexpr (!are_branches<Branches...>()) {
    return rejected<types::boolean>{};
  } else {
    using first = typename first_own_type<typename Branches::given...>::type;
    using type = typename meeting_of_values<first, typename Branches::given...>::type;
    using named = typename first_tag<Branches...>::type;
    if constexpr (!gives_one_type<type, named, Branches...>()) {
      return rejected<types::boolean>{};
    } else if constexpr (!compares_values<Operand,
                                          typename first_tag<expr<types::boolean, Looked>..., Branches...>::type,
                                          Branches...>()) {
      return rejected<type>{};
    } else {
      constexpr bool has_else = (is_else<Branches> || ...);
      constexpr bool has_null = (std::is_same_v<typename Branches::given, std::nullopt_t> || ...);
      constexpr unsigned whens = sizeof...(Branches) - (has_else ? 1U : 0U);
      using tag =
          typename call_of_lists<case_function<(sizeof...(Looked) > 0), whens, has_else, has_null>,
                                 type_list<Looked...>, typename branch_parts<Operand, first, Branches>::tags...>::type;
      using values =
          bound::joined_all<std::remove_cvref_t<Values>, typename branch_parts<Operand, first, Branches>::values...>;
      return expr<type, tag, values>{
          bound::join_all(detail::moved(looked_at), branch_parts<Operand, first, Branches>::take(branches)...)};
    }
  }
}

}  // namespace detail

/// A branch of `case_`: the value where the condition is true.
template <class Condition, class Value>
[[nodiscard]] constexpr auto when(const Condition& condition, const Value& value) {
  return when_branch<std::decay_t<const Condition&>, std::decay_t<const Value&>>{condition, value};
}

/// What `case_` gives where no condition is true.
template <class Value>
[[nodiscard]] constexpr auto else_(const Value& value) {
  return else_branch<std::decay_t<const Value&>>{value};
}

/// `CASE WHEN condition THEN value … ELSE value END`: the value of the first branch whose condition is true.
///
///     sq::case_(sq::when(users.age < 18, "minor"), sq::when(users.age > 65, "senior"), sq::else_("adult"))
///
/// Its type is the one in which all values meet. It may be NULL where a value may be, and where `else_` is left out;
/// `std::nullopt` is a value, too. An `if_set` stands in none of its conditions.
template <class First, class... Branches>
[[nodiscard]] constexpr auto case_(const First& first, const Branches&... branches) {
  return detail::made_case<void>(type_list<>{}, bound::nothing{}, first, branches...);
}

/// Refuses a CASE of nothing.
template <class... Branches>
  requires(sizeof...(Branches) == 0)
constexpr auto case_(const Branches&... branches) {
  return detail::made_case<void>(type_list<>{}, bound::nothing{}, branches...);
}

/// `CASE operand WHEN value THEN value … ELSE value END`: the value of the first branch whose first value equals the
/// operand.
///
///     sq::case_(items.state, sq::when(state::draft, 0), sq::when(state::sold, 1))
template <class T, class Tag, class Values, class... Branches>
[[nodiscard]] constexpr auto case_(expr<T, Tag, Values> operand, const Branches&... branches) {
  return detail::made_case<T>(type_list<Tag>{}, detail::moved(operand.bound_values), branches...);
}

}  // namespace sequent
