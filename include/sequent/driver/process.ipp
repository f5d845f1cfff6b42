// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <new>

#if __has_include(<pthread.h>)
#include <pthread.h>
#endif

#include <sequent/driver/process.hpp>

namespace sequent::driver {
namespace detail {

inline constinit std::atomic<std::uint64_t> forks_seen = 0;

struct inherited_object {
  void* object;
  inherited_object* next;
};
inline constinit std::atomic<inherited_object*> inherited_objects = nullptr;

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

SEQUENT_INLINE void leave_to_parent(void* inherited) noexcept {
  auto* const kept = new (std::nothrow) detail::inherited_object{inherited, detail::inherited_objects.load()};
  if (kept == nullptr) return;
  while (!detail::inherited_objects.compare_exchange_weak(kept->next, kept)) {
  }
}

}  // namespace sequent::driver
