// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/commit_hooks.hpp>
#include <sequent/engine/link.hpp>
#include <sequent/engine/transactional.hpp>

namespace sequent {

namespace detail {

/// Ends a transaction, in the sense of its user, however its function is left.
template <class Transaction>
struct ending_transaction {
  Transaction& running;
  commit_hooks& hooks;  ///< Where those go that it has asked for.
  ~ending_transaction() {
    running.end();
    hooks = std::move(running.hooks());
  }
};

}  // namespace detail

/// A transaction under way, for the thread that runs it. What is executed on it is kept together or not at all.
///
/// It ends with its function. After that, and where it is over before (see `broken_transaction`), nothing is executed
/// on it any more: every call throws.
template <class... Backends>
class transaction : public transactional<transaction<Backends...>, Backends...> {
 public:
  explicit transaction(detail::link<Backends...>& connection) : link_(&connection) {}
  transaction(const transaction&) = delete;
  transaction& operator=(const transaction&) = delete;

  /// Its function has returned.
  void end() noexcept { link_ = nullptr; }
  /// What it is to do once it is committed. No part of the interface.
  detail::commit_hooks& hooks() noexcept { return hooks_; }

 private:
  friend class executor<transaction, Backends...>;
  friend class transactional<transaction, Backends...>;

  detail::link<Backends...>& link() {
    if (link_ == nullptr)
      throw error("this transaction is over, since its function has returned: nothing can be executed on it any more");
    return *link_;
  }

  template <class Work>
  decltype(auto) with_link(Work&& work) {
    return link().use(work);
  }

  detail::link<Backends...>* link_;
  detail::commit_hooks hooks_;
};

}  // namespace sequent
