// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>
#include <utility>

#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/executor.hpp>
#include <sequent/engine/link.hpp>

namespace sequent {

namespace detail {

/// Runs the work and keeps what it did; an exception of the work undoes it and goes on.
template <class Link, class Work, class... Argument>
auto keep_work_of(atomic_scope<Link>& scope, Work&& work, Argument&... argument) {
  if constexpr (std::is_void_v<std::invoke_result_t<Work&, Argument&...>>) {
    work(argument...);
    scope.keep();
  } else {
    auto outcome = work(argument...);
    scope.keep();
    return outcome;
  }
}

}  // namespace detail

/// A transaction under way, for the thread that runs it. What is executed on it is kept together or not at all.
template <class... Backends>
class transaction : public executor<transaction<Backends...>, Backends...> {
 public:
  explicit transaction(detail::link<Backends...>& connection) : link_(connection) {}
  transaction(const transaction&) = delete;
  transaction& operator=(const transaction&) = delete;

  /// Runs `work()` inside a savepoint: if it throws, only what it did is undone, and the exception goes on; the
  /// transaction can go on, too. Gives what `work` gives.
  template <class Work>
  auto savepoint(Work&& work) {
    detail::atomic_scope<detail::link<Backends...>> scope(link_);
    return detail::keep_work_of(scope, work);
  }

 private:
  friend class executor<transaction, Backends...>;

  template <class Work>
  decltype(auto) with_link(Work&& work) {
    return work(link_);
  }

  detail::link<Backends...>& link_;
};

}  // namespace sequent
