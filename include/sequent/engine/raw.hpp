// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <sequent/config.hpp>
#include <sequent/driver/codec.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/expression/value.hpp>

/// Raw SQL: text that the user answers for, with bound parameters and typed rows.
namespace sequent::detail {

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

[[noreturn]] void refuse_column_count(std::string_view sql, std::size_t expected, std::size_t actual);

template <class Call, class Value>
void bind_raw(Call& call, const Value& value) {
  if constexpr (number<Value>) {
    using stored = typename stored_number<Value>::type;
    const auto sent = converted<stored>(value);
    driver::encode<stored>(call, sent);
  } else if constexpr (std::is_convertible_v<const Value&, std::string_view> && !is_null_constant<Value>) {
    driver::encode<std::string_view>(call, driver::text_from(value));
  } else {
    static_assert(column_type<not_null<Value>>,
                  "a value of this type cannot be sent: specialise sequent::mapped_type for it; for NULL, say "
                  "std::optional<T>()");
    driver::encode<Value>(call, value);
  }
}

template <class Row, class Connection, class... Values>
result<Row> run_raw(Connection& connection, std::string_view sql, const Values&... values) {
  auto call = connection.begin(sql);
  (bind_raw(call, values), ...);
  // Before it is run: what it writes would be written, and the error come too late.
  if constexpr (!std::is_void_v<Row>) {
    constexpr std::size_t expected = row_reader<Row>::width;
    const std::size_t actual = call.column_count();
    if (actual != expected) refuse_column_count(sql, expected, actual);
  }
  auto cursor = call.execute();
  gathered<Row> taken;
  taken.take(std::move(cursor));
  return std::move(taken).finish();
}

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/raw.ipp>
#endif
