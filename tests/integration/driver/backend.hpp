// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/driver/codec.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/sqlite/connection.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace driver_test {

/// A database in memory.
struct sqlite_backend {
  using connection = sequent::driver::sqlite::connection;
  static constexpr std::string_view count_in_list =
      "SELECT count(*) FROM listed WHERE v IN (SELECT value FROM json_each(?1))";
  static constexpr bool has_nan = false;
  static constexpr bool has_wide_decimals = false;
  static constexpr bool keeps_negative_zero_in_tables = false;

  static std::unique_ptr<connection> connect(std::size_t cache_size = 256) {
    return std::make_unique<connection>(
        sequent::driver::sqlite::options{.path = ":memory:", .statement_cache_size = cache_size});
  }
  static std::string dialect(std::string_view statement) { return std::string(statement); }

  template <class Stored>
  static std::string_view column_type() {
    if (std::is_integral_v<Stored> || sequent::detail::is_decimal<Stored>) return "INTEGER";
    if (std::is_floating_point_v<Stored>) return "REAL";
    if (std::is_same_v<Stored, sequent::bytes>) return "BLOB";
    return "TEXT";
  }
};

/// The server that the environment names. Tests keep to temporary tables.
struct postgres_backend {
  using connection = sequent::driver::postgres::connection;
  static constexpr std::string_view count_in_list = "SELECT count(*) FROM listed WHERE v = ANY($1)";
  static constexpr bool has_nan = true;
  static constexpr bool has_wide_decimals = true;
  static constexpr bool keeps_negative_zero_in_tables = true;

  static std::string url() {
    const char* const url = std::getenv("SEQUENT_TEST_POSTGRES");
    if (url == nullptr) throw std::runtime_error("SEQUENT_TEST_POSTGRES names no server");
    return url;
  }
  static std::unique_ptr<connection> connect(std::size_t cache_size = 256) {
    return std::make_unique<connection>(
        sequent::driver::postgres::options{.conninfo = url(), .statement_cache_size = cache_size});
  }
  /// Statements of common tests are written with the placeholders of SQLite.
  static std::string dialect(std::string_view statement) {
    std::string text(statement);
    std::ranges::replace(text, '?', '$');
    return text;
  }

  template <class Stored>
  static std::string_view column_type() {
    using sequent::driver::postgres::parameter_oid;
    switch (parameter_oid<Stored>::scalar) {
      case parameter_oid<bool>::scalar:
        return "boolean";
      case parameter_oid<std::int16_t>::scalar:
        return "smallint";
      case parameter_oid<std::int32_t>::scalar:
        return "integer";
      case parameter_oid<std::int64_t>::scalar:
        return "bigint";
      case parameter_oid<float>::scalar:
        return "real";
      case parameter_oid<double>::scalar:
        return "double precision";
      case parameter_oid<sequent::decimal<1>>::scalar:
        return "numeric";
      case parameter_oid<sequent::bytes>::scalar:
        return "bytea";
      case parameter_oid<sequent::timestamp>::scalar:
        return "timestamptz";
      case parameter_oid<sequent::date>::scalar:
        return "date";
      default:
        return "text";
    }
  }
};

using every_backend = testing::Types<sqlite_backend, postgres_backend>;

/// One connection, and short ways to run statements on it.
template <class Backend>
class connection_test : public testing::Test {
 protected:
  using connection = typename Backend::connection;

  connection& session() { return *session_; }

  /// Runs a statement with its parameters, uncached; the cursor stands before the first row.
  template <class... Values>
  auto run(std::string_view statement, const Values&... values) {
    auto call = session().begin(std::string_view(Backend::dialect(statement)));
    (sequent::driver::encode(call, values), ...);
    return call.execute();
  }

  template <class T, class... Values>
  T value_of(std::string_view statement, const Values&... values) {
    auto row = run(statement, values...);
    if (!row.next()) throw std::logic_error("no row");
    return sequent::driver::decode<T>(row, 0);
  }

  void script(std::string_view text) { session().execute_script(text); }

  /// Whether the connection still answers.
  bool answers() { return session().is_usable() && value_of<std::int64_t>("SELECT CAST(6 * 7 AS BIGINT)") == 42; }

 private:
  std::unique_ptr<connection> session_ = Backend::connect();
};

/// The error that a piece of code throws; fails if it throws another one, or none.
template <class Error, class Code>
Error thrown_by(Code&& code) {
  try {
    code();
  } catch (const Error& expected) {
    return expected;
  }
  throw std::logic_error("the code threw nothing");
}

}  // namespace driver_test
