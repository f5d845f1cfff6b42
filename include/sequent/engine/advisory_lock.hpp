// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/advisory_key.hpp>
#include <sequent/engine/connection.hpp>

namespace sequent {

/// An advisory lock of PostgreSQL that is held: its death gives it up, and the connection with it.
///
/// It is the session that has it, so it is lost where the session is; what runs on `connection()` finds that out. It
/// belongs to one thread at a time, and dies before the engine.
template <class... Backends>
class [[nodiscard]] advisory_lock {
 public:
  advisory_lock(advisory_lock&& other) noexcept
      : connection_(std::move(other.connection_)),
        key_(std::move(other.key_)),
        mode_(other.mode_),
        is_held_(std::exchange(other.is_held_, false)) {}
  advisory_lock& operator=(advisory_lock&&) = delete;
  ~advisory_lock() {
    if (!is_held_) return;
    try {
      unlock();
    } catch (...) {
      // The connection must not go back with the lock.
      connection_.link().abandon();
    }
  }

  /// For the work under the lock. It is not to be moved away.
  [[nodiscard]] sequent::connection<Backends...>& connection() noexcept { return connection_; }

  /// Gives the lock up. Throws `connection_error`, and `error` where the session had it no more, so that others may
  /// have taken it meanwhile.
  void unlock() {
    is_held_ = false;
    connection_.link().end_transaction();
    if (!key_.template call<bool>(connection_, detail::advisory_function("advisory_unlock", mode_)).scalar())
      throw error("the session has not had the advisory lock any more: something has given it up before");
  }

  /// Takes the lock, or where another session has it, waits or gives none. No part of the interface.
  static std::optional<advisory_lock> take(sequent::connection<Backends...> lent, const advisory_key& key,
                                           advisory_mode mode, bool waits) {
    if constexpr (detail::require_advisory_locks<Backends...>()) {
      if (waits)
        key.call(lent, detail::advisory_function("advisory_lock", mode));
      else if (!key.template call<bool>(lent, detail::advisory_function("try_advisory_lock", mode)).scalar())
        return std::nullopt;
    }
    return advisory_lock(std::move(lent), key, mode);
  }

 private:
  advisory_lock(sequent::connection<Backends...> lent, advisory_key key, advisory_mode mode)
      : connection_(std::move(lent)), key_(std::move(key)), mode_(mode) {}

  sequent::connection<Backends...> connection_;
  advisory_key key_;
  advisory_mode mode_;
  bool is_held_ = true;
};

}  // namespace sequent
