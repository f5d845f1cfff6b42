// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/executor.hpp>
#include <sequent/engine/link.hpp>

namespace sequent {

namespace detail {

/// Runs the work and keeps what it did; an exception of the work undoes it and goes on.
template <class Link, class Work, class... Argument>
auto keep_work_of(atomic_scope<Link>& scope, Work&& work, Argument&... argument) {
  constexpr bool takes_it = std::is_invocable_v<Work&, Argument&...>;
  static_assert(takes_it,
                "the function of a transaction takes the transaction, as in db.transaction([](auto& tx) { ... }), and "
                "that of a savepoint takes nothing");
  if constexpr (!takes_it) {
    return;
  } else if constexpr (std::is_void_v<std::invoke_result_t<Work&, Argument&...>>) {
    work(argument...);
    scope.keep();
  } else {
    auto outcome = work(argument...);
    scope.keep();
    return outcome;
  }
}

/// Ends a transaction, in the sense of its user, however its function is left.
template <class Transaction>
struct ending_transaction {
  Transaction& running;
  ~ending_transaction() { running.end(); }
};

}  // namespace detail

/// A transaction under way, for the thread that runs it. What is executed on it is kept together or not at all.
///
/// It ends with its function. After that, and where it is over before (see `broken_transaction`), nothing is executed
/// on it any more: every call throws.
template <class... Backends>
class transaction : public executor<transaction<Backends...>, Backends...> {
 public:
  explicit transaction(detail::link<Backends...>& connection) : link_(&connection) {}
  transaction(const transaction&) = delete;
  transaction& operator=(const transaction&) = delete;

  /// Runs `work()` inside a savepoint: if it throws, only what it did is undone, and the exception goes on; the
  /// transaction can go on, too. Gives what `work` gives. Throws `broken_transaction` where a statement in it failed,
  /// and the work returns nonetheless.
  template <class Work>
  auto savepoint(Work&& work) {
    link().require_transaction();
    detail::atomic_scope<detail::link<Backends...>> scope(link());
    return detail::keep_work_of(scope, work);
  }

  /// Its function has returned.
  void end() noexcept { link_ = nullptr; }

 private:
  friend class executor<transaction, Backends...>;

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
};

}  // namespace sequent
