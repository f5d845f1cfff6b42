// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/driver/codec.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/row_layout.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// The type of the rows of raw SQL: none, the one type that is asked for, or a tuple of several.
template <class... Rows>
struct raw_row {
  using type = std::tuple<Rows...>;
};
template <>
struct raw_row<> {
  using type = void;
};
template <class Row>
struct raw_row<Row> {
  using type = Row;
};

/// The C++ type in which a value of raw SQL travels.
template <class Value>
struct raw_value {
  using type = typename natural_value<Value>::type;
};
template <class Value>
struct raw_value<std::optional<Value>> {
  using type = std::optional<typename natural_value<Value>::type>;
};

template <class Value>
consteval void require_sendable() {
  static_assert(column_type<not_null<typename raw_value<Value>::type>>,
                "a value of this type cannot be sent: specialise sequent::mapped_type for it; for NULL, say "
                "std::optional<T>()");
}

template <class Row>
inline constexpr bool is_readable_row = row_reader<Row>::is_readable;
template <>
inline constexpr bool is_readable_row<void> = true;
template <template <class> class Schema>
inline constexpr bool is_readable_row<Schema<as_row>> = true;
template <template <class> class Schema>
inline constexpr bool is_readable_row<std::optional<Schema<as_row>>> = true;

template <class Row>
consteval void require_readable() {
  static_assert(is_readable_row<Row>,
                "a row of raw SQL has a type that no database knows how to hold: take one of those in "
                "docs/guide/schema.md, or specialise sequent::mapped_type or sequent::enum_names for this one");
}

template <class Value>
constexpr typename raw_value<Value>::type raw_converted(const Value& value) {
  using sent = typename raw_value<Value>::type;
  if constexpr (is_optional<Value>) {
    if (!value) return sent();
    return sent(converted<not_null<sent>>(*value));
  } else {
    return converted<sent>(value);
  }
}

}  // namespace detail

/// SQL text as a statement, with its values. It refers to the text, which lives until it has been executed.
template <class Row, class... Values>
struct raw_statement : statement_base {
  using row = Row;

  std::string_view text;
  std::tuple<Values...> values;
  std::string_view name{};

  /// What it is called in errors and by observers: `named<"adults">()`. The database does not hear of it.
  template <sequent::name Name>
  [[nodiscard]] raw_statement named() const {
    detail::require_statement_name<Name>();
    raw_statement called(*this);
    called.name = detail::interned<Name>.text;
    return called;
  }

  static void bind(const driver::request& running, driver::value_sink& sink) {
    std::apply([&](const auto&... each) { (driver::encode<std::remove_cvref_t<decltype(each)>>(sink, each), ...); },
               static_cast<const raw_statement*>(running.values)->values);
  }
};

/// SQL text as it is, with values for its placeholders (`$1` in PostgreSQL, `?1` in SQLite).
///
/// `Rows` says how its rows are read: nothing for a statement without rows, one C++ type, several (a `std::tuple`), or
/// an aggregate with a member for each column. The text is the caller's responsibility: never put a value into it. A
/// statement of another number of columns is refused before it is run; a null pointer throws std::invalid_argument.
/// `db.execute(raw<int>("SELECT $1 + 1", 2))`.
template <class... Rows, class Text, class... Values>
[[nodiscard]] auto raw(const Text& text, const Values&... values) {
  detail::require_readable<typename detail::raw_row<Rows...>::type>();
  (detail::require_sendable<std::decay_t<const Values&>>(), ...);
  return raw_statement<typename detail::raw_row<Rows...>::type,
                       typename detail::raw_value<std::decay_t<const Values&>>::type...>{
      {}, detail::text_of(text), {detail::raw_converted<std::decay_t<const Values&>>(values)...}, {}};
}

}  // namespace sequent
