// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>

#include <sequent/engine/advisory_key.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/commit_hooks.hpp>
#include <sequent/engine/executor.hpp>
#include <sequent/engine/link.hpp>
#include <sequent/meta/at_end.hpp>

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

}  // namespace detail

/// What can be done in a transaction that is under way, besides executing statements.
template <class Self, class... Backends>
class transactional : public executor<Self, Backends...> {
 public:
  /// Runs `work()` inside a savepoint: if it throws, only what it did is undone, and the exception goes on; the
  /// transaction can go on, too. Gives what `work` gives. Throws `broken_transaction` where a statement in it failed,
  /// and the work returns nonetheless.
  template <class Work>
  auto savepoint(Work&& work) {
    detail::link<Backends...>& link = static_cast<Self&>(*this).link();
    link.require_transaction();
    detail::commit_hooks& hooks = static_cast<Self&>(*this).hooks();
    const std::size_t before = hooks.count();
    bool is_kept = false;
    const detail::at_end forgets([&] {
      if (!is_kept) hooks.forget_since(before);
    });
    detail::atomic_scope<detail::link<Backends...>> scope(link);
    if constexpr (std::is_void_v<decltype(detail::keep_work_of(scope, work))>) {
      detail::keep_work_of(scope, work);
      is_kept = true;
    } else {
      auto outcome = detail::keep_work_of(scope, work);
      is_kept = true;
      return outcome;
    }
  }

  /// Takes an advisory lock of PostgreSQL that ends with the transaction, and waits as long as another session has it.
  void advisory_lock(const advisory_key& key, advisory_mode mode = advisory_mode::exclusive) {
    if constexpr (detail::require_advisory_locks<Backends...>())
      key.call(*this, detail::advisory_function("advisory_xact_lock", mode));
  }
  /// As `advisory_lock`, but gives false where another session has it.
  [[nodiscard]] bool try_advisory_lock(const advisory_key& key, advisory_mode mode = advisory_mode::exclusive) {
    if constexpr (detail::require_advisory_locks<Backends...>())
      return key.template call<bool>(*this, detail::advisory_function("try_advisory_xact_lock", mode)).scalar();
    return false;
  }

  /// Calls `hook()` once the transaction is committed, outside of it, in the order in which they were asked for: for
  /// what must not happen where the work is not kept. Not called where the transaction, or the savepoint in which this
  /// was asked, is rolled back, nor where its end is in doubt. What it throws comes out of the commit; all others are
  /// called nonetheless, and the transaction is kept.
  template <class Hook>
  void after_commit(Hook&& hook) {
    constexpr bool is_callable = std::is_invocable_v<std::decay_t<Hook>&>;
    static_assert(is_callable, "what is called after a commit takes nothing: tx.after_commit([] { ... })");
    static_cast<Self&>(*this).link().require_transaction();
    if constexpr (is_callable) static_cast<Self&>(*this).hooks().add(std::forward<Hook>(hook));
  }
};

}  // namespace sequent
