// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/pool/pool_places.hpp>

namespace sequent {

/// A connection on loan. Its death gives it back: one inside a transaction is rolled back, a broken one is closed, and
/// then all that are as old as it are checked before they are lent: what broke it, as the restart of a server, may have
/// broken them, too.
///
/// It belongs to one thread at a time, and dies before its pool. In a child process that was forked meanwhile it lends
/// nothing, and its death leaves the connection to the parent.
template <class Connection>
class lease {
 public:
  using places = detail::pool_places<Connection>;

  lease(places& lender, detail::pool_place& place) noexcept
      : lender_(&lender), place_(&place), connection_(&places::in(place)) {}
  /// Of a connection that belongs to somebody else, who takes it back himself.
  explicit lease(Connection& borrowed) noexcept : connection_(&borrowed) {}
  lease(lease&& other) noexcept
      : lender_(other.lender_), place_(other.place_), connection_(std::exchange(other.connection_, nullptr)) {}
  lease& operator=(lease&&) = delete;
  ~lease() {
    if (connection_ != nullptr && lender_ != nullptr && !lender_->is_foreign()) lender_->take_back(*place_);
  }

  /// Throws `error` where the connection was moved away.
  [[nodiscard]] Connection& operator*() const {
    if (connection_ == nullptr) [[unlikely]]
      throw error("this connection was moved to another object: use that one");
    return *connection_;
  }
  [[nodiscard]] Connection* operator->() const { return &**this; }

 private:
  places* lender_ = nullptr;
  detail::pool_place* place_ = nullptr;
  Connection* connection_;
};

}  // namespace sequent
