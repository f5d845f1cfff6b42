// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace sequent::detail {

/// What an engine does to each of its connections before it lends it, once: those that are open already, and those that
/// it opens later. It may be shared between threads.
template <class Link>
class preparation {
 public:
  using step = std::function<void(Link&)>;

  /// What was added for the same purpose, an address, is forgotten with all that it holds.
  void add(const void* purpose, step next) {
    const std::lock_guard lock(mutex_);
    for (known& each : steps_)
      if (each.purpose == purpose) each = {};
    steps_.push_back({purpose, std::move(next)});
    count_.store(steps_.size(), std::memory_order_release);
  }

  /// Takes the steps that the connection has not had. Throws what a step throws; it is tried again then.
  void prepare(Link& link) const {
    if (link.preparations() == count_.load(std::memory_order_acquire)) [[likely]]
      return;
    std::vector<known> steps;
    {
      const std::lock_guard lock(mutex_);
      steps = steps_;
    }
    while (link.preparations() < steps.size()) {
      const step& next = steps[link.preparations()].act;
      if (next) next(link);
      link.note_preparation();
    }
  }

 private:
  struct known {
    const void* purpose = nullptr;
    step act;
  };

  mutable std::mutex mutex_;
  std::vector<known> steps_;
  std::atomic<std::size_t> count_{0};
};

}  // namespace sequent::detail
