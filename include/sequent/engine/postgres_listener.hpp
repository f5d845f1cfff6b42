// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include <sequent/driver/postgres/listener.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/engine.hpp>
#include <sequent/engine/postgres_backend.hpp>

namespace sequent {

namespace detail {

template <class Engine>
driver::postgres::listener::opener listening_opener(const Engine& db) {
  return [open = db.opener_of_sessions()] {
    auto opened = std::shared_ptr(open());
    auto& session = opened->visit([]<class Dialect>(auto& connection) -> auto& { return connection; });
    return std::shared_ptr<driver::postgres::connection>(std::move(opened), &session);
  };
}

}  // namespace detail

/// Hears what is said on channels of PostgreSQL by `notify`, in a session of its own that is none of the pool:
/// `sq::listener heard(db)`. It may outlive the engine.
class listener : public driver::postgres::listener {
 public:
  /// Opens the session, as the engine opens its own. Throws `connection_error`, and `error` behind a pooler that gives
  /// each transaction another session.
  template <class... Backends>
  explicit listener(const engine<Backends...>& db) : driver::postgres::listener(opener_of(db)) {}

 private:
  template <class... Backends>
  static opener opener_of(const engine<Backends...>& db) {
    constexpr bool has_channels = (detail::is_server<Backends> && ...);
    static_assert(has_channels,
                  "only PostgreSQL has notifications: a listener takes an engine of sequent::postgres alone; what one "
                  "program does behind a commit, tx.after_commit(...) does on every database");
    if constexpr (has_channels) {
      return detail::listening_opener(db);
    } else {
      return {};
    }
  }
};

}  // namespace sequent
