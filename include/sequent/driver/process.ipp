// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>

#if __has_include(<pthread.h>)
#include <pthread.h>
#endif

#include <sequent/driver/process.hpp>

namespace sequent::driver {
namespace detail {

inline constinit std::atomic<std::uint64_t> forks_seen = 0;

/// Counts in the child, before fork() returns there.
inline bool count_forks() noexcept {
#if __has_include(<pthread.h>)
  pthread_atfork(nullptr, nullptr, [] { forks_seen.fetch_add(1, std::memory_order_relaxed); });
#endif
  return true;
}

}  // namespace detail

SEQUENT_INLINE std::uint64_t process_generation() noexcept {
  [[maybe_unused]] static const bool is_counting = detail::count_forks();
  return detail::forks_seen.load(std::memory_order_relaxed);
}

}  // namespace sequent::driver
