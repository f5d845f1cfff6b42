// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include <sequent/engine/connect_hook.hpp>
#include <sequent/engine/first_connection.hpp>
#include <sequent/pool/pool_options.hpp>

namespace sequent {

class observer;

/// With which a connection logs in; what is empty is as the URL says.
struct credentials {
  std::string user = {};
  std::string password = {};
};

/// What is undone when a connection comes back: the `transaction` that was left open, or `everything` that was set and
/// made in the session, too, as by SET, temporary tables and advisory locks. That is one round trip more for
/// each loan, and PostgreSQL only.
enum class reset_on_return { transaction, everything };

/// Whether statements are prepared and kept: `always`, but for those of raw SQL, or `never`, for a proxy that cannot
/// have it.
enum class prepare { always, never };

/// What stands before the server. One that is of `transaction` gives each transaction another session, as PgBouncer
/// does with `pool_mode=transaction`: then nothing is prepared or set in a session, and what needs one throws `error`.
enum class pooler { none, transaction };
inline constexpr pooler transaction_pooler = pooler::transaction;

struct engine_options {
  pool_options pool = {};
  /// How many prepared statements each connection keeps; the one used longest ago makes room for a new one.
  std::size_t statement_cache_size = 256;
  sequent::prepare prepare = sequent::prepare::always;
  sequent::pooler pooler = sequent::pooler::none;
  /// Is told of connections, transactions and statements; see `engine/observer.hpp`. The engine keeps it.
  std::shared_ptr<sequent::observer> observer = {};
  /// When it connects first: `connect_now`, `lazily` or `wait_for{30s}`.
  first_connection connect = connect_now;
  /// Is asked for each connection that is opened, and once more where the login was refused; by several threads at
  /// once. What it gives stands in no message.
  std::function<sequent::credentials()> credentials = {};
  /// Is called with each connection that was opened, before it is lent, and again when it was reset by `everything`.
  /// What it throws lets the opening fail. It must not keep the connection, nor use the engine.
  connect_hook on_connect = {};
  sequent::reset_on_return reset_on_return = sequent::reset_on_return::transaction;
  /// For tests: nothing of what is done stays. See `testing::sandbox`, which sets it.
  bool is_sandbox = false;
};

namespace detail {

inline std::size_t kept_statements(const engine_options& options) noexcept {
  const bool keeps_some = options.prepare == prepare::always && options.pooler == pooler::none;
  return keeps_some ? options.statement_cache_size : 0;
}

}  // namespace detail

/// Of a function of SQL that is written in C++.
struct function_options {
  /// It gives the same for the same arguments, for ever: the database may call it less often, and takes it in indexes,
  /// CHECK and generated columns.
  bool deterministic = false;
};

}  // namespace sequent
