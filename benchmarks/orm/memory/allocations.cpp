// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "memory/allocations.hpp"

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {

// Of this thread only: a server's client may have others.
thread_local std::ptrdiff_t held = 0;

}  // namespace

// These replace those of the program. What the allocator has given is counted, its rounding included.
void* operator new(std::size_t size) {
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  held += static_cast<std::ptrdiff_t>(malloc_usable_size(memory) + sizeof(std::size_t));
  return memory;
}
void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  held -= static_cast<std::ptrdiff_t>(malloc_usable_size(memory) + sizeof(std::size_t));
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

namespace benchmarks::memory {

std::ptrdiff_t allocated_bytes() noexcept {
  return held;
}

}  // namespace benchmarks::memory
