// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <sequent/engine/backend.hpp>
#include <sequent/engine/raw.hpp>

namespace sequent {

/// Whether others may have the lock at the same time, if they take it as `shared`, too.
enum class advisory_mode { exclusive, shared };

/// What an advisory lock of PostgreSQL is for, in the meaning that programs have agreed upon: a number, two numbers of
/// 32 bits, which are other keys than those of one number, or a text.
///
/// A text is the number `hashtextextended(text, 0)`, by which other programs can find the same lock; two texts may be
/// one number, though it is of 64 bits.
class advisory_key {
 public:
  template <std::integral Number>
    requires(sizeof(Number) < sizeof(std::int64_t) || std::is_signed_v<Number>)
  advisory_key(Number number)  // NOLINT(google-explicit-constructor)
      : held_(static_cast<std::int64_t>(number)) {}
  advisory_key(std::int32_t first, std::int32_t second) : held_(std::pair(first, second)) {}
  template <std::convertible_to<std::string_view> Text>
  advisory_key(const Text& text)  // NOLINT(google-explicit-constructor)
      : held_(std::string(std::string_view(text))) {}

  /// Runs a function of PostgreSQL that takes such a key, and gives its result. No part of the interface.
  template <class... Row, class Executor>
  auto call(Executor& on, std::string_view function) const {
    const std::string head = std::string("SELECT pg_catalog.").append(function);
    if (const auto* const number = std::get_if<std::int64_t>(&held_))
      return on.execute(raw<Row...>(head + "($1)", *number));
    if (const auto* const both = std::get_if<1>(&held_))
      return on.execute(raw<Row...>(head + "($1, $2)", both->first, both->second));
    return on.execute(raw<Row...>(head + "(pg_catalog.hashtextextended($1, 0))", std::get<std::string>(held_)));
  }

 private:
  std::variant<std::int64_t, std::pair<std::int32_t, std::int32_t>, std::string> held_;
};

namespace detail {

template <class... Backends>
consteval bool require_advisory_locks() {
  constexpr bool has_locks = (is_server<Backends> && ...);
  static_assert(has_locks,
                "only PostgreSQL has advisory locks: take an engine of sequent::postgres alone; on SQLite, who writes "
                "first in a transaction locks the whole database until it ends");
  return has_locks;
}

/// `pg_try_advisory_xact_lock_shared` and its kin.
inline std::string advisory_function(std::string_view name, advisory_mode mode) {
  return std::string("pg_").append(name).append(mode == advisory_mode::shared ? "_shared" : "");
}

}  // namespace detail
}  // namespace sequent
