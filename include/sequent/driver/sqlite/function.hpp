// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sqlite3.h>

#include <sequent/driver/codec.hpp>
#include <sequent/driver/sqlite/failure.hpp>
#include <sequent/driver/sqlite/function_values.hpp>
#include <sequent/schema/name.hpp>

/// Functions of SQL that are written in C++.
namespace sequent::driver::sqlite {

namespace detail {

/// What a function takes and gives; `is_known` is false where it has several signatures, or none.
template <class Function>
struct signature_of {
  static constexpr bool is_known = false;
};
template <class Result, class... Parameters>
struct signature_of<Result(Parameters...)> {
  static constexpr bool is_known = true;
  static constexpr bool is_const = true;
  static constexpr std::size_t arity = sizeof...(Parameters);
  static constexpr bool is_typed =
      (... && (column_type<not_null<std::remove_cvref_t<Parameters>>> ||
               std::is_same_v<not_null<std::remove_cvref_t<Parameters>>, std::string_view>));
  static constexpr bool gives_value = column_type<not_null<Result>> || std::is_same_v<Result, std::string_view>;
  using result = Result;

  /// Whether an argument is NULL that the function does not take as a std::optional.
  template <std::size_t... Place>
  static bool meets_null(const function_arguments& given, std::index_sequence<Place...>) {
    return (... || (!is_optional<std::remove_cvref_t<Parameters>> && given.is_null(Place)));
  }
  template <class Function, std::size_t... Place>
  static decltype(auto) call(Function& function, const function_arguments& given, std::index_sequence<Place...>) {
    return function(decode<std::remove_cvref_t<Parameters>>(given, Place)...);
  }
};
template <class Result, class... Parameters>
struct signature_of<Result (*)(Parameters...)> : signature_of<Result(Parameters...)> {};
template <class Result, class... Parameters>
struct signature_of<Result (*)(Parameters...) noexcept> : signature_of<Result(Parameters...)> {};
template <class Class, class Result, class... Parameters>
struct signature_of<Result (Class::*)(Parameters...)> : signature_of<Result(Parameters...)> {
  static constexpr bool is_const = false;
};
template <class Class, class Result, class... Parameters>
struct signature_of<Result (Class::*)(Parameters...) const> : signature_of<Result(Parameters...)> {};
template <class Class, class Result, class... Parameters>
struct signature_of<Result (Class::*)(Parameters...) noexcept> : signature_of<Result(Parameters...)> {
  static constexpr bool is_const = false;
};
template <class Class, class Result, class... Parameters>
struct signature_of<Result (Class::*)(Parameters...) const noexcept> : signature_of<Result(Parameters...)> {};
template <class Function>
  requires requires { &Function::operator(); }
struct signature_of<Function> : signature_of<decltype(&Function::operator())> {};

template <class Signature>
using places_of = std::make_index_sequence<Signature::arity>;

template <name Name, class Function>
void call_function(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  using signature = signature_of<Function>;
  using places = places_of<signature>;
  function_result result(context);
  try {
    const function_arguments given(Name.view(), values);
    if (signature::meets_null(given, places())) {
      sqlite3_result_null(context);
      return;
    }
    const auto& function = **static_cast<std::shared_ptr<const Function>*>(sqlite3_user_data(context));
    encode<typename signature::result>(result, signature::call(function, given, places()));
  } catch (...) {
    result.fail(Name.view());
  }
}

template <class State>
using signature_of_add = signature_of<decltype(&State::add)>;

template <name Name, class State>
void add_to_aggregate(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  using signature = signature_of_add<State>;
  using places = places_of<signature>;
  try {
    const function_arguments given(Name.view(), values);
    if (signature::meets_null(given, places())) return;
    auto** const held = static_cast<State**>(sqlite3_aggregate_context(context, sizeof(State*)));
    if (held == nullptr) throw std::bad_alloc();
    if (*held == nullptr) *held = new State();
    const auto add = [&](auto&&... each) { (*held)->add(std::forward<decltype(each)>(each)...); };
    signature::call(add, given, places());
  } catch (...) {
    function_result(context).fail(Name.view());
  }
}

// SQLite calls it in any case, so that it frees the state.
template <name Name, class State>
void finish_aggregate(sqlite3_context* context) noexcept {
  function_result result(context);
  try {
    auto** const held = static_cast<State**>(sqlite3_aggregate_context(context, 0));
    const std::unique_ptr<State> state(held == nullptr ? nullptr : std::exchange(*held, nullptr));
    using given = std::remove_cvref_t<decltype(std::declval<const State&>().result())>;
    encode<given>(result, state == nullptr ? State().result() : std::as_const(*state).result());
  } catch (...) {
    result.fail(Name.view());
  }
}

inline void require_defined(sqlite3* database, int code, std::string_view name) {
  if (code != SQLITE_OK) raise_last_error(database, name);
}

inline int flags_of(bool is_deterministic) {
  return SQLITE_UTF8 | (is_deterministic ? SQLITE_DETERMINISTIC : 0);
}

}  // namespace detail

/// Asserts that SQL can call a function.
template <class Function>
consteval bool is_sql_function() {
  using signature = detail::signature_of<Function>;
  static_assert(signature::is_known,
                "a function of SQL has one signature: write the types of its parameters, and no auto");
  if constexpr (signature::is_known) {
    static_assert(signature::is_const,
                  "a function of SQL is called by several threads at once, so that a lambda is not mutable");
    static_assert(signature::is_typed && signature::gives_value,
                  "the parameters of a function of SQL and its result are of types that a column can have, or a "
                  "std::string_view");
    static_assert(signature::arity <= 100, "a function of SQLite takes at most 100 arguments");
    return signature::is_const && signature::is_typed && signature::gives_value && signature::arity <= 100;
  } else {
    return false;
  }
}

/// Asserts that SQL can call an aggregate whose groups have this state.
template <class State>
consteval bool is_sql_aggregate() {
  constexpr bool is_known = requires(const State& state) {
    State();
    requires detail::signature_of<decltype(&State::add)>::is_known;
    state.result();
  };
  static_assert(is_known,
                "an aggregate is a default constructible class with one add(...), which takes a row, and a result() "
                "const, of types that a column can have");
  if constexpr (is_known) {
    constexpr bool is_typed =
        detail::signature_of_add<State>::is_typed &&
        column_type<not_null<std::remove_cvref_t<decltype(std::declval<const State&>().result())>>>;
    static_assert(is_typed, "what add() takes and result() gives are of types that a column can have");
    return is_typed && detail::signature_of_add<State>::arity <= 100;
  } else {
    return false;
  }
}

/// Lets a connection call a function by this name. Throws `sql_error` where a statement is running.
template <name Name, class Function>
void define_function(sqlite3* database, const std::shared_ptr<const Function>& function, bool is_deterministic) {
  using held = std::shared_ptr<const Function>;
  auto own = std::make_unique<held>(function);
  // SQLite frees it even where it fails.
  detail::require_defined(database,
                          sqlite3_create_function_v2(
                              database, Name.text, static_cast<int>(detail::signature_of<Function>::arity),
                              detail::flags_of(is_deterministic), own.release(), &detail::call_function<Name, Function>,
                              nullptr, nullptr, [](void* freed) { delete static_cast<held*>(freed); }),
                          Name.view());
}

/// Lets a connection call an aggregate by this name. Throws `sql_error` where a statement is running.
template <name Name, class State>
void define_aggregate(sqlite3* database, bool is_deterministic) {
  detail::require_defined(database,
                          sqlite3_create_function_v2(
                              database, Name.text, static_cast<int>(detail::signature_of_add<State>::arity),
                              detail::flags_of(is_deterministic), nullptr, nullptr,
                              &detail::add_to_aggregate<Name, State>, &detail::finish_aggregate<Name, State>, nullptr),
                          Name.view());
}

}  // namespace sequent::driver::sqlite
