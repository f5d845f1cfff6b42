// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <string_view>

#include <sequent/driver/error.hpp>
#include <sequent/engine/postgres_transaction.hpp>

namespace sequent::detail {

/// A literal of standard SQL, which is how every session of this library reads strings.
inline void append_literal(std::string& to, std::string_view text) {
  if (text.find('\0') != std::string_view::npos)
    throw encode_error("a setting of a transaction has a NUL byte, which PostgreSQL cannot hold");
  to += '\'';
  for (const char each : text) {
    if (each == '\'') to += '\'';
    to += each;
  }
  to += '\'';
}

inline void append_setting(std::string& to, std::string_view name, std::string_view value) {
  to += to.empty() ? "SELECT " : ", ";
  to += "pg_catalog.set_config(";
  append_literal(to, name);
  to += ", ";
  append_literal(to, value);
  to += ", true)";
}

inline void append_limit(std::string& to, std::string_view name, std::chrono::milliseconds limit) {
  if (limit > std::chrono::milliseconds::zero()) append_setting(to, name, std::to_string(limit.count()));
}

SEQUENT_INLINE std::string postgres_begin(const transaction_options& options) {
  // In the order of the enumeration.
  constexpr std::string_view levels[] = {"", " ISOLATION LEVEL READ COMMITTED", " ISOLATION LEVEL REPEATABLE READ",
                                         " ISOLATION LEVEL SERIALIZABLE"};
  std::string text("BEGIN");
  text += levels[static_cast<std::size_t>(options.isolation)];
  if (options.read_only) text += text.size() == 5 ? " READ ONLY" : ", READ ONLY";
  if (options.deferrable) text += text.size() == 5 ? " DEFERRABLE" : ", DEFERRABLE";
  return text;
}

SEQUENT_INLINE std::string postgres_settings(const transaction_options& options) {
  std::string text;
  append_limit(text, "statement_timeout", options.statement_timeout);
  append_limit(text, "lock_timeout", options.lock_timeout);
  for (const local_setting& each : options.set) append_setting(text, each.name, each.value);
  return text;
}

}  // namespace sequent::detail
