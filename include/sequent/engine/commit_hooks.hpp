// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace sequent::detail {

/// What a transaction is to do once it is committed.
class commit_hooks {
 public:
  void add(std::function<void()> hook) { hooks_.push_back(std::move(hook)); }

  [[nodiscard]] std::size_t count() const noexcept { return hooks_.size(); }
  /// Forgets those that were added since there were so many: what asked for them was undone.
  void forget_since(std::size_t count) noexcept {
    hooks_.erase(hooks_.begin() + static_cast<std::ptrdiff_t>(count), hooks_.end());
  }

  /// Calls all, in their order, also where some throw; throws what the first of these has thrown.
  void run() {
    std::exception_ptr first;
    for (const std::function<void()>& hook : std::exchange(hooks_, {})) {
      try {
        hook();
      } catch (...) {
        if (!first) first = std::current_exception();
      }
    }
    if (first) std::rethrow_exception(first);
  }

  /// Calls `commit()`, then all hooks, and gives what `commit` gives.
  template <class Commit>
  auto run_behind(const Commit& commit) {
    if constexpr (std::is_void_v<decltype(commit())>) {
      commit();
      run();
    } else {
      auto outcome = commit();
      run();
      return outcome;
    }
  }

 private:
  std::vector<std::function<void()>> hooks_;
};

}  // namespace sequent::detail
